"""The old and the new pages of a card beside each other; both turn, grow and scroll together."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from attrs import frozen
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Document
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.page_difference import PageDifference, Place, page_difference
from kitbuilder.printing.press import Press
from kitbuilder.printing.preview import CardPreview, CardView
from kitbuilder.ui.compare.side import CardSide
from kitbuilder.ui.note import Note
from kitbuilder.ui.raster import page_image
from kitbuilder.ui.translated import translated
from kitbuilder.ui.zoom import Zoom

_FIT_AFTER_MS = 60
_PAGE_WIDTH, _PAGE_HEIGHT = 297, 210
"""The proportions of a card, by which both find the most room."""

_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}


@frozen
class _Half:
    """One version: its preview, its half of the screen, its pages, and why there are none."""

    preview: CardPreview
    side: CardSide
    view: CardView
    sentence: str = ""


class CardPages(QWidget):
    """Shows one card of two documents."""

    passed_on = Signal(QKeyEvent)
    """A key that chooses another card."""

    def __init__(self, press: Press, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.before = CardSide(self.tr("変わる前のカード"), gone=True)
        self.after = CardSide(self.tr("変わった後のカード"), gone=False)
        self._halves = [_Half(CardPreview(press), side, CardView()) for side in (self.before, self.after)]
        self._asked: tuple[Document, Document, CardId] | None = None
        self._marks = PageDifference()
        self._number = 0
        self.back, self.forth, self.where = QToolButton(), QToolButton(), QLabel()
        self.zoom = Zoom()
        self.legend = Note(self.tr("取り消し線：なくなった文　下線：新しい文"))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self._draw)
        self._build()

    @property
    def page_count(self) -> int:
        """How many pages the longer of both versions has."""
        return max(len(half.view.pages) for half in self._halves)

    @property
    def page(self) -> int:
        """The page that is shown, counted from 1."""
        return self._number + 1

    @property
    def marks(self) -> PageDifference:
        """What is marked."""
        return self._marks

    def show_card(self, before: Document, after: Document, card_id: CardId, headings: tuple[str, str]) -> None:
        """Show the card as it is in both documents: another one from its first page on, the same one as it lay."""
        if self._asked is None or self._asked[2] != card_id:
            self._number = 0
        self._asked = before, after, card_id
        for side, heading in zip((self.before, self.after), headings, strict=True):
            side.heading.setText(heading)
        self._read()

    def turn(self, pages: int) -> None:
        """Turn both versions forwards or backwards."""
        self._number = max(0, min(self._number + pages, self.page_count - 1))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn and zoom with the keys that do so everywhere."""
        key = Qt.Key(event.key())
        if key in _TURNS:
            self.turn(_TURNS[key])
        elif key in _ZOOMS:
            self.zoom.step(_ZOOMS[key])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys before a view scrolls by them; while the pages fit, the arrows choose another card."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _TURNS or key in _ZOOMS:
                self.keyPressEvent(event)
                return True
            if self.zoom.fits and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and watched in self._pictures:
                self.passed_on.emit(event)
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what was asked for."""
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Let the pages go until they are seen again."""
        super().hideEvent(event)
        self._resting.stop()
        for half in self._halves:
            half.preview.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the pages anew once the window has come to rest."""
        super().resizeEvent(event)
        self._resting.start(_FIT_AFTER_MS)

    @property
    def _pictures(self) -> tuple[QWidget, QWidget]:
        return self.before.picture, self.after.picture

    def _read(self) -> None:
        """Lay out both versions; before anybody sees them there is no hurry."""
        if self._asked is None or not self.isVisible():
            return
        before, after, card_id = self._asked
        read = zip(self._halves, (before, after), strict=True)
        self._halves = [self._read_half(half, document, card_id) for half, document in read]
        self._marks = page_difference(*(half.view.pages for half in self._halves))
        self._number = max(0, min(self._number, self.page_count - 1))
        self._draw()

    def _read_half(self, half: _Half, document: Document, card_id: CardId) -> _Half:
        view, sentence = CardView(), ""
        if find_card(document.kit, card_id) is None:
            sentence = self.tr("カードがありません")
        else:
            try:
                view = half.preview.view(document.kit, document.site, PrintOptions(self._today()), card_id)
                sentence = "" if view.pages else self.tr("文が長すぎて、このカードは枠に入りません。")
            except KitError as error:
                sentence = translated(str(error))
        return _Half(half.preview, half.side, view, sentence)

    def _draw(self) -> None:
        if self._asked is None or not self.isVisible():
            return
        self._sides.setDirection(self._direction())
        self._sides.activate()
        for half, places in zip(self._halves, (self._marks.gone, self._marks.new), strict=True):
            self._draw_half(half, [place for place in places if place.page == self._number])
        self.where.setText(self.tr("{} / {} ページ").format(self.page, max(1, self.page_count)))
        self.back.setEnabled(self._number > 0)
        self.forth.setEnabled(self._number < self.page_count - 1)

    def _draw_half(self, half: _Half, places: list[Place]) -> None:
        side = half.side
        if self._number >= len(half.view.drawn):
            side.show_sentence(half.sentence or self.tr("このページはありません"))
            return
        try:
            page = half.preview.page(half.view, self._number)
        except KitError as error:
            side.show_sentence(translated(str(error)))
            return
        room = side.room
        fitting = min(room.width() / page.get_width(), room.height() / page.get_height())
        scale = self.zoom.scale(max(0.1, fitting))
        words = self.tr("{}ページのうち{}ページめ").format(len(half.view.drawn), self.page)
        image = page_image(page, scale, self.devicePixelRatioF())
        side.show_page(image, scale, places, words, fits=self.zoom.fits)

    def _direction(self) -> QBoxLayout.Direction:
        """Return how both pages get the most room: beside each other, or one above the other."""
        room = self._sides.geometry()
        beside = min(room.width() / 2 / _PAGE_WIDTH, room.height() / _PAGE_HEIGHT)
        above = min(room.width() / _PAGE_WIDTH, room.height() / 2 / _PAGE_HEIGHT)
        return QBoxLayout.Direction.LeftToRight if beside >= above else QBoxLayout.Direction.TopToBottom

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.legend, 1)
        row.addWidget(self.zoom)
        for button, arrow, name, pages in (
            (self.back, Qt.ArrowType.LeftArrow, self.tr("前のページ"), -1),
            (self.forth, Qt.ArrowType.RightArrow, self.tr("次のページ"), 1),
        ):
            button.setArrowType(arrow)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self._turned, pages))
        for part in (self.back, self.where, self.forth):
            row.addWidget(part)
        self.zoom.changed.connect(self._draw)
        for side in (self.before, self.after):
            side.picture.installEventFilter(self)
            self._sides.addWidget(side, 1)
        self._scroll_together()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(self._sides, 1)

    def _turned(self, pages: int, *_: object) -> None:
        self.turn(pages)

    def _scroll_together(self) -> None:
        before, after = self.before.area, self.after.area
        for one, other in (
            (before.horizontalScrollBar(), after.horizontalScrollBar()),
            (before.verticalScrollBar(), after.verticalScrollBar()),
        ):
            one.valueChanged.connect(other.setValue)
            other.valueChanged.connect(one.setValue)
