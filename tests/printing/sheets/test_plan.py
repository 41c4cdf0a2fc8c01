"""Sheets are data: each that comes with the program is sound, and a mistake in one is told in a line."""

from itertools import combinations

import pytest
from attrs import evolve

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.printing.layout import card_layout_names, load_layout
from kitbuilder.printing.options import Back
from kitbuilder.printing.page import Margins, Page
from kitbuilder.printing.sheets.impose import imposition
from kitbuilder.printing.sheets.plan import load_plan, plan_names, read_plan
from tests.told import refusal

A4 = bundled("resources", "sheets", "a4.toml").read_text("utf-8")
FILM_MM = 3
GRIDS = [(name, grid) for name in plan_names() for grid in load_plan(name).grids]
PAGES = {name: load_layout(name).page for name in card_layout_names()}


def page_of(grid):
    return Page(*grid.page, Margins(8, 8, 8, 8))


def trims(name, grid):
    lying = imposition(page_of(grid), load_plan(name), Back.NONE)
    return [lying.place(spot).trim for spot in grid.places]


def apart(one, other):
    """Return the distance between two rectangles along the axis that parts them."""
    return max(other[0] - one[2], one[0] - other[2], other[1] - one[3], one[1] - other[3])


@pytest.mark.parametrize(("name", "grid"), GRIDS)
def test_cut_cards_keep_a_sealed_edge_of_film_between_them(name, grid):
    cut = trims(name, grid)
    assert all(apart(one, other) >= 2 * FILM_MM for one, other in combinations(cut, 2))


@pytest.mark.parametrize(("name", "grid"), GRIDS)
def test_cards_are_cut_where_any_printer_prints_and_all_to_one_size(name, grid):
    cut = trims(name, grid)
    assert len({(round(right - left, 6), round(bottom - top, 6)) for left, top, right, bottom in cut}) == 1
    width, height = grid.paper
    edges = [min(left, top, width - right, height - bottom) for left, top, right, bottom in cut]
    assert min(edges) >= 5 or not grid.is_cut


@pytest.mark.parametrize("layout", PAGES)
@pytest.mark.parametrize("name", plan_names())
def test_every_card_layout_lies_on_every_sheet_that_takes_its_size(layout, name):
    plan, page = load_plan(name), PAGES[layout]
    sizes = {grid.page for grid in plan.grids}
    if sizes and (page.width, page.height) not in sizes:
        assert "並べられません" in refusal(imposition, page, plan, Back.NONE, of=BadInput)
    else:
        lying = imposition(page, plan, Back.NONE)
        for spot in lying.grid.places:
            assert not lying.grid.is_cut or apart_inside(lying.place(spot)) >= 3


def apart_inside(place):
    """Return the least distance from the safe area to the edge at which the card is cut."""
    (left, top, right, bottom), trim = place.safe, place.trim
    return min(left - trim[0], top - trim[1], trim[2] - right, trim[3] - bottom)


def test_what_the_issue_of_a_ward_asks_for_is_there():
    places = {(name, grid.page): len(grid.places) for name, grid in GRIDS}
    assert places["a4", (210, 148)] == 2
    assert places["a4", (148, 105)] == places["a4", (105, 148)] == 4
    assert places["a3", (297, 210)] == places["a3", (210, 297)] == 2


def test_a_sheet_that_is_not_there_is_named_with_those_that_are():
    said = refusal(load_plan, "b5", of=NotFound)
    assert "b5" in said
    assert "a4" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("places = [[0, 0], [0, 149]]", "places = [[0, 0], [0, 100]]"),  # cards over one another
        ("places = [[0, 0], [0, 149]]", "places = [[0, 0], [0, 160]]"),  # over the paper's edge
        ("places = [[0, 0], [0, 149]]", "places = []"),
        ("places = [[0, 0], [0, 149]]", "places = [[-1, 0]]"),
        ("places = [[0, 0], [0, 149]]", "places = [[nan, 0]]"),
        ("places = [[0, 0], [0, 149]]", 'places = "two"'),
        ("paper = [210, 297]", "paper = [inf, 297]"),
        ("paper = [210, 297]", "paper = [99999, 297]"),
        ("page = [210, 148]", "page = [0, 0]"),
        ("outer = 5", "outer = 500"),
        ("inner = 3", "inner = -3"),
        ("corner = 4", "corners = 4"),
        ("[cut]", "[cut"),
        ('title = "A4 に並べる"', ""),
    ],
)
def test_a_sheet_with_a_mistake_is_refused_by_name(tmp_path, before, after):
    assert before in A4
    path = tmp_path / "mine.toml"
    path.write_text(A4.replace(before, after, 1), "utf-8")
    assert "mine.toml" in refusal(read_plan, path, of=BadInput)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"title = 3\n[[grids]]\n"])
def test_a_file_that_is_no_sheet_is_refused_by_name(tmp_path, data):
    path = tmp_path / "mine.toml"
    path.write_bytes(data)
    assert "mine.toml" in refusal(read_plan, path, of=BadInput)


def test_a_sheet_that_would_cut_into_a_text_is_refused():
    plan = load_plan("a4")
    deep = evolve(plan, cut=evolve(plan.cut, outer=9))
    assert "切る" in refusal(imposition, PAGES["card-a5"], deep, Back.NONE, of=BadInput)
