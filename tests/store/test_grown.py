"""A document grown from its rows, and what makes none."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.nodes import nodes
from kitbuilder.store.grown import document_of
from kitbuilder.store.rows import row_of, rows_in, tables_of
from tests.samples import PICTURES, SAMPLE
from tests.strategies import documents

BLOBS = {picture.id: picture.data for picture in PICTURES}


def rows_of(document):
    return {key: row_of(node) for key, node in nodes(document).items()}


def blobs_of(document):
    return {picture.id: picture.data for picture in document.kit.pictures}


@given(documents(), st.randoms())
def test_a_document_taken_apart_is_grown_again_whatever_the_order_of_its_rows(document, chance):
    rows = list(rows_of(document).items())
    chance.shuffle(rows)
    assert document_of(tables_of(dict(rows)), blobs_of(document)) == document


@given(documents())
def test_rows_are_the_same_as_columns(document):
    rows = rows_of(document)
    assert rows_in(tables_of(rows)) == rows


@pytest.mark.parametrize(
    ("key", "change"),
    [
        (("step", "step-lid"), {"text": None}),
        (("step", "step-lid"), {"text": 7}),
        (("step", "step-lid"), {"id": "card-hq"}),
        (("step", "step-lid"), {"id": None}),
        (("step", "step-lid"), {"parent": "gone"}),
        (("step", "step-lid"), {"parent": "section-hq"}),
        (("step", "step-lid"), {"position": "first"}),
        (("step", "step-lid"), {"branch": {"yes": 1}}),
        (("card", "card-hq"), {"people": "two"}),
        (("card", "card-hq"), {"unconfirmed": None}),
        (("card", "card-hq"), {"unconfirmed": [3]}),
        (("video", "video-toilet"), {"public_until": "soon"}),
        (("picture", PICTURES[0].id), {"id": "gone"}),
        (("kit", "kit"), {"edition": None}),
        (("kit", "kit"), {"id": "second"}),
        (("site", "site"), {"parent": "kit"}),
        (("site", "site"), {"latitude": "north"}),
    ],
)
def test_rows_of_which_one_cannot_be_are_refused(key, change):
    rows = rows_of(SAMPLE)
    rows[key] = rows[key] | change
    with pytest.raises((ValueError, TypeError, KeyError)):
        document_of(tables_of(rows), BLOBS)


@pytest.mark.parametrize("gone", [key for key in rows_of(SAMPLE) if key[0] in ("site", "kit", "review", "card")])
def test_rows_without_what_holds_them_are_refused(gone):
    rows = {key: row for key, row in rows_of(SAMPLE).items() if key != gone}
    with pytest.raises((ValueError, TypeError, KeyError)):
        document_of(tables_of(rows), BLOBS)


def test_what_no_picture_of_the_kit_needs_does_not_matter():
    rows = list(rows_of(SAMPLE).items())
    random.Random(1).shuffle(rows)
    assert document_of(tables_of(dict(rows)), BLOBS | {"old": b"x"}) == SAMPLE
