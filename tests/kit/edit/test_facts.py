import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.facts import (
    cards_with_fact,
    fact_uses,
    pasted_values,
    refuse_fact,
    with_fact_added,
    with_fact_removed,
    with_fact_renamed,
    with_fact_replaced,
    with_fact_value,
)
from kitbuilder.kit.errors import BadInput, LockedCaution, NotFound
from kitbuilder.kit.text import fact_names
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import Document, Fact
from tests.samples import SAMPLE, card, document, kit, site, step
from tests.strategies import documents, is_well_formed, open_documents
from tests.told import refusal

KEY, HQ = SAMPLE.site.facts[0], SAMPLE.site.facts[1]


def _named(whole: Document) -> list[tuple[str, ...]]:
    return [fact_names(text.source) for text in kit_texts(whole.kit) if text.marked]


@given(open_documents(), st.data())
def test_a_renamed_fact_is_named_so_wherever_it_was_named_and_nothing_else_changes(whole, data):
    fact = data.draw(st.sampled_from(whole.site.facts)) if whole.site.facts else Fact("f", "鍵の場所")
    whole = evolve(whole, site=evolve(whole.site, facts=(*(f for f in whole.site.facts if f.id != fact.id), fact)))
    after = with_fact_renamed(whole, fact.id, "まだない名前")
    expected = [tuple("まだない名前" if name == fact.name else name for name in names) for names in _named(whole)]
    assert _named(after) == expected
    assert with_fact_renamed(after, fact.id, fact.name) == whole


@given(documents())
def test_half_written_texts_keep_their_words_when_a_fact_is_renamed(whole):
    whole = evolve(whole, site=site(facts=(Fact("f", "鍵の場所"),)))
    after = with_fact_renamed(whole, "f", "門の鍵")
    for before, now in zip(kit_texts(whole.kit), kit_texts(after.kit), strict=True):
        if not before.marked:
            assert now == before
        elif not is_well_formed(before.source):
            assert now.source == before.source.replace("[[鍵の場所]]", "[[門の鍵]]")


def test_what_a_rename_does_not_touch_is_the_very_same_object():
    after = with_fact_renamed(SAMPLE, KEY.id, "門の鍵")
    assert after.kit.sections[1] is SAMPLE.kit.sections[1]
    assert after.kit.sections[0].cards[0].tools[1] is SAMPLE.kit.sections[0].cards[0].tools[1]
    assert after.kit.videos[0] is SAMPLE.kit.videos[0]


def test_brackets_taken_literally_are_not_renamed():
    whole = evolve(document(card("c", step("s", r"\[\[鍵]\] と [[鍵]]"))), site=site(facts=(Fact("f", "鍵"),)))
    after = with_fact_renamed(whole, "f", "門")
    assert after.kit.sections[0].cards[0].steps[0].text == r"\[\[鍵]\] と [[門]]"


def test_a_new_fact_stands_behind_the_others_or_where_it_is_wanted():
    new = Fact("new", "井戸の場所")
    assert with_fact_added(SAMPLE, new).site.facts[-1] == new
    assert with_fact_added(SAMPLE, new, KEY.id).site.facts[1] == new
    assert with_fact_added(evolve(SAMPLE, site=site()), new).site.facts == (new,)


def test_a_value_is_changed():
    assert with_fact_value(SAMPLE, HQ.id, "校庭").site.facts[1] == evolve(HQ, value="校庭")
    refusal(with_fact_value, SAMPLE, "none", "校庭", of=NotFound)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("校庭", ["校庭"]),
        ("校庭\n\n体育館\n", ["校庭", "", "体育館"]),
        ("校庭\tメモ\r\n\t空き\r\n体育館\t\r\n", ["校庭", "", "体育館"]),
        ('"一階の\n職員室"\t2\n', ["一階の 職員室"]),
        ("{鍵|かぎ}の箱", ["{鍵|かぎ}の箱"]),
        ("{箱", [r"\{箱"]),
        ("[[鍵の場所]]の下", [r"\[\[鍵の場所\]\]の下"]),
        ("", []),
    ],
)
def test_pasted_lines_are_values_one_a_line(text, values):
    assert pasted_values(text) == values
    for value in values:
        refuse_fact(SAMPLE.site, evolve(HQ, value=value))


