"""Files that appear under their name only when they are complete."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def part_file(path: Path) -> Iterator[Path]:
    """Hand out a hidden path beside `path`; what was written there takes its place when the block ends well.

    It is on the disk before it is in its place, so that a power cut leaves the old file or the new one. When the
    block fails nothing is left behind. Raises `OSError`.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    remove_part(part)
    try:
        # Made by us and not by SQLite, which could not say why it cannot be made.
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        yield part
        _onto_the_disk(part)
        part.replace(path)
        _remember_names(path.parent)
    finally:
        with suppress(OSError):
            remove_part(part)


def remove_part(part: Path) -> None:
    """Remove what was written so far, to begin anew."""
    for path in (part, part.with_name(f"{part.name}-journal")):
        path.unlink(missing_ok=True)


def _onto_the_disk(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _remember_names(folder: Path) -> None:
    """Bring a folder's list of names onto the disk, where the system knows how to (Windows does it by itself)."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(opened)
        finally:
            os.close(opened)
