"""Approval is of exactly what prints, and no way leads round that."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.cards import replace_card, with_cards_unused
from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.join import joined
from kitbuilder.kit.review import is_approved, section_approvals, truthful, with_sign_offs
from kitbuilder.kit.update import updated
from kitbuilder.kit.values import (
    Comment,
    Document,
    Edition,
    EditionState,
    Fact,
    Kit,
    Review,
    Section,
    SignOff,
    Team,
    Video,
)
from kitbuilder.store.kit_file import KitFile
from tests.samples import TODAY, card, card_of, site, step
from tests.strategies import documents
from tests.told import refusal

APPROVED, DRAFT = EditionState.APPROVED, EditionState.DRAFT
DAY = dt.date(2026, 11, 29)
KIT = Kit(
    Edition(1, TODAY),
    teams=(Team("team-hq", "庶務班"),),
    videos=(Video("v", "A-1", "動画", "https://a.example"),),
    sections=(
        Section("one", "一", cards=(card("a", step("s", "[[門]]を開ける"), video="v"), card("b", title="待つ"))),
        Section("two", "二", cards=(card("c", title="火を消す"),)),
    ),
)
SITE = site(facts=(Fact("f", "門", "正門", restricted=True), Fact("g", "本部", "体育館")))
WHOLE = Document(SITE, KIT)


def signed(document=WHOLE, *sections):
    return with_sign_offs(document, sections or ("one", "two"), "会長", "運営委員長", DAY)


def in_kit(document, change):
    return evolve(document, kit=change(document.kit))


def states(document):
    return [(each.is_signed, each.is_old) for each in section_approvals(document)]


def test_signed_off_whole_the_edition_is_approved():
    approved = signed()
    assert approved.kit.edition.state is APPROVED
    assert is_approved(approved)
    assert truthful(approved) is approved
    assert [(sign.name, sign.role, sign.date) for sign in approved.review.sign_offs] == [
        ("会長", "運営委員長", DAY)
    ] * 2


def test_signed_off_section_by_section_it_is_approved_with_the_last():
    half = signed(WHOLE, "one")
    assert half.kit.edition.state is DRAFT
    assert states(half) == [(True, False), (False, False)]
    assert signed(half, "two").kit.edition.state is APPROVED


CHANGES = {
    "a step": lambda whole: in_kit(whole, lambda kit: replace_part(kit, step("s", "[[門]]を大きく開ける"))),
    "a title": lambda whole: in_kit(
        whole, lambda kit: replace_card(kit, evolve(card_of(kit, "b"), title="静かに待つ"))
    ),
    "the order": lambda whole: in_kit(whole, lambda kit: move_things(kit, ["a"], "one", "b")),
    "a card gone": lambda whole: in_kit(whole, lambda kit: remove_things(kit, ["b"], at_ward=True)),
    "a card unused": lambda whole: in_kit(whole, lambda kit: with_cards_unused(kit, ["b"], "ない")),
    "a value": lambda whole: with_fact_value(whole, "f", "裏門"),
    "a team": lambda whole: in_kit(whole, lambda kit: evolve(kit, teams=(Team("team-hq", "本部班"),))),
    "a video": lambda whole: in_kit(
        whole, lambda kit: evolve(kit, videos=(evolve(kit.videos[0], address="https://b.example"),))
    ),
    "the edition": lambda whole: in_kit(whole, lambda kit: evolve(kit, edition=evolve(kit.edition, number=2))),
    "the site's name": lambda whole: evolve(whole, site=evolve(whole.site, name="新しい小学校")),
    "a section": lambda whole: in_kit(
        whole, lambda kit: evolve(kit, sections=(*kit.sections, Section("three", "三", cards=(card("d"),))))
    ),
}

NO_CHANGES = {
    "a value no card names": lambda whole: with_fact_value(whole, "g", "教室"),
    "when a video was checked": lambda whole: in_kit(
        whole, lambda kit: evolve(kit, videos=(evolve(kit.videos[0], last_checked=DAY),))
    ),
    "a comment": lambda whole: evolve(
        whole, review=evolve(whole.review, comments=(Comment("x", "a", "よい", "山田"),))
    ),
    "the address": lambda whole: evolve(whole, site=evolve(whole.site, address="新しい町")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_after_any_change_of_what_prints_it_is_a_draft_again(name):
    changed = truthful(CHANGES[name](signed()))
    assert changed.kit.edition.state is DRAFT
    assert not is_approved(changed)


@pytest.mark.parametrize("name", NO_CHANGES)
def test_what_does_not_print_leaves_it_approved(name):
    changed = truthful(NO_CHANGES[name](signed()))
    assert changed.kit.edition.state is APPROVED


def test_a_change_makes_only_its_section_one_to_look_at_again():
    changed = CHANGES["a step"](signed())
    assert states(changed) == [(False, True), (True, False)]
    again = signed(truthful(changed), "one")
    assert again.kit.edition.state is APPROVED


def test_back_to_what_was_approved_is_approved_when_it_says_so():
    approved = signed()
    changed = truthful(CHANGES["a step"](approved))
    back = evolve(changed, kit=approved.kit)
    assert truthful(back) is back


class TestWhatIsOpen:
    def test_a_missing_value_keeps_its_section_from_being_approved(self):
        missing = with_fact_value(WHOLE, "f", " ")
        assert "「門」" in refusal(signed, missing, of=BadInput)
        assert signed(missing, "two").review.sign_offs
        assert [bool(each.waiting) for each in section_approvals(missing)] == [True, False]

    def test_an_open_comment_keeps_its_section_from_being_approved(self):
        said = evolve(WHOLE, review=Review((Comment("x", "a", "直して", "山田"),)))
        assert "意見が1つ" in refusal(signed, said, of=BadInput)
        answered = evolve(said, review=Review((evolve(said.review.comments[0], done=True),)))
        assert signed(answered).kit.edition.state is APPROVED

    def test_what_is_on_a_card_that_is_not_used_is_not_waited_for(self):
        said = evolve(WHOLE, review=Review((Comment("x", "b", "直して", "山田"),)))
        assert signed(in_kit(said, lambda kit: with_cards_unused(kit, ["b"], "ない"))).kit.edition.state is APPROVED

    @pytest.mark.parametrize(("sections", "name"), [(("one",), " "), (("gone",), "会長"), ((), "会長")])
    def test_nobody_and_nothing_are_refused(self, sections, name):
        refusal(with_sign_offs, WHOLE, sections, name, "", DAY, of=BadInput)


def test_a_sign_off_of_the_whole_kit_covers_every_section():
    from_section = signed()
    assert is_approved(from_section)
    nothing = evolve(WHOLE, review=Review(sign_offs=(SignOff("s", None, "0" * 64, "会長", "", DAY),)))
    assert states(nothing) == [(False, True), (False, True)]


@given(documents(), st.sampled_from(list(EditionState)))
def test_nothing_is_approved_that_was_not_signed_off(document, state):
    said = truthful(in_kit(document, lambda kit: evolve(kit, edition=evolve(kit.edition, state=state))))
    assert said.kit.edition.state is not APPROVED or is_approved(said)
    assert truthful(said) is said


class TestNoWayRound:
    """Every way by which a kit comes to other contents."""

    @pytest.mark.parametrize("name", CHANGES)
    def test_through_a_file(self, name, tmp_path):
        path = tmp_path / "koda-es.kit"
        KitFile.create(path, WHOLE, "区", "作成")
        with KitFile.open(path, writable=True, who="委員会") as kit_file:
            kit_file.save(signed(kit_file.document), "委員会", "承認")
            assert kit_file.document.kit.edition.state is APPROVED
            kit_file.save(CHANGES[name](kit_file.document), "区", "変更")
            assert kit_file.document.kit.edition.state is DRAFT
        with KitFile.open(path) as kit_file:
            assert kit_file.document.kit.edition.state is DRAFT
            assert kit_file.document_at(2).kit.edition.state is APPROVED
            assert is_approved(kit_file.document_at(2))

    def test_a_file_made_or_forged_as_approved_is_read_as_a_draft(self, tmp_path):
        path = tmp_path / "koda-es.kit"
        KitFile.create(path, in_kit(WHOLE, lambda kit: evolve(kit, edition=Edition(1, TODAY, APPROVED))), "x", "y")
        with KitFile.open(path) as kit_file:
            assert kit_file.document.kit.edition.state is DRAFT

    def test_through_the_wards_changes(self):
        ward = Document(site("master", facts=SITE.facts), CHANGES["a title"](WHOLE).kit)
        assert truthful(updated(signed(), KIT, ward).document).kit.edition.state is DRAFT
        same = Document(site("master", facts=SITE.facts), KIT)
        assert truthful(updated(signed(), KIT, same).document).kit.edition.state is APPROVED

    @pytest.mark.parametrize("name", CHANGES)
    def test_through_a_copy_that_comes_back(self, name):
        for ours, theirs in ((signed(), CHANGES[name](WHOLE)), (CHANGES[name](WHOLE), signed())):
            document = truthful(joined(WHOLE, ours, theirs).document)
            assert document.kit.edition.state is not APPROVED or is_approved(document)
