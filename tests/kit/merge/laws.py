"""What holds for every merge, each law told as a function of the merge and three kits."""

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.merge import ConflictKind, Side
from kitbuilder.kit.merge.links import all_links
from kitbuilder.kit.merge.trees import own_fields
from kitbuilder.kit.nodes import CHILDREN
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Caution, Document, EditionState
from tests.samples import site

KEPT = {ConflictKind.REMOVED_CHANGED, ConflictKind.REMOVED_NAMED, ConflictKind.LOCKED}


def things(whole, holder=""):
    """Everything by id, with the id of what holds it."""
    found = {}
    for name in CHILDREN.get(type(whole), ()):
        for thing in getattr(whole, name):
            found[thing.id] = thing, holder
            found.update(things(thing, thing.id))
    return found


def lists(whole, holder=""):
    found = {}
    for name in CHILDREN.get(type(whole), ()):
        found[holder, name] = [thing.id for thing in getattr(whole, name)]
        for thing in getattr(whole, name):
            found.update(lists(thing, thing.id))
    return found


def values(whole):
    """Every single value of the kit by the id of its thing and its field."""
    found = {
        (one, name): getattr(thing, name)
        for one, (thing, _) in things(whole).items()
        for name in own_fields(type(thing))
    }
    found["", "base_address"] = whole.base_address
    found.update((("", name), getattr(whole.edition, name)) for name in ("number", "date", "state"))
    return found


def locked(whole):
    return {caution.id for found in numbered_cards(whole) for caution in found.card.cautions if caution.locked}


def dangling(whole):
    known = things(whole)
    found = set()
    for one, (thing, holder) in known.items():
        for name, target in all_links(thing):
            own = name in ("tool", "before")
            if target not in known or (own and known[target][1] != holder):
                found.add((one, name, target))
    return found


def on_or_above(whole, one):
    """The ids of a thing and of all that holds it."""
    known = things(whole)
    while one:
        yield one
        one = known[one][1]


def went_along(one, before, after):
    """Tell whether this is a caution that is on another card than before, directly before its step."""
    thing, holder = things(after)[one]
    return isinstance(thing, Caution) and thing.before and holder != things(before)[one][1]


def places(conflicts, *kinds):
    return {(one.where.item, one.where.field) for one in conflicts if not kinds or one.kind in kinds}


def nobody_changed(merge, base, ours, theirs):
    for whole in (base, ours, theirs):
        merged = merge(whole, whole, whole)
        assert merged.kit is whole
        assert merged.conflicts == ()


def one_side_changed(merge, base, ours, theirs):
    for changed in (ours, theirs):
        if locked(base) <= locked(changed):
            for merged in (merge(base, changed, base), merge(base, base, changed)):
                assert merged.kit == changed
                assert merged.conflicts == ()


def both_made_the_same(merge, base, ours, theirs):
    merged = merge(base, ours, ours)
    assert merged.kit is ours
    assert merged.conflicts == ()


def sides_can_be_swapped(merge, base, ours, theirs):
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    follow_up = {ConflictKind.LINK, ConflictKind.SAME_CODE}
    sure = {c.kind for c in (*one.conflicts, *other.conflicts)} <= follow_up

    def told(conflicts, mine, yours):
        return {
            (
                c.kind,
                "" if c.kind is ConflictKind.SAME_CODE else c.where.item,
                c.where.field,
                repr(c.base),
                repr(c.of(mine)),
                repr(c.of(yours)),
            )
            for c in conflicts
            if sure or c.kind not in follow_up
        }

    assert told(one.conflicts, Side.OURS, Side.THEIRS) == told(other.conflicts, Side.THEIRS, Side.OURS)
    if not one.conflicts:
        assert one.kit == other.kit


def it_is_valid(merge, base, ours, theirs):
    for whole in (base, ours, theirs):
        validate(Document(site(), whole))
    merged = merge(base, ours, theirs).kit
    validate(Document(site(), merged))
    assert dangling(merged) <= dangling(ours) | dangling(theirs)


def locks_survive(merge, base, ours, theirs):
    assert locked(merge(base, ours, theirs).kit) >= locked(ours) | locked(theirs)


def what_is_added_is_there(merge, base, ours, theirs):
    merged = things(merge(base, ours, theirs).kit).keys()
    assert merged >= (things(ours).keys() | things(theirs).keys()) - things(base).keys()
    assert merged >= things(ours).keys() & things(theirs).keys()


