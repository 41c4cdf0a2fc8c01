"""Changes in the language of the windows, with the words marked that are gone and that are new."""

import html
from collections.abc import Iterable

from attrs import frozen
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from kitbuilder.kit.difference import ChangeKind
from kitbuilder.kit.said import Sentence
from kitbuilder.kit.text import plain
from kitbuilder.kit.told_changes import ToldChange
from kitbuilder.kit.word_difference import Fate, runs_of, word_difference
from kitbuilder.ui.translated import translated

_MIDDLE_GREY = 128


@frozen
class Tints:
    """What stands behind words that are gone, and behind new ones; a line marks them as well."""

    gone: str
    new: str


PAPER_TINTS = Tints("#ffd9d3", "#d3f0d6")
"""On white, in every theme: paper stays white."""

_DARK_TINTS = Tints("#6b2f28", "#1f5530")


def tints_for(palette: QPalette) -> Tints:
    """Return the tints for texts in a window of these colours."""
    dark = palette.color(QPalette.ColorRole.Base).lightness() < _MIDDLE_GREY
    return _DARK_TINTS if dark else PAPER_TINTS


def kind_words(kind: ChangeKind) -> str:
    """Return what happened, in a word."""
    translate = QCoreApplication.translate
    return {
        ChangeKind.ADDED: translate("Compare", "追加"),
        ChangeKind.REMOVED: translate("Compare", "削除"),
        ChangeKind.CHANGED: translate("Compare", "変更"),
        ChangeKind.MOVED: translate("Compare", "移動"),
    }[kind]


def changes_html(changes: Iterable[ToldChange], tints: Tints) -> str:
    """Return a paragraph a change, as HTML."""
    return "".join(f"<p>{_paragraph(told, tints)}</p>" for told in changes)


def _paragraph(told: ToldChange, tints: Tints) -> str:
    where = "　".join(html.escape(translated(part)) for part in (told.place, told.field) if part)
    kept = QCoreApplication.translate("Compare", "（固定した注意）") if told.locked else ""
    head = f"<b>{html.escape(kind_words(told.kind))}</b>　{where}{html.escape(kept)}"
    marked = _marked(_shown(told.before, told.after), _shown(told.after, told.before), tints)
    return f"{head}：{marked}" if marked else head


def _shown(text: str, other: str) -> str:
    """Return a text without its marks, unless both would be the same without them."""
    if isinstance(text, Sentence):
        return translated(text)
    return text if text and plain(text) == plain(other) else plain(text)


def _marked(before: str, after: str, tints: Tints) -> str:
    runs = word_difference(before, after)
    if before and after and not any(run.fate is Fate.SAME for run in runs):
        return f"{_run(before, Fate.GONE, tints)} → {_run(after, Fate.NEW, tints)}"
    return "".join(_run(run.text, run.fate, tints) for run in runs)


def _run(text: str, fate: Fate, tints: Tints) -> str:
    words = html.escape(text).replace("\n", "<br>")
    match fate:
        case Fate.GONE:
            return f'<s style="background-color:{tints.gone}">{words}</s>'
        case Fate.NEW:
            return f'<u style="background-color:{tints.new}">{words}</u>'
        case _:
            return words


def both_html(before: str, after: str, tints: Tints) -> tuple[str, str]:
    """Return two texts as HTML, in the first what is gone marked, in the second what is new."""
    runs = word_difference(before, after)
    old, new = (
        "".join(_run(run.text, run.fate, tints) for run in runs_of(runs, fate)) for fate in (Fate.GONE, Fate.NEW)
    )
    return old, new
