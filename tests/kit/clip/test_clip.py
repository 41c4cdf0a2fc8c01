"""Copied in one kit, pasted into another: all of it arrives, nothing of it breaks the kit, and locks stay locks."""

import base64
import hashlib
import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.check import check
from kitbuilder.kit.clip import clip, clip_text, pasted
from kitbuilder.kit.edit.chosen import Kind, chosen, kinds
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.find import numbered_cards, team_of, video_of
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.open_form import to_json
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Branch, Caution, Kit, Section, Team, Tool, Video
from tests.samples import EDITION, PICTURES, SAMPLE, SITE, TODAY, card, card_of, kit, step, svg
from tests.strategies import open_documents
from tests.told import refusal

SOURCE = SAMPLE.kit
OTHER = kit(card("other-card", tools=(Tool("other-desk", "机"),)), teams=(Team("other-hq", "庶務班"),))


def only(where, ids):
    """The one new card of a kit."""
    (new,) = ids
    return card_of(where, new)


@st.composite
def copied(draw):
    """A kit and things of one kind in it."""
    document = draw(open_documents().filter(lambda whole: any(kinds(whole.kit))))
    known = kinds(document.kit)
    kind = draw(st.sampled_from(sorted(set(known.values()))))
    things = draw(st.lists(st.sampled_from([one for one in known if known[one] is kind]), min_size=1, unique=True))
    return document, things


@given(copied(), open_documents())
def test_what_is_pasted_has_new_ids_breaks_no_promise_and_leads_nowhere_that_is_not_there(source, target):
    document, things = source
    before = evolve(target.kit, sections=(Section("here", "ここ", cards=(card("there"),)), *target.kit.sections))
    after, new = pasted(before, clip(document.kit, things), "there", None)
    assert chosen(after, new) == (kinds(document.kit)[things[0]], new)
    assert len(set(ids_in(after))) == len(list(ids_in(after)))
    assert not set(new) & set(ids_in(document.kit))
    validate(evolve(target, kit=after))
    assert _dangling(after) <= _dangling(before)


def _dangling(where):
    site = evolve(SITE, facts=())
    return {p.where.item for p in check(where, site, TODAY) if p.code == "dangling"}


@given(copied())
def test_what_is_pasted_says_what_was_copied(source):
    document, things = source
    target = kit(card("there"))
    after, new = pasted(target, clip(document.kit, things), "there", None)
    texts = [one.text for one in _steps(document.kit, chosen(document.kit, things)[1])]
    assert [one.text for one in _steps(after, new)] == texts


def _steps(where, ids):
    for found in numbered_cards(where):
        whole = {found.section.id, found.card.id} & set(ids)
        yield from (one for one in found.card.steps if whole or one.id in ids)


def test_a_card_brings_its_team_its_video_and_its_pictures():
    after, new = pasted(OTHER, clip(SOURCE, ["card-toilet"]), "all", "other-card")
    made = only(after, new)
    assert team_of(after, made.team).name == "環境班"
    assert video_of(after, made.video) == evolve(SOURCE.videos[0], id=made.video)
    assert made.video != "video-toilet"
    assert after.pictures == (PICTURES[2],)
    assert made.picture == PICTURES[2].id
    assert [one.name for one in made.tools] == ["便器とテント"]
    assert made.steps[1].tool == made.tools[0].id


def test_teams_are_joined_by_name_videos_by_code_and_pictures_by_content():
    there = evolve(
        OTHER,
        teams=(Team("mine", "{環境|かんきょう}班"),),
        videos=(Video("my-video", "TOI-3", "わたしたちの動画", "https://example.jp/"),),
        pictures=(read_picture(PICTURES[2].data, "前からある絵"),),
    )
    after, new = pasted(there, clip(SOURCE, ["card-toilet"]), "all", None)
    assert (only(after, new).team, only(after, new).video) == ("mine", "my-video")
    assert (after.teams, after.videos, after.pictures) == (there.teams, there.videos, there.pictures)


def test_links_lead_to_the_copies_or_to_cards_that_are_there_and_else_nowhere():
    source = kit(
        card("a", step("s", branch=Branch("b", "gone")), next="b"), card("b", next="other-card"), card("c", next="a")
    )
    after, (a, b, c) = pasted(OTHER, clip(source, ["a", "b", "c"]), "all", "other-card")
    assert (card_of(after, a).next, card_of(after, b).next, card_of(after, c).next) == (b, "other-card", a)
    assert card_of(after, a).steps[0].branch == Branch(b, None)
    alone, new = pasted(kit(), clip(source, ["b"]), "all", None)
    assert only(alone, new).next is None


def test_a_section_comes_whole_with_its_look():
    after, (new,) = pasted(OTHER, clip(SOURCE, ["section-toilet"]), "", "all")
    made = after.sections[1]
    assert (made.id, made.title, made.icon, made.colour) == (new, "{仮設|かせつ}トイレ", "toilet", "#1B5E20")
    assert [one.title for one in made.cards] == ["トイレを組む", "水をくむ"]


def test_steps_bring_the_cautions_before_them_and_find_their_tool_by_name():
    after, (first, second) = pasted(OTHER, clip(SOURCE, ["step-desk", "step-lid"]), "other-card", None)
    made = card_of(after, "other-card")
    assert [one.id for one in made.steps] == [first, second, "other-card-1"]
    assert made.steps[0].tool == "other-desk"
    assert made.steps[0].picture == after.pictures[0].id
    assert [(one.text, one.before, one.locked) for one in made.cautions] == [
        ("{安全|あんぜん}を確かめるまで入らない", first, True)
    ]


