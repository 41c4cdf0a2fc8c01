"""Where a kit is to be saved, asked from the user."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kitbuilder.ui.problems import tell


def ask_kit_path(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask for a file to save in, with this name proposed; None when nothing was chosen."""
    kinds = QCoreApplication.translate("KitPath", "開設キット (*.kit)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kinds)
    return Path(chosen) if chosen else None


def ask_copy(parent: QWidget, own: Path) -> Path | None:
    """Ask for a copy that came back; None when nothing was chosen, or this very file, which is no copy of itself."""
    title = QCoreApplication.translate("KitPath", "取り込む写しを選ぶ")
    kinds = QCoreApplication.translate("KitPath", "開設キット (*.kit)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    if chosen and same_place(Path(chosen), own):
        tell(
            parent, QCoreApplication.translate("KitPath", "これは、いま開いているファイルです。写しを選んでください。")
        )
        return None
    return Path(chosen) if chosen else None


def as_kit_path(asked: Path) -> Path:
    """Return the path under which a kit is found.

    Where it differs from what was asked for, nobody was asked whether a file there may be written over.
    """
    return asked if asked.suffix == ".kit" else asked.with_name(f"{asked.name}.kit")


def same_place(one: Path, other: Path) -> bool:
    """Tell whether two paths are the same file, or would be."""
    return one.resolve() == other.resolve()
