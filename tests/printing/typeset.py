"""What the tests of typesetting ask of lines, and texts to set."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from hypothesis import strategies as st

from kitbuilder.printing.atoms import Atom
from kitbuilder.printing.block import Block
from kitbuilder.printing.kinsoku import joins_figure, may_break
from kitbuilder.printing.runs import Word, WriteIn

BAD_STARTS = frozenset(
    "、。，．・：；？！」』）】〉》〕］｝ー～々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥)]}.,:;?!%"
)
BAD_ENDS = frozenset("「『（【〈《〔［｛([{￥")

_KANA = st.text(st.sampled_from("あいうえおかきくけこがぎんのをにはトイレカードマンホール"), min_size=1, max_size=6)
_KANJI = st.text(st.sampled_from("水火校庭避難所建物安全点検受付本部電気発電機便座"), min_size=1, max_size=4)
_SMALL = st.text(st.sampled_from("っゃゅょァィーッ々ゝ"), min_size=1, max_size=2)
_SIGNS = st.text(st.sampled_from("、。・！？：；…「」『』（）【】〈〉［］()［,.％℃—/-"), min_size=1, max_size=3)
_FIGURES = st.text(st.sampled_from("0123456789.,"), min_size=1, max_size=5)
_LATIN = st.sampled_from(["kitbuilder", "QR", "LED", "AED", "Wi-Fi", "a", "https://a.jp/k/TOI-3"])
_BLANKS = st.sampled_from([" ", "　", "  "]).map(Word)

words = (_KANA | _KANJI | _SMALL | _SIGNS | _FIGURES | _LATIN).map(Word)
read_words = st.builds(
    Word,
    st.sampled_from(["避難所", "鍵", "開設", "地域防災拠点", "柱", "受付", "２", "A棟"]),
    st.sampled_from(["ひなんじょ", "かぎ", "か", "ちいきぼうさいきょてん", "ながいながいよみがな"]),
    st.booleans(),
)
write_ins = st.builds(WriteIn, st.sampled_from(["鍵の場所", "門", "使用済み袋の置き場"]), st.integers(1, 40))
texts = st.lists(words | _BLANKS | read_words | write_ins, max_size=14).map(tuple)
solid_texts = st.lists(words | words | read_words | write_ins, max_size=14).map(tuple)


def characters(pieces: Iterable[object]) -> list[str]:
    """Return the visible characters of pieces or atoms in order; a write-in rule counts as its label."""
    whole = [f"〔{part.label}〕" if getattr(part, "label", "") else getattr(part, "text", "") for part in pieces]
    return [character for text in whole for character in text if not character.isspace()]


def shown(block: Block) -> list[str]:
    """Return the lines of a block as text."""
    return ["".join(atom.text or f"〔{atom.label}〕" for atom in line) for line in block.lines]


def line_width(line: Sequence[Atom]) -> float:
    return sum(atom.width for atom in line)


def bad_breaks(block: Block, width: float) -> list[str]:
    """Return where a line of a text without blanks begins or ends as none may, save inside of what is wider than it."""
    found = []
    for before, after in pairwise(block.lines):
        last, first = _ends(before[-1], after[0])
        torn = first in BAD_STARTS or last in BAD_ENDS or _is_torn_word(last, first) or _is_torn_figure(last, first)
        if torn and _held_width(before, after) <= width:
            found.append(f"{last}/{first}")
    return found


def _ends(before: Atom, after: Atom) -> tuple[str, str]:
    return before.text[-1:] or "〓", after.text[:1] or "〓"


def _is_torn_word(last: str, first: str) -> bool:
    return last.isascii() and first.isascii() and last.isalnum() and first.isalnum()


def _is_torn_figure(last: str, first: str) -> bool:
    return last.isdecimal() and first != "〓"


def _held_width(before: Sequence[Atom], after: Sequence[Atom]) -> float:
    """Return the width of what hangs together over the end of a line."""
    parts = [*before, *after]
    start = end = len(before)
    while start > 1 and not _may_part(parts[start - 2], parts[start - 1]):
        start -= 1
    while end < len(parts) - 1 and not _may_part(parts[end], parts[end + 1]):
        end += 1
    return line_width(parts[start - 1 : end + 1])


def _may_part(before: Atom, after: Atom) -> bool:
    last, first = _ends(before, after)
    return may_break(last, first) and not (after.text and joins_figure(last, first))
