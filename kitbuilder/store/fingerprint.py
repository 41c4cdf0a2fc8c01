"""The SHA-256 of all rows of a kit file, kept so that a save looks only at the rows it touches."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring_ascii as _text
from types import NoneType
from typing import Any

from attrs import frozen

from kitbuilder.kit.nodes import Key
from kitbuilder.store.rows import Columns, Row
from kitbuilder.store.tables import LATER

_WRITER = json.JSONEncoder(ensure_ascii=True, sort_keys=True)
_WRITE: dict[type, Callable[[Any], str]] = {str: _text, int: int.__repr__, NoneType: lambda _: "null"}


@frozen
class Fingerprint:
    """Every row of a file as a line of JSON, in the order of kinds and ids."""

    lines: dict[Key, str]

    def digest(self) -> str:
        """Return the SHA-256 of all rows in hexadecimal digits; the order in which they came does not matter."""
        return hashlib.sha256(f"[{', '.join(self.lines.values())}]".encode("ascii")).hexdigest()

    def after(self, touched: Mapping[Key, Row | None]) -> "Fingerprint":
        """Return the fingerprint with these rows as they are now; None stands for a row that is gone."""
        lines = {**self.lines, **{key: _line(key, row) for key, row in touched.items() if row is not None}}
        for key in [key for key, row in touched.items() if row is None]:
            lines.pop(key, None)
        return Fingerprint(lines if touched.keys() <= self.lines.keys() else _in_order(lines))


def fingerprint_of(tables: Mapping[str, Columns]) -> Fingerprint:
    """Return the fingerprint of all rows of some tables. Raises `TypeError` for an id that is no text."""
    return Fingerprint({key: line for kind in sorted(tables) for key, line in _lines(kind, tables[kind])})


def _lines(kind: str, columns: Columns) -> Iterator[tuple[Key, str]]:
    """Yield what `_line` makes of each row, in the order of their ids, in a third of the time."""
    later = {name: empty for name, empty in LATER.get(kind, {}).items() if name in columns}
    names, ids = sorted(columns.keys() - later.keys()), columns["id"]
    form = "[" + f'"{kind}", %s, ' + "{" + ", ".join(f'"{name}": %s' for name in names) + "}]"
    written = {name: _written(columns[name]) for name in names}
    lines = list(map(form.__mod__, zip(written["id"], *written.values(), strict=True)))
    for place in {place for name, empty in later.items() for place, one in enumerate(columns[name]) if one != empty}:
        lines[place] = _line((kind, ids[place]), {name: columns[name][place] for name in columns})
    for place in sorted(range(len(ids)), key=ids.__getitem__):
        yield (kind, ids[place]), lines[place]


def _written(column: Sequence[Any]) -> list[str]:
    """Return the values as JSON. Columns of one plain type, nearly all, need no call of the encoder for each."""
    types = set(map(type, column))
    if len(types) == 1 and types <= _WRITE.keys():
        return list(map(_WRITE[types.pop()], column))
    return [_text(value) if type(value) is str else _WRITER.encode(value) for value in column]


def _line(key: Key, row: Row) -> str:
    later = LATER.get(key[0], {})
    return _WRITER.encode([*key, {name: one for name, one in row.items() if name not in later or one != later[name]}])


def _in_order(lines: dict[Key, str]) -> dict[Key, str]:
    return dict(sorted(lines.items()))
