"""What printing asks of the machine: folders and printers. Tests hand in their own."""

from collections.abc import Callable
from pathlib import Path

from attrs import frozen
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


def choose_folder(parent: QWidget, folder: str) -> str:
    """Let a folder be chosen; an empty text when none was."""
    title = QCoreApplication.translate("PrintMachine", "保存先を選ぶ")
    return QFileDialog.getExistingDirectory(parent, title, folder)


def open_folder(folder: Path) -> None:
    """Show a folder in the file browser of the system."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def choose_printer(parent: QWidget, pages: int) -> QPrinter | None:
    """Let a printer, copies and pages be chosen in the system's own dialog; None when it was closed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


@frozen
class Machine:
    """The machine the program runs on."""

    choose_folder: Callable[[QWidget, str], str] = choose_folder
    open_folder: Callable[[Path], None] = open_folder
    printer_names: Callable[[], list[str]] = QPrinterInfo.availablePrinterNames
    choose_printer: Callable[[QWidget, int], QPrinter | None] = choose_printer
