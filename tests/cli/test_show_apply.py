"""A kit out as JSON and back: the same text, or one line that says what is wrong and a file untouched."""

import base64
import json

import jsonschema
import pytest

from kitbuilder.store.backup_names import FOLDER
from kitbuilder.store.library import Library
from tests.cli.conftest import SITES, contents
from tests.samples import SVG


@pytest.fixture
def form(run, library):
    """The open form of a site's kit, to change."""
    assert library.is_dir()
    return run("show", "koda-es", "--json").json


@pytest.fixture
def apply(run, tmp_path):
    """Apply a form or a text to a site."""

    def apply_form(form, site="koda-es"):
        path = tmp_path / "kit.json"
        data = form if isinstance(form, bytes) else (form if isinstance(form, str) else json.dumps(form)).encode()
        path.write_bytes(data)
        return run("apply", site, path)

    return apply_form


@pytest.mark.parametrize("site", ["koda-es", "小田小学校", "横浜市立小田小学校", "namiki-1-es", "master"])
def test_what_was_shown_is_applied_and_shown_again_as_the_same_text(run, library, apply, site):
    before = run("show", site, "--json")
    assert (before.code, before.err) == (0, "")
    done = apply(before.out, site)
    assert (done.code, done.err) == (0, "")
    assert run("show", site, "--json").out == before.out
    assert library.is_dir()


def test_a_change_is_written_and_shown(run, form, apply):
    form["kit"]["sections"][1]["cards"][1]["title"] = "{水|みず}を運ぶ"
    form["site"]["facts"][0]["value"] = "新しい棚"
    done = apply(form)
    assert (done.code, done.err) == (0, "")
    assert "小田小学校" in done.out
    assert run("show", "koda-es", "--json").json == form
    assert run("show", "namiki-1-es", "--json").json != form


def test_a_form_with_a_byte_order_mark_is_read(run, form, apply):
    assert apply(b"\xef\xbb\xbf" + json.dumps(form).encode()).code == 0
    assert run("show", "koda-es", "--json").json == form


def first_card(form):
    return form["kit"]["sections"][0]["cards"][0]


def no_picture(form):
    form["kit"]["pictures"][0]["data"] = base64.b64encode(b"hello").decode()


def other_picture(form):
    form["kit"]["pictures"][0]["data"] = base64.b64encode(SVG + b" ").decode()


def torn_picture(form):
    form["kit"]["pictures"][0]["data"] = "@@@"


WRONG = {
    "unknown key": lambda form: form.update(colour=1),
    "unknown key on a card": lambda form: first_card(form).update(colour=1),
    "wrong type": lambda form: first_card(form).update(title=5),
    "wrong number": lambda form: first_card(form).update(people=-1),
    "missing key": lambda form: form["kit"].pop("sections"),
    "two of one id": lambda form: form["kit"]["sections"].append(form["kit"]["sections"][0]),
    "bad id": lambda form: first_card(form).update(id="../../x"),
    "bad mark": lambda form: first_card(form).update(title="{水|"),
    "bad emphasis": lambda form: first_card(form).update(title="**水"),
    "line end": lambda form: first_card(form).update(title="水\n火"),
    "not a web address": lambda form: form["kit"]["videos"][0].update(address="javascript:alert(1)"),
    "file address": lambda form: form["kit"]["videos"][0].update(address="file:///etc/passwd"),
    "bad base address": lambda form: form["kit"].update(base_address="ftp://a.example/"),
    "not a picture": no_picture,
    "another picture": other_picture,
    "a torn picture": torn_picture,
    "bad date": lambda form: form["kit"]["edition"].update(date="soon"),
    "bad state": lambda form: form["kit"]["edition"].update(state="done"),
    "newer format": lambda form: form.update(format=2),
    "fact in a fact": lambda form: form["site"]["facts"][0].update(value="[[本部の場所]]"),
    "locked caution removed": lambda form: first_card(form).update(cautions=[]),
    "locked caution unlocked": lambda form: first_card(form)["cautions"][0].update(locked=False),
    "locked caution reworded": lambda form: first_card(form)["cautions"][0].update(text="入ってよい"),
    "card with a locked caution removed": lambda form: form["kit"]["sections"][0].update(cards=[]),
    "another site": lambda form: form["site"].update(id="namiki-1-es"),
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_in_one_line_and_the_file_stays(library, form, apply, change):
    before = contents(library)
    change(form)
    said = apply(form)
    assert said.code == 2
    assert len(said.refusal) < 300
    assert contents(library) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": NaN}',
        '{"format": 1, "format": 1}',
        "[" * 100_000,
        b"\xff\xfe{}",
        b"\x83\x65",
        '{"format": ' + "9" * 5000 + "}",
        '"\\ud800"',
    ],
    ids=range(11),
)
def test_what_is_no_open_form_is_told_in_one_line_and_the_file_stays(library, apply, text):
    before = contents(library)
    said = apply(text)
    assert said.code == 2
    assert "kit.json" in said.refusal
    assert contents(library) == before


