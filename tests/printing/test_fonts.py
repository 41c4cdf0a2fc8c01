"""The faces: what they lack, and that what is printed is what comes out of the file."""

import io
import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.marks import Words
from kitbuilder.printing.runs import Word
from kitbuilder.printing.typesetter import Style
from tests.printing.pages import all_text, picture, seen, squeezed
from tests.printing.paper import A4, filled_site, pdf_of_block, plainly, ward_kit
from tests.samples import SITE, approved, card, kit, step

FONTS = Fonts()


@pytest.mark.parametrize("character", ["𠮷", "😀", "⚠", "\u20e3", "\ue000", "\uf8ff", "\U0010ffff"])
def test_characters_the_fonts_lack_are_named(character):
    assert FONTS.lacking(f"水{character}火{character}") == [character]


@pytest.mark.parametrize(
    "text", ["𠮟る", "髙﨑", "①②", "ハマッコトイレ", "Wi-Fi 5 GHz", "×○△", "→", "〒236-0021", "ｱﾀﾘ", "℃"]
)
def test_what_the_fonts_have_prints_and_comes_out_as_itself(press, text):
    assert FONTS.lacking(text) == []
    for bold in (False, True):
        pdf = pdf_of_block(press, press._setter.line(text, Style(20.0, bold)))
        assert all_text(pdf) == squeezed(text)


def test_every_character_of_a_page_comes_out_as_it_went_in(press):
    kanji = [chr(code) for code in range(0x4E00, 0x9FA0) if FONTS.regular.has(chr(code))][::3]
    text = "".join(kanji[:1500])
    block = press._setter.block((Word(text),), Style(10.0), 280.0)
    assert all_text(pdf_of_block(press, block)) == text


def test_a_character_beyond_the_first_plane_is_drawn_as_itself_and_not_as_a_blank_box(press):
    inks = [picture(pdf_of_block(press, press._setter.line(text, Style(60.0)))).tobytes() for text in "𠮟叱\U0010ffff"]
    assert len(set(inks)) == 3


def test_proportional_kana_are_as_wide_on_paper_as_in_the_measures(press):
    block = press._setter.line("トイレ、「水」AVmi1", Style(20.0))
    glyphs = seen(pdf_of_block(press, block))[0].glyphs
    assert (glyphs[-1].right - glyphs[0].left) * 25.4 / 72 == pytest.approx(block.width_mm, abs=0.2)


@pytest.mark.parametrize("character", ["水", "A", "𠮟"])
def test_codes_are_two_bytes_whatever_the_character(character):
    assert len(FONTS.regular.encoded(character)) == 4


def test_a_character_that_no_face_has_takes_an_em_and_the_replacement_code():
    assert FONTS.regular.width("𠮷") == 1.0
    assert FONTS.regular.encoded("𠮷") == "fffd"


def test_all_fonts_of_a_kit_are_embedded_in_part_only(press):
    pdf = press.render(ward_kit().kit, filled_site(), A4)
    document = pypdfium2.PdfDocument(pdf)
    fonts = {}
    for page in document:
        for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(text.raw)
            fonts[text.get_font().get_base_name()] = pdfium.FPDFFont_GetIsEmbedded(font)
    document.close()
    assert set(fonts.values()) == {1}
    assert all(re.fullmatch(r"[A-Z]{6}\+BIZUDPGothic(-Bold)?", name) for name in fonts)
    assert len(pdf) < 1_000_000


def test_a_page_without_words_needs_no_fonts(press):
    assert all_text(pdf_of_block(press, press._setter.block((), Style(20.0), 100.0))) == ""


def test_the_file_names_itself_a_pdf(press):
    assert io.BytesIO(press.render(ward_kit().kit, filled_site(), A4)).read(5) == b"%PDF-"


@pytest.mark.parametrize("bold", [False, True])
def test_figures_that_stand_under_each_other_are_equally_wide_and_others_as_the_type_has_them(press, bold):
    widths = {figure: FONTS.face(bold).width(figure) for figure in "0123456789"}
    assert len(set(widths.values())) > 1
    for figure, width in widths.items():
        under, running = (
            press._setter.line(figure, Style(72.0, bold, tabular=tabular)).lines[0][0].width
            for tabular in (True, False)
        )
        assert (under, running) == (max(widths.values()), width)


def test_step_numbers_of_two_figures_line_up(press):
    whole = approved(kit(card("c", *(step(f"s{n}", "水") for n in range(12)))))
    numbers = [
        mark.block.width_mm
        for made in press.set_kit(whole, SITE, plainly()).cards
        for page in made.pages
        for mark in page.marks
        if isinstance(mark, Words) and mark.of[1] == "number" and mark.of[0].startswith("s")
    ]
    assert len(numbers) == 12
    assert len(set(numbers[9:])) == 1
