"""Files of earlier formats: what only reads them reads a copy in the present format, and leaves them as they are."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.util import CommandError
from attrs import frozen
from sqlalchemy import Connection

from kitbuilder.kit.said import say
from kitbuilder.store.backups import copy_database
from kitbuilder.store.database import engine_for, format_of, refuse_untrusted
from kitbuilder.store.faults import damaged
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
    with ExitStack() as undone:
        undone.callback(folder.cleanup)
        copy = Path(folder.name) / path.name
        copy_database(path, copy)
        bring_up_to_date(copy)
        undone.pop_all()
    return Source(copy, folder)


def bring_up_to_date(path: Path) -> None:
    """Migrate a file to the present format, in one transaction; one that has it is left alone.

    Raises `BadInput` for one that says of itself that it has changes which nobody knows.
    """
    with begun(path, "rw") as connection:
        if format_of(connection) < FORMAT:
            try:
                upgrade(connection)
            except CommandError as error:
                raise damaged(path, say("知らない形式です")) from error


@contextmanager
def begun(path: Path, mode: str) -> Iterator[Connection]:
    """Hand out a connection within one transaction; `mode` as in `connect`."""
    engine = engine_for(path, mode=mode)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
