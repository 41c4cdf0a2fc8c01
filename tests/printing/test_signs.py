"""Signs to hang: what must be read from far away, measured on the finished page."""

import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.values import Edition, EditionState, Fact, Section
from kitbuilder.printing.layout import library_layouts
from kitbuilder.printing.preflight import verify
from kitbuilder.printing.press import Press
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.sign import compose
from kitbuilder.printing.sign.content import Arrow, section_of, sign_contents
from kitbuilder.printing.sign.signs import Sign, SignKind, known_signs
from tests.printing.pages import bookmarks, picture, seen, squeezed
from tests.printing.paper import PrintOptions, filled_site, of_sections, plainly, ward_kit
from tests.samples import SITE, TODAY, approved, card
from tests.told import refusal

SIGNS = ("sign-a4", "sign-a3")
HEIGHT_MM = {"sign-a4": 40, "sign-a3": 50}
"""Of a character read from 10 m, and from 12 m (MLIT's table: distance = height × 250)."""


def pages_of(press, layout, **fields):
    return seen(press.render(approved(ward_kit().kit), filled_site(), plainly(layout, **fields)))


def inside(page):
    left, bottom, right, top = page.safe
    return all(
        left - 0.75 <= g.left and g.right <= right + 0.75 and bottom - 0.75 <= g.bottom and g.top <= top + 0.75
        for g in page.glyphs
    )


def ink_height_mm(image, dpi, glyph, page_height_pt):
    """Return how high the black of a character stands on the picture of its page."""
    scale = dpi / 72
    box = (glyph.left * scale, (page_height_pt - glyph.top) * scale, glyph.right * scale)
    part = image.convert("L").crop(
        (int(box[0]), int(box[1]), int(box[2]), int((page_height_pt - glyph.bottom) * scale))
    )
    rows = part.point(lambda grey: 255 * (grey < 100)).getbbox()
    return (rows[3] - rows[1]) / dpi * 25.4


def with_signs(monkeypatch, *signs):
    monkeypatch.setattr(compose, "known_signs", lambda _own: signs)


def sign(word="受付", **fields):
    return Sign(**{"id": "s", "kind": SignKind.GUIDE, "icon": "info", **fields, "word": word})


@pytest.mark.parametrize("layout", SIGNS)
def test_the_kanji_of_every_word_are_high_enough_for_their_distance(press, layout):
    dpi, pdf = 40, press.render(approved(ward_kit().kit), filled_site(), plainly(layout))
    for number, (page, content) in enumerate(zip(seen(pdf), ward_contents(layout), strict=True)):
        word = page.of("".join(piece.text for piece in content.word))
        image = picture(pdf, number, dpi)
        kanji = [glyph for glyph in word if "一" <= glyph.text <= "龠"]
        assert all(ink_height_mm(image, dpi, glyph, page.media[3]) >= HEIGHT_MM[layout] - 1 for glyph in kanji[:1])
        assert min(glyph.size for glyph in word) >= HEIGHT_MM[layout] / 25.4 * 72


def ward_contents(layout, **fields):
    return tuple(sign_contents(known_signs(), ward_kit().kit, filled_site(), plainly(layout, **fields)))


@pytest.mark.parametrize("layout", SIGNS)
def test_every_sheet_says_its_word_in_easy_japanese_and_english_inside_the_safe_area(press, layout):
    pages = pages_of(press, layout)
    assert len(pages) > 40
    for page, content in zip(pages, ward_contents(layout), strict=True):
        assert inside(page)
        for text in content.texts():
            assert squeezed(text) in page.text
        easy = page.of("".join(piece.text for piece in content.easy if hasattr(piece, "text")))
        assert easy[0].size >= 36
        assert page.first(content.english).size >= 20


@pytest.mark.parametrize("layout", SIGNS)
def test_what_is_printed_is_good(tmp_path, press, layout):
    path = tmp_path / "signs.pdf"
    path.write_bytes(press.render(ward_kit().kit, filled_site("{北|きた}の門"), PrintOptions(TODAY, layout)))
    assert [problem for report in verify(path) for problem in report.problems] == []


