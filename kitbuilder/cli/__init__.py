"""The command line: `kitbuilder …`. Each file holds the commands that belong together."""

from kitbuilder.cli.app import main

__all__ = ["main"]
