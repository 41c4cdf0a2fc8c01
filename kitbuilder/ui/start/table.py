"""The rows of the sites as a table model."""

from collections import Counter
from enum import IntEnum
from typing import Any

from attrs import evolve
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.overview import SiteRow
from kitbuilder.kit.values import EditionState
from kitbuilder.ui.translated import translated

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
NONE = "―"


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    EDITION = 1
    STATE = 2
    FACTS = 3
    BASE = 4
    COMMENTS = 5
    ERRORS = 6
    WARNINGS = 7
    PRINTED = 8
    CHANGED = 9


_NUMBERS = (Column.FACTS, Column.COMMENTS, Column.ERRORS, Column.WARNINGS)


class SitesModel(QAbstractTableModel):
    """One row a site. Each cell has its short text, and full words for tooltips and screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SiteRow] = []

    def show_row(self, row: SiteRow) -> None:
        """Add the row of a site, or bring it up to date; one that cannot be read any more keeps its name."""
        for place, known in enumerate(self.rows):
            if known.id == row.id:
                self.rows[place] = evolve(row, name=known.name, kana=known.kana) if row.fault else row
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
                return
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append(row)
        self.endInsertRows()

    def keep_only(self, site_ids: tuple[SiteId, ...]) -> None:
        """Take away the rows of sites that are there no more."""
        for place in reversed(range(len(self.rows))):
            if self.rows[place].id not in site_ids:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self.rows[place]
                self.endRemoveRows()

    def row_of(self, site_id: SiteId) -> SiteRow | None:
        """Return the row of a site, None when it has none."""
        return next((row for row in self.rows if row.id == site_id), None)

    def totals(self) -> str:
        """Return in a line how far the sites are, without the ward's own kit."""
        sites = [row for row in self.rows if row.id != MASTER]
        sound = sorted((row for row in sites if not row.fault), key=lambda row: row.progress)
        parts = [f"{state} {count}" for state, count in Counter(map(self._state, sound)).items()]
        if grave := sum(row.errors > 0 for row in sites):
            parts.append(self.tr("× エラーのある拠点 {}").format(grave))
        if behind := sum(row.behind for row in sites):
            parts.append(self.tr("△ 未取り込み {}").format(behind))
        if faults := sum(bool(row.fault) for row in self.rows):
            parts.append(self.tr("× 開けないファイル {}").format(faults))
        return "　".join([self.tr("{}拠点").format(len(sites)), *parts])

    def headings(self) -> tuple[str, ...]:
        """Return the words over the columns."""
        return (
            self.tr("拠点"),
            self.tr("版"),
            self.tr("状態"),
            self.tr("値"),
            self.tr("基本版"),
            self.tr("意見"),
            self.tr("エラー"),
            self.tr("注意"),
            self.tr("印刷"),
            self.tr("最後の変更"),
        )

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.headings()[section]
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained()[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cells(row)[column]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole:
                return _font(row, column)
        return None

    def _state(self, row: SiteRow) -> str:
        """Return the sign and the word of how far an edition has come."""
        return f"{'△' if row.is_stale else _SIGNS[row.state]} {translated(row.state_word)}"

    def _cells(self, row: SiteRow) -> tuple[str, ...]:
        """Return the short text of each column."""
        if row.fault:
            said = {Column.NAME: row.name, Column.STATE: self.tr("× 開けません"), Column.CHANGED: row.fault}
            return tuple(said.get(column, "") for column in Column)
        return (
            row.name,
            self.tr("第{}版").format(row.edition),
            self._state(row),
            self._filled(row),
            self._base(row),
            str(row.open_comments or NONE),
            f"× {row.errors}" if row.errors else NONE,
            f"△ {row.warnings}" if row.warnings else NONE,
            f"△ {row.printed_on}" if row.changed_since_print else str(row.printed_on or NONE),
            self._changed(row),
        )

    def _filled(self, row: SiteRow) -> str:
        if not row.facts:
            return NONE
        return f"{row.filled}/{row.facts}" if row.filled == row.facts else f"△ {row.filled}/{row.facts}"

    def _base(self, row: SiteRow) -> str:
        if row.base_edition is None:
            return NONE
        return self.tr("△ 未取り込み") if row.behind else self.tr("最新")

    def _changed(self, row: SiteRow) -> str:
        return f"{row.changed_at:%Y-%m-%d %H:%M}　{row.changed_by}" if row.changed_at else ""

    def _words(self, row: SiteRow) -> tuple[str, ...]:
        """Return what each column says in full."""
        if row.fault:
            return (self.tr("{}：開けません。{}").format(row.name, row.fault),) * len(Column)
        return (
            "\n".join(filter(None, (row.name, row.kana, row.address))),
            self.tr("第{}版").format(row.edition),
            self._state_in_words(row),
            self._facts_in_words(row),
            self._base_in_words(row),
            self._count(self.tr("まだ答えていない意見"), row.open_comments),
            self._count(self.tr("エラー（直すまで印刷できないところ）"), row.errors),
            self._count(self.tr("注意（印刷の前に見るところ）"), row.warnings),
            self._print_in_words(row),
            self.tr("最後の変更は {}").format(self._changed(row)),
        )

    def _state_in_words(self, row: SiteRow) -> str:
        if row.is_stale:
            sentence = self.tr("状態は{}。承認のあとで変わった項目が {} あります。もう一度承認してもらってください")
            return sentence.format(translated(row.state_word), row.stale_sections)
        return self.tr("状態は{}").format(translated(row.state_word))

    def _facts_in_words(self, row: SiteRow) -> str:
        if not row.facts:
            return self.tr("書く値はありません")
        if row.filled == row.facts:
            return self.tr("拠点の値 {}件は、すべて書いてあります").format(row.facts)
        return self.tr("拠点の値 {}件のうち {}件がまだ空です").format(row.facts, row.facts - row.filled)

    def _base_in_words(self, row: SiteRow) -> str:
        if row.base_edition is None:
            return (
                self.tr("区の基本版そのもの") if row.id == MASTER else self.tr("区の基本版から作ったものではありません")
            )
        if row.behind:
            return self.tr("区の基本版 第{}版から。まだ取り込んでいない変更があります").format(row.base_edition)
        return self.tr("区の基本版 第{}版から。変更はすべて取り込んであります").format(row.base_edition)

    def _print_in_words(self, row: SiteRow) -> str:
        if row.printed_on is None:
            return self.tr("カードを印刷した記録はありません")
        if row.changed_since_print:
            sentence = self.tr("カードは {} に印刷しました。そのあと変わったので、印刷し直してください")
            return sentence.format(row.printed_on)
        return self.tr("カードは {} に印刷しました。今の中身と同じです").format(row.printed_on)

    def _count(self, what: str, number: int) -> str:
        return self.tr("{} {}件").format(what, number) if number else self.tr("{} なし").format(what)

    def _explained(self) -> tuple[str, ...]:
        return (
            self.tr("拠点の名前"),
            self.tr("開設キットの版"),
            self.tr("下書き、確認中、承認済みのどれか（△ 要再確認は、承認のあとで変わったもの）"),
            self.tr("拠点の値のうち、書いてある数と全部の数（△ は空のものがある）"),
            self.tr("区の基本版の変更を、すべて取り込んであるか"),
            self.tr("まだ答えていない意見の数"),
            self.tr("直すまで印刷できないところの数"),
            self.tr("印刷の前に見るところの数"),
            self.tr("カードを最後に印刷した日（△ はそのあと変わったもの）"),
            self.tr("最後に保存した日時と人"),
        )


_SIGNS = {EditionState.DRAFT: "□", EditionState.IN_REVIEW: "◇", EditionState.APPROVED: "◎"}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignHCenter if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _font(row: SiteRow, column: Column) -> QFont | None:
    grave = row.fault and column is Column.STATE
    if grave or (column is Column.ERRORS and row.errors):
        font = QFont()
        font.setBold(True)
        return font
    return None
