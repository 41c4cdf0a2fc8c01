"""The join itself: three documents in, one out, as the merge does it for kits."""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from kitbuilder.kit import update
from kitbuilder.kit.edit.facts import fact_uses, refuse_value, with_fact_renamed
from kitbuilder.kit.errors import BadInput, LockedCaution
from kitbuilder.kit.ids import MASTER, FactId
from kitbuilder.kit.join.approval import state_as_it_stands, whole_approved
from kitbuilder.kit.join.lists import conflict_at, joined_fields, joined_list
from kitbuilder.kit.join.names import CommonNames, common_names
from kitbuilder.kit.merge.conflict import Conflict, Merge, Side
from kitbuilder.kit.merge.fields import Clash
from kitbuilder.kit.merge.take import take
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.said import say
from kitbuilder.kit.text import parse
from kitbuilder.kit.update import Decision
from kitbuilder.kit.values import Document, Fact, Review, Site
from kitbuilder.kit.where import Where, of_fact


@frozen
class Join:
    """What both wrote as one document, and what must be decided; of that the document has ours, as a rule."""

    document: Document
    conflicts: tuple[Conflict, ...] = ()


def joined(base: Document, ours: Document, theirs: Document) -> Join:
    """Return what two copies made of the document they both come from: kit, site, facts, comments, approvals.

    The laws are those of `merge`; a site's values print as well, so that they take part in an approval. At a site what
    is restricted stays restricted. Raises `BadInput` when one id names two kinds of things.
    """
    names = common_names(base, ours, theirs)
    was, mine, other = (names.applied(document) for document in (base, ours, theirs))
    merged = merge(was.kit, mine.kit, other.kit)
    facts, fact_conflicts = _facts(was.site, mine.site, other.site, merged)
    fields, clashes = joined_fields(base.site, ours.site, theirs.site)
    place = Where(say("拠点"), ours.site.id)
    own = [conflict_at(place, clash) for clash in clashes]
    review, review_conflicts = _review(base.review, ours.review, theirs.review)
    came_from = theirs.base if ours.base == base.base else ours.base
    whole = Document(evolve(fields, facts=facts), merged.kit, review, came_from)
    document = whole_approved(whole, mine, other)
    in_kit = [state_as_it_stands(conflict, document.kit) for conflict in merged.conflicts]
    named = _name_conflicts(base, ours, theirs, names)
    conflicts = (*own, *named, *fact_conflicts, *in_kit, *review_conflicts)
    return Join(ours if document == ours and came_from == ours.base else document, conflicts)


def decided(join: Join, decisions: Iterable[Decision]) -> Join:
    """Return the join with these conflicts decided; the others stay, and so does what cannot be taken.

    Raises `BadInput` for words with bad marks.
    """
    document, left = join.document, list(join.conflicts)
    for decision in decisions:
        if decision.conflict not in left:
            continue
        try:
            document = _taken(document, decision)
        except (BadInput, LockedCaution):
            if decision.words is not None:
                raise
            if decision.side is Side.THEIRS:
                continue
        left.remove(decision.conflict)
    return Join(document, tuple(left))


def takes_words(join: Join, conflict: Conflict) -> bool:
    """Tell whether other words than either side's can be written: of texts with marks, which the kit alone has."""
    site, review = join.document.site, join.document.review
    plain = {site.id, *(thing.id for things in (site.facts, review.comments, review.sign_offs) for thing in things)}
    return conflict.where.item not in plain and update.takes_words(conflict)


def take_in(document: Document, conflict: Conflict, side: Side) -> Document:
    """Return the document with a side's version of a conflict; an approval of other contents is none any more.

    Raises as `take`, as `with_fact_renamed`, and `BadInput` for a value that no fact can have.
    """
    return whole_approved(_with_version(document, conflict, side), document)


def _with_version(document: Document, conflict: Conflict, side: Side) -> Document:
    item, field, value = conflict.where.item, conflict.where.field, conflict.of(side)
    site, review = document.site, document.review
    if any(fact.id == item for fact in site.facts):
        if field == "name":
            return with_fact_renamed(document, FactId(item), value)
        if field == "value":
            refuse_value(next(fact.name for fact in site.facts if fact.id == item), value)
        return evolve(document, site=evolve(site, facts=_with_field(site.facts, item, field, value)))
    if any(comment.id == item for comment in review.comments):
        return evolve(document, review=evolve(review, comments=_with_field(review.comments, item, field, value)))
    if any(verdict.id == item for verdict in review.verdicts):
        return evolve(document, review=evolve(review, verdicts=_with_field(review.verdicts, item, field, value)))
    if any(sign_off.id == item for sign_off in review.sign_offs):
        return evolve(document, review=evolve(review, sign_offs=_with_field(review.sign_offs, item, field, value)))
    if item == site.id:
        changes: dict[str, Any] = {field: value}
        return evolve(document, site=evolve(site, **changes))
    return evolve(document, kit=take(document.kit, conflict, side, at_ward=site.id == MASTER))


