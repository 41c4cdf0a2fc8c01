"""Who may write a kit file: a lock of the operating system, which dies with the process that holds it."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from filelock import lock_descriptor

from kitbuilder.kit.said import say
from kitbuilder.store.faults import LookOnly, StoreFault
from kitbuilder.store.holder import Holder, myself, read_note, remove_note, write_note

_WAIT_S = 0.3
"""How long to wait for a file that somebody is just letting go."""

_STEP_S = 0.05

_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class InUse(StoreFault):
    """Somebody has the file open for writing; `holder` is who, as far as it is known."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.holder = holder
        since = say("{at.month}月{at.day}日 {at:%H:%M} から", at=holder.since) if holder.since else ""
        super().__init__(
            say(
                "{file} は {who} さんがパソコン「{host}」で{since}開いています。"
                "閉じてもらってから、もう一度してください",
                file=path.name,
                who=holder.who or say("ほかの人"),
                host=holder.host or say("不明"),
                since=since,
            )
        )


class KitLock:
    """The right to write one kit file, held until `release` or the end of the process, however it ends.

    The lock is on a hidden file beside the kit: a lock on the kit itself would get into SQLite's way. On a disk
    that knows no locks everybody gets it; a save still notices when somebody else has saved.
    """

    def __init__(self, path: Path, who: str) -> None:
        """Take the lock of the kit file `path` for the person `who`.

        Raises `InUse` when somebody has it, in this process too, `LookOnly` when the folder cannot be written, and
        `OSError` when it cannot be reached.
        """
        self._path = path
        self._holder = myself(who)
        self._file: int | None = None
        self._take()

    def renew(self) -> None:
        """Take the lock anew when it lost its place, as when a stick was out for a while. Raises as `KitLock`."""
        if self._file is None or not _is_at(self._file, lock_path(self._path)):
            self._close()
            self._take()

    def release(self) -> None:
        """Let the file go and leave nothing beside it."""
        lock = lock_path(self._path)
        if self._file is not None and _is_at(self._file, lock):
            remove_note(self._path)
            # While it is still ours, so that nobody locks a file that loses its name; Windows refuses that.
            _unlink(lock)
            self._close()
            if os.name == "nt":
                _unlink(lock)
        self._close()

    def _take(self) -> None:
        until = time.monotonic() + _WAIT_S
        while (file := _locked(self._path)) is None:
            if time.monotonic() >= until:
                raise InUse(self._path, read_note(self._path))
            time.sleep(_STEP_S)
        self._file = file
        write_note(self._path, self._holder)

    def _close(self) -> None:
        if self._file is not None:
            with suppress(OSError):
                os.close(self._file)
        self._file = None


def refuse_locked(path: Path, who: str) -> None:
    """Raise `InUse` when somebody writes the kit file now, `LookOnly` when it may be read only.

    What a process left that was killed counts for nothing. Raises `OSError` when the file cannot be reached.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise LookOnly(path)
    if lock_path(path).exists():
        KitLock(path, who).release()


def lock_path(path: Path) -> Path:
    """Return the file whose lock is the lock of the kit file."""
    return path.with_name(f".{path.name}.lock")


def _locked(path: Path) -> int | None:
    """Return the lock file, open and locked, or None when somebody has it."""
    lock = lock_path(path)
    file = _opened(path, lock)
    if _is_ours(file) and _is_at(file, lock):
        return file
    os.close(file)
    return None


def _opened(path: Path, lock: Path) -> int:
    try:
        file = os.open(lock, _FLAGS, 0o666)
    except OSError as error:
        if error.errno in _NOT_ALLOWED:
            raise LookOnly(path) from error
        raise
    with suppress(OSError):
        # What a killed process left must not keep other people of a shared folder out.
        lock.chmod(0o666)
    return file


def _is_ours(file: int) -> bool:
    try:
        return lock_descriptor(file, blocking=False)
    except OSError:
        return True


def _is_at(file: int, lock: Path) -> bool:
    """Tell whether the open file is still the one at this path."""
    try:
        return os.name == "nt" or os.path.samestat(os.fstat(file), lock.stat())
    except OSError:
        return False


def _unlink(lock: Path) -> None:
    with suppress(OSError):
        lock.unlink()
