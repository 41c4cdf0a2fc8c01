"""Writing files so that each is under its name whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.said import say


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes its name when the block ends well and vanishes when it does not.

    Raises `KitError` when it cannot be written.
    """
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
