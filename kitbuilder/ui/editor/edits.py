"""Edits as a window makes them: pushed as one step of undo, a refusal told in its sentence."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtWidgets import QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.values import Document, Kit, Site
from kitbuilder.ui.problems import tell
from kitbuilder.ui.session import Session


@frozen
class Edits:
    """Changes the session's document for a window. `refused` is called when nothing has happened."""

    session: Session
    window: QWidget
    refused: Callable[[], None]

    def document(self, words: str, change: Callable[[Document], Document], typing: str = "") -> bool:
        """Change the document; return whether that was possible."""
        return self._told(lambda: self.session.edit(words, change, typing))

    def kit(self, words: str, change: Callable[[Kit], Kit], typing: str = "") -> bool:
        """Change the kit; return whether that was possible."""
        return self._told(lambda: self.session.edit_kit(words, change, typing))

    def site(self, words: str, change: Callable[[Site], Site], typing: str = "") -> bool:
        """Change the site; return whether that was possible."""
        return self._told(lambda: self.session.edit_site(words, change, typing))

    def _told(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except KitError as error:
            tell(self.window, str(error))
            self.refused()
            return False
        return True
