"""The work of printing, step by step, to be run beside the window: each step can be the last."""

from collections.abc import Generator, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from kitbuilder.kit.errors import KitError, Unprintable
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.problem import Problem
from kitbuilder.kit.values import Document
from kitbuilder.printing.file_names import pdf_name
from kitbuilder.printing.noted import noted
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.run import (
    Finished,
    Job,
    Refused,
    Unchanged,
    print_combined,
    print_kits,
    printable_problems,
)
from kitbuilder.ui.printing.order import Kits, Note, Order, Read, SectionChoice, options_for, read_kits, sections_in
from kitbuilder.ui.translated import translated


@frozen
class SectionsFound:
    """The sections that the chosen kits have."""

    sections: tuple[SectionChoice, ...]


@frozen
class Sample:
    """The pages of the first site; without any, `sentence` says why."""

    site: str
    pdf: bytes
    sentence: str = ""


@frozen
class Ready:
    """A kit that can be printed: how many pages, and what somebody should still look at."""

    site: str
    pages: int
    problems: tuple[Problem, ...]


@frozen
class Bound:
    """The pages of all sites in one PDF, and what is to be noted when they are on paper."""

    pdf: bytes
    pages: int
    notes: tuple[PrintNote, ...] = ()


@frozen
class Unnoted:
    """Why prints could not be entered into the overview."""

    sentence: str


def nothing_noted(_: object) -> str:
    """Enter no print anywhere."""
    return ""


def rehearse(press: Press, order: Order, read: Read) -> Iterator[SectionsFound | Sample | Ready | Refused]:
    """Yield what the dialog can say before anything is printed: the sections, a sample, then each site."""
    kits = read_kits(order.sites, read)
    yield SectionsFound(sections_in(kits.documents))
    yield _sample(press, order, kits)
    yield from kits.damaged
    if kits.documents:
        options = options_for(order, kits.documents)
        yield from (_examined(press, document, options) for document in kits.documents)


def write_files(
    order: Order, folder: Path, read: Read, note: Note = nothing_noted
) -> Iterator[Ready | Refused | Unchanged | Finished | Unnoted]:
    """Write a file for each site, or one for all; a site that cannot be printed is `Refused`, the others go on.

    Each file is noted as soon as it is there. Raises `KitError` when a file cannot be written.
    """
    if order.combined:
        yield from _write_combined(order, folder, read, note)
        return
    kits = read_kits(order.sites, read)
    yield from kits.damaged
    if kits.documents:
        options = options_for(order, kits.documents)
        jobs = {pdf_name(document.site, options): (document.kit, document.site) for document in kits.documents}
        trouble = ""
        for made in print_kits(jobs.values(), folder, options, shelf=order.shelf, changed_only=order.changed_only):
            if isinstance(made, Finished):
                trouble = note(_notes([jobs[made.path.name]], options, order)) or trouble
            yield made
        if trouble:
            yield Unnoted(trouble)


def bind(order: Order, read: Read) -> Iterator[Ready | Refused | Bound]:
    """Yield each site as it is looked at, and at the end all pages in one PDF, if there are any."""
    press = Press(order.shelf)
    options, jobs = yield from _looked_through(press, order, read)
    if jobs:
        yield Bound(*press.bound(jobs, options, "開設キット"), _notes(jobs, options, order))


def _notes(jobs: Iterable[Job], options: PrintOptions, order: Order) -> tuple[PrintNote, ...]:
    notes = (noted(kit, site, options, order.shelf) for kit, site in jobs)
    return tuple(note for note in notes if note is not None)


def _write_combined(
    order: Order, folder: Path, read: Read, note: Note
) -> Iterator[Ready | Refused | Finished | Unnoted]:
    """Write the sites that can be printed into one file, page by page, and yield that file at the end."""
    press = Press(order.shelf)
    options, jobs = yield from _looked_through(press, order, read)
    pages, fresh, path = 0, list[int](), folder
    for part in print_combined(jobs, folder, options, press=press) if jobs else ():
        pages, path = pages + part.pages, part.path
        fresh.extend(part.fresh)
    if pages:
        trouble = note(_notes(jobs, options, order))
        yield Finished(path, pages, "", fresh=tuple(fresh))
        if trouble:
            yield Unnoted(trouble)


def _looked_through(
    press: Press, order: Order, read: Read
) -> Generator[Ready | Refused, None, tuple[PrintOptions, list[Job]]]:
    """Yield each site as it is looked at; return the options, and those that can be printed."""
    kits = read_kits(order.sites, read)
    yield from kits.damaged
    if not kits.documents:
        return order.options, []
    options, jobs = options_for(order, kits.documents), list[Job]()
    for document in kits.documents:
        found = _examined(press, document, options)
        yield found
        if isinstance(found, Ready):
            jobs.append((document.kit, document.site))
    return options, jobs


def _examined(press: Press, document: Document, options: PrintOptions) -> Ready | Refused:
    kit, site = document.kit, document.site
    try:
        problems = printable_problems(press, kit, site, options)
    except Unprintable as error:
        return Refused(site.name, translated(str(error)))
    return Ready(site.name, len(press.set_kit(kit, site, options).drawn), problems)


def _sample(press: Press, order: Order, kits: Kits) -> Sample:
    first = order.sites[0]
    document = next((document for document in kits.documents if document.site.id == first.id), None)
    if document is None:
        return Sample(first.name, b"", kits.damaged[0].reason)
    try:
        options = options_for(order, kits.documents)
        printable_problems(press, document.kit, document.site, options)
        return Sample(first.name, press.render(document.kit, document.site, options))
    except KitError as error:
        return Sample(first.name, b"", translated(str(error)))
