"""The overview of all sites as a table to take along: CSV or XLSX."""

from collections.abc import Sequence

from kitbuilder.exchange.table_files import Cell, csv_file, workbook, xlsx_file
from kitbuilder.kit.overview import SiteRow

_COLUMNS = (
    ("番号", 24),
    ("拠点", 24),
    ("よみ", 28),
    ("住所", 36),
    ("版", 6),
    ("状態", 10),
    ("値（書いた数）", 10),
    ("値（全部）", 10),
    ("基本版", 14),
    ("もとの基本版", 10),
    ("意見", 8),
    ("エラー", 8),
    ("注意", 8),
    ("印刷日", 12),
    ("印刷のあと", 12),
    ("最後の変更", 18),
    ("変更した人", 14),
    ("開けない理由", 40),
)
"""The headings, and the widths in characters."""


def overview_csv(rows: Sequence[SiteRow]) -> bytes:
    """Return the lines, in their order, as CSV: UTF-8 with BOM, which Excel needs to read it; no cell is a formula."""
    return csv_file(_table(rows))


def overview_xlsx(rows: Sequence[SiteRow]) -> bytes:
    """Return the lines, in their order, as XLSX: counts are numbers, all else is text; headings stay in sight."""
    return xlsx_file(workbook(_table(rows), "拠点の一覧", [width for _, width in _COLUMNS], "C2"))


def _table(rows: Sequence[SiteRow]) -> list[tuple[Cell, ...]]:
    return [tuple(heading for heading, _ in _COLUMNS), *map(_cells, rows)]


def _cells(row: SiteRow) -> tuple[Cell, ...]:
    if row.fault:
        return (row.id, row.name, row.kana, row.address, *(None for _ in _COLUMNS[5:]), row.fault)
    return (
        row.id,
        row.name,
        row.kana,
        row.address,
        row.edition,
        row.state_word,
        row.filled if row.facts else None,
        row.facts or None,
        base_words(row),
        f"第{row.base_edition}版" if row.base_edition is not None else None,
        row.open_comments,
        row.errors,
        row.warnings,
        row.printed_on.isoformat() if row.printed_on else None,
        "変更あり" if row.changed_since_print else None,
        f"{row.changed_at:%Y-%m-%d %H:%M}" if row.changed_at else None,
        row.changed_by,
        None,
    )


def base_words(row: SiteRow) -> str:
    """Say in a word whether a site has all of the ward's kit; nothing for a kit that did not come from it."""
    if row.base_edition is None:
        return ""
    return "未取り込み" if row.behind else "最新"
