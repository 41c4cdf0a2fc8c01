"""How long it takes to find a word in the kits of all sites, against merely reading their files in the same run.

Run with `pytest tests/benchmarks -n 0 --benchmark-enable --benchmark-only`; the ratio is in `extra_info`.
"""

import time

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.search import find_in
from kitbuilder.store.library import Library

WORDS = ("ト", "トイ", "トイレ", "仮設トイレ", "の")


def test_a_word_is_found_at_all_sites(benchmark, tmp_path):
    library = Library(tmp_path)
    library.create(default_kit(), bundled_sites(), "試験")
    started = time.perf_counter()
    documents = library.read_all()
    reading = time.perf_counter() - started

    def find():
        return [sum(len(find_in(document, word)) for document in documents) for word in WORDS]

    assert min(benchmark(find)) > len(documents)
    benchmark.extra_info["reading_over_finding"] = round(reading / (benchmark.stats.stats.mean / len(WORDS)), 1)
