"""The tables of a kit file. A row is one value of `kit.values` without its lists; `kitbuilder.store.rows` converts.

`migrations/` builds the same tables step by step; a test compares the two.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

APPLICATION_ID = 0x4B495431
"""`KIT1`: tells a kit file from any other SQLite database."""

FORMAT = 2
"""The number of the file format, kept in SQLite's `user_version`; it grows with each migration."""

metadata = MetaData()


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _optional(name: str) -> Column[str | None]:
    return Column(name, String)


def _later(name: str) -> Column[str]:
    return Column(name, String, nullable=False, server_default="")


def _json(name: str) -> Column[Any]:
    return Column(name, JSON(none_as_null=True))


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _values(kind: str, holder: str | None, *columns: Column[Any]) -> Table:
    above = [ForeignKey(f"{holder}.id", deferrable=True, initially="DEFERRED")] if holder else []
    return Table(
        kind,
        metadata,
        Column("id", String, primary_key=True),
        Column("parent", String, *above, nullable=False, index=bool(holder)),
        Column("position", Integer, nullable=False),
        *columns,
    )


site = _values(
    "site",
    None,
    _text("site_id"),
    _text("name"),
    _text("kana"),
    _text("address"),
    Column("latitude", Float),
    Column("longitude", Float),
    _text("common_id"),
)
fact = _values(
    "fact", "site", _text("name"), _text("value"), _flag("restricted"), Column("characters", Integer, nullable=False)
)
kit = _values("kit", None, _json("edition"), _text("base_address"))
team = _values("team", "kit", _text("name"))
video = _values(
    "video",
    "kit",
    _text("code"),
    _text("title"),
    _text("address"),
    Column("start_s", Integer, nullable=False),
    _optional("public_until"),
    _optional("last_checked"),
)
picture = _values("picture", "kit", _text("media_type"), _text("alt"))
section = _values("section", "kit", _text("title"), _text("icon"), _text("colour"))
card = _values(
    "card",
    "section",
    _text("title"),
    _text("purpose"),
    _optional("team"),
    Column("people", Integer),
    Column("minutes", Integer),
    _json("unconfirmed"),
    _text("place"),
    _optional("picture"),
    _optional("video"),
    _text("done_when"),
    _optional("next"),
    _flag("restricted"),
    _later("unused"),
)
tool = _values("tool", "card", _text("name"), _text("quantity"), _text("kept_at"))
step = _values("step", "card", _text("text"), _optional("tool"), _optional("picture"), _json("branch"))
caution = _values("caution", "card", _text("text"), _flag("locked"), _optional("before"))
review = _values("review", None)
comment = _values(
    "comment",
    "review",
    _optional("card"),
    _text("text"),
    _text("author"),
    _text("role"),
    _optional("at"),
    _optional("step"),
    _flag("done"),
    _later("field"),
    _later("was"),
    _optional("words"),
    _optional("reply_to"),
)
sign_off = _values(
    "sign_off", "review", _optional("section"), _text("content"), _text("name"), _text("role"), _text("date")
)
verdict = _values(
    "verdict",
    "review",
    _text("card"),
    _flag("agreed"),
    _text("content"),
    _text("author"),
    _text("role"),
    _optional("at"),
)
returned = _values("returned", "review", Column("number", Integer, nullable=False))

blob = Table(
    "blob",
    metadata,
    Column("id", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
"""The bytes of every picture the kit has or once had, by SHA-256; the history needs those of earlier states."""

history = Table(
    "history",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("undo", LargeBinary, nullable=False),
    Column("digest", String, nullable=False),
)
"""One row a save: who, when (UTC), what, the rows as they were before it (JSON, deflated), and the SHA-256 of all rows
after it: a bit that turned on a dying stick is noticed, not read as another word."""

LATER: dict[str, dict[str, Any]] = {
    "card": {"unused": ""},
    "comment": {"field": "", "was": "", "words": None, "reply_to": None},
}
"""Columns that are younger than the first format, and what they hold in rows that do not know them.

A row's line in the digest has such a column only when it holds something else: so a file keeps its digests when it is
migrated, and rows of earlier saves can be read.
"""

base = Table("base", metadata, Column("id", Integer, primary_key=True), Column("kit", LargeBinary, nullable=False))
"""The ward's kit this one was derived from: the base of the next merge (JSON, deflated); at most one row."""
