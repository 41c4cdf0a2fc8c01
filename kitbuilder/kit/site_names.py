"""Names of schools as they are compared: one school is written in many ways."""

import re
import unicodedata

_BUILDING = re.compile(r"\s*(体育館|校舎|武道場|格技場)\s*[0-9]*$")


def folded_name(name: str) -> str:
    """Return the name with width, 釡/釜, ヶ/ケ, a leading 横浜市立 and a trailing building (体育館14) folded away."""
    plain = unicodedata.normalize("NFKC", name).replace("釡", "釜").replace("ヶ", "ケ").strip()
    return _BUILDING.sub("", re.sub(r"\s+", " ", plain).removeprefix("横浜市立").strip())
