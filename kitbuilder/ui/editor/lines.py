"""Lines one types into: Enter makes the next, Backspace in an empty one removes it, many pasted lines become many."""

from itertools import pairwise

from attrs import frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.text.field import MarkedField


@frozen
class Line:
    """One line: the id of what it shows, its text, what else is set there, and whether it can be changed."""

    id: str
    text: str
    summary: str = ""
    fixed: bool = False


class LinesEditor(QWidget):
    """A list of lines. It shows what it is given and only asks for changes; the kit decides."""

    typed = Signal(str, str)
    """An id and its new text."""

    wanted_after = Signal(str, list)
    """New lines with these texts behind the line with this id (empty: at the front)."""

    unwanted = Signal(str)
    moved = Signal(str, int)
    """An id, and by how many places."""

    details_wanted = Signal(str)

    def __init__(self, name: str, desk: TextDesk, *, numbered: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._desk, self._numbered = name, desk, numbered
        self._lines: tuple[Line, ...] = ()
        self._writable = True
        self._rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_lines(self, lines: tuple[Line, ...], *, writable: bool) -> None:
        """Show these lines; a line that stays keeps its field, with the cursor in its place."""
        if [line.id for line in lines] != [line.id for line in self._lines]:
            self._arrange(lines)
        for number, line in enumerate(lines, 1):
            self._rows[line.id].show_line(line, str(number) if self._numbered else "！", writable=writable)
        self._lines, self._writable = lines, writable

    def focus(self, line_id: str, *, at_end: bool = False) -> bool:
        """Put the cursor into a line, behind its last character if wanted; return whether there is such a line."""
        row = self._rows.get(line_id)
        if row is None:
            return False
        row.field.setFocus()
        if at_end:
            row.field.moveCursor(QTextCursor.MoveOperation.End)
        return True

    def row(self, line_id: str) -> QWidget | None:
        """Return what shows a line, None when there is no such line."""
        return self._rows.get(line_id)

    def field(self, row: int) -> MarkedField:
        """Return the field of a row, counted from 0."""
        return self._rows[self._lines[row].id].field

    def _arrange(self, lines: tuple[Line, ...]) -> None:
        wanted = {line.id for line in lines}
        focused = next((line_id for line_id, row in self._rows.items() if row.field.hasFocus()), "")
        below = self._id_before(focused)
        gone = {line_id: self._rows.pop(line_id) for line_id in [*self._rows] if line_id not in wanted}
        # Another card's lines come into the rows that are there, but the cursor comes into no line by that.
        if focused in gone:
            gone[focused].field.clearFocus()
        spare = list(gone.values())
        for place, line in enumerate(lines):
            row = self._rows.get(line.id) or (spare.pop(0) if spare else self._made(place + 1))
            row.line_id = line.id
            self._rows[line.id] = row
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
        for row in set(gone.values()) - set(self._rows.values()):
            row.setParent(None)
            row.deleteLater()
        self._order_tabs(lines)
        if focused and focused not in self._rows:
            self.focus(below, at_end=True)

    def _id_before(self, line_id: str) -> str:
        """Return the line over this one, or the one below the first."""
        ids = [line.id for line in self._lines]
        if line_id not in ids or len(ids) == 1:
            return ""
        place = ids.index(line_id)
        return ids[place - 1] if place else ids[1]

    def _made(self, number: int) -> "_Row":
        row = _Row(self._desk.field(f"{self._name} {number}"), self._name)
        field = row.field
        field.typed.connect(lambda text: self.typed.emit(row.line_id, text))
        field.enter.connect(lambda: self._want_after(row.line_id))
        field.emptied.connect(lambda: self.unwanted.emit(row.line_id))
        field.move_wanted.connect(lambda places: self.moved.emit(row.line_id, places))
        field.lines_pasted.connect(lambda texts: self.wanted_after.emit(row.line_id, texts))
        row.details.clicked.connect(lambda: self.details_wanted.emit(row.line_id))
        for words, act in (
            (self.tr("1つ上へ\tAlt+↑"), lambda: self.moved.emit(row.line_id, -1)),
            (self.tr("1つ下へ\tAlt+↓"), lambda: self.moved.emit(row.line_id, 1)),
            (self.tr("消す"), lambda: self.unwanted.emit(row.line_id)),
        ):
            action = QAction(words, field)
            action.triggered.connect(act)
            row.changing.append(action)
            field.addAction(action)
        return row

    def _want_after(self, line_id: str) -> None:
        if self._writable:
            self.wanted_after.emit(line_id, [""])

    def _order_tabs(self, lines: tuple[Line, ...]) -> None:
        """Let Tab go through the lines where they stand, though they were made later than what is below them."""
        stops = [stop for line in lines for stop in (self._rows[line.id].field, self._rows[line.id].details)]
        for before, after in pairwise([_stop_before(self), *stops]):
            QWidget.setTabOrder(before, after)


def _stop_before(widget: QWidget) -> QWidget:
    """Return what Tab comes through before it comes to the widget, which takes no keys itself."""
    before = widget.previousInFocusChain()
    while before not in (None, widget) and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return before or widget


class _Row(QWidget):
    """One line: its number, its text, a button for details, and under it what is set there."""

    def __init__(self, field: MarkedField, name: str) -> None:
        super().__init__()
        self.line_id = ""
        self.changing: list[QAction] = []
        self.field, self._name = field, name
        self._number, self._summary = QLabel(), QLabel()
        self._summary.setWordWrap(True)
        self.details = QToolButton()
        self.details.setText("…")
        self.details.setToolTip(self.tr("くわしい設定"))
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._number.setContentsMargins(0, 5, 0, 0)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._number, 0, 0)
        grid.addWidget(field, 0, 1)
        grid.addWidget(self.details, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._summary, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_line(self, line: Line, number: str, *, writable: bool) -> None:
        """Show the line."""
        self.field.show_text(line.text)
        self.field.setReadOnly(line.fixed or not writable)
        for action in self.changing:
            action.setEnabled(writable)
        self.field.setAccessibleName(f"{self._name} {number}" + (self.tr("（固定）") if line.fixed else ""))
        self.field.setToolTip(self.tr("命にかかわる注意です。拠点では変えられません。") if line.fixed else "")
        self.field.setFrameShape(self.field.Shape.NoFrame if line.fixed else self.field.Shape.StyledPanel)
        self._number.setText(number)
        self._summary.setText(line.summary)
        self._summary.setVisible(bool(line.summary))
        self.details.setAccessibleName(self.tr("{} {}のくわしい設定").format(self._name, number))
        self.details.setEnabled(writable)
