"""What the small dialogs share: they give a value back, fit every screen, and say what is not right yet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.ui.note import Note

_WIDTH_CHARACTERS = 36
"""About how many full-width characters stand in a line of a dialog."""

_OF_SCREEN = 0.9


class ValueDialog(QDialog):
    """Shows a value to be changed. It keeps open, with one sentence, while `fault` has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Note()
        self.sentence.hide()
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(self.tr("決める"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def fault(self) -> str:
        """Return one sentence about what is not right yet, empty when all is."""
        return ""

    def accept(self) -> None:
        """Close when all is right; otherwise say what is not."""
        sentence = self.fault()
        self.tell(sentence)
        if not sentence:
            super().accept()

    def tell(self, sentence: str) -> None:
        """Show a sentence above the buttons; an empty one takes it away."""
        self.sentence.setText(self.tr("！ {}").format(sentence) if sentence else "")
        self.sentence.setVisible(bool(sentence))
        if sentence and self.isVisible():
            self.fit()

    def lay_out(self, body: QWidget, *below: QWidget) -> None:
        """Put the body above the buttons; what does not fit on the screen scrolls. What is `below` never does."""
        column = QVBoxLayout(self)
        self._scroll = _Body(body)
        column.addWidget(self._scroll)
        for part in (*below, self.sentence):
            column.addWidget(part)
        column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the size that the body needs: Qt alone gives a dialog two thirds of the screen at most."""
        super().showEvent(event)
        if not event.spontaneous():
            self.fit()

    def fit(self) -> None:
        """Grow to what is shown now, as far as the screen has room."""
        self._scroll.updateGeometry()
        room = self.screen().availableSize() * _OF_SCREEN
        needed = self.sizeHint()
        self.resize(needed.expandedTo(self.size()).boundedTo(room))


class _Body(QScrollArea):
    """As large as what is in it."""

    def __init__(self, body: QWidget) -> None:
        super().__init__()
        self._body = body
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def sizeHint(self) -> QSize:  # noqa: N802
        body = self._body
        least = body.fontMetrics().horizontalAdvance("あ") * _WIDTH_CHARACTERS
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = int(self.screen().availableSize().width() * _OF_SCREEN) - bar
        width = min(max(least, body.sizeHint().width()), room)
        height = body.heightForWidth(width) if body.hasHeightForWidth() else body.sizeHint().height()
        return QSize(width + bar, max(height, body.minimumSizeHint().height()))


def heading(words: str) -> Note:
    """Return what the dialog is about, in bold, so that the words of a kit stand out from the dialog's own."""
    label = Note(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
