"""Edits of the list of sections."""

from attrs import evolve

from kitbuilder.kit.edit.copies import copy_section
from kitbuilder.kit.edit.locks import refuse_locked
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.sequence import added, get, moved, removed, replaced
from kitbuilder.kit.values import Kit, Section


def add_section(kit: Kit, section: Section, after: SectionId | None = None) -> Kit:
    """Return `kit` with `section` after `after`, or in front. Raises `NotFound`, or `BadInput` for an id in use."""
    return evolve(kit, sections=added(kit.sections, section, after))


def remove_section(kit: Kit, section_id: SectionId, *, at_ward: bool = False) -> Kit:
    """Return `kit` without the section. Raises `NotFound`, and `LockedCaution` at a site when it holds a locked one."""
    section = get(kit.sections, section_id)
    if not at_ward:
        refuse_locked(caution for card in section.cards for caution in card.cautions)
    return evolve(kit, sections=removed(kit.sections, section_id))


def replace_section(kit: Kit, section: Section) -> Kit:
    """Return `kit` with `section` in the place of the one that has its id. Raises `NotFound`."""
    return evolve(kit, sections=replaced(kit.sections, section))


def move_section(kit: Kit, section_id: SectionId, after: SectionId | None) -> Kit:
    """Return `kit` with the section moved after `after`, or to the front. Raises `NotFound`."""
    return evolve(kit, sections=moved(kit.sections, section_id, after))


def duplicate_section(kit: Kit, section_id: SectionId) -> Kit:
    """Return `kit` with a copy of the section behind it; the copy has new ids throughout. Raises `NotFound`."""
    return add_section(kit, copy_section(get(kit.sections, section_id)), section_id)
