"""Asking for the reading of a word."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kitbuilder.kit.furigana.kana import is_kana
from kitbuilder.ui.note import Note

_WIDTH = 26
"""Full-width characters in a line."""


class ReadingDialog(QDialog):
    """Shows a word with its present or suggested reading, which can be corrected or emptied."""

    def __init__(self, words: str, reading: str, *, suggested: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ふりがな"))
        self.field = QLineEdit(reading)
        self.field.setAccessibleName(self.tr("読み（ひらがな）"))
        self.field.selectAll()
        self._note = Note()
        self._note.setMinimumWidth(self.fontMetrics().horizontalAdvance("あ") * _WIDTH)
        self._suggested = suggested
        word = QLabel(words)
        word.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("言葉"), word)
        form.addRow(self.tr("読み（ひらがな）"), self.field)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addWidget(self._buttons())
        self.field.textChanged.connect(self._judge)
        self._judge(reading)

    def reading(self) -> str:
        """Return the reading; empty when the furigana is to go."""
        return self.field.text().strip()

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self._accept = box.addButton(self.tr("ふりがなを付ける"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _judge(self, _: str) -> None:
        reading = self.reading()
        fine = not reading or is_kana(reading)
        self._accept.setEnabled(fine)
        self._accept.setText(self.tr("ふりがなを付ける") if reading else self.tr("ふりがなを外す"))
        if not fine:
            self._note.setText(self.tr("読みは、ひらがなで書いてください。"))
        elif self._suggested:
            self._note.setText(self.tr("推測した読みです。正しいか確かめてください。"))
        else:
            self._note.setText(self.tr("空にすると、ふりがなを外します。"))
