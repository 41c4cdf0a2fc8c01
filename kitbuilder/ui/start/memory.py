"""What the first window remembers from one start to the next. Nonsense in the settings is passed over."""

from PySide6.QtCore import QByteArray, QLocale, QSettings, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

_GEOMETRY, _WIDTHS, _SORTED, _DOWNWARDS = "start/geometry", "start/widths", "start/sorted", "start/downwards"
_WIDTHS_FOR = "start/widths_for"
_NARROWEST, _WIDEST = 1.0, 80.0
"""Column widths in text heights."""


def remember(settings: QSettings, window: QWidget, table: QTableView) -> None:
    """Keep the window's place, the widths of the columns and the order of the rows."""
    header = table.horizontalHeader()
    settings.setValue(_GEOMETRY, window.saveGeometry())
    height = table.fontMetrics().height()
    settings.setValue(_WIDTHS, [f"{header.sectionSize(column) / height:.2f}" for column in range(header.count())])
    settings.setValue(_WIDTHS_FOR, _words_and_size(table))
    settings.setValue(_SORTED, header.sortIndicatorSection())
    settings.setValue(_DOWNWARDS, int(header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder))
    settings.sync()


def recall(settings: QSettings, window: QWidget, table: QTableView) -> bool:
    """Bring back what is kept and makes sense; return whether that gave the columns their widths.

    Qt puts a window whose screen is gone onto one that is there.
    """
    kept = settings.value(_GEOMETRY)
    if isinstance(kept, QByteArray):
        window.restoreGeometry(kept)
    _recall_order(settings, table)
    return _recall_columns(settings, table)


def _words_and_size(table: QTableView) -> str:
    """Return the language and the text size for which columns have their widths."""
    return f"{QLocale().name()} {table.font().pointSizeF():g}"


def _recall_columns(settings: QSettings, table: QTableView) -> bool:
    header = table.horizontalHeader()
    if settings.value(_WIDTHS_FOR) != _words_and_size(table):
        return False
    widths = _numbers(settings.value(_WIDTHS))
    if len(widths) != header.count() or not all(_NARROWEST <= width <= _WIDEST for width in widths):
        return False
    for column, width in enumerate(widths):
        header.resizeSection(column, max(round(width * table.fontMetrics().height()), header.sectionSizeHint(column)))
    return True


def _recall_order(settings: QSettings, table: QTableView) -> None:
    kept = [*_numbers(settings.value(_SORTED)), *_numbers(settings.value(_DOWNWARDS))]
    header: QHeaderView = table.horizontalHeader()
    if len(kept) == len((_SORTED, _DOWNWARDS)) and kept[0] in range(header.count()):
        order = Qt.SortOrder.DescendingOrder if kept[1] else Qt.SortOrder.AscendingOrder
        table.sortByColumn(int(kept[0]), order)


def _numbers(kept: object) -> list[float]:
    try:
        return [float(str(item)) for item in (kept if isinstance(kept, list) else [kept])]
    except ValueError:
        return []
