"""The difference of two kits told card by card, in full: what a screen or a sheet of paper shows side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from kitbuilder.kit.change_words import CHANGED_FIELD_WORDS, field_words
from kitbuilder.kit.difference import Change, ChangeKind, difference, summary
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.merge.links import link_fields
from kitbuilder.kit.named_values import day_words, edition_words, listed_words, names_in, value_words
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.places import kit_places
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import HasId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import (
    Card,
    Caution,
    Comment,
    Document,
    Edition,
    Fact,
    Kit,
    Picture,
    Section,
    SignOff,
    Step,
    Team,
    Tool,
    Verdict,
    Video,
)
from kitbuilder.kit.where import KIT, SITE, of_card

HIDDEN = say("（非公開）")
"""What stands in the place of a value that is not for everybody's eyes."""

_LINKS = {name for kind in (Card, Step, Caution) for name in link_fields(kind)}
_WHOLE_KIT = say("版とキット全体")
_REVIEW = say("意見と承認")


@frozen
class ToldChange:
    """One change. `before` and `after` are texts with marks, empty where there was or is nothing.

    `place` is the part of its card, or the thing, if it is on none; `field` what of it has changed, empty when the
    thing itself came, went or moved. `locked` is a caution that no site may remove.
    """

    change: Change
    place: str
    field: str
    before: str
    after: str
    caution: bool = False
    locked: bool = False

    @property
    def kind(self) -> ChangeKind:
        """What happened."""
        return self.change.kind


