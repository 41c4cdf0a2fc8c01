import subprocess
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.furigana.known import Origin
from kitbuilder.kit.furigana.spans import spans
from kitbuilder.kit.furigana.suggest import learned, suggest
from kitbuilder.kit.text import Plain, parse
from tests.kit.furigana.readers import eager_reader, guesser, read, reader
from tests.strategies import any_text, good_text, is_well_formed


@pytest.mark.parametrize(
    ("source", "proposed"),
    [
        ("昇降口を開錠し、二人一組で", "昇降口（しょうこうぐち）を開錠（かいじょう）し、二人一組（ふたりひとくみ）で"),
        ("備蓄庫内", "備蓄庫（びちくこ）内（うち？）"),
        ("十分に取り出す", "十分（じゅうぶん）に取（と？）り出（だ？）す"),
        ("お湯を", "お湯（ゆ？）を"),
        ("3人が10分、2本を1回", "3人（にん）が10分（ぷん）、2本（ほん）を1回（かい）"),
        ("1人と２人、11人", "1人（ひとり）と２人（ふたり）、11人（にん）"),
        ("一人と二人", "一人（ひとり）と二人（ふたり）"),
        ("小田小学校と小田", "小田小学校（こだしょうがっこう）と小田（こだ）"),
        ("窓が開いた", "窓（まど？）が開（ひら？）いた"),
        ("龘", "龘（＿？）"),
        ("カードと ABC", "カードと ABC"),
    ],
)
def test_words_are_read_by_the_ward_and_by_names_of_sites_else_guessed(source, proposed):
    assert read(source, reader()) == proposed


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{受付|うけつけ}の机", ["机"]),
        ("[[鍵の場所]]の鍵", ["鍵"]),
        ("**火気**厳禁", ["火気", "厳禁"]),
        ("**火**気", ["火", "気"]),
        (r"\{水\}", ["水"]),
        ("{避|ひ}難所", ["難", "所"]),
        ("{こわれた水", []),
        ("", []),
    ],
)
def test_only_words_without_furigana_outside_marks_are_read(source, words):
    assert [one.word for one in suggest(source, guesser())] == words


@given(good_text | any_text, st.integers(1, 4))
def test_a_suggestion_stands_in_a_plain_run_and_none_overlaps_another(source, length):
    assume(is_well_formed(source))
    free = [
        set(range(span.start, span.start + len(span.words))) for span in spans(source) if isinstance(span.run, Plain)
    ]
    seen: set[int] = set()
    for one in suggest(source, eager_reader(length)):
        places = set(range(one.start, one.end))
        assert source[one.start : one.end] == one.word
        assert any(places <= run for run in free)
        assert not places & seen
        seen |= places


@given(good_text)
def test_runs_stand_where_their_places_say(source):
    for span in spans(source):
        if isinstance(span.run, Plain):
            assert source[span.start :].startswith(span.run.text)
    assert tuple(span.run for span in spans(source)) == parse(source)


@given(any_text | st.text())
def test_any_text_at_all_can_be_read(text):
    suggest(text, guesser())


def test_long_texts_and_broken_characters_are_read_too():
    assert len(suggest("机、" * 30_000, guesser())) == 30_000
    assert suggest("\ud842机", guesser())[-1].word == "机"


KIT = (
    "{札|さつ}を{配|くば}ります",
    "{開設|かいせつ}",
    "{空|そら}き",
    "{来|き}たら",
    "{所|ところ}と{所|ところ}",
    "{こわれ|",
)


@pytest.mark.parametrize(
    ("source", "proposed"),
    [
        ("札", "札（さつ）"),
        ("配って", "配（くば）って"),
        ("配布", "配布（はいふ？）"),
        ("避難所", "避難所（ひなんじょ）"),
        ("案内所", "案内（あんない？）所（しょ？）"),
        ("人が来ない", "人（ひと？）が来（こ？）ない"),
    ],
)
def test_what_the_kit_reads_elsewhere_goes_first_but_only_for_the_same_word(source, proposed):
    assert read(source, learned(reader(), KIT)) == proposed


def test_of_several_readings_in_the_kit_only_one_that_is_likely_here_is_trusted():
    both = learned(guesser(), ["{人気|ひとけ}", "{人気|にんき}", "{側|がわ}", "{側|そば}"])
    assert [(one.reading, one.origin) for one in suggest("人気", both)] == [("にんき", Origin.KIT)]


def test_importing_does_not_load_the_dictionary():
    code = "import sys, kitbuilder.kit.furigana.suggest as s; s.ward_reader(); assert 'sudachipy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
