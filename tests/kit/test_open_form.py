import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from kitbuilder.kit.ids import is_id
from kitbuilder.kit.nodes import nodes
from kitbuilder.kit.open_form import (
    FORMAT,
    from_json,
    kit_from_json,
    kit_to_json,
    schema,
    schema_text,
    to_json,
)
from tests.samples import SAMPLE
from tests.strategies import documents, open_documents

OUTLINE = """
{"format": 1,
 "site": {"id": "koda-es", "name": "小田小学校", "kana": "こだしょうがっこう", "address": "横浜市金沢区富岡西",
          "latitude": 35.371802, "longitude": 139.620364,
          "facts": [{"id": "key", "name": "鍵の場所", "value": "", "restricted": true}]},
 "kit": {"edition": {"number": 1, "date": "2026-11-23", "state": "draft"}, "base_address": "",
         "videos": [{"id": "toi-3", "code": "TOI-3", "title": "トイレの組み方", "address": "https://youtu.be/abc",
                     "start_s": 655, "public_until": null}],
         "sections": [{"id": "toilet", "title": "仮設トイレ", "icon": "toilet", "colour": "#1B5E20",
           "cards": [{"id": "set", "title": "トイレを組む", "purpose": "30分で使えるように", "team": "kankyo",
                      "people": 4, "minutes": 10, "place": "[[トイレの場所]]",
                      "tools": [{"name": "便器", "quantity": "5", "kept_at": "倉庫"},
                                {"name": "テント", "quantity": "5", "kept_at": "倉庫"}],
                      "steps": [{"id": "lid", "text": "ふたを開ける", "tool": null, "picture": null, "branch": null}],
                      "cautions": [{"id": "water", "text": "水を流すまで使わない", "locked": true}],
                      "picture": null, "video": "toi-3", "done_when": "5基ならんだら", "next": null,
                      "restricted": false}]}]},
 "review": {"comments": [], "sign_offs": []}}
"""


@given(open_documents())
@settings(max_examples=60)
def test_what_is_written_is_read_back_as_the_same_value_and_the_same_text(document):
    written = to_json(document)
    assert from_json(written) == document
    assert to_json(from_json(written)) == written


@given(open_documents())
def test_what_is_written_keeps_the_published_schema(document):
    Draft202012Validator(schema()).validate(json.loads(to_json(document)))


def test_the_schema_is_a_json_schema_of_draft_2020_12():
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema())
    assert json.loads(schema_text()) == schema()


def test_the_outline_that_other_programs_rely_on_is_accepted():
    document = from_json(OUTLINE)
    assert document.site.facts[0].restricted
    assert document.kit.videos[0].start_s == 655
    assert document.kit.sections[0].cards[0].cautions[0].locked


def test_tools_without_ids_are_given_different_ones():
    tools = from_json(OUTLINE).kit.sections[0].cards[0].tools
    assert len({tool.id for tool in tools}) == 2
    assert all(is_id(tool.id) for tool in tools)


def test_every_key_of_the_outline_is_written_in_the_same_order():
    outline, written = json.loads(OUTLINE), json.loads(to_json(from_json(OUTLINE)))

    def keys_in_order(short, long):
        if isinstance(short, dict):
            assert [key for key in long if key in short] == list(short)
            for key, value in short.items():
                keys_in_order(value, long[key])
        if isinstance(short, list):
            for one, other in zip(short, long, strict=True):
                keys_in_order(one, other)

    keys_in_order(outline, written)


def test_only_format_site_and_kit_must_be_there():
    least = {
        "format": FORMAT,
        "site": {"id": "a", "name": "あ"},
        "kit": {"edition": {"number": 1, "date": "2026-11-24", "state": "draft"}, "sections": []},
    }
    assert len(nodes(from_json(json.dumps(least)))) == 3


def test_the_text_is_readable_japanese_and_ends_its_last_line():
    assert "こだしょうがっこう" in to_json(SAMPLE)
    assert to_json(SAMPLE).endswith("}\n")
    assert json.loads(to_json(SAMPLE))["format"] == FORMAT


@given(documents())
def test_a_kit_alone_is_read_back_with_its_pictures_by_id(document):
    pictures = {picture.id: picture.data for picture in document.kit.pictures}
    assert kit_from_json(kit_to_json(document.kit), pictures) == document.kit


def test_a_kit_alone_carries_no_bytes_of_pictures():
    assert all(picture["data"] == "" for picture in json.loads(kit_to_json(SAMPLE.kit))["pictures"])


@pytest.mark.parametrize("moment", ["2026-11-24T01:02:03Z", "2026-11-24T10:02:03+09:00"])
def test_a_moment_is_read_with_its_zone(moment):
    form = json.loads(to_json(SAMPLE))
    form["review"]["comments"][0]["at"] = moment
    at = from_json(json.dumps(form)).review.comments[0].at
    assert at is not None
    assert at.utctimetuple()[:6] == (2026, 11, 24, 1, 2, 3)
