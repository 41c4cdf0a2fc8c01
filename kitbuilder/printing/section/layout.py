"""What a layout of kind `section` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.page import Page, Type


@frozen(cache_hash=True)
class SectionBand:
    """The coloured strip across the top with icon and section."""

    icon: float
    padding: float


@frozen(cache_hash=True)
class Block:
    """A card's block: the box of its number, the tick boxes and discs of its steps, and the distances."""

    badge: float
    tick: float
    numeral: float
    panel_padding: float
    row_gap: float
    card_gap: float


@frozen(cache_hash=True)
class Signing:
    """The two boxes to write into when a card is done."""

    time: float
    name: float
    height: float


@frozen(cache_hash=True)
class SectionLayout:
    """A layout of kind `section`: a section as a checklist."""

    name: str
    title: str
    page: Page
    type: Type
    band: SectionBand
    block: Block
    signing: Signing
