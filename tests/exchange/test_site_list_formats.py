"""The published lists as they are, and with everything that was seen to be wrong with them."""

import contextlib
import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.exchange.site_list import read_site_list
from kitbuilder.exchange.site_list.columns import columns_of
from kitbuilder.exchange.site_list.formats import FORMATS
from kitbuilder.exchange.site_list.rows import Row
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import is_site_id
from tests.told import refusal

DATA = Path(__file__).parents[1] / "data" / "site_lists"
NAMUGI = ("生麦小学校", "なまむぎしょうがっこう", "神奈川県横浜市鶴見区生麦四丁目15-1", 35.49547584, 139.6710972, "")
BANCHO = ("番町小学校", "", "東京都千代田区六番町8", 35.688111802263, 139.73407899331, "E1310100002201")
CHUO = ("中央小学校", "ちゅうおうしょうがっこう", "栃木県宇都宮市中央本町1-29", 36.55925966, 139.8847723, "")
SACHIGAOKA = ("さちが丘小学校", "", "神奈川県横浜市旭区さちが丘110-1", 35.456799, 139.522979, "E1410000001111")
PUBLISHED = {
    "yokohama_hinanjo.csv": ("cp932", NAMUGI, "横浜市の hinanjo.csv"),
    "gsi_shelters.csv": ("utf-8-sig", SACHIGAOKA, "国土地理院の指定避難所データ"),
    "gsi_emergency_sites.csv": ("utf-8-sig", BANCHO, "国土地理院の指定緊急避難場所データ"),
    "standard_open_data.csv": ("utf-8", CHUO, "自治体標準オープンデータセットの指定緊急避難場所一覧"),
    "recommended_open_data.csv": ("cp932", CHUO, "推奨データセットの指定緊急避難場所一覧"),
}
LATITUDES, LONGITUDES = {"緯度", "Lat"}, {"経度", "Lon"}
NAMES, ADDRESSES = {"施設・場所名", "名称", "Name"}, {"住所", "所在地_連結表記", "Address"}

every_list = pytest.mark.parametrize("name", PUBLISHED)


def text_of(name):
    return (DATA / name).read_bytes().decode(PUBLISHED[name][0])


def rows_of(name):
    return list(csv.reader(io.StringIO(text_of(name), newline="")))


def written(rows, end="\r\n"):
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows(rows)
    return out.getvalue().encode()


def place(rows, names):
    return next(at for at, column in enumerate(rows[0]) if column in names)


def told(site):
    return (site.name, site.kana, site.address, site.latitude, site.longitude, site.common_id)


def first(data):
    return told(read_site_list(data)[0])


@every_list
def test_a_list_is_read_as_it_was_published(name):
    encoding, wanted, title = PUBLISHED[name]
    data = (DATA / name).read_bytes()
    data.decode(encoding)
    sites = read_site_list(data)
    assert told(sites[0]) == wanted
    assert len(sites) == len(rows_of(name)) - 1
    assert columns_of(Row(1, tuple(rows_of(name)[0]))).format.title == title


def test_every_known_list_is_tried():
    assert {title for _, _, title in PUBLISHED.values()} == {each.title for each in FORMATS}


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig"])
@every_list
def test_a_list_may_have_been_saved_in_any_encoding(name, encoding):
    assert first(text_of(name).encode(encoding)) == PUBLISHED[name][1]


def wide(text):
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


HEADERS = {
    "blanks": lambda column: f" {column[:1]} {column[1:]}　",
    "full width": wide,
    "half width kana": lambda column: column.replace("カナ", "ｶﾅ"),
    "brackets": lambda column: column.replace("_カナ", "（カナ）"),
    "no underline": lambda column: column.replace("_", ""),
    "lower case": str.lower,
    "line break": lambda column: f"{column[:1]}\n{column[1:]}",
    "another middle dot": lambda column: column.replace("・", "･"),
    "misspelt": lambda column: column.replace("連結表記", "連結標記"),
    "renamed": lambda column: {"名称": "避難所名称", "住所": "所在地", "Lon": "Lng"}.get(column, column),
    "invisible": lambda column: f"\u200b{column}\ufeff",
}


@pytest.mark.parametrize("change", HEADERS.values(), ids=HEADERS)
@every_list
def test_a_header_may_be_written_in_other_ways(name, change):
    header, *rows = rows_of(name)
    assert first(written([[change(column) for column in header], *rows])) == PUBLISHED[name][1]


