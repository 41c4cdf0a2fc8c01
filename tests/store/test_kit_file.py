import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from kitbuilder.kit.edit.moves import move_things, remove_things
from kitbuilder.kit.edit.parts import add_part, replace_part
from kitbuilder.kit.errors import BadInput
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.tables import APPLICATION_ID, FORMAT
from tests.samples import DRAW_WATER, SAMPLE, card, document, step, with_kit
from tests.store.watch import writes
from tests.strategies import documents
from tests.told import refusal

KIT = SAMPLE.kit


def opened(path):
    with KitFile.open(path) as kit_file:
        return kit_file.document


def saved(path, whole, what="変更"):
    with KitFile.open(path, writable=True) as kit_file:
        return kit_file.save(whole, "山田", what)


def pragma(path, name):
    connection = sqlite3.connect(path)
    value = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return value


@given(documents())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
def test_a_file_made_of_any_document_holds_that_document(tmp_path, whole):
    path = tmp_path / "any.kit"
    path.unlink(missing_ok=True)
    KitFile.create(path, whole, "区", "作成", base=whole.kit)
    with KitFile.open(path) as kit_file:
        assert kit_file.document == whole
        assert kit_file.base() == whole.kit


@given(documents(), documents())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_document_saved_over_any_other_is_what_the_file_holds(copied, first, second):
    path = copied()
    for whole in (first, second):
        saved(path, whole)
        assert opened(path) == whole


def test_a_created_file_is_signed_and_keeps_its_rows_together(path):
    assert pragma(path, "application_id") == APPLICATION_ID == int.from_bytes(b"KIT1", "big")
    assert pragma(path, "user_version") == FORMAT
    assert pragma(path, "journal_mode") == "delete"
    with KitFile.open(path, writable=True) as kit_file, kit_file._writer.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_key_list(step)").first() is not None


@pytest.mark.parametrize(
    ("after", "rows"),
    [
        (replace_part(KIT, step("step-pump", "手で水をくむ")), 1),
        (add_part(KIT, "card-water", step("new"), "step-flush"), 1),
        (add_part(KIT, "card-water", step("new")), 3),
        (remove_things(KIT, ["card-water"]), 3),
        (move_things(KIT, ["card-water"], "section-hq", "card-hq"), 1),
        (move_things(KIT, ["section-toilet"], "", None), 2),
        (evolve(KIT, base_address=""), 1),
        (KIT, 0),
    ],
    ids=["step changed", "step appended", "step in front", "card removed", "card moved", "sections", "address", "none"],
)
def test_saving_writes_only_the_rows_that_differ(path, after, rows):
    assert saved(path, evolve(SAMPLE, kit=after)) == rows
    assert opened(path) == evolve(SAMPLE, kit=after)


def test_saving_what_is_saved_leaves_the_file_as_it_is(path):
    before = path.read_bytes()
    assert saved(path, SAMPLE) == 0
    assert path.read_bytes() == before


def test_a_changed_step_writes_one_row_of_the_document_and_one_of_the_history(path):
    with KitFile.open(path, writable=True) as kit_file:
        statements = writes(kit_file._writer)
        kit_file.save(evolve(SAMPLE, kit=replace_part(KIT, step("step-pump", "くむ"))), "山田", "変更")
    assert [statement.split()[:3] for statement in statements] == [
        ["UPDATE", "step", "SET"],
        ["INSERT", "INTO", "history"],
    ]


def test_a_save_returns_to_what_was_there(path):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(document(DRAW_WATER), "山田", "変更")
        kit_file.save(SAMPLE, "山田", "元に戻す")
        assert kit_file.document == SAMPLE
    assert opened(path) == SAMPLE


def test_an_open_file_is_let_go_by_closing_it(path):
    saved(path, document(DRAW_WATER))
    path.rename(path.with_name("other.kit"))
    assert opened(path.with_name("other.kit")) == document(DRAW_WATER)


def test_a_file_opened_to_read_cannot_be_written(path):
    before = path.read_bytes()
    with KitFile.open(path) as kit_file:
        assert "書き込みが許されていません" in refusal(
            kit_file.save, document(card("c")), "山田", "変更", of=StoreFault
        )
        refusal(kit_file.save, SAMPLE, "山田", "変更", document(card("c")).kit, of=StoreFault)
        assert kit_file.document == SAMPLE
    assert path.read_bytes() == before


def test_a_file_is_not_made_over_another(path):
    before = path.read_bytes()
    assert "すでにあります" in refusal(KitFile.create, path, document(card("c")), "区", "作成", of=BadInput)
    assert path.read_bytes() == before


def test_a_document_with_an_id_twice_is_neither_saved_nor_made_into_a_file(path, tmp_path):
    twice = document(card("c"), card("c"))
    with KitFile.open(path, writable=True) as kit_file:
        refusal(kit_file.save, twice, "山田", "変更", of=BadInput)
    assert opened(path) == SAMPLE
    refusal(KitFile.create, tmp_path / "new.kit", twice, "区", "作成", of=BadInput)
    assert not (tmp_path / "new.kit").exists()


