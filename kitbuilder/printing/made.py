"""What laying out gives: pages with everything in its place, and the texts for which there is none."""

from attrs import frozen

from kitbuilder.printing.marks import PageMarks


@frozen
class Overflow:
    """A text that does not fit into its place even at its smallest size: `field` says which, `card` of what."""

    card: str
    field: str


@frozen
class Made:
    """Pages in printing order, and the texts (without marks) they must show; not to be printed with `overflows`."""

    pages: tuple[PageMarks, ...]
    texts: tuple[str, ...] = ()
    overflows: tuple[Overflow, ...] = ()
