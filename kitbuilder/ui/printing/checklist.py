"""A list of which any lines can be ticked."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_ID = Qt.ItemDataRole.UserRole
_WIDE = QSizePolicy.Policy.Expanding
_MOST_LINES = 8


class CheckList(QWidget):
    """Lines with a tick box, how many are ticked, and two buttons for all and none."""

    changed = Signal()
    """Somebody ticked or unticked; not when other lines are shown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Lines()
        self.count = QLabel()
        self.all = QPushButton(self.tr("すべて選ぶ"))
        self.none = QPushButton(self.tr("すべて外す"))
        self.lines.setAccessibleName(name)
        self.all.setAccessibleName(self.tr("{}をすべて選ぶ").format(name))
        self.none.setAccessibleName(self.tr("{}をすべて外す").format(name))
        self._build()

    def show_lines(self, lines: Iterable[tuple[str, str]], ticked: Collection[str]) -> None:
        """Show these ids and texts, ticked or not."""
        self.lines.blockSignals(True)  # noqa: FBT003
        self.lines.clear()
        for line_id, text in lines:
            item = QListWidgetItem(text, self.lines)
            item.setData(_ID, line_id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if line_id in ticked else Qt.CheckState.Unchecked)
        self.lines.setCurrentRow(0)
        self.lines.blockSignals(False)  # noqa: FBT003
        few = self.lines.count() <= _MOST_LINES
        self.lines.setSizePolicy(_WIDE, QSizePolicy.Policy.Maximum if few else QSizePolicy.Policy.Expanding)
        self._show_count()

    def ticked(self) -> list[str]:
        """Return the ids of the ticked lines, in their order."""
        return [item.data(_ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def unticked(self) -> list[str]:
        """Return the ids of the other lines."""
        return [item.data(_ID) for item in self._items() if item.checkState() != Qt.CheckState.Checked]

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch()
        for button, state in ((self.all, Qt.CheckState.Checked), (self.none, Qt.CheckState.Unchecked)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, state=state: self._tick_all(state))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lines)
        column.addLayout(row)
        self.setFocusProxy(self.lines)
        self.lines.itemChanged.connect(self._ticked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.lines.item(row) for row in range(self.lines.count())]

    def _tick_all(self, state: Qt.CheckState) -> None:
        self.lines.blockSignals(True)  # noqa: FBT003
        for item in self._items():
            item.setCheckState(state)
        self.lines.blockSignals(False)  # noqa: FBT003
        self.lines.viewport().update()
        self._ticked()

    def _ticked(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        count = self.lines.count()
        self.count.setText(self.tr("{} / {} を選択").format(len(self.ticked()), count))
        for part in (self.count, self.all, self.none):
            part.setVisible(count > 1)


class _Lines(QListWidget):
    """As high as its lines, up to a few; a click anywhere on a line ticks it."""

    def __init__(self) -> None:
        super().__init__()
        self._before: Qt.CheckState | None = None
        self.setSpacing(1)
        self.itemPressed.connect(self._pressed)
        self.itemClicked.connect(self._clicked)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), self._height(max(1, min(self.count(), _MOST_LINES))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().averageCharWidth() * 20, self._height(max(1, min(self.count(), 4))))

    def _height(self, lines: int) -> int:
        line = self.sizeHintForRow(0) if self.count() else self.fontMetrics().lineSpacing()
        return lines * (line + 2 * self.spacing()) + 2 * self.frameWidth() + 2

    def _pressed(self, item: QListWidgetItem) -> None:
        self._before = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        """Tick a line whose text was clicked; a click on the box itself has done so already."""
        if item.checkState() == self._before:
            ticked = self._before == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
