"""Laws of the poster's plan, whatever the kit: where boxes stand and where lines run."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kitbuilder.printing.flow.arrange import Area, LaneSize, TooHigh, arrange
from kitbuilder.printing.flow.content import Link, LinkKind
from kitbuilder.printing.flow.fitting import under_heads
from kitbuilder.printing.flow.route import Router, straight_links

areas = st.builds(
    Area,
    st.just(396.0),
    st.floats(120, 240),
    st.integers(1, 9),
    st.sampled_from([6.0, 11.0]),
    st.sampled_from([4.0, 6.0]),
)
APART, UNDER = 2.0, 5


@st.composite
def lanes(draw):
    """Return lanes with boxes of many heights, ids counted through."""
    counts = draw(st.lists(st.integers(1, 14), max_size=12))
    ids = iter(range(200))
    heights = st.floats(12, 50)
    return [
        LaneSize(draw(st.floats(8, 24)), tuple((f"c{next(ids)}", draw(heights)) for _ in range(count)))
        for count in counts
    ]


@st.composite
def plans(draw):
    """Return an area, lanes arranged in it, and links of all kinds between their boxes and to others."""
    area, sizes = draw(areas), draw(lanes())
    arrangement = arrange(sizes, area)
    ids = [box.id for box in arrangement.boxes] or ["c0"]
    anyone = st.sampled_from([*ids, "elsewhere"])
    nexts = [Link(a, b, LinkKind.NEXT, 1) for a, b in pairwise(ids)]
    popular = draw(st.sampled_from(ids))
    target = st.one_of(anyone, st.just(popular))
    others = draw(
        st.lists(st.builds(Link, st.sampled_from(ids), target, st.sampled_from(LinkKind), st.just(1)), max_size=40)
    )
    return area, arrangement, list(dict.fromkeys([*nexts, *others]))


def lines_of(area, arrangement, links):
    """Yield each page's boxes and heads, and its lines."""
    for page in range(arrangement.pages):
        boxes = [box for box in arrangement.boxes if box.page == page]
        heads = [box for box in arrangement.heads if box.page == page]
        router = Router(area, APART, UNDER)
        yield boxes, heads, router.routed(boxes, links, under_heads(arrangement))


def overlap(a, b):
    return (
        a.page == b.page
        and a.x < b.right - 1e-6
        and b.x < a.right - 1e-6
        and a.y < b.bottom - 1e-6
        and b.y < a.bottom - 1e-6
    )


@given(lanes(), areas)
def test_no_box_stands_on_another_and_all_stand_inside_their_page(sizes, area):
    made = arrange(sizes, area)
    whole = (*made.boxes, *made.heads)
    assert not any(overlap(a, b) for a, b in combinations(whole, 2))
    for box in whole:
        assert area.gutter - 1e-6 <= box.x
        assert box.right <= area.width - area.gutter + 1e-6
        assert box.y >= 0
        assert box.bottom <= area.height + 1e-6
        assert 0 <= box.page < made.pages


@given(lanes(), areas)
def test_every_card_has_its_box_in_order_and_every_column_of_a_team_its_head(sizes, area):
    made = arrange(sizes, area)
    assert [box.id for box in made.boxes] == [box_id for lane in sizes for box_id, _ in lane.boxes]
    places = [(box.page, box.column, box.y) for box in made.boxes]
    assert places == sorted(places)
    lane_of = {box_id: str(place) for place, lane in enumerate(sizes) for box_id, _ in lane.boxes}
    for box in made.boxes:
        above = [head for head in made.heads if (head.page, head.column) == (box.page, box.column) and head.y < box.y]
        assert above[-1].id == lane_of[box.id]


def test_a_box_higher_than_a_column_is_named():
    with pytest.raises(TooHigh) as caught:
        arrange([LaneSize(10, (("low", 20), ("high", 95)))], Area(396, 100, 4, 11, 6))
    assert caught.value.box == "high"


