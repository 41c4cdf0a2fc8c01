"""Which values are looked for in what people wrote."""

from kitbuilder.kit.restricted_values import restricted_values
from kitbuilder.kit.values import Fact


def test_restricted_values_are_known_as_written_and_as_said_the_longest_first():
    facts = (
        Fact("f1", "部屋", "職員室", restricted=True),
        Fact("f2", "棚", "職員室の{棚|たな}", restricted=True),
        Fact("f3", "門", "南の大きな門"),
    )
    assert list(restricted_values(facts).items()) == [
        ("職員室の{棚|たな}", "棚"),
        ("職員室の棚", "棚"),
        ("職員室", "部屋"),
    ]


def test_a_value_that_stands_in_texts_by_chance_is_not_looked_for():
    assert restricted_values((Fact("f", "組", "2", restricted=True),)) == {}
