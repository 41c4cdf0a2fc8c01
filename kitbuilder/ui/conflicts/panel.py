"""The conflicts of one site, one by one: both versions, what was decided, and the card with the one and the other."""

import datetime as dt
from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import CardId, SiteId
from kitbuilder.kit.merge import Conflict, Side, conflict_words, version_words
from kitbuilder.kit.text import parse
from kitbuilder.kit.update import Decision, takes_words
from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.ui.compare.pages import CardPages
from kitbuilder.ui.compare.wording import both_html, tints_for
from kitbuilder.ui.conflicts.decisions import Decisions
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.note import Note
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import ended, translated

_OPEN, _OURS, _THEIRS, _WORDS = range(4)

_LINES_OF_PAGES = 14
"""So high, in lines, the pages are at least; with large letters the rest scrolls."""


@frozen
class Sides:
    """What the two versions are called: in a sentence, as a choice, once chosen; `later` is what waiting means."""

    ours: str
    theirs: str
    take_ours: str
    take_theirs: str
    took_ours: str
    took_theirs: str
    later: str


@frozen
class Contested:
    """A merged document with its conflicts. Decisions are kept under `site_id`.

    `take` puts a side's version in; `takes_words` tells whether other words can be written.
    """

    site_id: SiteId
    document: Document
    conflicts: tuple[Conflict, ...]
    take: Callable[[Document, Conflict, Side], Document]
    takes_words: Callable[[Conflict], bool] = takes_words


