"""Answers what the text fields of a window ask: which reading, which fact."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QWidget

from kitbuilder.kit.values import Fact
from kitbuilder.ui.editor.text.fact_chooser import FactChooser
from kitbuilder.ui.editor.text.field import MarkedField
from kitbuilder.ui.editor.text.reading_dialog import ReadingDialog


class TextDesk:
    """Serves fields with the facts of the present site, and with suggested readings."""

    def __init__(self, facts: Callable[[], Sequence[Fact]], suggest: Callable[[str], str]) -> None:
        self._facts, self._suggest = facts, suggest

    def field(self, name: str, parent: QWidget | None = None) -> MarkedField:
        """Return a new field of this accessible name that is served."""
        field = MarkedField(name, parent)
        field.reading_wanted.connect(lambda words, reading: self._ask_reading(field, words, reading))
        field.fact_wanted.connect(lambda: self._offer_facts(field))
        return field

    def _ask_reading(self, field: MarkedField, words: str, reading: str) -> None:
        shown = reading or self._suggest(words)
        dialog = ReadingDialog(words, shown, suggested=bool(shown and not reading), parent=field)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            field.set_reading(dialog.reading())
        dialog.deleteLater()

    def _offer_facts(self, field: MarkedField) -> None:
        chooser = FactChooser(self._facts(), field)
        chooser.chosen.connect(field.insert_fact)
        corner = field.cursorRect().bottomLeft()
        chooser.open_at(field.viewport().mapToGlobal(corner + QPoint(0, 4)))