def _blank_rows(rows):
    blank = [""] * len(rows[0])
    return [[], blank, rows[0], [], *rows[1:], [" ", "　"], blank, []]


DEFECTS = {
    "blank rows": _blank_rows,
    "rows twice": lambda rows: [rows[0], *rows[1:], *rows[1:]],
    "columns without a name": lambda rows: [[*row, "", ""] for row in rows],
    "rows cut where nothing follows": lambda rows: [rows[0], *[_cut(row) for row in rows[1:]]],
    "blanks about each cell": lambda rows: [rows[0], *[[f"　{cell} " for cell in row] for row in rows[1:]]],
    "control characters": lambda rows: [rows[0], *[[f"\x07{cell}\x1b\u202e" for cell in row] for row in rows[1:]]],
    "line breaks about cells": lambda rows: [rows[0], *[[f"\n{cell}\r\n" for cell in row] for row in rows[1:]]],
}


def _cut(row):
    return row[: max(at for at, cell in enumerate(row, 1) if cell)]


@pytest.mark.parametrize("change", DEFECTS.values(), ids=DEFECTS)
@every_list
def test_what_is_wrong_and_harmless_changes_nothing(name, change):
    sites = read_site_list(written(change(rows_of(name))))
    assert sites == read_site_list((DATA / name).read_bytes())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@every_list
def test_lines_may_end_in_any_way(name, end):
    assert first(written(rows_of(name), end)) == PUBLISHED[name][1]


@every_list
def test_a_number_may_be_written_in_full_width(name):
    rows = rows_of(name)
    for names in (LATITUDES, LONGITUDES):
        rows[1][place(rows, names)] = wide(rows[1][place(rows, names)])
    assert first(written(rows)) == PUBLISHED[name][1]


@every_list
def test_a_place_that_is_not_measured_is_a_site_all_the_same(name):
    rows = rows_of(name)
    rows[1][place(rows, LATITUDES)] = rows[1][place(rows, LONGITUDES)] = ""
    assert first(written(rows))[3:5] == (None, None)


@pytest.mark.parametrize(
    ("latitude", "longitude", "said"),
    [
        ("{lon}", "{lat}", "2行目は、緯度「{lon}」と経度「{lat}」が逆です"),
        ("{lat}", "", "2行目は、緯度と経度の片方しかありません"),
        ("0", "0", "2行目の緯度「0」・経度「0」は日本の外です"),
        ("19.9", "{lon}", "日本の外"),
        ("46.1", "{lon}", "日本の外"),
        ("{lat}", "121.9", "日本の外"),
        ("{lat}", "154.1", "日本の外"),
        ("北緯35度", "{lon}", "2行目の緯度・経度「北緯35度」"),
        ("1e999", "{lon}", "「1e999」"),
        ("9" * 5000, "{lon}", "が正しくありません"),
    ],
)
@every_list
def test_a_place_that_cannot_be_is_told_with_its_row(name, latitude, longitude, said):
    rows = rows_of(name)
    lat, lon = rows[1][place(rows, LATITUDES)], rows[1][place(rows, LONGITUDES)]
    rows[1][place(rows, LATITUDES)] = latitude.format(lat=lat, lon=lon)
    rows[1][place(rows, LONGITUDES)] = longitude.format(lat=lat, lon=lon)
    assert said.format(lat=lat, lon=lon) in refusal(read_site_list, written(rows), of=BadInput)


@pytest.mark.parametrize(("latitude", "longitude"), [("20.4", "136.1"), ("45.6", "148.9"), ("24.3", "153.98")])
def test_the_farthest_islands_are_in_japan(latitude, longitude):
    rows = rows_of("gsi_shelters.csv")
    rows[1][place(rows, LATITUDES)], rows[1][place(rows, LONGITUDES)] = latitude, longitude
    assert first(written(rows))[3:5] == (float(latitude), float(longitude))


@pytest.mark.parametrize("names", [NAMES, ADDRESSES, LATITUDES, LONGITUDES])
@every_list
def test_a_column_that_is_missing_is_named_with_those_that_are_there(name, names):
    rows = rows_of(name)
    gone = place(rows, names)
    if rows[0][gone] == "所在地_連結表記":
        rows[0] = [column.replace("所在地_市区町村", "市区") for column in rows[0]]
    column, rows = rows[0][gone], [row[:gone] + row[gone + 1 :] for row in rows]
    said = refusal(read_site_list, written(rows), of=BadInput)
    assert f"「{column}」の列がありません" in said
    assert f"「{rows[0][0]}」" in said


