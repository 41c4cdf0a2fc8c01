"""What a layout of kind `label` says. Lengths in mm, type in points."""

from attrs import frozen

from kitbuilder.printing.page import Page, Size, Type


@frozen(cache_hash=True)
class Plates:
    """The framed plates: the width of their frames in points, and the distances within and between them in mm."""

    frame_pt: float
    padding: float
    gap: float


@frozen(cache_hash=True)
class LabelLayout:
    """A layout of kind `label`; `place` and `kana` are the sizes of the site's name and its reading."""

    name: str
    title: str
    page: Page
    type: Type
    place: Size
    kana: Size
    plates: Plates
