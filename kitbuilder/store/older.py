"""Files of earlier formats: what only reads them reads a copy in the present format, and leaves them as they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from sqlalchemy import Connection

from kitbuilder.store.backups import copy_database
from kitbuilder.store.database import engine_for, format_of, refuse_untrusted
from kitbuilder.store.migrate import upgrade
from kitbuilder.store.tables import FORMAT


@frozen(eq=False)
class Source:
    """Where a kit file is read in the present format: itself, or a copy that is there until `close`."""

    path: Path
    _folder: "TemporaryDirectory[str] | None" = None

    @property
    def is_copy(self) -> bool:
        """Whether the file itself is of an earlier format."""
        return self._folder is not None

    def close(self) -> None:
        """Let the copy go."""
        if self._folder is not None:
            self._folder.cleanup()


def source_of(path: Path) -> Source:
    """Return where the file can be read, after the tests that every file must pass. Raises as `refuse_untrusted`."""
    with begun(path, "ro") as connection:
        if refuse_untrusted(connection, path) == FORMAT:
            return Source(path)
    folder = TemporaryDirectory(prefix="kitbuilder-")
    copy = Path(folder.name) / path.name
    copy_database(path, copy)
    bring_up_to_date(copy)
    return Source(copy, folder)


def bring_up_to_date(path: Path) -> None:
    """Migrate a file to the present format, in one transaction; one that has it is left alone."""
    with begun(path, "rw") as connection:
        if format_of(connection) < FORMAT:
            upgrade(connection)


@contextmanager
def begun(path: Path, mode: str) -> Iterator[Connection]:
    """Hand out a connection within one transaction; `mode` as in `connect`."""
    engine = engine_for(path, mode=mode)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
