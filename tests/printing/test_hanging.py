"""Stops that hang (ぶら下げ): past a free column's end, never out of a panel or off the page."""

import pytest
from attrs import evolve

from kitbuilder.kit.values import Caution
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.marks import Words
from kitbuilder.printing.runs import Audience, Wording
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing.pages import picture
from tests.printing.paper import CARD_LAYOUTS, pdf_of, plainly
from tests.printing.typeset import line_width, shown
from tests.samples import SITE, approved, card, kit, step

FONTS = Fonts()
SETTER = Typesetter(FONTS)
EM_MM = 10 / 72 * 25.4


def block_of(source, ems, **style):
    return SETTER.block(Wording(SITE, Audience.FIELD, bool).pieces(source), Style(10.0, **style), ems * EM_MM)


FULL = "火を止めます"
WIDTH = FONTS.regular.width(FULL)


@pytest.mark.parametrize(
    ("source", "hanging", "expected"),
    [
        (f"{FULL}。", True, [f"{FULL}。"]),
        (f"{FULL}。", False, ["火を", "止めます。"]),
        (f"{FULL}、水も", True, [f"{FULL}、", "水も"]),
        (f"{FULL}．", True, [f"{FULL}．"]),
        (f"{FULL}」", True, ["火を", "止めます」"]),
        (f"{FULL}。」", True, ["火を", "止めます。」"]),
        (f"{FULL}！", True, ["火を", "止めます！"]),
        (f"{FULL}.", True, ["火を", "止めます."]),
    ],
)
def test_only_a_stop_or_comma_at_the_end_of_a_line_hangs_and_only_where_it_may(source, hanging, expected):
    assert shown(block_of(source, WIDTH + 0.01, hanging=hanging)) == expected


@pytest.mark.parametrize("stop", "。、，．")
@pytest.mark.parametrize("bold", [False, True])
def test_at_most_half_an_em_of_ink_hangs(press, stop, bold):
    """Measured from the page's own pixels: from the column's edge to the last dark one."""
    size, dpi = 100.0, 144
    block = SETTER.block(Wording(SITE, Audience.FIELD, bool).pieces(stop), Style(size, bold), 100.0)
    image = picture(pdf_of(press, Words(0, 50, block)), dpi=dpi).convert("L").point(lambda value: 255 * (value < 128))
    assert 0 < image.getbbox()[2] / dpi * 72 <= size / 2


def blocks_of(press, whole, layout, field):
    made = press.set_kit(approved(kit(whole)), SITE, plainly(layout))
    marks = [mark for card in made.cards for page in card.pages for mark in page.marks]
    return [mark for mark in marks if isinstance(mark, Words) and mark.of[1] == field and mark.of[0] in {"c", "s", "k"}]


def reaching(press, layout, field, make):
    """Return how far texts that grow by a character reach to the right at most."""
    texts = ["水" * kanji + "し" * kana + "。" for kanji in range(12, 32) for kana in range(7)]
    marks = [mark for text in texts for mark in blocks_of(press, make(text), layout, field)]
    assert marks
    return max(mark.x + mark.block.width_mm for mark in marks)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(
    ("field", "make"),
    [
        ("text", lambda text: card("c", step("s", text))),
        ("purpose", lambda text: card("c", step("s", "水"), purpose=text)),
    ],
)
def test_steps_and_purpose_hang_into_the_white_beside_their_column_only(press, layout, field, make):
    measures = press.layout(layout)
    column_right = measures.page.right - measures.side.width - measures.main.gap
    assert column_right < reaching(press, layout, field, make) < column_right + measures.main.gap


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize(
    ("field", "make", "inset"),
    [
        ("done_when", lambda text: card("c", step("s", "水"), done_when=text), None),
        ("text", lambda text: card("c", cautions=(Caution("k", text),)), 1),
    ],
)
def test_nothing_hangs_out_of_a_panel_or_off_the_safe_area(press, layout, field, make, inset):
    measures = press.layout(layout)
    column_right = measures.page.right - measures.side.width - measures.main.gap
    right = measures.page.right if inset is None else column_right - measures.main.panel_padding
    assert reaching(press, layout, field, make) <= right + 1e-6


def test_beside_a_picture_nothing_hangs(press):
    texts = ["水" * count + "を止めます。" for count in range(1, 40)]
    for text in texts:
        with_picture = card("c", evolve(step("s", text), picture="0" * 64))
        for mark in blocks_of(press, with_picture, "card-a4", "text"):
            assert all(line_width(line) <= widest(press) + 1e-5 for line in mark.block.lines)


def widest(press):
    """Return the width of a step's words beside a picture, in ems of the largest size."""
    measures = press.layout("card-a4")
    column = measures.page.width - measures.page.left - measures.band.width - 2 * measures.main.gap
    column -= measures.side.width + measures.page.width - measures.page.right
    picture_width = measures.side.picture_heights[0] * 0.55
    return (column - measures.main.numeral - 3.5 - picture_width - 3) / measures.type.body.size * 72 / 25.4
