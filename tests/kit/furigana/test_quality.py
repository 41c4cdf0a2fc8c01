"""How well the furigana of the default kit are found again when they are taken away: the measure of the proposals."""

from functools import cache

from attrs import evolve

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.furigana.marking import with_readings
from kitbuilder.kit.furigana.spans import spans
from kitbuilder.kit.furigana.suggest import Suggestion, learned, suggest
from kitbuilder.kit.text import Plain, Ruby, parse, source_of
from kitbuilder.kit.texts import kit_texts
from tests.kit.furigana.readers import guesser, reader

TEXTS = [text for text in kit_texts(default_kit().kit) if text.marked]


@cache
def without_card(card):
    """Return a reader that has learned from all texts but those of one card: what writing a new card is like."""
    return learned(reader(), [text.source for text in TEXTS if not card or text.where.card != card])


def bare(source):
    runs = (Plain(run.text, run.strong) if isinstance(run, Ruby) else run for run in parse(source))
    return source_of(runs)


def readings(source):
    """Return the reading of each furigana by where its word begins and ends."""
    return {(span.place, span.end): span.run.reading for span in spans(source) if isinstance(span.run, Ruby)}


def found(source, proposed):
    """Return which furigana of the text the proposals give again, however they part the words, by whether they do."""
    given = readings(with_readings(bare(source), [evolve(one, reading=one.reading or "ん") for one in proposed]))
    return [
        over(given, start, end) == reading or reading in over_all(given, readings(source), start)
        for (start, end), reading in readings(source).items()
    ]


def over(given, start, end):
    return "".join(reading for (first, last), reading in given.items() if start <= first and last <= end)


def over_all(given, wanted, place):
    """Return the reading of the proposal that covers several furigana, if they read the same together."""
    for (start, end), reading in given.items():
        if start <= place < end and over(wanted, start, end) == reading:
            return reading
    return ""


def rate(by):
    results = [result for text in TEXTS for result in found(text.source, suggest(bare(text.source), by(text)))]
    assert len(results) > 1_500
    return sum(results) / len(results)


def test_the_tokenizer_alone_finds_95_in_100():
    assert rate(lambda _: guesser()) > 0.95


def test_with_the_wards_dictionary_99_in_100_are_found():
    assert rate(lambda _: reader()) > 0.99


def test_what_other_cards_read_makes_it_no_worse():
    assert rate(lambda text: without_card(text.where.card)) > 0.99


def test_a_reading_that_is_trusted_is_right():
    for text in TEXTS:
        trusted = [one for one in suggest(bare(text.source), without_card(text.where.card)) if one.is_trusted]
        assert wrong(text.source, trusted) == []


def wrong(source, trusted: list[Suggestion]):
    wanted, given = readings(source), readings(with_readings(bare(source), trusted))
    return [
        (bare(source), reading)
        for (start, end), reading in given.items()
        if over(wanted, start, end) != reading and not part_of(wanted, start, end, reading)
    ]


def part_of(wanted, start, end, reading):
    return any(
        first <= start and end <= last and (first, last) != (start, end) and reading in whole
        for (first, last), whole in wanted.items()
    )


def test_most_words_of_a_new_card_need_no_look():
    proposed = [one for text in TEXTS for one in suggest(bare(text.source), without_card(text.where.card))]
    assert sum(one.is_trusted for one in proposed) / len(proposed) > 0.75


def test_a_card_as_it_comes_has_nothing_left_to_propose():
    left = [one.word for text in TEXTS for one in suggest(text.source, reader())]
    assert left == []
