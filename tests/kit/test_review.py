"""Answers of the committee joined with a review, and what exactly a verdict is about."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.edit.cards import with_cards_unused
from kitbuilder.kit.review import Answer, card_contents, with_answers
from kitbuilder.kit.values import Branch, Comment, Fact, Review, Team, Tool, Verdict, Video
from tests.samples import SAMPLE, card, kit, site, step, with_kit

START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
MOMENTS = st.integers(0, 200_000).map(lambda seconds: START + dt.timedelta(seconds=seconds))
IDS = st.sampled_from("abcdef")
TEXTS = st.sampled_from(["よい", "直して", ""])
COMMENTS = st.builds(Comment, IDS.map("c{}".format), st.just("card"), TEXTS, st.just("山田"), at=MOMENTS)
VERDICTS = st.builds(
    Verdict, IDS.map("v{}".format), st.just("card"), st.booleans(), st.just("0" * 64), st.just("山田"), at=MOMENTS
)
ANSWERS = st.builds(
    Answer,
    st.just("koda-es"),
    st.integers(1, 3),
    st.just("山田"),
    comments=st.lists(COMMENTS, max_size=4).map(tuple),
    verdicts=st.lists(VERDICTS, max_size=4).map(tuple),
)


@given(st.lists(ANSWERS, max_size=5).flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(answers))))
def test_answers_give_the_same_in_any_order_at_once_or_one_by_one_and_again(both):
    answers, otherwise = both
    at_once = with_answers(Review(), answers)
    one_by_one = Review()
    for answer in otherwise:
        one_by_one = with_answers(one_by_one, [answer])
    assert at_once == one_by_one == with_answers(at_once, otherwise)


@given(st.lists(ANSWERS, max_size=4))
def test_nothing_that_was_said_last_is_lost_and_nothing_is_made_up(answers):
    review = with_answers(Review(), answers)
    said = [comment for answer in answers for comment in answer.comments]
    assert {comment.id for comment in review.comments} == {comment.id for comment in said}
    for comment in review.comments:
        assert comment in said
        assert comment.at == max(one.at for one in said if one.id == comment.id)


def test_a_comment_that_was_dealt_with_stays_so_when_its_answer_comes_again():
    said = Comment("c", "card", "直して", "山田", at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    answer = Answer("koda-es", 1, "山田", comments=(said,))
    dealt_with = Review((evolve(said, done=True),))
    assert with_answers(dealt_with, [answer]) == dealt_with
    newer = evolve(answer, comments=(evolve(said, text="もっと直して", at=dt.datetime(2026, 1, 2, tzinfo=dt.UTC)),))
    assert [(one.text, one.done) for one in with_answers(dealt_with, [newer]).comments] == [("もっと直して", True)]


A = card("a", step("s", "[[門]]を開ける", branch=Branch(no="c")), team="t", video="v", tools=(Tool("k", "鍵", "1"),))
KIT = kit(
    A,
    card("b", title="待つ"),
    card("c"),
    teams=(Team("t", "門番"),),
    videos=(Video("v", "A-1", "門", "https://a.example"),),
)
SITE = site(facts=(Fact("f", "門", "正門"), Fact("g", "鍵", "金庫")))


def changed(whole=KIT, where=SITE):
    """Return which cards print something else than before."""
    before, after = card_contents(KIT, SITE), card_contents(whole, where)
    return {card_id for card_id in before if before[card_id] != after.get(card_id)}


def with_card(**fields):
    return evolve(KIT, sections=(evolve(KIT.sections[0], cards=(evolve(A, **fields), *KIT.sections[0].cards[1:])),))


@pytest.mark.parametrize(
    ("whole", "cards"),
    [
        (KIT, set()),
        (with_card(purpose="門を守る"), {"a"}),
        (with_card(title="門を開く"), {"a"}),
        (evolve(KIT, teams=(Team("t", "庶務班"),)), {"a"}),
        (evolve(KIT, videos=(Video("v", "A-1", "門", "https://b.example"),)), {"a"}),
        (evolve(KIT, videos=(evolve(KIT.videos[0], last_checked=dt.date(2026, 1, 1)),)), set()),
        (evolve(KIT, base_address="https://c.example"), {"a", "b", "c"}),
        (evolve(KIT, edition=evolve(KIT.edition, number=9)), set()),
        (with_cards_unused(KIT, ["b"], "ない"), {"a", "b", "c"}),
        (evolve(KIT, sections=(evolve(KIT.sections[0], title="門"),)), {"a", "b", "c"}),
    ],
)
def test_a_verdict_is_about_all_that_its_card_prints_and_nothing_else(whole, cards):
    assert changed(whole) == cards


@pytest.mark.parametrize(
    ("facts", "cards"),
    [
        ((evolve(SITE.facts[0], value="裏門"), SITE.facts[1]), {"a"}),
        ((SITE.facts[0], evolve(SITE.facts[1], value="職員室")), set()),
    ],
)
def test_a_fact_counts_on_the_cards_that_name_it(facts, cards):
    assert changed(where=evolve(SITE, facts=facts)) == cards


def test_a_restricted_value_cannot_be_found_by_trying_which_one_gives_the_digest():
    def at(value):
        return card_contents(KIT, site(facts=(Fact("f", "門", value, restricted=True),)))

    assert at("045-000-1234") == at("045-000-9999")
    assert at("")["a"] != at("045-000-9999")["a"]


def test_the_title_of_a_card_counts_where_something_leads_to_it():
    cards = (A, evolve(KIT.sections[0].cards[1], title="静かに待つ"), KIT.sections[0].cards[2])
    assert changed(evolve(KIT, sections=(evolve(KIT.sections[0], cards=cards),))) == {"a", "b"}


def test_every_card_of_a_kit_has_its_own_content():
    contents = card_contents(SAMPLE.kit, SAMPLE.site)
    assert len(set(contents.values())) == len(contents) > 1
    assert all(len(content) == 64 for content in contents.values())
    assert card_contents(with_kit(SAMPLE).kit, SAMPLE.site) == contents
