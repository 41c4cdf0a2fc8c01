"""Layouts are data: each that comes with the program is sound, and a mistake in one is told in a line."""

import re

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.layout import layout_names, load_layout, read_layout
from kitbuilder.printing.listing.layout import ListLayout
from kitbuilder.printing.page import Size
from tests.told import refusal

FLOORS = ((148, (12, 9)), (210, (14, 10.5)), (1200, (16, 12)))
"""The smallest body and note sizes by a page's longer side in mm: what is smaller is held nearer to the eye."""

A4 = bundled("resources", "layouts", "card-a4.toml").read_text("utf-8")


@pytest.mark.parametrize("name", layout_names())
def test_every_layout_keeps_margins_that_any_printer_can_print(name):
    layout = load_layout(name)
    safe = layout.page.safe
    assert layout.name == name
    assert layout.title
    assert min(safe.left, safe.top, safe.right, safe.bottom) >= 5
    assert layout.page.left < layout.page.right < layout.page.width
    assert layout.page.top < layout.page.bottom < layout.page.height


@pytest.mark.parametrize("name", layout_names())
def test_every_layout_keeps_the_floors_of_its_page(name):
    layout = load_layout(name)
    body, note = next(floors for longest, floors in FLOORS if max(layout.page.width, layout.page.height) <= longest)
    assert (layout.type.body.floor or layout.type.body.size) >= body
    assert layout.type.note.size >= note
    if isinstance(layout, CardLayout):
        assert layout.code.smallest_module >= 0.4
        assert layout.page.left >= 15


def test_there_are_cards_in_two_sizes_and_a_list():
    assert {"card-a4", "card-a5", "list-a4"} <= set(layout_names())
    assert isinstance(load_layout("list-a4"), ListLayout)


def test_an_unknown_layout_is_answered_with_those_there_are():
    assert "card-a4" in refusal(load_layout, "card-a9", of=NotFound)
    assert "../card-a4" in refusal(load_layout, "../card-a4", of=NotFound)


@pytest.mark.parametrize(
    "wrong",
    [
        "colour = 1\n" + A4,
        A4.replace("[band]", "[band]\nlength = 3"),
        A4.replace("width = 35", ""),
        A4.replace("width = 35", 'width = "wide"'),
        A4.replace("width = 35", "width = [1]"),
        A4.replace("[foot]", "[feet]"),
        A4.replace('kind = "card"', ""),
        A4.replace('kind = "card"', 'kind = "poster"'),
        A4.replace('kind = "card"', 'kind = "list"'),
        "[page",
        "",
    ],
)
def test_a_mistake_in_a_layout_is_told_in_one_line(tmp_path, wrong):
    path = tmp_path / "mine.toml"
    path.write_text(wrong, "utf-8")
    assert "mine.toml" in refusal(read_layout, path, of=BadInput)


def test_a_layout_of_ones_own_is_read(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(re.sub("width = 297", "width = 300", A4), "utf-8")
    assert (read_layout(path).name, read_layout(path).page.width) == ("mine", 300)


@pytest.mark.parametrize(
    ("size", "steps"),
    [(Size(12), [12]), (Size(18, 16), [18, 17, 16]), (Size(15, 14.5), [15, 14.5]), (Size(3, 1.5), [3, 2, 1.5])],
)
def test_sizes_give_way_a_point_at_a_time_down_to_the_floor(size, steps):
    assert size.steps() == steps
