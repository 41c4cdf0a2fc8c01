"""Cards on paper as a reader sees them: nothing lost, fronts on backs, and only marks to cut by between them."""

import ctypes
import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kitbuilder.kit.values import Step
from kitbuilder.printing.options import Back, Furigana, PrintOptions
from kitbuilder.printing.pdf.promise import FILE_NAME, read
from tests.printing.pages import all_seen, all_text, codes, picture
from tests.printing.paper import ward_kit
from tests.samples import SAMPLE, SITE, TODAY, approved, card, kit

DPI = 100
LONG_CARD = approved(kit(card("a", *(Step(f"a-{n}", "水を流してからもう一度確かめます。" * 3) for n in range(12)))))


def on(sheet, layout="card-a5", back=Back.NONE):
    return PrintOptions(TODAY, layout, furigana=Furigana.NONE, sheet=sheet, back=back)


def promised(pdf):
    document = pypdfium2.PdfDocument(pdf)
    (attachment,) = [document.get_attachment(n) for n in range(document.count_attachments())]
    assert attachment.get_name() == FILE_NAME
    promise = read(bytes(attachment.get_data()))
    document.close()
    return promise


def turned(rectangle, paper, *, sideways):
    """Return where a rectangle on the back lies when looked at through the front."""
    left, top, right, bottom = rectangle
    width, height = paper
    return (width - right, top, width - left, bottom) if sideways else (left, height - bottom, right, height - top)


@pytest.mark.parametrize(
    ("sheet", "layout"), [("a4", "card-a5"), ("a3", "card-a5"), ("a3", "card-a4"), ("a4", "card-a4")]
)
def test_every_card_is_on_the_paper_whole(press, sheet, layout):
    alone = all_seen(press.render(SAMPLE.kit, SITE, on("one", layout)))
    together = all_text(press.render(SAMPLE.kit, SITE, on(sheet, layout)))
    assert all(page.text in together for page in alone)


