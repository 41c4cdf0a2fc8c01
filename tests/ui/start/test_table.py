import datetime as dt

import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from kitbuilder.kit.overview import SiteRow
from kitbuilder.kit.values import EditionState
from kitbuilder.ui.start.site_search import SiteSearch
from kitbuilder.ui.start.table import Column, SitesModel

WHEN = dt.datetime(2026, 11, 24, 9, 5, tzinfo=dt.UTC)
ROWS = (
    SiteRow("master", "区の基本版", edition=1),
    SiteRow("koda-es", "小田小学校", "こだしょうがっこう", "金沢区富岡西", 1, errors=9, warnings=2, changed_at=WHEN),
    SiteRow(
        "bunko-es", "文庫小学校", "ぶんこしょうがっこう", "", 12, EditionState.APPROVED, 3, errors=10, changed_by="山田"
    ),
    SiteRow("asahina-es", "朝比奈小学校", "あさひなしょうがっこう", "", 2, EditionState.IN_REVIEW, 10, warnings=100),
    SiteRow("broken-es", "broken-es", fault="broken-es.kit は壊れています"),
)


@pytest.fixture
def model(qapp):
    model = SitesModel()
    for row in ROWS:
        model.show_row(row)
    return model


@pytest.fixture
def search(model):
    return SiteSearch(model, model)


def _ids(search):
    return [search.site_at(row) for row in range(search.rowCount())]


def _cell(model, site_id, column, role=Qt.ItemDataRole.DisplayRole):
    place = next(place for place, row in enumerate(model.rows) if row.id == site_id)
    return model.data(model.index(place, column), role)


@pytest.mark.parametrize("order", list(Qt.SortOrder))
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("釜利谷東", ["kamariya-higashi-es", "kamariya-es"]),
        ("釜利谷ひがし", ["kamariya-higashi-es"]),
        ("ひがし", ["higashi-asahina-es", "kamariya-higashi-es"]),
        ("朝比奈", ["asahina-es", "higashi-asahina-es"]),
    ],
)
def test_sites_whose_name_or_reading_has_what_was_typed_come_first(search, model, typed, found, order):
    for row in (
        SiteRow("kamariya-es", "釜利谷小学校", "かまりやしょうがっこう", "金沢区釜利谷東6-37-1"),
        SiteRow("kamariya-higashi-es", "釜利谷東小学校", "かまりやひがししょうがっこう", "金沢区釜利谷東2-12-1"),
        SiteRow("higashi-asahina-es", "東朝比奈小学校", "ひがしあさひなしょうがっこう"),
    ):
        model.show_row(row)
    search.sort(Column.NAME, order)
    search.search(typed)
    assert _ids(search) == found


@pytest.mark.parametrize(
    ("column", "upwards"),
    [
        (Column.NAME, ["asahina-es", "koda-es", "bunko-es"]),
        (Column.EDITION, ["koda-es", "asahina-es", "bunko-es"]),
        (Column.STATE, ["koda-es", "asahina-es", "bunko-es"]),
        (Column.COMMENTS, ["koda-es", "bunko-es", "asahina-es"]),
        (Column.ERRORS, ["asahina-es", "koda-es", "bunko-es"]),
        (Column.WARNINGS, ["bunko-es", "koda-es", "asahina-es"]),
    ],
)
def test_numbers_are_sorted_as_numbers_and_the_ward_stays_first(search, column, upwards):
    for order, wanted in ((Qt.SortOrder.AscendingOrder, upwards), (Qt.SortOrder.DescendingOrder, upwards[::-1])):
        search.sort(column, order)
        first, *others = [site_id for site_id in _ids(search) if site_id != "broken-es"]
        assert first == "master"
        assert others == wanted


def test_a_file_that_cannot_be_opened_is_the_gravest_when_sorted_by_errors(search):
    search.sort(Column.ERRORS, Qt.SortOrder.DescendingOrder)
    assert _ids(search)[:2] == ["master", "broken-es"]


def test_what_is_equal_stays_in_the_order_of_the_readings(search, model):
    for row in ROWS[1:4]:
        model.show_row(SiteRow(row.id, row.name, row.kana, errors=1))
    for order in Qt.SortOrder:
        search.sort(Column.ERRORS, order)
        others = [site_id for site_id in _ids(search) if site_id not in ("master", "broken-es")]
        assert others == ["asahina-es", "koda-es", "bunko-es"]


@pytest.mark.parametrize("typed", ["小田", "コダ", "こだ", "ｺﾀﾞ", "KODA", "koda-es", "富岡西", " 小 田 "])
def test_a_site_is_found_by_name_every_kana_id_and_address(search, typed):
    search.search(typed)
    assert _ids(search) == ["koda-es"]


def test_state_errors_and_warnings_are_told_by_signs_and_words(model):
    assert _cell(model, "koda-es", Column.STATE) == "□ 下書き"
    assert _cell(model, "bunko-es", Column.STATE) == "◎ 承認済み"
    assert _cell(model, "koda-es", Column.ERRORS) == "× 9"
    assert _cell(model, "koda-es", Column.WARNINGS) == "△ 2"
    assert _cell(model, "asahina-es", Column.ERRORS) == "―"


