"""What the committee still has to see again or to be answered is a warning, and keeps nothing from being printed."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.check import check, check_document
from kitbuilder.kit.edit.cards import with_cards_unused
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.review import truthful, with_sign_offs
from kitbuilder.kit.values import Comment, Document, Review, Section
from tests.samples import TODAY, card, kit, site, step

DAY = dt.date(2026, 11, 20)
WHOLE = Document(
    site(),
    kit(
        sections=(
            Section("one", "{受付|うけつけ}", cards=(card("a", step("s")), card("b", title="待つ"))),
            Section("two", "二", cards=(card("c", title="火を消す"),)),
        )
    ),
)


def signed(document, name="会長", day=DAY):
    return with_sign_offs(document, ("one", "two"), name, "", day)


def changed(document, text="水を止める"):
    return truthful(evolve(document, kit=replace_part(document.kit, step("s", text))))


def commented(*comments, document=WHOLE):
    return evolve(document, review=Review(comments))


def found(document):
    return [(problem.code, problem.where.item) for problem in check_document(document, TODAY)]


class TestApprovalStale:
    def test_nothing_is_found_before_an_approval_and_as_long_as_it_holds(self):
        assert found(WHOLE) == []
        assert found(changed(WHOLE)) == []
        assert found(signed(WHOLE)) == []

    def test_a_section_that_changed_since_says_who_approved_it_when(self):
        (problem,) = check_document(changed(signed(WHOLE)), TODAY)
        assert (problem.code, problem.severity) == ("approval-stale", Severity.WARNING)
        assert problem.message == "2026-11-20 の承認（会長）のあとで変わりました"
        assert problem.advice == "変わったところを確かめて、もう一度承認してもらってください"
        assert (problem.where.item, problem.where.label) == ("one", "項目「受付」")

    def test_of_several_approvals_the_last_is_named(self):
        again = changed(signed(changed(signed(WHOLE)), "副会長", TODAY), "水を出す")
        (problem,) = check_document(again, TODAY)
        assert "2026-11-24 の承認（副会長）" in problem.message

    def test_approved_again_or_changed_back_it_is_gone(self):
        once = changed(signed(WHOLE))
        assert found(once) == [("approval-stale", "one")]
        assert found(with_sign_offs(once, ["one"], "会長", "", TODAY)) == []
        assert found(evolve(once, kit=WHOLE.kit)) == []


class TestOpenComments:
    def test_they_are_counted_card_by_card_in_printing_order(self):
        texts = (("1", "c"), ("2", "a"), ("3", "a"))
        problems = check_document(commented(*(Comment(key, on, "直して", "山田") for key, on in texts)), TODAY)
        assert [(one.code, one.severity, one.where.card) for one in problems] == [
            ("open-comments", Severity.WARNING, "a"),
            ("open-comments", Severity.WARNING, "c"),
        ]
        assert [one.message for one in problems] == [f"まだ答えていない意見が{count}つあります" for count in (2, 1)]
        assert problems[0].advice == "意見のところで答え、済みにしてください"

    @pytest.mark.parametrize("fields", [{"done": True}, {"reply_to": "x"}, {"card": None}, {"card": "gone"}], ids=str)
    def test_what_is_done_a_reply_or_about_no_card_that_is_there_waits_for_no_answer(self, fields):
        assert found(commented(evolve(Comment("1", "a", "直して", "山田"), **fields))) == []

    def test_what_was_said_of_a_card_that_is_not_used_is_not_lost(self):
        said = commented(Comment("1", "b", "使ってほしい", "山田"))
        unused = evolve(said, kit=with_cards_unused(said.kit, ["b"], "ない"))
        assert found(unused) == [("open-comments", "b")]


def test_what_the_review_tells_forbids_no_printing_and_comes_after_what_does():
    said = commented(Comment("1", "a", "直して", "山田"))
    broken = evolve(said, kit=replace_part(said.kit, step("s", "{水")))
    assert [problem.severity for problem in check_document(broken, TODAY)] == [Severity.ERROR, Severity.WARNING]
    assert check(said.kit, said.site, TODAY) == []
