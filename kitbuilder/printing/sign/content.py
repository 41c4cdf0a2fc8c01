"""What each sign says at one site: its words, its colour, and which way it points."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from kitbuilder.kit.values import Kit, Section, Site
from kitbuilder.printing.options import PrintOptions, reading_rule
from kitbuilder.printing.runs import Pieces, Word, Wording, spoken
from kitbuilder.printing.sign.signs import Sign, SignKind

STOP_RED, CAUTION_YELLOW, SAFE_GREEN, DO_BLUE = "#FF4B00", "#F2E700", "#00B06B", "#1971FF"
"""JIS Z 9103:2018."""

_NEUTRAL = "#37474F"
"""Of a guide that belongs to no section."""

_COLOURS = {
    SignKind.STOP: STOP_RED,
    SignKind.CAUTION: CAUTION_YELLOW,
    SignKind.SAFE: SAFE_GREEN,
    SignKind.DO: DO_BLUE,
}


class Arrow(StrEnum):
    """Which way a sign points."""

    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    AHEAD = "ahead"


_WAYS = {Arrow.NONE: "", Arrow.LEFT: "（左）", Arrow.RIGHT: "（右）", Arrow.AHEAD: "（前）"}


@frozen
class SignContent:
    """Everything one sheet shows. `section` is the name that its bookmark stands under."""

    id: str
    kind: SignKind
    word: Pieces
    easy: Pieces
    english: str
    icon: str
    colour: str
    arrow: Arrow
    section: str
    bookmark: str

    def texts(self) -> tuple[str, ...]:
        """Return every text the sheet must show, without marks."""
        whole = (self.word, self.easy, (Word(self.english),))
        return tuple(text for pieces in whole for text in spoken(pieces))


def sign_contents(signs: Iterable[Sign], kit: Kit, site: Site, options: PrintOptions) -> Iterator[SignContent]:
    """Yield the sheets of the chosen sections in their order, then those of signs that belong to no section."""
    placed = [(sign, section_of(sign, kit)) for sign in signs]
    for section in (*kit.sections, None):
        if section is None or not options.sections or section.id in options.sections:
            wording = Wording(site, options.audience, reading_rule(options.furigana))
            for sign, its in placed:
                if its is section and (section or not options.sections):
                    yield from _sheets(sign, section, wording)


def section_of(sign: Sign, kit: Kit) -> Section | None:
    """Return the section that needs the sign: the one with its id, else the first with its icon."""
    by_id = (section for section in kit.sections if section.id == sign.section)
    by_icon = (section for section in kit.sections if section.icon == sign.section)
    return next((*by_id, *by_icon).__iter__(), None)


def _sheets(sign: Sign, section: Section | None, wording: Wording) -> Iterator[SignContent]:
    for arrow in Arrow if sign.arrows else (Arrow.NONE,):
        yield SignContent(
            id=sign.id,
            kind=sign.kind,
            word=wording.pieces(sign.word),
            easy=wording.pieces(sign.easy),
            english=sign.english,
            icon=sign.icon,
            colour=_COLOURS.get(sign.kind, section.colour if section else _NEUTRAL),
            arrow=arrow,
            section=section.title if section else "ほかの標識",
            bookmark=sign.word + _WAYS[arrow],
        )
