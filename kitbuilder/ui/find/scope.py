"""Where words are looked for and replaced: the one kit of a window, or whatever else gives documents."""

from collections.abc import Callable, Iterable
from typing import Protocol

from attrs import frozen

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import Document

Change = Callable[[Document], Document]


@frozen
class Unread:
    """A site whose file could not be read; `sentence` says why."""

    site_id: SiteId
    sentence: str


@frozen
class Way:
    """How a site's document is changed. `edit` changes it whole or not at all and raises `KitError`.

    Its first argument names the step. Only when `beside` is set may it run outside the windows' thread.
    """

    edit: Callable[[str, Change], None]
    beside: bool = False


class KitScope(Protocol):
    """Some kits, asked in the windows' thread."""

    @property
    def many(self) -> bool:
        """Whether these are the kits of several sites, so that a place must name its site."""
        ...

    def documents(self) -> Iterable[Document | Unread]:
        """Return the documents as they are now; the iterable is gone through in another thread."""
        ...

    def way_to(self, site_id: SiteId) -> Way:
        """Return how the site's document is changed at this moment."""
        ...


class OpenKit(Protocol):
    """A kit in a window; its edits can be undone there."""

    @property
    def document(self) -> Document:
        """The document as it is now."""
        ...

    def edit(self, words: str, change: Change) -> None:
        """Change the document in one step that can be undone. Raises what `change` raises; then nothing happened."""
        ...


@frozen
class OneKit:
    """The scope of a single window: its own kit."""

    session: OpenKit
    many: bool = False

    def documents(self) -> Iterable[Document | Unread]:
        """Return the window's document."""
        return [self.session.document]

    def way_to(self, site_id: SiteId) -> Way:  # noqa: ARG002 - there is only this one
        """Return the window's own edit, which its undo takes back."""
        return Way(self.session.edit)
