"""The open form: a whole kit, its site and its review as JSON that other programs may read and write."""

import base64
import binascii
import copy
import datetime as dt
import json
from functools import cache
from typing import Any

import jsonschema
from attrs import evolve
from cattrs import Converter

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import new_id
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.said import say
from kitbuilder.kit.shape import refuse_bad_shape
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Document, Kit, Picture, Site

FORMAT = 1


def schema() -> dict[str, Any]:
    """Return the JSON Schema of the open form, as `kitbuilder schema` prints it."""
    loaded: dict[str, Any] = json.loads(schema_text())
    return loaded


def schema_text() -> str:
    """Return the JSON Schema of the open form as it is published."""
    return bundled("resources", "schema", f"open-form-{FORMAT}.json").read_text("utf-8")


def to_json(document: Document) -> str:
    """Return the open form of a document: UTF-8, keys in a fixed order, ids kept, a line end at the end."""
    return json.dumps(to_form(document), ensure_ascii=False, indent=2) + "\n"


def to_form(document: Document) -> dict[str, Any]:
    """Return the open form of a document before it is written as text."""
    form: dict[str, Any] = _converter().unstructure(document)
    del form["base"]
    return {"format": FORMAT, **form}


def from_json(text: str) -> Document:
    """Return the document whose open form `text` is.

    Raises `BadInput` with one sentence about the first thing that is wrong; nothing is repaired silently.
    """
    try:
        document = from_form(loads(text))
        validate(document)
    except RecursionError as error:
        raise BadInput(
            say("JSON の入れ子が深すぎます。kitbuilder show --json で書き出した形に合わせてください")
        ) from error
    return document


def loads(text: str) -> Any:
    """Return JSON from outside, parsed. Raises `BadInput` for names given twice, for NaN, and for what is no JSON."""
    try:
        return json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise BadInput(
            say(
                "JSON として読めません（{line}行目 {column}文字目）。書き方を確かめてください",
                line=error.lineno,
                column=error.colno,
            )
        ) from error
    except ValueError as error:
        raise BadInput(say("JSON の数が大きすぎます。ふつうの数にしてください")) from error


def from_form(form: Any) -> Document:
    """Return the document of an open form that is already parsed, its shape and its pictures checked."""
    refuse_bad_shape(_validator(), form)
    _refuse_bad_base64(form)
    fields = {key: value for key, value in _with_named_tools(form).items() if key != "format"}
    return _with_read_pictures(_converter().structure(fields, Document))


def kit_to_json(kit: Kit) -> str:
    """Return a kit alone as JSON, pictures by id only: for the base of a merge and for comparing contents."""
    bare = evolve(kit, pictures=tuple(evolve(picture, data=b"") for picture in kit.pictures))
    return json.dumps(_converter().unstructure(bare), ensure_ascii=False)


def site_to_json(site: Site) -> str:
    """Return a site alone as JSON, for comparing contents."""
    return json.dumps(_converter().unstructure(site), ensure_ascii=False)


def to_text(value: Any) -> str:
    """Return any of the kit's values, or several in a tuple, as JSON on one line: equal values give the same."""
    return json.dumps(_converter().unstructure(value), ensure_ascii=False)


def kit_from_json(text: str, pictures: dict[str, bytes]) -> Kit:
    """Return the kit that `kit_to_json` wrote, its pictures filled in from `pictures` by id."""
    bare: Kit = _converter().structure(json.loads(text), Kit)
    return evolve(bare, pictures=tuple(evolve(p, data=pictures.get(p.id, b"")) for p in bare.pictures))


@cache
def _validator() -> jsonschema.Draft202012Validator:
    checker = jsonschema.FormatChecker(["date"])
    checker.checks("date-time", raises=ValueError)(_is_moment)
    return jsonschema.Draft202012Validator(schema(), format_checker=checker)


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or dt.datetime.fromisoformat(value) is not None


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda text, _: dt.date.fromisoformat(text))
    converter.register_unstructure_hook(dt.datetime, dt.datetime.isoformat)
    converter.register_structure_hook(dt.datetime, lambda text, _: dt.datetime.fromisoformat(text))
    converter.register_unstructure_hook(bytes, lambda data: base64.b64encode(data).decode("ascii"))
    converter.register_structure_hook(bytes, lambda text, _: base64.b64decode(text, validate=True))
    return converter


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) != len(pairs):
        names = [key for key, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadInput(say("JSON に同じ名前「{name}」が2回あります。片方を消してください", name=twice[:40]))
    return keys


def _refuse_constant(name: str) -> None:
    raise BadInput(say("JSON に使えない数「{name}」があります。ふつうの数にしてください", name=name))


def _with_named_tools(form: Any) -> Any:
    """Return the form with an id for each tool that has none; the caller's own form stays as it is."""
    named = copy.deepcopy(form)
    for section in named["kit"]["sections"]:
        for card in section["cards"]:
            for tool in card.get("tools", ()):
                tool.setdefault("id", new_id())
    return named


def _refuse_bad_base64(form: Any) -> None:
    for picture in form["kit"].get("pictures", ()):
        try:
            base64.b64decode(picture["data"], validate=True)
        except binascii.Error as error:
            raise BadInput(
                say("画像 {picture}… の文字列が壊れています。画像を入れ直してください", picture=picture["id"][:8])
            ) from error


def _with_read_pictures(document: Document) -> Document:
    pictures = tuple(_read_again(picture) for picture in document.kit.pictures)
    return evolve(document, kit=evolve(document.kit, pictures=pictures))


def _read_again(picture: Picture) -> Picture:
    try:
        read = read_picture(picture.data, picture.alt)
    except BadInput as error:
        raise BadInput(say("画像 {picture}…：{error}", picture=picture.id[:8], error=str(error))) from error
    if (read.id, read.media_type) != (picture.id, picture.media_type):
        raise BadInput(
            say("画像 {picture}… の番号か種類が中身と合いません。画像を入れ直してください", picture=picture.id[:8])
        )
    return read
