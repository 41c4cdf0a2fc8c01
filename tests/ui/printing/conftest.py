"""A print dialog over three sites, on a machine whose folders and printers are ours."""

import datetime as dt

import pytest
from attrs import evolve, field, frozen
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter

from kitbuilder.ui.printing.dialog import PrintDialog
from kitbuilder.ui.printing.machine import Machine
from kitbuilder.ui.printing.order import SiteChoice

TODAY = dt.date(2026, 11, 24)


@frozen
class Desk:
    """What the dialog asked the machine for, and what it will answer."""

    printer_file: object
    opened: list = field(factory=list)
    folders: list = field(factory=list)
    printers: list = field(factory=lambda: ["試験のプリンター"])
    asked_pages: list = field(factory=list)
    settings: dict = field(factory=dict)

    def machine(self):
        return Machine(lambda *_: self.folders.pop(), self.opened.append, lambda: self.printers, self._printer)

    def _printer(self, _, pages):
        self.asked_pages.append(pages)
        if self.settings.get("closed"):
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printer_file))
        if "pages" in self.settings:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setPageRanges(QPageRanges.fromString(self.settings["pages"]))
        return printer


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "paper.pdf")


@pytest.fixture
def documents(library):
    """The documents by site; a test may change them before it opens the dialog."""
    return {document.site.id: document for document in library.read_all()}


@pytest.fixture
def dialog_for(documents, desk, tmp_path, qtbot):
    """Open the dialog over these documents, or over what `read` gives."""
    opened = []

    def show(read=None, chosen=None, **fields):
        choices = [SiteChoice(site_id, document.site.name) for site_id, document in documents.items()]
        wanted = documents if chosen is None else chosen
        dialog = PrintDialog(
            choices, read or documents.__getitem__, wanted, tmp_path / "out", TODAY, machine=desk.machine(), **fields
        )
        qtbot.addWidget(dialog)
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield show
    for dialog in opened:
        dialog.reject()


@pytest.fixture
def many(documents):
    """Make it twelve sites, all alike."""
    pattern = documents["koda-es"]
    for number in range(9):
        site = evolve(pattern.site, id=f"site-{number}", name=f"第{number}小学校")
        documents[site.id] = evolve(pattern, site=site)
    return documents