@frozen
class ChangeGroup:
    """What changed on one card, or of one kind of things that are on none; those have no `card`.

    `kind` is what happened to the card as a whole; its own coming or going is among the changes. `title` is the
    card's, with marks, and `number` its number; those of a card that went are those it had.
    """

    kind: ChangeKind
    heading: str
    changes: tuple[ToldChange, ...]
    card: str = ""
    number: int = 0
    title: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the card came or went as a whole, with all that is on it."""
        return bool(self.card) and self.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)

    @property
    def shown(self) -> tuple[ToldChange, ...]:
        """The changes, of a card that came or went without its parts."""
        if not self.is_whole:
            return self.changes
        return tuple(told for told in self.changes if told.change.where.item == self.card)

    @property
    def counts(self) -> str:
        """The changes counted, in words."""
        return summary([told.change for told in self.shown])


def told_changes(before: Document, after: Document, *, restricted: bool) -> list[ChangeGroup]:
    """Return what changed: the cards in printing order, each that went where it was; then what is on no card.

    Unless `restricted` is set, values of restricted facts are not told, only that they changed.
    """
    teller = _Teller(before, after, restricted=restricted)
    by_card: dict[str, list[ToldChange]] = defaultdict(list)
    others: dict[str, list[ToldChange]] = defaultdict(list)
    for change in difference(before, after):
        if change.where.card:
            by_card[change.where.card].append(teller.told(change))
        else:
            others[teller.kind_of(change)].append(teller.told(change))
    groups = [_card_group(found, by_card[found.card.id]) for found in _both(before.kit, after.kit, by_card)]
    return groups + [ChangeGroup(_one_kind(others[name]), name, tuple(others[name])) for name in others]


def group_summary(groups: list[ChangeGroup]) -> str:
    """Return all changes counted, in words."""
    return summary([told.change for group in groups for told in group.shown])


def _both(before: Kit, after: Kit, wanted: Mapping[str, object]) -> Iterator[NumberedCard]:
    """Yield the wanted cards of both kits: those of the new one, and after what they followed, those that went."""
    now: dict[str, NumberedCard] = {found.card.id: found for found in numbered_cards(after)}
    gone: dict[str, list[NumberedCard]] = defaultdict(list)
    last = ""
    for found in numbered_cards(before):
        if found.card.id in now:
            last = found.card.id
        else:
            gone[last].append(found)
    for card_id in ("", *now):
        if card_id in wanted:
            yield now[card_id]
        yield from (found for found in gone[card_id] if found.card.id in wanted)


def _card_group(found: NumberedCard, changes: list[ToldChange]) -> ChangeGroup:
    own = [told.kind for told in changes if told.change.where.item == found.card.id]
    kind = ChangeKind.CHANGED
    for whole in (ChangeKind.ADDED, ChangeKind.REMOVED):
        kind = whole if whole in own else kind
    if own == [ChangeKind.MOVED] and len(changes) == 1:
        kind = ChangeKind.MOVED
    card = found.card
    return ChangeGroup(kind, of_card(found).label, tuple(changes), card.id, found.number, card.title)


def _one_kind(changes: list[ToldChange]) -> ChangeKind:
    kinds = Counter(told.kind for told in changes)
    return next(iter(kinds)) if len(kinds) == 1 else ChangeKind.CHANGED


class _Teller:
    """Tells single changes of two documents."""

    def __init__(self, before: Document, after: Document, *, restricted: bool) -> None:
        self._old_things, self._new_things = _things(before), _things(after)
        self._old, self._new = names_in(before.kit), names_in(after.kit)
        facts = (*before.site.facts, *after.site.facts)
        self._hidden = set[str]() if restricted else {fact.id for fact in facts if fact.restricted}
        self._places = [self._parts(document.kit) for document in (before, after)]

    def kind_of(self, change: Change) -> str:
        """Return under which heading a change stands that is on no card."""
        match self._thing(change):
            case Section():
                return say("項目")
            case Team():
                return say("班")
            case Video():
                return say("訓練動画")
            case Picture():
                return say("画像")
            case Fact():
                return say("拠点の値")
            case Comment() | Verdict() | SignOff():
                return _REVIEW
        return say("拠点") if change.where == SITE else _WHOLE_KIT

    def told(self, change: Change) -> ToldChange:
        """Return a change with its place and its texts."""
        thing = self._thing(change)
        told = ToldChange(change, self._place(change, thing), "", "", "")
        told = evolve(told, caution=isinstance(thing, Caution), locked=getattr(thing, "locked", False))
        match change.kind:
            case ChangeKind.ADDED:
                return evolve(told, after=self._content(thing))
            case ChangeKind.REMOVED:
                return evolve(told, before=self._content(thing))
            case ChangeKind.MOVED:
                old, new = (places.get(change.where.item, "") for places in self._places)
                return evolve(told, before=old, after=new) if old != new else told
        values = (change.before, self._old), (change.after, self._new)
        texts = [self._value(change, thing, value, names) for value, names in values]
        return evolve(told, field=field_words(change.field), before=texts[0], after=texts[1])

    def _thing(self, change: Change) -> Any:
        """Return what has changed, None for site and kit. The other version may have something else under its id."""
        things = self._old_things if change.kind is ChangeKind.REMOVED else self._new_things
        return things.get(change.where.item)

    def _place(self, change: Change, thing: Any) -> str:
        where = change.where
        if where.card:
            came_or_went = change.kind is not ChangeKind.CHANGED
            return where.part or (say("カード") if came_or_went else "")
        match thing:
            case Team() | Picture():
                return say("「{name}」", name=self._new.get(thing.id) or self._old.get(thing.id, ""))
            case Fact(name=name) | Section(title=name):
                return say("「{name}」", name=plain(name))
        return "" if where in (SITE, KIT) else where.part or where.label

    def _value(self, change: Change, thing: Any, value: Any, names: Mapping[str, str]) -> str:
        if isinstance(thing, Fact) and thing.id in self._hidden and change.field == "value":
            return HIDDEN if value else ""
        if value is None or value in ("", ()):
            return ""
        if isinstance(value, Edition):
            return edition_words(value)
        if isinstance(value, bytes):
            return say("{size} バイト", size=f"{len(value):,}")
        if isinstance(value, tuple):
            return listed_words(value, CHANGED_FIELD_WORDS)
        if hasattr(value, "isoformat"):
            return day_words(value)
        is_link = change.field in _LINKS
        return value if isinstance(value, str) and not is_link else value_words(value, names, is_link=is_link)

    def _content(self, thing: Any) -> str:
        """Return what a thing that came or went says."""
        match thing:
            case Step(text=text) | Caution(text=text) | Comment(text=text):
                return text
            case Tool(name=name, quantity=quantity):
                return f"{name}　{quantity}" if quantity else name
            case Card(title=title) | Section(title=title) | Video(title=title):
                return title
            case Team(name=name) | SignOff(name=name):
                return name
            case Picture(alt=alt):
                return alt
            case Fact(value=value):
                return HIDDEN if value and thing.id in self._hidden else value
        return ""

    @staticmethod
    def _parts(kit: Kit) -> dict[str, str]:
        everything = set(ids_in(kit)) | {card.id for section in kit.sections for card in section.cards}
        places = kit_places(kit, everything, everything)
        parts = {item: place.part for (_, item), place in places.items() if place.card}
        parts.update((found.card.id, say("カード{number}", number=found.number)) for found in numbered_cards(kit))
        return parts


def _things(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for section in document.kit.sections:
        found[section.id] = section
        for card in section.cards:
            found[card.id] = card
            parts: tuple[HasId, ...] = (*card.tools, *card.steps, *card.cautions)
            found.update((part.id, part) for part in parts)
    kit, review = document.kit, document.review
    lists: tuple[tuple[HasId, ...], ...] = (kit.teams, kit.videos, kit.pictures, document.site.facts)
    lists = (*lists, review.comments, review.verdicts, review.sign_offs)
    found.update((thing.id, thing) for things in lists for thing in things)
    return found