@pytest.mark.parametrize("names", [NAMES, ADDRESSES, LATITUDES])
@every_list
def test_a_column_that_is_there_twice_is_told(name, names):
    rows = rows_of(name)
    doubled = place(rows, names)
    said = refusal(read_site_list, written([[*row, row[doubled]] for row in rows]), of=BadInput)
    assert f"「{rows[0][doubled]}」の列が2つ以上" in said


@every_list
def test_a_row_that_is_longer_than_the_header_is_told(name):
    rows = rows_of(name)
    rows[1].append("余り")
    assert "2行目は、見出しより列が多く" in refusal(read_site_list, written(rows), of=BadInput)


@pytest.mark.parametrize(("names", "most"), [(NAMES, 80), (ADDRESSES, 300)])
@every_list
def test_a_cell_is_as_long_as_a_name_or_an_address_can_be(name, names, most):
    rows = rows_of(name)
    rows[1][place(rows, names)] = "あ" * most
    assert "あ" * most in first(written(rows))
    rows[1][place(rows, names)] += "あ"
    assert "2行目の" in refusal(read_site_list, written(rows), of=BadInput)


@every_list
def test_several_buildings_of_a_school_are_one_site(name):
    rows = rows_of(name)
    at = place(rows, NAMES)
    school = rows[1][at]
    buildings = ("体育館１４", "　校舎", "（グラウンド）", "武道場")
    several = [[*rows[1][:at], school + building, *rows[1][at + 1 :]] for building in buildings]
    assert [told(site) for site in read_site_list(written([rows[0], *several]))] == [PUBLISHED[name][1]]


def test_what_one_row_of_a_school_does_not_say_is_taken_from_the_others():
    header = "共通ID,名称,名称_カナ,住所,緯度,経度"
    rows = ["E5,試験小学校,,横浜市,,", ",試験小学校体育館,シケンショウガッコウ,横浜市,35.1,139.1"]
    (site,) = read_site_list("\n".join((header, *rows)).encode())
    assert told(site) == ("試験小学校", "しけんしょうがっこう", "横浜市", 35.1, 139.1, "E5")


def test_schools_of_one_name_in_two_towns_are_two_sites():
    header = "NO,共通ID,施設・場所名,住所,緯度,経度"
    rows = ["1,E1,中央小学校,栃木県宇都宮市中央1,36.5,139.8", "2,E2,中央小学校,神奈川県大和市中央1,35.4,139.4"]
    assert [site.id for site in read_site_list("\n".join((header, *rows)).encode())] == ["e1", "e2"]


def test_an_address_in_parts_is_put_together():
    header = "名称,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,緯度,経度"
    (site,) = read_site_list(f"{header}\n試験小学校,神奈川県,横浜市金沢区,泥亀2丁目,9-1,35.3,139.6".encode())
    assert site.address == "神奈川県横浜市金沢区泥亀2丁目9-1"


def test_an_address_that_stands_whole_in_the_town_is_not_doubled():
    rows = rows_of("standard_open_data.csv")
    rows[1][place(rows, ADDRESSES)] = ""
    assert first(written(rows))[2] == CHUO[2]


HINANJO = "Type,Definition,Name,Address,Lat,Lon,Kana,Ward,WardCode"


def hinanjo(kind="地域防災拠点", name="試験小学校", address="横浜市", kana="シケンショウガッコウ", ward="金沢区"):
    return f"{kind},,{name},{address},35.3,139.6,{kana},{ward},08"


def test_of_yokohamas_list_only_the_bases_are_taken():
    rows = [hinanjo("帰宅困難者一時滞在施設", "試験ホール"), hinanjo(), hinanjo("広域避難場所", "試験公園")]
    assert [site.name for site in read_site_list("\n".join((HINANJO, *rows)).encode("cp932"))] == ["試験小学校"]
    said = refusal(read_site_list, "\n".join((HINANJO, rows[0])).encode("cp932"), of=BadInput)
    assert "「地域防災拠点」の行がありません" in said


@pytest.mark.parametrize(
    ("ward", "names"), [("金沢区", ["甲小学校"]), (" 金沢 区", ["甲小学校"]), ("横浜市", ["甲小学校", "乙小学校"])]
)
def test_a_ward_is_chosen_by_its_own_column_too(ward, names):
    rows = [hinanjo(name="甲小学校", kana=""), hinanjo(name="乙小学校", kana="", ward="港北区")]
    assert [site.name for site in read_site_list("\n".join((HINANJO, *rows)).encode(), ward)] == names


