"""What of a print is worth to be noted: prints for the field, and whether they are the cards, all of them."""

from kitbuilder.kit.print_note import PrintNote, print_note
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.card.layout import CardLayout
from kitbuilder.printing.layout import LayoutShelf
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience


def noted(kit: Kit, site: Site, options: PrintOptions, shelf: LayoutShelf) -> PrintNote | None:
    """Return the note of a kit that is printed so, None for drills: they take no place in the box."""
    if options.audience is not Audience.FIELD:
        return None
    whole = isinstance(shelf.load(options.layout), CardLayout) and not options.sections
    return print_note(kit, site, options.layout, options.sheet, whole=whole)