def test_the_place_of_a_mistake_is_named(form, apply):
    first_card(form)["people"] = "two"
    assert "kit.sections[0].cards[0].people" in apply(form).refusal


def test_a_locked_caution_may_move_and_the_ward_may_change_it(run, form, apply):
    first_card(form)["cautions"].reverse()
    assert apply(form).code == 0
    master = run("show", "master", "--json").json
    first_card(master)["cautions"] = []
    assert apply(master, "master").code == 0
    assert run("show", "master", "--json").json == master


def test_a_folder_is_no_form(run, library, tmp_path):
    assert run("apply", "koda-es", tmp_path).code == 2
    assert library.is_dir()


def test_a_kit_is_shown_in_words(run, library):
    said = run("show", "小田小学校")
    assert said.code == 0
    for words in (
        "小田小学校　第1版　2026-11-24　カード 3 枚",
        "■ 仮設トイレ",
        "1 本部を開く（庶務班）",
        "1 鍵で扉を開ける",
    ):
        assert words in said.out
    assert "! 安全を確かめるまで入らない" in said.out
    assert "鍵の場所：職員室の棚" in said.out
    assert library.is_dir()


def test_a_fact_without_a_value_is_shown_so(run, form, apply):
    form["site"]["facts"][0]["value"] = ""
    apply(form)
    assert "鍵の場所：（まだありません）" in run("show", "koda-es").out


def test_the_schema_describes_what_is_shown(run, form):
    said = run("schema")
    assert said.code == 0
    jsonschema.Draft202012Validator(said.json).validate(form)


@pytest.mark.parametrize("site", [site.id for site in SITES])
def test_every_site_begins_with_the_masters_kit(run, library, site):
    assert run("show", site, "--json").json["kit"] == run("show", "master", "--json").json["kit"]
    assert library.is_dir()


def test_a_restricted_value_cannot_be_opened_at_a_site(run, library, tmp_path):
    form = run("show", "koda-es", "--json").json
    form["site"]["facts"] = [{**fact, "restricted": False} for fact in form["site"]["facts"]]
    (tmp_path / "open.json").write_text(json.dumps(form), "utf-8")
    said = run("apply", "koda-es", tmp_path / "open.json")
    assert said.code == 2
    assert "学校に出せない" in said.refusal
    assert library.is_dir()


@pytest.mark.parametrize(("data", "sign"), [(b"", "空です"), (b"%PDF-1.4\xff", "JSON ではありません")])
def test_a_file_that_is_no_json_is_said_to_be_none(run, library, tmp_path, data, sign):
    (tmp_path / "wrong").write_bytes(data)
    assert sign in run("apply", "koda-es", tmp_path / "wrong").refusal
    assert library.is_dir()


def test_a_kit_that_somebody_has_open_is_not_written_and_they_are_named(library, form, apply):
    form["site"]["facts"][0]["value"] = "職員室"
    before = contents(library)
    with Library(library).open("koda-es", writable=True, who="山田"):
        said = apply(form)
    assert said.code == 2
    assert "山田 さん" in said.refusal
    assert contents(library) == before
    assert apply(form).code == 0


def test_a_backup_that_cannot_be_made_is_told_and_the_kit_is_written(library, form, apply):
    (library / FOLDER).write_text("in the way")
    form["site"]["facts"][0]["value"] = "職員室"
    said = apply(form)
    assert said.code == 0
    assert "控えを作れませんでした" in said.err
    assert Library(library).read("koda-es").site.facts[0].value == "職員室"
