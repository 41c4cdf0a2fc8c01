"""What several commands need: the library, the sites asked for, the user's name, the day, JSON out."""

import datetime as dt
import getpass
import json
import os
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click
from platformdirs import user_documents_path

from kitbuilder.cli.progress import following
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.values import Document, Site
from kitbuilder.store.faults import told
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library

library_option = click.option(
    "--library",
    "library_folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="キット一式のフォルダー（なければ KITBUILDER_LIBRARY か、自分の書類フォルダーの kitbuilder）",
)
"""May stand before a command or after it; before it, it is handed on as that command's default."""

json_option = click.option("--json", "as_json", is_flag=True, help="JSON で出力します")

sites_argument = click.argument("wanted", nargs=-1, metavar="[SITE]...")


def opened_library(folder: Path | None) -> Library:
    """Return the library in `folder`, or the user's own; the user's own is made on first use.

    Raises `BadInput` when a folder that was named holds no library.
    """
    library = Library(folder or own_folder())
    if library.exists():
        return library
    if folder is not None:
        raise no_library(folder)
    make_library(library, bundled_sites())
    return library


def no_library(folder: Path) -> BadInput:
    """Return the refusal of a folder that holds no library."""
    return BadInput(f"{folder} にキット一式がありません。kitbuilder init --library {folder} で作ってください")


def opened_to_write(library: Library, site_id: SiteId) -> KitFile:
    """Open the kit file of a site for writing, under the user's name; a backup that could not be made is told.

    Raises as `Library.open`: `InUse` while somebody has it open in the editor.
    """
    kit_file = library.open(site_id, writable=True, who=user_name())
    if kit_file.backup_trouble:
        click.echo(f"kitbuilder: {kit_file.backup_trouble}", err=True)
    return kit_file


def own_folder() -> Path:
    """Return where the user's own library is: in the documents, where people look for their work."""
    return user_documents_path() / "kitbuilder"


def make_library(library: Library, sites: list[Site]) -> int:
    """Make the kit files that are missing and return how many sites were made now."""
    master, who = default_kit(), user_name()
    with told(library.folder):
        library.folder.mkdir(parents=True, exist_ok=True)
    made = sum(library.add(master, site, who) for site in following(sites, "キットを用意"))
    library.create(master, [], who)
    return made


def wanted_documents(library: Library, wanted: tuple[str, ...]) -> list[Document]:
    """Return the documents of the sites asked for by id or name, or of all sites. Raises `NotFound`.

    Of all sites, those whose file cannot be read are named on standard error and the command ends with exit code 2.
    """
    if not wanted:
        return readable_documents(library)
    return [library.read(site_id) for site_id in wanted_ids(library, wanted)]


def wanted_ids(library: Library, wanted: tuple[str, ...]) -> list[SiteId]:
    """Return the sites asked for by id or name, or all sites. Raises `NotFound`."""
    if not wanted:
        return library.site_ids()
    return list(dict.fromkeys(library.find(name) for name in wanted))


def readable_documents(library: Library) -> list[Document]:
    """Return the documents of all sites whose file can be read; the others are told when the command ends."""
    unreadable: list[KitError] = []
    documents = library.read_all(unreadable)
    tell_unreadable(unreadable)
    return documents


def tell_unreadable(unreadable: list[KitError]) -> None:
    """Say when the command ends which files could not be read, if any, and end with exit code 2."""
    if unreadable:
        click.get_current_context().call_on_close(partial(_tell_unreadable, unreadable))


def _tell_unreadable(unreadable: list[KitError]) -> None:
    raise BadInput("　".join(map(str, unreadable)))


def own_command() -> str:
    """Return how this program was called, so that what is advised can be typed as it stands."""
    called = Path(sys.argv[0])
    if called.name.removesuffix(".exe") != "kitbuilder" or shutil.which("kitbuilder") == str(called):
        return "kitbuilder"
    return os.path.relpath(called) if called.is_relative_to(Path.cwd()) or not called.is_absolute() else str(called)


def is_master(document: Document) -> bool:
    """Tell whether this is the ward's kit, which belongs to no site."""
    return document.site.id == MASTER


def user_name() -> str:
    """Return the name under which saves are kept in the history."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "不明")


def today() -> dt.date:
    """Return the day on this computer's clock."""
    return dt.datetime.now().astimezone().date()


def given_day(text: str | None) -> dt.date:
    """Return a day as it was given on the command line, or today. Raises `click.BadParameter`."""
    if text is None:
        return today()
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"日付「{text[:20]}」は 2026-11-24 の形で書いてください") from error


def echo_json(value: Any) -> None:
    """Print a value as JSON: UTF-8, readable."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
