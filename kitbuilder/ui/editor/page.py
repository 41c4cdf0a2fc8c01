"""The page itself: rendered by the printing code, rasterised, following the typing."""

import pypdfium2
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Document
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

_ZOOMS = (0.0, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Nought fits the width of the view; the others are sizes on paper at 96 dots an inch."""

_DPI = 96


class PageView(QWidget):
    """Shows one card's pages as they will print."""

    def __init__(self, press: Press, options: PrintOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._press, self._options = press, options
        self._pdf: pypdfium2.PdfDocument | None = None
        self._page = 0
        self._zoom = 0
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._where = QLabel()
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.timeout.connect(self._draw)
        self._build()

    def show_card(self, document: Document, card_id: CardId | None) -> None:
        """Show the card as it is in this document; nothing when there is none."""
        if card_id is None:
            self._show(b"", "")
            return
        try:
            data = self._press.render_card(document.kit, document.site, self._options, card_id)
            self._show(data, "" if data else self.tr("文が長すぎて、このカードは枠に入りません。"))
        except KitError as error:
            self._show(b"", str(error))

    @property
    def page_count(self) -> int:
        """How many pages the card has."""
        return len(self._pdf) if self._pdf is not None else 0

    def turn(self, pages: int) -> None:
        """Turn forwards or backwards."""
        self._page = max(0, min(self._page + pages, self.page_count - 1))
        self._draw()

    def zoom(self, steps: int) -> None:
        """Show the page larger or smaller."""
        self._zoom = max(0, min(self._zoom + steps, len(_ZOOMS) - 1))
        self._draw()

    def close_page(self) -> None:
        """Let the page go."""
        self._resized.stop()
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(560, 460)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the page anew once the window has come to rest."""
        super().resizeEvent(event)
        self._resized.start(60)

    def _build(self) -> None:
        self._scroll.setWidget(self._picture)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("カードの見本"))
        row = QHBoxLayout()
        for text, name, action in (
            ("◀", self.tr("前のページ"), lambda: self.turn(-1)),
            ("▶", self.tr("次のページ"), lambda: self.turn(1)),
            ("－", self.tr("小さく"), lambda: self.zoom(-1)),
            ("＋", self.tr("大きく"), lambda: self.zoom(1)),
        ):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(action)
            row.addWidget(button)
        row.addWidget(self._where)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._scroll)

    def _show(self, data: bytes, sentence: str) -> None:
        self.close_page()
        self._pdf = pypdfium2.PdfDocument(data) if data else None
        self._page = min(self._page, max(0, self.page_count - 1))
        self._picture.setText(sentence)
        self._draw()

    def _draw(self) -> None:
        if self._pdf is None:
            self._where.setText("")
            return
        page = self._pdf[self._page]
        ratio = self.devicePixelRatioF()
        bitmap = page.render(scale=self._scale(page.get_width()) * ratio, rev_byteorder=True, prefer_bgrx=True)
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888).copy()
        image.setDevicePixelRatio(ratio)
        bitmap.close()
        page.close()
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._where.setText(self.tr("{} / {} ページ").format(self._page + 1, self.page_count))

    def _scale(self, width_pt: float) -> float:
        zoom = _ZOOMS[self._zoom]
        if zoom:
            return zoom * _DPI / 72
        return max(0.2, (self._scroll.viewport().width() - 4) / width_pt)
