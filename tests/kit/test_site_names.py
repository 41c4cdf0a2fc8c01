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
    ],
)
def test_one_school_is_known_however_it_is_written(one, other):
    assert folded_name(one) == folded_name(other)


def test_two_schools_are_kept_apart():
    assert folded_name("小田小学校") != folded_name("小田中学校")
