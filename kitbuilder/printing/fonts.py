"""The two weights of the one type family, their measures, and which characters they lack."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

from kitbuilder.bundled import bundled

_PRIVATE_USE = range(0xE000, 0xF900)
_FIRST_PLANE = 0xFFFF

_NO_SUCH_SIGN = "〓"
"""What printers set for a sign they do not have: nothing vanishes unseen."""


class Face:
    """One weight of the type family, read from its TrueType file. Widths are in ems."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.file = TTFontFile(str(path))
        self._glyphs: dict[int, int] = self.file.charToGlyph
        self._widths: dict[str, float] = {chr(c): round(w) / 1000 for c, w in self.file.charWidths.items()}

    def has(self, character: str) -> bool:
        """Tell whether the face can print the character. Private-use ones mean nothing to others and are refused."""
        code = ord(character)
        return code in self._glyphs and code not in _PRIVATE_USE

    def width(self, text: str) -> float:
        """Return the width of the text in ems."""
        widths = self._widths
        return sum(widths.get(character, 1.0) for character in text)

    def encoded(self, text: str) -> str:
        """Return the text as the hexadecimal codes of a PDF string shown in this face, two bytes a character."""
        return "".join(f"{self.code(character):04x}" for character in text)

    def code(self, character: str) -> int:
        """Return the two-byte code of the character: its Unicode value, or a private-use one beyond the first plane."""
        value = ord(character)
        return value if value <= _FIRST_PLANE else self._beyond.get(value, 0xFFFD)

    @cached_property
    def characters(self) -> list[str]:
        """Every character the face can print, in order."""
        return sorted(character for character in map(chr, self._glyphs) if self.has(character))

    @cached_property
    def _beyond(self) -> dict[int, int]:
        return {value: 0xE000 + n for n, value in enumerate(sorted(v for v in self._glyphs if v > _FIRST_PLANE))}


class Fonts:
    """The faces a page may use: `regular` and `bold`."""

    def __init__(self) -> None:
        self.regular = Face("BIZUDPGothic", bundled("resources", "fonts", "BIZUDPGothic-Regular.ttf"))
        self.bold = Face("BIZUDPGothic-Bold", bundled("resources", "fonts", "BIZUDPGothic-Bold.ttf"))

    def face(self, bold: bool) -> Face:
        """Return the face of a weight."""
        return self.bold if bold else self.regular

    def lacking(self, text: Iterable[str]) -> list[str]:
        """Return the characters of the text that cannot be printed, each once, in order."""
        return list(dict.fromkeys(c for c in text if not (self.regular.has(c) and self.bold.has(c))))


def printable(text: str, fonts: Fonts) -> str:
    """Return the text with 〓 in the place of each character that cannot be printed."""
    return text.translate(dict.fromkeys(map(ord, fonts.lacking(text)), _NO_SUCH_SIGN))
