import pytest

from kitbuilder.kit.site_names import folded_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("横浜市立小田小学校", "小田小学校"),
        ("釡利谷中学校", "釜利谷中学校"),
        ("瀬ヶ崎小学校", "瀬ケ崎小学校"),
        (" 小田　小学校 ", "小田 小学校"),
        ("小田小学校体育館14", "小田小学校"),
        ("小田小学校 校舎", "小田小学校"),
        ("ﾏﾙ小学校", "マル小学校"),
        ("横浜市立岩崎小学校　体育館１４", "岩崎小学校"),
        ("小田小学校グラウンド", "小田小学校"),
        ("小田小学校（校庭）", "小田小学校"),
        ("小田小学校（校舎・体育館・グラウンド）", "小田小学校"),
        ("小田小学校 校舎及び屋内運動場", "小田小学校"),
        ("小田小学校南校舎2階以上", "小田小学校"),
        ("小田小学校 第2体育館", "小田小学校"),
        ("小田小学校北棟", "小田小学校"),
        ("西金沢学園（本校舎）", "西金沢学園"),
    ],
)
def test_one_school_is_known_however_it_is_written(one, other):
    assert folded_name(one) == folded_name(other)


@pytest.mark.parametrize("name", ["金沢体育館", "長浜公園グラウンド", "横浜市金沢公会堂", "西館", "体育館", ""])
def test_a_place_that_is_no_school_keeps_its_name(name):
    assert folded_name(name) == name


def test_two_schools_are_kept_apart():
    assert folded_name("小田小学校") != folded_name("小田中学校")
