"""What of a kit is on the page: the cards in use, numbered as they print, without those that are not for everybody."""

from attrs import frozen

from kitbuilder.kit.find import NumberedCard, card_count, find_card, numbered_cards
from kitbuilder.kit.ids import CardId, PictureId
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.values import Card, Comment, Document, Kit, Picture


@frozen
class Shown:
    """A kit as it prints (`kit`), what was said of it, and whether the page may show what is restricted."""

    kit: Kit
    comments: tuple[Comment, ...]
    restricted: bool

    @property
    def total(self) -> int:
        """How many cards print, those that are not shown among them."""
        return card_count(self.kit)

    def cards(self) -> tuple[NumberedCard, ...]:
        """Return the cards on the page."""
        return tuple(found for found in numbered_cards(self.kit) if self.may_see(found.card))

    def may_see(self, card: Card) -> bool:
        """Tell whether the card may be on the page."""
        return self.restricted or not card.restricted

    def numbered(self, card_id: CardId) -> NumberedCard | None:
        """Return a card that prints, with its number."""
        return find_card(self.kit, card_id)

    def following(self, found: NumberedCard) -> CardId | None:
        """Return the card that prints after this one."""
        return next((each.card.id for each in numbered_cards(self.kit) if each.number == found.number + 1), None)

    def picture(self, picture_id: PictureId) -> Picture | None:
        """Return a picture of the kit."""
        return next((picture for picture in self.kit.pictures if picture.id == picture_id), None)

    def comments_on(self, card_id: CardId | None) -> tuple[Comment, ...]:
        """Return what was said of a card, or of the kit as a whole, in the order in which it was said."""
        said = (comment for comment in self.comments if comment.card == card_id)
        return tuple(sorted(said, key=lambda comment: comment.at.isoformat() if comment.at else ""))


def shown_of(document: Document, *, restricted: bool) -> Shown:
    """Return what the page of a document shows."""
    return Shown(kit_in_use(document.kit), document.review.comments, restricted)
