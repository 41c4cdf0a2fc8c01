"""The window in which a member goes through the cards, or paper is typed in: the page, and what is said of it."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.review import card_marks, with_written
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.page import PageView
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import ask
from kitbuilder.ui.review.form import ReviewForm
from kitbuilder.ui.translated import ended, translated

_LARGER = 1.4
_WIDTH, _HEIGHT = 1320, 700
_PAGE_PART = 0.58
"""Of the width: a whole card is seen at once, and a line has room for a sentence."""


class ReviewWindow(QDialog):
    """Goes from card to card. What is written is recorded on the way, each card one step of undo."""

    def __init__(
        self,
        edits: Edits,
        press: Press,
        today: Callable[[], dt.date],
        first: CardId | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self._cards = list(numbered_cards(kit_in_use(self._document.kit)))
        self._place = next((place for place, found in enumerate(self._cards) if found.card.id == first), 0)
        self.heading, self.sentence = QLabel(), Note()
        self.back, self.forth = QPushButton(self.tr("◀ 前のカード")), QPushButton(self.tr("次のカード ▶"))
        self.record, self.another = QPushButton(self.tr("記録して次へ")), QPushButton(self.tr("次の人"))
        self.close_button = QPushButton(self.tr("閉じる"))
        self.page, self.form = PageView(press, PrintOptions(today())), ReviewForm()
        self._build()
        self._show()
        self.form.name.setFocus()

    @property
    def found(self) -> NumberedCard:
        """The card that is looked at."""
        return self._cards[self._place]

    def go(self, cards: int) -> None:
        """Record what is written, and go on or back by so many cards."""
        if self._recorded():
            at_end = not 0 <= self._place + cards < len(self._cards)
            self._place = max(0, min(self._place + cards, len(self._cards) - 1))
            self._show()
            if at_end and cards > 0:
                self._tell(self.tr("これが最後のカードです。ほかの人の分は「次の人」から書けます。"))

    def next_member(self) -> None:
        """Record what is written, and begin with another member at the first card."""
        if self._recorded():
            self._place = 0
            self._show()
            self.form.start_member()
            self._show_said()

    def reject(self) -> None:
        """Record what is written and close; what cannot be recorded is given up only after asking."""
        if self._recorded() or ask(self, self.tr("まだ記録していない意見があります。捨てて閉じますか。")):
            self.page.close_page()
            super().reject()

    @property
    def _document(self) -> Document:
        return self._edits.session.document

    def _recorded(self) -> bool:
        """Record what is written; return whether nothing is left unrecorded."""
        self.setFocus()  # ends the writing in a cell
        if self.form.is_empty:
            return True
        name, role, at = self.form.name.text(), self.form.role.text(), dt.datetime.now(dt.UTC)
        try:
            after = with_written(self._document, self.form.written(self.found), name, role, at)
        except KitError as error:
            self._tell(ended(translated(str(error))))
            if not name.strip():
                self.form.name.setFocus()
            return False
        recorded = self._edits.document(self.tr("意見の記入"), lambda _: after)
        if recorded:
            self.form.start_card(self._letters())
            self._show_said()
        return recorded

    def _show(self) -> None:
        found = self.found
        words = self.tr("カード{} {}（{}/{}）")
        title = plain(found.card.title)
        self.heading.setText(words.format(found.shown_number, title, self._place + 1, len(self._cards)))
        self.page.show_card(self._document, found.card.id)
        self.form.start_card(self._letters())
        self.back.setEnabled(self._place > 0)
        self._tell("")
        self._show_said()
        self.form.agreed.setFocus()

    def _letters(self) -> str:
        return card_marks(self._document.kit, self._document.site).get(self.found.card.id, "")

    def _show_said(self) -> None:
        member, card, review = self.form.name.text().strip(), self.found.card.id, self._document.review
        verdicts = [one for one in review.verdicts if one.card == card and one.author == member]
        remarks = sum(one.card == card and one.author == member for one in review.comments)
        self.form.show_said(verdicts if member else [], remarks if member else 0)

    def _tell(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("カードごとに意見を書く"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        font.setBold(True)
        self.heading.setFont(font)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.heading, 1)
        top.addWidget(self.forth)
        below.addWidget(self.another)
        below.addWidget(self.sentence, 1)
        below.addWidget(self.close_button)
        below.addWidget(self.record)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.page)
        split.addWidget(self.form)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(split, 1)
        column.addLayout(below)
        self._connect()
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        split.setSizes([round(self.width() * _PAGE_PART), round(self.width() * (1 - _PAGE_PART))])

    def _connect(self) -> None:
        for button, act in (
            (self.back, lambda: self.go(-1)),
            (self.forth, lambda: self.go(1)),
            (self.record, lambda: self.go(1)),
            (self.another, self.next_member),
            (self.close_button, self.reject),
        ):
            button.setAutoDefault(False)  # Enter belongs to the lines
            button.clicked.connect(act)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.activated.connect(lambda: self.go(1))
        self.record.setToolTip("Ctrl+Enter")
        self.form.member_changed.connect(self._show_said)
        self.page.text_clicked.connect(lambda item, field: self.form.table.write_at(self.found, item, field))
