"""The SHA-256 of all rows of a kit file, kept so that a save looks only at the rows it touches."""

import hashlib
import json
from collections.abc import Mapping

from attrs import frozen

from kitbuilder.kit.nodes import Key
from kitbuilder.store.rows import Row


@frozen
class Fingerprint:
    """Every row of a file as a line of JSON, in the order of kinds and ids."""

    lines: dict[Key, bytes]

    def digest(self) -> str:
        """Return the SHA-256 of all rows in hexadecimal digits; the order in which they came does not matter."""
        return hashlib.sha256(b"[" + b", ".join(self.lines.values()) + b"]").hexdigest()

    def after(self, touched: Mapping[Key, Row | None]) -> "Fingerprint":
        """Return the fingerprint with these rows as they are now; None stands for a row that is gone."""
        lines = {**self.lines, **{key: _line(key, row) for key, row in touched.items() if row is not None}}
        for key in [key for key, row in touched.items() if row is None]:
            lines.pop(key, None)
        return Fingerprint(lines if touched.keys() <= self.lines.keys() else _in_order(lines))


def fingerprint_of(rows: Mapping[Key, Row]) -> Fingerprint:
    """Return the fingerprint of these rows."""
    return Fingerprint(_in_order({key: _line(key, row) for key, row in rows.items()}))


def _line(key: Key, row: Row) -> bytes:
    return json.dumps([*key, row], ensure_ascii=True, sort_keys=True).encode("ascii")


def _in_order(lines: dict[Key, bytes]) -> dict[Key, bytes]:
    return dict(sorted(lines.items()))
