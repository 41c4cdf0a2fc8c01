"""Replacing at one site after the other, and taking it back: what was done, what was refused and why."""

from collections.abc import Callable, Iterator, Sequence
from threading import Event

from attrs import evolve, frozen

from kitbuilder.kit.edit.replace import Refusal, Replaced, replaced
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.search import Found, SearchOptions
from kitbuilder.kit.values import Document
from kitbuilder.ui.find.results import Row
from kitbuilder.ui.find.scope import Way
from kitbuilder.ui.translated import about_site


@frozen
class Order:
    """What to put in the place of what; `words` name the step in the undo menu and in the history."""

    wanted: str
    new: str
    options: SearchOptions
    words: str


@frozen
class Task:
    """The places of one site."""

    site_id: SiteId
    site_name: str
    places: tuple[Found, ...]


@frozen
class Done:
    """A site after replacing; `moved` is how many places no longer were as they had been found."""

    task: Task
    before: Document
    after: Document
    count: int
    refused: tuple[Refusal, ...]

    @property
    def moved(self) -> int:
        """How many places were left because their text was changed meanwhile, or read like that already."""
        return len(self.task.places) - self.count - len(self.refused)


@frozen
class Failed:
    """A site at which nothing was changed; `sentence` says why."""

    site_name: str
    sentence: str


Result = Done | Failed
Step = Callable[[], Result]


def replace_at(way: Way, task: Task, order: Order) -> Result:
    """Replace at one site."""
    seen: list[tuple[Document, Replaced]] = []

    def change(document: Document) -> Document:
        at_ward = document.site.id == MASTER
        result = replaced(document, order.wanted, order.new, order.options, task.places, at_ward=at_ward)
        seen.append((document, result))
        return result.document

    try:
        way.edit(order.words, change)
    except KitError as error:
        return _failed(task, error)
    before, result = seen[-1]
    return Done(task, before, result.document, result.count, result.refused)


def undo_at(way: Way, done: Done, words: str, changed_since: str) -> Result:
    """Take back what was replaced at one site; when its kit was changed since, `changed_since` is said instead."""

    def change(document: Document) -> Document:
        if document not in (done.before, done.after):
            raise BadInput(changed_since)
        return done.before

    try:
        way.edit(words, change)
    except KitError as error:
        return _failed(done.task, error)
    return evolve(done, before=done.after, after=done.before, refused=())


def _failed(task: Task, error: KitError) -> Failed:
    return Failed(task.site_name, about_site(str(error), f"{task.site_id}.kit", task.site_name))


def steps_beside(steps: Sequence[Step], stopped: Event) -> Iterator[Result]:
    """Yield the result of each step; once `stopped` is set no further step begins."""
    for step in steps:
        if stopped.is_set():
            return
        yield step()


def tasks_of(rows: Sequence[Row], order: Order) -> list[Task]:
    """Return the task of each site among `rows`; places that read as ordered already are left out."""
    places: dict[tuple[SiteId, str], list[Found]] = {}
    for row in rows:
        if row.found.matched != order.new:
            places.setdefault((row.site_id, row.site_name), []).append(row.found)
    return [Task(site_id, name, tuple(found)) for (site_id, name), found in places.items()]
