"""Names of the files that come out: safe on every system whatever a site is called."""

import re
import unicodedata

from kitbuilder.kit.values import Site
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience
from kitbuilder.printing.sheets.plan import ONE

_FORBIDDEN = re.compile(r"""[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]""")

_LONGEST_BYTES = 120
"""Of the site's name in UTF-8: file systems allow 255 for the whole name, and id and layout want their share."""


def pdf_name(site: Site, options: PrintOptions) -> str:
    """Return the file name of a site's PDF, such as `koda-es_小田小学校_card-a4.pdf`.

    It begins with the site's id, which is unique and plain, so that no name can lead out of the folder, meet another's
    or be a device's. What is for drills says so, and a part of the cards says which.
    """
    return f"{site.id}_{_safe(site.name)}_{_kind(options)}.pdf"


def changes_name(site: Site) -> str:
    """Return the file name of a site's list of changes, such as `koda-es_小田小学校_変更の一覧.pdf`."""
    return paper_name(site, "変更の一覧.pdf")


def paper_name(site: Site, what: str) -> str:
    """Return the file name of something else of a site; `what` is plain and ends with the suffix."""
    return f"{site.id}_{_safe(site.name)}_{what}"


def combined_name(options: PrintOptions) -> str:
    """Return the file name of one PDF with all sites, such as `kits_card-a4.pdf`."""
    return f"kits_{_kind(options)}.pdf"


def _kind(options: PrintOptions) -> str:
    drill = "_訓練用" if options.audience is Audience.DRILL else ""
    part = "_" + _safe("+".join(options.sections))[:60] if options.sections else ""
    sheet = "" if options.sheet == ONE else f"_on-{options.sheet}"
    return f"{options.layout}{sheet}{drill}{part}"


def _safe(name: str) -> str:
    plain = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name))
    visible = "".join(character for character in plain if unicodedata.category(character) != "Cs")
    cut = visible.encode("utf-8")[:_LONGEST_BYTES].decode("utf-8", "ignore")
    return cut.strip(" .") or "_"
