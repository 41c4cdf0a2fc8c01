"""Makes the pictures that README shows: `python -m tests.readme.make_pictures`."""

import datetime as dt
import os
import tempfile
from pathlib import Path

import pypdfium2
from attrs import evolve
from PIL import Image

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.find import numbered_cards
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 24)
SHOWN = ("toilet-manhole-seat", "check-outside")
GAP = 24


def make_cards() -> None:
    """Two cards of the default kit side by side."""
    master = default_kit()
    site = next(site for site in bundled_sites() if site.id == "koda-es")
    data = Press().render(master.kit, evolve(site, facts=master.site.facts), PrintOptions(TODAY))
    document = pypdfium2.PdfDocument(data)
    places = [found.number - 1 for found in numbered_cards(master.kit) if found.card.id in SHOWN]
    pages = [document[place].render(scale=1.1).to_pil() for place in places]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * GAP), "#9AA5AB")
    x = GAP
    for page in pages:
        picture.paste(page, (x, GAP))
        x += page.width + GAP
    _save(picture, "cards.png")


def make_windows() -> None:
    """The two windows as an office PC of 1366 × 768 shows them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp()
    from PySide6.QtCore import QEventLoop, QSettings, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from kitbuilder.ui.app import Editor
    from kitbuilder.ui.look import Look, load_family, show_look

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def grab(window: QWidget, name: str) -> None:
        window.resize(1366, 730)
        window.show()
        wait(4000)
        path = HERE / name
        window.grab().save(str(path))
        _save(Image.open(path).convert("RGB"), name)

    application = QApplication([])
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp())
    load_family()
    show_look(application, Look())
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        library.create(default_kit(), bundled_sites(), "区の担当")
        editor = Editor(library, "区の担当")
        editor.start.show()
        wait(6000)
        grab(editor.start, "start.png")
        editor.open_site("koda-es")
        window = editor.open_windows["koda-es"]
        window.choose("reception-desk")
        grab(window, "editor.png")
        window.close()
        editor.start.close()
    application.quit()


def _save(picture: Image.Image, name: str) -> None:
    picture.quantize(128).save(HERE / name, optimize=True)


if __name__ == "__main__":
    make_cards()
    make_windows()
