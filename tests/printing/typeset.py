"""What the tests of typesetting ask of lines, and texts to set."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from hypothesis import strategies as st

from kitbuilder.printing.atoms import Atom
from kitbuilder.printing.block import Block
from kitbuilder.printing.groups import held_places
from kitbuilder.printing.kinsoku import joins_figure, may_break
from kitbuilder.printing.runs import Word, WriteIn

BAD_STARTS = frozenset(
    "、。，．・：；？！」』）】〉》〕］｝ー～〜々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥)]}.,:;?!%％℃"
)
BAD_ENDS = frozenset("「『（【〈《〔［｛([{￥¥＃№")

_KANA = st.text(st.sampled_from("あいうえおかきくけこがぎんのをにはトイレカードマンホール"), min_size=1, max_size=6)
_KANJI = st.text(st.sampled_from("水火校庭避難所建物安全点検受付本部電気発電機便座"), min_size=1, max_size=4)
_SMALL = st.text(st.sampled_from("っゃゅょァィーッ々ゝ"), min_size=1, max_size=2)
_SIGNS = st.text(st.sampled_from("、。・！？：；…「」『』（）【】〈〉［］()［,.％℃—/-"), min_size=1, max_size=3)
_FIGURES = st.text(st.sampled_from("0123456789.,"), min_size=1, max_size=5)
_LATIN = st.sampled_from(["kitbuilder", "QR", "LED", "AED", "Wi-Fi", "a", "https://a.jp/k/TOI-3", "a@b.jp"])
_UNITS = st.sampled_from(
    ["10分", "震度5強", "3～5人", "045-788-7706", "1,500リットル", "9:30", "5.5㎡", "第2号", "3か所"]
)
_BLANKS = st.sampled_from([" ", "　", "  "]).map(Word)

words = (_KANA | _KANJI | _SMALL | _SIGNS | _FIGURES | _UNITS | _LATIN).map(Word)
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
    parts = [atom for line in block.lines for atom in line]
    held = held_places("".join(atom.text or "〓" for atom in parts))
    found = []
    for end in list(accumulate(map(len, block.lines)))[:-1]:
        last, first = _ends(parts[end - 1], parts[end])
        torn = first in BAD_STARTS or last in BAD_ENDS or _is_torn_word(last, first) or _is_torn_figure(last, first)
        if torn and _held_width(parts, end, held) <= width:
            found.append(f"{last}/{first}")
    return found


def _ends(before: Atom, after: Atom) -> tuple[str, str]:
    return before.text[-1:] or "〓", after.text[:1] or "〓"


def _is_torn_word(last: str, first: str) -> bool:
    return last.isascii() and first.isascii() and last.isalnum() and first.isalnum()


def _is_torn_figure(last: str, first: str) -> bool:
    return last.isdecimal() and first not in f"〓{''.join(BAD_ENDS)}"


def _held_width(parts: Sequence[Atom], place: int, held: frozenset[int]) -> float:
    """Return the width of what hangs together over the end of a line."""
    start = end = place
    while start > 1 and not _may_part(parts, start - 1, held):
        start -= 1
    while end < len(parts) - 1 and not _may_part(parts, end + 1, held):
        end += 1
    return line_width(parts[start - 1 : end + 1])


def _may_part(parts: Sequence[Atom], index: int, held: frozenset[int]) -> bool:
    last, first = _ends(parts[index - 1], parts[index])
    place = sum(len(atom.text) or 1 for atom in parts[:index])
    return place not in held and may_break(last, first) and not (parts[index].text and joins_figure(last, first))
