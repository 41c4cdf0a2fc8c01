"""What was printed, when and by whom: a hidden file in the library to which every print adds its lines."""

import datetime as dt
import json
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.kit.values import EditionState
from kitbuilder.store.faults import told

NAME = ".prints.jsonl"

_LARGEST = 16_000_000
"""Bytes that are read, from the end: so many as 50 prints of a thousand sites take."""

_LONGEST_LINE, _LONGEST_TEXT = 2_000, 200
_SITE = re.compile(rb'\{"site": "([^"\\]{1,200})", ')
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_AUDIENCE = "field"


@frozen
class Printed:
    """A print that was noted, with its moment."""

    note: PrintNote
    at: dt.datetime
    who: str


def log_path(folder: Path) -> Path:
    """Return where the log of a library is, or would be."""
    return folder / NAME


def note_prints(folder: Path, notes: Iterable[PrintNote], who: str, at: dt.datetime) -> None:
    """Add what was printed for the field to the log of a library, all of it in one write.

    Raises `StoreFault` when it cannot be written: the print itself is none the worse.
    """
    lines = "".join(_line(note, who, at) for note in notes).encode("ascii")
    path = log_path(folder)
    if not lines:
        return
    with told(path), os.fdopen(os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _SAFE, 0o666), "rb+", 0) as file:
        # What a power cut left of a line must not spoil the first of ours.
        file.write(lines if _ends_with_a_line(file) else b"\n" + lines)


def last_prints(folder: Path) -> dict[SiteId, Printed]:
    """Return the last print of all cards of each site. What is no line of ours is passed over; without a log, none."""
    found: dict[SiteId, Printed] = {}
    for line in reversed(_lines(log_path(folder))):
        name = _SITE.match(line)
        if name is None or len(line) > _LONGEST_LINE or SiteId(name[1].decode("utf-8", "replace")) in found:
            continue
        printed = _printed(line)
        if printed is not None and printed.note.whole:
            found[printed.note.site] = printed
    return found


def _line(note: PrintNote, who: str, at: dt.datetime) -> str:
    form = {
        "site": note.site,
        "at": at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "who": who[:60],
        "layout": note.layout,
        "sheet": note.sheet,
        "audience": _AUDIENCE,
        "whole": note.whole,
        "edition": note.edition,
        "state": note.state.value,
        "content": note.content,
    }
    return json.dumps(form, ensure_ascii=True) + "\n"


def _ends_with_a_line(file: Any) -> bool:
    size = file.seek(0, os.SEEK_END)
    if not size:
        return True
    file.seek(size - 1)
    return bool(file.read(1) == b"\n")


def _lines(path: Path) -> list[bytes]:
    """Return the lines of the log; a file that is none, such as a pipe, has none."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _SAFE), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return []
            file.seek(max(state.st_size - _LARGEST, 0))
            return file.read(_LARGEST).splitlines()
    except OSError:
        return []


def _printed(line: bytes) -> Printed | None:
    try:
        form = json.loads(line)
        texts = [form[name] for name in ("site", "who", "layout", "sheet", "content")]
        at = dt.datetime.fromisoformat(form["at"])
        if not _is_sound(form, texts) or at.tzinfo is None or not 2000 <= at.year < dt.MAXYEAR:  # noqa: PLR2004
            return None
        note = PrintNote(
            SiteId(form["site"]),
            form["layout"],
            form["sheet"],
            form["whole"],
            form["edition"],
            EditionState(form["state"]),
            form["content"],
        )
        return Printed(note, at.astimezone(dt.UTC), form["who"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def _is_sound(form: Any, texts: Iterable[object]) -> bool:
    short = all(isinstance(text, str) and len(text) <= _LONGEST_TEXT for text in texts)
    return short and type(form["whole"]) is bool and type(form["edition"]) is int and form["audience"] == _AUDIENCE
