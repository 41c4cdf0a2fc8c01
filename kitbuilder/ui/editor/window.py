"""The window in which one kit is written. It wires its parts together; what they do is theirs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget, QVBoxLayout, QWidget

from kitbuilder.kit.check.review import COMMENTS
from kitbuilder.kit.edit.changed import changed_card
from kitbuilder.kit.edit.readings import reading_of
from kitbuilder.kit.edit.repair import Repair
from kitbuilder.kit.find import NumberedCard, card_count, card_with, find_card, first_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document, Kit
from kitbuilder.kit.where import Where
from kitbuilder.printing.options import PrintOptions
from kitbuilder.ui.checking import Checker
from kitbuilder.ui.editor.banner import Banner
from kitbuilder.ui.editor.comment_edits import CommentEdits
from kitbuilder.ui.editor.comments_panel import CommentsPanel
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.facts_panel import FactsPanel
from kitbuilder.ui.editor.form import CardForm
from kitbuilder.ui.editor.form_edits import FormEdits
from kitbuilder.ui.editor.kit_dialogs import KitDialogs
from kitbuilder.ui.editor.menus import Does, KitMenus
from kitbuilder.ui.editor.page import PageView
from kitbuilder.ui.editor.picture_edits import PictureEdits
from kitbuilder.ui.editor.problems_list import SIGNS, ProblemsList
from kitbuilder.ui.editor.save_copy import SaveCopy
from kitbuilder.ui.editor.save_elsewhere import SaveElsewhere
from kitbuilder.ui.editor.state_label import StateLabel
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.tree_edits import TreeEdits
from kitbuilder.ui.editor.tree_view import KitTreeView
from kitbuilder.ui.find.dialog import FindDialog
from kitbuilder.ui.find.scope import OneKit
from kitbuilder.ui.problems import Unsaved, ask_unsaved
from kitbuilder.ui.session import Session
from kitbuilder.ui.shared import Shared
from kitbuilder.ui.translated import translated
from kitbuilder.ui.window_state import remember_window, restore_window


class EditorWindow(QMainWindow):
    """One kit: its tree, the chosen card's form, the page, and the problems."""

    def __init__(self, session: Session, shared: Shared, *, copy: Path | None = None) -> None:
        """`copy` is where the file is, when it is none of the library's."""
        super().__init__()
        self._copy = copy
        self.session, self._shared = session, shared
        self.card: CardId | None = None
        self.edits = Edits(session, self, self._show_card)
        desk = TextDesk(lambda: session.site.facts, self._read)
        self.banner = Banner()
        self.tree = KitTreeView(session.kit)
        self.form = CardForm(desk)
        self.page = PageView(shared.press, PrintOptions(shared.today()))
        self.facts = FactsPanel(self.edits)
        self.comments = CommentsPanel()
        self.tabs, self.problems, self.state = QTabWidget(), ProblemsList(), StateLabel()
        self.checker = Checker(shared.checks, shared.today(), self)
        self.dialogs = KitDialogs(self.edits, shared, desk, lambda: self.card, self)
        self.copies = SaveCopy(session, self)
        self.elsewhere = SaveElsewhere(session, self.banner, self.copies, self)
        self._splits = self._build()
        self.form_edits = FormEdits(self.form, self.edits, lambda: self.card, self)
        self.picture_edits = PictureEdits(self.form.picture, self.edits, lambda: self.card, self)
        self.comment_edits = CommentEdits(self.comments, self.edits, lambda: self.card, self)
        self.tree_edits = TreeEdits(self.tree, self.edits, desk, self)
        self.find_dialog = FindDialog(OneKit(session), shared.all_sites, self)
        does = Does(
            lambda: shared.print_document(session.document),
            self._find,
            self.problems.choose_next,
            shared.show_list,
            self.close,
        )
        self.menus = KitMenus(self, session, self.tree, self.tree_edits, self.dialogs, self.page, self.copies, does)
        self._connect()
        self.tree.kit_model.writable = session.writable
        restore_window(shared.settings, "editor", self, *self._splits)
        self.choose(first_card(session.kit))
        self.checker.follow(session.document)

    def choose(self, card_id: CardId | None) -> None:
        """Show a card: in the tree, in the form and on paper."""
        self.card = card_id
        self.tree.choose(card_id)
        self._show_card()

    def go_to(self, where: Where) -> None:
        """Show where something stands, with the cursor in it."""
        if where.card:
            said = where.field == COMMENTS
            self.tabs.setCurrentWidget(self.comments if said else self.form)
            self.choose(CardId(where.card))
            if not said:
                self.form.go_to(where.item, where.field)
        elif self.facts.go_to(where.item):
            self.tabs.setCurrentWidget(self.facts)
        elif any(video.id == where.item for video in self.session.kit.videos):
            self.dialogs.videos()
        elif any(team.id == where.item for team in self.session.kit.teams):
            self.dialogs.teams()
        else:
            self.tree.choose(where.item)

    def look_only(self, sentence: str, *buttons: tuple[str, Callable[[], object]]) -> None:
        """Say why this kit can only be looked at, with what can be done about it; a copy can be had of any."""
        self.banner.say(sentence, *buttons, (self.tr("写しを保存…"), self.copies.choose))
        self.state.setText(self.tr("見るだけです"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close when everything is in a file, or may be lost; otherwise stay."""
        if not self._may_close():
            event.ignore()
            return
        remember_window(self._shared.settings, "editor", self, *self._splits)
        self.checker.stop()
        self.find_dialog.close()
        self.page.close_page()
        self.session.close()
        super().closeEvent(event)

    def _may_close(self) -> bool:
        if self.session.save():
            return True
        answer = ask_unsaved(self)
        return answer is Unsaved.LOST or (answer is Unsaved.ELSEWHERE and self.elsewhere.choose())

    def _build(self) -> tuple[QSplitter, QSplitter]:
        self._show_place()
        self.resize(1360, 740)
        self.tabs.addTab(self.form, self.tr("カード"))
        self.tabs.addTab(self.facts, self.tr("拠点の値"))
        self.tabs.addTab(self.comments, self.tr("意見"))
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.page)
        right.addWidget(self.problems)
        right.setSizes([480, 200])
        split = QSplitter()
        for part in (self.tree, self.tabs, right):
            split.addWidget(part)
        split.setSizes([min(27 * self.tree.fontMetrics().averageCharWidth(), 400), 450, 640])
        for place, stretch in enumerate((2, 4, 6)):
            split.setStretchFactor(place, stretch)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(self.banner)
        column.addWidget(split, 1)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self.state)
        return split, right

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self._changed)
        session.changed.connect(lambda *_: self.find_dialog.refresh())
        self.find_dialog.go_to.connect(self._shared.go_to)
        session.saved.connect(self._show_saved)
        self.elsewhere.moved.connect(self._show_place)
        session.trouble.connect(self._show_trouble)
        self.tree.chosen.connect(self._chosen)
        self.tree_edits.made.connect(self._made)
        self.page.text_clicked.connect(self._page_clicked)
        self.problems.go_to.connect(self.go_to)
        self.problems.repair_wanted.connect(self._repair)
        self.checker.found.connect(self._found)
        self.form.unused.change.clicked.connect(lambda: self.tree_edits.leave_out([self.card or ""]))
        self.form.unused.again.clicked.connect(lambda: self.tree_edits.use_again([self.card or ""]))
        self.form.edit_teams.clicked.connect(self.dialogs.teams)
        self.form.edit_videos.clicked.connect(self.dialogs.videos)
        self.form.steps.details_wanted.connect(self.dialogs.step)
        self.form.cautions.details_wanted.connect(self.dialogs.caution)
        self.facts.new_wanted.connect(self.dialogs.new_fact)
        self.facts.change_wanted.connect(self.dialogs.change_fact)
        self.facts.removal_wanted.connect(self.dialogs.remove_fact)
        self.tree.go_to_form.connect(self._write)
        self.tabs.currentChanged.connect(lambda _: self._show_comments())
        self.comments.go_to.connect(self._comment_place)

    def _show_place(self) -> None:
        """Say in the title where the work goes, when that is not where it belongs."""
        title = self.tr("{} の開設キット").format(self.session.site.name)
        place = self.elsewhere.place
        if place:
            title = self.tr("{}（{} に保存中）").format(title, place)
        elif self._copy:
            title = self.tr("{}（写し：{}）").format(title, self._copy)
        self.setWindowTitle(title)

    def _show_saved(self) -> None:
        place = self.elsewhere.place
        self.state.setText(self.tr("保存しました：{}").format(place) if place else self.tr("保存しました"))

    def _show_trouble(self) -> None:
        self.state.setText(self.tr("保存できていません"))

    def _find(self) -> None:
        self.find_dialog.show()
        self.find_dialog.raise_()
        self.find_dialog.activateWindow()

    def _read(self, words: str) -> str:
        return reading_of(words, self.session.kit, self.session.site, self._shared.reader)

    def _write(self, node_id: str) -> None:
        """Put the cursor where the words of a card or step are written; a section has a dialog."""
        if any(section.id == node_id for section in self.session.kit.sections):
            self.tree_edits.change_section()
        else:
            self.tabs.setCurrentWidget(self.form)
            self.form.go_to(node_id, "title")

    def _made(self, ids: Sequence[str]) -> None:
        self.tree.choose_things(ids)
        if len(ids) == 1 and (found := find_card(self.session.kit, CardId(ids[0]))):
            if found.card.id != self.card:
                self.choose(found.card.id)
            if not plain(found.card.steps[0].text if found.card.steps else ""):
                self.form.title.setFocus()
                self.form.title.selectAll()

    def _page_clicked(self, item: str, name: str) -> None:
        self.tabs.setCurrentWidget(self.form)
        self.form.go_to(item, name)

    def _repair(self, repair: Repair) -> None:
        self.edits.document(translated(repair.words), repair.change)

    def _changed(self, before: Document, after: Document) -> None:
        self.state.setText(self.tr("保存中…"))
        if before.kit is not after.kit:
            self.tree.show_kit(after.kit)
            self._follow_card(before, after)
        if before.site is not after.site:
            self.facts.show_site(after.site)
        self._show_card()
        self.checker.follow(after)

    def _follow_card(self, before: Document, after: Document) -> None:
        """Stay with the chosen card, also where it moves; when another one changed, or got a step of it, go there."""
        now, was = find_card(after.kit, self.card), find_card(before.kit, self.card)
        if now is None or (was is not None and _leads_away(before.kit, was, after.kit, now)):
            self.card = changed_card(before.kit, after.kit) or self.card
        if find_card(after.kit, self.card) is None:
            self.card = first_card(after.kit)
        self.tree.choose(self.card)

    def _chosen(self, node_id: str) -> None:
        card = card_with(self.session.kit, node_id)
        if card is None:
            return
        if self.tabs.currentWidget() is not self.comments:
            self.tabs.setCurrentWidget(self.form)
        if card.id != self.card:
            self.card = card.id
            self._show_card()
        self.form.bring_into_view(node_id)

    def _show_card(self) -> None:
        session = self.session
        self.form.show_card(session.document, self.card, writable=session.writable, at_ward=session.at_ward)
        self.page.show_card(session.document, self.card)
        self._show_comments()
        self.problems.show_card(self.card)

    def _show_comments(self) -> None:
        """Keep the comments up to date while they are seen, and always their number on the tab."""
        session = self.session
        left = sum(not comment.done for comment in session.document.review.comments)
        place = self.tabs.indexOf(self.comments)
        self.tabs.setTabText(place, self.tr("意見（{}）").format(left) if left else self.tr("意見"))
        if self.tabs.currentWidget() is self.comments:
            self.comments.show_document(session.document, self.card, writable=session.writable)

    def _comment_place(self, card: str, item: str, field: str) -> None:
        self.go_to(Where("", item, field, card))

    def _found(self, problems: Sequence[Problem]) -> None:
        self.tree.kit_model.show_badges({thing: self._badge(worst) for thing, worst in _gravest(problems).items()})
        self.problems.show_problems(problems, self.card)

    def _badge(self, severity: Severity) -> str:
        return f"{SIGNS[severity]}{self.problems.word(severity)}"


def _leads_away(before: Kit, was: NumberedCard, after: Kit, now: NumberedCard) -> bool:
    """Tell whether what changed may be on another card: this one lost a step, or is the same in its place."""
    if was.card is not now.card:
        return len(now.card.steps) < len(was.card.steps)
    places = [(found.number, found.section.id) for found in (was, now)]
    return places[0] == places[1] or card_count(before) != card_count(after)


def _gravest(problems: Sequence[Problem]) -> dict[str, Severity]:
    """Return the gravest problem of each card and part; hints are no reason for a badge."""
    order = list(Severity)
    badges: dict[str, Severity] = {}
    for problem in problems:
        for thing in (problem.where.card, problem.where.item):
            if thing and problem.severity is not Severity.HINT:
                badges[thing] = min(badges.get(thing, problem.severity), problem.severity, key=order.index)
    return badges