def test_most_signs_have_a_board_that_is_read_from_ten_metres(press):
    made = [fitted_of(press, content) for content in ward_contents("sign-a4")]
    assert sum(fitted.board >= 110 for fitted in made) > 0.75 * len(made)
    assert all(fitted.board >= 72 for fitted in made)


def fitted_of(press, content):
    layout = press.layout("sign-a4")
    return compose.fit(layout, press._setter, content, layout.page.bottom - layout.page.top - 5)


def test_an_easy_line_ends_only_between_words(press, monkeypatch):
    with_signs(monkeypatch, sign(easy="ここに たちどまらないで ください"))
    (page,) = seen(press.render(ward_kit().kit, SITE, plainly("sign-a4")))
    lines = {}
    for glyph in page.of("ここにたちどまらないでください"):
        lines.setdefault(glyph.base, []).append(glyph.text)
    assert len(lines) > 1
    assert set("/".join("".join(line) for line in lines.values()).split("/")) <= {
        "ここにたちどまらないで",
        "ここに",
        "たちどまらないでください",
        "たちどまらないで",
        "ください",
    }


def test_a_place_to_be_led_to_has_a_sheet_for_each_way(monkeypatch):
    contents = list(sign_contents([sign(arrows=True), sign("本部", id="t")], ward_kit().kit, SITE, plainly("sign-a4")))
    assert [content.arrow for content in contents] == [*Arrow, Arrow.NONE]


@pytest.mark.parametrize(("way", "left_side"), [("left", True), ("right", False)])
def test_an_arrow_stands_on_the_side_it_points_to(press, monkeypatch, way, left_side):
    with_signs(monkeypatch, sign(arrows=True, icon="hq"))
    place = ["none", "left", "right", "ahead"].index(way)
    pdf = press.render(approved(ward_kit().kit), SITE, plainly("sign-a4"))
    board = picture(pdf, place, 20).convert("L").crop((10, 10, 155, 100))
    half = board.width // 2
    tip = [board.crop(box) for box in ((0, 0, half, 90), (half, 0, board.width, 90))][0 if left_side else 1]
    columns = [sum(tip.getpixel((x, y)) > 200 for y in range(tip.height)) for x in range(tip.width)]
    white = [count for count in columns if count > 2]
    outer = white if left_side else white[::-1]
    assert outer[0] < max(outer)
    assert outer.index(max(outer)) < len(outer)


def test_a_kind_is_told_by_its_shape_without_any_colour(press, monkeypatch):
    with_signs(monkeypatch, *(sign(id=kind.value, kind=kind) for kind in SignKind))
    pdf = press.render(approved(ward_kit().kit), SITE, plainly("sign-a4"))
    shapes = {
        picture(pdf, n, 12).convert("L").crop((0, 0, 99, 55)).point(lambda g: 255 * (g < 235)).tobytes()
        for n in range(5)
    }
    assert len(shapes) >= 4  # what is safe stands on a board as guides do: both only lead


def test_only_the_signs_of_the_chosen_section_are_printed(press):
    text = "".join(page.text for page in pages_of(press, "sign-a4", sections=("toilet",)))
    assert "トイレ" in text
    assert not any(other in text for other in ("本部", "配給", "火気厳禁"))


def test_a_sign_belongs_to_the_section_with_its_id_or_its_icon():
    whole = of_sections(Section("a", "一", icon="toilet"), Section("toilet", "二"))
    assert section_of(sign(section="toilet"), whole).title == "二"
    assert section_of(sign(section="toilet"), of_sections(whole.sections[0])).title == "一"
    assert section_of(sign(section="hq"), whole) is None
    assert section_of(sign(), whole) is None


@pytest.mark.parametrize("state", EditionState)
def test_a_draft_is_stamped_behind_the_words_and_an_approved_sign_is_not(press, state):
    whole = evolve(ward_kit().kit, edition=Edition(1, TODAY, state))
    pages = seen(press.render(whole, SITE, plainly("sign-a4")))
    stamps = ["".join(glyph.text for glyph in page.glyphs if glyph.size == 115.5) for page in pages]
    word = {"draft": "下書き", "in_review": "確認中", "approved": ""}[state]
    assert set(stamps) == {word}
    assert all("小田小学校" in page.text for page in pages)


