"""What the committee said of the kit: read, dealt with, answered; proposed words taken over with one button."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.comments import proposal_of
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.review import Standing, card_contents, standings
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Comment, Document
from kitbuilder.kit.where import of_card
from kitbuilder.ui.compare.wording import both_html, tints_for
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.history_tree import moment_words
from kitbuilder.ui.note import Note
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import listed, translated

_COMMENT = Qt.ItemDataRole.UserRole
_SHOWN = 40
"""Characters of a comment that stand in the list."""


class CommentsPanel(QWidget):
    """The comments on the chosen card or on all; it only asks for changes."""

    done_wanted = Signal(str, bool)
    removal_wanted = Signal(str)
    taking_wanted = Signal(str)
    writing_wanted = Signal(str, str)
    """A text, and the id of the comment that it answers, or an empty one."""

    go_to = Signal(str, str, str)
    """A card, a thing on it, and a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._card: CardId | None = None
        self._writable = True
        self.verdicts, self.said = Note(), QTextEdit()
        self.only_card, self.dealt_with = QCheckBox(self.tr("このカードだけ")), QCheckBox(self.tr("済んだ意見も見る"))
        self.list, self.words = QListWidget(), QPlainTextEdit()
        self.take, self.done_button = QPushButton(self.tr("この案にする")), QPushButton(self.tr("済みにする"))
        self.place, self.remove = QPushButton(self.tr("その場所へ")), QPushButton(self.tr("意見を消す"))
        self.write, self.answer = QPushButton(self.tr("意見を加える")), QPushButton(self.tr("返事を書く"))
        self._build()

    def show_document(self, document: Document, card: CardId | None, *, writable: bool) -> None:
        """Show what is said in a document, `card` being the chosen card."""
        same = self._document is not None and self._document.review is document.review and card == self._card
        if same and self._document is not None and self._document.kit is document.kit and writable == self._writable:
            return
        self._document, self._card, self._writable = document, card, writable
        self._show()

    def chosen(self) -> Comment | None:
        """Return the comment that is chosen in the list."""
        item = self.list.currentItem()
        comment: Comment | None = item.data(_COMMENT) if item is not None else None
        return comment

    def _show(self) -> None:
        chosen = self.chosen()
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for comment in self._wanted():
            item = QListWidgetItem(self._line(comment))
            item.setData(_COMMENT, comment)
            self.list.addItem(item)
            if chosen is not None and comment.id == chosen.id:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003
        self._show_verdicts()
        self._show_chosen()

    def _wanted(self) -> list[Comment]:
        """Return the comments to list, each followed by the replies to it."""
        if self._document is None:
            return []
        every = self._document.review.comments
        shown = [one for one in every if self.dealt_with.isChecked() or not one.done]
        if self.only_card.isChecked():
            shown = [one for one in shown if one.card == self._card]
        ids = {one.id for one in shown}
        order: list[Comment] = []
        for comment in shown:
            if comment.reply_to not in ids:
                order += [comment, *(one for one in shown if one.reply_to == comment.id)]
        return list(dict.fromkeys(order))

    def _line(self, comment: Comment) -> str:
        text = comment.text or self.tr("（直す案）")
        short = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        sign = "✓" if comment.done else "↳" if comment.reply_to else "・"
        return self.tr("{} {}　{}：{}").format(sign, self._place(comment), comment.author, short)

    def _place(self, comment: Comment) -> str:
        found = find_card(self._document.kit, comment.card) if self._document else None
        if found is None:
            return self.tr("キット全体") if comment.card is None else self.tr("なくなったカード")
        return self.tr("カード{}").format(found.shown_number)

    def _show_verdicts(self) -> None:
        if self._document is None or self._card is None:
            self.verdicts.clear()
            return
        contents = card_contents(self._document.kit, self._document.site)
        standing = standings(self._document.review, contents).get(self._card, Standing())
        said = []
        for words, members in (
            (self.tr("了承 {}"), standing.agreed),
            (self.tr("直してほしい {}"), standing.to_change),
            (self.tr("変わる前に見た人 {}"), standing.before),
        ):
            if members:
                said.append(words.format(listed(verdict.author for verdict in members)))
        self.verdicts.setText(self.tr("このカード：{}").format("　".join(said)) if said else self._nobody())

    def _nobody(self) -> str:
        return self.tr("このカードには、まだ了承の記録がありません。")

    def _show_chosen(self) -> None:
        comment = self.chosen()
        self.said.setHtml(self._told(comment) if comment is not None else "")
        proposal = proposal_of(self._document, comment) if comment is not None and self._document else None
        self.take.setEnabled(self._writable and proposal is not None and comment is not None and not comment.done)
        for button in (self.done_button, self.remove, self.answer):
            button.setEnabled(self._writable and comment is not None)
        self.write.setEnabled(self._writable)
        self.place.setEnabled(comment is not None and comment.card is not None)
        again = comment is not None and comment.done
        self.done_button.setText(self.tr("もう一度開く") if again else self.tr("済みにする"))

    def _told(self, comment: Comment) -> str:
        assert self._document is not None  # noqa: S101 - a comment is of a document
        found = find_card(self._document.kit, comment.card)
        place = translated(of_card(found).label) if found else self._place(comment)
        role = self.tr("（{}）").format(comment.role) if comment.role else ""
        when = moment_words(comment.at) if comment.at else ""
        parts = [f"<b>{html.escape(place)}</b>", html.escape(f"{comment.author}{role}　{when}".strip())]
        parts.append(html.escape(comment.text))
        if comment.words is not None:
            parts += self._told_proposal(comment)
        elif comment.was:
            parts.append(html.escape(self.tr("そのときの文：「{}」").format(plain(comment.was))))
        return "".join(f"<p>{part}</p>" for part in parts if part)

    def _told_proposal(self, comment: Comment) -> list[str]:
        assert self._document is not None  # noqa: S101 - as above
        proposal = proposal_of(self._document, comment)
        now = plain(proposal.now if proposal else comment.was)
        before, after = both_html(now, plain(comment.words or ""), tints_for(self.palette()))
        told = [html.escape(self.tr("いまの文：")) + before, html.escape(self.tr("直す案：")) + after]
        if proposal is None:
            told.append(html.escape(self.tr("△ この文は、もうありません。")))
        elif proposal.is_old:
            was = self.tr("△ 意見のあとに、文が変わっています。そのときの文：「{}」")
            told.append(html.escape(was.format(plain(comment.was))))
        return told

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("意見の一覧"))
        self.list.setItemDelegate(RoomyRows(self.list))
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said.setReadOnly(True)
        self.said.setTabChangesFocus(True)
        self.said.setAccessibleName(self.tr("選んだ意見"))
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(self.tr("新しい意見か返事"))
        self.words.setPlaceholderText(self.tr("このカードへの意見か、選んだ意見への返事を書きます"))
        self.words.setMaximumHeight(4 * self.fontMetrics().lineSpacing())
        self.said.setForegroundRole(QPalette.ColorRole.Text)
        checks = _flow(self.only_card, self.dealt_with)
        deeds = _flow(self.take, self.done_button, self.place, self.remove)
        writing = _flow(self.write, self.answer)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(self.said)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.verdicts)
        column.addLayout(checks)
        column.addWidget(split, 1)
        column.addLayout(deeds)
        column.addWidget(self.words)
        column.addLayout(writing)
        self._connect()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        for box in (self.only_card, self.dealt_with):
            box.toggled.connect(lambda _: self._show())
        self.take.clicked.connect(lambda: self._ask(self.taking_wanted.emit))
        self.remove.clicked.connect(lambda: self._ask(self.removal_wanted.emit))
        self.done_button.clicked.connect(self._done)
        self.place.clicked.connect(self._go)
        self.list.itemActivated.connect(lambda _: self._go())
        self.write.clicked.connect(lambda: self._write(""))
        self.answer.clicked.connect(lambda: self._ask(self._write))

    def _ask(self, act: object) -> None:
        comment = self.chosen()
        if comment is not None and callable(act):
            act(comment.id)

    def _done(self) -> None:
        comment = self.chosen()
        if comment is not None:
            self.done_wanted.emit(comment.id, not comment.done)

    def _go(self) -> None:
        comment = self.chosen()
        if comment is not None and comment.card is not None:
            self.go_to.emit(comment.card, comment.step or comment.card, comment.field or "title")

    def _write(self, reply_to: str) -> None:
        text = " ".join(self.words.toPlainText().split())
        if text:
            self.writing_wanted.emit(text, reply_to)
            self.words.clear()
        self.words.setFocus()


def _flow(*parts: QWidget) -> FlowLayout:
    row = FlowLayout()
    for part in parts:
        row.addWidget(part)
    return row
