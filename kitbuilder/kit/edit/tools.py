"""Tools that come in from elsewhere, and the places where tools are kept."""

from collections import Counter
from collections.abc import Iterable

from kitbuilder.kit.edit.pasted import pasted_rows, pasted_source
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.ids import ToolId, new_id
from kitbuilder.kit.values import Kit, Site, Tool


def pasted_tools(text: str) -> list[Tool]:
    """Return the tools of a pasted text: a line each, or a row each with name, quantity and place from a spreadsheet.

    Empty lines are left out; what stands in a fourth cell and beyond goes to the place, so that nothing is lost. Marks
    that cannot be read are taken as the characters they are.
    """
    return [tool for row in pasted_rows(text) if (tool := _tool(row)) is not None]


def kept_places(kit: Kit, site: Site) -> tuple[str, ...]:
    """Return where tools may be kept, as texts with marks: the places of this kit, the usual first, then the facts."""
    used = Counter(tool.kept_at for found in numbered_cards(kit) for tool in found.card.tools if tool.kept_at)
    places = [place for place, _ in used.most_common()]
    return (*places, *(name for fact in site.facts if (name := f"[[{fact.name}]]") not in used))


def _tool(cells: Iterable[str]) -> Tool | None:
    name, quantity, *place = (*(pasted_source(cell) for cell in cells), "", "")
    kept_at = " ".join(part for part in place if part)
    return Tool(ToolId(new_id()), name, quantity, kept_at) if name or quantity or kept_at else None
