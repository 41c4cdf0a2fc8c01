"""Where something is in a kit, in words for people and in ids for programs."""

from attrs import frozen

from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.said import say
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact, Section


@frozen
class Where:
    """A place: `label` for people; `item` is the id of the innermost thing, `card` that of its card, if any."""

    label: str
    item: str = ""
    field: str = ""
    card: str = ""
    part: str = ""
    """The words for the part alone, of a place within another."""

    def at(self, label: str, field: str, item: str | None = None) -> "Where":
        """Return the place of a field, or of a part's field, within this one."""
        whole = say("{place} {part}", place=self.label, part=label)
        return Where(whole, self.item if item is None else item, field, self.card, label)


KIT = Where(say("キット全体"))
SITE = Where(say("拠点"))


def of_section(section: Section) -> Where:
    """Return the place of a section."""
    return Where(say("項目「{section}」", section=plain(section.title)), section.id)


def of_card(found: NumberedCard) -> Where:
    """Return the place of a card."""
    title = plain(found.card.title)
    if not found.card.in_use:
        return Where(say("使わないカード「{title}」", title=title), found.card.id, "", found.card.id)
    return Where(say("カード{number}「{title}」", number=found.number, title=title), found.card.id, "", found.card.id)


def of_fact(fact: Fact) -> Where:
    """Return the place of a site's fact."""
    return Where(say("拠点の値「{name}」", name=fact.name), fact.id, "value")
