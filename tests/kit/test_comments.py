"""What is done with comments: added, dealt with, answered, their words taken over."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.edit.comments import (
    proposal_of,
    with_comment_added,
    with_comment_done,
    with_comment_removed,
    with_marks_of,
    with_proposal_taken,
)
from kitbuilder.kit.errors import BadInput, LockedCaution, NotFound
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.review import card_contents, standings
from kitbuilder.kit.values import Caution, Comment, Review, Tool, Verdict
from tests.samples import card, card_of, document, step
from tests.told import refusal

CARD = card(
    "a", step("s", "{門|もん}を開ける"), tools=(Tool("t", "鍵", "1つ"),), cautions=(Caution("k", "重い", locked=True),)
)
DOCUMENT = document(CARD, card("b"))
AT = dt.datetime(2026, 11, 29, tzinfo=dt.UTC)


def about(item, field, was, words, card_id="a"):
    return Comment("c", card_id, "直して", "山田", at=AT, step=item, field=field, was=was, words=words)


def having(*comments, of=DOCUMENT):
    return evolve(of, review=Review(comments))


@pytest.mark.parametrize(
    ("item", "field", "was", "found"),
    [
        ("s", "text", "{門|もん}を開ける", lambda kit: card_of(kit, "a").steps[0].text),
        (None, "title", "水をくむ", lambda kit: card_of(kit, "a").title),
        (None, "done_when", "おけが満ちたら", lambda kit: card_of(kit, "a").done_when),
        ("t", "quantity", "1つ", lambda kit: card_of(kit, "a").tools[0].quantity),
    ],
)
def test_proposed_words_go_where_they_belong_and_the_comment_is_dealt_with(item, field, was, found):
    whole = having(about(item, field, was, "新しい{文|ぶん}"))
    assert not proposal_of(whole, whole.review.comments[0]).is_old
    taken = with_proposal_taken(whole, "c")
    assert found(taken.kit) == "新しい{文|ぶん}"
    assert taken.review.comments[0].done


def test_words_for_a_text_that_has_changed_since_are_told_to_be_old():
    whole = having(about("s", "text", "門を開ける", "門を大きく開ける"))
    proposal = proposal_of(whole, whole.review.comments[0])
    assert proposal.is_old
    assert proposal.now == "{門|もん}を開ける"


@pytest.mark.parametrize(
    ("was", "words", "marked"),
    [
        ("{門|もん}を開ける", "門を二人で開ける", "{門|もん}を二人で開ける"),
        ("[[門]]の{鍵|かぎ}", "〔門〕の鍵は二つ", "[[門]]の{鍵|かぎ}は二つ"),
        ("{避難所|ひなんじょ}の{所|ところ}", "避難所の所", "{避難所|ひなんじょ}の{所|ところ}"),
        ("{門|もん}", "**門**", "**{門|もん}**"),
        ("門", "扉〔門〕", "扉〔門〕"),
        ("{門", "門", "門"),
        ("{門|もん}", "\\{門\\}", "\\{{門|もん}\\}"),
    ],
)
def test_words_typed_without_marks_get_those_of_the_text_back(was, words, marked):
    assert with_marks_of(was, words) == marked


def test_a_site_does_not_reword_a_locked_caution_and_the_ward_does():
    whole = having(about("k", "text", "重い", "とても重い"))
    refusal(with_proposal_taken, whole, "c", of=LockedCaution)
    ward = evolve(whole, site=evolve(whole.site, id=MASTER))
    assert card_of(with_proposal_taken(ward, "c").kit, "a").cautions[0].text == "とても重い"


@pytest.mark.parametrize(
    "gone", [about("gone", "text", "", "文"), about("s", "gone", "", "文"), about("s", "text", "", None)]
)
def test_words_without_a_place_or_no_words_are_refused(gone):
    assert proposal_of(having(gone), gone) is None
    refusal(with_proposal_taken, having(gone), "c", of=NotFound)


def test_words_with_bad_marks_change_nothing():
    refusal(with_proposal_taken, having(about("s", "text", "", "{門")), "c", of=BadInput)


def test_a_comment_is_added_dealt_with_opened_again_and_removed_with_its_replies():
    comment, reply = Comment("c", "a", "暗い", "山田"), Comment("r", "a", "灯りを足した", "区", reply_to="c")
    other = Comment("o", "b", "よい", "佐藤")
    whole = having()
    for each in (comment, reply, other):
        whole = with_comment_added(whole, each)
    assert with_comment_done(whole, "c", done=True).review.comments[0].done
    assert with_comment_done(with_comment_done(whole, "c", done=True), "c", done=False) == whole
    assert with_comment_removed(whole, "c").review.comments == (other,)


def test_a_comment_that_says_nothing_is_refused():
    refusal(with_comment_added, DOCUMENT, Comment("c", "a", " ", "山田"), of=BadInput)


@pytest.mark.parametrize(
    "act", [with_comment_removed, with_proposal_taken, lambda d, c: with_comment_done(d, c, done=True)]
)
def test_a_comment_that_is_gone_is_told(act):
    refusal(act, DOCUMENT, "gone", of=NotFound)


def test_of_each_member_the_last_verdict_counts_and_only_on_what_is_printed_now():
    content = card_contents(DOCUMENT.kit, DOCUMENT.site)["a"]

    def said(number, who, agreed, of=content):
        return Verdict(f"v{number}", "a", agreed, of, who, at=AT + dt.timedelta(minutes=number))

    review = Review(
        verdicts=(
            said(3, "山田", agreed=True),
            said(1, "山田", agreed=False),
            said(2, "佐藤", agreed=False),
            said(4, "田中", agreed=True, of="0" * 64),
        )
    )
    standing = standings(review, card_contents(DOCUMENT.kit, DOCUMENT.site))["a"]
    assert [verdict.author for verdict in standing.agreed] == ["山田"]
    assert [verdict.author for verdict in standing.to_change] == ["佐藤"]
    assert [verdict.author for verdict in standing.before] == ["田中"]
