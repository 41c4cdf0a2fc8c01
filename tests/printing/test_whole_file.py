"""Files that the program writes for others: whole or not at all, and never in the place of a kit."""

import pytest

from kitbuilder.kit.errors import BadInput
from kitbuilder.printing.whole_file import refuse_suffix, write_whole
from tests.told import refusal


@pytest.mark.parametrize(("name", "content"), [("a.kit", b"anything"), ("a.xlsx", b"SQLite format 3\0" + bytes(80))])
def test_nothing_is_written_in_the_place_of_a_kit(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    assert "開設キットのファイルです" in refusal(write_whole, path, b"table", of=BadInput)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_any_other_file_gives_way(tmp_path):
    path = tmp_path / "a.csv"
    for content in (b"one", b"two"):
        write_whole(path, content)
    assert path.read_bytes() == b"two"


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.csv.txt"])
def test_a_name_that_says_something_else_is_refused(tmp_path, name):
    assert ".csv" in refusal(refuse_suffix, tmp_path / name, ".csv", ".xlsx", of=BadInput)


@pytest.mark.parametrize("name", ["a.csv", "a.XLSX"])
def test_a_name_that_fits_is_taken(tmp_path, name):
    refuse_suffix(tmp_path / name, ".csv", ".xlsx")
