"""The dialogs of a kit's window: each asks for a value, and the answer is one step of undo."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from attrs import evolve
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from kitbuilder.kit.difference import difference
from kitbuilder.kit.edit.facts import with_fact_added, with_fact_removed, with_fact_replaced
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.edit.readings import card_suggestions, with_card_readings
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Document, Fact
from kitbuilder.store.joining import join_copy
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.compare.window import CompareWindow
from kitbuilder.ui.conflicts.join_dialog import JoinDialog
from kitbuilder.ui.editor.approval_dialog import ApprovalDialog
from kitbuilder.ui.editor.caution_dialog import CautionDialog
from kitbuilder.ui.editor.edition_dialog import EditionDialog
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.fact_dialog import FactDialog
from kitbuilder.ui.editor.furigana_dialog import FuriganaDialog
from kitbuilder.ui.editor.kit_path import ask_copy
from kitbuilder.ui.editor.step_dialog import StepDialog
from kitbuilder.ui.editor.step_picture import StepPicture
from kitbuilder.ui.editor.teams_dialog import TeamsDialog
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.videos_dialog import VideosDialog
from kitbuilder.ui.history_dialog import HistoryDialog
from kitbuilder.ui.problems import ask, inform, tell
from kitbuilder.ui.review.papers import ReviewPapers
from kitbuilder.ui.review.window import ReviewWindow
from kitbuilder.ui.shared import Shared


class KitDialogs(QObject):
    """Opens the dialogs of one window."""

    def __init__(
        self, edits: Edits, shared: Shared, desk: TextDesk, card: Callable[[], CardId | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edits, self._shared, self._desk, self._card = edits, shared, desk, card
        self.papers = ReviewPapers(edits, shared.press, shared.today, self)

    def furigana(self) -> None:
        """Suggest readings for the chosen card."""
        card, session = self._card(), self._edits.session
        if card is None:
            return
        at_ward = session.at_ward
        found = card_suggestions(session.kit, session.site, card, self._shared.reader, at_ward=at_ward)
        dialog = FuriganaDialog(found, self._edits.window)
        if self._accepted(dialog):
            accepted = dialog.accepted_readings()
            words = self.tr("ふりがなを付ける")
            self._edits.kit(words, lambda kit: with_card_readings(kit, card, accepted, at_ward=at_ward))

    def teams(self) -> None:
        """Change the list of teams."""
        dialog = TeamsDialog(self._edits.session.kit, self._edits.window)
        if self._accepted(dialog):
            self._edits.kit(self.tr("班の変更"), lambda _: dialog.value())

    def videos(self) -> None:
        """Change the list of drill videos."""
        dialog = VideosDialog(self._edits.session.kit, self._desk, self._edits.window, today=self._shared.today())
        if self._accepted(dialog):
            self._edits.kit(self.tr("訓練動画の変更"), lambda _: dialog.value())

    def step(self, step_id: str) -> None:
        """Change what belongs to a step beside its words."""
        found = find_card(self._edits.session.kit, self._card())
        if found is None:
            return
        kit, step = self._edits.session.kit, get(found.card.steps, step_id)
        picture = StepPicture(kit, step)
        dialog = StepDialog(kit, found.card, step, self._edits.window, picture_widget=picture.field)
        if self._accepted(dialog):
            value = dialog.value()
            self._edits.kit(self.tr("手順の設定"), lambda kit: picture.applied(replace_part(kit, value)))

    def caution(self, caution_id: str) -> None:
        """Change what belongs to a caution beside its words."""
        found = find_card(self._edits.session.kit, self._card())
        if found is None:
            return
        at_ward = self._edits.session.at_ward
        caution = get(found.card.cautions, caution_id)
        dialog = CautionDialog(found.card, caution, self._edits.window, at_ward=at_ward)
        if self._accepted(dialog):
            value = dialog.value()
            self._edits.kit(self.tr("注意の設定"), lambda kit: replace_part(kit, value, at_ward=at_ward))

    def edition(self) -> None:
        """Keep the present state under a name."""
        session = self._edits.session
        dialog = EditionDialog(session.kit.edition, self._shared.today(), self._edits.window)
        if self._accepted(dialog):
            edition, name = dialog.value()
            if self._edits.kit(self.tr("版の変更"), lambda kit: evolve(kit, edition=edition)):
                session.keep(name)

    def approval(self) -> None:
        """Record which sections the committee has approved, as they print now."""
        session = self._edits.session
        session.save()  # what was signed a moment ago is in the history then
        signed_state = session.file.signed_state
        dialog = ApprovalDialog(session.document, self._shared.today(), self._edits.window, signed_state=signed_state)
        dialog.compare_wanted.connect(lambda document, words: self._compare(dialog, document, words))
        if self._accepted(dialog):
            document = dialog.value()
            self._edits.document(self.tr("承認の記録"), lambda _: document)

    def review(self) -> None:
        """Go through the cards with a member, or type in what is written on paper."""
        if not any(card.in_use for section in self._edits.session.kit.sections for card in section.cards):
            inform(self._edits.window, self.tr("意見を書くカードがまだありません。"))
            return
        window = ReviewWindow(self._edits, self._shared.press, self._shared.today, self._card(), self._edits.window)
        window.exec()
        window.deleteLater()

    def history(self) -> None:
        """Show earlier states; one of them can become the present one."""
        session = self._edits.session
        session.save()
        try:
            past = session.file.history()
            document_at, now = session.file.document_at, session.document
            dialog = HistoryDialog(past, document_at, now, self._edits.window, writable=session.writable)
            dialog.restore_wanted.connect(self._restore)
            dialog.compare_wanted.connect(lambda document, words: self._compare(dialog, document, words))
            dialog.exec()
            dialog.deleteLater()
        except KitError as error:
            tell(self._edits.window, str(error))

    def join(self) -> None:
        """Ask for a copy that came back and take in what was written there, as one step of undo."""
        session, window = self._edits.session, self._edits.window
        path = ask_copy(window, session.file.path)
        if path is None or not session.save():
            return
        try:
            with KitFile.open(path) as copy:
                join = join_copy(session.file, session.document, copy)
        except KitError as error:
            tell(window, str(error))
            return
        if not join.conflicts and not difference(session.document, join.document):
            inform(window, self.tr("この写しには、まだ取り込んでいないところはありません。"))
            return
        dialog = JoinDialog(session.document, join, self._desk, self._shared.press, self._shared.today, window)
        if self._accepted(dialog):
            document = dialog.value()
            self._edits.document(self.tr("写しの取り込み"), lambda _: document)

    def new_fact(self) -> None:
        """Ask for a new fact."""
        self._ask_fact(None)

    def change_fact(self, fact_id: str) -> None:
        """Change name, secrecy and length of a fact."""
        self._ask_fact(get(self._edits.session.site.facts, fact_id))

    def remove_fact(self, fact_id: str) -> None:
        """Take a fact away that no text uses, after asking; what cannot go is told at once."""
        session = self._edits.session
        fact = get(session.site.facts, fact_id)
        without = partial(with_fact_removed, fact_id=fact.id, at_ward=session.at_ward)
        question = self.tr("「{}」を項目ごと消しますか。名前も値もなくなります。「元に戻す」で戻せます。")
        with suppress(KitError):
            without(session.document)
            if not ask(self._edits.window, question.format(fact.name)):
                return
        self._edits.document(self.tr("拠点の値の削除"), without)

    def _ask_fact(self, fact: Fact | None) -> None:
        session = self._edits.session
        at_ward = session.at_ward
        dialog = FactDialog(session.site, fact, self._edits.window, at_ward=at_ward)
        if not self._accepted(dialog):
            return
        value = dialog.value()
        if fact is None:
            self._edits.document(self.tr("拠点の値の追加"), lambda document: with_fact_added(document, value))
        else:
            self._edits.document(
                self.tr("拠点の値の変更"), lambda document: with_fact_replaced(document, value, at_ward=at_ward)
            )

    def _compare(self, parent: QDialog, document: Document, words: str) -> None:
        documents, headings = (document, self._edits.session.document), (words, self.tr("いま"))
        window = CompareWindow(self._shared.press, self._shared.today, documents, headings, parent)
        window.exec()
        window.deleteLater()

    def _restore(self, document: Document, words: str) -> None:
        self._edits.document(words, lambda _: document)

    @staticmethod
    def _accepted(dialog: QDialog) -> bool:
        answer = dialog.exec()
        dialog.deleteLater()
        return answer == QDialog.DialogCode.Accepted
