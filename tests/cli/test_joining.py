"""A copy that was taken away, written in and brought back."""

import shutil

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.find import numbered_cards
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library


def retitle(kit_file, number, title):
    with kit_file:
        document = kit_file.document
        card = [found.card for found in numbered_cards(document.kit)][number]
        kit_file.save(evolve(document, kit=replace_card(document.kit, evolve(card, title=title))), "田中", "変更")


def titles(document):
    return [found.card.title for found in numbered_cards(document.kit)]


@pytest.fixture
def copy(library, tmp_path):
    return shutil.copy(Library(library).path_of("koda-es"), tmp_path / "copy.kit")


def test_what_both_wrote_is_in_the_library_and_the_copy_is_as_it_was(run, library, copy):
    retitle(KitFile.open(copy, writable=True, who="田中"), 0, "写しの題")
    retitle(Library(library).open("koda-es", writable=True, who="山田"), 1, "拠点の題")
    before = copy.read_bytes()
    said = run("join", "koda-es", str(copy))
    assert said.code == 0
    assert titles(Library(library).read("koda-es"))[:2] == ["写しの題", "拠点の題"]
    assert copy.read_bytes() == before
    assert "変更なし" in run("join", "koda-es", str(copy)).out


def test_what_both_changed_is_listed_with_both_versions(run, library, copy):
    retitle(KitFile.open(copy, writable=True, who="田中"), 0, "写しの題")
    retitle(Library(library).open("koda-es", writable=True, who="山田"), 0, "拠点の題")
    said = run("join", "koda-es", str(copy), "--json")
    assert said.code == 1
    (conflict,) = said.json["conflicts"]
    assert (conflict["ours"], conflict["theirs"]) == ("拠点の題", "写しの題")
    assert titles(Library(library).read("koda-es"))[0] == "拠点の題"


def test_a_dry_run_writes_nothing(run, library, copy):
    retitle(KitFile.open(copy, writable=True, who="田中"), 0, "写しの題")
    before = Library(library).read("koda-es")
    assert "まだ書き込んでいません" in run("join", "koda-es", str(copy), "--dry-run").out
    assert Library(library).read("koda-es") == before


def test_another_sites_file_and_a_file_that_is_no_kit_are_refused(run, library, tmp_path):
    other = Library(library).path_of("namiki-1-es")
    assert "並木第一小学校" in run("join", "koda-es", str(other)).refusal
    (tmp_path / "letter.kit").write_text("拝啓")
    assert run("join", "koda-es", str(tmp_path / "letter.kit")).code == 2


def test_a_kit_of_the_same_site_that_was_made_elsewhere_and_shares_no_state_is_refused(run, library, tmp_path):
    document = Library(library).read("koda-es")
    strange = evolve(document, site=evolve(document.site, address="別の所"))
    KitFile.create(tmp_path / "strange.kit", strange, "誰か", "作成")
    assert "写しではありません" in run("join", "koda-es", str(tmp_path / "strange.kit")).refusal
