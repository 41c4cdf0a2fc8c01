import pytest

from kitbuilder.kit.furigana.context import around
from kitbuilder.kit.furigana.known import Origin
from kitbuilder.kit.furigana.suggest import Suggestion


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("水", ("", "")),
        ("お水です", ("お", "です")),
        ("きれいな水をくみます", ("…れいな", "をくみ…")),
        ("**{大量|たいりょう}の水**[[水の場所]]", ("大量の", "〔水の…")),
        (r"\{水\}", ("{", "}")),
    ],
)
def test_what_stands_around_a_word_is_shown_without_marks(source, shown):
    assert around(source, Suggestion(source.index("水"), "水", "みず", Origin.GUESS), 3) == shown
