"""More than a page holds: everything is on paper, and every page says that there is more."""

from collections import Counter

import pytest
from attrs import evolve

from kitbuilder.kit.values import Branch, Caution, Section, Tool
from kitbuilder.printing.check import printing_problems
from tests.printing.pages import seen
from tests.printing.paper import CARD_LAYOUTS, LAYOUTS, PrintOptions, of_sections, plainly
from tests.samples import SITE, TODAY, approved, card, kit, step

_KANJI = [chr(0x4E00 + n) for n in range(20000)]


@pytest.fixture(scope="session")
def rare(press):
    """Kanji that no fixed word has, so that each can be counted on paper."""
    common = set(
        "下書確認中承済地震用訓練全部水庶務班校庭使終目安次最後時刻名前小田学第版年月日印刷横浜市金沢区富岡西流満"
    )
    return "".join(c for c in _KANJI if press.fonts.regular.has(c) and c not in common)


def pages_of(press, *cards, layout="card-a4"):
    return seen(press.render(approved(kit(*cards)), SITE, plainly(layout)))


def missing(pages, wanted):
    found = Counter("".join(page.text for page in pages))
    return sorted((Counter(wanted) - found).elements())


def assert_continued(pages, *, count=None):
    assert len(pages) == (count or len(pages)) > 1
    for number, page in enumerate(pages, 1):
        assert f"（{number}/{len(pages)}）" in page.text
        assert ("つづきがあります" in page.text) == (number < len(pages))
        assert ("（つづき）" in page.text) == (number > 1)
    assert "終わりの目安" in pages[-1].text


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_step_of_2000_characters_is_all_on_paper(press, rare, layout):
    pages = pages_of(press, card("c", step("s", rare[:2000])), layout=layout)
    assert missing(pages, rare[:2000]) == []
    assert_continued(pages)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_sixty_steps_are_all_on_paper_with_their_numbers(press, rare, layout):
    texts = [rare[10 * n : 10 * n + 10] for n in range(60)]
    pages = pages_of(press, card("c", *(step(f"s{n}", text) for n, text in enumerate(texts))), layout=layout)
    whole = "".join(page.text for page in pages)
    places = [whole.index(f"{number}{text}") for number, text in enumerate(texts, 1)]
    assert places == sorted(places)
    assert_continued(pages)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_caution_of_1000_characters_is_all_on_paper(press, rare, layout):
    pages = pages_of(press, card("c", cautions=(Caution("k", rare[:1000], before="c-1"),)), layout=layout)
    assert missing(pages, rare[:1000]) == []
    assert "水を流す" in pages[-1].text
    assert_continued(pages)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_thirty_tools_are_all_on_paper(press, rare, layout):
    tools = tuple(Tool(f"t{n}", rare[4 * n : 4 * n + 4], "2つ", f"{rare[1000 + n % 7]}の棚") for n in range(30))
    pages = pages_of(press, card("c", tools=tools), layout=layout)
    whole = "".join(page.text for page in pages)
    assert [tool.name for tool in tools if f"{tool.name}2つ" not in whole] == []
    assert missing(pages, [tool.kept_at[0] for tool in tools[:7]]) == []
    assert_continued(pages)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_tool_with_many_words_is_all_on_paper(press, rare, layout):
    pages = pages_of(press, card("c", tools=(Tool("t", rare[:40], rare[40:60], rare[60:90]),)), layout=layout)
    assert missing(pages, rare[:90]) == []


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_answers_of_a_step_that_continues_stay_with_its_end(press, rare, layout):
    pages = pages_of(press, card("c", step("s", rare[:900], branch=Branch("c", None))), layout=layout)
    assert "はい→カード1" in pages[-1].text
    assert "".join(page.text for page in pages).count("いいえ→次の手順へ") == 1


def test_a_caution_is_on_the_page_of_its_step_where_a_page_holds_both(press):
    cautions = tuple(Caution(f"k{n}", f"注意その{n}のことば", before=f"s{n}") for n in range(20))
    steps = [step(f"s{n}", f"手順その{n}のことば") for n in range(20)]
    pages = pages_of(press, card("c", *steps, cautions=cautions))
    assert len(pages) > 1
    for page in pages:
        for number in range(20):
            assert (f"注意その{number}の" in page.text) == (f"手順その{number}の" in page.text)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("count", range(5, 12))
