"""What once went wrong with kit files stays mended."""

import hashlib
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.store.kit_file import KitFile
from tests.samples import PICTURES, SAMPLE, with_kit
from tests.told import refusal


@pytest.fixture
def path(tmp_path):
    KitFile.create(tmp_path / "a.kit", SAMPLE, "区", "作成", base=SAMPLE.kit)
    return tmp_path / "a.kit"


def forge(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def test_s1_a_half_written_file_can_be_read_after_a_kill(path):
    subprocess.run(
        [sys.executable, "-m", "tests.store.killed_save", str(path), "commit"],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    with KitFile.open(path) as kit_file:
        assert kit_file.document == SAMPLE


def test_s2_damage_is_told_in_one_line(path):
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    refusal(KitFile.open, path)


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE kit SET edition = '{'",
        "UPDATE card SET unconfirmed = '['",
        "UPDATE step SET branch = '{' WHERE id = 'step-safe'",
    ],
)
def test_s3_broken_json_in_a_row_is_a_kit_error(path, script):
    refusal(KitFile.open, forge(path, script))


def test_s4_damage_in_the_schema_is_a_kit_error(path):
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"CREATE TABLE blob", b"CREAT\xc6 TABLE blob"))
    refusal(KitFile.open, path)


def test_s5_a_damaged_moment_in_the_history_is_a_kit_error(path):
    with KitFile.open(forge(path, "UPDATE history SET at = 'x'")) as kit_file:
        refusal(kit_file.history)


def test_s6_flipped_bits_give_a_kit_error_or_the_right_document(path):
    whole, wrong = path.read_bytes(), []
    for seed in range(200):
        damaged, chance = bytearray(whole), random.Random(seed)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        try:
            with KitFile.open(path) as kit_file:
                if kit_file.document != SAMPLE:
                    wrong.append((seed, "another document"))
        except KitError as error:
            if "\n" in str(error):
                wrong.append((seed, "two lines"))
        except Exception as error:  # noqa: BLE001 - whatever else comes is what is looked for
            wrong.append((seed, type(error).__name__))
    assert wrong == []


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE video SET address = x'ff00'",
        "UPDATE step SET id = 'card-hq' WHERE id = 'step-lid'",
        "UPDATE video SET address = 'javascript:alert(1)'",
        "DROP TABLE base; CREATE VIRTUAL TABLE base USING dbstat",
    ],
)
def test_s7_a_forged_file_is_refused(path, script):
    refusal(KitFile.open, forge(path, script), of=BadInput)


def test_s8_pictures_of_a_forged_file_are_looked_at(path):
    data = b"<svg><script/></svg>"
    name, old = hashlib.sha256(data).hexdigest(), PICTURES[2].id
    forge(
        path,
        f"INSERT INTO blob VALUES ('{name}', x'{data.hex()}'); UPDATE picture SET id = '{name}' WHERE id = '{old}'",
    )
    refusal(KitFile.open, path, of=BadInput)


def test_s9_a_picture_whose_bytes_were_damaged_can_be_put_in_again(path):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(with_kit(SAMPLE, pictures=()), "山田", "消す")
        forge(path, "UPDATE blob SET data = x'00'")
        kit_file.save(SAMPLE, "山田", "入れ直す")
    with KitFile.open(path) as kit_file:
        assert kit_file.document == SAMPLE


def test_s10_the_history_can_be_read_while_somebody_prepares_to_save(path, monkeypatch):
    monkeypatch.setattr("kitbuilder.store.database._WAIT_S", 0)
    somebody = sqlite3.connect(path, isolation_level=None)
    with KitFile.open(path, writable=True) as kit_file:
        somebody.execute("BEGIN IMMEDIATE")
        try:
            assert kit_file.history()
        finally:
            somebody.close()


def test_s11_a_name_that_is_too_long_is_a_kit_error(tmp_path):
    refusal(KitFile.open, tmp_path / ("a" * 300 + ".kit"))


@pytest.mark.parametrize(
    "fields", [{"base_address": "\ud800"}, {"videos": (evolve(SAMPLE.kit.videos[0], start_s=2**70),)}]
)
def test_s12_a_value_that_sqlite_cannot_hold_is_a_kit_error(path, fields):
    with KitFile.open(path, writable=True) as kit_file:
        refusal(kit_file.save, with_kit(SAMPLE, **fields), "山田", "変更")


def test_s13_an_empty_base_is_told(path):
    with KitFile.open(forge(path, "UPDATE base SET kit = x''")) as kit_file:
        refusal(kit_file.base)
