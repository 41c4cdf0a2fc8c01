"""The page itself: rendered by the printing code, rasterised, following the typing."""

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Document
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.preview import CardPreview, CardView
from kitbuilder.printing.units import pt_to_mm
from kitbuilder.ui.raster import page_image
from kitbuilder.ui.translated import translated
from kitbuilder.ui.zoom import Zoom

_FIT_AFTER_MS = 60


class PageView(QWidget):
    """Shows one card's pages as they will print."""

    text_clicked = Signal(str, str)
    """The thing and the field that stand where the page was clicked."""

    def __init__(self, press: Press, options: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._preview = CardPreview(press)
        self._view = CardView()
        self._number = 0
        self._zoom = Zoom()
        self._scale = 1.0
        self._paper = _Paper()
        self._scroll = QScrollArea()
        self._where = QLabel()
        self._turning: list[QToolButton] = []
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.timeout.connect(self._draw)
        self._asked: tuple[Document, CardId | None] | None = None
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._show_asked)
        self._build()

    def show_card(self, document: Document, card_id: CardId | None) -> None:
        """Show the card as it is in this document; nothing when there is none.

        Before the window is there the page is only asked for: the window comes first.
        """
        self._asked = (document, card_id)
        if self.isVisible() and not self._first.isActive():
            self._show_asked()

    @property
    def page_count(self) -> int:
        """How many pages the card has."""
        return len(self._view.pages)

    @property
    def view(self) -> CardView:
        """What is shown."""
        return self._view

    def turn(self, pages: int) -> None:
        """Turn forwards or backwards."""
        self._number = max(0, min(self._number + pages, self.page_count - 1))
        self._draw()

    def zoom(self, steps: int) -> None:
        """Show the page larger or smaller."""
        self._zoom.step(steps)

    def close_page(self) -> None:
        """Let the page go."""
        self._resized.stop()
        self._first.stop()
        self._asked = None
        self._view = CardView()
        self._preview.close()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(560, 460)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what was asked for as soon as the window is painted."""
        super().showEvent(event)
        self._first.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the page anew once the window has come to rest."""
        super().resizeEvent(event)
        self._resized.start(_FIT_AFTER_MS)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn pages with the keys that turn pages."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case _:
                super().keyPressEvent(event)

    def _show_asked(self) -> None:
        if self._asked is None:
            return
        (document, card_id), self._asked = self._asked, None
        sentence = ""
        try:
            self._view = CardView()
            if card_id is not None:
                self._view = self._preview.view(document.kit, document.site, self._options, card_id)
                sentence = "" if self._view.pages else self._why_not(document, card_id)
            self._number = min(self._number, max(0, self.page_count - 1))
            self._draw()
        except KitError as error:
            self._view, sentence = CardView(), translated(str(error))
        if sentence or not self._view.pages:
            self._paper.setText(sentence)
            self._where.setText("")

    def _why_not(self, document: Document, card_id: CardId) -> str:
        found = find_card(document.kit, card_id)
        if found is not None and not found.card.in_use:
            return self.tr("この拠点では使わないカードなので、印刷しません。")
        return self.tr("文が長すぎて、このカードは枠に入りません。")

    def _build(self) -> None:
        self._scroll.setWidget(self._paper)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("カードの見本"))
        self._paper.setAccessibleName(self.tr("印刷されるカード。押すとその文へ行きます"))
        self._paper.clicked.connect(self._clicked)
        row = QHBoxLayout()
        self._turning = [
            self._button(row, "◀", self.tr("前のページ"), lambda: self.turn(-1)),
            self._button(row, "▶", self.tr("次のページ"), lambda: self.turn(1)),
        ]
        self._zoom.changed.connect(self._draw)
        row.addWidget(self._zoom)
        row.addWidget(self._where)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._scroll)

    @staticmethod
    def _button(row: QHBoxLayout, text: str, name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(act)
        row.addWidget(button)
        return button

    def _draw(self) -> None:
        if not self._view.pages:
            return
        page = self._preview.page(self._view, self._number)
        self._scale = self._wanted_scale(page.get_width())
        self._paper.setPixmap(QPixmap.fromImage(page_image(page, self._scale, self.devicePixelRatioF())))
        self._where.setText(self.tr("{} / {} ページ").format(self._number + 1, self.page_count))
        for button in self._turning:
            button.setEnabled(self.page_count > 1)

    def _wanted_scale(self, width_pt: float) -> float:
        return self._zoom.scale(max(0.2, (self._scroll.viewport().width() - 4) / width_pt))

    def _clicked(self, place: QPointF) -> None:
        if self._view.pages:
            x, y = (pt_to_mm(pixels / self._scale) for pixels in (place.x(), place.y()))
            shown = self._view.shown_at(self._number, x, y)
            if shown is not None:
                self.text_clicked.emit(*shown)


class _Paper(QLabel):
    """The picture of the page; it tells where on the picture it was clicked."""

    clicked = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        picture = self.pixmap()
        if not picture.isNull():
            size = picture.deviceIndependentSize()
            corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            self.clicked.emit(event.position() - corner)
