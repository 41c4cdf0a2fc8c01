"""The first window on a small library, and what it asked others to do."""

import datetime as dt

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.exchange.site_list import bundled_list
from kitbuilder.ui.start import sites as sites_module
from kitbuilder.ui.start import window as window_module
from kitbuilder.ui.start.window import StartWindow

TODAY = dt.date(2026, 11, 24)


class Asked(list):
    """The questions that were asked; `answer` is what is answered."""

    answer = True


@pytest.fixture
def asked(monkeypatch):
    questions = Asked()

    def ask(_parent, question):
        questions.append(question)
        return questions.answer

    for module in (sites_module, window_module):
        monkeypatch.setattr(module, "ask", ask)
    return questions


@pytest.fixture
def opened():
    """The sites that were to be opened."""
    return []


@pytest.fixture
def printed():
    """The lists of sites that were to be printed."""
    return []


@pytest.fixture
def open_kits():
    """The sites that have a window of their own."""
    return set()


@pytest.fixture
def make_start(opened, printed, open_kits, qtbot):
    """A function that opens the first window on a library and waits until all is read."""

    def make(library, **more):
        window = StartWindow(
            library, lambda: TODAY, opened.append, printed.append, who="試験", is_open=open_kits.__contains__, **more
        )
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        wait_read(window, qtbot)
        return window

    return make


@pytest.fixture
def start(make_start, library):
    return make_start(library)


@pytest.fixture
def few_sites(monkeypatch, tmp_path_factory):
    """The list that comes with the program cut to two sites, so that a library is made quickly."""
    real = bundled("sites", "gsi_shelters_kanazawa_ward.csv").read_bytes()
    folder = tmp_path_factory.mktemp("sites")
    (folder / "gsi_shelters_kanazawa_ward.csv").write_bytes(b"\n".join(real.splitlines()[:3]))
    monkeypatch.setattr(bundled_list, "bundled", lambda *parts: folder / parts[-1])


def wait_read(window, qtbot):
    """Wait until nothing is being read."""
    qtbot.waitUntil(lambda: not window.reading.running, timeout=20_000)


def shown(window):
    """Return the names that are shown, from top to bottom."""
    rows = window.sites.shown
    return [rows.index(row, 0).data() for row in range(rows.rowCount())]
