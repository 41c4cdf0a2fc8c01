"""How the committee's verdicts stand: of each member the last one on each card."""

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Review, Verdict


@frozen
class Standing:
    """The last verdict of each member on a card: who agrees, who does not, and who saw what it printed before."""

    agreed: tuple[Verdict, ...] = ()
    to_change: tuple[Verdict, ...] = ()
    before: tuple[Verdict, ...] = ()
    """On what the card printed then and prints no more: these count for nothing now."""


def standings(review: Review, contents: Mapping[CardId, str]) -> dict[CardId, Standing]:
    """Return how each card stands on which somebody gave a verdict; `contents` are those of `card_contents`."""
    last: dict[CardId, dict[tuple[str, str], Verdict]] = defaultdict(dict)
    for verdict in sorted(review.verdicts, key=lambda one: (one.at.isoformat() if one.at else "", one.id)):
        last[verdict.card][verdict.author, verdict.role] = verdict
    return {card: _standing(tuple(by_member.values()), contents.get(card, "")) for card, by_member in last.items()}


def _standing(verdicts: tuple[Verdict, ...], content: str) -> Standing:
    now = [verdict for verdict in verdicts if verdict.content == content]
    return Standing(
        tuple(verdict for verdict in now if verdict.agreed),
        tuple(verdict for verdict in now if not verdict.agreed),
        tuple(verdict for verdict in verdicts if verdict.content != content),
    )
