import datetime as dt

import pytest

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.values import Section
from kitbuilder.printing.options import PrintOptions
from kitbuilder.ui.printing.order import Kits, Order, SiteChoice, options_for, read_kits, sections_in
from tests.samples import card, document, with_kit

OPTIONS = PrintOptions(dt.date(2026, 11, 24))
SITES = (SiteChoice("a", "朝比奈小学校"), SiteChoice("b", "文庫小学校"))


def _document(*ids):
    return with_kit(
        document(), sections=tuple(Section(one, "{項目|こうもく}" + one, cards=(card(one),)) for one in ids)
    )


def test_a_damaged_kit_is_named_with_its_reason_and_does_not_hold_up_the_others():
    whole = _document("x")

    def read(site_id):
        if site_id == "a":
            raise NotFound("a.kit は見つかりません")
        return whole

    kits = read_kits(SITES, read)
    assert kits.documents == (whole,)
    assert [(one.site, one.reason) for one in kits.damaged] == [
        ("朝比奈小学校", "朝比奈小学校　a.kit は見つかりません")
    ]


def test_no_sites_are_no_kits():
    assert read_kits((), lambda _: _document()) == Kits((), ())


def test_each_section_is_offered_once_in_plain_words_in_the_order_in_which_it_is_met():
    found = sections_in([_document("x", "y"), _document("z", "y")])
    assert [(one.id, one.title) for one in found] == [("x", "項目x"), ("y", "項目y"), ("z", "項目z")]


def test_without_anything_left_out_the_options_stay_as_they_are():
    assert options_for(Order(SITES, OPTIONS), [_document("x", "y")]) is OPTIONS
    assert options_for(Order(SITES, OPTIONS, frozenset({"gone"})), [_document("x", "y")]) is OPTIONS


def test_what_is_left_out_is_not_printed():
    assert options_for(Order(SITES, OPTIONS, frozenset({"x"})), [_document("x", "y")]).sections == ("y",)


def test_when_all_is_left_out_a_sentence_says_what_to_do():
    with pytest.raises(BadInput, match="項目を選び直してください"):
        options_for(Order(SITES, OPTIONS, frozenset({"x"})), [_document("x")])
