"""The signs there are, from TOML files that a ward may add to; each is checked whole before anything is printed."""

import tomllib
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from attrs import frozen
from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError

from kitbuilder.bundled import bundled
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.kit.text import MarkError, parse, plain
from kitbuilder.printing.artwork import icon_exists
from kitbuilder.printing.first_reason import first_reason


class SignKind(StrEnum):
    """What a sign asks for: told by the shape of its board as well as by its colour."""

    STOP = "stop"
    CAUTION = "caution"
    DO = "do"
    SAFE = "safe"
    GUIDE = "guide"


@frozen
class Sign:
    """A sign as its file has it. `section` is the id or the icon of the section that needs it; without, all do.

    `word` and `easy` carry marks. With `arrows` there are sheets that lead there, too.
    """

    id: str
    kind: SignKind
    word: str
    icon: str
    easy: str = ""
    english: str = ""
    arrows: bool = False
    section: str = ""


@frozen
class _SignFile:
    signs: tuple[Sign, ...]


def known_signs(own: Iterable[Path] = ()) -> tuple[Sign, ...]:
    """Return the signs that come with the program, then those of a ward's `own` files.

    One of the ward's takes the place of one with the same id. Raises `BadInput` as `read_signs`.
    """
    by_id: dict[str, Sign] = {}
    for path in (*sorted(bundled("resources", "signs").glob("*.toml")), *own):
        by_id |= {sign.id: sign for sign in read_signs(path)}
    return tuple(by_id.values())


def read_signs(path: Path) -> tuple[Sign, ...]:
    """Return the signs that a file describes. Raises `BadInput` with the sign and what is wrong with it."""
    try:
        form = tomllib.loads(path.read_text("utf-8"))
        signs = Converter(forbid_extra_keys=True).structure(form, _SignFile).signs
    except (OSError, BaseValidationError, ForbiddenExtraKeysError, TypeError, ValueError) as error:
        raise BadInput(_unreadable(path, first_reason(error))) from error
    seen: set[str] = set()
    for sign in signs:
        for wrong in _wrong(sign, seen):
            raise BadInput(say("標識 {file} の「{sign}」：{wrong}", file=path.name, sign=sign.id[:40], wrong=wrong))
        seen.add(sign.id)
    return signs


def _wrong(sign: Sign, seen: set[str]) -> Iterable[str]:
    """Yield what is wrong with a sign, in a sentence."""
    if not sign.id.strip():
        yield "id がありません。ほかの標識と違う id を書いてください"
    if sign.id in seen:
        yield "同じ id の標識が2つあります。どちらかの id を変えてください"
    for name, text in (("word", sign.word), ("easy", sign.easy)):
        try:
            parse(text)
        except MarkError as error:
            yield f"{name} の書き方に誤りがあります。{error}"
    if not plain(sign.word).strip():
        yield "word がありません。大きく見せる言葉を書いてください"
    if not icon_exists(sign.icon):
        yield f"絵「{sign.icon[:40]}」がありません。resources/icons にある名前を書いてください"


def _unreadable(path: Path, why: str) -> str:
    return say("標識 {file} が読めません（{why}）。名前と値を確かめてください", file=path.name, why=why)
