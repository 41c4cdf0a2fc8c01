"""The edition of a merged kit: an approval holds for exactly what was approved."""

from attrs import evolve

from kitbuilder.kit.merge.conflict import Side
from kitbuilder.kit.merge.fields import Clash, merged_fields
from kitbuilder.kit.values import Edition, EditionState, Kit


def merged_edition(base: Kit, ours: Kit, theirs: Kit) -> tuple[Edition, list[Clash]]:
    """Return the edition with its fields merged like any others, and the clashes."""
    fields, clashes = merged_fields(base.edition, ours.edition, theirs.edition)
    return Edition(**fields), clashes


def without_false_approval(kit: Kit, *approved: Kit) -> Kit:
    """Return `kit` as a draft when it says approved and prints otherwise than each of these kits that are approved."""
    if kit.edition.state is not EditionState.APPROVED:
        return kit
    if any(other.edition.state is EditionState.APPROVED and prints_alike(kit, other) for other in approved):
        return kit
    return evolve(kit, edition=evolve(kit.edition, state=EditionState.DRAFT))


def state_as_it_stands(clash: Clash, kit: Kit) -> Clash:
    """Return a clash about the state with the side whose state the kit has in the end."""
    sides = {clash.theirs: Side.THEIRS, clash.ours: Side.OURS}
    return evolve(clash, taken=sides.get(kit.edition.state)) if clash.field == "state" else clash


def prints_alike(kit: Kit, other: Kit) -> bool:
    """Tell whether two kits, but for their state, print the same: what never prints does not matter."""
    return kit is other or what_prints(kit) == what_prints(other)


def what_prints(kit: Kit) -> Kit:
    """Return the kit as a draft without what never prints: the days of its videos, the words for its pictures."""
    return evolve(
        kit,
        edition=evolve(kit.edition, state=EditionState.DRAFT),
        videos=tuple(evolve(video, public_until=None, last_checked=None) for video in kit.videos),
        pictures=tuple(evolve(picture, alt="") for picture in kit.pictures),
    )
