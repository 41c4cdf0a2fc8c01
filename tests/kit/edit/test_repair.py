"""Repairs that are offered for problems: each takes its problem away and touches nothing else."""

import pytest
from attrs import evolve

from kitbuilder.kit.check import check
from kitbuilder.kit.edit.repair import repair_of
from kitbuilder.kit.errors import LockedCaution
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Caution
from tests.samples import TODAY, card, card_of, document, step


def problems(whole, code):
    return [problem for problem in check(whole.kit, whole.site, TODAY) if problem.code == code]


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("mark", card("c", title="{水")),
        ("mark", card("c", step("s", "水を**くむ"))),
        ("control-character", card("c", step("s", "水を\u202eくむ"))),
        ("dangling", card("c", next="gone")),
        ("dangling", card("c", team="gone")),
        ("dangling", card("c", step("s", tool="gone"))),
        ("dangling", card("c", step("s", branch=Branch("gone", None)))),
        ("dangling", card("c", cautions=(Caution("k", "危ない", before="gone"),))),
        ("step-empty", card("c", step("s"), step("t", ""))),
    ],
)
def test_a_repair_takes_its_problem_away(code, broken):
    whole = document(card("a"), broken)
    (problem,) = problems(whole, code)
    after = repair_of(problem).change(whole)
    assert problems(after, code) == []
    assert card_of(after.kit, "a") is card_of(whole.kit, "a")
    others = [other for other in check(whole.kit, whole.site, TODAY) if other != problem]
    left = check(after.kit, after.site, TODAY)
    assert [other for other in others if other not in left] == []
    assert {new.severity for new in left if new not in others} <= {Severity.HINT}


def test_a_repaired_mark_prints_the_very_characters():
    whole = document(card("c", title="{水"))
    (problem,) = problems(whole, "mark")
    assert plain(card_of(repair_of(problem).change(whole).kit, "c").title) == "{水"


def test_a_branch_keeps_the_way_that_still_leads_somewhere():
    whole = document(card("a"), card("c", step("s", branch=Branch("gone", "a"))))
    (problem,) = problems(whole, "dangling")
    assert card_of(repair_of(problem).change(whole).kit, "c").steps[0].branch == Branch(None, "a")


def test_a_locked_caution_is_not_repaired_at_a_site():
    whole = document(card("c", cautions=(Caution("k", "{危ない", locked=True),)))
    (problem,) = problems(whole, "mark")
    with pytest.raises(LockedCaution):
        repair_of(problem).change(whole)
    at_ward = evolve(whole, site=evolve(whole.site, id="master"))
    assert problems(repair_of(problem).change(at_ward), "mark") == []


def test_what_only_a_person_can_judge_has_no_repair():
    whole = document(card("c", title="とても長い題名をつけたカードです"))
    (problem,) = problems(whole, "title-long")
    assert repair_of(problem) is None
