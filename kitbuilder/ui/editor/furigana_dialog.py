"""Suggested furigana for a card: the author confirms, corrects or leaves each."""

from collections.abc import Sequence

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.readings import CardSuggestion
from kitbuilder.kit.furigana import Origin
from kitbuilder.kit.text import plain, reading_is_kana

_WORD, _READING, _ORIGIN, _PLACE = range(4)


class FuriganaDialog(QDialog):
    """A row for each word. What is known for certain is ticked; a guess waits for the author."""

    def __init__(self, found: Sequence[CardSuggestion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.setWindowTitle(self.tr("ふりがなを付ける"))
        measure = self.fontMetrics()
        self.resize(measure.averageCharWidth() * 90, measure.height() * 22)
        self.table = QTableWidget(len(found), 4)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self._build()
        self._judge()

    def accepted_suggestions(self) -> list[CardSuggestion]:
        """Return what is ticked, with the readings as they were corrected."""
        return [
            evolve(one, suggestion=evolve(one.suggestion, reading=self._reading(row)))
            for row, one in enumerate(self._found)
            if self._item(row, _WORD).checkState() == Qt.CheckState.Checked
        ]

    def _build(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("ふりがなの提案"))
        table.setHorizontalHeaderLabels([self.tr("言葉"), self.tr("読み"), self.tr("読みの出どころ"), self.tr("場所")])
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(_PLACE, QHeaderView.ResizeMode.Stretch)
        for row, one in enumerate(self._found):
            self._fill(row, one)
        box = QDialogButtonBox()
        self._apply = box.addButton(self.tr("選んだふりがなを付ける"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.note, table, box):
            column.addWidget(part)
        table.itemChanged.connect(lambda _: self._judge())

    def _fill(self, row: int, one: CardSuggestion) -> None:
        suggestion = one.suggestion
        guess = suggestion.origin is Origin.GUESS
        word = QTableWidgetItem(suggestion.word)
        word.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        word.setCheckState(Qt.CheckState.Unchecked if guess else Qt.CheckState.Checked)
        self.table.setItem(row, _WORD, word)
        self.table.setItem(row, _READING, QTableWidgetItem(suggestion.reading))
        for column, text in (
            (_ORIGIN, self._origin(suggestion.origin)),
            (_PLACE, f"{one.where.label}　{plain(one.text.source)}"),
        ):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(row, column, item)

    def _origin(self, origin: Origin) -> str:
        words = {
            Origin.KIT: self.tr("このキットの読み"),
            Origin.NAME: self.tr("拠点の名前"),
            Origin.WARD: self.tr("区の辞書"),
            Origin.GUESS: self.tr("推測。確かめてください"),
        }
        return words[origin]

    def _reading(self, row: int) -> str:
        return self._item(row, _READING).text().strip()

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        return self.table.item(row, column) or QTableWidgetItem()

    def _judge(self) -> None:
        """Say how many are chosen; a reading that is not in kana keeps all from being put on."""
        chosen = self.accepted_suggestions()
        wrong = [one.suggestion for one in chosen if not reading_is_kana(one.suggestion.reading)]
        self._apply.setEnabled(bool(chosen) and not wrong)
        if not self._found:
            self.note.setText(self.tr("付けるふりがなはありません。"))
        elif wrong:
            self.note.setText(self.tr("「{}」の読みは、かなで書いてください。").format(wrong[0].word))
        else:
            self.note.setText(
                self.tr("{} のうち {} を選んでいます。推測は、正しいと確かめてから選んでください。").format(
                    len(self._found), len(chosen)
                )
            )
