"""The dictionaries: the ward's, and SudachiPy's small one, which is read when the first word is asked for."""

import tomllib
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen
from sudachipy import Dictionary, SplitMode, Tokenizer

from kitbuilder.bundled import bundled
from kitbuilder.kit.furigana.okurigana import hiragana


@frozen
class Token:
    """A word as the dictionary cuts it: its place in the text and its reading in hiragana."""

    start: int
    end: int
    reading: str


class Reader:
    """Reads words. `names` are names with their kana, such as those of the site list: a dictionary misreads them."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = {**names, **_without_kind(names)}

    @cached_property
    def ward(self) -> dict[str, str]:
        """The words the ward reads in its own way, or the dictionary reads wrongly."""
        words: dict[str, str] = tomllib.loads(bundled("resources", "furigana", "ward.toml").read_text("utf-8"))["words"]
        return words

    def tokens(self, text: str) -> list[Token]:
        """Return the words of a text."""
        made = self._tokenizer.tokenize(text)
        return [Token(m.begin(), m.end(), hiragana(m.reading_form())) for m in made]

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Dictionary(dict="small").tokenizer(mode=SplitMode.C)


def _without_kind(names: Mapping[str, str]) -> dict[str, str]:
    """Return the names of schools without what kind of school they are: 小田（こだ） of 小田小学校."""
    kinds = (("小学校", "しょうがっこう"), ("中学校", "ちゅうがっこう"), ("高等学校", "こうとうがっこう"))
    return {
        name.removesuffix(kind): kana.removesuffix(read)
        for name, kana in names.items()
        for kind, read in kinds
        if name.endswith(kind) and kana.endswith(read) and name != kind
    }
