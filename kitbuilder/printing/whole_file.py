"""Writing files so that each is under its name whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.said import listed, say

_DATABASE = b"SQLite format 3\0"


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes its name when the block ends well and vanishes when it does not.

    Raises `KitError` when it cannot be written, and when a database has that name: nothing goes in the place of a kit.
    """
    _refuse_kits(path)
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise KitError(
            say("{file} を書けません（{reason}）。保存先を確かめてください", file=path.name, reason=reason(error))
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once. Raises `KitError` when it cannot be written."""
    with whole_file(path) as file:
        file.write(data)


def refuse_suffix(path: Path, *known: str) -> None:
    """Raise `BadInput` unless the file's name has one of these endings: a file is what its name says it is."""
    if path.suffix.lower() not in known:
        names = listed(known)
        raise BadInput(say("{file} の名前の終わりを {names} のどれかにしてください", file=path.name, names=names))


def _refuse_kits(path: Path) -> None:
    with suppress(OSError), path.open("rb") as file:
        if path.suffix == ".kit" or file.read(len(_DATABASE)) == _DATABASE:
            raise BadInput(say("{file} は開設キットのファイルです。別の名前を付けてください", file=path.name))


def make_folder(folder: Path) -> None:
    """Make a folder that is to be written to. Raises `KitError` when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KitError(
            say(
                "フォルダー {folder} を作れません（{reason}）。別の場所を選んでください",
                folder=folder,
                reason=reason(error),
            )
        ) from error


def reason(error: OSError) -> str:
    """Return in a few words why something could not be written."""
    known = {
        errno.ENOSPC: say("空きがありません"),
        errno.EACCES: say("書き込みが許されていません"),
        errno.EPERM: say("書き込みが許されていません"),
        errno.EROFS: say("書き込みが許されていません"),
        errno.ENOTDIR: say("同じ名前のファイルがあります"),
        errno.EEXIST: say("同じ名前のファイルがあります"),
    }
    return known.get(error.errno or 0, say("書き込めません"))