def test_what_is_wrong_in_another_ward_does_not_matter():
    rows = [hinanjo(), hinanjo(name="", ward="港北区")]
    assert len(read_site_list("\n".join((HINANJO, *rows)).encode(), "金沢区")) == 1


@every_list
def test_ids_stay_when_the_list_is_read_again_and_are_each_ones_own(name):
    once, again = (read_site_list((DATA / name).read_bytes()) for _ in range(2))
    assert [site.id for site in once] == [site.id for site in again]
    assert all(is_site_id(site.id) for site in once)


def test_a_site_without_a_common_id_is_named_by_its_reading():
    assert read_site_list((DATA / "yokohama_hinanjo.csv").read_bytes())[0].id == "namamugi-es"


@pytest.mark.parametrize("common_ids", [("E1", "E1"), ("master", "e1"), ("", ""), ("E1", "e1")])
def test_no_two_sites_get_one_id(common_ids):
    header = "共通ID,施設・場所名,住所,緯度,経度"
    rows = [f"{common_id},{name}小学校,横浜市,35.1,139.1" for common_id, name in zip(common_ids, "甲乙", strict=True)]
    ids = [site.id for site in read_site_list("\n".join((header, *rows)).encode())]
    assert len({*ids, "master"}) == 3


extra_columns = st.lists(
    st.tuples(st.text("あ市区名 _x1\n,\"'", max_size=6).map("余{}".format), st.text("あ1, \n\"'", max_size=5)),
    max_size=4,
)


@every_list
@given(st.data())
def test_columns_may_stand_in_any_order_among_any_others(name, data):
    rows = rows_of(name)
    extra = data.draw(extra_columns)
    whole = [rows[0] + [column for column, _ in extra], *(row + [cell for _, cell in extra] for row in rows[1:])]
    order = data.draw(st.permutations(range(len(whole[0]))))
    mixed = written([[row[at] for at in order] for row in whole])
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "cp932"]))
    assert read_site_list(mixed.decode().encode(encoding)) == read_site_list((DATA / name).read_bytes())


@given(st.data())
def test_bytes_that_were_damaged_are_read_or_refused(data):
    name = data.draw(st.sampled_from(sorted(PUBLISHED)))
    damaged = bytearray((DATA / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(BadInput):
        read_site_list(bytes(damaged))


def _zipped():
    return b"PK\x03\x04" + bytes(random.Random(1).randrange(256) for _ in range(400))


HOSTILE = {
    "empty": (b"", "何も書かれていません"),
    "a mark alone": (b"\xef\xbb\xbf\r\n", "何も書かれていません"),
    "blanks and commas alone": (b" ,\r\n\t", "何も書かれていません"),
    "a workbook": (_zipped(), "Excel のブックか ZIP です"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "Excel のブック"),
    "UTF-16": ("共通ID,名称".encode("utf-16"), "UTF-16"),
    "NUL bytes": (text_of("gsi_shelters.csv").encode() + b"\n\0\n", "文字ではないデータ"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "3行目に、文字ではないデータ"),
    "UTF-8 cut within": (text_of("gsi_shelters.csv").encode("utf-8-sig")[:-3] + b"\xe5\n", "4行目に読めない文字"),
    "no list at all": (b"<!DOCTYPE html>\n<html>", "「<!DOCTYPE html>」"),
    "opened in the wrong encoding": (
        text_of("standard_open_data.csv").encode().decode("cp932", "replace").encode(),
        "文字が化けています",
    ),
    "opened as Latin letters": (
        text_of("standard_open_data.csv").encode().decode("cp1252", "replace").encode(),
        "文字が化けています",
    ),
    "a cell of 10 MB": (
        text_of("gsi_shelters.csv").encode() + b'9,"' + b"x" * 10_000_000 + b'"\n',
        "5行目が読めません",
    ),
    "a quotation without end": (text_of("gsi_shelters.csv").encode() + b'9,"x\ny\nz\n', "5行目が読めません"),
    "a cell of one quotation mark after the other": (b'"' * 400_000, "1つのセルが長すぎないか"),
    "thousands of columns": (b"x," * 200_000, "どの一覧とも合いません"),
}


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_list_is_refused_in_one_sentence(data, said):
    told = refusal(read_site_list, data, of=BadInput)
    assert said in told
    assert len(told) < 700
