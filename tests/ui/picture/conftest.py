import io

import pytest
from PIL import Image
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitbuilder.kit.picture_edits import arrived
from kitbuilder.ui.editor.picture.field import PictureField

RED, BLUE = (220, 20, 20), (20, 20, 220)


def halves(form="PNG", size=(80, 40), **options):
    """Return the bytes of a picture that is red at the left and blue at the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def lying_photograph():
    """Return a photograph held on its side (red is above when it is shown upright) that says where it was taken."""
    notes = Image.Exif()
    notes[0x0112] = 6
    notes.get_ifd(0x8825)[27] = b"SECRETPLACE"
    return halves("JPEG", exif=notes, quality=95, subsampling=0)


class Wanted(list):
    """The pictures a field asked for, each with what it was for."""

    def take(self, picture, of):
        self.append((picture, of))


@pytest.fixture
def field(qtbot):
    """A field in a window, showing a card without a picture."""
    window = QWidget()
    field = PictureField()
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    field.show_picture(None, writable=True, of="card")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield field
    qtbot.waitUntil(lambda: field._work is None)


@pytest.fixture
def wanted(field):
    asked = Wanted()
    field.picture_wanted.connect(asked.take)
    return asked


@pytest.fixture
def shown(field):
    """The picture that the field shows."""
    picture = arrived(halves(), "赤と青")
    field.show_picture(picture, writable=True, of="card")
    return picture
