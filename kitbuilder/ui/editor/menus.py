"""The menus and the tool bar of a kit's window."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar

from kitbuilder.ui.commands import OFFICE_REDO, Command, add_commands, show_keys
from kitbuilder.ui.editor.kit_dialogs import KitDialogs
from kitbuilder.ui.editor.page import PageView
from kitbuilder.ui.editor.save_copy import SaveCopy
from kitbuilder.ui.editor.tree_edits import TreeEdits
from kitbuilder.ui.editor.tree_view import KitTreeView
from kitbuilder.ui.session import Session
from kitbuilder.ui.start.help import About, FirstSteps

Keys = QKeySequence.StandardKey


@frozen
class Does:
    """What the window itself does for its menus."""

    print_kit: Callable[[], object]
    find: Callable[[], object]
    next_problem: Callable[[], object]
    show_list: Callable[[], object]
    close: Callable[[], object]


class KitMenus(QObject):
    """Builds them once; afterwards only what may be offered changes."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        tree: KitTreeView,
        tree_edits: TreeEdits,
        dialogs: KitDialogs,
        page: PageView,
        copies: SaveCopy,
        does: Does,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._tree, self._tree_edits = window, session, tree, tree_edits
        self._dialogs, self._page, self._copies, self._does = dialogs, page, copies, does
        self.bar = QToolBar(self.tr("操作"))
        self.bar.setMovable(False)
        window.addToolBar(self.bar)
        self._changing: list[QAction] = []
        self._add(self.tr("ファイル(&F)"), self._file())
        self._edit_menu = window.menuBar().addMenu(self.tr("編集(&E)"))
        self._add_undo()
        self._changing += add_commands(window, self._edit_menu, self.bar, self._edit())
        self._add(self.tr("カード(&C)"), self._card())
        self._add(self.tr("運営委員会(&M)"), self._committee())
        self.view_menu = window.menuBar().addMenu(self.tr("表示(&V)"))
        add_commands(window, self.view_menu, self.bar, self._view())
        self._add(self.tr("ヘルプ(&H)"), self._help())
        self.set_writable(session.writable)

    def set_writable(self, writable: bool) -> None:
        """Offer what changes the kit, or not."""
        for action in self._changing:
            action.setEnabled(writable)

    def _add(self, title: str, commands: list[Command]) -> None:
        menu = self._window.menuBar().addMenu(title)
        self._changing += add_commands(self._window, menu, self.bar, commands)

    def _add_undo(self) -> None:
        stack = self._session.undo_stack
        undo, redo = _BackAction(self.tr("元に戻す"), self), _BackAction(self.tr("やり直す"), self)
        undo.follow(stack.undoTextChanged, stack.canUndoChanged)
        redo.follow(stack.redoTextChanged, stack.canRedoChanged)
        redo_keys = [*QKeySequence.keyBindings(Keys.Redo), OFFICE_REDO]
        undo_keys = QKeySequence.keyBindings(Keys.Undo)
        for action, keys, act in ((undo, undo_keys, stack.undo), (redo, redo_keys, stack.redo)):
            action.triggered.connect(act)
            action.setShortcuts(list(dict.fromkeys(keys)))
            self._edit_menu.addAction(action)
            self.bar.addAction(action)
            show_keys(action)
        self._edit_menu.addSeparator()
        self.bar.addSeparator()

    def _file(self) -> list[Command]:
        does, dialogs = self._does, self._dialogs
        return [
            Command(self.tr("印刷…"), does.print_kit, Keys.Print, changes=False, on_bar=True),
            Command(self.tr("版として残す…"), dialogs.edition, "Ctrl+Shift+S"),
            Command(self.tr("履歴…"), dialogs.history, "Ctrl+H", changes=False),
            Command(self.tr("写しを保存…"), self._copies.choose, changes=False),
            Command(self.tr("写しを取り込む…"), dialogs.join),
            Command(self.tr("拠点一覧を出す"), does.show_list, "Ctrl+L", changes=False),
            Command(self.tr("閉じる"), does.close, Keys.Close, changes=False),
        ]

    def _edit(self) -> list[Command]:
        tree, does = self._tree, self._does
        return [
            Command(self.tr("探す・置きかえる…"), does.find, Keys.Find, changes=False, on_bar=True),
            Command(self.tr("次の要確認へ"), does.next_problem, "F8", changes=False),
            Command(self.tr("選んだものをコピー"), tree.copy, changes=False),
            Command(self.tr("選んだものを切り取り"), tree.cut),
            Command(self.tr("選んだ所の後に貼り付け"), tree.paste),
        ]

    def _card(self) -> list[Command]:
        tree, edits = self._tree, self._tree_edits
        # The ward takes a card of its own out; only sites say that they do not use one.
        unused = [
            Command(self.tr("この拠点で使わない…"), edits.leave_out),
            Command(self.tr("また使う"), edits.use_again),
        ]
        return [
            Command(self.tr("新しいカード"), edits.new_card, Keys.New, on_bar=True),
            Command(self.tr("新しい項目…"), edits.new_section, "Ctrl+Shift+N"),
            Command(self.tr("項目の設定…"), edits.change_section, "Ctrl+F2"),
            Command(self.tr("複製"), tree.duplicate, "Ctrl+D", on_bar=True),
            Command(self.tr("上へ"), lambda: tree.nudge(-1), "Ctrl+Alt+Up", on_bar=True),
            Command(self.tr("下へ"), lambda: tree.nudge(1), "Ctrl+Alt+Down", on_bar=True),
            Command(self.tr("消す"), tree.remove, "Ctrl+Delete", on_bar=True),
            *([] if self._session.at_ward else unused),
            Command(self.tr("ふりがなを付ける…"), self._dialogs.furigana, "Ctrl+Shift+R", on_bar=True),
            Command(self.tr("班の一覧…"), self._dialogs.teams),
            Command(self.tr("訓練動画の一覧…"), self._dialogs.videos),
        ]

    def _committee(self) -> list[Command]:
        dialogs, papers = self._dialogs, self._dialogs.papers
        return [
            Command(self.tr("意見を聞くページを保存…"), papers.save_page, changes=False),
            Command(self.tr("意見を書く紙を保存…"), papers.save_sheet, changes=False),
            Command(self.tr("届いた回答を取り込む…"), papers.take_answers),
            Command(self.tr("カードごとに意見を書く…"), dialogs.review, "Ctrl+Shift+I"),
            Command(self.tr("承認を記録する…"), dialogs.approval),
            Command(self.tr("会議の記録を保存…"), papers.save_record, changes=False),
        ]

    def _view(self) -> list[Command]:
        page = self._page
        return [
            Command(self.tr("見本を大きく"), lambda: page.zoom(1), Keys.ZoomIn, changes=False),
            Command(self.tr("見本を小さく"), lambda: page.zoom(-1), Keys.ZoomOut, changes=False),
            Command(self.tr("見本の次のページ"), lambda: page.turn(1), "Ctrl+PgDown", changes=False),
            Command(self.tr("見本の前のページ"), lambda: page.turn(-1), "Ctrl+PgUp", changes=False),
        ]

    def _help(self) -> list[Command]:
        window = self._window
        return [
            Command(self.tr("はじめての方へ"), lambda: FirstSteps(window).show(), "F1", changes=False),
            Command(self.tr("このプログラムについて"), lambda: About(window).show(), changes=False),
        ]


class _BackAction(QAction):
    """Undo or redo, called by its name and the edit it is about."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(name, parent)
        self._name = name
        # On the tool bar it keeps its width: what stands beside it must not move under the mouse.
        self.setIconText(name)
        self.setEnabled(False)

    def follow(self, words: SignalInstance, offered: SignalInstance) -> None:
        """Say what the stack says. Methods, not functions: Qt lets go of them when the action goes."""
        words.connect(self._show)
        offered.connect(self.setEnabled)

    def _show(self, edit: str) -> None:
        self.setText(f"{self._name}: {edit}" if edit else self._name)
        show_keys(self)
