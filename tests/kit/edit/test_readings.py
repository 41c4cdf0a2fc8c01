import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.edit.readings import card_suggestions, with_card_readings
from kitbuilder.kit.errors import BadInput, LockedCaution, NotFound
from kitbuilder.kit.find import find_card
from kitbuilder.kit.furigana.known import Origin
from kitbuilder.kit.text import plain
from kitbuilder.kit.texts import card_texts
from kitbuilder.kit.values import Caution, Tool
from tests.kit.furigana.readers import eager_reader, reader
from tests.samples import card, kit, site, step
from tests.strategies import documents
from tests.told import refusal

WRITTEN = card("new", step("s", "台車を使う"), title="水を運ぶ", place="", done_when="")
FULL = evolve(
    WRITTEN,
    tools=(Tool("t", "台車", "2台", "小田の校庭"),),
    cautions=(Caution("locked", "足に注意", locked=True), Caution("free", "手に注意")),
)
OTHER = card("other", step("o", "{台車|だいしゃ}で{運|はこ}びます"))
KIT, SITE = kit(FULL, OTHER), site(kana="こだしょうがっこう")


def proposed(**ward):
    return card_suggestions(KIT, SITE, "new", reader(), **ward)


def accept(chosen, **ward):
    return find_card(with_card_readings(KIT, "new", chosen, **ward), "new").card


def test_every_text_of_the_card_is_read_and_says_where_it_stands():
    assert [(one.place, one.suggestion.word) for one in proposed()] == [
        ("題名", "水"),
        ("題名", "運"),
        ("手順1", "台車"),
        ("手順1", "使"),
        ("注意2", "手"),
        ("注意2", "注意"),
        ("備品1の名前", "台車"),
        ("備品1の数", "台"),
        ("備品1の置き場所", "小田"),
        ("備品1の置き場所", "校庭"),
    ]


def test_readings_of_other_cards_and_of_the_sites_name_are_known():
    origins = {one.suggestion.word: one.suggestion.origin for one in proposed()}
    assert origins["台車"] is Origin.KIT
    assert origins["小田"] is Origin.SITE
    assert origins["校庭"] is Origin.WARD
    assert origins["水"] is Origin.GUESS


def test_accepted_readings_are_in_the_kit_and_all_else_is_as_before():
    chosen = [one for one in proposed() if one.place in ("題名", "備品1の置き場所")]
    after = with_card_readings(KIT, "new", chosen)
    changed = find_card(after, "new").card
    assert changed.title == "{水|みず}を{運|はこ}ぶ"
    assert changed.tools[0].kept_at == "{小田|こだ}の{校庭|こうてい}"
    assert evolve(changed, title=FULL.title, tools=FULL.tools) == FULL
    assert find_card(after, "other").card == OTHER


def test_locked_cautions_are_read_at_the_ward_only():
    assert "注意1" not in {one.place for one in proposed()}
    locked = [one for one in proposed(at_ward=True) if one.place == "注意1"]
    assert accept(locked, at_ward=True).cautions[0].text == "{足|あし}に{注意|ちゅうい}"
    refusal(accept, locked, of=LockedCaution)


def test_a_corrected_reading_is_taken():
    first = proposed()[0]
    chosen = evolve(first, suggestion=evolve(first.suggestion, reading="おみず"))
    assert accept([chosen]).title == "{水|おみず}を運ぶ"


def test_nothing_accepted_changes_nothing():
    assert with_card_readings(KIT, "new", []) is KIT


@pytest.mark.parametrize("now", [evolve(FULL, title="お水を運ぶ"), evolve(FULL, steps=())])
def test_a_text_that_changed_meanwhile_is_refused(now):
    refusal(with_card_readings, kit(now, OTHER), "new", proposed(), of=BadInput)


def test_a_card_that_is_gone_is_named():
    assert "「gone」" in refusal(card_suggestions, KIT, SITE, "gone", reader(), of=NotFound)
    refusal(with_card_readings, KIT, "gone", (), of=NotFound)


@given(documents())
def test_readings_for_any_kit_leave_what_its_cards_say(document):
    for section in document.kit.sections:
        for written in section.cards:
            chosen = card_suggestions(document.kit, document.site, written.id, eager_reader(1))
            after = with_card_readings(document.kit, written.id, chosen)
            before, now = (list(card_texts(find_card(each, written.id))) for each in (document.kit, after))
            assert [plain(text.source) for text in now] == [plain(text.source) for text in before]
