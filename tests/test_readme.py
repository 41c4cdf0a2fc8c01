"""README says what the program does."""

import re
from pathlib import Path

import pytest

from kitbuilder.cli.app import cli
from kitbuilder.printing.layout import layout_names

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("end", ["kitbuilder print", "pytest"])
def test_one_line_does_the_whole_set_up(end):
    assert len(re.findall(rf"^    python3 -m venv \.venv && .*{end}$", README, re.MULTILINE)) == 1


def test_every_command_is_in_the_table_and_every_one_in_the_table_exists():
    shown = set(re.findall(r"^\| `kitbuilder ([a-z-]+)", README, re.MULTILINE))
    assert shown == set(cli.commands)


def test_every_layout_is_named():
    assert all(name in README for name in layout_names())


def test_every_picture_and_file_it_links_to_is_there():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert len(links) > 4
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_house_is_drawn_as_it_stands():
    drawn = set(re.findall(r"^  ([a-z]+)/ ", README, re.MULTILINE))
    rooms = {path.name for path in (ROOT / "kitbuilder").iterdir() if (path / "__init__.py").exists()}
    assert drawn == rooms
