"""The pages as they will be printed, to page through before printing."""

import pypdfium2
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.ui.note import Note
from kitbuilder.ui.page_picture import PagePicture
from kitbuilder.ui.raster import page_image
from kitbuilder.ui.zoom import Zoom

_TURNS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ZOOMS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_REDRAWN_AFTER_MS = 60
_EDGE = 10
"""Pixels of frame and air beside the page."""


class PrintPreview(QWidget):
    """Shows one page of a PDF at a time, whole or larger; or a sentence when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf: pypdfium2.PdfDocument | None = None
        self._page = 0
        self.whose = Note()
        self.picture = PagePicture(24, 6)
        self.picture.setFrameShape(QFrame.Shape.StyledPanel)
        self.picture.setMargin(2)
        self.zoom = Zoom()
        self.grey = QCheckBox(self.tr("白黒で見る"))
        self._view = QScrollArea()
        self.place = QLabel()
        self.back, self.forth = QToolButton(), QToolButton()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REDRAWN_AFTER_MS)
        self._resting.timeout.connect(self._draw)
        self._build()

    @property
    def page_count(self) -> int:
        """How many pages there are to see."""
        return len(self._pdf) if self._pdf is not None else 0

    @property
    def page(self) -> int:
        """The page that is shown, counted from 1."""
        return self._page + 1

    def show_pages(self, site: str, pdf: bytes) -> None:
        """Show the pages of a site, at the place where the last ones were open."""
        self.close_pages()
        self._pdf = pypdfium2.PdfDocument(pdf)
        self._page = min(self._page, self.page_count - 1)
        self.whose.setText(self.tr("見本：{}").format(site))
        self._draw()

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence in the place of pages."""
        self.close_pages()
        self.whose.setText("")
        self.picture.setText(sentence)
        self._draw()

    def turn(self, pages: int) -> None:
        """Turn forwards or backwards, as far as there are pages."""
        self._page = max(0, min(self._page + pages, self.page_count - 1))
        self._draw()

    def close_pages(self) -> None:
        """Let the pages go."""
        self._resting.stop()
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Turn with the keys that turn pages everywhere."""
        turn = _TURNS.get(Qt.Key(event.key()))
        zoom = _ZOOMS.get(Qt.Key(event.key()))
        if zoom is not None and self.page_count:
            self.zoom.step(zoom)
        elif turn is None or not self.page_count:
            super().keyPressEvent(event)
        else:
            self.turn(turn)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys before the view scrolls by them; a page that is larger than the view is moved by arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _ZOOMS or (key in _TURNS and (self.zoom.fits or key not in _ARROWS)):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the page anew once the window has come to rest."""
        super().resizeEvent(event)
        self._resting.start()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(640, 460)

    def _build(self) -> None:
        self.picture.setAccessibleName(self.tr("印刷するページの見本"))
        row = QHBoxLayout()
        row.addWidget(self.whose, 1)
        row.addWidget(self.grey)
        row.addWidget(self.zoom)
        self.grey.toggled.connect(self._draw)
        self.zoom.changed.connect(self._draw)
        self.picture.installEventFilter(self)
        self._view.setWidget(self.picture)
        self._view.setWidgetResizable(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button, arrow, name, pages in (
            (self.back, Qt.ArrowType.LeftArrow, self.tr("前のページ"), -1),
            (self.forth, Qt.ArrowType.RightArrow, self.tr("次のページ"), 1),
        ):
            button.setArrowType(arrow)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, pages=pages: self.turn(pages))
        for part in (self.back, self.place, self.forth):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._view, 1)

    def _draw(self) -> None:
        shown = self._pdf is not None
        for part in (self.grey, self.zoom, self.back, self.place, self.forth):
            part.setVisible(shown)
        if self._pdf is None:
            self.picture.setMinimumSize(0, 0)
            return
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < self.page_count - 1)
        self.place.setText(self.tr("{} / {}").format(self.page, self.page_count))
        self.picture.setAccessibleDescription(self.tr("{}ページのうち{}ページめ").format(self.page_count, self.page))
        page = self._pdf[self._page]
        room = self._view.viewport().size() - QSize(_EDGE, _EDGE)
        scale = self.zoom.scale(max(0.1, min(room.width() / page.get_width(), room.height() / page.get_height())))
        image = page_image(page, scale, self.devicePixelRatioF())
        if self.grey.isChecked():
            image.convertTo(QImage.Format.Format_Grayscale8)
        self.picture.setPixmap(QPixmap.fromImage(image))
        size = self.picture.pixmap().deviceIndependentSize().toSize() + QSize(_EDGE, _EDGE)
        self.picture.setMinimumSize(QSize(0, 0) if self.zoom.fits else size)
        page.close()
