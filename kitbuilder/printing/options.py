"""What one print run asks for."""

import datetime as dt
import tomllib
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from attrs import frozen

from kitbuilder.bundled import bundled
from kitbuilder.kit.ids import SectionId
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.sheets.plan import ONE


class Furigana(StrEnum):
    """Over which words readings are printed."""

    NONE = "none"
    SCHOOL = "school"
    ALL = "all"


class Back(StrEnum):
    """Where a card's second page goes: on paper of its own, or on the back when paper is turned over this edge."""

    NONE = "none"
    LONG = "long"
    SHORT = "short"


@frozen
class PrintOptions:
    """Which cards, for whom, on which sheet, and as of which day. `sections` empty means all."""

    date: dt.date
    layout: str = "card-a4"
    audience: Audience = Audience.FIELD
    furigana: Furigana = Furigana.ALL
    sections: tuple[SectionId, ...] = ()
    sheet: str = ONE
    back: Back = Back.NONE


def reading_rule(furigana: Furigana) -> Callable[[str], bool]:
    """Return the rule that tells for a word whether its reading is printed.

    `SCHOOL` keeps the readings of words with a character that primary school does not teach.
    """
    match furigana:
        case Furigana.ALL:
            return lambda _: True
        case Furigana.NONE:
            return lambda _: False
        case Furigana.SCHOOL:
            return lambda word: any(_is_kanji(character) and character not in _taught() for character in word)


@cache
def _taught() -> frozenset[str]:
    grades = tomllib.loads(bundled("resources", "kanji", "primary-school.toml").read_text("utf-8"))
    return frozenset("".join(grades.values()))


def _is_kanji(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"
