"""What is remembered of a library's kit files from one look to the next: a file in the user's cache.

No value of a fact is in it: names, numbers and digests only.
"""

import datetime as dt
import hashlib
import json
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from attrs import asdict, define, field, frozen
from cattrs import Converter
from platformdirs import user_cache_path

from kitbuilder.kit.bare_facts import BareFacts
from kitbuilder.kit.digests import KitMark
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.overview import Seen
from kitbuilder.store.part_file import part_file
from kitbuilder.store.stamp import Stamp

_FORMAT = 3
_LARGEST = 100_000_000
"""Bytes that are read: a hundred times what a city needs."""

_T = TypeVar("_T")


@frozen
class Renaming:
    """A kit, by its digest, with facts under other names: pairs of the ward's and the site's."""

    digest: str
    names: tuple[tuple[str, str], ...]


@define
class Memory:
    """What was seen of each kit file, when it had which stamp, and the digests of kits with facts under other names."""

    sites: dict[SiteId, tuple[Stamp, Seen]] = field(factory=dict)
    renamed: dict[Renaming, str] = field(factory=dict)


def memory_path(folder: Path) -> Path:
    """Return where the memory of the library in a folder is kept for this user."""
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return user_cache_path("kitbuilder", appauthor=False) / f"overview-{name}.json"


def recalled(path: Path) -> Memory:
    """Return what is remembered; what is damaged or of another version of the program is nothing, never an error."""
    try:
        if path.stat().st_size > _LARGEST:
            return Memory()
        return _memory(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return Memory()


def remember(path: Path, memory: Memory) -> None:
    """Keep what is remembered, whole or not at all; where nothing can be written, it is found out again next time."""
    text = json.dumps(_form(memory), ensure_ascii=True, separators=(",", ":"))
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with part_file(path) as part:
            part.write_text(text, "ascii")


def _form(memory: Memory) -> dict[str, Any]:
    shared: dict[BareFacts | KitMark, int] = {}
    convert = _converter()
    for kind in (BareFacts, KitMark):
        convert.register_unstructure_hook(kind, lambda value: shared.setdefault(value, len(shared)))
    sites = {
        site_id: [stamp.size, stamp.changed_ns, stamp.counter, convert.unstructure(found)]
        for site_id, (stamp, found) in memory.sites.items()
    }
    renamed = [[renaming.digest, renaming.names, digest] for renaming, digest in memory.renamed.items()]
    # Most sites have the same facts and come from the same kit: each of these is written once.
    once = [asdict(value, value_serializer=_as_list) for value in shared]
    return {"format": _FORMAT, "program": version("kitbuilder"), "shared": once, "sites": sites, "renamed": renamed}


def _memory(form: Any) -> Memory:
    if (form["format"], form["program"]) != (_FORMAT, version("kitbuilder")):
        return Memory()
    plain, convert = Converter(detailed_validation=False), _converter()
    shared = [plain.structure(value, KitMark if "digest" in value else BareFacts) for value in form["shared"]]
    for kind in (BareFacts, KitMark):
        convert.register_structure_hook(kind, lambda place, wanted: _of_kind(shared[place], wanted))
    sites = {
        SiteId(site_id): (Stamp(int(size), int(changed_ns), int(counter)), convert.structure(found, Seen))
        for site_id, (size, changed_ns, counter, found) in form["sites"].items()
    }
    renamed = {
        Renaming(str(digest), tuple((str(name), str(here)) for name, here in names)): str(after)
        for digest, names, after in form["renamed"]
    }
    return Memory(sites, renamed)


def _of_kind(value: Any, kind: type[_T]) -> _T:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _as_list(_owner: object, _attribute: object, value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    for kind in (dt.datetime, dt.date):
        converter.register_unstructure_hook(kind, kind.isoformat)
        converter.register_structure_hook(kind, lambda text, wanted: wanted.fromisoformat(text))
    return converter
