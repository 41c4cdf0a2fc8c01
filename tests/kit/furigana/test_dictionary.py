from kitbuilder.kit.furigana.dictionary import ward_dictionary
from kitbuilder.kit.furigana.kana import has_kanji, is_kana, parts
from kitbuilder.kit.furigana.known import Origin

WARD = ward_dictionary()
WORDS = {word: reading for word, readings in WARD.words[Origin.WARD].items() for reading in readings}


def test_every_word_of_the_ward_has_kanji_and_its_reading_stands_over_them():
    for word, reading in WORDS.items():
        assert has_kanji(word)
        assert is_kana(reading)
        assert all(part.reading for part in parts(word, reading)), word


def test_what_is_doubtful_is_not_settled_at_the_same_time():
    assert not WARD.doubtful & WORDS.keys()


def test_every_counter_has_a_reading_for_each_last_figure():
    for counter, readings in WARD.counters.items():
        assert len(readings) == 10, counter
        assert all(map(is_kana, readings))


def test_things_are_counted_as_people_say_it():
    assert [WARD.counters["分"][figure] for figure in (1, 2, 3, 5, 0)] == ["ぷん", "ふん", "ぷん", "ふん", "ぷん"]
    assert [WARD.counters["本"][figure] for figure in (1, 2, 3, 5, 0)] == ["ぽん", "ほん", "ぼん", "ほん", "ぽん"]
