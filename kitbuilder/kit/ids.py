"""Ids: short texts that name a thing for ever, across copies, editions and files."""

import re
import secrets
from typing import NewType

SiteId = NewType("SiteId", str)
FactId = NewType("FactId", str)
TeamId = NewType("TeamId", str)
VideoId = NewType("VideoId", str)
PictureId = NewType("PictureId", str)
SectionId = NewType("SectionId", str)
CardId = NewType("CardId", str)
StepId = NewType("StepId", str)
ToolId = NewType("ToolId", str)
CautionId = NewType("CautionId", str)

MASTER = SiteId("master")

_FORM = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")

# Names that Windows keeps for devices: a file `con.kit` cannot be made there.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def new_id() -> str:
    """Return an id that nothing else has: 12 hexadecimal digits, so that two officers' additions never collide."""
    return secrets.token_hex(6)


def is_id(text: str) -> bool:
    """Tell whether `text` has the form of an id: lower-case ASCII letters, digits, hyphens, 1 to 64 characters."""
    return _FORM.fullmatch(text) is not None


def is_site_id(text: str) -> bool:
    """Tell whether `text` may name a site: an id that can also be a file name on every system."""
    return is_id(text) and text not in _DEVICES
