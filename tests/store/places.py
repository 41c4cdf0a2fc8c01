"""Places in trouble: a file or folder that is gone, a full or read-only disk, a file that another process locks.

A trouble is a context manager around a folder with `koda-es.kit`; when it ends, all is well again. A full and a
read-only disk are simulated, which works for every user on every system, and once more real where disks may be mounted.
"""

import errno
import os
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from itertools import repeat
from unittest import mock

import pytest

from kitbuilder.store import backups, database

_LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def file_gone(folder):
    away = (folder / "koda-es.kit").rename(folder.parent / "away.kit")
    yield
    away.rename(folder / "koda-es.kit")


@contextmanager
def folder_gone(folder):
    away = folder.rename(folder.with_name("away"))
    yield
    away.rename(folder)


@contextmanager
def locked(folder):
    """Another process that keeps SQLite's own lock, as a virus scanner or a backup program may."""
    command = [sys.executable, "-c", _LOCKING, str(folder / "koda-es.kit")]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "locked\n"
    try:
        yield
    finally:
        process.communicate()


@contextmanager
def full(_folder):
    """No file may grow, and none gets its name."""

    def connect(path, *, mode):
        connection = really(path, mode=mode)
        connection.execute("PRAGMA max_page_count = 1")  # as many as there are, when there are more
        return connection

    really = database.connect
    with _instead(connect, errno.ENOSPC):
        yield


@contextmanager
def read_only(_folder):
    """Nothing can be opened for writing."""

    def connect(path, *, mode):
        return really(path, mode="ro")

    def opened(path, flags, *args, **named):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return really_opened(path, flags, *args, **named)

    really, really_opened = database.connect, os.open
    with _instead(connect, errno.EROFS), mock.patch.object(os, "open", opened):
        yield


@contextmanager
def really_full(folder):
    """A disk of its own whose last byte is taken."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
        file.writelines(repeat(bytes(4096)))
    yield
    filler.unlink()


@contextmanager
def really_read_only(folder):
    _run("mount", "--bind", str(folder), str(folder))
    try:
        _run("mount", "-o", "remount,bind,ro", str(folder))
        yield
    finally:
        _run("umount", "-l", str(folder))


@contextmanager
def small_disk(folder):
    """Mount a disk of 2 MB on the folder."""
    _run("mount", "-t", "tmpfs", "-o", "size=2m", "kitbuilder-test", str(folder))
    try:
        yield
    finally:
        _run("umount", "-l", str(folder))


def _run(*command):
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this user may not mount a disk; the simulated one is tested all the same")


@contextmanager
def _instead(connect, code):
    def refuse(*_args, **_named):
        raise OSError(code, os.strerror(code))

    with ExitStack() as stack:
        for module in (database, backups):
            stack.enter_context(mock.patch.object(module, "connect", connect))
        stack.enter_context(mock.patch.object(os, "replace", refuse))
        yield
