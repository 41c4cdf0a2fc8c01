"""Where the backups of a kit file are: `backup/koda-es-2026-11-25.kit` beside `koda-es.kit`, one a day."""

import datetime as dt
import re
from contextlib import suppress
from pathlib import Path

FOLDER = "backup"

_DAY = r"\d{4}-\d\d-\d\d"


def backup_path(path: Path, day: dt.date) -> Path:
    """Return where the backup of this day is, or would be."""
    return path.parent / FOLDER / f"{path.stem}-{day.isoformat()}{path.suffix}"


def backups_of(path: Path) -> list[Path]:
    """Return the backups of a kit file, the newest first."""
    return sorted(_named(path, rf"{re.escape(path.stem)}-{_DAY}{re.escape(path.suffix)}"), reverse=True)


def unfinished_backups_of(path: Path) -> list[Path]:
    """Return what killed processes left of backups of a kit file."""
    return _named(path, rf"\.{re.escape(path.stem)}-{_DAY}{re.escape(path.suffix)}\.\d+\.part(-journal)?")


def _named(path: Path, pattern: str) -> list[Path]:
    with suppress(OSError):
        return [found for found in (path.parent / FOLDER).iterdir() if re.fullmatch(pattern, found.name)]
    return []
