"""Rolling backups beside a kit file: one a day, the newest ten kept."""

import datetime as dt
from contextlib import closing, suppress
from pathlib import Path

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.said import say
from kitbuilder.store.backup_names import backup_path, backups_of, unfinished_backups_of
from kitbuilder.store.database import connect
from kitbuilder.store.faults import damaged, told
from kitbuilder.store.part_file import part_file

KEPT = 10
"""How many backups of a file are kept."""


def back_up(path: Path, today: dt.date) -> str:
    """Make the day's backup of a kit file unless there is one; return why it could not be made, or an empty text.

    A backup that is there is not touched; a copy gets its name only when SQLite finds it sound.
    """
    backup = backup_path(path, today)
    if backup in backups_of(path):
        return ""
    try:
        with told(backup):
            backup.parent.mkdir(exist_ok=True)
            with part_file(backup) as part:
                copy_database(path, part)
    except KitError as error:
        return say("控えを作れませんでした。{error}", error=str(error))
    _let_old_ones_go(path)
    return ""


def copy_database(source: Path, target: Path) -> None:
    """Copy a kit file with all its history, while others may read it.

    Raises `BadInput` when the copy is not sound, and SQLite's and the system's errors as they come.
    """
    with closing(connect(source, mode="ro")) as old, closing(connect(target, mode="rwc")) as new:
        # A file that somebody keeps locked is told: `backup` alone would wait without end.
        old.execute("BEGIN").execute("SELECT count(*) FROM sqlite_master").fetchone()
        old.backup(new)
        if new.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(source, say("点検に通りません"))


def _let_old_ones_go(path: Path) -> None:
    with suppress(OSError):
        for found in (*backups_of(path)[KEPT:], *unfinished_backups_of(path)):
            found.unlink()
