"""The ward's kit that a kit file was derived from: the base of the next merge."""

from sqlalchemy import Connection, delete, insert, select

from kitbuilder.kit.values import Kit
from kitbuilder.store import packed, tables
from kitbuilder.store.read import read_blobs
from kitbuilder.store.write import write_blobs


def read_packed_base(connection: Connection) -> bytes | None:
    """Return the base as it lies in the file, or None."""
    return connection.execute(select(tables.base.c.kit)).scalar_one_or_none()


def read_base(connection: Connection) -> Kit | None:
    """Return the base, or None. Raises `BadInput` when it is damaged."""
    packed_base = read_packed_base(connection)
    return None if packed_base is None else packed.unpack_kit(packed_base, read_blobs(connection))


def write_base(connection: Connection, base: Kit) -> bytes:
    """Put a base in place of the one there is; return it as it lies in the file."""
    packed_base = packed.pack_kit(base)
    write_blobs(connection, base.pictures)
    write_packed_base(connection, packed_base)
    return packed_base


def write_packed_base(connection: Connection, packed_base: bytes) -> None:
    """Put a base that was read as it lies in a file in place of the one there is."""
    connection.execute(delete(tables.base))
    connection.execute(insert(tables.base).values(id=1, kit=packed_base))