def test_long_cautions_between_steps_are_all_on_paper(press, rare, layout, count):
    cautions = tuple(Caution(f"k{n}", rare[200 * n : 200 * n + 200], before=f"s{n}") for n in range(count))
    steps = [step(f"s{n}", rare[3000 + 60 * n : 3060 + 60 * n], branch=Branch(None, "c")) for n in range(count)]
    pages = pages_of(press, card("c", *steps, cautions=cautions), layout=layout)
    assert missing(pages, "".join(part.text for part in (*cautions, *steps))) == []
    assert_continued(pages)


@pytest.mark.parametrize(
    ("second", "third"), [(50, 8), (500, 8), (50, 500)], ids=["short", "long caution", "long step"]
)
@pytest.mark.parametrize("first", range(20, 300, 24))
def test_wherever_a_page_ends_within_cautions_and_their_step_nothing_is_lost(press, rare, first, second, third):
    texts = rare[:first], rare[600 : 600 + second], rare[1200 : 1200 + third]
    cautions = tuple(Caution(f"k{n}", text, before="s") for n, text in enumerate(texts[:2]))
    pages = pages_of(press, card("c", step("s", texts[2]), cautions=cautions), layout="card-a5")
    assert missing(pages, "".join(texts)) == []


@pytest.mark.parametrize("length", range(120, 420, 12))
def test_wherever_a_page_ends_within_a_step_its_answers_are_not_lost(press, rare, length):
    pages = pages_of(press, card("c", step("s", rare[:length], branch=Branch("c", None))), layout="card-a5")
    assert missing(pages, rare[:length]) == []
    assert "".join(page.text for page in pages).count("いいえ→次の手順へ") == 1
    assert "いいえ→次の手順へ" in pages[-1].text


def test_three_hundred_cards_are_all_on_paper(press):
    cards = tuple(card(f"c{n}", title=f"札{n}番") for n in range(300))
    whole = of_sections(*(Section(f"s{n}", f"項目{n}", cards=cards[n * 30 : n * 30 + 30]) for n in range(10)))
    pages = seen(press.render(whole, SITE, plainly()))
    assert [f"札{n}番" in page.text and f"{n + 1}/300" in page.text for n, page in enumerate(pages)] == [True] * 300


def test_three_hundred_cards_are_all_in_the_list(press):
    whole = kit(*(card(f"c{n}", title=f"札{n}番") for n in range(300)))
    text = "".join(page.text for page in seen(press.render(whole, SITE, plainly("list-a4"))))
    assert [n for n in range(300) if f"{n + 1}札{n}番" not in text] == []


def test_the_list_of_an_empty_kit_opens(press):
    for empty in (of_sections(), of_sections(Section("s", "空の項目"))):
        assert len(seen(press.render(empty, SITE, PrintOptions(TODAY, "list-a4")))) == 2


TOO_LONG = {"card-a4": 150, "card-a5": 80}


def unfit(press, whole, layout):
    problems = [p for p in printing_problems(press, whole, SITE, plainly(layout)) if p.code == "no-room"]
    return {(problem.where.item, problem.where.field) for problem in problems}, [p.where.label for p in problems]


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
@pytest.mark.parametrize("field", ["title", "purpose", "place", "done_when"])
def test_a_text_without_room_is_named_with_its_card(press, rare, layout, field):
    words = {"title": "水をくむ", field: rare[: TOO_LONG[layout]]}
    named, labels = unfit(press, kit(card("a"), card("b", **words)), layout)
    assert ("b", field) in named
    assert all(label.startswith("カード") for label in labels)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_team_without_room_is_named_with_its_card(press, rare, layout):
    whole = kit(card("c"))
    named, _ = unfit(press, evolve(whole, teams=(evolve(whole.teams[0], name=rare[:50]),)), layout)
    assert ("c", "team") in named


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_next_card_with_a_long_title_is_named_where_it_has_no_room(press, rare, layout):
    named, _ = unfit(press, kit(card("a", next="b"), card("b", title=rare[: TOO_LONG[layout]])), layout)
    assert ("a", "next") in named


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_a_site_whose_name_has_no_room_is_named(press, layout):
    problems = printing_problems(press, kit(card("c")), evolve(SITE, name="金" * 60), plainly(layout))
    assert [(p.code, p.where.label) for p in problems] == [("no-room", "拠点 拠点の名前")]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_kit_with_room_for_everything_has_no_problem(press, layout):
    assert printing_problems(press, kit(card("c")), SITE, plainly(layout)) == []
