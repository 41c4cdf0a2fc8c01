"""What a drag in the tree carries: names for the same kit, which moves them; copies for any other, which pastes."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from kitbuilder.kit.clip import MIME_TYPE, clip
from kitbuilder.kit.edit.chosen import Kind, Place, fitting_place
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.values import Kit

DRAGGED = "application/x-kitbuilder-things"
"""The mark of the tree that the drag began in, and ids, a line each."""


def dragged(kit: Kit, ids: Sequence[str], mark: str) -> QMimeData:
    """Return what a drag of these things carries; the words are left out, lest they land in a text field."""
    data = QMimeData()
    data.setData(DRAGGED, QByteArray("\n".join((mark, *ids)).encode()))
    data.setData(MIME_TYPE, QByteArray(clip(kit, ids).encode()))
    return data


def ids_in(data: QMimeData, mark: str) -> list[str]:
    """Return the ids of what is dragged within the tree that has this mark, none for what comes from elsewhere."""
    lines = bytes(data.data(DRAGGED).data()).decode("utf-8", "replace").splitlines()
    return lines[1:] if lines[:1] == [mark] else []


def clip_in(data: QMimeData) -> str:
    """Return the clip in the data, from whatever program; empty when there is none. It is not checked yet."""
    return bytes(data.data(MIME_TYPE).data()).decode("utf-8", "replace")


def place_for(kit: Kit, kinds: set[Kind | None], into: Kind | None, place: Place) -> Place | None:
    """Return where things may be put that are held over `place`, which is in a thing of kind `into`, or None."""
    if len(kinds) != 1 or (kind := next(iter(kinds))) is None:
        return None
    if kind is Kind.SECTION and into in (Kind.CARD, Kind.STEP):
        return None
    try:
        return fitting_place(kit, kind, place)
    except KitError:
        return None
