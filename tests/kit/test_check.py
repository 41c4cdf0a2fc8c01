import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given

from kitbuilder.kit.check import check
from kitbuilder.kit.check.cards import STEP_CHARACTERS, STEPS, TITLE_CHARACTERS
from kitbuilder.kit.check.videos import SOON
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.problem import Severity, errors
from kitbuilder.kit.values import Branch, Card, Caution, Document, Fact, Tool, Video
from tests.samples import SAMPLE, TODAY, approved, card, kit, site, step
from tests.strategies import documents

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT
DAY = dt.timedelta(days=1)


def with_video(address="https://a.example", until=None, **fields):
    return kit(card("c"), videos=(Video("v", "A-1", "動画", address, public_until=until),), **fields)


def found(kit_or_card, where=None):
    whole = kit(kit_or_card) if isinstance(kit_or_card, Card) else kit_or_card
    return [(problem.code, problem.severity) for problem in check(whole, where or site(), TODAY)]


PROBLEMS = {
    "no-cards": (ERROR, kit()),
    "title-missing": (ERROR, card("c", title=" ")),
    "no-steps": (WARNING, evolve(card("c"), steps=())),
    "step-empty": (WARNING, card("c", step("s", ""))),
    "caution-empty": (WARNING, card("c", cautions=(Caution("k", " "),))),
    "team-missing": (HINT, card("c", team=None)),
    "place-missing": (HINT, card("c", place="")),
    "done-when-missing": (HINT, card("c", done_when="")),
    "title-long": (HINT, card("c", title="あ" * (TITLE_CHARACTERS + 1))),
    "step-long": (HINT, card("c", step("s", "あ" * (STEP_CHARACTERS + 1)))),
    "many-steps": (WARNING, card("c", *(step(f"s{n}") for n in range(STEPS + 1)))),
    "unconfirmed": (HINT, card("c", people=2, unconfirmed=("people",))),
    "mark": (ERROR, card("c", purpose="{水")),
    "control-character": (ERROR, card("c", purpose="水\nを")),
    "fact-unknown": (ERROR, card("c", place="[[門]]")),
    "code-twice": (ERROR, kit(card("c"), videos=tuple(Video(i, "A-1", "", "https://a.example") for i in "vw"))),
    "address-missing": (WARNING, with_video("")),
    "not-https": (WARNING, with_video("http://a.example")),
    "not-web": (ERROR, with_video("javascript:alert(1)")),
    "video-expired": (WARNING, with_video(until=TODAY - DAY)),
    "video-expires": (WARNING, with_video(until=TODAY + SOON)),
}

DANGLING = {
    "team": card("c", team="gone"),
    "video": card("c", video="gone"),
    "picture": card("c", picture="gone"),
    "next": card("c", next="gone"),
    "picture of a step": card("c", step("s", picture="gone")),
    "tool of a step": card("c", step("s", tool="gone")),
    "yes": card("c", step("s", branch=Branch(yes="gone"))),
    "no": card("c", step("s", branch=Branch(no="gone"))),
    "step of a caution": card("c", cautions=(Caution("w", "注意", before="gone"),)),
}


def test_nothing_is_found_in_a_clean_kit():
    assert check(SAMPLE.kit, SAMPLE.site, TODAY) == []
    assert found(card("c")) == []


@pytest.mark.parametrize("code", PROBLEMS)
def test_each_problem_is_found_where_it_is_and_nothing_else(code):
    severity, whole = PROBLEMS[code]
    assert found(whole) == [(code, severity)]


@pytest.mark.parametrize("name", DANGLING)
def test_a_link_that_leads_nowhere_is_an_error(name):
    assert found(DANGLING[name]) == [("dangling", ERROR)]


def test_a_tool_of_another_card_is_no_tool_of_this_step():
    cards = card("c", tools=(Tool("t", "鍵"),)), card("d", step("s", tool="t"))
    assert found(kit(*cards)) == [("dangling", ERROR)]


@pytest.mark.parametrize(
    "whole",
    [
        card("c", title="あ" * TITLE_CHARACTERS),
        card("c", title="{あ|よみがな}" * TITLE_CHARACTERS),
        card("c", step("s", "あ" * STEP_CHARACTERS)),
        card("c", *(step(f"s{n}") for n in range(STEPS))),
        with_video(until=TODAY + SOON + DAY),
        with_video(base_address="https://a.example/k"),
    ],
)
def test_what_is_just_within_its_limit_is_no_problem(whole):
    assert found(whole) == []


