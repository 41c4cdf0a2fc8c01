import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.ids import MASTER, is_site_id
from kitbuilder.kit.kana import hiragana, mixed, proposed_site_id, romaji, searchable

WRITTEN = st.characters(max_codepoint=0x7E) | st.characters(min_codepoint=0x3000, max_codepoint=0xFFEE, codec="utf-8")
KANA = st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x30FF))


@pytest.mark.parametrize("site", bundled_sites(), ids=lambda site: site.id)
def test_the_ids_of_the_ward_s_sites_come_from_their_readings(site):
    assert proposed_site_id(site.kana, ()).replace("-", "") == site.id.replace("-", "")


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("きょうしゃじゅく", "kyoshajuku"),
        ("はっけい", "hakkei"),
        ("いっちょうめ", "itchome"),
        ("おおふな", "ofuna"),
        ("にいがた", "niigata"),
        ("シンスギタ", "shinsugita"),
        ("ｶﾅｻﾞﾜ", "kanazawa"),
        ("第2こだ", "2koda"),
        ("あっ", "a"),
        ("", ""),
    ],
)
def test_kana_are_written_in_latin_letters(kana, latin):
    assert romaji(kana) == latin


def test_an_id_that_is_taken_gets_a_number():
    taken = {"koda-es", "koda-es-2"}
    assert proposed_site_id("こだしょうがっこう", taken) == "koda-es-3"


@pytest.mark.parametrize(("kana", "site_id"), [("", "site"), ("漢字", "site"), ("しょうがっこう", "shogakko")])
def test_there_is_always_something_to_start_from(kana, site_id):
    assert proposed_site_id(kana, ()) == site_id


@given(st.text() | KANA)
def test_what_is_proposed_can_always_be_used(kana):
    first = proposed_site_id(kana, {MASTER})
    assert is_site_id(first)
    assert proposed_site_id(kana, {MASTER, first}) not in {MASTER, first}


@pytest.mark.parametrize("typed", ["こだ", "コダ", "ｺﾀﾞ", "こ だ", " コダ　"])
def test_every_kind_of_kana_is_searched_alike(typed):
    assert searchable(typed) in searchable("こだしょうがっこう")


@pytest.mark.parametrize(
    ("one", "other"), [("ＫＯＤＡ", "koda"), ("釡利谷", "釜利谷"), ("瀬ヶ崎", "瀬ケ崎"), ("第１", "第1")]
)
def test_spellings_of_one_thing_are_searched_alike(one, other):
    assert searchable(one) == searchable(other)


@given(st.text(WRITTEN))
def test_searching_what_is_searched_changes_nothing(text):
    assert searchable(searchable(text)) == searchable(text)


@given(KANA)
def test_a_reading_is_turned_into_hiragana_once_and_for_all(text):
    assert hiragana(hiragana(text)) == hiragana(text)


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        ("釜利谷ひがし", 0),
        ("かまりや東", 0),
        ("谷ひがし", 1),
        ("釜利谷みなみ", -1),
        ("六浦ひがし", -1),
        ("ひがし釜利谷", -1),
        ("釜利谷東", -1),
        ("かまりや", -1),
        ("", -1),
    ],
)
def test_a_site_is_found_by_what_is_half_written_and_half_read(wanted, place):
    assert mixed(searchable(wanted), "釜利谷東小学校", "かまりやひがししょうがっこう") == place
