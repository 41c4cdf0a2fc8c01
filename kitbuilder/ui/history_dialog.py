"""Earlier states of a kit, to be looked through and restored."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.store.kit_file import Saved


class HistoryDialog(QDialog):
    """A row for each save, the newest first. Accepted, one earlier state is chosen."""

    def __init__(self, saves: Sequence[Saved], parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("履歴"))
        measure = self.fontMetrics()
        self.resize(measure.averageCharWidth() * 80, measure.height() * 22)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("これまでの状態"))
        self.list.setHeaderLabels([self.tr("いつ"), self.tr("だれが"), self.tr("何を")])
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for saved in saves:
            item = QTreeWidgetItem([f"{saved.at.astimezone():%Y-%m-%d %H:%M:%S}", saved.who, saved.what])
            item.setData(0, Qt.ItemDataRole.UserRole, saved)
            self.list.addTopLevelItem(item)
        hint = QLabel(self.tr("戻したい時点を選んでください。戻した後も「元に戻す」で今の状態に帰れます。"))
        hint.setWordWrap(True)
        box = QDialogButtonBox()
        self.restore = box.addButton(self.tr("この時点に戻す"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (hint, self.list, box):
            column.addWidget(part)
        self._writable = writable
        self.list.currentItemChanged.connect(lambda *_: self._allow())
        self._allow()

    def chosen(self) -> Saved | None:
        """Return the chosen state, None when there is none."""
        item = self.list.currentItem()
        saved: Saved | None = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return saved

    def _allow(self) -> None:
        self.restore.setEnabled(self._writable and self.chosen() is not None)
