"""What of a site was printed: enough to tell later whether it still says what it should."""

from attrs import frozen

from kitbuilder.kit.digests import content_digest
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.values import EditionState, Kit, Site


@frozen
class PrintNote:
    """One site's print for the field. `whole` says that it was every card of the kit, and not a sign, a list or a part.

    `content` is the `content_digest` of what was printed.
    """

    site: SiteId
    layout: str
    sheet: str
    whole: bool
    edition: int
    state: EditionState
    content: str


def print_note(kit: Kit, site: Site, layout: str, sheet: str, *, whole: bool) -> PrintNote:
    """Return the note of a kit that is printed now."""
    edition = kit.edition
    return PrintNote(site.id, layout, sheet, whole, edition.number, edition.state, content_digest(kit, site))
