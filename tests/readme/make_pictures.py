"""Makes the pictures that README shows: `python -m tests.readme.make_pictures`."""

import datetime as dt
from pathlib import Path

import pypdfium2
from attrs import evolve
from PIL import Image

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.find import numbered_cards
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press

SHOWN = ("toilet-manhole-seat", "check-outside")
GAP = 24


def main() -> None:
    master = default_kit()
    site = next(site for site in bundled_sites() if site.id == "koda-es")
    kit = master.kit
    options = PrintOptions(dt.date(2026, 11, 24))
    document = pypdfium2.PdfDocument(Press().render(kit, evolve(site, facts=master.site.facts), options))
    places = [found.number - 1 for found in numbered_cards(kit) if found.card.id in SHOWN]
    pages = [document[place].render(scale=1.1).to_pil() for place in places]
    width = sum(page.width for page in pages) + GAP * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * GAP), "#9AA5AB")
    x = GAP
    for page in pages:
        picture.paste(page, (x, GAP))
        x += page.width + GAP
    picture.quantize(128).save(Path(__file__).with_name("cards.png"), optimize=True)


if __name__ == "__main__":
    main()
