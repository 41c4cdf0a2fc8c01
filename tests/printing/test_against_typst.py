"""Our lines held against those of Typst, which breaks by Unicode's rules (UAX 14) and knows nothing of ours."""

import json
from functools import cache
from itertools import accumulate, pairwise

import pypdfium2
import pytest
import typst

from kitbuilder.bundled import bundled
from kitbuilder.kit.text import plain
from kitbuilder.printing.fonts import Fonts
from kitbuilder.printing.runs import Word
from kitbuilder.printing.tidy import tidy
from kitbuilder.printing.typesetter import Style, Typesetter
from tests.printing.paper import ward_texts
from tests.printing.typeset import BAD_ENDS, BAD_STARTS, shown

SETTER = Typesetter(Fonts())
EM_MM = 10 / 72 * 25.4
END = "@"
MORE = (
    "「開けますか？」と聞く。",
    "10分ほど待つ（3人）。",
    "5.5㎡の部屋に100Vの電源",
    "みんな…待って――いる、と『言う』！？",
    "Wi-FiとLEDライトを3か所に置く",
    "『水』・【火】・〔土〕を、っと言う々",
)


@cache
def texts():
    """Return the texts of the ward's kit without marks and blanks, and some that have every kind of sign."""
    words = (tidy(plain(source)) for source in ward_texts())
    return (*dict.fromkeys(text for text in words if len(text) > 5 and not set(text) & set("〔　 ")), *MORE)


def set_by_typst(width_pt):
    """Return the lines of each text in a column of this width, set in the same type at 10 points."""
    head = '#set page(width: 300mm, height: auto)\n#set text(font: "BIZ UDPGothic", size: 10pt, lang: "ja")\n'
    body = "".join(
        f"#block(width: {width_pt}pt)[#text({json.dumps(text, ensure_ascii=False)})]\n#block[\\{END}]\n"
        for text in texts()
    )
    pdf = typst.compile((head + body).encode(), font_paths=[str(bundled("resources", "fonts"))])
    document = pypdfium2.PdfDocument(pdf)
    rows = ["".join(row.split()) for page in document for row in page.get_textpage().get_text_range().splitlines()]
    document.close()
    lines = [[]]
    for row in rows:
        if row == END:
            lines.append([])
        else:
            lines[-1].append(row.replace("\ufffe", "-"))
    return lines[:-1]


@cache
def allowed_places():
    """Return by text where a line may end: in a column that holds nothing each line is as short as it can be."""
    return {text: frozenset(accumulate(map(len, lines))) for text, lines in zip(texts(), set_by_typst(1), strict=True)}


def bad(lines):
    return [line for before, line in pairwise(lines) if line[0] in BAD_STARTS or before[-1] in BAD_ENDS]


def ours(text, ems):
    return shown(SETTER.block((Word(text),), Style(10.0), ems * EM_MM))


def test_typst_sets_the_same_words():
    assert len(texts()) > 200
    assert ["".join(lines) for lines in set_by_typst(90)] == list(texts())


@pytest.mark.parametrize("ems", [6, 9, 12, 15.5, 21])
def test_no_line_of_ours_ends_where_unicode_forbids_it(ems):
    places = allowed_places()
    torn = [ours(text, ems) for text in texts() if not set(accumulate(map(len, ours(text, ems)))) <= places[text]]
    assert torn == []


@pytest.mark.parametrize("ems", [6, 9, 12])
def test_of_all_lines_none_of_ours_is_bad_and_not_many_more_are_needed_than_by_typst(ems):
    made = [ours(text, ems) for text in texts()]
    theirs = set_by_typst(ems * 10)
    assert sum(len(bad(lines)) for lines in made) == 0
    assert sum(map(len, made)) <= 1.04 * sum(map(len, theirs))
