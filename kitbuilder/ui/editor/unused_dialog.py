"""Why a site does not use some cards: asked before they are taken out of the print."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.text import parse, plain
from kitbuilder.kit.values import Card
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.value_dialog import ValueDialog, heading
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import listed, quoted, translated

_NAMED = 5
"""So many cards are named; of more, the number is."""


class UnusedDialog(ValueDialog):
    """Asks for the reason, which the list in the box prints, and names the grave warnings that will not print."""

    def __init__(self, cards: Sequence[Card], desk: TextDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("この拠点で使わないカード"))
        self.accept_button.setText(self.tr("使わない"))
        self.reason = desk.field(self.tr("使わない理由"))
        self.reason.setPlaceholderText(self.tr("例：この拠点には発電機がないため"))
        self.reason.show_text(next((card.unused for card in cards if not card.in_use), ""))
        self.reason.enter.connect(self.accept)
        self._build(cards)
        self.reason.setFocus()

    def value(self) -> str:
        """Return the reason, a marked text."""
        return self.reason.source().strip()

    def fault(self) -> str:
        if not plain(self.value()).strip():
            return self.tr("使わない理由を書いてください。箱に入れる一覧に印刷します")
        try:
            parse(self.value())
        except KitError as error:
            return translated(str(error))
        return ""

    def _build(self, cards: Sequence[Card]) -> None:
        names = listed(quoted(plain(card.title)) for card in cards[:_NAMED])
        named = names if len(cards) <= _NAMED else self.tr("{} など{}枚").format(names, len(cards))
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(heading(self.tr("{} を使わないカードにします。").format(named)))
        column.addWidget(
            Note(self.tr("カードは印刷しなくなりますが、書いたものは残ります。いつでも「また使う」で戻せます。"))
        )
        column.addWidget(Note(self.tr("使わない理由（箱に入れる一覧に印刷します）")))
        column.addWidget(self.reason)
        grave = dict.fromkeys(plain(one.text) for card in cards for one in card.cautions if one.locked)
        for text in grave:
            words = self.tr("△ 命にかかわる注意「{}」も印刷しなくなります。区の担当に確かめてください。")
            column.addWidget(Note(words.format(text)))
        column.addStretch()
        self.lay_out(body)