def test_the_folder_of_a_new_file_is_made(tmp_path):
    path = tmp_path / "拠点 1#?%" / "koda-es.kit"
    KitFile.create(path, SAMPLE, "区", "作成")
    assert opened(path) == SAMPLE
    assert [found.name for found in path.parent.iterdir()] == ["koda-es.kit"]


class TestTheBase:
    def test_is_kept_while_the_document_changes(self, path):
        with KitFile.open(path, writable=True) as kit_file:
            kit_file.save(document(DRAW_WATER), "山田", "変更")
            assert kit_file.base() == KIT

    def test_can_be_replaced(self, path):
        newer = with_kit(SAMPLE, base_address="", pictures=()).kit
        with KitFile.open(path, writable=True) as kit_file:
            kit_file.save(SAMPLE, "区", "取り込み", base=newer)
            assert kit_file.base() == newer
        with KitFile.open(path) as kit_file:
            assert (kit_file.document, kit_file.base()) == (SAMPLE, newer)

    def test_is_brought_back_with_the_state_that_it_belongs_to(self, path):
        newer = with_kit(SAMPLE, base_address="", pictures=()).kit
        with KitFile.open(path, writable=True) as kit_file:
            kit_file.save(document(DRAW_WATER), "山田", "変更")
            kit_file.save(document(card("c")), "区", "取り込み", base=newer)
            kit_file.save(kit_file.document_at(2), "山田", "戻す")
            assert (kit_file.document, kit_file.base()) == (document(DRAW_WATER), KIT)
            kit_file.save(kit_file.document_at(3), "山田", "やり直す")
            assert (kit_file.document, kit_file.base()) == (document(card("c")), newer)
        with KitFile.open(path) as kit_file:
            assert kit_file.base() == newer
            assert kit_file.document_at(4).base == kit_file.document_at(1).base

    def test_stays_where_a_document_says_nothing_of_it(self, path):
        with KitFile.open(path, writable=True) as kit_file:
            kit_file.save(document(DRAW_WATER), "山田", "変更")
            assert kit_file.document.base is not None
        with KitFile.open(path) as kit_file:
            assert kit_file.base() == KIT

    def test_is_none_where_there_is_none(self, tmp_path):
        KitFile.create(tmp_path / "a.kit", SAMPLE, "区", "作成")
        with KitFile.open(tmp_path / "a.kit") as kit_file:
            assert kit_file.base() is None


class TestWhoeverSavesWithoutTheLock:
    """On a disk that knows no locks, or after a stick was in another computer."""

    @pytest.fixture
    def two(self, path, monkeypatch):
        """The file open twice for writing."""
        monkeypatch.setattr("kitbuilder.store.lock.lock_descriptor", lambda *_args, **_named: True)
        first, second = (KitFile.open(path, writable=True) for _ in range(2))
        yield first, second
        first.close()
        second.close()

    def test_is_refused_after_somebody_else_saved_and_loses_nothing(self, path, two):
        first, second = two
        mine, yours = document(card("mine")), document(card("yours"))
        first.save(mine, "山田", "変更")
        assert "先に保存" in refusal(second.save, yours, "鈴木", "変更", of=StoreFault)
        assert second.document == SAMPLE
        assert opened(path) == mine

    def test_may_save_again_as_long_as_nobody_else_does(self, two):
        first, second = two
        for whole in (document(card("mine")), SAMPLE):
            first.save(whole, "山田", "変更")
        refusal(second.save, document(card("yours")), "鈴木", "変更", of=StoreFault)
        assert len(first.history()) == 3

    def test_is_refused_when_another_file_with_as_many_saves_came_into_its_place(self, path, tmp_path, two):
        other = shutil.copy(path, tmp_path / "other.kit")
        saved(other, document(card("other")))
        two[0].save(document(card("mine")), "山田", "変更")
        path.write_bytes(other.read_bytes())
        assert "先に保存" in refusal(two[0].save, SAMPLE, "山田", "変更", of=StoreFault)
        assert opened(path) == document(card("other"))


def test_a_reader_keeps_what_it_read(path):
    with KitFile.open(path) as reader:
        saved(path, document(card("c")))
        assert reader.document == SAMPLE
    assert opened(path) == document(card("c"))


def test_a_worker_thread_saves_what_another_thread_opened(path):
    with KitFile.open(path, writable=True) as kit_file, ThreadPoolExecutor(2) as workers:
        states = [document(card(f"c{number}")) for number in range(8)]
        for rows in [workers.submit(kit_file.save, state, "山田", "変更") for state in states]:
            assert rows.result() > 0
        assert len(kit_file.history()) == 9
        assert opened(path) == kit_file.document
