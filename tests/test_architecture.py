"""The rules of the house that a reader of one file cannot see: who imports whom, and how large a file may grow."""

import ast
from pathlib import Path

import pytest

import kitbuilder

PACKAGE = Path(kitbuilder.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 400

FORBIDDEN = {
    "kit": {"store", "printing", "exchange", "ui", "cli"},
    "store": {"printing", "exchange", "ui", "cli"},
    "printing": {"store", "exchange", "ui", "cli"},
    "exchange": {"store", "printing", "ui", "cli"},
}
LIBRARIES = {"PySide6": {"ui"}, "sqlalchemy": {"store"}, "alembic": {"store"}, "reportlab": {"printing", "cli", "ui"}}


def name(path):
    return path.relative_to(PACKAGE.parent).as_posix()


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tree(path):
    return ast.parse(path.read_text("utf-8"), str(path))


def imported(path):
    """Yield the full name of every module or name that the file imports, wherever in the file it does."""
    package = path.relative_to(PACKAGE.parent).with_suffix("").parts[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            yield from (".".join((*above, *(node.module or "").split("."), alias.name)) for alias in node.names)


def test_there_is_something_to_look_at():
    assert {"kit", "store"} <= {room(path) for path in MODULES}
    assert "sqlalchemy.Connection" in set(imported(PACKAGE / "store" / "read.py"))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_one_way(path):
    rooms = {module.split(".")[1] for module in imported(path) if module.startswith("kitbuilder.")}
    assert not rooms & FORBIDDEN.get(room(path), set())


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_library_is_imported_only_in_its_rooms(path):
    used = {module.split(".")[0] for module in imported(path)} & LIBRARIES.keys()
    assert {library for library in used if room(path) not in LIBRARIES[library]} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_too_long(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_kept_in_globals(path):
    assert not [node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Global)]