def test_a_short_address_without_https_is_named():
    (problem,) = check(with_video(base_address="http://a.example/k"), site(), TODAY)
    assert (problem.code, problem.where.field) == ("not-https", "base_address")


def test_a_video_is_public_on_its_last_day():
    assert found(with_video(until=TODAY)) == [("video-expires", WARNING)]


@pytest.mark.parametrize(
    ("whole", "field", "place"),
    [
        (card("c", title="{"), "title", "カード1「{」 題名"),
        (card("c", step("s", "水"), step("t", "{")), "text", "カード1「水をくむ」 手順2"),
        (card("c", cautions=(Caution("w", "{"),)), "text", "カード1「水をくむ」 注意1"),
        (card("c", tools=(Tool("t", "鍵", kept_at="{"),)), "kept_at", "カード1「水をくむ」 備品1の置き場所"),
    ],
)
def test_a_problem_names_its_place(whole, field, place):
    (problem,) = check(kit(whole), site(), TODAY)
    assert (problem.where.field, problem.where.label, problem.where.card) == (field, place, "c")


def test_marks_in_the_values_of_the_site_are_checked_and_its_name_is_taken_as_it_is():
    assert found(card("c"), site(name="{小", facts=(Fact("f", "門", "{北"),))) == [("mark", ERROR)]


class TestAFactWithoutAValue:
    WHOLE = kit(card("c", step("s", "[[門]]を開ける"), place="[[門]]"))
    SITE = site(facts=(Fact("f", "門", " "), Fact("g", "使わない値")))

    def test_is_a_warning_once_however_often_it_is_used(self):
        (problem,) = check(self.WHOLE, self.SITE, TODAY)
        assert (problem.code, problem.severity, problem.where.item) == ("fact-missing", WARNING, "f")
        assert "ほか1か所" in problem.message

    def test_is_an_error_in_an_approved_kit(self):
        assert found(approved(self.WHOLE), self.SITE) == [("fact-missing", ERROR)]

    @pytest.mark.parametrize("whole", [WHOLE, approved(WHOLE)])
    def test_is_as_it_should_be_in_the_master_kit(self, whole):
        assert found(whole, evolve(self.SITE, id=MASTER)) == []

    def test_is_a_fact_that_must_exist_in_the_master_kit_too(self):
        assert found(self.WHOLE, site(MASTER)) == [("fact-unknown", ERROR)]


def test_the_gravest_problems_come_first():
    whole = kit(card("c", place=""), card("d", step("s", "")), card("e", next="gone"))
    assert [severity for _, severity in found(whole)] == [ERROR, WARNING, HINT]


@given(documents())
def test_every_document_can_be_checked_and_every_problem_says_what_to_do(whole: Document):
    problems = check(whole.kit, whole.site, TODAY)
    ranks = [list(Severity).index(problem.severity) for problem in problems]
    assert ranks == sorted(ranks)
    assert all(problem.message and problem.advice and problem.where.label for problem in problems)
    assert errors(problems) == problems[: ranks.count(0)]


class TestAValueThatSchoolsMustNotSee:
    def test_is_found_where_it_stands_in_open_text(self):
        secret = Fact("f", "鍵の場所", "北の{倉庫|そうこ}", restricted=True)
        whole = kit(card("c", step("s", "北の倉庫から鍵を取ります。")))
        (problem,) = [p for p in check(whole, site(facts=(secret,)), TODAY) if p.code == "secret-in-text"]
        assert problem.where.item == "s"

    def test_is_no_problem_as_a_fact(self):
        secret = Fact("f", "鍵の場所", "北の倉庫", restricted=True)
        whole = kit(card("c", step("s", "[[鍵の場所]]から鍵を取ります。")))
        assert "secret-in-text" not in {p.code for p in check(whole, site(facts=(secret,)), TODAY)}


def test_a_drafting_value_in_an_approved_kit_is_a_warning():
    whole = kit(card("c", step("s"), people=2, unconfirmed=("people",)))
    severities = [
        next(p.severity for p in check(each, site(), TODAY) if p.code == "unconfirmed")
        for each in (whole, approved(whole))
    ]
    assert severities == [HINT, WARNING]
