"""A small library to run commands on, and the running of them."""

import json
import shutil

import pytest
from attrs import evolve, frozen

from kitbuilder.cli.app import main
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document
from kitbuilder.store.backup_names import FOLDER
from kitbuilder.store.library import Library
from tests.samples import SAMPLE, SITE, site

MASTER_SITE = evolve(SITE, id=MASTER, name="区の基本版")
SITES = (evolve(SITE, facts=()), site("namiki-1-es", "並木第一小学校", kana="なみきだいいちしょうがっこう"))


@frozen
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one line on standard error; nothing else may have been said."""
        assert self.out == ""
        return self.last_line

    @property
    def last_line(self) -> str:
        (line,) = self.err.splitlines()
        assert line.startswith("kitbuilder: ")
        assert "Traceback" not in line
        return line


@pytest.fixture
def run(capsys):
    """Run a command as from the command line."""

    def run_command(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run_command


@pytest.fixture(scope="session")
def library_template(tmp_path_factory):
    """A library of two sites, made once for each worker."""
    folder = tmp_path_factory.mktemp("template") / "library"
    Library(folder).create(Document(MASTER_SITE, SAMPLE.kit), SITES, "区の担当")
    return folder


@pytest.fixture
def library(library_template, tmp_path, monkeypatch):
    """A library of the test's own, named in the environment."""
    folder = tmp_path / "library"
    shutil.copytree(library_template, folder)
    monkeypatch.setenv("KITBUILDER_LIBRARY", str(folder))
    return folder


@pytest.fixture(scope="session")
def ward_library(tmp_path_factory):
    """The library of the 26 sites, made once for each worker; only to be read."""
    folder = tmp_path_factory.mktemp("ward") / "library"
    assert main(["init", "--library", str(folder)]) == 0
    return folder


def contents(folder):
    """Return every file under a folder with its bytes, backups aside."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.parent.name != FOLDER]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}
