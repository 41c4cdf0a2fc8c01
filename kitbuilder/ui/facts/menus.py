"""The commands of the window: each is one action, wherever it is offered."""

from collections.abc import Callable, Iterable
from typing import Protocol

from attrs import frozen
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QTableView

from kitbuilder.ui.commands import OFFICE_REDO

_STANDARD = QKeySequence.StandardKey


class Deeds(Protocol):
    """What the window can do, each behind one command."""

    def save_table(self) -> None: ...
    def take_table(self) -> None: ...
    def leave(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def go_to_search(self) -> None: ...
    def refresh(self) -> None: ...


@frozen
class Commands:
    """The actions that change while the window is used."""

    save: QAction
    take_in: QAction
    close: QAction
    undo: QAction
    redo: QAction

    def show_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; without words there is nothing to do."""
        back = QCoreApplication.translate("StartCommands", "元に戻す(&U)")
        again = QCoreApplication.translate("StartCommands", "やり直す(&R)")
        for action, word, what in ((self.undo, back, undo), (self.redo, again, redo)):
            action.setText(f"{word}　{what.replace('&', '&&')}" if what else word)
            action.setEnabled(bool(what))


def fill_menus(window: QMainWindow, deeds: Deeds, table: QTableView, on_cells: Iterable[QAction]) -> Commands:
    """Put every command into a menu of the window; `on_cells` are those of the table."""
    translate = QCoreApplication.translate

    def add(menu: QMenu, text: str, act: Callable[[], object], *keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(text, window)
        action.setShortcuts([sequence for key in keys for sequence in _keys(key)])
        action.triggered.connect(act)
        menu.addAction(action)
        return action

    bar = window.menuBar()
    file = bar.addMenu(translate("FactsMenus", "ファイル(&F)"))
    save = add(file, translate("FactsMenus", "表を保存…(&S)"), deeds.save_table, _STANDARD.Save)
    take_in = add(file, translate("FactsMenus", "表を取り込む…(&I)"), deeds.take_table, _STANDARD.Open)
    file.addSeparator()
    close = add(file, translate("FactsMenus", "閉じる(&X)"), deeds.leave, _STANDARD.Close)
    edit = bar.addMenu(translate("FactsMenus", "編集(&E)"))
    undo = add(edit, translate("StartCommands", "元に戻す(&U)"), deeds.undo, _STANDARD.Undo)
    redo = add(edit, translate("StartCommands", "やり直す(&R)"), deeds.redo, _STANDARD.Redo)
    if OFFICE_REDO not in redo.shortcuts():
        redo.setShortcuts([*redo.shortcuts(), OFFICE_REDO])
    edit.addSeparator()
    edit.addActions(list(on_cells))
    add(edit, translate("FactsMenus", "すべて選ぶ(&A)"), lambda: _choose_all(table))
    edit.addSeparator()
    add(edit, translate("FactsMenus", "探す(&F)"), deeds.go_to_search, _STANDARD.Find)
    view = bar.addMenu(translate("FactsMenus", "表示(&V)"))
    add(view, translate("FactsMenus", "読み直す(&R)"), deeds.refresh, "F5")
    return Commands(save, take_in, close, undo, redo)


def cell_action(text: str, keys: QKeySequence.StandardKey, act: Callable[[], object], table: QTableView) -> QAction:
    """Return an action on the chosen cells, which has its keys only while the table has the cursor."""
    action = QAction(text, table)
    action.setShortcuts(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.triggered.connect(act)
    table.addAction(action)
    return action


def _choose_all(table: QTableView) -> None:
    table.setFocus()
    table.selectAll()


def _keys(key: QKeySequence.StandardKey | str) -> list[QKeySequence]:
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
