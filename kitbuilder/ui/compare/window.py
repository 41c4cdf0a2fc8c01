"""A window in which two documents are compared, and from which the list of changes is printed."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.ui.compare.view import CompareView


class CompareWindow(QDialog):
    """Shows two documents compared."""

    def __init__(
        self,
        press: Press,
        today: Callable[[], dt.date],
        documents: tuple[Document, Document],
        headings: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Compare `documents`, the old and the new one; `headings` say what they are."""
        super().__init__(parent)
        self.view = CompareView(press, today)
        self._build()
        self.view.compare(*documents, headings)
        self.view.list.setFocus()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("ページで比べる"))
        box = QDialogButtonBox()
        box.addButton(self.tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(box)
        letter = self.fontMetrics().horizontalAdvance("あ")
        self.resize(min(90 * letter, 1340), min(50 * letter, 700))
