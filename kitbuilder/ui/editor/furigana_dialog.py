"""Giving a card furigana: what is proposed, looked at and corrected before it is put in."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from kitbuilder.kit.edit.readings import CardSuggestion
from kitbuilder.ui.editor.furigana_table import FuriganaModel, FuriganaTable
from kitbuilder.ui.note import Note

_WIDTH, _HEIGHT = 62, 34
"""The wanted size, in widths of a full-width character and heights of a line."""

_OF_SCREEN = 0.92


class FuriganaDialog(QDialog):
    """Shows proposed readings; once accepted, `accepted_readings()` gives those that were chosen."""

    def __init__(self, suggestions: tuple[CardSuggestion, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ふりがなを付ける"))
        self.readings = FuriganaModel(suggestions, self)
        self.table = FuriganaTable(self.readings, self)
        self.message, self.count = Note(), Note()
        self.accept_button = QPushButton(self.tr("選んだふりがなを付ける"))
        column = QVBoxLayout(self)
        if suggestions:
            self._fill(column)
        else:
            self.table.hide()
            column.addWidget(Note(self.tr("ふりがなを付ける言葉は、このカードにはもうありません。")))
        column.addWidget(self._buttons(bool(suggestions)))

    def accepted_readings(self) -> tuple[CardSuggestion, ...]:
        """Return the chosen readings, corrected where the author did."""
        return self.readings.accepted()

    def _fill(self, column: QVBoxLayout) -> None:
        for label in (self._advice(), self.message, self.count):
            if label is self.message:
                column.addWidget(self.table, 1)
            column.addWidget(label)
        self.message.hide()
        self.readings.told.connect(self._tell)
        self.readings.dataChanged.connect(self._show_count)
        self.table.last_row_entered.connect(self.accept_button.setFocus)
        self._show_count()
        self._resize()
        self.table.setFocus()

    def _advice(self) -> Note:
        return Note(
            self.tr(
                "ふりがなのない言葉です。推測の読みは、確かめてから選んでください。\n"
                "スペースキー：付ける・付けない　　文字を打つ：読みを直す　　Enter キー：次の行へ"
            )
        )

    def _buttons(self, some: bool) -> QDialogButtonBox:
        box = QDialogButtonBox()
        if some:
            box.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
            self.accept_button.clicked.connect(self.accept)
        leave = box.addButton(self.tr("やめる") if some else self.tr("閉じる"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.clicked.connect(self.reject)
        return box

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _show_count(self) -> None:
        chosen = len(self.readings.accepted())
        self.count.setText(self.tr("{}か所のうち、{}か所に付けます。").format(self.readings.rowCount(), chosen))
        self.accept_button.setEnabled(chosen > 0)

    def _resize(self) -> None:
        metrics, screen = self.fontMetrics(), self.screen().availableSize() * _OF_SCREEN
        width, height = metrics.horizontalAdvance("あ") * _WIDTH, metrics.lineSpacing() * _HEIGHT
        self.resize(min(width, screen.width()), min(height, screen.height()))
