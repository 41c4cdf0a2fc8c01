"""A kit file made once and copied for each test, and no waiting for locks."""

import shutil

import pytest

from kitbuilder.store import database
from kitbuilder.store.kit_file import KitFile
from tests.samples import SAMPLE


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    """A file that somebody else uses is refused at once."""
    monkeypatch.setattr(database, "_WAIT_S", 0)


@pytest.fixture(scope="session")
def kit_file_once(tmp_path_factory):
    """A file with the sample, made once; nobody writes to it."""
    path = tmp_path_factory.mktemp("kit") / "koda-es.kit"
    KitFile.create(path, SAMPLE, "区", "作成", base=SAMPLE.kit)
    return path


@pytest.fixture
def path(kit_file_once, tmp_path):
    """A file with the sample, the test's own."""
    return shutil.copy(kit_file_once, tmp_path / "koda-es.kit")


@pytest.fixture
def copied(kit_file_once, tmp_path_factory):
    """A function that gives a fresh file with the sample: for properties, which run many times in one test."""
    folder = tmp_path_factory.mktemp("copies")
    return lambda: shutil.copy(kit_file_once, folder / "koda-es.kit")
