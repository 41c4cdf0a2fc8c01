"""The files that were written, looked at page by page before anybody relies on them."""

from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from kitbuilder.printing.preflight import PageReport, preflight
from kitbuilder.printing.run import Finished
from kitbuilder.ui.printing.slices import Slices


class Looking(Slices):
    """Runs the preflight of files while the window lives; a page that recurs at other sites is looked at once."""

    def __init__(self, files: Sequence[Finished], parent: QObject | None = None) -> None:
        self.reports: list[PageReport] = []
        pages = {file.path: file.fresh for file in files if file.fresh}
        super().__init__(sum(map(len, pages.values())), self._looks(pages), parent)

    def _looks(self, pages: dict[Path, tuple[int, ...]]) -> Generator[int, None, None]:
        for report in preflight(list(pages), pages=pages):
            self.reports.append(report)
            yield len(self.reports)
