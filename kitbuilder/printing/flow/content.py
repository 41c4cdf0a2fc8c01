"""What the poster says: cards by team, where each leads, and the sections' names."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from kitbuilder.kit.find import numbered_cards, team_of
from kitbuilder.kit.ids import CardId, TeamId
from kitbuilder.kit.values import Card, Kit, Site
from kitbuilder.printing import words
from kitbuilder.printing.content import chosen_cards
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.runs import Pieces, Wording, spoken

_NO_TEAM = "{班|はん}の{決|き}まりなし"


class LinkKind(StrEnum):
    """Why one card leads to another."""

    NEXT = "つぎ"
    YES = words.YES
    NO = words.NO


@frozen
class Link:
    """One card leads to another, on this poster or not; `number` is the number of the card that is led to."""

    source: str
    target: str
    kind: LinkKind
    number: int

    @property
    def label(self) -> str:
        """The words that say it in the source's box."""
        return f"{self.kind.value} → {self.number}"


@frozen
class FlowCard:
    """A card as a box."""

    id: str
    number: int
    title: Pieces
    icon: str
    colour: str
    links: tuple[Link, ...]


@frozen
class Lane:
    """A team with its cards, in order."""

    name: Pieces
    cards: tuple[FlowCard, ...]


@frozen
class SectionKey:
    """A section's drawing and colour, explained."""

    title: Pieces
    icon: str
    colour: str


@frozen
class FlowContent:
    """Everything the poster prints."""

    lanes: tuple[Lane, ...]
    sections: tuple[SectionKey, ...]

    def texts(self) -> tuple[str, ...]:
        """Return every text the poster must show, without marks."""
        titles = [part for lane in self.lanes for part in (lane.name, *(card.title for card in lane.cards))]
        whole = (*(section.title for section in self.sections), *titles)
        return tuple(text for pieces in whole for text in spoken(pieces))


def flow_content(kit: Kit, site: Site, options: PrintOptions) -> FlowContent:
    """Return what the poster of this kit says: the chosen cards, lanes in the order of the teams, the rest last."""
    pieces = Wording(site, options.audience, reading_rule(options.furigana)).pieces
    numbers = {found.card.id: found.number for found in numbered_cards(kit)}
    following = {number: card_id for card_id, number in numbers.items()}
    shown = list(chosen_cards(kit, options))
    by_team: dict[TeamId | None, list[FlowCard]] = {}
    for found in shown:
        team = team_of(kit, found.card.team)
        links = dict.fromkeys(_links(found.card, following.get(found.number + 1), numbers))
        box = FlowCard(
            found.card.id,
            found.number,
            pieces(found.card.title),
            found.section.icon,
            found.section.colour,
            tuple(links),
        )
        by_team.setdefault(team.id if team else None, []).append(box)
    lanes = [Lane(pieces(team.name), tuple(by_team[team.id])) for team in kit.teams if team.id in by_team]
    if None in by_team:
        lanes.append(Lane(pieces(_NO_TEAM), tuple(by_team[None])))
    used = [section for section in kit.sections if any(found.section is section for found in shown)]
    return FlowContent(tuple(lanes), tuple(SectionKey(pieces(s.title), s.icon, s.colour) for s in used))


def _links(card: Card, following: CardId | None, numbers: dict[CardId, int]) -> Iterator[Link]:
    """Yield where a card leads: what comes next first. A branch that goes on to the next step leads nowhere."""
    branches = [step.branch for step in card.steps if step.branch]
    ways: Iterable[tuple[LinkKind, CardId | None]] = (
        (LinkKind.NEXT, card.next or following),
        *((LinkKind.YES, branch.yes) for branch in branches),
        *((LinkKind.NO, branch.no) for branch in branches),
    )
    for kind, target in ways:
        if target is not None and target in numbers:
            yield Link(card.id, target, kind, numbers[target])
