"""Two documents compared: the list of changes, the pages of the chosen card, and its changes in words."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QTextEdit, QVBoxLayout, QWidget

from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.told_changes import ChangeGroup, group_summary, told_changes
from kitbuilder.kit.values import Document
from kitbuilder.kit.where import of_card
from kitbuilder.printing.press import Press
from kitbuilder.ui.compare.changes_list import ChangesList
from kitbuilder.ui.compare.pages import CardPages
from kitbuilder.ui.compare.wording import changes_html, tints_for
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import translated

_LOOKS = frozenset((QEvent.Type.PaletteChange, QEvent.Type.FontChange))


class CompareView(QWidget):
    """Shows what differs between two documents. `compare` may be called as often as either of them changes."""

    def __init__(self, press: Press, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        """`press` sets the pages, as of the day that `today` gives."""
        super().__init__(parent)
        self._documents: tuple[Document, Document] | None = None
        self._headings = "", ""
        self._groups: list[ChangeGroup] = []
        self._card = CardId("")
        self.counts = Note()
        self.list = ChangesList()
        self.pages = CardPages(press, today)
        self.sentences = QTextEdit()
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.split = QSplitter()
        self._build()

    @property
    def groups(self) -> list[ChangeGroup]:
        """What differs, in the order of the list."""
        return list(self._groups)

    @property
    def card(self) -> CardId:
        """The card that is looked at; empty while it is something that is on no card."""
        return self._card

    def compare(self, before: Document, after: Document, headings: tuple[str, str]) -> None:
        """Show what differs; `headings` say what the two are. What was looked at stays chosen while it differs."""
        row = self.list.currentRow()
        looked_at = self._groups[row] if 0 <= row < len(self._groups) else None
        self._documents, self._headings = (before, after), headings
        self._groups = told_changes(before, after, restricted=True)
        summary = translated(group_summary(self._groups))
        self.counts.setText(summary if self._groups else self.tr("違いはありません"))
        self.list.show_groups(self._groups, self._same_row(looked_at))

    def go_to(self, card_id: CardId) -> None:
        """Choose a card; one that does not differ is shown without a row in the list."""
        row = next((row for row, group in enumerate(self._groups) if group.card == card_id), -1)
        self.list.setCurrentRow(row)
        if row < 0:
            self._show_card(card_id, None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow letters and colours."""
        super().changeEvent(event)
        if event.type() in _LOOKS and self._documents is not None:
            self._say(self.list.currentRow())

    def _same_row(self, looked_at: ChangeGroup | None) -> int:
        if looked_at is not None:
            key = looked_at.card, "" if looked_at.card else looked_at.heading
            for row, group in enumerate(self._groups):
                if (group.card, "" if group.card else group.heading) == key:
                    return row
        return 0 if self._groups else -1

    def _chosen(self, row: int) -> None:
        group = self._groups[row] if 0 <= row < len(self._groups) else None
        self._show_card(CardId(group.card if group else ""), group)

    def _show_card(self, card_id: CardId, group: ChangeGroup | None) -> None:
        self._card = card_id
        if card_id and self._documents is not None:
            self.pages.show_card(*self._documents, card_id, self._headings)
        self.pages.setVisible(bool(card_id))
        self._say(self._groups.index(group) if group else -1)

    def _say(self, row: int) -> None:
        if 0 <= row < len(self._groups):
            self.sentences.setHtml(changes_html(self._groups[row].shown, tints_for(self.palette())))
        elif self._card:
            self.sentences.setPlainText(self.tr("{}は変わっていません。").format(self._name_of_card()))
        else:
            self.sentences.setPlainText("" if self._groups else self.tr("違いはありません"))

    def _name_of_card(self) -> str:
        documents = self._documents or ()
        found = (find_card(document.kit, self._card) for document in documents)
        return next((translated(of_card(one).label) for one in found if one), "")

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.counts)
        column.addWidget(self.list, 1)
        self.sentences.setReadOnly(True)
        self.sentences.setTabChangesFocus(True)
        self.sentences.setAccessibleName(self.tr("このカードの変わったところ"))
        self.list.chosen.connect(self._chosen)
        self.list.installEventFilter(self.pages)
        self.sentences.installEventFilter(self.pages)
        self.pages.passed_on.connect(self._pass_on)
        self.right.addWidget(self.pages)
        self.right.addWidget(self.sentences)
        self.right.setStretchFactor(0, 3)
        self.right.setStretchFactor(1, 1)
        self.split.addWidget(left)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        for split in (self.split, self.right):
            split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        for key, steps in ((Qt.Key.Key_F6, 1), (Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_F6, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda steps=steps: self._to_next_part(steps))

    def _pass_on(self, event: QKeyEvent) -> None:
        row = self.list.currentRow() + (1 if event.key() == Qt.Key.Key_Down else -1)
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _to_next_part(self, steps: int) -> None:
        """Go on with the keyboard to the next of list, pages and words."""
        pages = self.pages.before.picture
        parts: list[QWidget] = [self.list, *([pages] if pages.isVisible() else []), self.sentences]
        focused = QApplication.focusWidget()
        inside = (place for place, part in enumerate(parts) if part is focused)
        here = next(inside, 1 if focused is not None and self.pages.isAncestorOf(focused) else -steps)
        parts[(here + steps) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)
