import errno
import shutil
import sqlite3

import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document, Fact, Review
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.library import Library
from tests.samples import SAMPLE, approved, card, document, site
from tests.told import refusal

MASTER_KIT = Document(site(MASTER, "区の基本版", facts=(Fact("f", "鍵の場所"),)), SAMPLE.kit)
SITES = (
    site("koda-es", "小田小学校", kana="こだしょうがっこう"),
    site("kamariya-jhs", "釜利谷中学校", kana="かまりやちゅうがっこう"),
    site("seto-es", "瀬ヶ崎小学校", kana="せがさきしょうがっこう"),
)


@pytest.fixture(scope="module")
def library_once(tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("library"))
    library.create(MASTER_KIT, SITES, "区")
    return library


@pytest.fixture
def library(library_once, tmp_path):
    """A library of three sites, the test's own."""
    return Library(shutil.copytree(library_once.folder, tmp_path / "library"))


class TestCreating:
    def test_makes_a_file_for_each_site_and_the_master(self, tmp_path):
        library = Library(tmp_path / "deep" / "library")
        assert not library.exists()
        assert library.create(MASTER_KIT, SITES, "区") == [where.id for where in SITES]
        assert library.exists()
        assert library.site_ids() == ["kamariya-jhs", "koda-es", "seto-es"]
        assert library.read(MASTER) == MASTER_KIT

    def test_gives_each_site_the_wards_kit_its_facts_and_its_base(self, library):
        with library.open("koda-es") as kit_file:
            assert kit_file.document == Document(evolve(SITES[0], facts=MASTER_KIT.site.facts), SAMPLE.kit)
            assert kit_file.base() == SAMPLE.kit

    def test_again_changes_nothing(self, library):
        before = {path.name: path.read_bytes() for path in library.folder.iterdir()}
        assert library.create(document(card("other")), SITES, "区") == []
        assert {path.name: path.read_bytes() for path in library.folder.iterdir()} == before

    def test_stopped_in_the_middle_makes_the_rest_the_next_time(self, tmp_path):
        library = Library(tmp_path)

        def stopped():
            yield SITES[0]
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            library.create(MASTER_KIT, stopped(), "区")
        assert not library.exists()
        assert library.create(MASTER_KIT, SITES, "区") == ["kamariya-jhs", "seto-es"]
        assert library.exists()

    def test_where_there_can_be_no_folder_is_told(self, tmp_path):
        (tmp_path / "file").touch()
        refusal(Library(tmp_path / "file" / "library").create, MASTER_KIT, SITES, "区", of=StoreFault)

    def test_adds_a_site_once(self, library):
        new = site("new-es", "新小学校")
        assert library.add(MASTER_KIT, new, "区")
        assert not library.add(MASTER_KIT, new, "区")
        assert "new-es" in library.site_ids()


class TestFinding:
    @pytest.mark.parametrize(
        ("wanted", "site_id"),
        [
            ("koda-es", "koda-es"),
            ("小田小学校", "koda-es"),
            ("横浜市立小田小学校", "koda-es"),
            (" 小田小学校 ", "koda-es"),
            ("釡利谷中学校", "kamariya-jhs"),
            ("瀬ケ崎小学校", "seto-es"),
            ("瀬ヶ崎小学校", "seto-es"),
            (MASTER, MASTER),
        ],
    )
    def test_takes_an_id_or_a_name_as_people_write_it(self, library_once, wanted, site_id):
        assert library_once.find(wanted) == site_id

    @pytest.mark.parametrize(("wanted", "near"), [("小田小", "小田小学校"), ("kouda-es", "koda-es")])
    def test_names_the_nearest_when_there_is_none(self, library_once, wanted, near):
        sentence = refusal(library_once.find, wanted, of=NotFound)
        assert f"「{wanted}」" in sentence
        assert f"「{near}」ではありませんか" in sentence

    def test_says_where_the_names_are_when_none_is_near(self, library_once):
        assert "kitbuilder sites" in refusal(library_once.find, "xyz", of=NotFound)

    def test_finds_nothing_where_there_is_no_library(self, tmp_path):
        refusal(Library(tmp_path / "gone").find, "小田小学校", of=NotFound)


