"""What an import would do, told before it is done."""

import pytest
from attrs import evolve

from kitbuilder.exchange.site_list import Action, Planned, bundled_sites, plan_import
from kitbuilder.kit.values import Fact
from tests.samples import site

OLD = site("koda-es", "小田小学校", kana="こだ", address="旧住所", common_id="E1", facts=(Fact("f", "門", "北門"),))
NEW = site("e1", "横浜市立小田小学校", address="新住所", latitude=35.3, longitude=139.6, common_id="E1")


def test_a_site_that_is_not_known_is_added():
    assert plan_import([], [NEW]) == [Planned(Action.ADD, NEW)]


@pytest.mark.parametrize(
    "listed",
    [
        NEW,
        evolve(NEW, name="別の名前"),
        evolve(NEW, common_id="E2"),
        evolve(NEW, common_id="", name="小田小学校　体育館1"),
    ],
    ids=["id and name", "id alone", "name alone", "name of a building"],
)
def test_a_site_is_known_by_its_common_id_or_its_name(listed):
    ((action, planned),) = [(plan.action, plan.site) for plan in plan_import([OLD], [listed])]
    assert action is Action.UPDATE
    assert (planned.id, planned.kana, planned.facts) == (OLD.id, OLD.kana, OLD.facts)
    assert planned.name == ("別の名前" if listed.name == "別の名前" else OLD.name)
    assert (planned.address, planned.latitude, planned.longitude) == ("新住所", 35.3, 139.6)
    assert planned.common_id == (listed.common_id or "E1")


def test_a_kana_that_is_missing_is_filled_in():
    (plan,) = plan_import([evolve(OLD, kana="")], [evolve(NEW, kana="あたらしい")])
    assert plan.site.kana == "あたらしい"


def test_a_site_as_it_is_listed_stays_unchanged():
    sites = bundled_sites()
    assert plan_import(sites, sites) == [Planned(Action.UNCHANGED, each) for each in sites]


def test_a_site_that_is_not_listed_is_kept_and_told_last():
    other = site("other", "別小学校", common_id="E7")
    assert plan_import([other, OLD], [NEW])[-1] == Planned(Action.UNMATCHED, other)
    assert [plan.action for plan in plan_import([other, OLD], [])] == [Action.UNMATCHED] * 2


@pytest.mark.parametrize("listed", [[], [NEW], [site("x", "別"), NEW]])
def test_no_site_is_ever_lost(listed):
    known = [OLD, site("a", "あ"), site("b", "い", common_id="E5")]
    assert {each.id for each in known} <= {plan.site.id for plan in plan_import(known, listed)}


def test_sites_without_a_common_id_are_not_taken_for_each_other():
    known, listed = site("a", "第一小学校"), site("b", "第二小学校")
    assert [plan.action for plan in plan_import([known], [listed])] == [Action.ADD, Action.UNMATCHED]


def test_what_a_list_does_not_say_stays():
    old = evolve(OLD, latitude=35.3, longitude=139.6)
    (plan,) = plan_import([old], [evolve(NEW, address="", latitude=None, longitude=None, common_id="")])
    assert plan == Planned(Action.UNCHANGED, old)


def test_a_site_of_the_same_name_in_another_town_is_another_site():
    old = evolve(OLD, address="神奈川県横浜市金沢区富岡西", common_id="")
    plans = plan_import([old], [evolve(NEW, address="愛知県小牧市小田", common_id="")])
    assert [plan.action for plan in plans] == [Action.ADD, Action.UNMATCHED]


@pytest.mark.parametrize("written", ["横浜市金沢区富岡西", "神奈川県横浜市 金沢区富岡西", "横浜市富岡西", ""])
def test_a_town_may_be_written_with_more_or_less_around_it(written):
    old = evolve(OLD, address="神奈川県横浜市金沢区富岡西7-11-1")
    assert [plan.action for plan in plan_import([old], [evolve(NEW, address=written)])] == [Action.UPDATE]


def test_a_site_that_is_added_takes_no_id_that_is_in_use():
    old = site("daido-es", "大道小学校", address="横浜市金沢区大道2-3-1")
    new = site("daido-es", "大道小学校", address="大阪府大阪市大道1-1")
    added, kept = plan_import([old], [new])
    assert (added.action, kept.action) == (Action.ADD, Action.UNMATCHED)
    assert added.site.id != old.id
    assert added == plan_import([old], [new])[0]


def test_a_common_id_counts_before_a_name():
    first, second = site("a", "甲小学校", common_id="E1"), site("b", "乙小学校", common_id="E2")
    listed = [site("x", "乙小学校", common_id="E3"), site("y", "丙小学校", common_id="E2")]
    plans = plan_import([first, second], listed)
    assert [(plan.action, plan.site.name) for plan in plans] == [
        (Action.ADD, "乙小学校"),
        (Action.UPDATE, "丙小学校"),
        (Action.UNMATCHED, "甲小学校"),
    ]


def test_no_known_site_is_planned_twice():
    listed = [evolve(NEW, common_id="E1"), evolve(NEW, common_id="E2")]
    assert [plan.action for plan in plan_import([OLD], listed)] == [Action.UPDATE, Action.ADD]
