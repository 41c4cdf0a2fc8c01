"""Site lists as they are published, in all the ways in which they come."""

import re

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.exchange.site_list import LARGEST_BYTES, bundled_sites, known_readings, read_site_list
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import is_site_id
from tests.told import refusal

HEADER = "NO,共通ID,施設・場所名,住所,緯度,経度"
ROW = "1,E9,横浜市立試験小学校,横浜市金沢区試験1-2,35.34,139.60"


def read(*rows, header=HEADER, encoding="utf-8", ward=""):
    return read_site_list("\r\n".join((header, *rows, "")).encode(encoding), ward)


def test_the_26_sites_come_with_the_program():
    sites = bundled_sites()
    assert len(sites) == len({site.id for site in sites}) == len({site.name for site in sites}) == 26
    assert {"小田小学校", "並木第一小学校", "西金沢義務教育学校"} <= {site.name for site in sites}


@pytest.mark.parametrize("site", bundled_sites(), ids=lambda site: site.id)
def test_each_of_the_26_sites_is_complete(site):
    assert is_site_id(site.id)
    assert re.fullmatch("[ぁ-んー]+", site.kana)
    assert not site.name.startswith("横浜市立")
    assert "横浜市金沢区" in site.address
    assert 35.28 < site.latitude < 35.40
    assert 139.57 < site.longitude < 139.68
    assert re.fullmatch(r"E\d{13}", site.common_id)
    assert site.facts == ()


def test_every_reading_belongs_to_a_site():
    assert set(known_readings()) == {site.common_id for site in bundled_sites()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_list_is_read_in_every_encoding_of_the_authorities(encoding):
    (site,) = read(ROW, encoding=encoding)
    assert (site.name, site.address, site.latitude, site.longitude) == (
        "試験小学校",
        "横浜市金沢区試験1-2",
        35.34,
        139.6,
    )


def test_columns_are_found_by_their_names():
    (site,) = read("35.34,x,139.60,E9,横浜市立試験小学校,横浜市", header="緯度,備考,経度,共通ID,施設・場所名,住所")
    assert (site.name, site.common_id, site.longitude) == ("試験小学校", "E9", 139.6)


def test_a_line_end_in_quotes_is_part_of_its_cell():
    first, second = read('1,E1,"試験\n小学校","横浜市\r\n金沢区, 1",35.1,139.1', ROW)
    assert (first.name, second.name) == ("試験 小学校", "試験小学校")
    assert "金沢区, 1" in first.address


def test_a_school_of_several_buildings_is_one_site():
    rows = [
        f"{n},E{n},横浜市立試験中学校{building},横浜市,35.1,139.1"
        for n, building in enumerate((" 体育館1", "校舎", "　武道場"))
    ]
    assert [site.name for site in read(*rows)] == ["試験中学校"]


@pytest.mark.parametrize(("ward", "count"), [("", 2), ("金沢区", 1), ("港北区", 1)])
def test_a_ward_is_chosen_by_its_address(ward, count):
    other = "2,E8,横浜市立別小学校,横浜市港北区1,35.5,139.6"
    assert len(read(ROW, other, ward=ward)) == count


def test_a_place_without_coordinates_or_id_is_still_a_site():
    (site,) = read("1,,試験小学校,横浜市, ,")
    assert (site.latitude, site.longitude, site.common_id) == (None, None, "")
    assert is_site_id(site.id)


def test_an_id_follows_from_the_common_id_so_that_it_stays():
    assert [read(ROW)[0].id for _ in range(2)] == ["e9", "e9"]


@pytest.mark.parametrize("common_id", ["con", "../../x", "水", "a" * 80, "nul"])
def test_a_common_id_that_cannot_name_a_file_is_replaced(common_id):
    (site,) = read(f"1,{common_id},試験小学校,横浜市,35.1,139.1")
    assert is_site_id(site.id)
    assert site.common_id == common_id


@pytest.mark.parametrize(
    ("rows", "header", "said"),
    [
        ((ROW,), HEADER.replace("緯度", "北緯"), "「緯度」"),
        ((ROW,), "a,b", "「a」「b」"),
        ((ROW,), "a,b", "国土地理院の指定避難所データ"),
        ((), "", "何も書かれていません"),
        ((), HEADER, "見出ししかありません"),
        ((ROW, "2,E8,別小学校,横浜市,north,139.6"), HEADER, "3行目"),
        ((ROW, "2,E8,別小学校,横浜市,135.3,139.6"), HEADER, "「135.3」"),
        ((ROW, "2,E8,別小学校,横浜市,35.3,-181"), HEADER, "「-181」"),
        ((ROW, "2,E8,別小学校,横浜市,nan,139.6"), HEADER, "「nan」"),
        ((ROW, "2,E8,別小学校,横浜市,inf,139.6"), HEADER, "「inf」"),
        ((ROW, "2,E8, ,横浜市,35.3,139.6"), HEADER, "3行目に施設の名前"),
        ((ROW, '2,E8,"別"小学校,横浜市,35.3,139.6'), HEADER, "行目が読めません"),
        ((ROW, '2,E8,"別小学校,横浜市,35.3,139.6'), HEADER, "行目が読めません"),
    ],
)
def test_what_is_wrong_with_a_list_is_said_with_its_row(rows, header, said):
    assert said in refusal(read, *rows, header=header, of=BadInput)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\x01", b"\x89PNG\r\n\x1a\n\x00\x00\xff\xa0"])
def test_what_is_no_text_is_refused(data):
    refusal(read_site_list, data, of=BadInput)


def test_a_list_of_another_kind_is_refused():
    refusal(read_site_list, b'{"sites": []}', of=BadInput)


def test_a_list_that_is_too_large_is_refused():
    class Large(bytes):
        def __len__(self):
            return LARGEST_BYTES + 1

    assert "30 MB" in refusal(read_site_list, Large(), of=BadInput)


def test_the_published_list_is_kept_as_it_was():
    data = bundled("sites", "gsi_shelters_kanazawa_ward.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfNO,")
    assert data.count(b"\n") == 27
