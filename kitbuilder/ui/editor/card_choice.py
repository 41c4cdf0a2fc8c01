"""Choosing a card of the kit: all of them by section, found by number, word or reading."""

import unicodedata

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Kit
from kitbuilder.ui.editor.suggestions import SOUGHT, Suggestions, sought


class CardChoice(QComboBox):
    """A list of cards one can also type into. `nowhere` is what None is called."""

    def __init__(self, kit: Kit, chosen: CardId | None, nowhere: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill(kit, chosen, nowhere)
        if chosen is not None and find_card(kit, chosen) is None:
            self.addItem(self.tr("（なくなったカード）"), chosen)
        self.setLineEdit(typed := QLineEdit())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(Suggestions(self.model(), self))
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        typed.editingFinished.connect(self._settle)

    def card(self) -> CardId | None:
        """Return the chosen card."""
        chosen: CardId | None = self.currentData()
        return chosen

    def fault(self) -> str:
        """Return one sentence when what is typed names no card, or several."""
        self._settle()
        typed = self.currentText().strip()
        if typed == self.itemText(self.currentIndex()):
            return ""
        found = len(self._found(typed))
        if found:
            return self.tr("「{}」に合うカードは{}枚あります。一覧から1枚を選んでください").format(typed, found)
        return self.tr("「{}」に合うカードがありません。一覧から選んでください").format(typed)

    def _fill(self, kit: Kit, chosen: CardId | None, nowhere: str) -> None:
        model = QStandardItemModel(self)
        self.setModel(model)
        self.addItem(nowhere, None)
        self.setItemData(0, nowhere, SOUGHT)
        section = None
        for found in numbered_cards(kit):
            if not found.card.in_use and found.card.id != chosen:
                continue
            if found.section.id != section:
                section = found.section.id
                model.appendRow(_heading(plain(found.section.title)))
            self.addItem(self.tr("{}　{}").format(found.shown_number, plain(found.card.title)), found.card.id)
            words = f"{found.shown_number}　{sought(found.card.title)}\n{sought(found.section.title)}"
            self.setItemData(self.count() - 1, words, SOUGHT)

    def _settle(self) -> None:
        """Choose what is typed when it can be one card only."""
        typed = self.currentText().strip()
        if typed == self.itemText(self.currentIndex()):
            return
        found = self._exact(typed) or self._found(typed)
        if len(found) == 1:
            self.setCurrentIndex(found[0])

    def _exact(self, typed: str) -> list[int]:
        """Return the rows whose number or whole label is typed: "2" means card 2, not card 12."""
        wanted = unicodedata.normalize("NFKC", typed)
        labels = {row: unicodedata.normalize("NFKC", self.itemText(row)) for row in self._cards()}
        return [row for row, label in labels.items() if wanted in (label, label.partition(" ")[0])]

    def _found(self, typed: str) -> list[int]:
        return [row for row in self._cards() if typed and typed.lower() in self.itemData(row, SOUGHT).lower()]

    def _cards(self) -> list[int]:
        return [row for row in range(self.count()) if self.itemData(row, SOUGHT)]


def _heading(title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setEnabled(False)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
