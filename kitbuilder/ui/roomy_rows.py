"""Rows of lists and trees with air between them, in every text size."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_AIR = 0.35
"""Over and under a row together, of a line's height."""


class RoomyRows(QStyledItemDelegate):
    """Draws rows as the style does, a little higher.

    Not a style sheet: what has one keeps its letters and colours when those of all windows change.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + round(option.fontMetrics.height() * _AIR))
