"""Files of ours held to what they promise: good as they are, and spoilt in one way each after they were promised."""

import io

import pypdfium2
import pytest
from attrs import evolve

from kitbuilder.kit.values import Step
from kitbuilder.printing.draw import code_box
from kitbuilder.printing.layout import layout_names, load_layout
from kitbuilder.printing.options import Back, Furigana, PrintOptions
from kitbuilder.printing.page import Hole
from kitbuilder.printing.pdf.promise import PagePromise, Place, Promise
from kitbuilder.printing.preflight import verify
from kitbuilder.printing.sheets.plan import load_plan, plan_names
from tests.printing.paper import LAYOUTS, filled_site, one_step, plainly, ward_kit
from tests.printing.promised import attaching, coloured, moved, painted, promise_of, promising, saved, without
from tests.samples import SAMPLE, SITE, TODAY

A4 = PrintOptions(TODAY)
CODE_PAGE = 2


@pytest.fixture
def problems(press, tmp_path):
    """Print a kit, promise what it shows (or what `promised` makes of that), spoil it, and return what is found."""

    def found(*changes, kit=SAMPLE.kit, options=A4, promised=lambda promise: promise):
        promise = promised(promise_of(press, kit, SITE, options))
        pdf = press.render(kit, SITE, options)
        path = saved(pdf, tmp_path / "kit.pdf", *changes, promising(promise))
        return {report.page: list(report.problems) for report in verify(path) if report.problems}

    return found


@pytest.fixture
def code(press):
    """Return left, top, right and bottom of the sample's code with its white zone."""
    (mark,) = press.set_kit(SAMPLE.kit, SITE, A4).drawn[CODE_PAGE - 1].codes
    left, top, width, height = code_box(mark)
    return left, top, left + width, top + height


@pytest.mark.parametrize("furigana", Furigana)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_as_it_was_printed_keeps_its_promise(problems, layout, furigana):
    assert problems(options=PrintOptions(TODAY, layout, furigana=furigana)) == {}


@pytest.mark.parametrize("back", Back)
@pytest.mark.parametrize(
    ("layout", "sheet"),
    [(name, plan) for name in layout_names() for plan in plan_names() if load_plan(plan).takes(load_layout(name).page)],
)
def test_sheets_keep_the_promise_they_carry_themselves(press, tmp_path, layout, sheet, back):
    path = tmp_path / "kit.pdf"
    path.write_bytes(press.render(SAMPLE.kit, SITE, PrintOptions(TODAY, layout, sheet=sheet, back=back)))
    assert [(report.page, report.problems) for report in verify(path) if report.problems] == []


def test_a_text_gone_from_a_sheet_is_found_by_the_promise_the_sheet_carries(press, tmp_path):
    pdf = press.render(SAMPLE.kit, SITE, PrintOptions(TODAY, "card-a5", sheet="a4"))
    first, *others = verify(saved(pdf, tmp_path / "kit.pdf", without("暗いときは2人で歩く")))
    assert "（「暗いときは2人で歩く」）" in first.problems[0]
    assert all(report.ok for report in others)


@pytest.mark.long
@pytest.mark.parametrize("furigana", Furigana)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("site", [ward_kit().site, filled_site("{北|きた}の{倉庫|そうこ}")], ids=["empty", "filled"])
def test_every_page_of_the_wards_kit_keeps_its_promise(press, tmp_path, layout, furigana, site):
    kit, options = ward_kit().kit, PrintOptions(TODAY, layout, furigana=furigana)
    promise = promise_of(press, kit, site, options)
    path = saved(press.render(kit, site, options), tmp_path / "kit.pdf", promising(promise))
    assert [(report.page, report.problems) for report in verify(path) if report.problems] == []


def test_a_page_written_anew_without_change_keeps_its_promise(problems):
    assert problems(painted((50, 50, 60, 60), opaque=0)) == {}


