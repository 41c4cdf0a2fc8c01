"""Choosing a fact of the site to stand in a text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact

_ROWS = 9


class FactChooser(QFrame):
    """A small list under the cursor: typing narrows it, Enter takes the chosen fact, Esc leaves."""

    chosen = Signal(str)

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameStyle(QFrame.Shape.StyledPanel | QFrame.Shadow.Plain)
        self._facts = facts
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(self.tr("拠点の値を探す"))
        self.search.setAccessibleName(self.tr("拠点の値を探す"))
        self.list.setAccessibleName(self.tr("拠点の値"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        hint = QLabel(self.tr("↑↓で選び、Enter で入れます。Esc でやめます。"))
        column = QVBoxLayout(self)
        for part in (self.search, self.list, hint):
            column.addWidget(part)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._take())
        self._narrow("")

    def open_at(self, place: QPoint) -> None:
        """Show the list at a place of the screen, wholly on it."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = max(screen.top(), min(place.y(), screen.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.search.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802
        measures = QFontMetrics(self.font())
        return QSize(measures.averageCharWidth() * 46, measures.height() * (_ROWS + 6))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let arrows move in the list and Enter choose while the cursor is in the search."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                places = -1 if event.key() == Qt.Key.Key_Up else 1
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + places, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, wanted: str) -> None:
        self.list.clear()
        for fact in self._facts:
            value = plain(fact.value).strip() or self.tr("未記入")
            if wanted.strip() in fact.name or wanted.strip() in value:
                item = QListWidgetItem(self.tr("{}　（{}）").format(fact.name, value))
                item.setData(Qt.ItemDataRole.UserRole, fact.name)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.close()
