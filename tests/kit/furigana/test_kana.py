import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitbuilder.kit.furigana.kana import Part, has_kanji, hiragana, is_kana, parts


@pytest.mark.parametrize(
    ("word", "reading", "marked"),
    [
        ("集まる", "アツマル", "{集|あつ}まる"),
        ("取り出す", "とりだす", "{取|と}り{出|だ}す"),
        ("お湯", "おゆ", "お{湯|ゆ}"),
        ("出入り口", "でいりぐち", "{出入|でい}り{口|ぐち}"),
        ("人々", "ひとびと", "{人々|ひとびと}"),
        ("三ヶ所", "さんかしょ", "{三ヶ所|さんかしょ}"),
        ("ビニール袋", "びにーるぶくろ", "ビニール{袋|ぶくろ}"),
        ("1人", "ひとり", "{1人|ひとり}"),
        ("震度5強", "しんどごきょう", "{震度5強|しんどごきょう}"),
        ("カード", "かーど", "カード"),
    ],
)
def test_a_reading_stands_over_the_kanji_and_okurigana_stay_outside(word, reading, marked):
    for part in reversed(parts(word, reading)):
        word = word[: part.start] + f"{{{part.word}|{part.reading}}}" + word[part.start + len(part.word) :]
    assert word == marked


def test_parts_without_a_known_reading_are_still_found():
    assert parts("龘を麤む", "") == (Part(0, "龘", ""), Part(2, "麤", ""))


_letters = st.text(st.sampled_from("集取出湯人々がるりおカー1、"), min_size=1, max_size=8)


@given(_letters, st.text(st.sampled_from("がるりおあかー"), max_size=8))
def test_every_kanji_of_a_word_is_in_exactly_one_part(word, reading):
    covered = [place for part in parts(word, reading) for place in range(part.start, part.start + len(part.word))]
    assert len(covered) == len(set(covered))
    assert {place for place, letter in enumerate(word) if has_kanji(letter)} <= set(covered)
    assert all(word[part.start :].startswith(part.word) for part in parts(word, reading))


@pytest.mark.parametrize(
    ("text", "kana"), [("ひらがな", True), ("カタカナー", True), ("", False), ("か な", False), ("ｶﾅ", False)]
)
def test_kana_are_told_from_all_else(text, kana):
    assert is_kana(text) is kana


def test_katakana_become_hiragana():
    assert hiragana("ショウコウヴァー口ヶ") == "しょうこうゔぁー口ゖ"
