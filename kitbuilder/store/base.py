"""The ward's kit that a kit file was derived from: the base of the next merge, now and at each earlier save."""

import base64
import binascii

from sqlalchemy import Connection, delete, insert, select

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.nodes import Key
from kitbuilder.kit.said import say
from kitbuilder.store import tables
from kitbuilder.store.rows import Row

BASE: Key = ("base", "1")
"""Names the base among the rows of the history, which holds those of before a save."""


def read_packed_base(connection: Connection) -> bytes | None:
    """Return the base as it lies in the file, or None."""
    return connection.execute(select(tables.base.c.kit)).scalar_one_or_none()


def write_packed_base(connection: Connection, packed_base: bytes) -> None:
    """Put a base in place of the one there is."""
    connection.execute(delete(tables.base))
    connection.execute(insert(tables.base).values(id=1, kit=packed_base))


def base_row(packed_base: bytes) -> Row:
    """Return a base as the history keeps it."""
    return {"kit": base64.b64encode(packed_base).decode("ascii")}


def packed_in(row: Row) -> bytes:
    """Return the base that `base_row` kept. Raises `BadInput` when it is damaged."""
    try:
        return base64.b64decode(row["kit"], validate=True)
    except (binascii.Error, KeyError, TypeError, ValueError) as error:
        raise BadInput(say("履歴が壊れています。今の内容は無事です")) from error
