"""The bin of a library: a kit file that was removed is kept whole, in a folder named by the moment it went."""

import datetime as dt
from contextlib import suppress
from itertools import count
from pathlib import Path

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.said import say
from kitbuilder.store.database import engine_for
from kitbuilder.store.faults import told
from kitbuilder.store.library import Library

BIN = "ごみ箱"
"""The folder inside the library. Its files keep their names, so that a person can move one back by hand."""


def put_away(library: Library, site_id: SiteId, at: dt.datetime) -> Path:
    """Move the kit file of a site into the bin and return where it is now; nothing is ever deleted.

    A damaged file may go as well. Raises `BadInput` for the ward's kit, `StoreFault` when the file is in use, is not
    there or does not let itself be moved; then it is where it was.
    """
    if site_id == MASTER:
        raise BadInput(say("区の基本版は、拠点のキットの元になるので削除できません"))
    path = library.path_of(site_id)
    _refuse_in_use(path)
    with told(path):
        folder = _new_folder(library.folder / BIN, f"{at:%Y-%m-%d %H%M%S}")
        try:
            return path.rename(folder / path.name)
        except OSError:
            folder.rmdir()
            raise


def bring_back(library: Library, binned: Path) -> SiteId:
    """Move a file from the bin back to where it was and return the id of its site.

    Raises `BadInput` when the site has another kit file by now, `StoreFault` when the file cannot be moved.
    """
    site_id = SiteId(binned.stem)
    path = library.path_of(site_id)
    with told(path):
        if path.exists():
            raise BadInput(say("{file} はすでにあります。先にそれを削除してから、もう一度してください", file=path.name))
        binned.rename(path)
    with suppress(OSError):
        binned.parent.rmdir()
    return site_id


def _refuse_in_use(path: Path) -> None:
    """Raise `StoreFault` while somebody saves. A save that was cut off is taken back, so that no journal is left."""
    engine = engine_for(path, mode="rw")
    with suppress(BadInput), told(path), engine.begin() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    engine.dispose()


def _new_folder(above: Path, name: str) -> Path:
    above.mkdir(exist_ok=True)
    for number in count(1):
        folder = above / (name if number == 1 else f"{name} ({number})")
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    raise AssertionError(above)
