import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.edit.guards import refuse_lost_locks
from kitbuilder.kit.edit.replace import refusals, replaced
from kitbuilder.kit.nodes import nodes
from kitbuilder.kit.search import SearchOptions, find_in, folded
from kitbuilder.kit.text import FactRef, parse, plain
from kitbuilder.kit.texts import kit_texts, site_texts
from kitbuilder.kit.values import Fact
from tests.samples import SAMPLE, card, document, site, step
from tests.strategies import is_well_formed, open_documents

USUAL, EXACT = SearchOptions(), SearchOptions(match_case=True)

words = st.sampled_from(("避", "避難所", "所", "A", "*", "[", "|", "{", "]]", "を", "a*", "\\")) | st.text(
    min_size=1, max_size=3
)


def _after(text, wanted, new, options=USUAL):
    """Return the text of a step after replacing."""
    whole = document(card("c", step("s", text)))
    result = replaced(whole, wanted, new, options, at_ward=False).document
    return result.kit.sections[0].cards[0].steps[0].text


def _texts(document):
    for text in (*kit_texts(document.kit), *site_texts(document.site)):
        yield (text.where.item, text.where.field), text


def _expected(source, wanted, new):
    """Return the words of a text after plain replacing between its facts."""
    parts, between = [], ""
    for run in (*parse(source), FactRef("")):
        if isinstance(run, FactRef):
            parts += [between.replace(wanted, new), f"〔{run.name}〕"]
            between = ""
        else:
            between += run.text
    return "".join(parts[:-1])


@pytest.mark.parametrize(
    ("text", "wanted", "new", "after"),
    [
        ("{仮設|かせつ}トイレへ", "仮設トイレ", "簡易トイレ", "簡易トイレへ"),
        ("{仮設|かせつ}トイレ", "トイレ", "便所", "{仮設|かせつ}便所"),
        ("{避難所|ひなんじょ}", "所", "場", "避難場"),
        ("{水|みず}と{水|すい}", "水", "湯", "湯と湯"),
        ("{水|みず}", "水", "水", "{水|みず}"),
        ("**火を使わ**ない", "使わない", "たかない", "**火をたかない**"),
        ("火を**使わない**", "を使", "を燃やさ", "火を燃やさ**わない**"),
        ("**火**を", "火", "", "を"),
        ("[[鍵の場所]]の鍵", "鍵", "かぎ", "[[鍵の場所]]のかぎ"),
        ("水を", "水", "{水|みず}[[値]]**", r"\{水|みず\}\[\[値\]\]\*\*を"),
        ("*水*", "水", "", r"\*\*"),
        ("[水[[鍵の場所]]", "水", "", r"\[[[鍵の場所]]"),
        ("水**火**", "水", "*", r"\***火**"),
        (r"\{水\}", "{水}", "a|b", "a|b"),
        ("ＡＥＤ", "aed", "AED", "AED"),
        ("AEDとＡＥＤ", "aed", "AED", "AEDとAED"),
        ("{水", "水", "湯", "{水"),
    ],
)
def test_words_change_and_marks_stay_whole(text, wanted, new, after):
    assert _after(text, wanted, new) == after


def test_only_the_chosen_places_change():
    whole = document(card("c", step("s", "水と水と水")))
    chosen = find_in(whole, "水と水")[:0] + [found for found in find_in(whole, "水") if found.start == 2]
    result = replaced(whole, "水", "湯", USUAL, chosen, at_ward=False)
    assert result.count == 1
    assert result.document.kit.sections[0].cards[0].steps[0].text == "水と湯と水"


def test_a_chosen_place_whose_text_has_changed_since_stays():
    whole = document(card("c", step("s", "水")))
    changed = document(card("c", step("s", "水を")))
    assert replaced(changed, "水", "湯", USUAL, find_in(whole, "水"), at_ward=False).count == 1  # the title's
    assert replaced(changed, "水", "湯", USUAL, find_in(whole, "水"), at_ward=False).refused == ()


def test_a_locked_caution_stays_at_a_site_and_changes_at_the_ward():
    at_site = replaced(SAMPLE, "流すまで", "通すまで", USUAL, at_ward=False)
    assert at_site.document is SAMPLE
    assert [refusal.found.where.item for refusal in at_site.refused] == ["caution-water"]
    assert "区の担当" in at_site.refused[0].reason
    at_ward = replaced(SAMPLE, "流すまで", "通すまで", USUAL, at_ward=True)
    assert (at_ward.count, at_ward.refused) == (1, ())
    assert at_ward.document.kit.sections[1].cards[0].cautions[0].text == "水を通すまで使わない"


