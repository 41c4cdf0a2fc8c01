"""The bookmarks of a PDF (ISO 32000-1, 12.3.3)."""

from attrs import define, field

from kitbuilder.printing.pdf.file import PdfFile, hexadecimal


@define
class _Entry:
    number: int
    title: str
    page: int
    parent: int
    below: list["_Entry"] = field(factory=list)


class Outline:
    """Collects bookmarks in the order of the pages and writes them once all are known."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = _Entry(file.reserve(), "", 0, 0)
        self._path = [self._root]

    def add(self, title: str, page: int, level: int) -> None:
        """Add a bookmark that leads to the page object `page`; one without another above it moves up a level."""
        del self._path[level + 1 :]
        above = self._path[-1]
        entry = _Entry(self._file.reserve(), title, page, above.number)
        above.below.append(entry)
        self._path.append(entry)

    def finish(self) -> int:
        """Write all of them and return the number of their root."""
        self._file.put(f"<< /Type /Outlines {_family(self._root)}>>", self._root.number)
        waiting = [self._root]
        while waiting:
            entries = waiting.pop().below
            for place, entry in enumerate(entries):
                before = f"/Prev {entries[place - 1].number} 0 R " if place else ""
                after = f"/Next {entries[place + 1].number} 0 R " if place + 1 < len(entries) else ""
                links = f"/Parent {entry.parent} 0 R {before}{after}{_family(entry)}"
                body = f"<< /Title {hexadecimal(entry.title)} /Dest [{entry.page} 0 R /Fit] {links}>>"
                self._file.put(body, entry.number)
            waiting.extend(entries)
        return self._root.number


def _family(entry: _Entry) -> str:
    if not entry.below:
        return ""
    first, last = entry.below[0].number, entry.below[-1].number
    count = len(entry.below) if entry.parent == 0 else -len(entry.below)
    return f"/First {first} 0 R /Last {last} 0 R /Count {count} "
