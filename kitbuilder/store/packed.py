"""Rows and kits packed small for the history and for the base: JSON, deflated."""

import json
import zlib

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.nodes import Key
from kitbuilder.kit.open_form import kit_from_json, kit_to_json
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Kit
from kitbuilder.store.rows import Row

_LARGEST = 200_000_000
"""Bytes after unpacking: more than any kit, so that a forged small blob cannot fill the memory."""


def pack_rows(rows: dict[Key, Row | None]) -> bytes:
    """Return the rows packed."""
    return _deflate(json.dumps([[kind, row_id, row] for (kind, row_id), row in rows.items()], ensure_ascii=False))


def unpack_rows(packed: bytes) -> dict[Key, Row | None]:
    """Return the rows that `pack_rows` packed. Raises `BadInput` for damaged bytes."""
    try:
        return {(kind, row_id): row for kind, row_id, row in json.loads(_inflate(packed))}
    except (ValueError, TypeError) as error:
        raise BadInput(say("履歴が壊れています。今の内容は無事です")) from error


def pack_kit(kit: Kit) -> bytes:
    """Return the kit packed, pictures by id only."""
    return _deflate(kit_to_json(kit))


def unpack_kit(packed: bytes, pictures: dict[str, bytes]) -> Kit:
    """Return the kit that `pack_kit` packed. Raises `BadInput` for damaged bytes."""
    try:
        return kit_from_json(_inflate(packed), pictures)
    except (ValueError, TypeError, KeyError) as error:
        raise BadInput(say("元にした区のキットの記録が壊れています。今の内容は無事です")) from error


def _deflate(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8"), 6)


def _inflate(packed: bytes) -> str:
    engine = zlib.decompressobj()
    try:
        data = engine.decompress(packed, _LARGEST)
    except zlib.error as error:
        raise ValueError("not deflated") from error
    if not engine.eof:
        raise ValueError("cut off or too large")
    return data.decode("utf-8")
