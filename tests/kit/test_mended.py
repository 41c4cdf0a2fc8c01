"""What once went wrong with kits from outside and with edits stays mended."""

import io
import json

import pytest
from attrs import evolve
from PIL import Image

from kitbuilder.kit.addresses import code_address, shown_address
from kitbuilder.kit.edit import cards, lists, parts, sections
from kitbuilder.kit.edit.moves import duplicate_things, move_things, remove_things
from kitbuilder.kit.errors import BadInput, LockedCaution, NotFound
from kitbuilder.kit.open_form import from_json, to_json
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.validate import validate
from kitbuilder.kit.values import Fact, Team
from tests.kit.test_pictures import claiming
from tests.samples import SAMPLE, SVG, card, card_of, document, site, step, svg
from tests.told import refusal

CARD = ("kit", "sections", 0, "cards", 0)


def spoilt(path, value):
    form = holder = json.loads(to_json(SAMPLE))
    for key in path[:-1]:
        holder = holder[key]
    holder[path[-1]] = value
    return json.dumps(form)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ((*CARD, "steps", 0, "text"), "水\n"),
        ((*CARD, "id"), "card-hq\n"),
        (("kit", "sections", 0, "colour"), "#000000\n"),
        (("kit", "videos", 0, "code"), "TOI-3\n"),
        (("kit", "videos", 0, "address"), "https://a.example\n"),
        (("site", "facts", 0, "name"), "鍵\n"),
    ],
)
def test_o1_a_line_end_at_the_end_of_a_value_is_refused(place, value):
    refusal(from_json, spoilt(place, value), of=BadInput)


@pytest.mark.parametrize(
    "text",
    [
        spoilt((*CARD, "steps", 0, "text"), "水\nを"),
        spoilt((*CARD, "id"), "a\nb"),
        spoilt((*CARD, "a\nb"), 1),
        '{"\\n": 1, "\\n": 2}',
        '{"\\ud800": 1, "\\ud800": 2}',
    ],
)
def test_o2_a_refusal_is_one_line_that_can_be_written_out(text):
    refusal(from_json, text, of=BadInput)


@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_o3_any_depth_of_nesting_is_a_kit_error(brackets):
    wrong = {}
    for depth in range(1, 1100):
        nested = "[" * depth + "]" * depth if brackets == "[]" else '{"a":' * depth + "1" + "}" * depth
        try:
            from_json(spoilt((*CARD, "title"), "@").replace('"@"', nested))
        except BadInput:
            pass
        except RecursionError:
            wrong.setdefault("RecursionError", depth)
    assert wrong == {}


def test_o4_a_picture_that_is_no_base64_is_named():
    assert "画像 " in refusal(from_json, spoilt(("kit", "pictures", 0, "data"), "AAA"))


def test_o5_an_escaped_backslash_does_not_hide_a_fact_within_a_fact():
    whole = evolve(document(card("c")), site=site(facts=(Fact("f", "鍵", r"\\[[門]]"),)))
    refusal(validate, whole, of=BadInput)


def test_o6_brackets_taken_literally_are_no_fact():
    validate(evolve(document(card("c")), site=site(facts=(Fact("f", "鍵", r"[\[["),))))


# --- edits -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "edit",
    [
        lambda: cards.add_card(SAMPLE.kit, "section-hq", card("card-water")),
        lambda: parts.add_part(SAMPLE.kit, "card-water", step("step-lid")),
        lambda: sections.add_section(SAMPLE.kit, evolve(SAMPLE.kit.sections[0], id="new")),
        lambda: lists.add_listed(SAMPLE.kit, Team("card-hq", "班")),
    ],
)
def test_e1_an_id_in_use_anywhere_in_the_kit_is_refused(edit):
    refusal(edit, of=BadInput)


@pytest.mark.parametrize(
    "edit",
    [
        lambda: move_things(SAMPLE.kit, ["gone"], "", "gone"),
        lambda: lists.move_listed(SAMPLE.kit, Team, "gone", "gone"),
    ],
)
def test_e2_what_is_not_there_is_not_moved_after_itself(edit):
    refusal(edit, of=NotFound)


@pytest.mark.parametrize(
    "edit",
    [
        lambda: cards.replace_card(SAMPLE.kit, evolve(card_of(SAMPLE.kit, "card-hq"), cautions=())),
        lambda: parts.replace_part(SAMPLE.kit, step("caution-enter")),
    ],
)
def test_e3_a_locked_caution_cannot_be_replaced_away_at_a_site(edit):
    refusal(edit, of=(LockedCaution, NotFound))


def test_e4_a_site_can_remove_its_own_copy_of_a_card():
    kit = duplicate_things(SAMPLE.kit, ["card-hq"])[0]
    assert remove_things(kit, [kit.sections[0].cards[1].id]) == SAMPLE.kit


@pytest.mark.parametrize("address", ["https://[x", "https://[" + "x" * 60])
def test_e5_an_address_being_typed_does_not_break_the_preview(address):
    kit = evolve(SAMPLE.kit, base_address="")
    assert code_address(kit, evolve(SAMPLE.kit.videos[0], address=address)) == address
    assert shown_address(address)


# --- pictures --------------------------------------------------------------------------------------------------------


def test_p1_a_doctype_is_refused_in_every_encoding():
    doctype = '<!DOCTYPE svg [<!ENTITY a "x">]>'
    text = doctype + '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>&a;</title></svg>'
    assert "DOCTYPE" in refusal(read_picture, text.encode("utf-16-le"), of=BadInput)


@pytest.mark.parametrize(
    "data",
    [
        svg('<path fill="url(https://evil.example/x#y)" d="M0 0"/>'),
        svg('<path style="fill:url(https://evil.example/x#y)" d="M0 0"/>'),
        b'<?xml-stylesheet href="https://evil.example/x.css"?>' + SVG,
    ],
)
def test_p2_an_svg_names_no_address(data):
    refusal(read_picture, data, of=BadInput)


@pytest.mark.parametrize("box", ["x", "0 0 0 0", "0 0 -1 1", "0 0 nan 1"])
def test_p3_an_svg_has_a_size(box):
    refusal(read_picture, svg(attributes=f'viewBox="{box}"'), of=BadInput)


def test_p4_a_photograph_of_a_telephone_that_holds_two_pictures_is_accepted():
    buffer, image = io.BytesIO(), Image.new("RGB", (8, 8))
    image.save(buffer, "MPO", save_all=True, append_images=[image])
    assert read_picture(buffer.getvalue()).media_type == "image/jpeg"


def test_p5_a_picture_within_the_limit_of_pixels_is_accepted():
    buffer = io.BytesIO()
    Image.new("1", (8_900, 10_000)).save(buffer, "PNG")
    assert read_picture(buffer.getvalue())


def test_p6_a_bomb_is_said_to_be_too_large():
    assert "縮小" in refusal(read_picture, claiming(100_000, 100_000))
