"""The field for the picture of a card or a step: drop, paste or choose it; crop, turn, describe it; take it away."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kitbuilder.exchange.drawings import bundled_drawings
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.picture_edits import arrived, cropped, turned
from kitbuilder.kit.values import Picture
from kitbuilder.ui.background import Work
from kitbuilder.ui.editor.picture.crop_dialog import CropDialog
from kitbuilder.ui.editor.picture.frame import PictureFrame
from kitbuilder.ui.editor.picture.gallery import Gallery
from kitbuilder.ui.editor.picture.images import image_of, thumbnail
from kitbuilder.ui.editor.picture.incoming import file_bytes, may_hold_picture, source_in
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.problems import tell

_CROP_PIXELS = QSize(1600, 1200)


class PictureField(QWidget):
    """Shows a picture and asks for changes; it keeps no value of its own.

    What takes a moment with a large photograph is done beside the window.
    """

    picture_wanted = Signal(object, str)
    """A `Picture` brought in, cropped or turned, and for what: the `of` that was shown when it was asked for."""

    alt_typed = Signal(str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._of, self._writable = "", False
        self._work: Work | None = None
        self._asked_for = ""
        self.frame = PictureFrame()
        self.alt = QLineEdit()
        self.choose_drawing, self.choose_file = QPushButton(self.tr("絵を選ぶ…")), QPushButton(self.tr("ファイルから…"))
        self.paste_button, self.crop_button = QPushButton(self.tr("貼り付け")), QPushButton(self.tr("切り抜く…"))
        self.turn_left, self.turn_right = QPushButton(self.tr("左へ回す")), QPushButton(self.tr("右へ回す"))
        self.remove_button = QPushButton(self.tr("外す"))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._alt_label = QLabel(self.tr("絵の説明（何が描いてあるか）"))
        self._build()
        self.show_picture(None, writable=False)

    def show_picture(self, picture: Picture | None, *, writable: bool, of: str = "") -> None:
        """Show the picture of a card or a step, whose id is `of`; or that it has none."""
        self._picture, self._writable, self._of = picture, writable, of
        self.setAcceptDrops(writable)
        for button in (self.choose_drawing, self.choose_file, self.paste_button):
            button.setVisible(writable)
        for button in (self.crop_button, self.turn_left, self.turn_right, self.remove_button):
            button.setVisible(writable and picture is not None)
        self._show_alt(picture)
        self._show_frame()

    def paste(self) -> None:
        """Bring in what the clipboard holds."""
        self._bring(QGuiApplication.clipboard().mimeData())

    def ask_path(self) -> str:
        """Ask for a file; empty when the asking was given up."""
        kinds = self.tr("画像 (*.png *.jpg *.jpeg *.svg)")
        return QFileDialog.getOpenFileName(self, self.tr("画像のファイルを選ぶ"), "", kinds)[0]

    def event(self, event: QEvent) -> bool:
        """Keep the key for pasting from the window's own actions."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_paste(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._is_paste(event):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.frame.hasFocus() and self._picture and self._writable:
            self._remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if self._writable and may_hold_picture(event.mimeData()):
            event.acceptProposedAction()
            self.frame.show_image(self.frame.image, self.tr("ここで離すと入ります"), hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002
        self._show_frame()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        event.acceptProposedAction()
        self._show_frame()
        self._bring(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set the buttons beside the picture where there is room for both."""
        super().resizeEvent(event)
        wide = self.width() >= 2 * self.frame.sizeHint().width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _build(self) -> None:
        buttons = FlowLayout()
        for button, action in (
            (self.choose_drawing, self._open_gallery),
            (self.choose_file, self._open_file),
            (self.paste_button, self.paste),
            (self.crop_button, self._open_crop),
            (self.turn_left, lambda: self._turn(-1)),
            (self.turn_right, lambda: self._turn(1)),
            (self.remove_button, self._remove),
        ):
            button.clicked.connect(action)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self._alt_label.setBuddy(self.alt)
        self._alt_label.setWordWrap(True)
        self.alt.setAccessibleName(self.tr("絵の説明"))
        self.alt.setAcceptDrops(False)  # a file is for the picture, not for its words
        self.alt.textEdited.connect(self.alt_typed)
        self.frame.setAccessibleName(self.tr("絵"))
        self._row.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self._alt_label)
        column.addWidget(self.alt)

    def _show_alt(self, picture: Picture | None) -> None:
        self._alt_label.setVisible(picture is not None)
        self.alt.setVisible(picture is not None)
        self.alt.setReadOnly(not self._writable)
        text = picture.alt if picture else ""
        if self.alt.text() != text:
            place = self.alt.cursorPosition() if self.alt.hasFocus() else 0
            self.alt.setText(text)
            self.alt.setCursorPosition(place)

    def _show_frame(self) -> None:
        room = self.frame.room()
        image = thumbnail(self._picture, room.width(), room.height()) if self._picture else QImage()
        self.frame.show_image(image, self._words(image))
        described = self._picture.alt if self._picture else ""
        self.frame.setAccessibleDescription(described or " ".join(self.frame.words.splitlines()))

    def _words(self, image: QImage) -> str:
        if self._work is not None:
            return self.tr("読み込んでいます…")
        if self._picture is not None:
            return self.tr("この画像は表示できません。入れ直してください。") if image.isNull() else ""
        nothing = self.tr("絵はありません")
        return (
            self.tr("{}\nここに画像を落とすか\nボタンで選んでください").format(nothing) if self._writable else nothing
        )

    def _is_paste(self, event: QKeyEvent) -> bool:
        return self._writable and not self.alt.hasFocus() and event.matches(QKeySequence.StandardKey.Paste)

    def _bring(self, brought: QMimeData) -> None:
        try:
            self._arrive(source_in(brought))
        except BadInput as error:
            # after the drop has ended: a window in the midst of it would hold up the program it comes from
            QTimer.singleShot(0, self, partial(tell, self, str(error)))

    def _open_file(self) -> None:
        path = self.ask_path()
        if path:
            self._arrive(partial(file_bytes, Path(path)))

    def _open_gallery(self) -> None:
        gallery = Gallery(bundled_drawings(), self)
        gallery.chosen.connect(lambda picture: self.picture_wanted.emit(picture, self._of))
        gallery.open()

    def _open_crop(self) -> None:
        if self._picture is None:
            return
        image = image_of(self._picture, _CROP_PIXELS.width(), _CROP_PIXELS.height())
        if image.isNull():
            tell(self, self._words(image))
            return
        dialog = CropDialog(image, self)
        dialog.chosen.connect(partial(self._crop, self._picture))
        dialog.open()

    def _crop(self, picture: Picture, left: float, top: float, right: float, bottom: float) -> None:
        self._beside(partial(cropped, picture, left, top, right, bottom))

    def _turn(self, quarters: int) -> None:
        if self._picture is not None:
            self._beside(partial(turned, self._picture, quarters))

    def _remove(self) -> None:
        self.frame.setFocus()
        self.removed.emit()

    def _arrive(self, source: Callable[[], bytes]) -> None:
        self._beside(lambda: arrived(source()))

    def _beside(self, make: Callable[[], Picture]) -> None:
        """Make a picture beside the window and ask for it; one at a time."""
        if self._work is not None:
            return
        self._asked_for, room = self._of, self.frame.room()

        def steps() -> Iterator[Picture]:
            picture = make()
            thumbnail(picture, room.width(), room.height())
            yield picture

        self._work = Work(steps, self)
        self._work.result.connect(self._made)
        self._work.failed.connect(self._failed)
        self._work.finished.connect(self._ended)
        self.destroyed.connect(self._work.cancel)
        self._show_frame()
        self._work.start()

    def _made(self, picture: Picture) -> None:
        self.picture_wanted.emit(picture, self._asked_for)

    def _failed(self, sentence: str, details: str) -> None:
        tell(self, sentence, details)

    def _ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self._show_frame()
