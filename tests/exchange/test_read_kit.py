"""Mistakes in the files of a kit, each told with the name of its file."""

import re
import shutil

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit, read_kit
from kitbuilder.kit.errors import BadInput
from tests.told import refusal

SECTION = "sections/50-toilet.toml"


@pytest.fixture
def files(tmp_path):
    """A copy of the ward's kit and of its pictures, to break."""
    for name in ("kit", "pictures"):
        shutil.copytree(bundled("resources", name), tmp_path / name)
    return tmp_path


def said(files):
    return refusal(read_kit, files / "kit", files / "pictures", of=BadInput)


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_copy_is_the_same_kit(files):
    assert read_kit(files / "kit", files / "pictures") == default_kit()


@pytest.mark.parametrize("name", ["kit/kit.toml", "kit/facts.toml", f"kit/{SECTION}", "pictures/alt.toml"])
@pytest.mark.parametrize("content", [b"a = ", b"\xff\xfe", None], ids=["bad TOML", "not UTF-8", "gone"])
def test_a_file_that_cannot_be_read_is_named(files, name, content):
    path = files / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert path.name in said(files)


def test_a_picture_that_is_missing_is_named(files):
    (files / "pictures" / "manhole-bar.svg").unlink()
    assert "manhole-bar.svg" in said(files)


@pytest.mark.parametrize("data", [b"hello", b"<svg>", b'<svg xmlns="http://www.w3.org/2000/svg"/>'])
def test_a_picture_that_is_none_is_refused(files, data):
    (files / "pictures" / "manhole-bar.svg").write_bytes(data)
    assert re.search("画像", said(files))


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('colour = "', 'color = "', "kit.sections[4]"),
        ("people = 2", 'people = "two"', "people"),
        ("people = 2", "people = 0", "people"),
        ('title = "{水|みず}', 'title = "{水|', "ふりがな"),
        ('id = "toilet-bag"', 'id = "toilet-stop-flushing"', "toilet-stop-flushing"),
        ('id = "toilet-bag"', 'id = "Toilet Bag"', "cards[1].id"),
        ("locked = true", "locked = 1", "locked"),
    ],
)
def test_a_mistake_in_a_section_is_told_with_its_place(files, old, new, named):
    change(files / "kit" / SECTION, old, new)
    assert named in said(files)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('address = "https', 'address = "ftp'),
        ('state = "draft"', 'state = "done"'),
        ("date = 2026-11-24", 'date = "soon"'),
    ],
)
def test_a_mistake_in_the_kit_is_refused(files, old, new):
    change(files / "kit" / "kit.toml", old, new)
    said(files)


def test_a_section_without_cards_is_allowed(files):
    text = (files / "kit" / SECTION).read_text("utf-8")
    (files / "kit" / SECTION).write_text(text.partition("[[cards]]")[0] + "cards = []\n", "utf-8")
    assert read_kit(files / "kit", files / "pictures").kit.sections[4].cards == ()
