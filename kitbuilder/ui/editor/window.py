"""The window in which one kit is written. It wires its parts together; what they do is theirs."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QToolBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.check import check
from kitbuilder.kit.edit.cards import duplicate_card, remove_card
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.values import Document, Kit
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.ui.editor import card_edits
from kitbuilder.ui.editor.facts import FactsModel, FactsTable
from kitbuilder.ui.editor.form import CardForm
from kitbuilder.ui.editor.page import PageView
from kitbuilder.ui.editor.tree import KitTree
from kitbuilder.ui.problems import ask, tell
from kitbuilder.ui.session import Session

_CHECK_AFTER_MS = 250


class EditorWindow(QMainWindow):
    """One kit: its tree, the chosen card's form, the page, and the problems."""

    def __init__(
        self, session: Session, press: Press, today: dt.date, print_document: Callable[[Document], None]
    ) -> None:
        super().__init__()
        self.session = session
        self._today, self._print_document = today, print_document
        self.card: CardId | None = None
        self.tree_model = KitTree(self)
        self.tree = QTreeView()
        self.form = CardForm()
        self.page = PageView(press, PrintOptions(today))
        self.facts_model = FactsModel(session, writable=True, parent=self)
        self.facts = FactsTable(self.facts_model)
        self.tabs = QTabWidget()
        self.problems = QListWidget()
        self.state = QLabel()
        self._checking = QTimer(self)
        self._checking.setSingleShot(True)
        self._checking.setInterval(_CHECK_AFTER_MS)
        self._build()
        self._connect()
        self.tree_model.show_kit(session.kit)
        self.tree.expandAll()
        self.choose(self.tree_model.first_card())
        self._check()

    def choose(self, card_id: CardId | None) -> None:
        """Show a card: in the tree, in the form and on paper."""
        self.card = card_id
        if card_id is not None:
            self.tree.setCurrentIndex(self.tree_model.index_of(card_id))
        self._show_card()

    def edit(self, words: str, change: Callable[[Kit], Kit], typing: str = "") -> bool:
        """Change the kit; a refusal is told in one sentence and nothing happens."""
        try:
            self.session.edit_kit(words, change, typing)
        except KitError as error:
            tell(self, str(error))
            self._show_card()
            return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close when everything is in the file; otherwise ask."""
        if not self.session.save() and not ask(self, self.tr("保存できていません。書いたものを捨てて閉じますか。")):
            event.ignore()
            return
        self._checking.stop()
        self.page.close_page()
        self.session.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("{} の開設キット").format(self.session.site.name))
        self.resize(1360, 740)
        self.tree.setModel(self.tree_model)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("項目とカード"))
        self.problems.setAccessibleName(self.tr("要確認"))
        self.problems.setWordWrap(True)
        self.tree.setStyleSheet("QTreeView::item { padding: 3px; }")
        middle = self.tabs
        middle.addTab(self.form, self.tr("カード"))
        middle.addTab(self.facts, self.tr("拠点の値"))
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.page)
        right.addWidget(self._problem_box())
        right.setStretchFactor(0, 4)
        right.setStretchFactor(1, 1)
        split = QSplitter()
        for part, width in ((self.tree, 270), (middle, 450), (right, 640)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, width)
        split.setSizes([270, 450, 640])
        self.setCentralWidget(split)
        self.statusBar().addPermanentWidget(self.state)
        self._build_actions()

    def _problem_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(QLabel(self.tr("要確認（選ぶとその場所へ行きます）")))
        column.addWidget(self.problems)
        return box

    def _build_actions(self) -> None:
        bar = QToolBar(self.tr("操作"))
        bar.setMovable(False)
        self.addToolBar(bar)
        undo = self.session.undo_stack.createUndoAction(self, self.tr("元に戻す:"))
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo = self.session.undo_stack.createRedoAction(self, self.tr("やり直す:"))
        redo.setShortcuts(QKeySequence.StandardKey.Redo)
        bar.addActions([undo, redo])
        bar.addSeparator()
        for text, shortcut, action in (
            (self.tr("新しいカード"), "Ctrl+N", self.add_card),
            (self.tr("カードを複製"), "Ctrl+D", self.duplicate_card),
            (self.tr("カードを削除"), "Ctrl+Delete", self.remove_card),
            (self.tr("上へ"), "Alt+Up", lambda: self.move_card(-1)),
            (self.tr("下へ"), "Alt+Down", lambda: self.move_card(1)),
            (self.tr("印刷…"), "Ctrl+P", lambda: self._print_document(self.session.document)),
        ):
            self._add_action(bar, text, shortcut, action)

    def _add_action(self, bar: QToolBar, text: str, shortcut: str, act: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setToolTip(f"{text} ({QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(act)
        bar.addAction(action)
        if shortcut.startswith("Alt+"):
            # In a list of lines the same keys move the line.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.tree.addAction(action)

    def _connect(self) -> None:
        session, form = self.session, self.form
        session.changed.connect(self._changed)
        session.saved.connect(lambda: self.state.setText(self.tr("保存しました")))
        session.trouble.connect(lambda sentence: self.state.setText(self.tr("保存できていません：{}").format(sentence)))
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self._checking.timeout.connect(self._check)
        self.problems.itemActivated.connect(self._go_to)
        self.problems.itemClicked.connect(self._go_to)
        form.field_typed.connect(self._field_typed)
        form.steps.typed.connect(self._step_typed)
        form.steps.wanted_after.connect(self._steps_wanted)
        form.steps.unwanted.connect(lambda part: self._part_unwanted(self.tr("手順の削除"), part))
        form.steps.moved.connect(lambda part, places: self._part_moved(self.tr("手順の移動"), part, places))
        form.cautions.typed.connect(self._caution_typed)
        form.cautions.wanted_after.connect(self._cautions_wanted)
        form.cautions.unwanted.connect(lambda part: self._part_unwanted(self.tr("注意の削除"), part))
        form.cautions.moved.connect(lambda part, places: self._part_moved(self.tr("注意の移動"), part, places))
        form.new_step.clicked.connect(lambda: self._steps_wanted(self._last("steps"), [""]))
        form.new_caution.clicked.connect(lambda: self._cautions_wanted(self._last("cautions"), [""]))

    def add_card(self) -> None:
        """Add an empty card behind the chosen one, and go there."""
        made: list[CardId] = []

        def change(kit: Kit) -> Kit:
            kit, card_id = card_edits.new_card(kit, self.card)
            made.append(card_id)
            return kit

        if self.edit(self.tr("カードの追加"), change):
            self.choose(made[0])
            self.form.title.setFocus()
            self.form.title.selectAll()

    def duplicate_card(self) -> None:
        """Add a copy of the chosen card behind it."""
        at_ward = self.session.at_ward
        if self.card is not None:
            self.edit(self.tr("カードの複製"), lambda kit: duplicate_card(kit, self._card(), at_ward=at_ward))

    def remove_card(self) -> None:
        """Take the chosen card away; undo brings it back."""
        if self.card is not None:
            at_ward = self.session.at_ward
            self.edit(self.tr("カードの削除"), lambda kit: remove_card(kit, self._card(), at_ward=at_ward))

    def move_card(self, places: int) -> None:
        """Move the chosen card up or down."""
        if self.card is not None:
            self.edit(self.tr("カードの移動"), lambda kit: card_edits.with_card_moved(kit, self._card(), places))

    def _card(self) -> CardId:
        return self.card or CardId("")

    def _last(self, name: str) -> str:
        found = find_card(self.session.kit, self.card)
        parts = getattr(found.card, name) if found else ()
        return parts[-1].id if parts else ""

    def _field_typed(self, name: str, value: object) -> None:
        words = self.tr("カードの記入")
        self.edit(words, lambda kit: card_edits.with_field(kit, self._card(), name, value), f"{self.card} {name}")

    def _step_typed(self, step: str, text: str) -> None:
        change = lambda kit: card_edits.with_step_text(kit, self._card(), step, text)  # noqa: E731
        self.edit(self.tr("手順の記入"), change, step)

    def _caution_typed(self, caution: str, text: str) -> None:
        at_ward = self.session.at_ward
        change = lambda kit: card_edits.with_caution_text(kit, self._card(), caution, text, at_ward=at_ward)  # noqa: E731
        self.edit(self.tr("注意の記入"), change, caution)

    def _steps_wanted(self, after: str, texts: list[str]) -> None:
        kit, last = card_edits.with_new_steps(self.session.kit, self._card(), after, texts)
        self.edit(self.tr("手順の追加"), lambda _: kit)
        self.form.steps.focus(last)

    def _cautions_wanted(self, after: str, texts: list[str]) -> None:
        kit, last = card_edits.with_new_cautions(self.session.kit, self._card(), after, texts)
        self.edit(self.tr("注意の追加"), lambda _: kit)
        self.form.cautions.focus(last)

    def _part_unwanted(self, words: str, part: str) -> None:
        at_ward = self.session.at_ward
        self.edit(words, lambda kit: card_edits.without_part(kit, part, at_ward=at_ward))

    def _part_moved(self, words: str, part: str, places: int) -> None:
        self.edit(words, lambda kit: card_edits.with_part_moved(kit, self._card(), part, places))

    def _changed(self, before: Document, after: Document) -> None:
        self.state.setText(self.tr("保存中…"))
        if before.kit is not after.kit and self.tree_model.show_kit(after.kit):
            self.tree.expandAll()
        if find_card(after.kit, self.card) is None:
            self.card = self.tree_model.first_card()
        if before.site is not after.site:
            self.facts_model.show_site(after.site)
        self.choose(self.card)
        self._checking.start()

    def _chosen(self, current: QModelIndex) -> None:
        if self.tree_model.is_card(current) and self.tree_model.id_at(current) != self.card:
            self.card = CardId(self.tree_model.id_at(current))
            self._show_card()

    def _show_card(self) -> None:
        self.form.show_card(self.session.document, self.card, writable=True, at_ward=self.session.at_ward)
        self.page.show_card(self.session.document, self.card)

    def _check(self) -> None:
        found = check(self.session.kit, self.session.site, self._today)
        shown = [problem for problem in found if problem.severity is not Severity.HINT]
        self.tree_model.show_badges(_badges(shown))
        self.problems.clear()
        for problem in shown:
            word = self.tr("エラー") if problem.severity is Severity.ERROR else self.tr("注意")
            item = QListWidgetItem(f"{word}　{problem.where.label}：{problem.message}。{problem.advice}。")
            item.setData(Qt.ItemDataRole.UserRole, problem)
            self.problems.addItem(item)

    def _go_to(self, item: QListWidgetItem) -> None:
        problem: Problem = item.data(Qt.ItemDataRole.UserRole)
        if problem.where.card:
            self.tabs.setCurrentWidget(self.form)
            self.choose(CardId(problem.where.card))
            self.form.steps.focus(problem.where.item)
            self.form.cautions.focus(problem.where.item)
        elif (place := self.facts_model.index_of(problem.where.item)).isValid():
            self.tabs.setCurrentWidget(self.facts)
            self.facts.setCurrentIndex(place)
            self.facts.setFocus()


def _badges(problems: list[Problem]) -> dict[str, str]:
    words = {Severity.ERROR: "⊗エラー", Severity.WARNING: "△注意"}
    badges: dict[str, str] = {}
    for problem in problems:
        if problem.where.card:
            badges.setdefault(problem.where.card, words[problem.severity])
    return badges
