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
from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.facts import with_fact_values
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import MASTER
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 24)
SHOWN = ("toilet-manhole-seat", "check-outside")
GAP = 24
WAITING = 2
"""The card about where people wait."""


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


def be_at_work(library: Library) -> None:
    """Let some sites fill in values and change a card that the ward changes too."""
    said = {
        "開ける門": "正門（北側）",
        "鍵の場所": "職員室の{棚|たな}",
        "待機場所": "校庭の{桜|さくら}の木",
        "本部の場所": "昇降口",
    }
    titles = {"koda-es": "{桜|さくら}の木で待ってもらう", MASTER: "{校庭|こうてい}で静かに待ってもらう"}
    for number, site_id in enumerate((*library.site_ids(), MASTER)):
        with library.open(site_id, writable=True, who="委員会") as kit_file:
            document = kit_file.document
            facts = {fact.id: said[fact.name] for fact in document.site.facts if fact.name in said}
            if site_id != MASTER and number % 3:
                document = with_fact_values(document, facts)
            if site_id in titles:
                card = next(found.card for found in numbered_cards(document.kit) if found.number == WAITING)
                kit = replace_card(document.kit, evolve(card, title=titles[site_id]))
                document = evolve(document, kit=kit)
            kit_file.save(document, "委員会", "値を記入")


def make_windows() -> None:
    """The windows as an office PC of 1366 × 768 shows them."""
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
        be_at_work(library)
        editor = Editor(library, "区の担当")
        editor.start.show()
        wait(6000)
        grab(editor.start, "start.png")
        editor.open_site("koda-es")
        window = editor.open_windows["koda-es"]
        window.choose("reception-desk")
        grab(window, "editor.png")
        window.close()
        editor.windows.show_facts(library)
        grab(editor.windows.facts, "facts.png")
        editor.windows.show_update(library, library.site_ids())
        wait(6000)
        editor.windows.update.sites.look_at("koda-es")
        grab(editor.windows.update, "update.png")
        editor.close_kits()
        editor.start.close()
    application.quit()


def _save(picture: Image.Image, name: str) -> None:
    picture.quantize(128).save(HERE / name, optimize=True)


if __name__ == "__main__":
    make_cards()
    make_windows()
