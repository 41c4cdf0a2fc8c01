"""Completion that finds by word or by reading, shows plain words and gives the text with its marks."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from kitbuilder.kit.text import MarkError, Ruby, parse, plain

Index = QModelIndex | QPersistentModelIndex

SOUGHT = Qt.ItemDataRole.UserRole + 1
"""What typed letters are looked for in."""

_GIVEN = Qt.ItemDataRole.UserRole + 2


class Suggestions(QCompleter):
    """Offers the items of a model whose `SOUGHT` text has what was typed anywhere in it."""

    def __init__(self, model: QAbstractItemModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setCompletionRole(SOUGHT)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def pathFromIndex(self, index: Index) -> str:  # noqa: N802
        given = index.data(_GIVEN)
        return str(index.data() if given is None else given)


def marked_suggestions(sources: Iterable[str], parent: QObject) -> Suggestions:
    """Return completion over marked texts: shown in plain words, given with their marks."""
    model = QStandardItemModel(parent)
    for source in sources:
        item = QStandardItem(plain(source))
        item.setData(sought(source), SOUGHT)
        item.setData(source, _GIVEN)
        model.appendRow(item)
    return Suggestions(model, parent)


def sought(source: str) -> str:
    """Return what a text is found by: its words, its readings and its marks."""
    return "\n".join((plain(source), _reading(source), source))


def _reading(source: str) -> str:
    try:
        runs = parse(source)
    except MarkError:
        return ""
    return "".join(run.reading if isinstance(run, Ruby) else plain(run.text) for run in runs if hasattr(run, "text"))
