import pypdfium2
import pytest
from attrs import evolve
from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QImage, QPageRanges, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from kitbuilder.printing.options import PrintOptions
from kitbuilder.ui.printing import machine
from kitbuilder.ui.printing.printer import PrinterFault, Printout, pages_to_print, print_pdf
from kitbuilder.ui.raster import band_image, page_image
from tests.printing.pages import codes
from tests.ui.printing.conftest import TODAY
from tests.ui.printing.test_dialog import LONG_MS, click, ended, not_printable

_MM = 25.4 / 72


@pytest.fixture
def printer(tmp_path, qapp):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


@pytest.fixture
def cards(documents, press):
    """Return the PDF of a few cards in some layout."""

    def render(layout, count=2):
        document = documents["koda-es"]
        section = document.kit.sections[0]
        kit = evolve(document.kit, sections=(evolve(section, cards=section.cards[:count]),))
        return press.render(kit, document.site, PrintOptions(TODAY, layout))

    return render


def _sizes_mm(path):
    document = pypdfium2.PdfDocument(path)
    sizes = [
        tuple(round(length * _MM) for length in size) for size in map(document.get_page_size, range(len(document)))
    ]
    document.close()
    return sizes


def _picture(pdf, dpi, number=0):
    document = pypdfium2.PdfDocument(pdf)
    picture = document[number].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return picture


@pytest.mark.parametrize(
    ("layout", "size"), [("card-a4", (297, 210)), ("card-a5", (210, 148)), ("list-a4", (210, 297))]
)
def test_paper_has_the_size_and_the_orientation_of_the_page(cards, printer, layout, size):
    pdf = cards(layout)
    *_, done = print_pdf(pdf, printer)
    sizes = _sizes_mm(printer.outputFileName())
    assert sizes == [size] * done


def test_a_code_can_be_read_from_the_paper_where_it_was_on_the_page(cards, printer):
    pdf = cards("card-a4")
    list(print_pdf(pdf, printer))
    with open(printer.outputFileName(), "rb") as file:  # noqa: PTH123
        (read,), (drawn,) = codes(file.read()), codes(pdf)
    assert read.text == drawn.text
    for corner in ("top_left", "bottom_right"):
        here, there = getattr(read.position, corner), getattr(drawn.position, corner)
        assert abs(here.x - there.x) <= 3
        assert abs(here.y - there.y) <= 3


