"""The note beside a kit file that says who has it open for writing."""

import datetime as dt
import json
import os
import platform
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import frozen

_LARGEST = 2000
"""Bytes of a note that are read; ours never has as many."""

_LONGEST_NAME = 60


@frozen
class Holder:
    """Who has a file open for writing, on which computer, in which process, and since when (local time).

    What is not known is empty.
    """

    who: str = ""
    host: str = ""
    pid: int = 0
    since: dt.datetime | None = None


def myself(who: str) -> Holder:
    """Return who holds what this process opens now."""
    return Holder(who, platform.node(), os.getpid(), dt.datetime.now().astimezone())


def note_path(path: Path) -> Path:
    """Return where the note about the kit file is, or would be."""
    return path.with_name(f".{path.name}.holder")


def write_note(path: Path, holder: Holder) -> None:
    """Write beside the kit file who holds it. Where that cannot be, nobody is named; the lock holds all the same."""
    since = holder.since.astimezone(dt.UTC).isoformat(timespec="seconds") if holder.since else ""
    form = {"who": holder.who[:_LONGEST_NAME], "host": holder.host[:_LONGEST_NAME], "pid": holder.pid, "since": since}
    note = note_path(path)
    part = note.with_name(f"{note.name}.part")
    try:
        part.write_bytes(json.dumps(form, ensure_ascii=True).encode("ascii"))
        part.replace(note)
    except OSError:
        with suppress(OSError):
            part.unlink()


def remove_note(path: Path) -> None:
    """Take the note about the kit file away."""
    with suppress(OSError):
        note_path(path).unlink()


def read_note(path: Path) -> Holder:
    """Return whom the note beside the kit file names; nobody when there is none or it makes no sense.

    The note of a process that was killed stays until the file is opened again: only a lock that is refused makes it
    true. It may hold anything at all, so no more than a line of printable text is taken from it.
    """
    note = note_path(path)
    try:
        if not note.is_file():
            return Holder()
        with note.open("rb") as file:
            form: Any = json.loads(file.read(_LARGEST))
        since = dt.datetime.fromisoformat(form["since"]).astimezone()
        return Holder(_name(form["who"]), _name(form["host"]), int(form["pid"]), since)
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Holder()


def _name(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError("text expected")
    return "".join(character for character in text if character.isprintable())[:_LONGEST_NAME].strip()
