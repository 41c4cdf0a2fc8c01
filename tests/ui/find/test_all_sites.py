import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.store.library import Library
from kitbuilder.store.lock import lock_path
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.find.scope import Unread
from tests.ui.find.kits import OpenKit


def _renamed(document):
    return evolve(document, site=evolve(document.site, address="よこはま"))


@pytest.fixture
def opened():
    """The kits that are open, by site."""
    return {}


@pytest.fixture
def scope(library, opened):
    return AllSites(library, "試験", opened.get)


def test_the_ward_s_own_kit_is_given_and_every_site(scope):
    assert [document.site.id for document in scope.documents()] == ["master", "bunko-es", "koda-es", "mutsuura-jhs"]


def test_an_open_kit_is_given_as_its_window_has_it(scope, library, opened):
    opened["koda-es"] = OpenKit(_renamed(library.read("koda-es")))
    assert [document.site.address for document in scope.documents()][2] == "よこはま"


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_given(scope, library):
    library.path_of("koda-es").write_bytes(b"not a kit")
    _, first, second, third = scope.documents()
    assert isinstance(second, Unread)
    assert "koda-es.kit" in second.sentence
    assert (first.site.id, third.site.id) == ("bunko-es", "mutsuura-jhs")


def test_a_file_is_read_again_only_when_it_has_changed(scope, library, monkeypatch):
    read = []
    monkeypatch.setattr(
        Library, "read", lambda self, site_id, usual=Library.read: read.append(site_id) or usual(self, site_id)
    )
    list(scope.documents())
    assert len(read) == 4
    scope.way_to("koda-es").edit("試し", _renamed)
    assert [document.site.address for document in scope.documents()][2] == "よこはま"
    assert read[4:] == ["koda-es"]


def test_a_file_that_went_away_is_named(scope, library):
    documents = scope.documents()
    library.path_of("koda-es").unlink()
    assert "見つかりません" in list(documents)[2].sentence


def test_a_closed_kit_is_changed_in_its_file_with_one_entry_of_history(scope, library):
    way = scope.way_to("koda-es")
    assert way.beside
    way.edit("住所の変更", _renamed)
    with library.open("koda-es") as kit_file:
        assert kit_file.document.site.address == "よこはま"
        assert next((saved.who, saved.what) for saved in kit_file.history()) == ("試験", "住所の変更")
        assert len(kit_file.history()) == 2


def test_a_file_that_somebody_writes_is_told_with_the_name_of_its_site_and_nothing_is_left_beside_it(scope, library):
    assert scope.refusal("koda-es", "小田小学校") == ""
    with library.open("koda-es", writable=True, who="区の担当"):
        sentence = scope.refusal("koda-es", "小田小学校")
    assert "「小田小学校」" in sentence
    assert "区の担当" in sentence
    assert scope.refusal("koda-es", "小田小学校") == ""
    assert [path.name for path in library.folder.iterdir() if path.name.startswith(".")] == []


def test_the_lock_of_a_killed_process_hinders_nobody(scope, library):
    lock_path(library.path_of("koda-es")).touch()
    assert scope.refusal("koda-es", "小田小学校") == ""


def test_the_window_that_shows_a_kit_is_given(scope, library, opened):
    assert scope.site_ids() == ["bunko-es", "koda-es", "mutsuura-jhs"]
    assert scope.open_kit("koda-es") is None
    opened["koda-es"] = OpenKit(library.read("koda-es"))
    assert scope.open_kit("koda-es") is opened["koda-es"]


def test_a_refused_change_leaves_the_file_as_it_was(scope, library):
    def refuse(document):
        raise BadInput("だめ")

    before = library.path_of("koda-es").read_bytes()
    with pytest.raises(KitError):
        scope.way_to("koda-es").edit("試し", refuse)
    assert library.path_of("koda-es").read_bytes() == before


def test_an_open_kit_is_changed_in_its_window_and_its_file_is_not_touched(scope, library, opened):
    opened["koda-es"] = OpenKit(library.read("koda-es"))
    before = library.path_of("koda-es").read_bytes()
    way = scope.way_to("koda-es")
    assert not way.beside
    way.edit("住所の変更", _renamed)
    assert opened["koda-es"].steps == ["住所の変更"]
    assert library.path_of("koda-es").read_bytes() == before
