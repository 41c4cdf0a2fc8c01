"""The first window's commands: each is one action, wherever it is offered."""

from collections.abc import Callable
from typing import Protocol

from attrs import fields, frozen
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

_STANDARD = QKeySequence.StandardKey


class Deeds(Protocol):
    """What the window can do, each behind one command."""

    def open_chosen(self) -> None: ...
    def open_master(self) -> None: ...
    def open_file(self) -> None: ...
    def new_site(self) -> None: ...
    def copy_site(self) -> None: ...
    def remove_chosen(self) -> None: ...
    def print_chosen(self) -> None: ...
    def save_list(self) -> None: ...
    def show_facts(self) -> None: ...
    def bring_in(self) -> None: ...
    def take_list(self) -> None: ...
    def open_other_library(self) -> None: ...
    def leave(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def choose_all(self) -> None: ...
    def go_to_search(self) -> None: ...
    def show_report(self) -> None: ...
    def refresh(self) -> None: ...
    def show_first_steps(self) -> None: ...
    def show_about(self) -> None: ...


@frozen
class Commands:
    """The actions of the window."""

    open: QAction
    open_master: QAction
    open_file: QAction
    new_site: QAction
    copy_site: QAction
    remove: QAction
    print: QAction
    save_list: QAction
    facts: QAction
    update: QAction
    take_list: QAction
    other_library: QAction
    close: QAction
    undo: QAction
    redo: QAction
    choose_all: QAction
    find: QAction
    report: QAction
    refresh: QAction
    first_steps: QAction
    about: QAction

    def all(self) -> list[QAction]:
        """Return every action."""
        return [getattr(self, field.name) for field in fields(Commands)]

    def allow(self, there: bool) -> None:
        """Allow what needs a library only while there is one."""
        without = (self.other_library, self.close, self.undo, self.redo, self.first_steps, self.about)
        for action in self.all():
            if action not in without:
                action.setEnabled(there)

    def show_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; without words there is nothing to do."""
        translate = QCoreApplication.translate
        back, again = translate("StartCommands", "元に戻す(&U)"), translate("StartCommands", "やり直す(&R)")
        for action, word, what in ((self.undo, back, undo), (self.redo, again, redo)):
            action.setText(f"{word}　{what}" if what else word)
            action.setEnabled(bool(what))

    def for_rows(self) -> list[QAction]:
        """Return what the context menu offers."""
        return [self.open, self.report, self.update, self.print, self.copy_site, self.remove]


def make_commands(deeds: Deeds, parent: QObject) -> Commands:
    """Return the commands of a window."""
    translate = QCoreApplication.translate

    def action(text: str, act: Callable[[], object], *shortcuts: str | QKeySequence.StandardKey) -> QAction:
        made = QAction(text, parent)
        made.setShortcuts([key for shortcut in shortcuts for key in _keys(shortcut)])
        made.triggered.connect(act)
        return made

    return Commands(
        open=action(translate("StartCommands", "開く(&O)"), deeds.open_chosen, "Return", "Enter"),
        open_master=action(translate("StartCommands", "区の基本版を開く(&M)"), deeds.open_master, "Ctrl+M"),
        open_file=action(translate("StartCommands", "写しなどのファイルを開く…(&F)"), deeds.open_file),
        new_site=action(translate("StartCommands", "新しい拠点…(&N)"), deeds.new_site, _STANDARD.New),
        copy_site=action(translate("StartCommands", "複製…(&D)"), deeds.copy_site, "Ctrl+D"),
        remove=action(translate("StartCommands", "削除(&R)"), deeds.remove_chosen, _STANDARD.Delete),
        print=action(translate("StartCommands", "カードを印刷…(&P)"), deeds.print_chosen, _STANDARD.Print),
        save_list=action(translate("StartCommands", "一覧を保存…(&S)"), deeds.save_list, _STANDARD.Save),
        facts=action(translate("StartCommands", "拠点の値の表(&T)"), deeds.show_facts, "Ctrl+T"),
        update=action(translate("StartCommands", "区の変更を取り込む…(&W)"), deeds.bring_in, "Ctrl+U"),
        take_list=action(translate("StartCommands", "拠点の一覧を取り込む…(&I)"), deeds.take_list),
        other_library=action(
            translate("StartCommands", "別のキット一式を開く…(&L)"), deeds.open_other_library, _STANDARD.Open
        ),
        close=action(translate("StartCommands", "閉じる(&X)"), deeds.leave, "Ctrl+Q"),
        undo=action(translate("StartCommands", "元に戻す(&U)"), deeds.undo, _STANDARD.Undo),
        redo=action(translate("StartCommands", "やり直す(&R)"), deeds.redo, _STANDARD.Redo),
        choose_all=action(translate("StartCommands", "すべて選ぶ(&A)"), deeds.choose_all, _STANDARD.SelectAll),
        find=action(translate("StartCommands", "探す(&F)"), deeds.go_to_search, _STANDARD.Find),
        report=action(translate("StartCommands", "要確認をまとめて見る(&K)"), deeds.show_report, "Ctrl+K"),
        refresh=action(translate("StartCommands", "一覧を読み直す(&F)"), deeds.refresh, "F5"),
        first_steps=action(translate("StartCommands", "はじめての方へ(&H)"), deeds.show_first_steps, "F1"),
        about=action(translate("StartCommands", "このプログラムについて(&A)"), deeds.show_about),
    )


def fill_menus(bar: QMenuBar, commands: Commands) -> QMenu:
    """Put every command into a menu; return the one of what is seen, into which more may go."""
    translate = QCoreApplication.translate
    file = bar.addMenu(translate("StartCommands", "ファイル(&F)"))
    file.addActions([commands.open, commands.open_master, commands.open_file])
    file.addSeparator()
    file.addActions([commands.new_site, commands.copy_site, commands.remove, commands.take_list])
    file.addSeparator()
    file.addActions([commands.facts, commands.update])
    file.addSeparator()
    file.addActions([commands.print, commands.save_list])
    file.addSeparator()
    file.addActions([commands.other_library, commands.close])
    edit = bar.addMenu(translate("StartCommands", "編集(&E)"))
    edit.addActions([commands.undo, commands.redo])
    edit.addSeparator()
    edit.addActions([commands.choose_all, commands.find])
    view = bar.addMenu(translate("StartCommands", "表示(&V)"))
    view.addActions([commands.report, commands.refresh])
    help_menu = bar.addMenu(translate("StartCommands", "ヘルプ(&H)"))
    help_menu.addActions([commands.first_steps, commands.about])
    return view


class SortMenu(QMenu):
    """Sorting from the keyboard: by which column, and in which direction."""

    def __init__(self, headings: tuple[str, ...], sort: Callable[[int, Qt.SortOrder], None], parent: QMenu) -> None:
        super().__init__(parent)
        self._sort = sort
        self.setTitle(self.tr("並べ替え(&S)"))
        self.columns, self.orders = QActionGroup(self), QActionGroup(self)
        for column, heading in enumerate(headings):
            self._add(self.columns, f"{heading}(&{(column + 1) % 10})", column)
        self.addSeparator()
        self._add(self.orders, self.tr("小さい順・古い順(&A)"), Qt.SortOrder.AscendingOrder)
        self._add(self.orders, self.tr("大きい順・新しい順(&D)"), Qt.SortOrder.DescendingOrder)

    def show_order(self, column: int, order: Qt.SortOrder) -> None:
        """Mark what the rows are sorted by."""
        for group, value in ((self.columns, column), (self.orders, order)):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def _add(self, group: QActionGroup, text: str, value: int | Qt.SortOrder) -> None:
        action = group.addAction(text)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(self._chosen)
        self.addAction(action)

    def _chosen(self) -> None:
        column, order = self.columns.checkedAction(), self.orders.checkedAction()
        if column is not None and order is not None:
            self._sort(column.data(), order.data())


def _keys(shortcut: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    return [QKeySequence(shortcut)] if isinstance(shortcut, str) else QKeySequence.keyBindings(shortcut)
