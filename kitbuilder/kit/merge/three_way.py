"""The merge itself: three kits in, one out, and nothing lost between them."""

from collections.abc import Iterable

from attrs import evolve

from kitbuilder.kit.merge.conflict import Conflict, Merge, Side
from kitbuilder.kit.merge.draft import Draft, built, drafted
from kitbuilder.kit.merge.edition import merged_edition, state_as_it_stands, without_false_approval
from kitbuilder.kit.merge.fields import Clash
from kitbuilder.kit.merge.repairs import put_right
from kitbuilder.kit.merge.standing import Standing, standing
from kitbuilder.kit.merge.trees import ROOT, laid_open
from kitbuilder.kit.nodes import KINDS, ids_in
from kitbuilder.kit.places import kit_places
from kitbuilder.kit.values import Kit
from kitbuilder.kit.where import KIT, Where
from kitbuilder.kit.words import FIELD_WORDS, LIST_WORDS


def merge(base: Kit, ours: Kit, theirs: Kit) -> Merge:
    """Return what `ours` and `theirs` both made of `base`, as one kit, with the conflicts.

    What one side changed is as that side has it. Where both changed the same thing differently ours stands, as a rule,
    and the conflict holds both. Nothing is removed that the other side changed, or that something of the other's leads
    to; a locked caution of either is there and locked. The kit is valid when the three are, and is approved only when
    it prints what a side has approved.

    Raises `BadInput` when one id names two kinds of things, so that one of them would be lost.
    """
    trees = laid_open(base, ours, theirs)
    found = standing(trees)
    draft = drafted(trees, found)
    put_right(draft)
    edition, clashes = merged_edition(base, ours, theirs)
    whole: Kit = built(draft)
    if edition != whole.edition:
        whole = evolve(whole, edition=edition)
    kit = without_false_approval(whole, ours, theirs)
    draft.clashes.extend((ROOT, state_as_it_stands(clash, kit)) for clash in clashes)
    draft.clashes.extend(_kept(draft, found))
    return Merge(kit, _conflicts(kit, draft) if draft.clashes else ())


def _kept(draft: Draft, found: Standing) -> Iterable[tuple[str, Clash]]:
    """Yield the clashes of what stands although one side removed it."""
    trees = draft.trees
    for item_id, kind in found.kept.items():
        base, ours, theirs = (
            tree.held[item_id].value if item_id in tree.held else None
            for tree in (trees.base, trees.ours, trees.theirs)
        )
        yield item_id, Clash("", base, ours, theirs, Side.THEIRS if ours is None else Side.OURS, kind)


def _conflicts(kit: Kit, draft: Draft) -> tuple[Conflict, ...]:
    rank = {item_id: place for place, item_id in enumerate(ids_in(kit), 1)}
    clashes = sorted(draft.clashes, key=lambda one: (rank.get(one[0], 0), one[1].kind, one[1].field))
    cards = {one for item_id, _ in clashes for one in (item_id, draft.holders[item_id])}
    places = kit_places(kit, rank, cards)
    names = {kind: name for name, kind in KINDS.items()}

    def where(item_id: str, field: str) -> Where:
        place = places[names[type(draft.original(item_id))], item_id] if item_id != ROOT else KIT
        word = {**FIELD_WORDS, **LIST_WORDS}.get(field)
        return place if word is None else place.at(word, field)

    return tuple(
        Conflict(clash.kind, where(item_id, clash.field), clash.base, clash.ours, clash.theirs, clash.taken)
        for item_id, clash in clashes
    )
