"""What a kit file holds, read with care and written row by row."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, frozen
from sqlalchemy import Connection

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.nodes import nodes, unlike_nodes
from kitbuilder.kit.review import truthful
from kitbuilder.kit.said import say
from kitbuilder.kit.validate import refuse_duplicate_ids
from kitbuilder.kit.values import Document
from kitbuilder.store.base import BASE, base_row, packed_in, read_packed_base, write_packed_base
from kitbuilder.store.faults import damaged
from kitbuilder.store.fingerprint import Fingerprint, fingerprint_of
from kitbuilder.store.grown import document_of
from kitbuilder.store.history import Mark, add_entry, digest_at, newest_mark, rows_at
from kitbuilder.store.read import read_again, read_blobs, read_shown_blobs, read_tables
from kitbuilder.store.rows import Columns, tables_of
from kitbuilder.store.write import write_blobs, write_rows


@frozen
class State:
    """The document of a file, the fingerprint of its rows, and the mark of its newest save."""

    document: Document
    rows: Fingerprint
    mark: Mark


def read_state(connection: Connection, path: Path) -> State:
    """Return what the file holds. Raises `BadInput` when it is not what was saved."""
    try:
        tables = read_tables(connection)
        fingerprint, mark = fingerprint_of(tables), newest_mark(connection)
    except (ValueError, TypeError) as error:
        raise damaged(path, say("読めない行があります")) from error
    if fingerprint.digest() != mark.digest:
        raise damaged(path, say("中身が保存したときと違います"))
    document = document_from(path, tables, read_shown_blobs(connection))
    return State(truthful(evolve(document, base=read_packed_base(connection))), fingerprint, mark)


def first_state(connection: Connection, document: Document, who: str, what: str) -> State:
    """Write a document into the empty tables of a new file. Raises `BadInput` for one that has an id twice."""
    refuse_duplicate_ids(document)
    document = truthful(document)
    undo = write_rows(connection, {}, nodes(document))
    write_blobs(connection, document.kit.pictures)
    if document.base is not None:
        write_packed_base(connection, document.base)
    rows = fingerprint_of(read_tables(connection))
    return State(document, rows, add_entry(connection, who, what, undo, rows.digest()))


def next_state(connection: Connection, state: State, document: Document, who: str, what: str) -> tuple[State, int]:
    """Bring the file from `state` to `document`; return the state after it and how many rows were written.

    Costs as much as there is to write, however large the kit. Raises `BadInput` for a document that has an id twice.
    """
    was = state.document.base
    if document.base is None and was is not None:
        document = evolve(document, base=was)
    document = truthful(document)
    before, after = unlike_nodes(state.document, document), unlike_nodes(document, state.document)
    if sorted(node.key for node in before) != sorted(node.key for node in after):
        refuse_duplicate_ids(document)
    undo = write_rows(connection, {node.key: node for node in before}, {node.key: node for node in after})
    if not undo and document.base == was:
        return evolve(state, document=document), 0
    known = {picture.id for picture in state.document.kit.pictures}
    write_blobs(connection, (picture for picture in document.kit.pictures if picture.id not in known))
    rows = state.rows.after(read_again(connection, undo))
    written = len(undo)
    if document.base is not None and document.base != was:
        write_packed_base(connection, document.base)
        undo = {**undo, BASE: None if was is None else base_row(was)}
    return State(document, rows, add_entry(connection, who, what, undo, rows.digest())), written


def document_at(connection: Connection, path: Path, number: int) -> Document:
    """Return the document as it was after a save. Raises `NotFound`, and `BadInput` for a damaged history."""
    rows = rows_at(connection, number)
    base, tables = rows.pop(BASE, None), tables_of(rows)
    if fingerprint_of(tables).digest() != digest_at(connection, number):
        raise BadInput(say("履歴が壊れています。今の内容は無事です"))
    document = document_from(path, tables, read_blobs(connection))
    return truthful(evolve(document, base=None if base is None else packed_in(base)))


def document_from(path: Path, tables: Mapping[str, Columns], blobs: Mapping[str, bytes]) -> Document:
    """Return the document that the tables hold. Raises `BadInput` when they hold none."""
    try:
        return document_of(tables, blobs)
    except (ValueError, TypeError, KeyError, LookupError, AttributeError) as error:
        raise damaged(path, say("読めない行があります")) from error
