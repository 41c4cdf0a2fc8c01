"""Lines one types into: Enter makes the next, Backspace in an empty one removes it, many pasted lines become many."""

from attrs import frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget


@frozen
class Line:
    """One line: the id of what it shows, its text, and whether it can be changed."""

    id: str
    text: str
    fixed: bool = False


class _Field(QLineEdit):
    """One line that tells its list which keys were meant for the list."""

    enter = Signal()
    emptied = Signal()
    move_wanted = Signal(int)
    lines_pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand Enter, Backspace in an empty line, Alt+arrows and pasted lines to the list."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
        elif key == Qt.Key.Key_Backspace and not self.text() and not self.isReadOnly():
            self.emptied.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Paste) and self._pasted_lines():
            self.lines_pasted.emit(self._pasted_lines())
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _pasted_lines() -> list[str]:
        lines = [line.strip() for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
        return lines if len(lines) > 1 else []


class LinesEditor(QWidget):
    """A numbered list of lines. It shows what it is given and only asks for changes; the kit decides."""

    typed = Signal(str, str)
    """An id and its new text."""

    wanted_after = Signal(str, list)
    """New lines with these texts behind the line with this id (empty: at the front)."""

    unwanted = Signal(str)
    moved = Signal(str, int)
    """An id, and by how many places."""

    def __init__(self, name: str, *, numbered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._numbered = name, numbered
        self._lines: list[Line] = []
        self._fields: list[_Field] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines; where only texts differ the fields stay, with the cursor in its place."""
        if [line.id for line in lines] != [line.id for line in self._lines]:
            self._rebuild(lines)
        for field, line in zip(self._fields, lines, strict=True):
            if field.text() != line.text:
                place = field.cursorPosition()
                field.setText(line.text)
                field.setCursorPosition(min(place, len(line.text)))
            field.setReadOnly(line.fixed)
        self._lines = list(lines)

    def focus(self, line_id: str) -> None:
        """Put the cursor into a line."""
        for field, line in zip(self._fields, self._lines, strict=True):
            if line.id == line_id:
                field.setFocus()
                return

    def field(self, row: int) -> QLineEdit:
        """Return the field of a row, counted from 0."""
        return self._fields[row]

    def _rebuild(self, lines: list[Line]) -> None:
        focused = next((line.id for f, line in zip(self._fields, self._lines, strict=True) if f.hasFocus()), "")
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._fields = [self._field(row, line) for row, line in enumerate(lines)]
        self._lines = list(lines)
        for before, after in zip(self._fields, self._fields[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if focused:
            self.focus(focused)

    def _field(self, row: int, line: Line) -> _Field:
        field = _Field(line.text)
        field.setCursorPosition(0)
        label = QLabel(str(row + 1) if self._numbered else "！")
        field.setAccessibleName(f"{self._name} {row + 1}")
        if line.fixed:
            label.setText(self.tr("固定"))
            field.setToolTip(self.tr("命にかかわる注意です。拠点では変えられません。"))
            field.setFrame(False)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)
        field.textEdited.connect(lambda text, line_id=line.id: self.typed.emit(line_id, text))
        field.enter.connect(lambda line_id=line.id: self.wanted_after.emit(line_id, [""]))
        field.emptied.connect(lambda line_id=line.id: self.unwanted.emit(line_id))
        field.move_wanted.connect(lambda places, line_id=line.id: self.moved.emit(line_id, places))
        field.lines_pasted.connect(lambda texts, line_id=line.id: self.wanted_after.emit(line_id, texts))
        return field
