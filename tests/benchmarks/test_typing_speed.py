"""How soon the page follows a key, against what it takes merely to rasterise that page in the same run.

Run with `pytest tests/benchmarks -n 0 --benchmark-enable --benchmark-only`; the ratio is in `extra_info`.
"""

import datetime as dt
import os
import statistics
import time

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.furigana.suggest import ward_reader
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.checking import CheckRoom
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.session import Session
from kitbuilder.ui.shared import Shared

KEYS = "kono card wo yomu hito ga sugu ni wakaru you ni kaku "


@pytest.fixture
def window(tmp_path, qtbot):
    library = Library(tmp_path)
    library.create(default_kit(), bundled_sites()[:1], "試験")
    session = Session(library.open(library.site_ids()[0], writable=True), "試験")
    room = CheckRoom()
    shared = Shared(
        Press(),
        room,
        ward_reader(),
        lambda: dt.date(2026, 11, 24),
        lambda _: None,
        AllSites(library, "試験", lambda _: None),
        lambda *_: None,
    )
    window = EditorWindow(session, shared)
    qtbot.addWidget(window)
    window.resize(1366, 740)
    window.show()
    window.choose("reception-desk")
    yield window
    window.close()
    room.close()


def _raster_s(window):
    started = time.perf_counter()
    page = window.page._pdf[0]
    page.render(scale=window.page._scale(page.get_width())).close()
    page.close()
    return time.perf_counter() - started


def test_the_page_follows_the_typing(benchmark, window, qtbot):
    field = window.form.steps.field(0)
    times, rasters = [], []

    def type_all():
        for key in KEYS:
            started = time.perf_counter()
            qtbot.keyClicks(field, key)
            times.append(time.perf_counter() - started)
            rasters.append(_raster_s(window))

    benchmark.pedantic(type_all, rounds=3, warmup_rounds=1)
    slowest = statistics.quantiles(times[len(KEYS) :], n=20)[-1]
    raster = statistics.median(rasters)
    benchmark.extra_info["key_to_page_ms_95th"] = round(slowest * 1000, 1)
    benchmark.extra_info["raster_ms"] = round(raster * 1000, 1)
    benchmark.extra_info["ratio"] = round(slowest / raster, 2)
