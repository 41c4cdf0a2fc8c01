"""What is done with a card's picture, as edits of the kit."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kitbuilder.kit.edit.pictures import picture_of, with_alt, with_card_picture
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.values import Picture
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.picture.field import PictureField


class PictureEdits(QObject):
    """Turns each gesture in the picture field into one function from a kit to a kit."""

    def __init__(self, field: PictureField, edits: Edits, card: Callable[[], CardId | None], parent: QObject) -> None:
        super().__init__(parent)
        self._edits, self._card = edits, card
        field.picture_wanted.connect(lambda picture, card: self._put(self.tr("画像の変更"), CardId(card), picture))
        field.alt_typed.connect(self._say)
        field.removed.connect(self._remove)

    def _remove(self) -> None:
        card = self._card()
        if card is not None:
            self._put(self.tr("画像を外す"), card, None)

    def _put(self, words: str, card: CardId, picture: Picture | None) -> None:
        """Give the card its picture; it may be another one than the chosen by now, as a photograph takes a moment."""
        at_ward = self._edits.session.at_ward
        self._edits.kit(words, lambda kit: with_card_picture(kit, card, picture, at_ward=at_ward))

    def _say(self, alt: str) -> None:
        kit = self._edits.session.kit
        found = find_card(kit, self._card())
        now = picture_of(kit, found.card.picture) if found else None
        if now is not None:
            self._edits.kit(self.tr("画像の説明の記入"), lambda kit: with_alt(kit, now.id, alt), f"{now.id} alt")