def what_one_side_wrote_is_there(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    old, new, clashes = values(base), values(merged.kit), places(merged.conflicts)
    for mine, yours in ((values(ours), values(theirs)), (values(theirs), values(ours))):
        for key in mine.keys() & old.keys():
            if mine[key] == old[key]:
                continue
            if key in yours:
                alone = yours[key] in (old[key], mine[key])
                put_right = key in clashes or key == ("", "state")
                assert put_right or key[1] == "unconfirmed" or (alone and new[key] == mine[key]), key
            else:
                assert key in clashes or new.get(key) == mine[key], key


def what_one_side_removed_is_gone(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    kept = {one.where.item for one in merged.conflicts if one.kind in KEPT}
    known = things(merged.kit)
    for side in (ours, theirs):
        for one in things(base).keys() - things(side).keys():
            if one in known and not went_along(one, base, merged.kit):
                assert kept & set(on_or_above(merged.kit, one)), one


def what_one_side_moved_is_there(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    old, new = things(base), things(merged.kit)
    moved = {one.where.item for one in merged.conflicts if one.kind is ConflictKind.MOVED}
    for side in (ours, theirs):
        mine = things(side)
        for one in old.keys() & mine.keys():
            holder = mine[one][1]
            if holder == old[one][1] or one in moved:
                continue
            assert new[one][1] == holder or went_along(one, side, merged.kit), one


def what_one_side_reordered_is_in_order(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    clashes = places(merged.conflicts, ConflictKind.ORDER)
    old, new = lists(base), lists(merged.kit)
    for mine, yours in ((lists(ours), lists(theirs)), (lists(theirs), lists(ours))):
        for key in old.keys() & mine.keys() & yours.keys() & new.keys() - clashes:
            common = set(old[key]) & set(mine[key]) & set(yours[key]) & set(new[key])
            was, my, your, now = ([one for one in line[key] if one in common] for line in (old, mine, yours, new))
            assert now == my if your == was else now in (my, your)


def what_is_added_stands_behind_its_neighbour(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    new = lists(merged.kit)
    clashes = places(merged.conflicts)
    for mine, yours in ((lists(ours), theirs), (lists(theirs), ours)):
        for key, line in mine.items():
            theirs_too = lists(yours).get(key, [])
            for before, one in zip([None, *line], line, strict=False):
                if (
                    one in things(yours)
                    or one in things(base)
                    or key in clashes
                    or (before and before not in theirs_too)
                ):
                    continue
                if one not in new[key] or (before and before not in new[key]):
                    continue  # a caution that went along with its step
                place = new[key].index(one)
                between = new[key][new[key].index(before) + 1 if before else 0 : place]
                assert not set(between) & set(line) & set(theirs_too)


def a_conflict_holds_both_versions(merge, base, ours, theirs):
    merged = merge(base, ours, theirs)
    all_three = base, ours, theirs
    for one in merged.conflicts:
        item, field = one.where.item, one.where.field
        assert item == "" or item in things(merged.kit)
        held = one.base, one.ours, one.theirs
        if one.kind is ConflictKind.ORDER:
            assert held == tuple(tuple(lists(whole).get((item, field), ())) for whole in all_three)
        elif one.kind is ConflictKind.MOVED:
            assert [place and place[0] for place in held] == [
                things(whole).get(item, (None, None))[1] for whole in all_three
            ]
        elif one.kind is ConflictKind.SAME_CODE:
            assert [values(whole)[video, "code"] for whole, (video, _) in ((ours, one.ours), (theirs, one.theirs))] == [
                one.ours[1]
            ] * 2
        elif field:
            assert held == tuple(values(whole).get((item, field)) for whole in all_three)
            stands = values(merged.kit)[item, field]
            assert (
                stands == one.of(one.taken)
                if one.taken
                else stands not in (one.ours, one.theirs) or one.kind is ConflictKind.LINK
            )
        else:
            assert held == tuple(things(whole).get(item, (None, None))[0] for whole in all_three)
            assert one.of(one.taken) is not None
            assert one.of(one.taken.other) is None


def a_draft_never_looks_approved(merge, base, ours, theirs):
    merged = merge(base, ours, theirs).kit
    if merged.edition.state is EditionState.APPROVED:
        assert any(values(side) == {**values(merged), **_unseen(side)} for side in (ours, theirs))


def _unseen(side):
    return {key: value for key, value in values(side).items() if key[1] in ("last_checked", "alt")}


def merging_again_changes_nothing(merge, base, ours, theirs):
    merged = merge(base, ours, theirs).kit
    again = merge(theirs, merged, theirs)
    assert again.kit == merged
    assert again.conflicts == ()


LAWS = (
    nobody_changed,
    one_side_changed,
    both_made_the_same,
    sides_can_be_swapped,
    it_is_valid,
    locks_survive,
    what_is_added_is_there,
    what_one_side_wrote_is_there,
    what_one_side_removed_is_gone,
    what_one_side_moved_is_there,
    what_one_side_reordered_is_in_order,
    what_is_added_stands_behind_its_neighbour,
    a_conflict_holds_both_versions,
    a_draft_never_looks_approved,
    merging_again_changes_nothing,
)
