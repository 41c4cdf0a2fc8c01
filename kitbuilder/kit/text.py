"""The three marks a text may carry, parsed into runs and printed back to the very same text.

`{避難所|ひなんじょ}` is furigana, `[[受付の場所]]` a fact of the site, `**火を使わない**` emphasis. A backslash takes
the mark character after it literally.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

_MARKS = r"\{}|[]*"
_TOKEN = re.compile(
    r"\\(?P<escaped>.?)"
    r"|(?P<strong>\*\*)"
    r"|\{(?P<base>[^\\{}|\[\]*]*)\|(?P<reading>[^\\{}|\[\]*]*)\}"
    r"|\[\[(?P<fact>[^\\{}|\[\]*]*)\]\]"
    r"|(?P<stray>[{}]|\[\[|\]\])"
    r"|(?P<plain>(?:(?!\*\*|\[\[|\]\])[^\\{}])+)",
    re.DOTALL,
)
_WOULD_MARK = re.compile(r"[\\{}]|\*{2,}|\[{2,}|\]{2,}|^[*\[\]]|[*\[\]]$")


@frozen
class Plain:
    """Text as it is."""

    text: str
    strong: bool = False


@frozen
class Escaped:
    """One mark character taken literally."""

    text: str
    strong: bool = False


@frozen
class Ruby:
    """A word with its reading over it."""

    text: str
    reading: str
    strong: bool = False


@frozen
class FactRef:
    """The place of a site's fact."""

    name: str
    strong: bool = False


Run = Plain | Escaped | Ruby | FactRef


class MarkError(BadInput):
    """A malformed mark: `position` counts characters from 1, `advice` says what to do."""

    def __init__(self, position: int, problem: str, advice: str) -> None:
        super().__init__(
            say("{position}文字目：{problem}。{advice}", position=position, problem=problem, advice=advice)
        )
        self.position = position
        self.problem = problem
        self.advice = advice


@lru_cache(maxsize=20_000)
def parse(source: str) -> tuple[Run, ...]:
    """Return the runs of a text. `source_of` gives the same text back.

    Raises `MarkError` at the first malformed mark.
    """
    runs: list[Run] = []
    strong, opened, position = False, 0, 0
    for token in _TOKEN.finditer(source):
        position = token.start() + 1
        if token["strong"]:
            if opened == position - 2 and opened:
                raise MarkError(
                    position, say("強調の印 ** が続いています"), say("間に文字を入れるか、印を消してください")
                )
            strong, opened = not strong, position
        else:
            runs.append(_run(token, strong, position))
    if strong:
        raise MarkError(opened, say("強調の印 ** が閉じていません"), say("終わりにも ** を付けてください"))
    return tuple(runs)


def _run(token: re.Match[str], strong: bool, position: int) -> Run:
    if token["stray"]:
        raise _stray(token["stray"], position)
    if token["plain"]:
        return Plain(token["plain"], strong)
    if token["base"] is not None:
        if not token["base"] or not token["reading"]:
            raise MarkError(position, say("ふりがなの言葉か読みが空です"), say("{{言葉|よみ}} の形で書いてください"))
        return Ruby(token["base"], token["reading"], strong)
    if token["fact"] is not None:
        if not token["fact"].strip():
            raise MarkError(position, say("拠点の値の名前が空です"), say("[[受付の場所]] の形で書いてください"))
        return FactRef(token["fact"], strong)
    if token["escaped"] not in _MARKS or not token["escaped"]:
        raise MarkError(
            position, say("「\\」の後に印の文字がありません"), say("「\\」を文字として使うには「\\\\」と書いてください")
        )
    return Escaped(token["escaped"], strong)


def _stray(mark: str, position: int) -> MarkError:
    if mark in "{}":
        return MarkError(
            position,
            say("ふりがなの「{mark}」の組がそろっていません", mark=mark),
            say("{{言葉|よみ}} の形にするか、「\\{mark}」と書いてください", mark=mark),
        )
    return MarkError(
        position,
        say("拠点の値の「{mark}」の組がそろっていません", mark=mark),
        say("[[受付の場所]] の形にするか、「\\{mark}」と書いてください", mark=mark[0]),
    )


def source_of(runs: Iterable[Run]) -> str:
    """Return the text with marks of which `runs` are the runs."""
    parts: list[str] = []
    strong = False
    for run in runs:
        if run.strong != strong:
            parts.append("**")
            strong = run.strong
        parts.append(_marked(run))
    return "".join(parts) + ("**" if strong else "")


def _marked(run: Run) -> str:
    match run:
        case Plain(text):
            return text
        case Escaped(text):
            return "\\" + text
        case Ruby(text, reading):
            return f"{{{text}|{reading}}}"
        case FactRef(name):
            return f"[[{name}]]"


def can_be_marked(words: str) -> bool:
    """Tell whether words can stand inside a mark, as under furigana: there are some, and no mark character."""
    return bool(words) and not any(character in _MARKS for character in words)


def literal(text: str) -> str:
    """Return marked text that prints exactly as `text` between any other runs, escaping no more than it must."""
    return _WOULD_MARK.sub(lambda found: "".join("\\" + character for character in found[0]), text)


def plain(source: str) -> str:
    """Return the words of a text without marks: no readings, facts by name in 〔〕; malformed text as it is."""
    try:
        runs = parse(source)
    except MarkError:
        return source
    return "".join(f"〔{run.name}〕" if isinstance(run, FactRef) else run.text for run in runs)


def fact_names(source: str) -> tuple[str, ...]:
    """Return the names of the facts a text uses, in order; none for malformed text."""
    try:
        runs = parse(source)
    except MarkError:
        return ()
    return tuple(run.name for run in runs if isinstance(run, FactRef))
