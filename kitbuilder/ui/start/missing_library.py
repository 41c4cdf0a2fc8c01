"""The question at the start when the folder that was named holds no library."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

_ROLES = QMessageBox.ButtonRole


class MissingLibrary(QMessageBox):
    """Says which folder it is and what to do. Enter and Escape close; only a click makes a library there."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle("kitbuilder")
        self.setText(self.tr("フォルダー {} に、キット一式がありません。").format(folder.absolute()))
        self.setInformativeText(
            self.tr(
                "起動のときに --library か KITBUILDER_LIBRARY で指定されたフォルダーです。"
                "USB メモリーやネットワークにあるときは、つながっているか確かめて、もう一度開いてください。"
                "はじめて使うフォルダーなら「ここに新しく作る」を押してください。",
            )
        )
        self.make = self.addButton(self.tr("ここに新しく作る"), _ROLES.YesRole)
        self.leave = self.addButton(self.tr("閉じる"), _ROLES.RejectRole)
        self.setDefaultButton(self.leave)
        self.setEscapeButton(self.leave)


def may_make_library(folder: Path) -> bool:
    """Tell that there is no library, and return whether one is to be made there."""
    box = MissingLibrary(folder)
    box.exec()
    return box.clickedButton() is box.make
