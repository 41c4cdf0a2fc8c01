"""The ward's changes brought into many sites, from the command line, and read back from JSON."""

import random

import pytest
from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import MASTER
from kitbuilder.store.library import Library
from tests.samples import card

ROUNDS = 10


def save(library, site_id, change):
    with library.open(site_id, writable=True, who="試験") as kit_file:
        document = kit_file.document
        kit_file.save(evolve(document, kit=change(document.kit)), "試験", "変更")


def cards_of(kit):
    return [found.card for found in numbered_cards(kit)]


def retitled(kit, card_id, title):
    return replace_card(kit, evolve(next(one for one in cards_of(kit) if one.id == card_id), title=title))


def test_a_change_of_the_wards_comes_into_every_site_once(run, library):
    target = cards_of(Library(library).read(MASTER).kit)[0].id
    save(Library(library), MASTER, lambda kit: retitled(kit, target, "区の新しい題"))
    dry = run("update", "--dry-run", "--json")
    assert {row["changed"] for row in dry.json} == {True}
    said = run("update", "--json")
    assert said.code == 0
    assert [row["conflicts"] for row in said.json] == [[]] * len(said.json)
    for document in Library(library).read_all():
        assert cards_of(document.kit)[0].title == "区の新しい題"
    assert {row["changed"] for row in run("update", "--json").json} == {False}


def test_what_both_changed_is_listed_with_both_versions_and_stays_the_sites(run, library):
    target = cards_of(Library(library).read(MASTER).kit)[0].id
    save(Library(library), "koda-es", lambda kit: retitled(kit, target, "拠点の題"))
    save(Library(library), MASTER, lambda kit: retitled(kit, target, "区の題"))
    said = run("update", "koda-es", "--json")
    assert said.code == 1
    (conflict,) = said.json[0]["conflicts"]
    assert (conflict["ours"], conflict["theirs"]) == ("拠点の題", "区の題")
    assert "題名" in conflict["where"]
    assert cards_of(Library(library).read("koda-es").kit)[0].title == "拠点の題"
    assert "区の題" in run("update", "koda-es").out


@pytest.mark.parametrize(("side", "title"), [("site", "拠点の題"), ("ward", "区の題")])
def test_what_is_decided_is_asked_no_more(run, library, side, title):
    target = cards_of(Library(library).read(MASTER).kit)[0].id
    save(Library(library), "koda-es", lambda kit: retitled(kit, target, "拠点の題"))
    save(Library(library), MASTER, lambda kit: retitled(kit, target, "区の題"))
    assert run("update", "koda-es").code == 1
    assert run("update", "koda-es").code == 1
    assert run("update", "koda-es", "--conflicts", side).code == 0
    assert cards_of(Library(library).read("koda-es").kit)[0].title == title
    again = run("update", "koda-es", "--json")
    assert (again.code, again.json[0]["changed"], again.json[0]["conflicts"]) == (0, False, [])


def test_a_site_in_use_is_named_and_the_others_are_updated(run, library):
    target = cards_of(Library(library).read(MASTER).kit)[0].id
    save(Library(library), MASTER, lambda kit: retitled(kit, target, "区の題"))
    with Library(library).open("koda-es", writable=True, who="山田"):
        said = run("update")
    assert said.code == 2
    assert "koda-es" in said.err
    assert cards_of(Library(library).read("namiki-1-es").kit)[0].title == "区の題"


@pytest.fixture
def ward(tmp_path, monkeypatch):
    """The 26 sites, each with changes of its own."""
    library = Library(tmp_path / "ward")
    library.create(default_kit(), bundled_sites(), "試験")
    monkeypatch.setenv("KITBUILDER_LIBRARY", str(library.folder))
    return library


@pytest.mark.long
def test_ten_rounds_of_the_wards_changes_lose_nothing_at_26_sites_that_changed_too(run, ward):
    dice, own = random.Random(459), {}
    for number, site_id in enumerate(ward.site_ids()):
        kit = ward.read(site_id).kit
        mine = dice.sample([one for one in cards_of(kit) if one.steps], 3)
        extra = card(f"own-{number}", title=f"{site_id}のカード")

        def change(kit, mine=mine, extra=extra, site_id=site_id):
            kit = retitled(kit, mine[0].id, f"{site_id}の題")
            kit = replace_part(kit, evolve(mine[1].steps[0], text=f"{site_id}の手順"))
            kit = move_things(kit, [mine[2].id], kit.sections[0].id, None)
            return add_card(kit, kit.sections[-1].id, extra, None)

        save(ward, site_id, change)
        own[site_id] = (mine[0].id, mine[1].steps[0].id, mine[2].id, extra.id)
    changed, removed = {}, set()
    for count in range(ROUNDS):
        cards = cards_of(ward.read(MASTER).kit)
        one, other = dice.sample([each for each in cards if each.steps], 2)
        gone = dice.choice([each for each in cards if not each.cautions and each not in (one, other)] or [None])

        def rewrite(kit, one=one, other=other, gone=gone, count=count):
            kit = retitled(kit, one.id, f"区の題{count}")
            kit = replace_part(kit, evolve(other.steps[-1], text=f"区の手順{count}"))
            kit = add_card(kit, kit.sections[0].id, card(f"ward-{count}", title=f"区のカード{count}"), None)
            return remove_things(kit, [gone.id], at_ward=True) if gone and count == ROUNDS // 2 else kit

        save(ward, MASTER, rewrite)
        changed.update({one.id: f"区の題{count}", other.steps[-1].id: f"区の手順{count}"})
        if gone and count == ROUNDS // 2:
            removed |= {gone.id, *(step.id for step in gone.steps)}
        said = run("update", "--json")
        assert said.code in (0, 1)
        open_places = {row["site"]: {entry["item"] for entry in row["conflicts"]} for row in said.json}
    for site_id in ward.site_ids():
        kit, (title, text, moved, extra) = ward.read(site_id).kit, own[site_id]
        cards = {one.id: one for one in cards_of(kit)}
        steps = {one.id: one.text for each in cards.values() for one in each.steps}
        assert cards[title].title == f"{site_id}の題"
        assert steps[text] == f"{site_id}の手順"
        assert extra in cards
        assert moved in {one.id for one in kit.sections[0].cards} or moved in open_places[site_id] | removed
        assert {f"ward-{count}" for count in range(ROUNDS)} - removed <= set(cards)
        for item, words in changed.items():
            now = cards[item].title if item in cards else steps.get(item)
            assert now == words or item in open_places[site_id] | removed
        assert not removed & set(cards) - open_places[site_id]
