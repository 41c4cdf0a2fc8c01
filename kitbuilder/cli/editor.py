"""Opening the editor from the command line."""

from pathlib import Path

from kitbuilder.cli.shared import no_library, own_folder, user_name
from kitbuilder.kit.errors import KitError
from kitbuilder.store.library import Library


def open_editor(library_folder: Path | None) -> int:
    """Open the editor on a library; return its exit code. Raises `KitError` where there is no screen.

    The user's own library is made in the window when it is not there yet; one that is named only after asking.
    Raises `BadInput` when the answer is no.
    PySide6 is loaded here only: commands work on machines that cannot show a window.
    """
    try:
        from kitbuilder.ui.app import has_display, run  # noqa: PLC0415 - see above
    except ImportError as error:
        raise KitError(
            f"編集画面を開く部品が足りません（{error.name}）。print・check・verify などのコマンドは使えます"
        ) from error
    if not has_display():
        raise KitError("画面のないところでは編集画面を開けません。print・check・show・apply などのコマンドは使えます")
    library = Library(library_folder or own_folder())
    code = run(library, user_name(), named=library_folder is not None)
    if code is None:
        raise no_library(library.folder)
    return code
