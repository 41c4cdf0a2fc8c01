"""What a drop or the clipboard brings: a file, an image, or nothing that is a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QPixmap

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.pictures import LARGEST_BYTES


def may_hold_picture(brought: QMimeData) -> bool:
    """Tell whether it is worth looking at: files, or an image."""
    return brought.hasUrls() or brought.hasImage()


def source_in(brought: QMimeData) -> Callable[[], bytes]:
    """Return what gets the bytes of the one picture that is brought; call it beside the window.

    Raises `BadInput` when there is none, or more than one.
    """
    files = [url.toLocalFile() for url in brought.urls() if url.isLocalFile()]
    if len(files) > 1:
        raise BadInput(
            QCoreApplication.translate("Incoming", "画像は1つずつ入れてください（{}個ありました）。").format(len(files))
        )
    if files:
        return partial(file_bytes, Path(files[0]))
    image = brought.imageData() if brought.hasImage() else None
    if isinstance(image, QPixmap):
        image = image.toImage()
    if not isinstance(image, QImage) or image.isNull():
        raise BadInput(
            QCoreApplication.translate(
                "Incoming", "画像がありません。画像をコピーするか、画像のファイルを選んでください。"
            )
        )
    return partial(png_bytes, image)


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file, of a too large one just so many that it is seen to be. Raises `BadInput`."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        sentence = QCoreApplication.translate(
            "Incoming", "「{}」を読めません。ファイルがあるか、開いてよいものか確かめてください。"
        )
        raise BadInput(sentence.format(path.name)) from error


def png_bytes(image: QImage) -> bytes:
    """Return the image as a PNG. Raises `BadInput`."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]
        raise BadInput(
            QCoreApplication.translate(
                "Incoming", "コピーされた画像を読めません。ファイルに保存してから選んでください。"
            )
        )
    return bytes(data.data())
