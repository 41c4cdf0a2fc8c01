import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.furigana.known import Origin
from kitbuilder.kit.furigana.marking import with_readings
from kitbuilder.kit.furigana.suggest import Suggestion, suggest
from kitbuilder.kit.text import Ruby, parse, plain
from tests.kit.furigana.readers import eager_reader, guesser
from tests.strategies import any_text, good_text, is_well_formed
from tests.told import refusal

_kana = st.text(st.sampled_from("あいうえおんがパッー"), min_size=1, max_size=5)


@given(good_text | any_text, st.integers(1, 4), st.data())
def test_accepted_readings_change_no_word_of_any_text_and_all_are_in_it(source, length, data):
    assume(is_well_formed(source))
    proposed = suggest(source, eager_reader(length))
    accepted = [evolve(one, reading=data.draw(_kana)) for one in proposed if data.draw(st.booleans())]
    marked = with_readings(source, accepted)
    assert plain(marked) == plain(source)
    before, after = ([run for run in parse(text) if isinstance(run, Ruby)] for text in (source, marked))
    assert len(after) == len(before) + len(accepted)
    assert {(one.word, one.reading) for one in accepted} <= {(run.text, run.reading) for run in after}


@given(good_text)
def test_what_was_accepted_is_not_proposed_again(source):
    accepted = suggest(source, eager_reader(1))
    assert suggest(with_readings(source, accepted), eager_reader(1)) == ()


def test_okurigana_stay_outside_the_mark():
    source = r"**取り出す**お湯\*を{水|みず}"
    assert with_readings(source, suggest(source, guesser())) == r"**{取|と}り{出|だ}す**お{湯|ゆ}\*を{水|みず}"


def test_no_accepted_reading_leaves_even_a_malformed_text_as_it_is():
    assert with_readings("{水", []) == "{水"


@pytest.mark.parametrize("reading", ["", "mizu", "水", "み|ず", "みず}", " みず"])
def test_a_reading_that_is_not_kana_is_refused_by_its_word(reading):
    assert "「水」" in refusal(with_readings, "水", [Suggestion(0, "水", reading, Origin.GUESS)], of=BadInput)


@pytest.mark.parametrize("source", ["お水", "", "{水|みず}", "[[水]]", "{水", "**水**"])
def test_a_text_that_is_no_longer_the_same_is_refused(source):
    refusal(with_readings, source, [Suggestion(0, "水", "みず", Origin.GUESS)], of=BadInput)


@pytest.mark.parametrize(
    "two",
    [
        (Suggestion(0, "水道", "すいどう", Origin.GUESS), Suggestion(1, "道", "みち", Origin.GUESS)),
        (Suggestion(0, "水道", "すいどう", Origin.GUESS), Suggestion(0, "水道", "みずみち", Origin.GUESS)),
    ],
)
def test_readings_that_overlap_are_refused(two):
    refusal(with_readings, "水道", two, of=BadInput)


def test_a_word_that_could_not_be_marked_is_refused():
    refusal(with_readings, "水|道", [Suggestion(0, "水|道", "みず", Origin.GUESS)], of=BadInput)
