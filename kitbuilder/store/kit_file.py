"""One kit file: opened with care, saved row by row in one transaction, with every earlier state kept."""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock
from types import TracebackType

from attrs import evolve
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.review import prints_what_was_signed
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Document, Kit, SignOff
from kitbuilder.store.backups import back_up, copy_database
from kitbuilder.store.database import engine_for
from kitbuilder.store.faults import LookOnly, StoreFault, told
from kitbuilder.store.history import (
    Mark,
    Saved,
    add_entry,
    first_with,
    newest_approval,
    newest_mark,
    read_history,
    read_marks,
)
from kitbuilder.store.lock import KitLock
from kitbuilder.store.migrate import upgrade
from kitbuilder.store.older import Source, begun, bring_up_to_date, source_of
from kitbuilder.store.packed import pack_kit, unpack_kit
from kitbuilder.store.part_file import part_file, remove_part
from kitbuilder.store.read import read_blobs
from kitbuilder.store.state import State, document_at, first_state, next_state, read_state
from kitbuilder.store.write import write_blobs

_ELSEWHERE = "別の場所に保存"


class KitFile:
    """A kit file that is open. `document` is what the file holds; `save` brings it to another value.

    Any thread may use it; those that write take turns.
    """

    def __init__(
        self,
        path: Path,
        state: State,
        lock: KitLock | None = None,
        backup_trouble: str = "",
        opened: Document | None = None,
        source: Source | None = None,
    ) -> None:
        """Take over a file that was read, from `source` if not from itself.

        `opened` is what the work began with, when that was in another file.
        """
        self.path = path
        self._source = source or Source(path)
        self._opened = opened or state.document
        self.backup_trouble = backup_trouble
        """Why the day's backup could not be made when the file was opened; empty when all is well."""
        self._state = state
        self._lock = lock
        self._turn = Lock()
        self._reader = engine_for(self._source.path, mode="ro")
        self._writer = engine_for(path, mode="rw") if lock else self._reader

    @classmethod
    def create(cls, path: Path, document: Document, who: str, what: str, base: Kit | None = None) -> None:
        """Make a new kit file. It appears under its name only when it is complete.

        Raises `StoreFault` when it cannot be written, `BadInput` when there is such a file already.
        """
        with told(path):
            _refuse_existing(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            with part_file(path) as part:
                _fill(part, document, who, what, base)

    @classmethod
    def open(cls, path: Path, *, writable: bool = False, who: str = "") -> "KitFile":
        """Open a kit file, from outside as well: it is checked before it is believed.

        To write, `who` takes its lock, the day's backup is made, and an earlier format is migrated. Raises `BadInput`
        for what is not a sound kit file, `StoreFault` when it cannot be reached: `InUse` when somebody else writes it,
        `LookOnly` when it may be read only. Reading needs no lock.
        """
        with told(path), ExitStack() as undone:
            if not path.is_file():
                raise StoreFault(
                    say(
                        "{file} が見つかりません。USB メモリーが抜けていないか、フォルダーがあるか確かめてください",
                        file=path.name,
                    )
                )
            if not writable:
                state, source = _read(path)
                return cls(path, state, source=source)
            if not os.access(path, os.W_OK):
                raise LookOnly(path)
            lock = KitLock(path, who)
            undone.callback(lock.release)
            state, source = _read(path)
            source.close()
            trouble = back_up(path, dt.datetime.now().astimezone().date())
            if source.is_copy:
                bring_up_to_date(path)
            undone.pop_all()
            return cls(path, state, lock, trouble)

    @property
    def document(self) -> Document:
        """What the file holds."""
        return self._state.document

    @property
    def mark(self) -> Mark:
        """The newest save that is known here; after somebody else's the file itself has another."""
        return self._state.mark

    def save(self, document: Document, who: str, what: str, base: Kit | None = None) -> int:
        """Write the rows in which `document` differs, all in one transaction, and return how many those are.

        `base` is the ward's kit that it comes from now, None when that has not changed.

        Raises `StoreFault` when the file cannot be written or somebody else saved since it was opened; then the file
        is as it was, and a later save may go well.
        """
        with self._turn:
            with self._writing() as connection:
                if base is not None:
                    document = evolve(document, base=pack_kit(base))
                    write_blobs(connection, base.pictures)
                state, rows = next_state(connection, self._state, document, who, what)
            self._state = state
        return rows

    def keep(self, who: str, name: str) -> None:
        """Enter the present state into the history under a name. Raises `StoreFault` as `save` does."""
        with self._turn:
            with self._writing() as connection:
                mark = add_entry(connection, who, name, {}, self._state.mark.digest)
            self._state = evolve(self._state, mark=mark)

    def copy_to(self, path: Path, document: Document | None, who: str, *, overwrite: bool = False) -> "KitFile":
        """Save `document` elsewhere, when it cannot be saved here, and return that file, opened for writing.

        It is this file with its history; when this one cannot be read any more, a new one whose history holds what
        the work began with, what was saved last, and `document`. None copies what this file holds. This file stays
        open, unless `path` is its own. Raises `BadInput` when there is a file already and `overwrite` is not set,
        `StoreFault` when it cannot be written; then all is as it was.
        """
        with self._turn, told(path), ExitStack() as undone:
            if not overwrite:
                _refuse_existing(path)
            _refuse_another_kit(path, self.document)
            at_home = self._lock if path.resolve() == self.path.resolve() else None
            lock = at_home or KitLock(path, who)
            if at_home:
                at_home.renew()
            else:
                undone.callback(lock.release)
            with part_file(path) as part:
                state = self._fill_elsewhere(part, path, document, who)
            undone.pop_all()
            if at_home:
                self._let_go()
        return KitFile(path, state, lock, opened=self._opened)

    def history(self, newest: int | None = None) -> list[Saved]:
        """Return every save, the newest first; with `newest`, only so many."""
        with told(self.path), self._reader.connect() as connection:
            return read_history(connection, self.path, newest)

    def document_at(self, number: int) -> Document:
        """Return the document as it was after the save with this number. Raises `NotFound`."""
        with told(self.path), self._reader.connect() as connection:
            return document_at(connection, self.path, number)

    def marks(self) -> set[Mark]:
        """Return what tells each save of this file from those of every other."""
        with told(self.path), self._reader.connect() as connection:
            return read_marks(connection)

    def newest_approval(self) -> int | None:
        """Return the number of the newest save with which an edition became approved, None when there was none."""
        with told(self.path), self._reader.connect() as connection:
            return newest_approval(connection)

    def signed_state(self, sign: SignOff) -> Document | None:
        """Return the document as it was when a sign-off was recorded.

        None when the history does not have what was signed, as when it was signed in a copy in which more was changed.
        Raises `BadInput` for a damaged history.
        """
        with told(self.path), self._reader.connect() as connection:
            number = first_with(connection, ("sign_off", sign.id))
            if number is None:
                return None
            document = document_at(connection, self.path, number)
        return document if prints_what_was_signed(document, sign) else None

    def base(self) -> Kit | None:
        """Return the ward's kit this one was derived from, or None. Raises `BadInput` when it is damaged."""
        packed_base = self.document.base
        if packed_base is None:
            return None
        with told(self.path), self._reader.connect() as connection:
            return unpack_kit(packed_base, read_blobs(connection))

    def close(self) -> None:
        """Let the file go, so that somebody else can open it for writing."""
        with self._turn:
            if self._lock is not None:
                self._lock.release()
            self._source.close()
            self._let_go()

    def __enter__(self) -> "KitFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.path):
            if self._lock is not None:
                self._lock.renew()
            with self._writer.begin() as connection:
                if newest_mark(connection) != self._state.mark:
                    raise StoreFault(
                        say(
                            "{file} はほかの人が先に保存しました。開き直してから、もう一度してください",
                            file=self.path.name,
                        )
                    )
                yield connection

    def _let_go(self) -> None:
        self._lock, self._writer = None, self._reader

    def _fill_elsewhere(self, part: Path, path: Path, document: Document | None, who: str) -> State:
        if _can_be_read(self.path):
            try:
                with told(path):
                    copy_database(self.path, part)
                    bring_up_to_date(part)
                    with begun(part, "rw") as connection:
                        state = read_state(connection, path)
                        return next_state(connection, state, document or state.document, who, _ELSEWHERE)[0]
            except KitError:
                if _can_be_read(self.path):
                    raise
                remove_part(part)
        with begun(part, "rwc") as connection:
            upgrade(connection)
            state = first_state(connection, self._opened, who, "開いたときの状態")
            for known, what in ((self.document, "最後に保存した状態"), (document or self.document, _ELSEWHERE)):
                state, _ = next_state(connection, state, known, who, what)
        return state


def _fill(part: Path, document: Document, who: str, what: str, base: Kit | None) -> None:
    with begun(part, "rwc") as connection:
        upgrade(connection)
        if base is not None:
            document = evolve(document, base=pack_kit(base))
            write_blobs(connection, base.pictures)
        first_state(connection, document, who, what)


def _read(path: Path) -> tuple[State, Source]:
    _finish_interrupted_save(path)
    source = source_of(path)
    with ExitStack() as undone:
        undone.callback(source.close)
        with begun(source.path, "ro") as connection:
            state = read_state(connection, path)
        undone.pop_all()
    return state, source


def _can_be_read(path: Path) -> bool:
    with suppress(KitError), told(path):
        _read(path)[1].close()
        return True
    return False


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise BadInput(say("{file} はすでにあります。別の名前にしてください", file=path.name))


def _refuse_another_kit(path: Path, document: Document) -> None:
    """Raise `BadInput` where another site's kit is: a copy of this one in its place would be the end of it."""
    if not path.is_file():
        return
    other = document.site
    with suppress(KitError), told(path):
        state, source = _read(path)
        source.close()
        other = state.document.site
    if other.id != document.site.id:
        raise BadInput(
            say("{file} は「{site}」のキットです。別の名前か、別の場所にしてください", file=path.name, site=other.name)
        )


def _finish_interrupted_save(path: Path) -> None:
    """Let SQLite take back what a killed save left half written: reading alone could not.

    Where the file cannot be written this does nothing; opening then tells what it can.
    """
    if path.with_name(f"{path.name}-journal").exists():
        with suppress(DBAPIError), begun(path, "rw") as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