def only(found, page, *said):
    """Fail unless exactly these things are said, of this page alone."""
    assert list(found) == [page]
    assert len(found[page]) == len(said)
    for problem, part in zip(found[page], said, strict=True):
        assert part in problem


def test_a_code_that_is_covered_is_found(problems, code):
    only(
        problems(painted(code, 255, page=CODE_PAGE)),
        CODE_PAGE,
        "QR コードを読めません（https://kanazawa.example/k/TOI-3",
    )


def test_a_code_that_says_something_else_is_found(problems):
    def other(promise):
        pages = [evolve(page, codes=("https://kanazawa.example/k/HON-1",) * len(page.codes)) for page in promise.pages]
        return evolve(promise, pages=tuple(pages))

    only(problems(promised=other), CODE_PAGE, "QR コードを読めません", "中身がリンクと違います")


def test_a_code_promised_twice_must_be_there_twice(problems):
    def twice(promise):
        return evolve(promise, pages=tuple(evolve(page, codes=page.codes * 2) for page in promise.pages))

    only(problems(promised=twice), CODE_PAGE, "QR コードを読めません")


def test_a_grey_code_is_found(problems, code):
    only(problems(painted(code, 255, opaque=150, page=CODE_PAGE)), CODE_PAGE, "QR コードの色がうすすぎます")


def test_something_in_the_white_zone_of_a_code_is_found(problems, code):
    left, top, _, bottom = code
    bar = (left + 0.3, top, left + 0.8, bottom)
    only(problems(painted(bar, page=CODE_PAGE)), CODE_PAGE, "QR コードのまわりの余白が足りません")


@pytest.mark.parametrize(
    "text", ["暗いときは2人で歩く", "で扉を開ける", "鍵　1".replace("　", ""), "ふたり", "あんぜん"]
)
def test_a_text_that_is_gone_is_found(problems, text):
    found = problems(without(text))
    assert list(found) == [1]
    assert all("紙にあるはずの文字がありません" in problem for problem in found[1])


def test_a_text_in_two_places_is_not_found_within_a_longer_one(problems):
    only(problems(without("倉庫")), 1, "（「倉庫」）")
    only(problems(without("本部")), 1, "（「本部」）")


def test_half_of_a_step_that_is_gone_is_found(problems):
    text = "マンホールのふたをあけて、ポンプのホースを入れ、ふたりでゆっくりと水を流しながら見ます"
    whole = one_step(text)
    assert problems(kit=whole, options=plainly()) == {}
    only(
        problems(without("ふたりでゆっくりと水を流しながら見ます"), kit=whole, options=plainly()), 1, f"（「{text[:40]}"
    )


def test_a_digit_that_is_gone_is_found_though_the_steps_number_is_the_same(problems):
    whole = one_step("**1**人で運ぶ")
    assert problems(kit=whole) == {}
    only(problems(without("1", size_pt=18), kit=whole), 1, "（「1人で運ぶ」）")


def test_many_texts_that_are_gone_are_counted(problems):
    def more(promise):
        texts = tuple(f"ない文字{number}" for number in range(15))
        return evolve(promise, texts=(evolve(promise.texts[0], texts=texts),))

    found = problems(promised=more)
    assert len(found[1]) == 11
    assert "ほかに 5 件" in found[1][-1]


@pytest.mark.parametrize("grey", [130, 190, 255])
def test_a_pale_text_is_found(problems, grey):
    only(problems(coloured("で扉を開ける", grey)), 1, "白黒にすると読みにくい文字があります（「で扉を開ける」）")


def test_a_text_in_dark_grey_is_good(problems):
    assert problems(coloured("で扉を開ける", 90)) == {}


def test_a_dark_text_on_the_dark_strip_is_found(problems):
    only(problems(coloured("/3", 0)), 1, "白黒にすると読みにくい文字があります（「/3」）")


