"""Material for schools: nothing restricted ever leaves, and every page says what it is for."""

import pytest
from attrs import evolve

from kitbuilder.kit.values import Caution, Fact, Section, Team, Tool, Video
from kitbuilder.printing.options import Furigana, PrintOptions
from kitbuilder.printing.runs import Audience
from tests.printing.pages import bookmarks, seen
from tests.printing.paper import LAYOUTS, filled_site, ward_kit
from tests.samples import TODAY, card, kit, site, step

TOLD_TO_NO_ONE = "ひみつの暗証番号4649"
HIDDEN = "見せない"
PLACE = "[[鍵の場所]]"
FACTS = (Fact("f1", "鍵の場所", f"**{{金庫|きんこ}}**{TOLD_TO_NO_ONE}", restricted=True), Fact("f2", "門", "北門"))

EVERYWHERE = card(
    "everywhere",
    step("s1", f"鍵は{PLACE}にある", tool="t"),
    title=f"門と{PLACE}",
    purpose=PLACE,
    place=PLACE,
    team="team-secret",
    tools=(Tool("t", f"鍵{PLACE}", PLACE, PLACE),),
    cautions=(Caution("k", PLACE, locked=True), Caution("k2", PLACE, before="s1")),
    done_when=PLACE,
    video="v",
    next="restricted",
)
RESTRICTED = card(
    "restricted",
    step("r1", f"{HIDDEN}手順"),
    title=f"{HIDDEN}題名",
    tools=(Tool("rt", f"{HIDDEN}道具"),),
    restricted=True,
)
KIT = kit(
    sections=(
        Section("a", f"項目{PLACE}", cards=(EVERYWHERE, RESTRICTED, card("open", title="北門を開く"))),
        Section("b", f"{HIDDEN}項目", cards=(evolve(RESTRICTED, id="r2", steps=(), tools=()),)),
    ),
    teams=(Team("team-secret", f"班{PLACE}"),),
    videos=(Video("v", "A-1", f"動画{PLACE}", "https://a.example/"),),
)
SITE = site(facts=FACTS)
OF_CARDS = tuple(layout for layout in LAYOUTS if layout != "box-label")
"""The layouts that show what cards say."""


def pages_of(press, layout, audience=Audience.DRILL, **fields):
    return seen(press.render(KIT, SITE, PrintOptions(TODAY, layout, audience, **fields)))


@pytest.mark.parametrize("layout", OF_CARDS)
@pytest.mark.parametrize("furigana", Furigana)
def test_what_is_restricted_never_appears(press, layout, furigana):
    pdf = press.render(KIT, SITE, PrintOptions(TODAY, layout, Audience.DRILL, furigana))
    text = "".join(page.text for page in seen(pdf))
    assert "鍵の場所" in text
    assert not any(secret in text for secret in (TOLD_TO_NO_ONE, "金庫", "4649", HIDDEN))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_bookmarks_do_not_tell_either(press, layout):
    titles = "".join(
        title for _, title, _ in bookmarks(press.render(KIT, SITE, PrintOptions(TODAY, layout, Audience.DRILL)))
    )
    assert not any(secret in titles for secret in (TOLD_TO_NO_ONE, "金庫", HIDDEN))


@pytest.mark.parametrize("layout", OF_CARDS)
def test_in_the_field_all_of_it_is_there(press, layout):
    text = "".join(page.text for page in pages_of(press, layout, Audience.FIELD))
    assert TOLD_TO_NO_ONE in text
    assert f"{HIDDEN}題名" in text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_page_says_that_it_is_for_drills(press, layout):
    whole, place = ward_kit().kit, filled_site()
    for page in [
        *pages_of(press, layout),
        *seen(press.render(whole, place, PrintOptions(TODAY, layout, Audience.DRILL))),
    ]:
        assert "訓練用" in page.text
        assert "地震用" not in page.text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_wards_kit_for_drills_tells_no_restricted_value(press, layout):
    place = filled_site()
    facts = tuple(evolve(fact, value=TOLD_TO_NO_ONE if fact.restricted else "北の倉庫") for fact in place.facts)
    options = PrintOptions(TODAY, layout, Audience.DRILL)
    pages = seen(press.render(ward_kit().kit, evolve(place, facts=facts), options))
    assert any(fact.restricted for fact in facts)
    assert not any(TOLD_TO_NO_ONE in page.text for page in pages)


@pytest.mark.parametrize("layout", LAYOUTS[:2])
def test_cards_are_counted_and_lead_on_without_the_restricted_ones(press, layout):
    pages = pages_of(press, layout)
    assert ["1/2" in pages[0].text, "2/2" in pages[-1].text] == [True, True]
    assert "次はカード2" in "".join(page.text for page in pages_of(press, layout, furigana=Furigana.NONE))


def test_a_press_that_printed_for_the_field_does_not_leak_into_a_drill(press):
    for layout in LAYOUTS:
        pages_of(press, layout, Audience.FIELD)
        assert TOLD_TO_NO_ONE not in "".join(page.text for page in pages_of(press, layout))