def test_a_step_whose_tool_is_not_there_comes_without_it():
    after, (new,) = pasted(kit(card("bare")), clip(SOURCE, ["step-booth"]), "bare", None)
    assert card_of(after, "bare").steps[0].id == new
    assert card_of(after, "bare").steps[0].tool is None


def test_locked_cautions_from_another_kit_stay_locked():
    after, new = pasted(OTHER, clip(SOURCE, ["card-hq"]), "all", None)
    assert [one.locked for one in only(after, new).cautions] == [True, False]


def test_at_a_site_that_has_the_caution_already_the_copy_can_go_again():
    after, new = pasted(SOURCE, clip(SOURCE, ["card-hq"]), "section-hq", "card-hq")
    assert not any(one.locked for one in only(after, new).cautions)
    assert card_of(after, "card-hq").cautions[0].locked
    ward, new = pasted(SOURCE, clip(SOURCE, ["card-hq"]), "section-hq", "card-hq", at_ward=True)
    assert [one.locked for one in only(ward, new).cautions] == [True, False]


def test_a_reworded_caution_is_another_one_and_stays_locked():
    source = kit(card("a", cautions=(Caution("caution-enter", "絶対に入らない", locked=True),)))
    after, new = pasted(SOURCE, clip(source, ["a"]), "section-hq", None)
    assert only(after, new).cautions[0].locked


def test_what_stands_elsewhere_finds_the_nearest_place():
    after, new = pasted(SOURCE, clip(SOURCE, ["card-hq"]), "card-toilet", "step-lid")
    assert [one.id for one in after.sections[1].cards] == ["card-toilet", *new, "card-water"]
    after, new = pasted(SOURCE, clip(SOURCE, ["section-hq"]), "card-toilet", "step-lid")
    assert [one.id for one in after.sections] == ["section-hq", "section-toilet", *new]


def test_a_place_that_is_not_there_is_refused():
    text = clip(SOURCE, ["card-hq"])
    refusal(pasted, SOURCE, text, "gone", None, of=NotFound)
    refusal(pasted, SOURCE, text, "section-hq", "gone", of=NotFound)
    refusal(pasted, Kit(EDITION), text, "", None, of=BadInput)


def test_the_words_of_cards_are_their_titles_and_numbered_steps():
    assert clip_text(SOURCE, ["card-hq", "card-water"]) == (
        "カード1　本部を開く\n注意：暗いときは2人で歩く\n1. 鍵で扉を開ける\n2. 建物にひびはないか\n"
        "注意：安全を確かめるまで入らない\n3. 机を2台ならべる\n"
        "カード3　水をくむ\n1. ポンプで水をくむ\n2. 30Lを流す\n"
    )


def test_the_words_of_sections_and_steps():
    assert clip_text(SOURCE, ["section-toilet"]).splitlines()[:3] == [
        "■ 仮設トイレ",
        "カード2　トイレを組む",
        "注意：水を流すまで使わない",
    ]
    assert clip_text(SOURCE, ["step-flush", "step-pump"]) == "1. ポンプで水をくむ\n2. 30Lを流す\n"


@pytest.mark.parametrize("copy", [clip, clip_text])
def test_things_of_several_kinds_are_not_copied(copy):
    refusal(copy, SOURCE, ["card-hq", "step-lid"], of=BadInput)
    refusal(copy, SOURCE, ["gone"], of=NotFound)


GOOD = clip(SOURCE, ["card-hq", "card-toilet"])


def spoilt(change):
    form = json.loads(GOOD)
    change(form)
    return json.dumps(form)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "JSON"),
        ("買い物：牛乳", "JSON"),
        ("[]", "コピーしたものではありません"),
        ("{}", "コピーしたものではありません"),
        (to_json(SAMPLE), "コピーしたものではありません"),
        ("[" * 100_000, "入れ子"),
        (spoilt(lambda form: form.update(clip=["card"])), "コピーしたものではありません"),
        (spoilt(lambda form: form.update(format=2)), "新しい版"),
        (spoilt(lambda form: form["kit"].update(evil=1)), "「evil」"),
        (spoilt(lambda form: form["kit"]["sections"][0]["cards"][0].update(title="水\n\n火")), "改行"),
        (spoilt(lambda form: form["kit"]["sections"][0]["cards"][0].update(title="**")), "強調"),
        (spoilt(lambda form: form["kit"]["sections"][0]["cards"][0].update(id="card-toilet")), "2回"),
        (spoilt(lambda form: form["kit"]["videos"][0].update(address="javascript:alert(1)")), "https://"),
        (spoilt(lambda form: form["kit"]["pictures"][0].update(data="AAAA")), "画像"),
        (spoilt(lambda form: form["kit"]["pictures"][0].update(data="")), "画像"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_sentence(text, named):
    sentence = refusal(pasted, SOURCE, text, "section-hq", None, of=BadInput)
    assert sentence.startswith("貼り付けられません。")
    assert named in sentence


def test_pictures_that_are_more_than_shapes_are_refused():
    evil = svg("<script>alert(1)</script>")

    def put_in(form):
        form["kit"]["pictures"][0].update(
            id=hashlib.sha256(evil).hexdigest(), media_type="image/svg+xml", data=base64.b64encode(evil).decode()
        )

    assert "script" in refusal(pasted, SOURCE, spoilt(put_in), "section-hq", None, of=BadInput)


def test_a_clip_without_end_is_refused(monkeypatch):
    monkeypatch.setattr("kitbuilder.kit.clip.paste.LONGEST", len(GOOD) - 1)
    assert "大きすぎます" in refusal(pasted, SOURCE, GOOD, "section-hq", None, of=BadInput)


def test_the_kind_is_what_was_chosen():
    assert [json.loads(clip(SOURCE, [one]))["clip"] for one in ("section-hq", "card-hq", "step-lid")] == list(Kind)
