"""The drawings that come with the program, to choose one from."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.exchange.drawings import BundledDrawing
from kitbuilder.ui.editor.picture.images import image_of
from kitbuilder.ui.note import Note

_WIDTH_EM, _COLUMNS, _ROWS, _TITLE_LINES = 11, 4, 2, 3


class Gallery(QDialog):
    """A grid of drawings with their titles, found by their words."""

    chosen = Signal(object)
    """The `Picture`, with its words."""

    def __init__(self, drawings: tuple[BundledDrawing, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._drawings = drawings
        self.search = QLineEdit()
        self.grid = QListWidget()
        self.words = Note()
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("この絵にする"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build()
        self._find("")

    def accept(self) -> None:
        """Hand out what is chosen."""
        item = self.grid.currentItem()
        if item is not None and not item.isHidden():
            self.chosen.emit(self._drawings[self.grid.row(item)].picture)
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go from the search into the grid with the arrow."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.grid.setFocus()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("絵を選ぶ"))
        self.search.setPlaceholderText(self.tr("言葉で探す（例：トイレ）"))
        self.search.setAccessibleName(self.tr("絵を探す言葉"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self._build_grid()
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.take.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.search, self.grid, self.words, self.buttons):
            column.addWidget(part)

    def _build_grid(self) -> None:
        em, line = self.fontMetrics().horizontalAdvance("国"), self.fontMetrics().lineSpacing()
        icon = QSize(em * (_WIDTH_EM - 2), em * (_WIDTH_EM - 2) * 3 // 4)
        cell = QSize(em * _WIDTH_EM, icon.height() + line * _TITLE_LINES + em)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setWordWrap(True)
        self.grid.setIconSize(icon)
        self.grid.setGridSize(cell)
        self.grid.setAccessibleName(self.tr("絵の一覧"))
        self.grid.setMinimumSize(cell.width() * 2, cell.height())
        for drawing in self._drawings:
            self._add(drawing, icon)
        self.grid.currentItemChanged.connect(self._show_words)
        self.grid.itemDoubleClicked.connect(self.accept)
        room = self.screen().availableSize() * 0.9
        columns = max(2, min(_COLUMNS, (room.width() - 3 * em) // cell.width()))
        self.resize(QSize(cell.width() * columns + 3 * em, cell.height() * _ROWS + 10 * line).boundedTo(room))

    def _add(self, drawing: BundledDrawing, icon: QSize) -> None:
        pixels = icon * self.devicePixelRatioF()
        image = image_of(drawing.picture, pixels.width(), pixels.height())
        image.setDevicePixelRatio(self.devicePixelRatioF())
        shown = QIcon(QPixmap.fromImage(image))
        shown.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Selected)  # else it is shown in the colour of the choice
        item = QListWidgetItem(shown, drawing.title)
        item.setToolTip(drawing.picture.alt)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, drawing.picture.alt)
        self.grid.addItem(item)

    def _find(self, words: str) -> None:
        """Leave the drawings in whose words all that is typed can be found."""
        first = None
        for row, drawing in enumerate(self._drawings):
            found = all(word in drawing.title + drawing.picture.alt for word in words.split())
            self.grid.item(row).setHidden(not found)
            first = self.grid.item(row) if found and first is None else first
        present = self.grid.currentItem()
        if present is None or present.isHidden():
            self.grid.setCurrentItem(first)  # type: ignore[arg-type]
        self._show_words()

    def _show_words(self) -> None:
        item = self.grid.currentItem()
        there = item is not None and not item.isHidden()
        self.take.setEnabled(there)
        self.words.setText(item.toolTip() if there else self.tr("見つかりません。別の言葉で探してください。"))
