"""What the list of changes says: worded, before anything has a place."""

from collections.abc import Iterator

from attrs import frozen

from kitbuilder.kit.difference import ChangeKind
from kitbuilder.kit.named_values import edition_words
from kitbuilder.kit.told_changes import ChangeGroup, ToldChange, group_summary, told_changes
from kitbuilder.kit.values import Document
from kitbuilder.printing.changes.marked import Marked, marked_texts, plain_pieces
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.runs import Pieces, spoken

KIND_WORDS = {
    ChangeKind.ADDED: "追加",
    ChangeKind.REMOVED: "削除",
    ChangeKind.CHANGED: "変更",
    ChangeKind.MOVED: "移動",
}
NOTHING = "変更はありません。"
_NONE = "（なし）"
_MOVED = "並び順"
_LOCKED = "固定の注意"


@frozen
class RowContent:
    """One change: the lines that say where, the old text and the new one. A `caution` is framed."""

    where: tuple[str, ...]
    before: Marked
    after: Marked
    caution: bool


@frozen
class GroupContent:
    """What changed on one card, or of things that are on none."""

    kind: str
    title: Pieces
    rows: tuple[RowContent, ...]


@frozen
class SheetContent:
    """All that the list says; `versions` are the lines that say what is compared with what."""

    site: Pieces
    versions: tuple[tuple[str, Pieces], ...]
    counts: str
    groups: tuple[GroupContent, ...]

    def texts(self) -> Iterator[tuple[str, ...]]:
        """Yield for each group the texts it must show, without marks."""
        for group in self.groups:
            cells = (text.pieces for row in group.rows for text in (row.before, row.after))
            yield tuple(text for pieces in (group.title, *cells) for text in spoken(pieces))


def sheet_content(
    before: Document, after: Document, headings: tuple[str, str], fonts: Fonts, *, restricted: bool
) -> SheetContent:
    """Return what the list of changes from `before` to `after` says; `headings` say what both are."""
    groups = told_changes(before, after, restricted=restricted)
    versions = tuple(
        (label, plain_pieces(f"{_escaped(heading)}　{edition_words(document.kit.edition)}", fonts))
        for label, heading, document in zip(("変更前", "変更後"), headings, (before, after), strict=True)
    )
    return SheetContent(
        plain_pieces(_escaped(after.site.name), fonts),
        versions,
        group_summary(groups) if groups else NOTHING,
        tuple(_group(group, fonts) for group in groups),
    )


def _group(group: ChangeGroup, fonts: Fonts) -> GroupContent:
    title = f"カード{group.number}「{group.title}」" if group.card else group.heading
    parts = [told for told in group.changes if not (group.is_whole and told.change.where.item == group.card)]
    told = sorted(parts, key=lambda each: not each.caution)
    rows = tuple(_row(each, fonts, whole=group.is_whole) for each in told)
    return GroupContent(KIND_WORDS[group.kind], plain_pieces(title, fonts), rows)


def _row(told: ToldChange, fonts: Fonts, *, whole: bool) -> RowContent:
    kind = "" if whole or told.kind is ChangeKind.CHANGED else KIND_WORDS[told.kind]
    locked = _LOCKED if told.locked else ""
    place = "　".join(part for part in (told.place, told.field) if part)
    where = tuple(part for part in (place, kind, locked) if part)
    before, after = told.before, told.after
    if told.kind is ChangeKind.MOVED and before == after:
        before = after = _MOVED
    return RowContent(where, *_cells(before, after, fonts), told.caution)


def _cells(before: str, after: str, fonts: Fonts) -> tuple[Marked, Marked]:
    old, new = marked_texts(before, after, fonts)
    nothing = Marked(plain_pieces(_NONE, fonts), (False,) * len(_NONE))
    return (old if old.flags else nothing), (new if new.flags else nothing)


def _escaped(text: str) -> str:
    """Return words without marks as a text with marks."""
    return "".join("\\" + letter if letter in r"\{}|[]*" else letter for letter in text)