def test_the_stamp_is_paler_than_any_word_or_board(press, monkeypatch):
    with_signs(monkeypatch, sign(kind=SignKind.GUIDE))
    draft, clean = (
        picture(press.render(whole, SITE, plainly("sign-a4")), 0, 30).convert("L").crop((0, 140, 248, 330))
        for whole in (ward_kit().kit, approved(ward_kit().kit))
    )
    darkened = [
        grey for grey, before in zip(draft.tobytes(), clean.tobytes(), strict=True) if before == 255 and grey != before
    ]
    assert len(darkened) > 500
    assert min(darkened) >= 225


def test_a_sign_for_a_drill_says_so_large_and_tells_no_restricted_value(press, monkeypatch):
    with_signs(monkeypatch, sign("鍵", easy="[[鍵の場所]]"))
    site = evolve(SITE, facts=(Fact("f", "鍵の場所", "ひみつ4649", restricted=True),))
    (page,) = seen(press.render(ward_kit().kit, site, plainly("sign-a4", audience=Audience.DRILL)))
    assert "4649" not in page.text
    assert page.first("訓練用").size >= 20
    (page,) = seen(press.render(ward_kit().kit, site, plainly("sign-a4")))
    assert "4649" in page.text
    assert "訓練用" not in page.text


def test_a_word_that_fits_at_no_size_is_named_and_not_printed(press, monkeypatch):
    with_signs(monkeypatch, sign("とても長い言葉を大きく" * 3), sign("本部", id="t"))
    made = press.set_kit(ward_kit().kit, SITE, plainly("sign-a4"))
    assert [overflow.field for overflow in made.overflows] == ["標識「とても長い言葉を大きくとても長い言葉を大」"]
    assert len(made.drawn) == 1


def test_a_long_value_gives_way_down_to_its_floor_and_is_then_named(press, monkeypatch):
    with_signs(monkeypatch, sign("使えない", easy="[[近くの拠点]]へ"))
    for length, fits in ((5, True), (20, True), (90, False)):
        site = evolve(SITE, facts=(Fact("f", "近くの拠点", "南" * length),))
        made = press.set_kit(approved(ward_kit().kit), site, plainly("sign-a4"))
        assert bool(made.drawn) is fits
        assert bool(made.overflows) is not fits
        if fits:
            assert inside(seen(press.render(approved(ward_kit().kit), site, plainly("sign-a4")))[0])


def test_a_character_that_no_font_has_is_refused(press, monkeypatch):
    with_signs(monkeypatch, sign("受付🚻"))
    assert "U+1F6BB" in refusal(press.set_kit, ward_kit().kit, SITE, plainly("sign-a4"), of=BadInput)


def test_signs_are_found_by_bookmarks_under_their_sections():
    press = Press()
    marks = bookmarks(press.render(ward_kit().kit, SITE, plainly("sign-a4")))
    top = [title for level, title, _ in marks if level == 0]
    assert top[0] == "はじめに"
    assert len(top) == len(set(top))
    assert [title for _, title, _ in marks if "トイレ（" in title] == ["トイレ（左）", "トイレ（右）", "トイレ（前）"]


def test_a_kit_without_sections_still_has_its_signs(press):
    assert len(press.set_kit(of_sections(), SITE, plainly("sign-a4")).drawn) > 40
    assert press.set_kit(of_sections(Section("x", "別", cards=(card("c"),))), SITE, plainly("sign-a4")).overflows == []


def test_a_wards_own_signs_lie_beside_its_own_layouts(tmp_path):
    (tmp_path / "signs").mkdir()
    (tmp_path / "signs" / "ours.toml").write_text(
        '[[signs]]\nid = "ours"\nkind = "guide"\nword = "給水所"\nicon = "meal"\n', "utf-8"
    )
    made = Press(library_layouts(tmp_path)).set_kit(ward_kit().kit, SITE, plainly("sign-a4"))
    assert "給水所" in made.cards[0].texts
    (tmp_path / "signs" / "ours.toml").write_text("[[signs]]", "utf-8")
    assert "ours.toml" in refusal(Press(library_layouts(tmp_path)).set_kit, ward_kit().kit, SITE, plainly("sign-a4"))
