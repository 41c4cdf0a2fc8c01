"""The list of sites as a file: where it goes, and its writing."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kitbuilder.exchange.overview_table import overview_csv, overview_xlsx
from kitbuilder.kit.overview import SiteRow
from kitbuilder.printing.whole_file import write_whole


def choose_list_file(parent: QWidget, today: dt.date) -> Path | None:
    """Ask where the list goes; None when the user thinks better of it. Its ending tells what it will be."""
    translate = QCoreApplication.translate
    kinds = {
        translate("SavedList", "Excel の表 (*.xlsx)"): ".xlsx",
        translate("SavedList", "CSV の表 (*.csv)"): ".csv",
    }
    proposed = user_documents_path() / translate("SavedList", "拠点の一覧_{}.xlsx").format(today)
    title = translate("SavedList", "一覧を保存")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds))
    if not chosen:
        return None
    return Path(chosen) if Path(chosen).suffix else Path(chosen + kinds.get(kind, ".xlsx"))


def save_list(rows: Sequence[SiteRow], path: Path) -> None:
    """Write the rows in their order: CSV when the name ends so, else XLSX. Raises `KitError`."""
    write_whole(path, overview_csv(rows) if path.suffix.lower() == ".csv" else overview_xlsx(rows))
