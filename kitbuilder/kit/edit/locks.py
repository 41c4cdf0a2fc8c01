"""Locked cautions: warnings of mortal danger that the ward wrote and no site takes away."""

from collections.abc import Iterable

from kitbuilder.kit.errors import LockedCaution
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Caution, Kit


def refuse_locked(cautions: Iterable[Caution]) -> None:
    """Raise `LockedCaution` for the first locked one among `cautions`."""
    for caution in cautions:
        if caution.locked:
            raise LockedCaution(
                f"注意「{plain(caution.text)}」は命にかかわるため、拠点では消したり変えたりできません。区の担当に相談してください"
            )


def refuse_lost_locks(before: Kit, after: Kit) -> None:
    """Raise `LockedCaution` when a locked caution of `before` is gone, unlocked or reworded in `after`."""
    kept = {(caution.id, caution.text) for caution in _locked(after)}
    refuse_locked(caution for caution in _locked(before) if (caution.id, caution.text) not in kept)


def _locked(kit: Kit) -> list[Caution]:
    return [caution for found in numbered_cards(kit) for caution in found.card.cautions if caution.locked]
