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


def test_a_kit_of_three_hundred_cards_answers_at_once(benchmark, large, qtbot):
    room = CheckRoom()
    everywhere = AllSites(large, "試験", lambda _: None)
    today = dt.date(2026, 11, 24)
    shared = Shared(Press(), room, ward_reader(), lambda: today, lambda _: None, everywhere, lambda *_: None)
    EditorWindow(Session(large.open(large.site_ids()[0]), "試験", writable=False), shared).close()
    taken = {}

    def timed(name, act):
        started = time.perf_counter()
        made = act()
        QApplication.processEvents()
        taken.setdefault(name, []).append(time.perf_counter() - started)
        return made

    def once():
        read = timed("read the file", lambda: large.open(large.site_ids()[0], writable=True, who="試験"))
        window = timed("open", lambda: EditorWindow(Session(read, "試験"), shared))
        qtbot.addWidget(window)
        timed("show", window.show)
        cards = [found.card.id for found in numbered_cards(window.session.kit)]
        timed("select", lambda: window.choose(cards[150]))
        timed("move", lambda: window.tree.nudge(1))
        timed("undo", window.session.undo_stack.undo)
        window.close()

    benchmark.pedantic(once, rounds=7, warmup_rounds=1)
    for name, seconds in taken.items():
        benchmark.extra_info[f"{name}_ms"] = round(max(seconds[1:]) * 1000, 1)
    room.close()