class TestReading:
    def test_all_goes_by_the_readings_of_the_names(self, library_once):
        names = [whole.site.name for whole in library_once.read_all()]
        assert names == ["釜利谷中学校", "小田小学校", "瀬ヶ崎小学校"]

    def test_leaves_other_files_aside(self, library):
        for name in (".koda-es.kit.1.part", ".hidden.kit", "notes.txt", "koda-es.kit.bak"):
            (library.folder / name).touch()
        assert len(library.read_all()) == 3

    def test_a_site_that_is_not_there_is_told(self, library_once):
        assert "見つかりません" in refusal(library_once.read, "gone-es", of=StoreFault)

    def test_another_sites_file_under_a_sites_name_is_refused(self, library):
        shutil.copy(library.path_of("seto-es"), library.path_of("koda-es"))
        sentence = refusal(library.open, "koda-es", of=StoreFault)
        assert "koda-es.kit" in sentence
        assert "「seto-es」" in sentence

    def test_a_foreign_file_under_a_sites_name_is_refused(self, library):
        path = library.path_of("koda-es")
        path.unlink()
        sqlite3.connect(path).close()
        refusal(library.read_all, of=BadInput)

    def test_what_is_saved_in_one_file_is_read_from_the_library(self, library):
        with library.open("koda-es", writable=True) as kit_file:
            changed = evolve(kit_file.document, kit=document(card("c")).kit)
            kit_file.save(changed, "山田", "変更")
        assert library.read("koda-es") == changed


class TestCopying:
    @pytest.fixture
    def approved_site(self, library):
        """A site with values, a comment and an approved kit."""
        with library.open("koda-es", writable=True) as kit_file:
            whole = evolve(SAMPLE, kit=approved(SAMPLE.kit))
            kit_file.save(whole, "山田", "記入")
        return whole

    def test_gives_another_site_the_kit_as_a_draft_without_values_and_review(self, library, approved_site):
        library.copy("koda-es", site("new-es", "新小学校"), "区", with_values=False)
        made = library.read("new-es")
        assert made.site.name == "新小学校"
        assert [fact.name for fact in made.site.facts] == [fact.name for fact in approved_site.site.facts]
        assert {fact.value for fact in made.site.facts} == {""}
        assert made.kit == SAMPLE.kit
        assert made.review == Review()

    def test_takes_the_values_along_when_asked(self, library, approved_site):
        library.copy("koda-es", site("new-es", "新小学校"), "区", with_values=True)
        assert library.read("new-es").site.facts == approved_site.site.facts

    @pytest.mark.usefixtures("approved_site")
    def test_keeps_the_base_and_says_where_it_came_from(self, library):
        library.copy("koda-es", site("new-es", "新小学校"), "区", with_values=False)
        with library.open("new-es") as kit_file:
            assert kit_file.base() == SAMPLE.kit
            (saved,) = kit_file.history()
        assert (saved.who, saved.what) == ("区", "「小田小学校」から複製")

    def test_never_takes_the_place_of_a_site_that_is_there(self, library):
        before = library.path_of("seto-es").read_bytes()
        assert "すでにあります" in refusal(
            library.copy, "koda-es", site("seto-es", "瀬戸"), "区", with_values=False, of=BadInput
        )
        assert library.path_of("seto-es").read_bytes() == before

    def test_a_full_disk_leaves_nothing_behind(self, library, monkeypatch):
        def full(*_):
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr("os.replace", full)
        before = sorted(library.folder.iterdir())
        assert "いっぱい" in refusal(
            library.copy, "koda-es", site("new-es", "新小学校"), "区", with_values=False, of=StoreFault
        )
        assert sorted(library.folder.iterdir()) == before