def test_a_screen_reader_hears_full_words_in_every_cell(model):
    spoken = [_cell(model, "koda-es", column, Qt.ItemDataRole.AccessibleTextRole) for column in Column]
    assert all(spoken)
    assert "こだしょうがっこう" in spoken[Column.NAME]
    assert "金沢区富岡西" in spoken[Column.NAME]
    assert spoken[Column.STATE] == "状態は下書き"
    assert spoken[Column.ERRORS].endswith("9件")
    assert spoken[Column.COMMENTS].endswith("なし")
    assert all("壊れています" in _cell(model, "broken-es", column, Qt.ItemDataRole.ToolTipRole) for column in Column)


def test_what_changed_after_its_approval_is_told_counted_and_comes_first(search, model):
    model.show_row(SiteRow("koda-es", "小田小学校", "こだしょうがっこう", stale_sections=2))
    assert _cell(model, "koda-es", Column.STATE) == "△ 要再確認"
    spoken = _cell(model, "koda-es", Column.STATE, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("状態は要再確認。承認のあとで変わった項目が 2 あります")
    assert "4拠点　△ 要再確認 1　◇ 確認中 1" in model.totals()
    search.sort(Column.STATE)
    assert [site_id for site_id in _ids(search) if site_id != "broken-es"][:2] == ["master", "koda-es"]


def test_a_site_that_cannot_be_read_any_more_keeps_its_name(model):
    model.show_row(SiteRow("koda-es", "koda-es", fault="koda-es.kit は壊れています"))
    assert _cell(model, "koda-es", Column.NAME) == "小田小学校"
    assert _cell(model, "koda-es", Column.CHANGED) == "koda-es.kit は壊れています"


def test_the_totals_tell_how_far_the_sites_are(model):
    assert model.totals() == ("4拠点　□ 下書き 1　◇ 確認中 1　◎ 承認済み 1　× エラーのある拠点 2　× 開けないファイル 1")


@pytest.fixture
def far(model):
    """Sites that are further, and less far."""
    for row in (
        SiteRow("koda-es", "小田", facts=7, filled=3, behind=True, base_edition=1, printed_on=dt.date(2026, 11, 20)),
        SiteRow("bunko-es", "文庫", facts=7, filled=7, base_edition=2, printed_on=dt.date(2026, 9, 1), warnings=1),
        SiteRow("asahina-es", "朝比奈", facts=7, base_edition=1),
    ):
        model.show_row(row)
    model.show_row(evolve(model.row_of("bunko-es"), changed_since_print=True))
    return model


def test_values_base_and_print_are_told_by_signs_and_words(far):
    def cells(column):
        return [_cell(far, site_id, column) for site_id in ("master", "koda-es", "bunko-es", "asahina-es")]

    assert cells(Column.FACTS) == ["―", "△ 3/7", "7/7", "△ 0/7"]
    assert cells(Column.BASE) == ["―", "△ 未取り込み", "最新", "最新"]
    assert cells(Column.PRINTED) == ["―", "2026-11-20", "△ 2026-09-01", "―"]
    assert {_cell(far, "broken-es", column) for column in (Column.FACTS, Column.BASE, Column.PRINTED)} == {""}


def test_the_words_say_from_which_edition_what_is_empty_and_what_to_do(far):
    def words(site_id, column):
        return _cell(far, site_id, column, Qt.ItemDataRole.ToolTipRole)

    assert "第1版" in words("koda-es", Column.BASE)
    assert "まだ取り込んでいない" in words("koda-es", Column.BASE)
    assert "第2版" in words("bunko-es", Column.BASE)
    assert "4件がまだ空" in words("koda-es", Column.FACTS)
    assert "すべて書いてあります" in words("bunko-es", Column.FACTS)
    assert "印刷し直してください" in words("bunko-es", Column.PRINTED)
    assert "今の中身と同じ" in words("koda-es", Column.PRINTED)
    assert "記録はありません" in words("asahina-es", Column.PRINTED)


@pytest.mark.parametrize(
    ("column", "upwards"),
    [
        (Column.FACTS, ["bunko-es", "koda-es", "asahina-es"]),
        (Column.BASE, ["bunko-es", "asahina-es", "koda-es"]),
        (Column.PRINTED, ["asahina-es", "bunko-es", "koda-es"]),
    ],
)
def test_sites_are_sorted_by_what_is_missing_by_base_and_by_the_day_of_print(far, column, upwards):
    search = SiteSearch(far, far)
    for order, wanted in ((Qt.SortOrder.AscendingOrder, upwards), (Qt.SortOrder.DescendingOrder, upwards[::-1])):
        search.sort(column, order)
        assert [site_id for site_id in _ids(search) if site_id in upwards] == wanted
