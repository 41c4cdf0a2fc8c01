"""Where something is in a kit, in words for people and in ids for programs."""

from attrs import frozen

from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact, Section


@frozen
class Where:
    """A place: `label` for people; `item` is the id of the innermost thing, `card` that of its card, if any."""

    label: str
    item: str = ""
    field: str = ""
    card: str = ""

    def at(self, label: str, field: str, item: str | None = None) -> "Where":
        """Return the place of a field, or of a part's field, within this one."""
        return Where(f"{self.label} {label}".strip(), self.item if item is None else item, field, self.card)


KIT = Where("キット全体")
SITE = Where("拠点")


def of_section(section: Section) -> Where:
    """Return the place of a section."""
    return Where(f"項目「{plain(section.title)}」", section.id)


def of_card(found: NumberedCard) -> Where:
    """Return the place of a card."""
    return Where(f"カード{found.number}「{plain(found.card.title)}」", found.card.id, "", found.card.id)


def of_fact(fact: Fact) -> Where:
    """Return the place of a site's fact."""
    return Where(f"拠点の値「{fact.name}」", fact.id, "value")
