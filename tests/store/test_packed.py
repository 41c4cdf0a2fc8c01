import zlib

import pytest
from hypothesis import given

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.nodes import nodes
from kitbuilder.store import packed
from kitbuilder.store.rows import row_of
from tests.strategies import documents
from tests.told import refusal


@given(documents())
def test_packed_rows_are_unpacked_to_the_same_rows(document):
    rows = {key: row_of(node) for key, node in nodes(document).items()} | {("step", "new"): None}
    assert packed.unpack_rows(packed.pack_rows(rows)) == rows


@given(documents())
def test_a_packed_kit_is_unpacked_to_the_same_kit(document):
    pictures = {picture.id: picture.data for picture in document.kit.pictures}
    assert packed.unpack_kit(packed.pack_kit(document.kit), pictures) == document.kit


@pytest.mark.parametrize(
    "data",
    [b"", b"text", packed.pack_rows({})[:-5], zlib.compress(b"[1]"), zlib.compress(b"\xff"), zlib.compress(b"{}")[:-1]],
    ids=["empty", "text", "cut", "other", "no text", "end"],
)
@pytest.mark.parametrize("unpack", [packed.unpack_rows, lambda data: packed.unpack_kit(data, {})])
def test_damaged_bytes_are_refused_and_the_document_is_said_to_be_safe(unpack, data):
    assert "今の内容は無事です" in refusal(unpack, data, of=BadInput)


def test_a_small_blob_cannot_fill_the_memory(monkeypatch):
    monkeypatch.setattr(packed, "_LARGEST", 1000)
    refusal(packed.unpack_rows, zlib.compress(b" " * 100_000 + b"[]"), of=BadInput)
