"""The lines of a library: right after every change, and known without reading what has not changed."""

import datetime as dt
import json
import os
import sqlite3
from functools import partial

import pytest
from attrs import evolve

from kitbuilder.kit.edit.facts import with_fact_added, with_fact_renamed
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.print_note import print_note
from kitbuilder.kit.review import with_sign_offs
from kitbuilder.kit.update import updated
from kitbuilder.kit.values import Comment, Document, Edition, EditionState, Fact, Review, Video
from kitbuilder.store import overview_memory
from kitbuilder.store.library import Library
from kitbuilder.store.overview import Overview, Unreadable, library_rows
from kitbuilder.store.overview_memory import memory_path, recalled
from kitbuilder.store.print_log import note_prints
from tests.samples import SAMPLE, SITE, TODAY, site

IDS = ("bunko-es", "koda-es", "namiki-es")


@pytest.fixture(scope="session")
def library_once(tmp_path_factory):
    library = Library(tmp_path_factory.mktemp("library"))
    library.create(Document(evolve(SITE, id=MASTER, name="区の基本版"), SAMPLE.kit), map(site, IDS), "区")
    return library


@pytest.fixture
def library(library_once, tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    for path in library_once.folder.glob("*.kit"):
        (folder / path.name).write_bytes(path.read_bytes())
    return Library(folder)


@pytest.fixture
def memory(tmp_path):
    return tmp_path / "cache" / "memory.json"


@pytest.fixture
def read(monkeypatch):
    """The ids of the kit files that were read since this was last emptied."""
    met = []
    real = Library.open

    def watched(self, site_id, **more):
        met.append(site_id)
        return real(self, site_id, **more)

    monkeypatch.setattr(Library, "open", watched)
    return met


@pytest.fixture
def rows(library, memory, read):
    """A function that returns the lines by site; what is read meanwhile is in `read`, and only that."""

    def look(day=TODAY):
        read.clear()
        return {row.id: row for row in library_rows(library, day, memory)}

    return look


def change(library, site_id, edit):
    """Save another document in a kit file."""
    with library.open(site_id, writable=True, who="山田") as kit_file:
        kit_file.save(edit(kit_file.document), "山田", "変更")


def retitled(title, document):
    """Return the document with another title on its first card."""
    first = document.kit.sections[0]
    card = evolve(first.cards[0], title=title)
    section = evolve(first, cards=(card, *first.cards[1:]))
    return evolve(document, kit=evolve(document.kit, sections=(section, *document.kit.sections[1:])))


def take_in(library, site_id):
    """Bring the ward's changes into a site, as the command does."""
    with library.open(site_id, writable=True, who="区") as kit_file:
        found = updated(kit_file.document, kit_file.base(), library.read(MASTER))
        kit_file.save(found.document, "区", "取り込み", base=found.base)
    return found


def test_every_site_has_its_line_and_the_ward_has_none(rows):
    assert sorted(rows()) == list(IDS)


def test_what_has_not_changed_is_not_read_again(rows, read):
    first = rows()
    assert sorted(set(read)) == sorted((*IDS, MASTER))
    assert rows() == first
    assert read == []


def test_what_was_saved_is_read_again_and_nothing_else(library, rows, read):
    rows()
    change(library, "koda-es", lambda document: evolve(document, site=evolve(document.site, name="小田中学校")))
    row = rows()["koda-es"]
    assert read == ["koda-es"]
    assert (row.name, row.changed_by) == ("小田中学校", "山田")


def commented(document):
    """Return the document with something said of its first card."""
    card = document.kit.sections[0].cards[0].id
    return evolve(document, review=evolve(document.review, comments=(Comment("said", card, "直して", "山田"),)))


def test_a_save_of_the_review_alone_brings_its_line_up_to_date(library, rows, read):
    before = rows()["koda-es"]
    change(library, "koda-es", commented)
    row = rows()["koda-es"]
    assert read == ["koda-es"]
    assert (row.warnings, row.open_comments) == (before.warnings + 1, before.open_comments + 1)
    change(library, "koda-es", lambda document: evolve(document, review=Review()))
    assert rows()["koda-es"].warnings == before.warnings


def test_a_change_after_the_approval_is_told_until_it_is_approved_again(library, rows, read):
    def signed(document):
        every = [section.id for section in document.kit.sections]
        return with_sign_offs(document, every, "会長", "運営委員長", TODAY)

    def words():
        return rows()["koda-es"].state_word

    change(library, "koda-es", lambda document: evolve(document, site=evolve(document.site, facts=SITE.facts)))
    before = rows()["koda-es"]
    assert before.state_word == "下書き"
    change(library, "koda-es", signed)
    assert words() == "承認済み"
    change(library, "koda-es", partial(retitled, "新しい題"))
    row = rows()["koda-es"]
    assert (row.state_word, row.state) == ("要再確認", EditionState.DRAFT)
    assert row.warnings == before.warnings + row.stale_sections > before.warnings
    assert words() == "要再確認"
    assert read == []
    change(library, "koda-es", signed)
    assert words() == "承認済み"
    assert rows()["koda-es"].warnings == before.warnings


def test_a_save_within_the_same_tick_and_the_same_size_is_noticed(library, rows):
    path = library.path_of("koda-es")
    for name in ("小田中学校", "小田高等学校", "小田大学校", "小田学校"):
        rows()
        before = path.stat()
        change(library, "koda-es", lambda document, name=name: evolve(document, site=evolve(document.site, name=name)))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        if path.stat().st_size == before.st_size:
            assert path.stat().st_mtime_ns == before.st_mtime_ns
            assert rows()["koda-es"].name == name
            return
    pytest.fail("every save changed the size")


def test_a_save_that_may_be_half_done_is_looked_into(library, rows, read):
    rows()
    library.path_of("koda-es").with_name("koda-es.kit-journal").touch()
    rows()
    assert read == ["koda-es"]


def test_a_file_that_keeps_its_saves_in_a_log_is_always_read(library, rows, read):
    rows()
    connection = sqlite3.connect(library.path_of("koda-es"))
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    rows()
    rows()
    assert read == ["koda-es"]


def test_a_file_that_cannot_be_read_says_why_each_time_and_keeps_no_other_from_its_line(library, rows):
    rows()
    library.path_of("koda-es").write_bytes(b"no kit")
    for _ in range(2):
        found = rows()
        assert isinstance(found["koda-es"], Unreadable)
        assert isinstance(found["koda-es"].error, KitError)
        assert found["bunko-es"].name == "小田小学校"


def test_sites_that_are_gone_are_forgotten(library, rows, memory):
    rows()
    library.path_of("koda-es").unlink()
    assert "koda-es" not in rows()
    assert "koda-es" not in memory.read_text("ascii")


def test_the_day_counts_only_where_a_video_ends(library, rows, read):
    video = Video("v", "A-1", "動画", "https://v.example/a", public_until=TODAY + dt.timedelta(70))
    change(library, "koda-es", lambda document: evolve(document, kit=evolve(document.kit, videos=(video,))))
    before = rows()["koda-es"].warnings
    rows(TODAY + dt.timedelta(1))
    assert read == []
    assert rows(TODAY + dt.timedelta(10))["koda-es"].warnings == before + 1
    assert "koda-es" in read


class TestTheWardsChanges:
    def test_are_known_to_be_missing_without_reading_the_sites(self, library, rows, read):
        assert not any(row.behind for row in rows().values())
        change(library, MASTER, partial(retitled, "新しい題"))
        assert all(row.behind for row in rows().values())
        assert read == [MASTER]

    def test_are_not_missing_where_they_were_taken_in(self, library, rows):
        change(library, MASTER, partial(retitled, "新しい題"))
        take_in(library, "koda-es")
        assert {site_id: row.behind for site_id, row in rows().items()} == {
            "bunko-es": True,
            "koda-es": False,
            "namiki-es": True,
        }

    def test_that_were_taken_back_are_none(self, library, rows, read):
        rows()
        change(library, MASTER, partial(retitled, "新しい題"))
        rows()
        change(library, MASTER, partial(retitled, SAMPLE.kit.sections[0].cards[0].title))
        assert not any(row.behind for row in rows().values())
        assert read == [MASTER]

    def test_of_the_edition_alone_are_none_and_the_number_taken_in_is_told(self, library, rows):
        edition = Edition(3, TODAY, EditionState.APPROVED)
        change(library, MASTER, lambda document: evolve(document, kit=evolve(document.kit, edition=edition)))
        assert {(row.behind, row.base_edition) for row in rows().values()} == {(False, 1)}
        take_in(library, "koda-es")
        assert rows()["koda-es"].base_edition == 3

    @pytest.mark.parametrize("where", ["site", "ward"])
    def test_are_not_confused_with_a_fact_that_has_another_name(self, library, rows, read, where):
        rows()
        renamed = "koda-es" if where == "site" else MASTER
        change(library, renamed, lambda document: with_fact_renamed(document, "fact-hq", "本部の部屋"))
        assert not any(row.behind for row in rows().values())
        rows()
        assert read == []
        change(library, MASTER, partial(retitled, "新しい題"))
        assert all(row.behind for row in rows().values())
        assert set(read) == {MASTER}

    def test_that_a_site_took_in_under_its_own_name_of_a_fact_are_not_missing(self, library, rows, read):
        change(library, "koda-es", lambda document: with_fact_renamed(document, "fact-hq", "本部の部屋"))
        change(library, MASTER, partial(retitled, "新しい題"))
        take_in(library, "koda-es")
        assert not rows()["koda-es"].behind
        rows()
        assert read == []

    def test_stay_missing_while_something_is_not_decided(self, library, rows):
        change(library, "koda-es", partial(retitled, "拠点の題"))
        change(library, MASTER, partial(retitled, "区の題"))
        assert take_in(library, "koda-es").conflicts
        assert rows()["koda-es"].behind

    def test_are_new_facts_and_restrictions_too(self, library, rows):
        change(library, MASTER, lambda document: with_fact_added(document, Fact("fact-new", "無線の場所")))
        assert all(row.behind for row in rows().values())
        for site_id in IDS:
            take_in(library, site_id)
        assert not any(row.behind for row in rows().values())

    def test_cannot_be_missing_where_the_ward_has_no_kit_that_can_be_read(self, library, rows):
        rows()
        library.path_of(MASTER).write_bytes(b"no kit")
        assert not any(row.behind for row in rows().values())


class TestPrints:
    def test_are_told_with_their_day_and_whether_they_are_still_right(self, library, rows, read):
        rows()
        document = library.read("koda-es")
        note = print_note(document.kit, document.site, "card-a4", "one", whole=True)
        at = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
        note_prints(library.folder, [note], "山田", at)
        row = rows()["koda-es"]
        assert read == []
        assert (row.printed_on, row.changed_since_print) == (at.astimezone().date(), False)
        assert rows()["bunko-es"].printed_on is None
        change(library, "koda-es", partial(retitled, "新しい題"))
        assert rows()["koda-es"].changed_since_print


class TestTheMemory:
    @pytest.mark.parametrize(
        "spoil",
        [
            lambda _: b"",
            lambda data: data[: len(data) // 2],
            lambda data: b"\xff\xfe" + data,
            lambda _: b"[" * 200_000,
            lambda _: b"null",
            lambda data: data.replace(b'"program":"', b'"program":"x'),
            lambda data: data.replace(b'"shared":[', b'"shared":[5,'),
            lambda data: data.replace(b'"shared":[{', b'"shared":[{"x":'),
            lambda data: data.replace(b'"state":"draft"', b'"state":"gone"'),
            lambda data: data.replace(b'"seen_on":"', b'"seen_on":"x'),
            lambda data: data.replace(b'"facts":0,"kit":1', b'"facts":1,"kit":0'),
        ],
    )
    def test_that_is_damaged_is_found_out_anew(self, rows, memory, read, spoil):
        first = rows()
        memory.write_bytes(spoil(memory.read_bytes()))
        assert recalled(memory).sites == {}
        assert rows() == first
        assert set(read) == {*IDS, MASTER}
        rows()
        assert read == []

    def test_of_another_version_of_the_program_is_not_believed(self, rows, read, monkeypatch):
        rows()
        monkeypatch.setattr(overview_memory, "version", lambda _: "99")
        rows()
        assert set(read) == {*IDS, MASTER}

    def test_that_cannot_be_written_is_no_error(self, library, tmp_path):
        (tmp_path / "file").write_text("in the way")
        memory = tmp_path / "file" / "memory.json"
        assert len(list(library_rows(library, TODAY, memory))) == 3

    def test_has_the_value_of_no_fact(self, library, rows, memory):
        change(library, "koda-es", lambda document: evolve(document, site=evolve(document.site, facts=SITE.facts)))
        rows()
        kept = memory.read_text("ascii")
        assert "fact-key" in kept
        assert json.dumps("職員室の{棚|たな}")[1:-1] not in kept
        assert json.dumps("職員室")[1:-1] not in kept
        assert "校庭の北" not in json.dumps(json.loads(kept), ensure_ascii=False)

    def test_is_in_the_users_cache_one_for_each_library(self, library, own_home, tmp_path):
        list(library_rows(library, TODAY))
        path = memory_path(library.folder)
        assert path.is_file()
        assert path.is_relative_to(own_home)
        assert path != memory_path(tmp_path / "other")

    def test_is_not_written_when_there_is_nothing_new(self, rows, memory):
        rows()
        before = memory.stat()
        rows()
        assert memory.stat().st_ino == before.st_ino

    def test_keeps_what_was_seen_when_somebody_stops_in_the_middle(self, library, memory, rows, read):
        lines = library_rows(library, TODAY, memory)
        first = next(lines)
        lines.close()
        rows()
        assert first.id not in read


def test_lines_that_change_without_their_file_are_given_again(library, memory):
    overview = Overview(library, memory)
    overview.look_again(TODAY)
    before = {site_id: overview.row(site_id, TODAY) for site_id in IDS}
    assert list(overview.changed_rows()) == []
    change(library, MASTER, partial(retitled, "新しい題"))
    overview.look_again(TODAY)
    assert list(overview.changed_rows()) == [evolve(before[site_id], behind=True) for site_id in IDS]
    assert list(overview.changed_rows()) == []


def test_a_ward_s_kit_without_its_mark_in_the_memory_is_none(library, memory):
    list(library_rows(library, TODAY, memory))
    form = json.loads(memory.read_text("ascii"))
    form["sites"][MASTER][3]["kit"] = None
    memory.write_text(json.dumps(form), "ascii")
    assert [row.behind for row in library_rows(library, TODAY, memory)] == [False, False, False]


def test_it_can_be_saved_while_another_thread_looks(library, memory, monkeypatch):
    overview = Overview(library, memory)
    overview.look_again(TODAY)
    real = overview_memory._form

    def looking(kept):
        for site_id in library.site_ids():
            overview.row(site_id, TODAY)
            for _ in zip(kept.sites.items(), library.site_ids(), strict=False):
                pass
        return real(kept)

    monkeypatch.setattr(overview_memory, "_form", looking)
    before = set(overview._memory.sites)
    overview.save()
    assert set(recalled(memory).sites) == before == {MASTER}
