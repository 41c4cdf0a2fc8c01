from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.tools import kept_places, pasted_tools
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Fact, Tool
from tests.samples import SAMPLE, card, kit, site
from tests.strategies import is_well_formed


def _cells(text):
    return [(tool.name, tool.quantity, tool.kept_at) for tool in pasted_tools(text)]


def test_each_pasted_line_is_a_tool():
    assert _cells("鍵\r\n\n ライト \n") == [("鍵", "", ""), ("ライト", "", "")]


def test_each_pasted_row_of_a_spreadsheet_is_a_tool_and_no_cell_is_lost():
    pasted = '鍵\t1本\t職員室\nライト\t2つ\n\t\t\n"長い\n棒"\t1\t倉庫\t奥\n'
    assert _cells(pasted) == [("鍵", "1本", "職員室"), ("ライト", "2つ", ""), ("長い 棒", "1", "倉庫 奥")]


def test_marks_are_kept_and_what_is_no_mark_is_taken_literally():
    assert _cells("{鍵|かぎ}\nロープ{大\n") == [("{鍵|かぎ}", "", ""), ("ロープ\\{大", "", "")]


@given(st.text())
def test_whatever_is_pasted_becomes_tools_that_can_be_printed(text):
    for tool in pasted_tools(text):
        assert all(is_well_formed(cell) for cell in (tool.name, tool.quantity, tool.kept_at))
        assert plain(tool.name + tool.quantity + tool.kept_at).strip()


def test_the_usual_places_come_first_and_every_fact_once():
    tools = [Tool(str(number), "道具", "1", place) for number, place in enumerate(("倉庫", "[[鍵]]", "[[鍵]]", ""))]
    whole = kit(card("c", tools=tuple(tools)))
    assert kept_places(whole, site(facts=(Fact("f", "鍵"), Fact("g", "門")))) == ("[[鍵]]", "倉庫", "[[門]]")


def test_the_sample_offers_its_own_places():
    assert kept_places(SAMPLE.kit, SAMPLE.site)[0] == "倉庫"
