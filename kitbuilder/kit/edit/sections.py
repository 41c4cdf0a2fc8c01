"""Edits of the list of sections."""

from attrs import evolve

from kitbuilder.kit.edit.copies import copy_section
from kitbuilder.kit.edit.guards import keeping_locks, refuse_known_ids
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.sequence import added, get, moved, removed, replaced
from kitbuilder.kit.values import Kit, Section


def add_section(kit: Kit, section: Section, after: SectionId | None = None) -> Kit:
    """Return `kit` with `section` after `after`, or in front. Raises `NotFound`, or `BadInput` for an id in use."""
    refuse_known_ids(kit, section)
    return evolve(kit, sections=added(kit.sections, section, after))


def remove_section(kit: Kit, section_id: SectionId, *, at_ward: bool = False) -> Kit:
    """Return `kit` without the section. Raises `NotFound`, and `LockedCaution` at a site when it holds a locked one."""
    return keeping_locks(kit, evolve(kit, sections=removed(kit.sections, section_id)), at_ward=at_ward)


def replace_section(kit: Kit, section: Section, *, at_ward: bool = False) -> Kit:
    """Return `kit` with `section` in the place of the one that has its id.

    Raises `NotFound`, and `LockedCaution` when a locked caution would be lost at a site.
    """
    return keeping_locks(kit, with_section(kit, section), at_ward=at_ward)


def move_section(kit: Kit, section_id: SectionId, after: SectionId | None) -> Kit:
    """Return `kit` with the section moved after `after`, or to the front. Raises `NotFound`."""
    return evolve(kit, sections=moved(kit.sections, section_id, after))


def duplicate_section(kit: Kit, section_id: SectionId, *, at_ward: bool = False) -> Kit:
    """Return `kit` with a copy of the section behind it; the copy has new ids throughout. Raises `NotFound`.

    At a site the copy's cautions are not locked: the originals stay, and the copy can be taken away again.
    """
    return add_section(kit, copy_section(get(kit.sections, section_id), locks=at_ward), section_id)


def with_section(kit: Kit, section: Section) -> Kit:
    """Return `kit` with `section` in its place, unguarded: for edits that guard what they do themselves."""
    return evolve(kit, sections=replaced(kit.sections, section))
