"""A ward's own layouts: chosen like those of the program, never in their place, and refused in a line when wrong."""

import math
import os
import re
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.printing.layout import LayoutShelf, layout_names, library_layouts, read_layout
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pools import local_pool
from kitbuilder.printing.press import Press
from kitbuilder.printing.run import Finished, print_combined, print_kits
from tests.printing.pages import inside, seen
from tests.samples import SAMPLE, SITE, TODAY, approved
from tests.told import refusal

FACTORS = st.sampled_from((0.3, 0.5, 0.7, 0.9, 1.1, 1.3, 1.6, 2, 3, 30, -1, math.nan))
NUMBER = re.compile(r"(?<== )\d+(\.\d+)?\b")
TEXTS = {name: bundled("resources", "layouts", f"{name}.toml").read_text("utf-8") for name in layout_names()}


@pytest.fixture
def shelf(tmp_path):
    """The layouts of a library with one of the ward's own, slightly larger than card-a4."""
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "区のカード.toml").write_text(
        TEXTS["card-a4"].replace("width = 297", "width = 300"), "utf-8"
    )
    return library_layouts(tmp_path)


def test_a_wards_own_layout_stands_among_those_of_the_program(shelf):
    assert set(shelf.names()) == {*layout_names(), "区のカード"}
    assert "区のカード" in shelf.card_names()
    assert shelf.load("区のカード").page.width == 300


def test_without_a_folder_there_are_those_of_the_program(tmp_path):
    (tmp_path / "file").write_text("")
    for own in (tmp_path / "none", tmp_path / "file", None):
        assert LayoutShelf(own).names() == layout_names()


def test_a_name_that_the_program_has_is_refused_and_the_others_stay(shelf):
    (shelf.own / "card-a5.toml").write_text(TEXTS["card-a4"], "utf-8")
    assert "同じ名前" in refusal(shelf.load, "card-a5", of=BadInput)
    assert shelf.load("card-a4").name == "card-a4"


def test_an_unknown_name_is_answered_with_all_there_are(shelf):
    assert "区のカード" in refusal(shelf.load, "区の札", of=NotFound)


@pytest.mark.parametrize("name", ["../x", "a b", "a:b", "あ" * 41])
def test_a_file_whose_name_cannot_be_one_of_a_pdf_is_refused(tmp_path, name):
    path = tmp_path / f"{name.replace('/', '_')}x y.toml"
    path.write_text(TEXTS["card-a4"], "utf-8")
    assert "名前" in refusal(read_layout, path, of=BadInput)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("width = 297", "width = nan"),
        ("width = 297", "width = inf"),
        ("width = 297", "width = -297"),
        ("width = 297", "width = 39"),
        ("width = 297", "width = 1201"),
        ("width = 297", "width = 1e400"),
        ("width = 297", f"width = {10**400}"),
        ("width = 297", "width = true"),
        ("left = 20", "left = 270"),
        ("left = 20", "left = -1"),
        ("size = 36, floor = 22", "size = 401, floor = 22"),
        ("size = 36, floor = 22", "size = 4"),
        ("size = 36, floor = 22", "size = 36, floor = 37"),
        ("size = 12", "size = 0"),
        ("gap = 6", "gap = 0"),
        ("gap = 6", "gap = 200"),
        ("width = 35", "width = 230"),
        ("width = 62", "width = 10"),
        ("least = 0.8, most = 5.0", "least = 9, most = 5"),
        ("picture_heights = [46, 38, 30, 24]", "picture_heights = []"),
        ("height = 25", "height = 5"),
        ("x = 11, y = 20", "x = 400, y = 20"),
        ('title = "カード A4 横"', 'title = ""'),
        ('title = "カード A4 横"', 'name = "card-a4"\ntitle = "x"\nkind2 = 1'),
        ('kind = "card"', "kind = []"),
        ('kind = "card"', "x = " + "[" * 3000),
    ],
)
def test_a_number_that_makes_no_sense_is_told_in_one_line(tmp_path, old, new):
    path = tmp_path / "mine.toml"
    assert old in TEXTS["card-a4"]
    path.write_text(TEXTS["card-a4"].replace(old, new, 1), "utf-8")
    assert "mine.toml" in refusal(read_layout, path, of=BadInput)


def test_what_is_no_text_file_is_told_in_one_line(tmp_path):
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large.toml").write_text("#" * 30_000)
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("bytes", "large", "folder", "pipe", "gone"):
        assert f"{name}.toml" in refusal(read_layout, tmp_path / f"{name}.toml", of=BadInput)


def test_a_name_in_the_file_does_not_count(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text('name = "card-a4"\n' + TEXTS["card-a4"], "utf-8")
    assert read_layout(path).name == "mine"


@pytest.mark.parametrize("workers", [1, 2])
def test_kits_are_printed_in_a_wards_own_layout_by_one_worker_or_two(tmp_path, shelf, workers):
    options = PrintOptions(TODAY, "区のカード")
    with local_pool(workers) as pool:
        finished = list(print_kits([(SAMPLE.kit, SITE)] * 2, tmp_path / "out", options, pool, shelf=shelf))
    assert all(isinstance(file, Finished) and file.path.name.endswith("_区のカード.pdf") for file in finished)
    page, *_ = seen(finished[0].path.read_bytes())
    assert page.media[2] == pytest.approx(300 * 72 / 25.4, abs=0.01)
    assert [file.pages for file in print_combined([(SAMPLE.kit, SITE)], tmp_path / "out", options, shelf)] == [4]


@pytest.mark.parametrize("name", layout_names())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_layout_of_any_sizes_prints_inside_its_safe_area_or_is_refused(tmp_path_factory, name, data):
    factors = data.draw(st.dictionaries(st.integers(0, len(NUMBER.findall(TEXTS[name])) - 1), FACTORS, max_size=5))
    place = count()
    text = NUMBER.sub(lambda found: str(float(found[0]) * factors.get(next(place), 1)), TEXTS[name])
    folder = tmp_path_factory.mktemp("own")
    (folder / "mine.toml").write_text(text, "utf-8")
    shelf = LayoutShelf(folder)
    try:
        shelf.load("mine")
    except BadInput:
        return
    press, options = Press(shelf), PrintOptions(TODAY, "mine")
    if press.set_kit(SAMPLE.kit, SITE, options).overflows:
        return
    assert all(inside(page) for page in seen(press.render(approved(SAMPLE.kit), SITE, options)))


@pytest.mark.parametrize(("name", "times"), [("section-a4", 3), ("pocket-a6", 2.3)])
def test_a_number_larger_than_all_else_in_the_strip_stays_in_it(tmp_path, name, times):
    text = re.sub(r"lead = \{ size = (\d+)", lambda found: f"lead = {{ size = {int(found[1]) * times}", TEXTS[name])
    assert text != TEXTS[name]
    (tmp_path / "mine.toml").write_text(text, "utf-8")
    press = Press(LayoutShelf(tmp_path))
    options = PrintOptions(TODAY, "mine")
    assert all(inside(page) for page in seen(press.render(approved(SAMPLE.kit), SITE, options)))
