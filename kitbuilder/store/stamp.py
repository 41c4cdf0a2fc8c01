"""Whether a kit file is still as it was, told without reading its rows."""

import os
from pathlib import Path

from attrs import frozen

_HEADER = b"SQLite format 3\0"
_VERSIONS, _COUNTER = slice(18, 20), slice(24, 28)
_ROLLBACK = b"\x01\x01"
"""Where a save goes into the file itself; with a log beside it the counter could stand still."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@frozen
class Stamp:
    """What changes with every save: the size in bytes, the time in ns, and the number of saves that SQLite counts.

    Two saves within one tick of the clock differ in the last (SQLite, Database File Format, 1.3.9).
    """

    size: int
    changed_ns: int
    counter: int


def stamp_of(path: Path) -> Stamp | None:
    """Return the stamp of a kit file; None when it has to be read: it is none, or a save of it may be half done."""
    if os.path.lexists(f"{path}-journal"):
        return None
    try:
        file = os.open(path, _FLAGS)
    except OSError:
        return None
    try:
        state, head = os.fstat(file), os.read(file, _COUNTER.stop)
    except OSError:
        return None
    finally:
        os.close(file)
    if not head.startswith(_HEADER) or head[_VERSIONS] != _ROLLBACK:
        return None
    return Stamp(state.st_size, state.st_mtime_ns, int.from_bytes(head[_COUNTER], "big"))