@pytest.mark.parametrize("grey", [255, 0])
def test_a_text_that_is_covered_is_found(problems, grey):
    found = problems(painted((55, 8, 130, 23), grey))
    assert "「本部を開く」" in found[1][0]


def test_a_text_outside_the_safe_area_of_its_card_is_found(problems):
    only(problems(moved("本部を開く", 170)), 1, "安全な範囲の外に文字があります（1か所）")


def test_ink_in_a_hole_is_found(problems):
    only(problems(painted((12, 60, 13, 70))), 1, "穴をあける所に印刷があります（左から 12 mm、上から 65 mm）")
    only(problems(painted((16, 60, 17, 70), 200)), 1, "穴をあける所に印刷があります")
    assert problems(painted((18.2, 60, 19, 70))) == {}


def on_a_sheet(promise):
    """Return the promise of pages that are sheets, on which the card is cut smaller."""
    place = Place((15, 5, 292, 205), promise.pages[0].places[0].safe, ())
    return evolve(promise, pages=tuple(evolve(page, places=(place,)) for page in promise.pages))


def test_crop_marks_may_stand_outside_the_cards(problems):
    marks = [painted((15 - 0.25, 0, 15 + 0.25, 4.5)), painted((0, 4.9, 14, 5.1)), painted((7, 0, 7.4, 210))]
    assert problems(*marks, promised=on_a_sheet) == {}


@pytest.mark.parametrize("grey", [0, 220])
def test_what_is_no_crop_mark_outside_the_cards_is_found(problems, grey):
    only(problems(painted((3, 100, 6, 103), grey), promised=on_a_sheet), 1, "カードの外（切り落とす所）")


def test_a_text_outside_the_cards_is_found(problems):
    assert "安全な範囲の外" in problems(moved("終わりの目安", -68), promised=on_a_sheet)[1][0]


def test_a_card_on_a_sheet_has_a_safe_area_of_its_own(problems):
    """The sheet's middle is between two cards: what stands there is outside both, though inside the page."""

    def two(promise):
        left, right = Place((0, 0, 148, 210), (10, 10, 138, 200)), Place((149, 0, 297, 210), (159, 10, 287, 200))
        pages = [evolve(page, places=(left, right)) for page in promise.pages]
        return Promise((pages[0],), promise.texts[:1])

    whole = one_step("みじかい")
    assert any("安全な範囲の外" in problem for problem in problems(kit=whole, promised=two)[1])


def test_a_hole_at_the_edge_of_the_paper_is_looked_at_as_far_as_there_is_paper(problems):
    def at_the_edge(promise):
        place = evolve(promise.pages[0].places[0], holes=(Hole(0, 0, 10), Hole(500, 500, 10)))
        return evolve(promise, pages=tuple(evolve(page, places=(place,)) for page in promise.pages))

    assert problems(promised=at_the_edge) == {}


def test_the_cut_line_of_a_card_whose_hole_reaches_over_its_edge_is_no_ink_in_the_hole(problems):
    def at_the_edge(promise):
        place = Place((15, 5, 292, 205), promise.pages[0].places[0].safe, (Hole(16, 60, 7),))
        return evolve(promise, pages=tuple(evolve(page, places=(place,)) for page in promise.pages))

    assert problems(painted((14.9, 5, 15.1, 205)), painted((5, 60, 5.2, 61)), promised=at_the_edge) == {}
    only(problems(painted((15.7, 60, 15.9, 61)), promised=at_the_edge), 1, "穴をあける所に印刷があります")


def test_a_blank_back_promises_no_card_and_needs_no_safe_area(press, tmp_path):
    def with_back(document):
        document.new_page(842, 595)

    promise = promise_of(press, SAMPLE.kit, SITE, A4)
    promise = evolve(promise, pages=(*promise.pages, PagePromise()))
    path = saved(press.render(SAMPLE.kit, SITE, A4), tmp_path / "kit.pdf", with_back, promising(promise))
    assert all(report.ok for report in verify(path))


