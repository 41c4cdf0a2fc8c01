"""Another person's program: `python -m tests.store.holding FILE WHO` holds a kit file until its standard input ends."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from kitbuilder.store.kit_file import KitFile

_ROOT = Path(__file__).parents[2]


@contextmanager
def held(path, who):
    """Let another process hold the file for writing; hand out the process."""
    command = [sys.executable, "-m", "tests.store.holding", str(path), who]
    process = subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "held\n"
        yield process
    finally:
        process.communicate()


def main(path, who):
    with KitFile.open(path, writable=True, who=who):
        sys.stdout.write("held\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
