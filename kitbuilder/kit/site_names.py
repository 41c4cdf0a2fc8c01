"""Names of schools as they are compared: one school is written in many ways."""

import re
import unicodedata

_WHICH = r"(?:第?[0-9一二三四五六]+号?|[A-Za-z]|[本新旧東西南北中]|特別教室|普通教室|管理)"
_BUILDING = re.compile(
    rf"(?:{_WHICH}?(?:体育館|屋内運動場|運動場|体育室|校舎|武道場|格技場|柔剣道場|柔道場|剣道場|武道館|講堂|校庭|グラウンド"
    rf"|グランド|多目的ホール)|{_WHICH}(?:館|棟))[0-9]*(?:[0-9]+階(?:以上)?)?(?:等|ほか)?\)?$"
)
_BETWEEN = re.compile(r"(?:[\s・、,/&+(]|及び|および|と)+$")
_SCHOOL = re.compile(r"(?:学校|学園|高校|分校|学院)\)?$")


def folded_name(name: str) -> str:
    """Return the name with width, 釡/釜, ヶ/ケ, a leading 横浜市立 and a school's buildings (体育館14) folded away.

    A place that is no school keeps its name: 金沢体育館 is a site of its own.
    """
    plain = unicodedata.normalize("NFKC", name).replace("釡", "釜").replace("ヶ", "ケ").strip()
    return _without_buildings(re.sub(r"\s+", " ", plain).removeprefix("横浜市立").strip())


def _without_buildings(name: str) -> str:
    school = name
    while building := _BUILDING.search(school):
        school = _BETWEEN.sub("", school[: building.start()])
    return school if _SCHOOL.search(school) else name
