"""Approvals after a join: one holds for exactly what was approved, the site's values with it."""

from attrs import evolve

from kitbuilder.kit.merge.conflict import Conflict, Side
from kitbuilder.kit.merge.edition import prints_alike
from kitbuilder.kit.merge.trees import ROOT
from kitbuilder.kit.values import Document, EditionState, Kit, Site


def whole_approved(document: Document, *approved: Document) -> Document:
    """Return `document` as a draft when it says approved and prints otherwise than each of these that are approved."""
    edition = document.kit.edition
    if edition.state is not EditionState.APPROVED or any(_same(document, one) for one in approved):
        return document
    return evolve(document, kit=evolve(document.kit, edition=evolve(edition, state=EditionState.DRAFT)))


def state_as_it_stands(conflict: Conflict, kit: Kit) -> Conflict:
    """Return a conflict about the kit's state with the side whose state the kit has in the end."""
    if (conflict.where.item, conflict.where.field) != (ROOT, "state"):
        return conflict
    sides = {conflict.theirs: Side.THEIRS, conflict.ours: Side.OURS}
    return evolve(conflict, taken=sides.get(kit.edition.state))


def _same(document: Document, approved: Document) -> bool:
    if approved.kit.edition.state is not EditionState.APPROVED or _printed(document.site) != _printed(approved.site):
        return False
    return prints_alike(document.kit, approved.kit)


def _printed(site: Site) -> tuple[str, set[tuple[str, str]]]:
    return site.name, {(fact.name, fact.value) for fact in site.facts}
