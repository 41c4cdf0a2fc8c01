"""The command line: `kitbuilder …`. Each file holds the commands that belong together."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code. Ctrl-C while the program is still loading ends it as quietly as later."""
    try:
        from kitbuilder.cli.app import main as run  # noqa: PLC0415 - what takes time to load is loaded in here
    except KeyboardInterrupt:
        sys.stderr.write("kitbuilder: 中止しました\n")
        return 130
    return run(arguments)
