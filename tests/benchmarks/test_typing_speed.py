"""How soon the page follows a key, against what PDFium takes to open and rasterise that page in the same run.

Run with `pytest tests/benchmarks -n 0 --benchmark-enable --benchmark-only`; the ratio is in `extra_info`.
"""

import datetime as dt
import io
import os
import statistics
import time

import pypdfium2
import pytest
from attrs import evolve

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.edit.moves import duplicate_things
from kitbuilder.kit.find import card_count, find_card, numbered_cards
from kitbuilder.kit.furigana.suggest import ward_reader
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.checking import CheckRoom
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.garbage import GarbageCollection
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
        lambda: None,
    )
    window = EditorWindow(session, shared)
    qtbot.addWidget(window)
    window.resize(1366, 740)
    window.show()
    window.choose("reception-desk")
    yield window
    window.close()
    room.close()


def _printed_page(window):
    """Return the PDF of the card's page alone, as it prints."""
    session = window.session
    whole = pypdfium2.PdfDocument(Press().render(session.kit, session.site, window.page._options))
    number = find_card(session.kit, window.card).number - 1
    one, data = pypdfium2.PdfDocument.new(), io.BytesIO()
    one.import_pages(whole, [number])
    one.save(data)
    one.close()
    whole.close()
    return data.getvalue()


def _raster_s(pdf, scale):
    """Return how long PDFium takes for the page: to open and rasterise it, and to rasterise it once more."""
    started = time.perf_counter()
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True).close()
    between = time.perf_counter()
    page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True).close()
    ended = time.perf_counter()
    page.close()
    document.close()
    return between - started, ended - between


def test_the_page_follows_the_typing(benchmark, window, qtbot):
    field = window.form.steps.field(0)
    field.setFocus()
    pdf, scale = _printed_page(window), window.page._scale
    times, rasters, again = [], [], []

    def type_all():
        for key in KEYS:
            started = time.perf_counter()
            qtbot.keyClicks(field, key)
            window.page._paper.repaint()
            times.append(time.perf_counter() - started)
            opened, repeated = _raster_s(pdf, scale)
            rasters.append(opened)
            again.append(repeated)

    benchmark.pedantic(type_all, rounds=5, warmup_rounds=1)
    typed = sorted(times[len(KEYS) :])
    slowest = statistics.quantiles(typed, n=20)[-1]
    benchmark.extra_info["key_to_page_ms_median"] = round(statistics.median(typed) * 1000, 1)
    benchmark.extra_info["key_to_page_ms_95th"] = round(slowest * 1000, 1)
    benchmark.extra_info["raster_ms"] = round(statistics.median(rasters) * 1000, 1)
    benchmark.extra_info["raster_again_ms"] = round(statistics.median(again) * 1000, 1)
    benchmark.extra_info["ratio"] = round(slowest / statistics.median(rasters), 2)
    benchmark.extra_info["ratio_again"] = round(slowest / statistics.median(again), 2)


@pytest.fixture
def large(tmp_path, qtbot):
    """A kit of 300 cards: the default kit's, copied."""
    library = Library(tmp_path)
    master = default_kit()
    kit = master.kit
    while card_count(kit) < 300:
        for section in master.kit.sections:
            kit = duplicate_things(kit, [section.id], at_ward=True)[0]
    library.create(evolve(master, kit=kit), bundled_sites()[:1], "試験")
    return library


@pytest.fixture
def opened(large, qapp):
    """What the windows of the large kit share; garbage is collected as in the program."""
    room, garbage = CheckRoom(), GarbageCollection()
    everywhere = AllSites(large, "試験", lambda _: None)
    today = dt.date(2026, 11, 24)
    shared = Shared(
        Press(), room, ward_reader(), lambda: today, lambda _: None, everywhere, lambda *_: None, lambda: None
    )
    EditorWindow(Session(large.open(large.site_ids()[0]), "試験", writable=False), shared).close()
    yield shared
    garbage.end()
    room.close()


class Stopwatch:
    """How long each of several acts took, in milliseconds; the first time of each warms up."""

    def __init__(self):
        self.taken = {}

    def time(self, name, act, *, settle=True):
        started = time.perf_counter()
        made = act()
        if settle:
            QApplication.processEvents()
        self.taken.setdefault(name, []).append((time.perf_counter() - started) * 1000)
        return made

    def say(self, benchmark):
        for name, times in self.taken.items():
            benchmark.extra_info[f"{name}_ms_median"] = round(statistics.median(times[1:]), 1)
            benchmark.extra_info[f"{name}_ms_most"] = round(max(times[1:]), 1)


def test_a_kit_of_three_hundred_cards_opens_at_once(benchmark, large, opened, qtbot):
    """From the file to the painted window with the first card chosen; its page, asked for by then, comes after."""
    watch = Stopwatch()
    site = large.site_ids()[0]

    def once():
        started = time.perf_counter()
        read = watch.time("read the file", lambda: large.open(site, writable=True, who="試験"), settle=False)
        window = watch.time("build", lambda: EditorWindow(Session(read, "試験"), opened), settle=False)
        qtbot.addWidget(window)
        watch.time("show", lambda: (window.show(), window.repaint()), settle=False)
        watch.taken.setdefault("open", []).append((time.perf_counter() - started) * 1000)
        assert window.tree.kit_model.id_at(window.tree.currentIndex()) == window.card
        watch.time("page", lambda: qtbot.waitUntil(lambda: window.page.page_count > 0))
        window.close()

    benchmark.pedantic(once, rounds=9, warmup_rounds=1)
    watch.say(benchmark)


def test_a_kit_of_three_hundred_cards_answers_at_once(benchmark, large, opened, qtbot):
    watch = Stopwatch()
    window = EditorWindow(Session(large.open(large.site_ids()[0], writable=True, who="試験"), "試験"), opened)
    qtbot.addWidget(window)
    window.show()
    cards = [found.card for found in numbered_cards(window.session.kit)]
    last = next(card.steps[-1].id for card in cards[150:] if not any(one.before for one in card.cautions))

    def once():
        watch.time("select", lambda: window.choose(cards[150].id))
        watch.time("move", lambda: window.tree.nudge(1))
        watch.time("undo", window.session.undo_stack.undo)
        watch.time("select a step", lambda: window.tree.choose_things([last]))
        watch.time("move a step", lambda: window.tree.nudge(1))
        watch.time("undo a step", window.session.undo_stack.undo)
        watch.time("type", lambda: qtbot.keyClicks(window.form.steps.field(0), "x"))
        window.session.undo_stack.undo()
        window.choose(cards[0].id)

    benchmark.pedantic(once, rounds=9, warmup_rounds=1)
    watch.say(benchmark)
    window.close()
