"""The entry point: the commands gathered, and every known error told in one line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from kitbuilder.cli.changes import changes
from kitbuilder.cli.checking import check
from kitbuilder.cli.editor import open_editor
from kitbuilder.cli.facts import facts
from kitbuilder.cli.joining import join
from kitbuilder.cli.kits import apply, schema, show
from kitbuilder.cli.printing import print_
from kitbuilder.cli.shared import library_option
from kitbuilder.cli.sites import import_sites, init, sites
from kitbuilder.cli.updating import update
from kitbuilder.cli.usage import usage_sentence
from kitbuilder.cli.verifying import verify
from kitbuilder.kit.errors import KitError
from kitbuilder.printing.run import Unprintable

DONE, PROBLEMS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""


@click.group(
    invoke_without_command=True,
    help="地域防災拠点の開設キットを書き、確かめ、印刷します。コマンドがなければ編集画面を開きます。",
)
@library_option
@click.version_option(package_name="kitbuilder", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, library_folder: Path | None) -> None:
    """Open the editor when no command follows; else hand the library on to the command."""
    folder = library_folder or os.environ.get("KITBUILDER_LIBRARY") or None
    context.default_map = _defaults(cli, folder)
    if context.invoked_subcommand is None:
        context.exit(open_editor(Path(folder) if folder else None))


for command in (init, sites, import_sites, facts, update, join, show, changes, apply, check, print_, verify, schema):
    cli.add_command(command)


def _defaults(group: click.Group, folder: str | Path | None) -> dict[str, Any]:
    """Return the library as the default of every command in the group and in the groups within it."""
    return {
        name: _defaults(command, folder) if isinstance(command, click.Group) else {"library_folder": folder}
        for name, command in group.commands.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 problems found, 2 wrong use or bad input, 130 interrupted."""
    try:
        code = cli.main(args=arguments, prog_name="kitbuilder", standalone_mode=False)
    except click.ClickException as error:
        return _fail(usage_sentence(error), WRONG_USE)
    except KitError as error:
        return _fail(str(error), PROBLEMS if isinstance(error, Unprintable) else WRONG_USE)
    except (KeyboardInterrupt, click.Abort):
        return _fail("中止しました。書き終えたファイルはそのまま使えます", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code if isinstance(code, int) else DONE


def _fail(sentence: str, code: int) -> int:
    click.echo(f"kitbuilder: {' '.join(sentence.split())}", err=True)
    return code
