from attrs import evolve
from PySide6.QtCore import Qt

from kitbuilder.kit.search import SearchOptions
from kitbuilder.ui.find.results import ResultsModel, rows_in
from tests.samples import SAMPLE, card, document, site, step

USUAL = SearchOptions()


def _shown(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _model(*documents, wanted="水", names_sites=True):
    model = ResultsModel()
    model.start(names_sites=names_sites)
    for one in documents:
        model.add(rows_in(one, wanted, USUAL))
    return model


def _site(site_id, name, kana):
    return evolve(document(card("c", step("s", "水を"), title="札")), site=site(site_id, name, kana=kana))


def test_a_place_is_told_in_words_and_its_match_stands_in_brackets():
    assert _shown(_model(_site("koda-es", "小田", "こだ"), wanted="を")) == ["小田　カード1「札」 手順1\n　水【を】"]


def test_the_site_is_not_named_when_there_is_only_one():
    assert _shown(_model(_site("koda-es", "小田", "こだ"), names_sites=False)) == ["カード1「札」 手順1\n　【水】を"]


def test_sites_stand_in_the_order_of_their_readings_however_they_come():
    model = _model(_site("z", "文庫", "ぶんこ"), _site("a", "六浦", "むつうら"), _site("m", "朝比奈", "あさひな"))
    assert [text.split("　")[0] for text in _shown(model)] == ["朝比奈", "文庫", "六浦"]


def test_the_ward_s_own_kit_stands_before_all_sites():
    model = _model(_site("a", "朝比奈", "あさひな"), _site("master", "区の基本版", ""))
    assert [text.split("　")[0] for text in _shown(model)] == ["区の基本版", "朝比奈"]


def test_a_match_late_in_a_long_text_is_still_in_sight():
    shown = _shown(_model(document(card("c", step("s", "あ" * 60 + "水"), title="札")), names_sites=False))
    assert shown == ["カード1「札」 手順1\n　…" + "あ" * 14 + "【水】"]


def test_what_will_be_left_as_it_is_says_so_and_why():
    model = _model(SAMPLE, wanted="流すまで")
    assert _shown(model)[0].startswith("［置きかえません］")
    assert "区の担当" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "【流すまで】" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