def test_short_lanes_share_a_column_and_a_long_one_takes_several():
    made = arrange(
        [LaneSize(10, (("a", 20),)), LaneSize(10, (("b", 20),)), LaneSize(10, tuple((f"c{n}", 40) for n in range(4)))],
        Area(396, 110, 6, 11, 6),
    )
    assert {box.id: box.column for box in made.boxes} == {"a": 0, "b": 0, "c0": 1, "c1": 1, "c2": 2, "c3": 2}
    assert made.pages == 1


def segments(line):
    return list(pairwise(line.points))


@settings(max_examples=150, deadline=None)
@given(plans())
def test_lines_are_upright_or_level_and_never_run_through_a_box(plan):
    area, arrangement, links = plan
    for boxes, heads, lines in lines_of(area, arrangement, links):
        for line in lines:
            for (x1, y1), (x2, y2) in segments(line):
                assert abs(x1 - x2) < 1e-6 or abs(y1 - y2) < 1e-6
                for box in (*boxes, *heads):
                    level = max(x1, x2) > box.x + 1e-6 and min(x1, x2) < box.right - 1e-6
                    upright = max(y1, y2) > box.y + 1e-6 and min(y1, y2) < box.bottom - 1e-6
                    assert not (level and upright)


@settings(max_examples=150, deadline=None)
@given(plans())
def test_lines_begin_at_their_card_end_at_the_one_they_lead_to_and_stay_on_the_page(plan):
    area, arrangement, links = plan
    for boxes, _, lines in lines_of(area, arrangement, links):
        placed = {box.id: box for box in boxes}
        for line in lines:
            for (x, y), box in (
                (line.points[0], placed[line.link.source]),
                (line.points[-1], placed[line.link.target]),
            ):
                assert box.x - 1e-6 <= x <= box.right + 1e-6
                assert box.y - 1e-6 <= y <= box.bottom + 1e-6
            for x, y in line.points:
                assert 0 <= x <= area.width
                assert 0 <= y <= area.height + APART * UNDER


@settings(max_examples=150, deadline=None)
@given(plans())
def test_lines_to_different_cards_never_lie_on_each_other(plan):
    for _, _, lines in lines_of(*plan):
        for one, other in combinations(lines, 2):
            if one.link.target != other.link.target:
                assert not any(lie_on(a, b) for a in segments(one) for b in segments(other))


def lie_on(a, b):
    """Tell whether two pieces run along each other, not only cross or touch."""
    for place in (0, 1):
        along = 1 - place
        level = all(abs(piece[0][place] - piece[1][place]) < 1e-6 for piece in (a, b))
        if level and abs(a[0][place] - b[0][place]) < 0.8:
            start = max(min(a[0][along], a[1][along]), min(b[0][along], b[1][along]))
            end = min(max(a[0][along], a[1][along]), max(b[0][along], b[1][along]))
            if end - start > 1e-6:
                return True
    return False


@given(plans())
def test_a_card_that_follows_directly_below_always_has_its_arrow(plan):
    area, arrangement, links = plan
    straight = straight_links(arrangement.boxes, links, under_heads(arrangement))
    drawn = {line.link for _, _, lines in lines_of(area, arrangement, links) for line in lines}
    assert straight <= drawn


def test_many_branches_to_one_card_share_their_tracks():
    area = Area(396, 200, 6, 11, 6)
    made = arrange([LaneSize(12, tuple((f"c{n}", 24) for n in range(24)))], area)
    links = [Link(f"c{n}", "c0", LinkKind.NO, 1) for n in range(1, 24)]
    ((_, _, lines),) = lines_of(area, made, links)
    assert len(lines) == len(links)


def test_a_tangle_is_left_to_words_and_what_comes_next_is_drawn_first():
    area = Area(396, 200, 6, 11, 6)
    made = arrange([LaneSize(12, tuple((f"c{n}", 24) for n in range(24)))], area)
    nexts = [Link(f"c{n}", f"c{(n + 7) % 24}", LinkKind.NEXT, 1) for n in range(6)]
    branches = [Link(f"c{a}", f"c{(a * 5 + b) % 24}", LinkKind.NO, 1) for a in range(24) for b in range(6)]
    ((_, _, lines),) = lines_of(area, made, [*branches, *nexts])
    assert set(nexts) <= {line.link for line in lines}
    assert len(lines) < len(branches)
