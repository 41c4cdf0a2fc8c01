"""The entry point: the commands gathered, and every known error told in one line."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from kitbuilder.cli.editor import open_editor
from kitbuilder.cli.on_demand import CommandsOnDemand
from kitbuilder.cli.shared import library_option
from kitbuilder.cli.usage import usage_sentence
from kitbuilder.kit.errors import KitError, Unprintable

DONE, PROBLEMS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""

COMMANDS = {
    "init": "sites:init",
    "sites": "sites:sites",
    "import-sites": "sites:import_sites",
    "facts": "facts:facts",
    "update": "updating:update",
    "join": "joining:join",
    "show": "kits:show",
    "changes": "changes:changes",
    "review": "reviewing:review",
    "apply": "kits:apply",
    "check": "checking:check",
    "print": "printing:print_",
    "verify": "verifying:verify",
    "schema": "kits:schema",
}
"""Where each command is; see `CommandsOnDemand`."""


@click.group(
    invoke_without_command=True,
    commands=CommandsOnDemand(COMMANDS),
    help="地域防災拠点の開設キットを書き、確かめ、印刷します。コマンドがなければ編集画面を開きます。",
)
@library_option
@click.version_option(package_name="kitbuilder", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, library_folder: Path | None) -> None:
    """Open the editor when no command follows; else hand the library on to the command."""
    folder = library_folder or os.environ.get("KITBUILDER_LIBRARY") or None
    if context.invoked_subcommand is None:
        context.exit(open_editor(Path(folder) if folder else None))
    name = context.invoked_subcommand
    context.default_map = {name: _defaults(cli.commands[name], folder)}


def _defaults(command: click.Command, folder: str | Path | None) -> dict[str, Any]:
    """Return the library as the default of a command, or of every command of a group."""
    if isinstance(command, click.Group):
        return {name: _defaults(each, folder) for name, each in command.commands.items()}
    return {"library_folder": folder}


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
