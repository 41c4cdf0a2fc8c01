"""Two copies of one kit file made one again: what somebody wrote on a USB stick, or two officers at the same site."""

from typing import Any

from attrs import evolve, frozen

from kitbuilder.kit.edit.facts import fact_uses
from kitbuilder.kit.merge.conflict import Conflict, ConflictKind
from kitbuilder.kit.merge.fields import Clash, merged_fields
from kitbuilder.kit.merge.three_way import merge
from kitbuilder.kit.values import Comment, Document, Fact, Kit, Review, Site
from kitbuilder.kit.where import SITE, Where, of_fact
from kitbuilder.kit.words import FIELD_WORDS


@frozen
class Join:
    """What both wrote as one document, and what must be decided; of that the document has `ours`."""

    document: Document
    conflicts: tuple[Conflict, ...]


def joined(base: Document, ours: Document, theirs: Document) -> Join:
    """Return what two documents made of the one they both came from: kit, site, facts, comments and approvals."""
    kit = merge(base.kit, ours.kit, theirs.kit)
    site, conflicts = _site(base.site, ours.site, theirs.site, kit.kit)
    document = Document(site, kit.kit, _review(ours.review, theirs.review))
    return Join(ours if document == ours else document, (*conflicts, *kit.conflicts))


def _site(base: Site, ours: Site, theirs: Site, kit: Kit) -> tuple[Site, list[Conflict]]:
    fields, clashes = merged_fields(base, ours, theirs)
    facts, conflicts = _facts(base.facts, ours.facts, theirs.facts, kit)
    own = [_conflict(SITE, clash) for clash in clashes]
    return evolve(ours, **fields, facts=facts), [*own, *conflicts]


def _facts(
    base: tuple[Fact, ...], ours: tuple[Fact, ...], theirs: tuple[Fact, ...], kit: Kit
) -> tuple[tuple[Fact, ...], list[Conflict]]:
    """Return the facts of both. One that a side removed stays where the other wrote into it or a text names it."""
    was, mine, other = ({fact.id: fact for fact in side} for side in (base, ours, theirs))
    found: list[Fact] = []
    conflicts: list[Conflict] = []
    for fact in (*ours, *(one for one in theirs if one.id not in mine)):
        if fact.id in mine and fact.id in other:
            fields, clashes = merged_fields(was.get(fact.id), mine[fact.id], other[fact.id])
            whole = Fact(fact.id, **{**fields, "restricted": mine[fact.id].restricted or other[fact.id].restricted})
            found.append(whole)
            conflicts += [_conflict(of_fact(whole), clash) for clash in clashes if clash.field != "restricted"]
        elif fact.id not in was or fact != was[fact.id] or fact_uses(kit, fact.name):
            found.append(fact)
    return _under_one_name(found), conflicts


def _under_one_name(facts: list[Fact]) -> tuple[Fact, ...]:
    """Make one of facts that both sides added under the same name: the first, with a value if either has one."""
    by_name: dict[str, Fact] = {}
    for fact in facts:
        first = by_name.get(fact.name, fact)
        by_name[fact.name] = evolve(
            first, value=first.value or fact.value, restricted=first.restricted or fact.restricted
        )
    return tuple(by_name.values())


def _review(ours: Review, theirs: Review) -> Review:
    """Return all comments and sign-offs; a comment that one side has dealt with is dealt with."""
    comments: dict[str, Comment] = {comment.id: comment for comment in theirs.comments}
    for comment in ours.comments:
        other = comments.get(comment.id, comment)
        comments[comment.id] = evolve(comment, done=comment.done or other.done)
    order = dict.fromkeys([comment.id for comment in (*ours.comments, *theirs.comments)])
    known = {sign_off.id for sign_off in ours.sign_offs}
    sign_offs = (*ours.sign_offs, *(one for one in theirs.sign_offs if one.id not in known))
    return Review(tuple(comments[one] for one in order), sign_offs)


def _conflict(where: Where, clash: Clash) -> Conflict:
    versions: tuple[Any, Any, Any] = (clash.base, clash.ours, clash.theirs)
    place = where.at(FIELD_WORDS.get(clash.field, clash.field), clash.field)
    return Conflict(ConflictKind.FIELD, place, *versions)
