"""What goes out to the committee and comes back: the page, the paper, the record of a meeting, and the answers."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from attrs import evolve
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kitbuilder.exchange.review_answer import answers_for
from kitbuilder.exchange.review_page import review_page
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.review import Answer, with_answers
from kitbuilder.kit.values import Document
from kitbuilder.printing.file_names import paper_name
from kitbuilder.printing.press import Press
from kitbuilder.printing.record.record import meeting_record
from kitbuilder.printing.review_sheet.sheet import review_sheet
from kitbuilder.printing.whole_file import write_whole
from kitbuilder.store.faults import told
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.problems import ask, inform, tell
from kitbuilder.ui.translated import ended, translated

_NAMED = 5
"""So many files that cannot be read are told by name."""


class ReviewPapers(QObject):
    """Asks for places and files, for one window."""

    def __init__(self, edits: Edits, press: Press, today: Callable[[], dt.date], parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._press, self._today = edits, press, today

    def save_page(self) -> None:
        """Save the page that a member opens on a phone or a PC."""

        def made(document: Document, *, restricted: bool) -> bytes:
            return review_page(document, restricted=restricted).encode("utf-8")

        self._save(self.tr("意見を聞くページを保存"), "意見.html", self.tr("ページ (*.html)"), made)

    def save_sheet(self) -> None:
        """Save the paper on which a member writes."""

        def made(document: Document, *, restricted: bool) -> bytes:
            return review_sheet(self._press, document, self._today(), restricted=restricted)

        self._save(self.tr("意見を書く紙を保存"), "意見を書く紙.pdf", self.tr("PDF (*.pdf)"), made)

    def save_record(self) -> None:
        """Save the record of today's meeting."""

        def made(document: Document, *, restricted: bool) -> bytes:
            return meeting_record(self._press, document, self._today(), restricted=restricted)

        self._save(self.tr("会議の記録を保存"), "会議の記録.pdf", self.tr("PDF (*.pdf)"), made)

    def take_answers(self) -> None:
        """Ask for answers that came back and join them, as one step of undo."""
        kinds = self.tr("回答 (*.json *.txt *.eml);;すべてのファイル (*)")
        chosen, _ = QFileDialog.getOpenFileNames(
            self._edits.window, self.tr("届いた回答を選ぶ（いくつでも）"), str(Path.home()), kinds
        )
        if chosen:
            self.join([Path(name) for name in chosen])

    def join(self, paths: list[Path]) -> None:
        """Join the answers in these files; those that cannot be read are told, the others are taken in."""
        session = self._edits.session
        answers, refused = list[Answer](), list[str]()
        for path in paths:
            try:
                with told(path):
                    answers += answers_for(session.site.id, path.read_bytes())
            except KitError as error:
                words = ended(translated(str(error)))
                refused.append(words if path.name in words else self.tr("{}：{}").format(path.name, words))
        before = session.document
        after = evolve(before, review=with_answers(before.review, answers))
        if after != before and not self._edits.document(self.tr("回答の取り込み"), lambda _: after):
            return
        if refused:
            more = self.tr("ほかに{}つのファイル。").format(len(refused) - _NAMED) if len(refused) > _NAMED else ""
            words = self.tr("読めない回答がありました。ほかの{}つは取り込みました。\n{}")
            tell(self._edits.window, words.format(len(answers), "\n".join([*refused[:_NAMED], more]).strip()))
        else:
            inform(self._edits.window, self._told(before, after, len(answers)))

    def _told(self, before: Document, after: Document, count: int) -> str:
        comments = len(after.review.comments) - len(before.review.comments)
        verdicts = len(after.review.verdicts) - len(before.review.verdicts)
        if not comments and not verdicts:
            return self.tr("{}つの回答を読みました。新しいものはありません。").format(count)
        words = self.tr("{}つの回答を取り込みました。新しい意見 {}、了承などの印 {}。")
        return words.format(count, comments, verdicts)

    def _save(self, title: str, name: str, kinds: str, made: Callable[..., bytes]) -> None:
        """Ask for a place and whether what is restricted goes along, and write a file there."""
        window, document = self._edits.window, self._edits.session.document
        asked = str(Path.home() / paper_name(document.site, name))
        chosen, _ = QFileDialog.getSaveFileName(window, title, asked, kinds)
        if not chosen:
            return
        suffix = Path(name).suffix
        path = Path(chosen) if chosen.lower().endswith(suffix) else Path(f"{chosen}{suffix}")
        taken = self.tr("{} はもうあります。置きかえますか。").format(path.name)
        if path != Path(chosen) and path.exists() and not ask(window, taken):
            return
        question = self.tr(
            "非公開のカードや値（鍵の場所、電話番号など）も入れますか。\n"
            "「いいえ」なら入れません。「はい」は、渡す人が決まっているときだけにしてください。"
        )
        restricted = _has_restricted(document) and ask(window, question)
        try:
            write_whole(path, made(document, restricted=restricted))
        except KitError as error:
            tell(window, str(error))
            return
        inform(window, self.tr("保存しました：{}").format(path))


def _has_restricted(document: Document) -> bool:
    cards = (card for section in document.kit.sections for card in section.cards if card.in_use)
    return any(card.restricted for card in cards) or any(fact.restricted and fact.value for fact in document.site.facts)