def _alike(page, paper):
    """Tell whether two pictures show the same; at 100 dpi PDFium moves characters to whole pixels."""
    soft = [picture.resize((page.width // 10, page.height // 10), Image.Resampling.BOX) for picture in (page, paper)]
    return max(place for place, count in enumerate(ImageChops.difference(*soft).histogram()) if count) < 64


def test_the_paper_looks_as_the_page_without_lines_between_the_bands(cards, printer):
    pdf = cards("card-a4")
    list(print_pdf(pdf, printer))
    paper = _picture(printer.outputFileName(), 100)
    assert _alike(_picture(pdf, 100), paper)
    assert not _alike(_picture(pdf, 100, 1), paper)
    left = round(22 / 25.4 * 100)
    strip = paper.crop((left, 50, left + 1, paper.height - 50))
    assert strip.getextrema()[1] - strip.getextrema()[0] <= 4


@pytest.mark.parametrize("resolution", [72, 203, 600, 1200])
def test_any_resolution_prints_the_same_size(cards, printer, resolution):
    printer.setResolution(resolution)
    pdf = cards("card-a4", 1)
    list(print_pdf(pdf, printer))
    page, paper = _picture(pdf, 60), _picture(printer.outputFileName(), 60)

    def band(picture):
        dark = picture.point(lambda grey: 255 if grey < 100 else 0).crop((0, 0, picture.width // 4, picture.height))
        return dark.getbbox()

    assert all(abs(here - there) <= 2 for here, there in zip(band(page), band(paper), strict=True))


def test_chosen_pages_copies_and_order_are_kept(printer):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2-3,5"))
    assert pages_to_print(9, printer) == [2, 3, 5]
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert pages_to_print(9, printer) == [2, 3, 5, 2, 3, 5]
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert pages_to_print(9, printer) == [5, 5, 3, 3, 2, 2]


def test_a_chosen_page_is_the_one_on_paper(cards, printer):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("2"))
    pdf = cards("card-a4")
    assert list(print_pdf(pdf, printer))[-1] == 1
    paper = _picture(printer.outputFileName(), 100)
    assert _alike(_picture(pdf, 100, 1), paper)
    assert not _alike(_picture(pdf, 100, 0), paper)


def test_a_printer_that_does_not_take_pages_is_told_in_a_sentence(cards, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "nowhere" / "paper.pdf"))
    with pytest.raises(PrinterFault, match="受け付けません"):
        list(print_pdf(cards("card-a4", 1), printer))


def test_a_printer_without_this_paper_is_told_in_a_sentence(cards, printer, monkeypatch):
    monkeypatch.setattr(QPrinter, "setPageSize", lambda *_: False)
    with pytest.raises(PrinterFault, match="用紙を使えません"):
        list(print_pdf(cards("card-a5", 1), printer))


def test_stopping_ends_with_a_whole_page(cards, printer, qtbot):
    printout = Printout(cards("card-a4", 2), printer)
    assert printout.total == 3
    with qtbot.waitSignal(printout.ended, timeout=LONG_MS) as over:
        printout.advanced.connect(lambda done: printout.cancel() if done else None)
        printout.start()
    assert over.args == [1, ""]


def test_the_printer_is_asked_for_the_sheets_that_are_printed(dialog_for, desk, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    choices = dialog.choices
    choices.layout_choice.setCurrentIndex(choices.layout_choice.findData("pocket-a6"))
    choices.sheet.setCurrentIndex(choices.sheet.findData("a4"))
    click(qtbot, dialog.to_printer)
    ended(dialog, qtbot)
    assert desk.asked_pages == [len(_sizes_mm(desk.printer_file))]


def test_the_dialog_prints_all_chosen_sites_on_the_chosen_printer(dialog_for, desk, qtbot):
    dialog = dialog_for(chosen=["koda-es", "bunko-es"])
    dialog.choices.layout_choice.setCurrentIndex(dialog.choices.layout_choice.findData("list-a4"))
    click(qtbot, dialog.to_printer)
    ended(dialog, qtbot)
    sizes = _sizes_mm(desk.printer_file)
    assert set(sizes) == {(210, 297)}
    assert desk.asked_pages == [len(sizes)]
    assert dialog.notes.toPlainText().startswith(f"{len(sizes)}ページをプリンターに送りました。")
    assert not dialog._folder().exists()


class TestWhatIsNoted:
    """Prints on paper of which the overview hears."""

    def printed(self, dialog_for, qtbot, answer=""):
        noted = []
        dialog = dialog_for(chosen=["koda-es", "bunko-es"], note=lambda notes: noted.extend(notes) or answer)
        dialog.choices.layout_choice.setCurrentIndex(dialog.choices.layout_choice.findData("pocket-a6"))
        click(qtbot, dialog.to_printer)
        ended(dialog, qtbot)
        return dialog, [note.site for note in noted]

    def test_every_site_whose_pages_were_sent(self, dialog_for, qtbot):
        dialog, noted = self.printed(dialog_for, qtbot)
        assert noted == ["koda-es", "bunko-es"]
        assert "記録できませんでした" not in dialog.notes.toPlainText()

    def test_that_it_cannot_be_noted_is_said(self, dialog_for, qtbot):
        dialog, _ = self.printed(dialog_for, qtbot, "書けません")
        assert "記録できませんでした。書けません。" in dialog.notes.toPlainText()

    def test_nothing_when_only_some_pages_were_chosen(self, dialog_for, desk, qtbot):
        desk.settings["pages"] = "1-2"
        assert self.printed(dialog_for, qtbot)[1] == []

    def test_nothing_when_the_printer_dialog_was_closed(self, dialog_for, desk, qtbot):
        desk.settings["closed"] = True
        assert self.printed(dialog_for, qtbot)[1] == []


def test_printing_can_be_stopped_and_says_what_may_come_out(dialog_for, desk, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    click(qtbot, dialog.to_printer)
    qtbot.waitUntil(lambda: bool(desk.asked_pages) and dialog.run.progress.value() >= 1, timeout=LONG_MS)
    click(qtbot, dialog.run.cancel_button)
    ended(dialog, qtbot)
    assert "プリンターに送った" in dialog.notes.toPlainText()
    assert dialog.run.progress.value() < 29


def test_escape_stops_the_printer_too(dialog_for, desk, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    click(qtbot, dialog.to_printer)
    qtbot.waitUntil(lambda: bool(desk.asked_pages) and dialog.run.progress.value() >= 1, timeout=LONG_MS)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    done = dialog.run.progress.value()
    qtbot.wait(300)
    assert dialog.run.progress.value() == done < 29


def test_a_printer_dialog_that_was_closed_sends_nothing(dialog_for, desk, qtbot):
    desk.settings["closed"] = True
    dialog = dialog_for(chosen=["koda-es"])
    click(qtbot, dialog.to_printer)
    ended(dialog, qtbot)
    assert dialog.notes.toPlainText() == "プリンターには何も送っていません。"
    assert dialog.to_printer.isEnabled()


def test_a_failing_printer_is_told(dialog_for, desk, told, tmp_path, qtbot):
    dialog = dialog_for(chosen=["koda-es"])
    dialog._machine = evolve(desk, printer_file=tmp_path / "nowhere" / "paper.pdf").machine()
    click(qtbot, dialog.to_printer)
    ended(dialog, qtbot)
    assert "受け付けません" in told[0]
    assert dialog.to_printer.isEnabled()


def test_what_cannot_be_printed_is_named_and_no_printer_is_asked_for(dialog_for, documents, desk, qtbot):
    documents["koda-es"] = not_printable(documents["koda-es"])
    dialog = dialog_for(chosen=["koda-es"])
    click(qtbot, dialog.to_printer)
    ended(dialog, qtbot)
    assert desk.asked_pages == []
    assert "𠮷野小学校" in dialog.notes.toPlainText()


def test_a_machine_without_printers_is_told_in_a_sentence(dialog_for, desk, told, qtbot):
    desk.printers.clear()
    dialog = dialog_for(chosen=["koda-es"])
    click(qtbot, dialog.to_printer)
    assert "プリンターがありません" in told[0]
    assert not dialog.run.isVisible()


def test_the_systems_own_dialog_offers_the_pages_and_gives_the_printer(qtbot, monkeypatch, qapp):
    asked = []

    def answer(dialog):
        asked.append((dialog.minPage(), dialog.maxPage()))
        return QPrintDialog.DialogCode.Accepted if len(asked) == 1 else QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    assert isinstance(machine.choose_printer(None, 29), QPrinter)
    assert machine.choose_printer(None, 3) is None
    assert asked == [(1, 29), (1, 3)]
    assert isinstance(QPrinterInfo.availablePrinterNames(), list)


def test_bands_put_together_are_the_page(cards, qapp):
    pdf = pypdfium2.PdfDocument(cards("card-a4", 1))
    page = pdf[0]
    whole = page_image(page, 1.37)
    built = QImage(whole.size(), QImage.Format.Format_RGBX8888)
    painter = QPainter(built)
    for top in range(0, whole.height(), 100):
        below = max(0, whole.height() - top - 100)
        band = band_image(page, 1.37, top, below)
        assert band.height() == whole.height() - top - below
        painter.drawImage(0, top, band)
    painter.end()
    page.close()
    pdf.close()
    pairs = zip(bytes(built.constBits()), bytes(whole.constBits()), strict=True)
    assert max(abs(here - there) for here, there in pairs) <= 1


def test_a_picture_for_a_fine_screen_has_more_dots_for_the_same_size(cards, qapp):
    pdf = pypdfium2.PdfDocument(cards("card-a4", 1))
    page = pdf[0]
    coarse, fine = page_image(page, 1.0), page_image(page, 1.0, 2.0)
    page.close()
    pdf.close()
    assert fine.width() == pytest.approx(2 * coarse.width(), abs=1)
    assert fine.deviceIndependentSize().width() == pytest.approx(coarse.width(), abs=1)


def test_folders_are_chosen_and_shown_by_the_system(monkeypatch, tmp_path, qapp):
    shown = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda _, __, folder: folder + "/new")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    assert machine.choose_folder(None, "old") == "old/new"
    machine.open_folder(tmp_path)
    assert shown == [str(tmp_path)]
