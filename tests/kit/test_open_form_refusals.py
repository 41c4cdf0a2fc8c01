"""What the open form does not accept: each is refused in one line of Japanese that names the place."""

import base64
import json

import pytest

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.open_form import from_json, to_json
from tests.samples import PICTURES, SAMPLE, SVG
from tests.told import refusal

CARD = ("kit", "sections", 0, "cards", 0)
STEP = (*CARD, "steps", 0)
VIDEO = ("kit", "videos", 0)
PICTURE = ("kit", "pictures", 0)
TEXT = to_json(SAMPLE)
FIRST = PICTURES[0].id[:8]


def spoilt(path, value):
    """Return the sample's open form with one value put in at `path`."""
    form = json.loads(TEXT)
    holder = form
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    return json.dumps(form)


def place(path):
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


@pytest.mark.parametrize(
    ("path", "value", "wanted"),
    [
        ((*CARD, "title"), 5, "文字"),
        ((*CARD, "people"), "4人", "整数かnull"),
        ((*CARD, "people"), 0, "1 以上"),
        ((*CARD, "people"), 10**400, "999 以下"),
        ((*CARD, "restricted"), "はい", "true か false"),
        ((*CARD, "steps"), {}, "[ ] の並び"),
        ((*CARD, "unconfirmed"), ["people", "people"], "schema"),
        ((*CARD, "id"), "A", "英小文字"),
        ((*CARD, "title"), "水" * 20_001, "20000 まで"),
        ((*CARD, "title"), "\ud800", "壊れた文字"),
        ((*STEP, "branch"), "card-hq", "schema"),
        (("site", "latitude"), 91, "90 以下"),
        (("site", "name"), " ", "1行"),
        (("kit", "edition", "date"), "2026-02-30", "正しい日付"),
        (("kit", "edition", "date"), "24/11/2026", "正しい日付"),
        (("kit", "edition", "state"), "done", "draft, in_review, approved"),
        ((*VIDEO, "public_until"), "2026-13-01", "正しい日付"),
        ((*VIDEO, "address"), "ftp://a.example", "https://"),
        ((*VIDEO, "address"), "javascript:alert(1)", "https://"),
        ((*VIDEO, "address"), "https://a.example/日本", "https://"),
        (("kit", "base_address"), "file:///etc/passwd", "https://"),
        ((*PICTURE, "id"), "0" * 63, "使えません"),
        (("review", "comments", 0, "at"), "2026-11-24T99:00:00Z", "日付"),
        (("format",), "1", "1 のどれか"),
        (("format",), True, "1 のどれか"),
    ],
)
def test_a_wrong_value_is_refused_with_its_place_and_what_is_wanted(path, value, wanted):
    sentence = refusal(from_json, spoilt(path, value), of=BadInput)
    assert sentence.startswith(f"{place(path)}：")
    assert wanted in sentence


@pytest.mark.parametrize("path", [(), ("site",), ("kit", "edition"), CARD, STEP])
def test_an_unknown_name_is_refused_with_its_place(path):
    sentence = refusal(from_json, spoilt((*path, "titel"), "水"), of=BadInput)
    assert sentence.startswith(f"{place(path) or 'いちばん外側'}：「titel」")


def test_a_missing_name_is_refused_with_its_place():
    assert refusal(from_json, spoilt(("site",), {"id": "a"}), of=BadInput).startswith("site：「name」")


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ((*STEP, "text"), "{水|みず", "カード1「本部を開く」 手順1 の1文字目"),
        ((*CARD, "title"), "水**", "カード1「水**」 題名 の2文字目"),
        (("site", "facts", 1, "value"), "[[鍵の場所]]", "「本部の場所」"),
        (("site", "facts", 1, "name"), "鍵の場所", "「鍵の場所」が2回"),
        ((*STEP, "id"), "card-water", "「card-water」が2回"),
        (("site", "id"), "con", "「con」"),
        ((*VIDEO, "address"), "https://[a", "「https://[a」"),
        ((*PICTURE, "data"), base64.b64encode(b"not a picture").decode(), f"画像 {FIRST}"),
        ((*PICTURE, "data"), base64.b64encode(SVG).decode(), f"画像 {FIRST}"),
        ((*PICTURE, "data"), "AAA", "の文字列が壊れています"),
        ((*PICTURE, "id"), "0" * 64, "画像 00000000"),
        ((*PICTURE, "media_type"), "image/jpeg", f"画像 {FIRST}"),
        (("format",), 2, "新しい版"),
    ],
)
def test_a_broken_promise_is_refused_by_name(path, value, named):
    assert named in refusal(from_json, spoilt(path, value), of=BadInput)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "1行目 1文字目"),
        (TEXT.replace('"site"', "site", 1), "3行目 3文字目"),
        (TEXT[:-100], "JSON として読めません"),
        ("\ufeff" + TEXT, "1行目 1文字目"),
        ("[]", "いちばん外側：{ } のまとまり"),
        (TEXT.replace('"format"', '"format": 1, "format"'), "「format」が2回"),
        (TEXT.replace('"title"', '"title": "水", "title"', 1), "「title」が2回"),
        (TEXT.replace("35.371802", "NaN"), "「NaN」"),
        (TEXT.replace("35.371802", "-Infinity"), "「-Infinity」"),
        (TEXT.replace("35.371802", "1e999"), "site.latitude"),
        (TEXT.replace("35.371802", "1" * 5000), "JSON の数が大きすぎます"),
        (TEXT.replace("35.371802", "[" * 100_000), "入れ子"),
        (TEXT.replace("35.371802", "[" * 50 + "]" * 50), "site.latitude"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(text, named):
    assert named in refusal(from_json, text, of=BadInput)