@pytest.mark.parametrize("size", [(1, 1), (1, 842)])
def test_a_paper_of_nothing_with_a_promise_is_looked_at(tmp_path, size):
    document = pypdfium2.PdfDocument.new()
    document.new_page(*size)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    place = Place((0, 0, 0.1, 0.1), (0, 0, 0.1, 0.1), (Hole(0, 0, -3), Hole(0.2, 0.2, 900)))
    changes = (painted((0.1, 0.1, 9, 9)), promising(Promise((PagePromise((place,)),))))
    assert len(list(verify(saved(buffer.getvalue(), tmp_path / "tiny.pdf", *changes)))) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"pages":[{"places":[{"trim":[0,0,NaN,1],"safe":[0,0,1,1]}]}]}',
        b'{"pages":[{"places":[{"trim":[0,0,1e300,1],"safe":[0,0,1,1]}]}]}',
        b'{"pages":[{"places":[{"trim":[9,0,0,1],"safe":[0,0,1,1]}]}]}',
        b'{"pages":[{"places":[{"trim":[0,0,9,9],"safe":[0,9,9,0]}]}]}',
        b'{"pages":1}',
        b"[" * 100_000,
        b"\xff\xfe",
        b" " * 17_000_000,
    ],
)
def test_a_broken_promise_is_told_once_and_the_pages_are_looked_at_all_the_same(press, tmp_path, data):
    pdf = press.render(SAMPLE.kit, SITE, A4)
    reports = list(verify(saved(pdf, tmp_path / "kit.pdf", attaching(data))))
    assert [len(report.problems) for report in reports] == [1, *[0] * (len(reports) - 1)]
    assert "印刷の記録" in reports[0].problems[0]
    assert len(reports[CODE_PAGE - 1].codes) == 1


def test_another_attached_file_is_no_promise(press, tmp_path):
    path = saved(press.render(SAMPLE.kit, SITE, A4), tmp_path / "kit.pdf", attaching(b"x", "memo.txt"))
    assert all(report.ok for report in verify(path))


@pytest.mark.parametrize("promised", [0, 1, 20])
def test_a_page_more_or_less_than_promised_is_told(problems, press, promised):
    def cut(promise):
        return evolve(promise, pages=(promise.pages * 20)[:promised])

    found, count = problems(promised=cut), len(press.set_kit(SAMPLE.kit, SITE, A4).drawn)
    assert f"ページの数が印刷の記録と違います（記録 {promised}、PDF {count}）" in found[1][0]


def test_some_pages_only_are_looked_at_when_asked(press, tmp_path):
    promise = promise_of(press, SAMPLE.kit, SITE, A4)
    path = saved(
        press.render(SAMPLE.kit, SITE, A4), tmp_path / "kit.pdf", without("暗いときは2人で歩く"), promising(promise)
    )
    assert [(report.page, report.ok) for report in verify(path, [3, 2, 9, 0, 2])] == [(2, True), (3, True)]
    assert [(report.page, report.ok) for report in verify(path, {1})] == [(1, False)]
    assert list(verify(path, ())) == []


def test_a_text_that_goes_on_to_a_page_not_asked_for_is_found_there(press, tmp_path):
    steps = tuple(
        Step(f"s{n}", f"手順{n}。ふたをあけて、ポンプのホースを入れ、ふたりでゆっくりと水を流します") for n in range(9)
    )
    whole = one_step("")
    card = evolve(whole.sections[0].cards[0], steps=steps)
    whole = evolve(whole, sections=(evolve(whole.sections[0], cards=(card,)),))
    promise = promise_of(press, whole, SITE, plainly("card-a5"))
    assert len(promise.pages) > 1
    path = saved(press.render(whole, SITE, plainly("card-a5")), tmp_path / "kit.pdf", promising(promise))
    for page in range(1, len(promise.pages) + 1):
        assert [report.problems for report in verify(path, [page])] == [()]