def _taken(document: Document, decision: Decision) -> Document:
    if decision.words is None:
        return take_in(document, decision.conflict, decision.side)
    parse(decision.words)
    return take_in(document, evolve(decision.conflict, ours=decision.words), Side.OURS)


def _with_field(things: tuple[Any, ...], item: str, field: str, value: Any) -> tuple[Any, ...]:
    return tuple(evolve(thing, **{field: value}) if thing.id == item else thing for thing in things)


def _facts(base: Site, ours: Site, theirs: Site, merged: Merge) -> tuple[tuple[Fact, ...], list[Conflict]]:
    """Return the facts of both.

    One that a side removed stays, too, where a text of the merged kit names it, or one that may be taken instead.
    """
    found, conflicts = joined_list((*base.facts, *_twins(base, ours, theirs)), ours.facts, theirs.facts, of_fact)
    known = {name for fact in found for name in (fact.id, fact.name)}
    sides = dict.fromkeys((*ours.facts, *theirs.facts))
    gone = [fact for fact in sides if known.isdisjoint((fact.id, fact.name))]
    named = [fact for fact in gone if fact_uses(merged.kit, fact.name) or _may_be_named(fact, merged.conflicts)]
    hidden = set[FactId]()
    if ours.id != MASTER:
        hidden = {fact.id for fact in (*base.facts, *ours.facts, *theirs.facts) if fact.restricted}
    facts = (evolve(fact, restricted=True) if fact.id in hidden else fact for fact in (*found, *named))
    told = [one for one in conflicts if one.where.field != "restricted" or one.where.item not in hidden]
    return tuple(facts), told


def _may_be_named(fact: Fact, conflicts: Iterable[Conflict]) -> bool:
    """Tell whether a version of a conflict names the fact, in whatever text of whatever thing."""
    name = f"[[{fact.name}]]"
    return any(name in repr(version) for conflict in conflicts for version in (conflict.ours, conflict.theirs))


def _twins(base: Site, ours: Site, theirs: Site) -> list[Fact]:
    """Return what both added, as if it had been without a value before: one that only one side wrote is no conflict."""
    was, other = {fact.id for fact in base.facts}, {fact.id for fact in theirs.facts}
    added = (fact for fact in ours.facts if fact.id in other and fact.id not in was)
    return [evolve(fact, value="", restricted=False) for fact in added]


def _name_conflicts(base: Document, ours: Document, theirs: Document, names: CommonNames) -> list[Conflict]:
    was, other = ({fact.id: fact for fact in side.site.facts} for side in (base, theirs))
    conflicts = []
    for fact in ours.site.facts:
        before, wards = was.get(fact.id), other.get(fact.id)
        if before and wards and len({before.name, fact.name, wards.name}) == 3:  # noqa: PLR2004 - three versions
            place = of_fact(evolve(fact, name=names.names[fact.id]))
            conflicts.append(conflict_at(place, Clash("name", before.name, fact.name, wards.name)))
    return conflicts


def _review(base: Review, ours: Review, theirs: Review) -> tuple[Review, list[Conflict]]:
    comments, conflicts = joined_list(
        base.comments, ours.comments, theirs.comments, lambda comment: Where(say("意見"), comment.id)
    )
    sign_offs, others = joined_list(
        base.sign_offs, ours.sign_offs, theirs.sign_offs, lambda sign_off: Where(say("承認"), sign_off.id)
    )
    verdicts, more = joined_list(
        base.verdicts, ours.verdicts, theirs.verdicts, lambda verdict: Where(say("了承の記録"), verdict.id)
    )
    returned = {save.id: save for save in (*theirs.returned, *ours.returned)}
    order = dict.fromkeys(save.id for save in (*ours.returned, *theirs.returned))
    review = Review(tuple(comments), tuple(sign_offs), tuple(verdicts), tuple(returned[one] for one in order))
    return review, [*conflicts, *others, *more]
