"""A page drawn: its operators deflated, and what a file must carry for it. Nothing in it depends on the file."""

import zlib

from attrs import frozen

from kitbuilder.printing.block import Block
from kitbuilder.printing.draw import form_name, operators
from kitbuilder.printing.marks import Art, Code, PageMarks, Stamp, Words
from kitbuilder.printing.page import Page


@frozen(eq=False)
class DrawnPage:
    """A drawn page, equal only to itself. `characters` are those shown in the regular and in the bold face."""

    page: Page
    stream: bytes
    forms: dict[str, Art | Code]
    codes: tuple[Code, ...]
    characters: tuple[frozenset[str], frozenset[str]]
    section: str
    bookmark: str


def draw_page(page: Page, made: PageMarks) -> DrawnPage:
    """Return the page drawn."""
    drawn = "\n".join(operators(mark, page.height) for mark in made.marks)
    blocks = [block for block in map(_block, made.marks) if block is not None]
    characters = [frozenset().union(*(block.characters[weight] for block in blocks)) for weight in (0, 1)]
    return DrawnPage(
        page,
        zlib.compress(drawn.encode("ascii")),
        {form_name(mark): mark for mark in made.marks if isinstance(mark, Art | Code)},
        tuple(mark for mark in made.marks if isinstance(mark, Code)),
        (characters[0], characters[1]),
        made.section,
        made.bookmark,
    )


def _block(mark: object) -> Block | None:
    match mark:
        case Words():
            return mark.block
        case Stamp():
            return mark.word
        case _:
            return None
