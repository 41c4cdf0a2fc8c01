import copy
import datetime as dt

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.difference import Change, ChangeKind, difference, is_summary, summary
from kitbuilder.kit.edit.moves import move_things
from kitbuilder.kit.nodes import nodes
from kitbuilder.kit.values import Caution, Comment, Document, EditionState, Fact, Review, SignOff
from tests.kit.edit.editable import editables, list_of, reworded
from tests.samples import SAMPLE, card, document, step
from tests.strategies import documents

KIT = SAMPLE.kit
ADDED, REMOVED, CHANGED, MOVED = ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.CHANGED, ChangeKind.MOVED

LABELS = {
    "teams": "キット全体 班",
    "videos": "キット全体 訓練動画 NEW-1",
    "pictures": "キット全体 画像",
    "sections": "項目「新しい項目」",
    "cards of section-hq": "カード2「新しいカード」",
    "steps of card-hq": "カード1「本部を開く」 手順4",
    "tools of card-hq": "カード1「本部を開く」 備品3",
    "cautions of card-hq": "カード1「本部を開く」 注意3",
}


def kinds(before, after):
    return [(change.kind, change.where.item) for change in difference(before, after)]


def with_kit(kit):
    return evolve(SAMPLE, kit=kit)


@given(documents())
def test_equal_documents_do_not_differ(whole):
    assert difference(whole, evolve(whole)) == []


@given(documents(), documents())
def test_documents_that_are_not_equal_always_differ(one, other):
    assert (difference(one, other) == []) == (one == other)


@given(documents(), documents())
def test_what_was_added_one_way_was_removed_the_other_way(one, other):
    there, back = difference(one, other), difference(other, one)
    for kind, opposite in ((ADDED, REMOVED), (REMOVED, ADDED)):
        assert {c.where.item for c in there if c.kind == kind} == {c.where.item for c in back if c.kind == opposite}


@given(documents(), st.data())
def test_a_random_edit_is_reported(whole, data):
    filled = [editable for _, editable in editables(whole.kit) if editable.items]
    assume(filled)
    editable = data.draw(st.sampled_from(filled))
    item = data.draw(st.sampled_from(editable.items))
    edits = (
        lambda: editable.add(whole.kit, editable.new, item.id),
        lambda: editable.remove(whole.kit, item.id),
        lambda: editable.replace(whole.kit, reworded(item)),
        lambda: editable.move(whole.kit, item.id, editable.items[-1].id),
    )
    after = evolve(whole, kit=data.draw(st.sampled_from(edits))())
    assert (difference(whole, after) == []) == (after == whole)


@pytest.mark.parametrize("name", LABELS)
def test_what_is_added_is_found_with_its_place_and_removed_again(name):
    editable = list_of(KIT, name)
    after = with_kit(editable.add(KIT, editable.new, editable.items[-1].id))
    added = difference(SAMPLE, after)
    assert [(change.kind, change.where.label, change.where.item) for change in added] == [
        (ADDED, LABELS[name], editable.new.id)
    ]
    assert kinds(after, SAMPLE) == [(REMOVED, editable.new.id)]


@pytest.mark.parametrize("name", LABELS)
def test_a_changed_word_is_found_with_before_and_after(name):
    editable = list_of(KIT, name)
    old = editable.items[0]
    (change,) = difference(SAMPLE, with_kit(editable.replace(KIT, reworded(old))))
    assert (change.kind, change.where.item) == (CHANGED, old.id)
    assert change.before == getattr(old, change.field)
    assert change.after == getattr(reworded(old), change.field)


@pytest.mark.parametrize(
    ("after", "label", "field"),
    [
        (evolve(SAMPLE, site=evolve(SAMPLE.site, name="小田小")), "拠点", "name"),
        (with_kit(evolve(KIT, base_address="")), "キット全体", "base_address"),
        (with_kit(evolve(KIT, edition=evolve(KIT.edition, state=EditionState.APPROVED))), "キット全体", "edition"),
    ],
)
def test_a_change_of_the_site_or_the_whole_kit_is_found(after, label, field):
    assert [(c.kind, c.where.label, c.field) for c in difference(SAMPLE, after)] == [(CHANGED, label, field)]


def test_facts_comments_and_sign_offs_are_found():
    review = Review(
        (*SAMPLE.review.comments, Comment("c", None, "文", "人")),
        (*SAMPLE.review.sign_offs, SignOff("s", None, "0", "名", "役", dt.date(2026, 1, 1))),
    )
    site = evolve(SAMPLE.site, facts=(*SAMPLE.site.facts, Fact("f", "電話")))
    after = Document(site, KIT, review)
    fact, comment, sign_off = (change.where.label for change in difference(SAMPLE, after))
    assert "拠点の値「電話」" in fact
    assert (comment, sign_off) == ("意見", "承認")


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [("abcd", "abdc", 1), ("abcd", "dabc", 1), ("abcd", "dcba", 3), ("abcd", "bd", 0), ("abcd", "axbcd", 0)],
)
def test_as_few_things_as_possible_are_moved(before, after, moved):
    one, other = (document(card("c", *(step(name) for name in names))) for names in (before, after))
    assert sum(change.kind is MOVED for change in difference(one, other)) == moved


def test_a_card_in_another_section_is_moved_and_not_removed_and_added():
    after = with_kit(move_things(KIT, ["card-water"], "section-hq", None))
    assert kinds(SAMPLE, after) == [(MOVED, "card-water")]


def test_a_moved_section_takes_its_cards_along():
    assert kinds(SAMPLE, with_kit(move_things(KIT, ["section-toilet"], "", None))) == [(MOVED, "section-toilet")]


def test_a_thing_may_be_changed_and_moved():
    one = document(card("c"), card("d", cautions=(Caution("w", "注意"),)))
    other = document(card("c", cautions=(Caution("w", "危険"),)), card("d"))
    assert kinds(one, other) == [(CHANGED, "w"), (MOVED, "w")]


@given(documents(), st.data())
def test_what_two_documents_share_in_memory_changes_nothing_about_the_answer(one, data):
    order = data.draw(st.permutations(one.kit.sections))
    sections = [evolve(s, cards=s.cards[::-1]) if data.draw(st.booleans()) else s for s in order]
    other = evolve(one, kit=evolve(one.kit, sections=tuple(sections[: data.draw(st.integers(0, 3))])))
    assert difference(one, other) == difference(one, copy.deepcopy(other))
    assert difference(other, one) == difference(other, copy.deepcopy(one))


def test_every_node_of_the_sample_has_a_place_of_its_own():
    empty = Document(SAMPLE.site, evolve(KIT, sections=(), teams=(), videos=(), pictures=()))
    places = [change.where.item for change in difference(SAMPLE, empty)]
    assert len(places) == len(set(places)) == len(nodes(SAMPLE)) - len(nodes(empty))


def test_changes_are_counted_in_words():
    changes = [Change(kind, None) for kind in (ADDED, ADDED, CHANGED, MOVED)]
    assert summary(changes) == "追加 2、変更 1、移動 1"
    assert summary([]) == "変更なし"


@given(st.lists(st.sampled_from(ChangeKind)))
def test_counted_changes_are_known_from_words_that_a_person_gave(kinds):
    assert is_summary(summary([Change(kind, None) for kind in kinds]))


@pytest.mark.parametrize(
    "what", ["", "第2版", "区の基本版から作成", "変更", "変更 1、鍵の場所", "変更 x", "1 変更", "変更 1\n"]
)
def test_words_that_a_person_gave_are_not_taken_for_counted_changes(what):
    assert not is_summary(what)
