"""How long it takes to bring one change of the ward into a site's kit of 300 cards.

Run with `pytest tests/benchmarks -n 0 --benchmark-enable --benchmark-only`.
"""

import copy

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.edit.moves import duplicate_things
from kitbuilder.kit.edit.texts import with_new_texts
from kitbuilder.kit.find import card_count, first_card
from kitbuilder.kit.merge import merge


def test_one_change_comes_into_a_large_kit(benchmark):
    master = default_kit().kit
    base = master
    while card_count(base) < 300:
        for section in master.sections:
            base = duplicate_things(base, [section.id], at_ward=True)[0]
    ours, theirs = copy.deepcopy(base), copy.deepcopy(base)  # as they come from three files: no object is shared
    theirs = with_new_texts(theirs, {first_card(theirs): {"title": "新しい題名"}})
    merged = benchmark(merge, base, ours, theirs)
    assert merged.kit == theirs
