"""SQLite's and the system's errors, told in one plain sentence each."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.said import say
from kitbuilder.store.backup_names import backups_of


class StoreFault(KitError):
    """The kit file or its folder does not let itself be read or written; what is in memory is untouched."""


class LookOnly(StoreFault):
    """The file or its folder may be read and not written: a kit there can be looked at."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say(
                "{file} は見るだけにできます（書き込みが許されていません）。直すには、書き込める場所に写してください",
                file=path.name,
            )
        )


_SENTENCES = (
    ("locked", say("ほかの人か、ほかの画面が使っています。終わるのを待って、もう一度してください")),
    ("disk is full", say("保存先がいっぱいです。不要なファイルを消すか、別の場所に保存してください")),
    ("readonly", say("書き込みが許されていません。別の場所に保存するか、管理者に相談してください")),
    ("unable to open", say("開けません。USB メモリーが抜けていないか、フォルダーがあるか確かめてください")),
    ("disk i/o", say("読み書きに失敗しました。USB メモリーやネットワークがつながっているか確かめてください")),
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn every error of SQLite and of the file system inside into a `KitError` about `path`."""
    try:
        yield
    except DBAPIError as error:
        raise _sentence(path, error.orig or error) from error
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except UnicodeDecodeError as error:
        raise damaged(path, say("読めない文字があります")) from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise BadInput(say("{file} に保存できない文字か数があります。直してください", file=path.name)) from error
    except OSError as error:
        raise _system_sentence(path, error) from error


def damaged(path: Path, detail: str) -> BadInput:
    """Return the error for a file whose content cannot be trusted."""
    backups = backups_of(path)
    where = (
        say("控え {backup} を {file} に写して", backup=backups[0], file=path.name)
        if backups
        else say("控えのファイルがあれば、それを写して")
    )
    return BadInput(
        say("{file} は壊れています（{detail}）。{where}戻してください", file=path.name, detail=detail, where=where)
    )


def _sentence(path: Path, error: BaseException) -> KitError:
    text = str(error).lower()
    for sign, sentence in _SENTENCES:
        if sign in text:
            return StoreFault(say("{file} は{sentence}", file=path.name, sentence=sentence))
    if "not a database" in text:
        return BadInput(
            say("{file} は開設キットのファイルではありません。.kit のファイルを選んでください", file=path.name)
        )
    return damaged(path, say("データベースとして読めません"))


def _system_sentence(path: Path, error: OSError) -> KitError:
    if error.errno == errno.ENOSPC:
        return StoreFault(say("{file} は{sentence}", file=path.name, sentence=_SENTENCES[1][1]))
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreFault(say("{file} は{sentence}", file=path.name, sentence=_SENTENCES[2][1]))
    return StoreFault(say("{file} は{sentence}", file=path.name, sentence=_SENTENCES[3][1]))