def test_two_a5_lie_on_each_a4_and_the_last_sheet_may_be_half_full(press):
    alone = all_seen(press.render(SAMPLE.kit, SITE, on("one")))
    promise = promised(press.render(SAMPLE.kit, SITE, on("a4")))
    counts = [len(page.places) for page in promise.pages]
    assert counts == [2] * (len(alone) // 2) + [1] * (len(alone) % 2) + [1]  # the slip


def test_every_code_on_a_full_sheet_is_read_and_promised(press):
    pdf = press.render(ward_kit().kit, SITE, on("a3", "card-a4"))
    promise = promised(pdf)
    for number, page in enumerate(promise.pages[:4]):
        assert sorted(code.text for code in codes(pdf, number)) == sorted(page.codes)
    assert sum(len(page.codes) for page in promise.pages) > 20


def test_between_cards_stand_only_thin_lines(press):
    pdf = press.render(SAMPLE.kit, SITE, on("a4"))
    image, places = picture(pdf, 0, DPI).convert("L"), promised(pdf).pages[0].places
    for place in places:
        left, top, right, bottom = (round(edge / 25.4 * DPI) for edge in place.trim)
        image.paste(255, (left - 2, top - 2, right + 2, bottom + 2))
    dark = image.point(lambda value: 255 if value < 128 else 0)
    assert sum(pixel > 0 for pixel in dark.tobytes()) < 0.001 * image.width * image.height


def test_a_stamp_across_a_draft_stays_on_its_card(press):
    draft = press.render(SAMPLE.kit, SITE, on("a4"))
    places = promised(draft).pages[0].places
    image = picture(draft, 0, DPI)
    gap = (places[0].trim[3] + 1) / 25.4 * DPI
    row = image.crop((0, round(gap), image.width, round(gap) + 1)).convert("L")
    assert sum(value < 245 for value in row.tobytes()) < 12


@pytest.mark.parametrize("sheet", ["one", "a4", "a3"])
@pytest.mark.parametrize("back", [Back.LONG, Back.SHORT])
def test_a_cards_second_page_is_on_the_back_of_its_first(press, sheet, back):
    pdf = press.render(LONG_CARD, SITE, on(sheet, back=back))
    front, behind = promised(pdf).pages[:2]
    width, height = all_seen(pdf)[0].media[2:]
    paper = (width / 72 * 25.4, height / 72 * 25.4)
    sideways = (back is Back.LONG) == (height >= width)
    (first, second) = front.places[0], behind.places[0]
    for which in ("trim", "safe"):
        seen_through = turned(getattr(second, which), paper, sideways=sideways)
        assert seen_through == pytest.approx(getattr(first, which), abs=0.01)
    holes = {(round(hole.x), round(hole.y)) for hole in first.holes}
    meet = [turned((hole.x, hole.y, hole.x, hole.y), paper, sideways=sideways) for hole in second.holes]
    assert {(round(x), round(y)) for x, y, *_ in meet} == holes
    assert "（2/" in all_seen(pdf)[1].text


def test_a_back_stands_upright_behind_its_front_when_the_paper_is_turned_over_the_horizontal_axis(press):
    upright = all_seen(press.render(LONG_CARD, SITE, on("a4", back=Back.LONG)))[1]
    upside_down = all_seen(press.render(LONG_CARD, SITE, on("a4", back=Back.SHORT)))[1]
    assert upright.first("つ").bottom > upright.first("地震用").bottom
    assert upside_down.first("つ").bottom < upside_down.first("地震用").bottom


def test_paper_printed_on_both_sides_has_as_many_backs_as_fronts(press):
    short = approved(kit(card("a"), card("b"), card("c")))
    pages = promised(press.render(short, SITE, on("one", back=Back.LONG))).pages
    assert [len(page.places) for page in pages] == [1, 0] * 4  # the last says what the kit is


@pytest.mark.parametrize("layout", ["pocket-a6", "sign-a4"])
def test_nothing_that_is_used_alone_begins_on_another_s_back(press, layout):
    short = approved(kit(card("a"), card("b"), card("c")))
    single = promised(press.render(short, SITE, on("one", layout))).pages
    pages = promised(press.render(short, SITE, on("one", layout, Back.LONG))).pages
    assert [len(page.places) for page in pages] == [1, 0] * len(single)


def test_each_team_s_checklist_begins_on_a_front(press):
    pdf = press.render(ward_kit().kit, SITE, on("one", "section-a4", Back.LONG))
    fronts = {number for number, page in enumerate(promised(pdf).pages) if not number % 2}
    alone = all_seen(press.render(ward_kit().kit, SITE, on("one", "section-a4")))
    first_pages = [page.text for page in alone if re.search(r"(?<!\d)1/\d+$", page.text)]
    printed = [page.text for page in all_seen(pdf)]
    assert len(first_pages) > 3
    assert {printed.index(text) for text in first_pages} <= fronts


@pytest.mark.parametrize("back", list(Back))
def test_the_slip_counts_sheets_of_paper_and_not_their_sides(press, back):
    pdf = press.render(approved(kit(*(card(f"c{n}") for n in range(5)))), SITE, on("a4", back=back))
    assert "3枚です" in all_seen(pdf)[-1].text  # five cards and the page about the kit


def test_the_slip_says_paper_size_pouch_and_how_it_is_printed(press):
    slip = all_seen(press.render(SAMPLE.kit, SITE, on("a4", back=Back.SHORT)))[-1].text
    for words in (
        "これはカードではありません",
        "210×297mm",
        "100%",
        "短辺とじ",
        "200×140mm",
        "パウチ",
        "216×303mm",
        "6mm",
    ):
        assert words in slip


def test_pages_that_fill_their_paper_need_no_slip(press):
    alone = press.render(SAMPLE.kit, SITE, on("one", "card-a4"))
    assert len(all_seen(press.render(SAMPLE.kit, SITE, on("a4", "card-a4")))) == len(all_seen(alone))


def test_a_link_lies_on_its_code(press):
    for back in (Back.NONE, Back.LONG, Back.SHORT):
        document = pypdfium2.PdfDocument(press.render(ward_kit().kit, SITE, on("a4", back=back)))
        page = document[0]
        image = page.render(scale=2).to_pil().convert("L")
        boxes = list(links(page))
        assert boxes
        for left, bottom, right, top in boxes:
            rows = (image.height - round(top * 2), image.height - round(bottom * 2))
            inside = image.crop((round(left * 2), rows[0], round(right * 2), rows[1]))
            black = sum(value < 128 for value in inside.tobytes()) / (inside.width * inside.height)
            assert 0.2 < black < 0.6
        page.close()
        document.close()


def links(page):
    """Yield the rectangle of each link, in points from the bottom left corner."""
    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box))
        yield box.left, box.bottom, box.right, box.top
