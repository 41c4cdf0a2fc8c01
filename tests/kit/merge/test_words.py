"""Conflicts in plain Japanese."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.edit.lists import add_listed
from kitbuilder.kit.edit.moves import move_things
from kitbuilder.kit.edit.parts import move_part, remove_part
from kitbuilder.kit.merge import conflict_words, merge
from kitbuilder.kit.said import Sentence
from kitbuilder.kit.values import Branch, EditionState, Video
from tests.kit.merge.test_merge import (
    HQ,
    SPARE,
    TOILET,
    WATER,
    K,
    gone,
    with_caution,
    with_fields,
    with_step,
    with_text,
)


def with_state(state):
    return evolve(K, edition=evolve(K.edition, state=state))


def with_video(**fields):
    return evolve(K, videos=(evolve(K.videos[0], **fields),))


CASES = [
    (
        with_text(K, HQ, "title", "{本部|ほんぶ}"),
        with_text(K, HQ, "title", "**受付**"),
        "カード1「本部」 題名が、この拠点では「本部」、区の基本版では「受付」です。いまはこの拠点のものです",
    ),
    (
        with_fields(K, HQ, people=None),
        with_fields(K, HQ, people=4),
        "カード1「本部を開く」 なんにんが、この拠点では「なし」、区の基本版では「4」です。いまはこの拠点のものです",
    ),
    (
        with_fields(SPARE, WATER, team="team-toilet"),
        with_fields(SPARE, WATER, team="team-spare"),
        "カード3「水をくむ」 だれが（班）が、この拠点では「環境班」、区の基本版では「予備班」です。"
        "いまはこの拠点のものです",
    ),
    (
        with_fields(SPARE, HQ, video="video-toilet"),
        with_fields(SPARE, HQ, video="video-spare"),
        "カード1「本部を開く」 訓練動画が、この拠点では「訓練動画 TOI-3」、区の基本版では「訓練動画 SPARE」です。"
        "いまはこの拠点のものです",
    ),
    (
        with_step(K, "step-safe", branch=Branch(WATER, None)),
        with_step(K, "step-safe", branch=None),
        "カード1「本部を開く」 手順2 はい・いいえの行き先が、この拠点では「はい→カード3「水をくむ」、いいえ→なし」、"
        "区の基本版では「なし」です。いまはこの拠点のものです",
    ),
    (
        with_state(EditionState.IN_REVIEW),
        with_state(EditionState.APPROVED),
        "キット全体 版の状態が、この拠点では「確認中」、区の基本版では「承認済み」です。いまはこの拠点のものです",
    ),
    (
        with_video(last_checked=dt.date(2026, 12, 1)),
        with_video(last_checked=dt.date(2026, 12, 2)),
        "キット全体 訓練動画 TOI-3 確かめた日が、この拠点では「2026-12-01」、区の基本版では「2026-12-02」です。"
        "いまはこの拠点のものです",
    ),
    (
        with_text(K, WATER, "title", "水"),
        gone(K, WATER),
        "カード3「水」を区の基本版で削除していますが、この拠点で変えているので残しました",
    ),
    (
        gone(K, WATER),
        with_fields(K, HQ, next=WATER),
        "カード3「水をくむ」をこの拠点で削除していますが、区の基本版で使っているので残しました",
    ),
    (
        K,
        remove_part(K, "caution-water", at_ward=True),
        "カード2「トイレを組む」 注意1を区の基本版で削除していますが、命にかかわる注意があるので残しました",
    ),
    (
        K,
        with_caution(K, "caution-water", locked=False),
        "カード2「トイレを組む」 注意1 消せない印を区の基本版で外していますが、"
        "命にかかわる注意なので付けたままにしました",
    ),
    (
        move_things(K, [WATER], "section-hq", None),
        move_things(evolve(K, sections=(*K.sections, evolve(K.sections[0], id="x", cards=()))), [WATER], "x", None),
        "カード1「水をくむ」が、この拠点では「項目「本部」」、区の基本版では「項目「本部」」にあります。いまはこの拠点の場所です",
    ),
    (
        move_part(K, "step-desk", None),
        move_part(K, "step-safe", None),
        "カード1「本部を開く」 手順の並び順を、この拠点と区の基本版で別々に変えています。いまはこの拠点の並び順です",
    ),
    (
        with_step(K, "step-lid", tool="tool-booth"),
        move_things(K, ["step-lid"], WATER, None),
        "カード3「水をくむ」 手順1 備品が、この拠点では「便器とテント」、区の基本版では「なし」です。"
        "いまは区の基本版のものです",
    ),
    (
        add_listed(K, Video("mine", "TOI-9", "一", "")),
        add_listed(K, Video("yours", "TOI-9", "二", "")),
        "訓練動画の番号「TOI-9」を、この拠点と区の基本版で別々の動画に付けています。"
        "区の基本版の動画の番号は「TOI-9-2」にしました",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "words"), CASES)
def test_a_conflict_says_where_and_what_each_side_has_and_what_stands(ours, theirs, words):
    base = SPARE if len(ours.teams) == len(SPARE.teams) else K
    merged = merge(base, ours, theirs)
    said = conflict_words(merged.conflicts[0], merged.kit)
    assert said == words
    assert isinstance(said, Sentence)


def test_the_sides_have_the_names_they_are_given():
    merged = merge(K, with_text(K, HQ, "title", "こちら"), with_text(K, HQ, "title", "あちら"))
    said = conflict_words(merged.conflicts[0], merged.kit, "いまのキット", "委員会の写し")
    assert "いまのキットでは「こちら」、委員会の写しでは「あちら」" in said


def test_what_neither_side_has_is_said():
    ours = with_step(with_fields(K, WATER, tools=()), "step-lid", tool="tool-booth")
    moved = move_things(with_fields(K, WATER, tools=K.sections[0].cards[0].tools[:0]), ["step-lid"], WATER, None)
    merged = merge(K, ours, moved)
    neither = evolve(merged.conflicts[0], taken=None)
    assert conflict_words(neither, merged.kit).endswith("いまはどちらでもありません")


def test_a_step_that_moved_is_said_with_the_cards():
    merged = merge(K, move_things(K, ["step-pump"], HQ, None), move_things(K, ["step-pump"], TOILET, None))
    said = conflict_words(merged.conflicts[0], merged.kit)
    assert "この拠点では「カード1「本部を開く」」、区の基本版では「カード2「トイレを組む」」にあります" in said