def test_a_fact_that_a_text_names_is_not_removed_and_the_place_is_told():
    sentence = refusal(with_fact_removed, SAMPLE, HQ.id, at_ward=True, of=BadInput)
    assert "カード1「本部を開く」 場所" in sentence
    assert "ほか" not in sentence
    assert "[[" not in sentence


def test_the_number_of_other_places_is_told():
    whole = document(card("c", step("s", "[[鍵]]"), place="[[鍵]]", purpose="[[鍵"))
    whole = evolve(whole, site=site(facts=(Fact("f", "鍵"),)))
    assert "ほか1か所" in refusal(with_fact_removed, whole, "f", at_ward=True, of=BadInput)


def test_the_cards_that_print_a_fact_are_named_once_in_their_order():
    named = {where.card for where in fact_uses(SAMPLE.kit, KEY.name)} - {""}
    found = cards_with_fact(SAMPLE.kit, KEY.name)
    assert named
    assert {one.card.id for one in found} == named
    assert [one.number for one in found] == sorted(one.number for one in found)


def test_a_use_in_a_half_written_text_counts():
    assert len(fact_uses(kit(card("c", step("s", "{あ [[鍵]]"))), "鍵")) == 1


def test_an_unused_fact_is_removed_but_a_restricted_one_only_by_the_ward():
    whole = evolve(document(card("c")), site=site(facts=(Fact("f", "鍵", restricted=True), Fact("g", "門"))))
    assert with_fact_removed(whole, "g", at_ward=False).site.facts == whole.site.facts[:1]
    assert with_fact_removed(whole, "f", at_ward=True).site.facts == whole.site.facts[1:]
    assert "区の担当" in refusal(with_fact_removed, whole, "f", at_ward=False, of=LockedCaution)


def test_a_replaced_fact_has_its_new_name_in_the_texts_and_all_its_new_values():
    new = Fact(HQ.id, "本部の部屋", "会議室", restricted=True, characters=20)
    after = with_fact_replaced(SAMPLE, new, at_ward=False)
    assert after.site.facts[1] == new
    assert after.kit.sections[0].cards[0].place == "[[本部の部屋]]"


def test_a_site_does_not_open_a_restricted_fact_and_the_ward_does():
    opened = evolve(KEY, restricted=False)
    assert "学校に出せない" in refusal(with_fact_replaced, SAMPLE, opened, at_ward=False, of=LockedCaution)
    assert with_fact_replaced(SAMPLE, opened, at_ward=True).site.facts[0] == opened


def test_a_value_that_cannot_be_read_does_not_hinder_its_own_mending():
    whole = evolve(SAMPLE, site=evolve(SAMPLE.site, facts=(evolve(HQ, value="{"),)))
    mended = evolve(HQ, name="本部の部屋", value="会議室")
    assert with_fact_replaced(whole, mended, at_ward=True).site.facts == (mended,)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("", "", "名前がありません"),
        ("　", "", "名前がありません"),
        ("鍵[1]", "", "「[」は使えません"),
        ("鍵\nの", "", "見えない文字"),
        ("あ" * 101, "", "長すぎます"),
        ("本部の場所", "", "もうあります"),
        ("井戸", "[[鍵の場所]]", "別の値"),
        ("井戸", "{井戸", "組がそろっていません"),
    ],
)
def test_a_fact_that_cannot_be_used_is_refused_in_one_sentence(name, value, part):
    assert part in refusal(refuse_fact, SAMPLE.site, Fact("new", name, value), of=BadInput)