class ConflictPanel(QWidget):
    """Shows a conflict and what may be decided about it; every choice is kept at once."""

    decided = Signal()

    def __init__(
        self,
        decisions: Decisions,
        sides: Sides,
        desk: TextDesk,
        press: Press,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decisions, self._sides = decisions, sides
        self._contested: Contested | None = None
        self.list = QListWidget()
        self.sentence = Note()
        self.ways = QButtonGroup(self)
        self.versions = {_OURS: _Version(), _THEIRS: _Version()}
        self.words = desk.field(self.tr("書き直した文"))
        self.why_not = Note()
        self.pages = CardPages(press, today)
        self.pages.legend.setText(self.tr("取り消し線：{}だけの文　下線：{}だけの文").format(sides.ours, sides.theirs))
        self._rows: dict[int, list[QWidget]] = {}
        self._build()

    @property
    def conflict(self) -> Conflict | None:
        """The conflict that is looked at."""
        row = self.list.currentRow()
        conflicts = self._conflicts()
        return conflicts[row] if 0 <= row < len(conflicts) else None

    def show_conflicts(self, contested: Contested | None) -> None:
        """Show conflicts, the first that is still open chosen; nothing for None."""
        self._contested = contested
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list.clear()
        for conflict in self._conflicts():
            self.list.addItem(QListWidgetItem())
            self._mark(self.list.count() - 1, conflict)
        self.list.blockSignals(False)  # noqa: FBT003
        opened = (row for row, one in enumerate(self._conflicts()) if self._decision(one) is None)
        self.list.setCurrentRow(next(opened, 0) if self._conflicts() else -1)
        self._show()

    def refresh(self) -> None:
        """Show what was decided elsewhere."""
        for row, conflict in enumerate(self._conflicts()):
            self._mark(row, conflict)
        self._show()

    def _conflicts(self) -> tuple[Conflict, ...]:
        return self._contested.conflicts if self._contested is not None else ()

    def _takes_words(self, conflict: Conflict) -> bool:
        return self._contested is not None and self._contested.takes_words(conflict)

    def _site(self) -> SiteId:
        return self._contested.site_id if self._contested is not None else SiteId("")

    def _decision(self, conflict: Conflict) -> Decision | None:
        return self._decisions.about(self._site(), conflict)

    def _document(self) -> Document:
        assert self._contested is not None  # noqa: S101 - asked only with a conflict in hand
        return self._contested.document

    def _words_of(self, conflict: Conflict) -> str:
        kit = self._document().kit
        return ended(conflict_words(conflict, kit, self._sides.ours, self._sides.theirs))

    def _mark(self, row: int, conflict: Conflict) -> None:
        item = self.list.item(row)
        item.setText(self.tr("{}　{}").format(self._state_words(conflict), translated(conflict.where.label)))
        item.setToolTip(self._words_of(conflict))

    def _state_words(self, conflict: Conflict) -> str:
        match self._decision(conflict):
            case None:
                return self.tr("△ まだ")
            case Decision(words=str()):
                return self.tr("✓ 書き直し")
            case Decision(side=Side.OURS):
                return self._sides.took_ours
            case _:
                return self._sides.took_theirs

    def _show(self) -> None:
        conflict = self.conflict
        for part in (self.sentence, self.pages, *(widget for row in self._rows.values() for widget in row)):
            part.setVisible(conflict is not None)
        self.why_not.setVisible(False)
        if conflict is None:
            return
        self.sentence.setText(self._words_of(conflict))
        self._show_versions(conflict)
        self._show_choice(conflict)
        self._show_pages(conflict)

    def _show_versions(self, conflict: Conflict) -> None:
        kit = self._document().kit
        ours, theirs = (translated(version_words(conflict, side, kit)) for side in (Side.OURS, Side.THEIRS))
        marked = both_html(ours, theirs, tints_for(self.palette()))
        self.versions[_OURS].setHtml(marked[0])
        self.versions[_THEIRS].setHtml(marked[1])

    def _show_choice(self, conflict: Conflict) -> None:
        sides, stands = {_OURS: Side.OURS, _THEIRS: Side.THEIRS}, conflict.taken
        reasons = {way: "" if side is stands else self._taken(conflict, side)[1] for way, side in sides.items()}
        for way, reason in reasons.items():
            self.ways.button(way).setEnabled(not reason)
        told = [ended(reason) for reason in reasons.values() if reason]
        self.why_not.setText("".join(told))
        self.why_not.setVisible(bool(told))
        for widget in self._rows[_WORDS]:
            widget.setVisible(self._takes_words(conflict))
        decision = self._decision(conflict)
        way = _OPEN
        if decision is not None:
            way = _WORDS if decision.words is not None else _OURS if decision.side is Side.OURS else _THEIRS
        self.ways.button(way).setChecked(True)
        if self._takes_words(conflict):
            start = conflict.theirs if decision is None or decision.words is None else decision.words
            if self.words.source() != start:
                self.words.show_text(start)

    def _show_pages(self, conflict: Conflict) -> None:
        card = conflict.where.card
        self.pages.setVisible(bool(card))
        if card:
            ours, theirs = (self._taken(conflict, side)[0] for side in (Side.OURS, Side.THEIRS))
            self.pages.show_card(ours, theirs, CardId(card), (self._sides.ours, self._sides.theirs))

    def _taken(self, conflict: Conflict, side: Side) -> tuple[Document, str]:
        """Return the document with a side's version; where that cannot stand, as it is, and why."""
        assert self._contested is not None  # noqa: S101 - as above
        whole = self._contested.document
        try:
            return self._contested.take(whole, conflict, side), ""
        except KitError as error:
            return whole, str(error)

    def _chosen(self, way: int) -> None:
        conflict = self.conflict
        if conflict is None:
            return
        match way:
            case _ if way == _OPEN:
                self._decisions.drop(self._site(), conflict)
            case _ if way == _WORDS:
                self._write_words(conflict)
                self.words.setFocus()
            case _:
                self._decisions.put(self._site(), Decision(conflict, Side.OURS if way == _OURS else Side.THEIRS))
        self._mark(self.list.currentRow(), conflict)
        self.decided.emit()

    def _typed(self) -> None:
        conflict = self.conflict
        if conflict is not None and self._takes_words(conflict):
            self.ways.button(_WORDS).setChecked(True)
            self._write_words(conflict)
            self._mark(self.list.currentRow(), conflict)
            self.decided.emit()

    def _write_words(self, conflict: Conflict) -> None:
        """Keep the words; while their marks cannot be read the conflict stays open."""
        words = self.words.source().strip()
        try:
            parse(words)
        except KitError as error:
            self._decisions.drop(self._site(), conflict)
            self.why_not.setText(ended(str(error)))
            self.why_not.show()
            return
        self.why_not.hide()
        self._decisions.put(self._site(), Decision(conflict, words=words))

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("決めること"))
        self.list.setItemDelegate(RoomyRows(self.list))
        self.list.setAlternatingRowColors(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.words.typed.connect(lambda _: self._typed())
        self.ways.idClicked.connect(self._chosen)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sentence)
        column.addLayout(self._choices())
        column.addWidget(self.why_not)
        column.addWidget(self.pages, 1)
        self.pages.setMinimumHeight(_LINES_OF_PAGES * self.fontMetrics().lineSpacing())
        scrolled = QScrollArea()
        scrolled.setWidget(below)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(scrolled)
        split.setChildrenCollapsible(False)
        split.setSizes([5 * self.fontMetrics().lineSpacing(), 24 * self.fontMetrics().lineSpacing()])
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[int, str, QWidget], ...] = (
            (_OURS, self._sides.take_ours, self.versions[_OURS]),
            (_THEIRS, self._sides.take_theirs, self.versions[_THEIRS]),
            (_WORDS, self.tr("書き直す"), self.words),
            (_OPEN, self.tr("まだ決めない"), Note(self._sides.later)),
        )
        for row, (way, words, beside) in enumerate(rows):
            button = QRadioButton(words)
            self.ways.addButton(button, way)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(beside, row, 1)
            self._rows[way] = [button, beside]
        self.versions[_OURS].setAccessibleName(self._sides.ours)
        self.versions[_THEIRS].setAccessibleName(self._sides.theirs)
        return grid


class _Version(QTextEdit):
    """One side's words, as high as they are, up to four lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().contentsChanged.connect(self._fit)

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin()))
        wanted = int(self.document().size().height()) or line
        self.setFixedHeight(min(max(wanted, line), 4 * line) + margins)
