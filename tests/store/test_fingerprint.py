import hashlib
import json

from hypothesis import given
from sqlalchemy import event

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.nodes import nodes
from kitbuilder.store.fingerprint import fingerprint_of
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.rows import row_of, tables_of
from tests.samples import SAMPLE, step, with_kit
from tests.strategies import documents


def rows_of(document):
    return {key: row_of(node) for key, node in nodes(document).items()}


@given(documents())
def test_the_digest_is_the_one_that_files_of_format_1_carry_where_nothing_younger_is_used(document):
    rows = rows_of(document)
    younger = {
        ("card", "unused"): "",
        ("comment", "field"): "",
        ("comment", "was"): "",
        ("comment", "words"): None,
        ("comment", "reply_to"): None,
    }
    listed = [
        [kind, row_id, {name: one for name, one in row.items() if younger.get((kind, name), ...) != one}]
        for (kind, row_id), row in sorted(rows.items())
    ]
    whole = json.dumps(listed, ensure_ascii=True, sort_keys=True).encode("ascii")
    assert fingerprint_of(tables_of(rows)).digest() == hashlib.sha256(whole).hexdigest()


@given(documents(), documents())
def test_touching_the_rows_that_differ_gives_the_digest_of_the_whole(one, other):
    before, after = rows_of(one), rows_of(other)
    touched = {key: after.get(key) for key in before | after if before.get(key) != after.get(key)}
    brought, whole = fingerprint_of(tables_of(before)).after(touched), fingerprint_of(tables_of(after))
    assert brought == whole
    assert brought.digest() == whole.digest()


def test_a_save_reads_only_the_rows_it_wrote(path):
    statements = []
    with KitFile.open(path, writable=True) as kit_file:
        event.listen(kit_file._writer, "before_cursor_execute", lambda *args: statements.append(args[2]))
        kit_file.save(with_kit(SAMPLE, sections=replace_part(SAMPLE.kit, step("step-pump")).sections), "山田", "変更")
    tables = [statement.split("FROM ")[1].split()[0] for statement in statements if statement.startswith("SELECT")]
    assert tables == ["history", "step", "history"]
