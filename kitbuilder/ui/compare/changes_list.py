"""The list of what changed: a row a card, then what is on no card."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kitbuilder.kit.told_changes import ChangeGroup
from kitbuilder.ui.compare.wording import kind_words
from kitbuilder.ui.note import held_together
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import translated

_LETTERS, _FEWEST_LETTERS, _LEAST_LETTERS = 19, 12, 8
"""In full-width letters: the width that is wanted, the one for large letters, and the least."""

_WIDE_ENOUGH = 320
"""In pixels."""


class ChangesList(QListWidget):
    """Two lines a row: what happened to what, and how much of it changed."""

    chosen = Signal(int)
    """The place of the group that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("変わったところ（カードごと）"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setItemDelegate(RoomyRows(self))
        self.currentRowChanged.connect(self._changed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a title; with large letters no more than leaves room for the pages."""
        letter = self.fontMetrics().horizontalAdvance("あ")
        width = min(_LETTERS * letter, max(_FEWEST_LETTERS * letter, _WIDE_ENOUGH))
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(_LEAST_LETTERS * self.fontMetrics().horizontalAdvance("あ"), super().minimumSizeHint().height())

    def show_groups(self, groups: Sequence[ChangeGroup], chosen: int) -> None:
        """Show these groups with one of them chosen, -1 for none."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        for group in groups:
            self.addItem(self._row(group))
        self.setCurrentRow(chosen)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._changed(chosen)

    def _changed(self, row: int) -> None:
        self.chosen.emit(row)

    def _row(self, group: ChangeGroup) -> QListWidgetItem:
        heading = self.tr("［{}］{}").format(kind_words(group.kind), translated(group.heading))
        counts = "" if group.is_whole else translated(group.counts)
        shown = held_together(heading)
        item = QListWidgetItem(f"{shown}\n　{counts}" if counts else shown)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}　{counts}".strip())
        return item
