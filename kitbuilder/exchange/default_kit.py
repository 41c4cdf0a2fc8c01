"""The ward's kit that comes with the program, read from the data files in `resources/kit`."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from attrs import evolve

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.open_form import FORMAT, from_form
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.said import say
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Document

MASTER_NAME = "区の基本版"


def default_kit() -> Document:
    """Return the master document: the default kit, and the facts every new site starts with."""
    return read_kit(bundled("resources", "kit"), bundled("resources", "pictures"))


def read_kit(folder: Path, pictures: Path) -> Document:
    """Return the kit that the files in `folder` describe; pictures are named by the stem of their file.

    Raises `BadInput` naming the file when one cannot be read or used.
    """
    main = _toml(folder / "kit.toml")
    sections = [_toml(folder / "sections" / f"{name}.toml") for name in main.pop("sections")]
    used = sorted({name for section in sections for name in _picture_names(section)})
    alts = _toml(pictures / "alt.toml")
    read = {name: read_picture(_picture_bytes(pictures, name), alts.get(name, "")) for name in used}
    for section in sections:
        _name_by_id(section, {name: picture.id for name, picture in read.items()})
    form = {
        "format": FORMAT,
        "site": {"id": MASTER, "name": MASTER_NAME, **_toml(folder / "facts.toml")},
        "kit": {**main, "sections": sections},
    }
    bare = from_form(_with_text_dates(form))
    document = evolve(
        bare, kit=evolve(bare.kit, pictures=tuple({picture.id: picture for picture in read.values()}.values()))
    )
    validate(document)
    return document


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise BadInput(
            say("{file} が読めません（{error}）。書き方を確かめてください", file=path.name, error=str(error))
        ) from error


def _picture_bytes(folder: Path, name: str) -> bytes:
    path = folder / f"{name}.svg"
    if not path.is_file():
        raise BadInput(say("画像 {file} がありません。名前を確かめてください", file=path.name))
    return path.read_bytes()


def _holders(section: dict[str, Any]) -> list[dict[str, Any]]:
    cards = section.get("cards", [])
    return [holder for card in cards for holder in (card, *card.get("steps", [])) if "picture" in holder]


def _picture_names(section: dict[str, Any]) -> list[str]:
    return [holder["picture"] for holder in _holders(section)]


def _name_by_id(section: dict[str, Any], ids: dict[str, Any]) -> None:
    for holder in _holders(section):
        holder["picture"] = ids[holder["picture"]]


def _with_text_dates(value: Any) -> Any:
    match value:
        case dict():
            return {key: _with_text_dates(item) for key, item in value.items()}
        case list():
            return [_with_text_dates(item) for item in value]
        case dt.date():
            return value.isoformat()
        case _:
            return value
