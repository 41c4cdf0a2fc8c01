"""Edits of a section as a whole. Moving, removing and copying are in `moves`, for several at once."""

from attrs import evolve

from kitbuilder.kit.edit.guards import refuse_known_ids
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.sequence import added, get, replaced
from kitbuilder.kit.values import Kit, Section


def add_section(kit: Kit, section: Section, after: SectionId | None = None) -> Kit:
    """Return `kit` with `section` after `after`, or in front. Raises `NotFound`, or `BadInput` for an id in use."""
    refuse_known_ids(kit, section)
    return evolve(kit, sections=added(kit.sections, section, after))


def with_section_look(kit: Kit, look: Section) -> Kit:
    """Return `kit` with the title, icon and colour of `look` on the section that has its id. Raises `NotFound`.

    The cards are the kit's own: they may have changed while somebody chose a colour.
    """
    return with_section(kit, evolve(look, cards=get(kit.sections, look.id).cards))


def with_section(kit: Kit, section: Section) -> Kit:
    """Return `kit` with `section` in its place, unguarded: for edits that guard what they do themselves."""
    return evolve(kit, sections=replaced(kit.sections, section))
