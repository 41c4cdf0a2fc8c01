"""A fault of the program while its windows are open: one sentence, details to copy, and the work is saved first."""

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication

Tell = Callable[[str, str], None]
"""Shows a sentence and details."""


class FaultHandler:
    """Stands in for Python's own handler of what nobody caught."""

    def __init__(self, save_all: Callable[[], object], tell: Tell) -> None:
        self._save_all, self._tell = save_all, tell
        self._telling = False
        self._before = sys.excepthook

    def install(self) -> None:
        """Handle faults from now on."""
        sys.excepthook = self.handle

    def remove(self) -> None:
        """Leave faults to Python again."""
        sys.excepthook = self._before

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save what can be saved, then tell. A fault while telling goes to standard error: it must not tell itself."""
        if not issubclass(kind, Exception) or self._telling:
            self._before(kind, error, trace)
            return
        self._telling = True
        details = "".join(traceback.format_exception(kind, error, trace))
        try:
            self._tell(*self._saved(details))
        finally:
            self._telling = False

    def _saved(self, details: str) -> tuple[str, str]:
        """Save what can be saved; return the sentence and the details to tell."""
        try:
            self._save_all()
        except Exception:  # noqa: BLE001 - whatever it is, it must not hide the fault that came first
            sentence = QCoreApplication.translate(
                "Fault",
                "思わぬ問題が起きました。保存できていないものがあるため、画面を閉じずに開発者に連絡してください",
            )
            return sentence, f"{details}\n{traceback.format_exc()}"
        sentence = QCoreApplication.translate(
            "Fault", "思わぬ問題が起きました。書いたものは残っています。下の詳細を開発者に送ってください"
        )
        return sentence, details
