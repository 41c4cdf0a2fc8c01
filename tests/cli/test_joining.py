"""A copy of a kit file taken away, written in, and brought back, from the command line."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import add_card, replace_card
from kitbuilder.kit.edit.moves import remove_things
from kitbuilder.kit.find import numbered_cards
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from kitbuilder.store.packed import pack_rows
from tests.samples import card

SITE = "koda-es"


@pytest.fixture
def stick(library, tmp_path):
    """The copy on the stick."""
    return Path(shutil.copy(Library(library).path_of(SITE), tmp_path / "持ち出し.kit"))


def change(path, change):
    with KitFile.open(path, writable=True, who="試験") as kit_file:
        document = kit_file.document
        kit_file.save(evolve(document, kit=change(document.kit)), "試験", "変更")


def titles(path):
    with KitFile.open(path) as kit_file:
        return [found.card.title for found in numbered_cards(kit_file.document.kit)]


def retitle(path, number, title):
    def changed(kit):
        found = [found.card for found in numbered_cards(kit)][number]
        return replace_card(kit, evolve(found, title=title))

    change(path, changed)


@pytest.fixture
def home(library):
    return Library(library).path_of(SITE)


def test_what_both_wrote_is_there_in_one_entry_and_the_copy_stays_as_it_is(run, home, stick):
    retitle(home, 0, "手元の題")
    retitle(stick, 1, "写しの題")
    before = stick.read_bytes()
    said = run("join", SITE, str(stick))
    assert said.code == 0
    assert titles(home)[:2] == ["手元の題", "写しの題"]
    assert stick.read_bytes() == before
    with KitFile.open(home) as kit_file:
        assert kit_file.history(1)[0].what.startswith("持ち出し.kit を取り込み")


def test_brought_back_twice_it_changes_nothing_the_second_time(run, home, stick):
    retitle(stick, 1, "写しの題")
    assert run("join", SITE, str(stick), "--json").json["changed"]
    before = home.read_bytes()
    assert not run("join", SITE, str(stick), "--json").json["changed"]
    assert home.read_bytes() == before


def test_what_was_removed_since_the_first_return_does_not_come_again_with_the_second(run, home, stick):
    def added(kit):
        return add_card(kit, kit.sections[0].id, card("from-stick", title="写しのカード"), None)

    change(stick, added)
    run("join", SITE, str(stick))
    assert "写しのカード" in titles(home)
    change(home, lambda kit: remove_things(kit, ["from-stick"], at_ward=False))
    retitle(stick, 1, "写しの題")
    assert run("join", SITE, str(stick)).code == 0
    assert "写しのカード" not in titles(home)
    assert "写しの題" in titles(home)


def test_a_copy_of_a_copy_comes_back_too(run, home, stick, tmp_path):
    retitle(stick, 1, "写しの題")
    second = shutil.copy(stick, tmp_path / "second.kit")
    retitle(second, 2, "写しの写しの題")
    assert run("join", SITE, str(second)).code == 0
    assert titles(home)[1:3] == ["写しの題", "写しの写しの題"]
    assert not run("join", SITE, str(stick), "--json").json["changed"]


def test_what_both_changed_is_listed_and_nothing_is_written(run, home, stick):
    retitle(home, 0, "手元の題")
    retitle(stick, 0, "写しの題")
    retitle(stick, 1, "写しだけの題")
    before = home.read_bytes()
    said = run("join", SITE, str(stick), "--json")
    assert said.code == 1
    assert [(one["ours"], one["theirs"]) for one in said.json["conflicts"]] == [("手元の題", "写しの題")]
    assert home.read_bytes() == before
    assert "写しの題" in run("join", SITE, str(stick)).out


@pytest.mark.parametrize(("side", "title"), [("mine", "手元の題"), ("copy", "写しの題")])
def test_with_a_side_chosen_it_is_written_and_asked_no_more(run, home, stick, side, title):
    retitle(home, 0, "手元の題")
    retitle(stick, 0, "写しの題")
    retitle(stick, 1, "写しだけの題")
    assert run("join", SITE, str(stick), "--conflicts", side).code == 0
    assert titles(home)[:2] == [title, "写しだけの題"]
    assert run("join", SITE, str(stick)).code == 0


def test_looking_first_writes_nothing(run, home, stick):
    retitle(stick, 1, "写しの題")
    before = home.read_bytes()
    said = run("join", SITE, str(stick), "--dry-run")
    assert "まだ書き込んでいません" in said.out
    assert home.read_bytes() == before


def test_another_sites_file_is_refused(run, library):
    said = run("join", SITE, str(Library(library).path_of("namiki-1-es")))
    assert said.code == 2
    assert "のキットです" in said.err


def test_a_kit_of_the_same_site_that_was_made_by_itself_is_refused(run, library, home, tmp_path):
    with KitFile.open(home) as kit_file:
        another = evolve(kit_file.document, site=evolve(kit_file.document.site, kana=""))
    KitFile.create(tmp_path / "own.kit", another, "試験", "作成")
    said = run("join", SITE, str(tmp_path / "own.kit"))
    assert said.code == 2
    assert "写しではありません" in said.err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\0" * 300])
def test_what_is_no_kit_file_is_refused(run, tmp_path, content):
    (tmp_path / "x.kit").write_bytes(content)
    said = run("join", SITE, str(tmp_path / "x.kit"))
    assert said.code == 2
    assert "x.kit" in said.err


def test_what_the_copy_says_of_a_save_that_is_known_here_is_not_believed(run, home, stick):
    retitle(stick, 1, "写しの題")
    connection = sqlite3.connect(stick)
    undo = pack_rows({})
    connection.execute("UPDATE history SET undo = ? WHERE number = (SELECT max(number) FROM history)", (undo,))
    connection.commit()
    connection.close()
    assert run("join", SITE, str(stick)).code == 0
    assert titles(home)[1] == "写しの題"
