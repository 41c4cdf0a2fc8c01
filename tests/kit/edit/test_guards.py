import pytest
from attrs import evolve

from kitbuilder.kit.edit.guards import refuse_lost_locks
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import add_part, move_part, remove_part, replace_part
from kitbuilder.kit.errors import LockedCaution
from kitbuilder.kit.values import Caution
from tests.samples import SAMPLE, card_of
from tests.told import refusal

KIT = SAMPLE.kit
LOCKED = card_of(KIT, "card-hq").cautions[0]

LOSSES = {
    "removed": lambda **ward: remove_part(KIT, "caution-enter", **ward),
    "reworded": lambda **ward: replace_part(KIT, evolve(LOCKED, text="気をつけて入る"), **ward),
    "unlocked": lambda **ward: replace_part(KIT, evolve(LOCKED, locked=False), **ward),
    "removed with its card": lambda **ward: remove_things(KIT, ["card-hq"], **ward),
    "removed with its section": lambda **ward: remove_things(KIT, ["section-hq"], **ward),
}


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_a_locked_caution_cannot_be_lost_at_a_site(loss):
    assert "「安全を確かめるまで入らない」" in refusal(loss, of=LockedCaution)


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_the_ward_may_take_away_what_it_locked(loss):
    assert loss(at_ward=True) != KIT


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
def test_a_kit_handed_in_may_not_have_lost_a_locked_caution(loss):
    refusal(refuse_lost_locks, KIT, loss(at_ward=True), of=LockedCaution)


@pytest.mark.parametrize(
    "edit",
    [
        lambda: replace_part(KIT, evolve(LOCKED, before=None)),
        lambda: move_part(KIT, "caution-enter", "caution-dark"),
        lambda: add_part(KIT, "card-hq", Caution("mine", "足もとに注意", locked=True)),
        lambda: replace_part(KIT, Caution("caution-dark", "明かりを持つ")),
        lambda: remove_part(KIT, "caution-dark"),
        lambda: move_things(KIT, ["card-hq"], "section-toilet", None),
        lambda: remove_things(KIT, ["card-water"]),
    ],
)
def test_a_site_may_change_all_that_keeps_the_locked_cautions(edit):
    after = edit()
    assert after != KIT
    refuse_lost_locks(KIT, after)
