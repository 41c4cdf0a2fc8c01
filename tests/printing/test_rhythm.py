"""The rhythm of rows on a page: base lines on a grid, even distances, nothing on top of anything."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.values import Caution
from kitbuilder.printing.card.layout import Gap
from kitbuilder.printing.card.rhythm import PARTS, Room, Span, tops
from kitbuilder.printing.marks import Panel, Rule, Words
from tests.printing.pages import seen
from tests.printing.paper import CARD_LAYOUTS, PrintOptions, filled_site, plainly, ward_kit
from tests.samples import SITE, TODAY, approved, card, kit, step

GAP = Gap(0.8, 5.0)
ORIGIN = 10.0
PITCH = 10.0


bars = st.lists(
    st.floats(5, 40).flatmap(lambda height: st.builds(Span, st.just(height), st.floats(1, height))),
    min_size=1,
    max_size=9,
)


def needed(rows):
    return sum(row.height for row in rows) + GAP.least * (len(rows) + 1)


def on_grid(rows, found, unit):
    places = [(y + row.base - ORIGIN) / unit for row, y in zip(rows, found, strict=True)]
    return all(abs(place - round(place)) < 1e-5 for place in places)


def distances(rows, found, top):
    bottoms = [top, *(y + row.height for row, y in zip(rows, found, strict=True))]
    return [y - above for y, above in zip(found, bottoms, strict=False)]


@given(bars, st.floats(0, 100), st.floats(0, 60))
def test_rows_stand_inside_of_their_room_in_order_and_apart(rows, top, spare):
    bottom = top + needed(rows) + spare
    found = tops(rows, Room(top, bottom, GAP, ORIGIN, PITCH))
    assert all(distance >= GAP.least - 1e-5 for distance in distances(rows, found, top))
    assert found[-1] + rows[-1].height + GAP.least <= bottom + 1e-5


@given(bars, st.floats(0, 100), st.floats(0, 60))
def test_base_lines_stand_on_a_grid_wherever_there_is_room_for_it(rows, top, spare):
    found = tops(rows, Room(top, top + needed(rows) + spare, GAP, ORIGIN, PITCH))
    finest = PITCH / PARTS[-1]
    assert on_grid(rows, found, finest) or spare < finest * len(rows)


@given(bars, st.floats(0, 100), st.floats(0, 60))
def test_distances_look_even(rows, top, spare):
    made = distances(rows, tops(rows, Room(top, top + needed(rows) + spare, GAP, ORIGIN, PITCH)), top)
    assert max(made) - min(made) <= PITCH * 0.1 + 1e-5


@given(st.integers(2, 8), st.floats(10, 60))
def test_rows_of_the_same_kind_stand_equally_far_apart(count, spare):
    rows = [Span(11.0, 8.3)] * count
    found = tops(rows, Room(30.0, 30.0 + needed(rows) + spare, GAP, ORIGIN, PITCH))
    steps = [after - before for before, after in pairwise(found)]
    assert max(steps) - min(steps) < 1e-5


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_most_pages_of_the_wards_kit_stand_on_a_grid_and_the_others_are_full(press, layout):
    measures = press.layout(layout)
    made = press.set_kit(ward_kit().kit, filled_site(), PrintOptions(TODAY, layout))
    pages = [page for card in made.cards for page in card.pages]
    ruled = 0
    for page in pages:
        rows = [m for m in page.marks if isinstance(m, Words) and m.of[1] == "text"]
        if rows:
            unit = rows[-1].block.pitch_mm / PARTS[-1]
            places = [(m.y + m.block.top_mm - measures.page.top) / unit for m in rows]
            ruled += all(abs(place - round(place)) < 1e-4 for place in places)
    assert ruled >= 0.8 * len(pages)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_the_disc_of_a_page_s_last_step_touches_nothing_below_it(press, layout):
    full = kit(*(card(f"c{n}", *(step(f"s{n}-{k}", "{水|みず}を止めます") for k in range(n))) for n in range(1, 12)))
    made = press.set_kit(full, SITE, PrintOptions(TODAY, layout))
    width = press.layout(layout).main.numeral
    for page in (page for each in made.cards for page in each.pages):
        discs = [mark for mark in page.marks if isinstance(mark, Panel) and mark.radius == mark.width / 2 == width / 2]
        lowest = max((disc.y + disc.height for disc in discs), default=0.0)
        rules = [mark.y1 for mark in page.marks if isinstance(mark, Rule) and mark.y1 > lowest - width / 2]
        assert not discs or min(rules) - lowest > 0.3


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_full_card_shrinks_its_words_before_it_continues(press, layout):
    body = press.layout(layout).type.body
    sizes, counts = [], []
    for count in range(1, 14):
        whole = card(
            "c", *(step(f"s{n}", "水を止めます") for n in range(count)), cautions=(Caution("k", "火を使わない"),)
        )
        pages = seen(press.render(approved(kit(whole)), SITE, plainly(layout)))
        sizes.append(pages[0].first("水を止めます").size)
        counts.append(len(pages))
    assert sizes[0] == body.size
    assert sizes[-1] == body.floor
    assert sizes == sorted(sizes, reverse=True)
    assert all(size == body.floor for size, pages in zip(sizes, counts, strict=True) if pages > 1)


def test_a_divided_card_fills_its_last_page_at_even_distances(press):
    whole = card("c", *(step(f"s{n}", f"{n:02}番目の水を止めます") for n in range(20)))
    last = seen(press.render(approved(kit(whole)), SITE, plainly()))[-1]
    bases = [last.first(f"{n:02}番目").base for n in range(20) if f"{n:02}番目" in last.text]
    steps = {round(before - after, 1) for before, after in pairwise(bases)}
    assert len(bases) > 2
    assert max(steps) - min(steps) <= 0.1
