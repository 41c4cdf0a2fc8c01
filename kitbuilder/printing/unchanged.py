"""Whether a PDF still says what it should: it carries the SHA-256 of what it was made from, and of itself."""

import hashlib
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kitbuilder.bundled import bundled
from kitbuilder.kit.open_form import kit_to_json
from kitbuilder.kit.values import Kit, Site
from kitbuilder.printing.layout import Layout
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pdf.file import NAME_LENGTH
from kitbuilder.printing.sheets.plan import SheetPlan

_TRAILER = re.compile(
    rb"trailer\n<< /ID \[<([0-9a-f]+)> <([0-9a-f]+)>\] /Info \d+ 0 R /Root \d+ 0 R /Size \d+ >>\n"
    rb"startxref\n\d+\n%%EOF\n"
)


def content_key(kit: Kit, site: Site, options: PrintOptions, layout: Layout, plan: SheetPlan) -> str:
    """Return the name of everything a site's PDF depends on but the day it bears: a card is as good tomorrow."""
    choices = (options.audience, options.furigana, options.sections, options.back)
    parts = (_program(), kit_to_json(kit), repr(site), repr(choices), repr(layout), repr(plan))
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:NAME_LENGTH]


def is_printed(path: Path, key: str) -> bool:
    """Tell whether there is a PDF that was made from this content and is still as it was written."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    found = _TRAILER.fullmatch(data, max(data.rfind(b"trailer\n"), 0))
    if found is None or found[1].decode("ascii") != key:
        return False
    return hashlib.sha256(data[: found.start()]).hexdigest()[:NAME_LENGTH] == found[2].decode("ascii")


@cache
def _program() -> str:
    """Return what stands for the program itself: its version, and what it draws with."""
    drawn = sorted(path for folder in ("icons", "fonts") for path in bundled("resources", folder).iterdir())
    shown = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in drawn)).hexdigest()
    return f"{version('kitbuilder')} {shown}"
