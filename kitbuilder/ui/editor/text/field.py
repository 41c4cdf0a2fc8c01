"""A field for one marked text: it shows what prints, and marks are made by commands."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from kitbuilder.kit.edit.pasted_lines import pasted_lines
from kitbuilder.kit.text import FactRef, Ruby, Run, can_be_marked, plain
from kitbuilder.ui.commands import OFFICE_REDO
from kitbuilder.ui.editor.text.inline import InlineThings, is_strong, run_of
from kitbuilder.ui.editor.text.rules import MARK_ENDS, opens_fact, typed_mark
from kitbuilder.ui.editor.text.runs import insert_runs, part_of, places_in, runs_to_show, source_between, weighted

MARKED = "application/x-kitbuilder-text"
"""What the clipboard carries beside the plain words, so that furigana comes along between fields."""

_LINE_HEIGHT_PERCENT = 115


class MarkedField(QTextEdit):
    """Shows a marked text as it prints and tells what it became. Undo belongs to the kit, not to the field."""

    typed = Signal(str)
    """The new text with marks."""

    enter = Signal()
    emptied = Signal()
    """Backspace in an empty field."""

    move_wanted = Signal(int)
    lines_pasted = Signal(list)
    reading_wanted = Signal(str, str)
    """Furigana over these words is asked for; their present reading, if any. Answered by `set_reading`."""

    fact_wanted = Signal()
    """A fact is to be chosen. Answered by `insert_fact`."""

    focused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._typed_opener = 0
        self._showing = False
        self._things = InlineThings(self)
        self.setAccessibleName(name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._things.register(self.document())
        self.document().contentsChanged.connect(self._contents_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        self._show(())

    def source(self) -> str:
        """Return the text with marks."""
        return self._source

    def show_text(self, source: str) -> None:
        """Show another text; the cursor keeps its place as far as it can."""
        if source == self._source:
            return
        place = self.textCursor().position()
        self._source = source
        self._show(runs_to_show(source))
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def set_reading(self, reading: str) -> None:
        """Put `reading` over the chosen words; an empty one takes the furigana away."""
        words, _ = self._chosen_words()
        if words:
            self._replace_chosen((Ruby(words, reading),) if reading else runs_to_show(words))

    def insert_fact(self, name: str) -> None:
        """Put a fact of the site at the cursor, in the place of what was typed to ask for it."""
        self._take_opener()
        self._replace_chosen((FactRef(name),))

    def ask_reading(self) -> None:
        """Ask for furigana over the chosen words, or over the furigana word at the cursor."""
        words, reading = self._chosen_words()
        if words and not self.isReadOnly():
            self.reading_wanted.emit(words, reading)

    def toggle_strong(self) -> None:
        """Emphasise the chosen words, or no longer."""
        cursor = self.textCursor()
        if cursor.hasSelection() and not self.isReadOnly():
            at_start = QTextCursor(cursor)
            at_start.setPosition(cursor.selectionStart() + 1)
            cursor.mergeCharFormat(weighted(strong=not is_strong(at_start.charFormat())))

    def sizeHint(self) -> QSize:  # noqa: N802
        edges = 2 * self.frameWidth() + 2
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 30, round(self.document().size().height()) + edges)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 8, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand on what is meant for the list or the window; the rest is typing."""
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter.emit()
        elif key == Qt.Key.Key_Backspace and not self._source and not self.isReadOnly():
            self.emptied.emit()
        elif alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif control and key == Qt.Key.Key_R:
            self.ask_reading()
        elif control and key == Qt.Key.Key_B:
            self.toggle_strong()
        elif _is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._look_for_mark(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Take in what an input method has finished."""
        super().inputMethodEvent(event)
        self._look_for_mark(event.commitString())

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        cursor = self.textCursor()
        source = source_between(self.document().firstBlock(), cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText(plain(source))
        data.setData(MARKED, source.encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return source.hasText() and not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste: several lines become several fields, marks of another field come along."""
        lines = pasted_lines(source.text())
        if len(lines) > 1:
            self.lines_pasted.emit(lines)
        elif source.hasFormat(MARKED):
            self._replace_chosen(runs_to_show(bytes(source.data(MARKED).data()).decode("utf-8", "replace")))
        elif lines:
            self._replace_chosen(runs_to_show(lines[0]))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.focused.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.updateGeometry()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show the usual menu with the commands for marks on top."""
        menu = self.createStandardContextMenu(event.pos())
        first = menu.actions()[0] if menu.actions() else None
        for text, keys, act in (
            (self.tr("ふりがな…"), "Ctrl+R", self.ask_reading),
            (self.tr("強調"), "Ctrl+B", self.toggle_strong),
            (self.tr("拠点の値を入れる…"), "[[", self.fact_wanted.emit),
        ):
            action = menu.addAction(f"{text}\t{keys}")
            action.triggered.connect(act)
            action.setEnabled(not self.isReadOnly())
            if first is not None:
                menu.insertAction(first, action)
        if self.actions():
            menu.addSeparator()
            menu.addActions(self.actions())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _show(self, runs: tuple[Run, ...]) -> None:
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(shape)
        insert_runs(cursor, runs)
        cursor.endEditBlock()
        self._showing = False
        self.setAccessibleDescription(plain(self._source))
        self.updateGeometry()

    def _contents_changed(self) -> None:
        document = self.document()
        if self._showing or document.blockCount() > 1:
            return
        source = source_between(document.firstBlock(), 0, document.characterCount())
        if source != self._source:
            self._source = source
            self.setAccessibleDescription(plain(source))
            self.typed.emit(source)

    def _look_for_mark(self, typed: str) -> None:
        """Turn a mark that is complete into what it means, and offer the facts when one is asked for."""
        if not typed.endswith(MARK_ENDS) or self.isReadOnly():
            return
        cursor = self.textCursor()
        before = part_of(self.document().toPlainText(), 0, cursor.position())
        found = typed_mark(before)
        start, end = (places_in(before[:place]) for place in found[:2]) if found else (0, 0)
        if found is not None and not self._has_thing(start, end):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._replace_chosen((found[2],))
            return
        self._typed_opener = opens_fact(before)
        if self._typed_opener:
            QTimer.singleShot(0, self, self.fact_wanted.emit)

    def _take_opener(self) -> None:
        cursor = self.textCursor()
        before = part_of(self.document().toPlainText(), 0, cursor.position())
        if self._typed_opener and opens_fact(before) == self._typed_opener:
            cursor.setPosition(cursor.position() - self._typed_opener, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self._typed_opener = 0

    def _replace_chosen(self, runs: tuple[Run, ...]) -> None:
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        insert_runs(cursor, runs)
        cursor.endEditBlock()
        cursor.setCharFormat(weighted(strong=False))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(weighted(strong=False))

    def _chosen_words(self) -> tuple[str, str]:
        """Return the chosen words and their reading, choosing a furigana word beside the cursor when nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            for move in (QTextCursor.MoveOperation.Left, QTextCursor.MoveOperation.Right):
                beside = QTextCursor(cursor)
                beside.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
                if self._rubies(beside):
                    self.setTextCursor(beside)
                    cursor = beside
                    break
        words = plain(source_between(self.document().firstBlock(), cursor.selectionStart(), cursor.selectionEnd()))
        if not can_be_marked(words) or "〔" in words:
            return "", ""
        return words, "".join(ruby.reading for ruby in self._rubies(cursor))

    def _rubies(self, cursor: QTextCursor) -> list[Ruby]:
        found = []
        for place in range(cursor.selectionStart() + 1, cursor.selectionEnd() + 1):
            at = QTextCursor(self.document())
            at.setPosition(place)
            run = run_of(at.charFormat())
            if isinstance(run, Ruby):
                found.append(run)
        return found

    def _has_thing(self, start: int, end: int) -> bool:
        places = range(start + 1, end + 1)
        at = QTextCursor(self.document())
        for place in places:
            at.setPosition(place)
            if run_of(at.charFormat()) is not None:
                return True
        return False


def _is_undo(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    return event.matches(keys.Undo) or event.matches(keys.Redo) or QKeySequence(event.keyCombination()) == OFFICE_REDO
