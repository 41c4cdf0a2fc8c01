"""What a text says: facts filled in or left to be written, furigana chosen, emphasis found."""

import pytest

from kitbuilder.kit.values import Fact
from kitbuilder.printing.options import Furigana, reading_rule
from kitbuilder.printing.runs import Audience, Word, Wording, WriteIn, emphasised
from kitbuilder.printing.tidy import tidy
from tests.samples import site

FACTS = (
    Fact("f1", "門", "{北門|きたもん}"),
    Fact("f2", "空", "  ", characters=12),
    Fact("f3", "鍵", "職員室の棚", restricted=True, characters=14),
    Fact("f4", "壊", "{北"),
    Fact("f5", "重", "北の[[門]]"),
)


def wording(audience=Audience.FIELD, furigana=Furigana.ALL):
    return Wording(site(facts=FACTS), audience, reading_rule(furigana)).pieces


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ()),
        ("水", (Word("水"),)),
        (r"\{水\}", (Word("{"), Word("水"), Word("}"))),
        ("{水|みず}", (Word("水", "みず"),)),
        ("**{水|みず}を**", (Word("水", "みず", strong=True), Word("を", strong=True))),
        ("[[門]]へ", (Word("北門", "きたもん"), Word("へ"))),
        ("**[[門]]**", (Word("北門", "きたもん", strong=True),)),
        ("[[空]]", (WriteIn("空", 12),)),
        ("**[[空]]**", (WriteIn("空", 12, strong=True),)),
        ("[[鍵]]", (Word("職員室の棚"),)),
        ("[[壊]]", (Word("{北"),)),
        ("[[重]]", (Word("北の"),)),
        ("[[知らない]]", (WriteIn("知らない", 8),)),
        ("{水", (Word("{水"),)),
    ],
)
def test_a_text_says_in_the_field(source, expected):
    assert wording()(source) == expected


def test_a_restricted_fact_is_only_named_in_a_drill_so_that_nobody_writes_it_in():
    assert wording(Audience.DRILL)("[[鍵]]と[[門]]") == (Word("〔鍵〕"), Word("と"), Word("北門", "きたもん"))


@pytest.mark.parametrize(
    ("furigana", "word", "kept"),
    [
        (Furigana.ALL, "学校", True),
        (Furigana.ALL, "避難", True),
        (Furigana.NONE, "避難", False),
        (Furigana.SCHOOL, "避難", True),
        (Furigana.SCHOOL, "学校", False),
        (Furigana.SCHOOL, "トイレ", False),
        (Furigana.SCHOOL, "校庭の鍵", True),
        (Furigana.SCHOOL, "𠮷野", True),
        (Furigana.SCHOOL, "２人", False),
    ],
)
def test_furigana_is_printed_for_whom_it_is_asked(furigana, word, kept):
    assert wording(furigana=furigana)(f"{{{word}|よみ}}") == (Word(tidy(word), "よみ" if kept else ""),)


def strong_part(step, tool, furigana=Furigana.ALL):
    pieces = wording(furigana=furigana)
    return "".join(piece.text for piece in emphasised(pieces(step), pieces(tool)) if piece.strong)


@pytest.mark.parametrize(
    ("step", "tool", "found"),
    [
        ("バールでふたを開ける", "バール", "バール"),
        ("{発電機|はつでんき}を出す", "{発電機|はつでんき}", "発電機"),
        ("{専用|せんよう}の{棒|ぼう}で開ける", "{専用|せんよう}の{棒|ぼう}", "専用の棒"),
        ("外で{使|つか}い{方|かた}の{紙|かみ}をはる", "{使|つか}い{方|かた}の{紙|かみ}", "使い方の紙"),
        ("水を出す", "バール", ""),
        ("バールとバール", "バール", "バール"),
        ("水", "水を入れるおけ", ""),
        ("水を出す", "", ""),
    ],
)
def test_a_tools_name_is_found_in_its_step(step, tool, found):
    assert strong_part(step, tool) == found


@pytest.mark.parametrize("furigana", Furigana)
def test_a_tools_name_is_found_however_furigana_is_printed(furigana):
    assert strong_part("{専用|せんよう}の{棒|ぼう}で{開|あ}ける", "{専用|せんよう}の{棒|ぼう}", furigana) == "専用の棒"


def test_a_text_without_the_name_comes_back_as_it_was():
    pieces = wording()("水を**止**める")
    assert emphasised(pieces, wording()("バール")) is pieces
