"""Work comes back from another file, and nothing that somebody else saved meanwhile is lost."""

import pytest

from kitbuilder.kit.errors import KitError
from kitbuilder.store import lock
from kitbuilder.store.come_back import come_back
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.lock import InUse
from tests.samples import card, document
from tests.store.holding import held
from tests.told import refusal

MINE, LATER = document(card("mine")), document(card("later"))


@pytest.fixture
def elsewhere(path, tmp_path, monkeypatch):
    """The path of a file the work went to, and the mark at which it left."""
    monkeypatch.setattr(lock, "_WAIT_S", 0)
    with KitFile.open(path, writable=True, who="山田") as kit_file:
        kit_file.copy_to(tmp_path / "elsewhere.kit", MINE, "山田").close()
        return tmp_path / "elsewhere.kit", kit_file.mark


def test_a_file_that_stayed_as_it_was_takes_the_work_as_one_entry(path, elsewhere):
    other, mark = elsewhere
    with come_back(path, mark, LATER, "山田", other) as home:
        assert [saved.what for saved in home.history()] == ["別の場所から元の場所に戻す", "作成"]
        assert home.document == LATER
        home.save(MINE, "山田", "続き")


def test_a_file_that_somebody_saved_meanwhile_is_left_alone_and_free(path, elsewhere):
    other, mark = elsewhere
    with KitFile.open(path, writable=True, who="鈴木") as theirs:
        theirs.save(LATER, "鈴木", "変更")
    before = path.read_bytes(), other.read_bytes()
    said = refusal(come_back, path, mark, MINE, "山田", other, of=StoreFault)
    assert "どちらのファイルもそのまま" in said
    assert str(other) in said
    assert (path.read_bytes(), other.read_bytes()) == before
    KitFile.open(path, writable=True, who="鈴木").close()


def test_a_file_that_holds_the_same_already_is_gone_on_in(path, elsewhere):
    other, mark = elsewhere
    with KitFile.open(path, writable=True, who="鈴木") as theirs:
        theirs.save(MINE, "鈴木", "変更")
    with come_back(path, mark, MINE, "山田", other) as home:
        assert home.history()[0].who == "鈴木"


def test_a_file_that_is_gone_or_in_use_is_told(path, elsewhere):
    other, mark = elsewhere
    with held(path, "鈴木"):
        assert "鈴木" in refusal(come_back, path, mark, MINE, "山田", other, of=InUse)
    path.unlink()
    assert "見つかりません" in refusal(come_back, path, mark, MINE, "山田", other, of=KitError)
    assert not path.exists()