def test_names_of_facts_and_sites_and_addresses_stay_and_each_says_why():
    result = replaced(SAMPLE, "鍵の場所", "かぎ", USUAL, at_ward=True)
    assert (result.document, result.count) == (SAMPLE, 0)
    assert "文の中で使われている" in result.refused[0].reason
    assert "拠点の名前" in replaced(SAMPLE, "小田", "大田", USUAL, at_ward=True).refused[0].reason
    assert "アドレス" in replaced(SAMPLE, "youtu", "x", USUAL, at_ward=True).refused[0].reason
    broken = document(card("c", step("s", "{水害")))
    assert "誤り" in replaced(broken, "水害", "x", USUAL, at_ward=True).refused[0].reason


def test_values_of_facts_change():
    result = replaced(SAMPLE, "棚", "箱", USUAL, at_ward=False)
    assert result.document.site.facts[0] == evolve(SAMPLE.site.facts[0], value="職員室の箱")


def test_what_will_be_refused_is_known_before():
    for wanted in ("流す", "場所", "小田", "水"):
        assert tuple(refusals(SAMPLE, wanted, USUAL, at_ward=False)) == (
            replaced(SAMPLE, wanted, "x", USUAL, at_ward=False).refused
        )


@given(open_documents(), words, words)
def test_a_text_reads_as_if_it_had_been_replaced_without_marks(document, wanted, new):
    result = replaced(document, wanted, new, EXACT, at_ward=True).document
    after = dict(_texts(result))
    for key, text in _texts(document):
        if text.marked:
            assert plain(after[key].source) == _expected(text.source, wanted, new)
        else:
            assert after[key].source == text.source


@given(open_documents(), words, words, st.sampled_from((USUAL, EXACT)), st.booleans())
def test_every_text_can_still_be_read_and_facts_keep_their_uses(document, wanted, new, options, at_ward):
    result = replaced(document, wanted, new, options, at_ward=at_ward).document
    after = dict(_texts(result))
    for key, text in _texts(document):
        if text.marked:
            assert is_well_formed(after[key].source)
            facts = [[run for run in parse(one.source) if isinstance(run, FactRef)] for one in (text, after[key])]
            assert facts[0] == facts[1]


@given(open_documents(), words, words, st.sampled_from((USUAL, EXACT)))
def test_what_was_replaced_is_not_found_again(document, wanted, new, options):
    assume(not set(folded(wanted)) & set(folded(new)))
    first = replaced(document, wanted, new, options, at_ward=True)
    second = replaced(first.document, wanted, new, options, at_ward=True)
    assert second.count == 0
    assert second.document is first.document
    assert len(find_in(first.document, wanted, options)) == len(second.refused)


@given(open_documents(), words, words)
def test_no_locked_caution_changes_at_a_site(document, wanted, new):
    result = replaced(document, wanted, new, USUAL, at_ward=False).document
    refuse_lost_locks(document.kit, result.kit)


@given(open_documents(), words, words, st.booleans())
def test_only_texts_that_have_the_words_change(document, wanted, new, at_ward):
    result = replaced(document, wanted, new, USUAL, at_ward=at_ward)
    found = {found.where.item for found in find_in(document, wanted, USUAL)}
    before, after = nodes(document), nodes(result.document)
    assert list(before) == list(after)
    assert {key[1] for key in before if before[key] != after[key]} <= found
    assert (result.document is document) == (result.count == 0)
    assert result.document.review is document.review
    for old, now in zip(document.kit.sections, result.document.kit.sections, strict=True):
        assert (old is now) == (old == now)


@given(open_documents(), words, words)
def test_every_place_is_replaced_or_refused_or_reads_the_same_already(document, wanted, new):
    result = replaced(document, wanted, new, USUAL, at_ward=False)
    refused = [refusal.found for refusal in result.refused]
    same = [found for found in find_in(document, wanted) if found.matched == new and found not in refused]
    assert result.count + len(refused) + len(same) == len(find_in(document, wanted))


def test_furigana_that_is_not_touched_stays_in_a_text_that_is():
    assert _after("{水|みず}と{火|ひ}と{土|つち}", "火", "木") == "{水|みず}と木と{土|つち}"


def test_a_fact_with_an_empty_value_stays_empty():
    whole = evolve(SAMPLE, site=site(facts=(Fact("f", "鍵"),)))
    assert replaced(whole, "値", "x", USUAL, at_ward=False).document is whole
