"""The ward's run against Typst setting the same texts, pictures and codes; both timed in one run.

Typst sets no furigana of its own and is not asked to: it sets the words alone, in columns as the cards have them. What
it is given (source, pictures, codes as SVG) is made before the clock starts. What counts is the ratio of the two.
"""

import io
from itertools import islice

import pytest
import qrcode
import typst
from attrs import evolve
from qrcode.image.svg import SvgPathImage

from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.find import numbered_cards
from kitbuilder.printing.content import CardContent, ContentWriter
from kitbuilder.printing.press import Press
from kitbuilder.printing.runs import WriteIn
from tests.benchmarks.city import OPTIONS

SITES = 26
HEAD = """#set page(width: 297mm, height: 210mm, margin: (left: 20mm, rest: 10mm))
#set text(font: "BIZ UDPGothic", size: 18pt, lang: "ja")
"""


@pytest.fixture(scope="module")
def kits():
    """The default kit at all sites, each with objects of its own as if read from its own file."""
    return [
        (default_kit().kit, evolve(site, facts=default_kit().site.facts)) for site in islice(bundled_sites(), SITES)
    ]


@pytest.fixture(scope="module")
def sources(kits, tmp_path_factory):
    """A Typst source for each site, with its pictures and codes beside it."""
    folder = tmp_path_factory.mktemp("typst")
    for picture in kits[0][0].pictures:
        (folder / f"{picture.id}.svg").write_bytes(picture.data)
    made = []
    for kit, site in kits:
        writer = ContentWriter(kit, site, OPTIONS)
        cards = [writer.card(found, opens_section=False) for found in numbered_cards(kit)]
        path = folder / f"{site.id}.typ"
        path.write_text(HEAD + "#pagebreak()\n".join(page(card, folder, site.name) for card in cards), "utf-8")
        made.append(path)
    return made


def words(pieces) -> str:
    """Return the words as a Typst string, a rule where something is to be written in."""
    text = "".join("＿" * piece.characters if isinstance(piece, WriteIn) else piece.text for piece in pieces)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{escaped}"'


def page(card: CardContent, folder, site: str) -> str:
    """Return one card."""
    boxes = ", ".join(f"[{words(box.label)} {words(box.value)}]" for box in card.boxes)
    cautions = "".join(f"#rect(fill: yellow, width: 100%)[*{words(c.text)}*]\n" for c in card.cautions)
    steps = "".join(f"#grid(columns: (12mm, 1fr))[{s.number}][{words(s.text)}]\n" for s in card.steps)
    tools = "".join(f"{words(tool.name)} {words(tool.kept_at)}\\\n" for tool in card.tools)
    picture = f'#image("{card.picture}.svg", width: 62mm)\n' if card.picture else ""
    code = f'#image("{coded(card.code.address, folder)}", width: 30mm)\n{words(card.code.title)}' if card.code else ""
    main = f"#text(36pt)[*{words(card.title)}*]\n\n{words(card.purpose)}\n\n#grid(columns: 4, gutter: 3mm, {boxes})\n"
    side = f"{picture}{tools}{code}"
    return (
        f"#grid(columns: (35mm, 1fr, 62mm), gutter: 6mm, rect(fill: navy, height: 100%)[#text(white)[{card.number}]], "
        f"[{main}{cautions}{steps}\n{words(card.done_when)}\n\n{words(card.next)}\n\n#text(12pt)[{site}]], [{side}])\n"
    )


def coded(address: str, folder) -> str:
    """Return the name of the picture of a code, made on first use."""
    name = f"code-{abs(hash(address))}.svg"
    if not (folder / name).exists():
        buffer = io.BytesIO()
        code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q)
        code.add_data(address)
        code.make_image(image_factory=SvgPathImage).save(buffer)
        (folder / name).write_bytes(buffer.getvalue())
    return name


def test_the_wards_run_by_this_program(benchmark, kits):
    def run():
        press = Press()
        return [press.render(kit, site, OPTIONS) for kit, site in kits]

    files = benchmark.pedantic(run, rounds=3)
    benchmark.extra_info["bytes"] = sum(map(len, files))


def test_the_wards_run_by_typst(benchmark, sources):
    fonts = [str(bundled("resources", "fonts"))]

    def run():
        return [typst.compile(path, font_paths=fonts, ignore_system_fonts=True) for path in sources]

    files = benchmark.pedantic(run, rounds=3)
    benchmark.extra_info["bytes"] = sum(map(len, files))
