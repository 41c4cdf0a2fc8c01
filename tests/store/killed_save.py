"""A save that kills its own process: `python -m tests.store.killed_save FILE MOMENT`.

MOMENT is the number of the statement before which it dies, `commit`, or `saved`, right after the commit. The cache
holds one page, so that the file is half written when it dies before the commit.
"""

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import event

from kitbuilder.store.kit_file import KitFile
from tests.samples import card, document, step

AFTER = document(*(card(f"c{number}", step(f"s{number}", "水" * 5000)) for number in range(20)))


def main(path, moment):
    kit_file = KitFile.open(path, writable=True)
    engine = kit_file._writer
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA cache_size = 1"))
    if moment == "saved":
        event.listen(engine, "checkin", die)
    elif moment == "commit":
        event.listen(engine, "commit", die)
    else:
        event.listen(engine, "before_cursor_execute", dying_at(int(moment)))
    kit_file.save(AFTER, "山田", "変更")


def dying_at(moment):
    statements = iter(range(1, moment + 1))
    return lambda *_args: next(statements) == moment and die()


def die(*_args):
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
