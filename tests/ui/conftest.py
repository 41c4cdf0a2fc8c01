"""A library of three sites, and windows that are closed at the end of each test."""

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox

SCREEN = os.path.relpath(Path(__file__).with_name("office_screen.json"))
"""A screen of 1366 × 768, as offices have it. Relative, because in the name of a platform a colon parts the options."""

os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites, known_readings
from kitbuilder.kit.furigana.suggest import ward_reader
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.ui.checking import CheckRoom
from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.language import Language, use_language
from kitbuilder.ui.session import Session
from kitbuilder.ui.shared import Shared
from tests.ui.dialogs import Room

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="session", autouse=True)
def end_of_clipboard(qapp):
    """Nothing made in Python stays on the clipboard when the tests end: Qt outlives Python."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def told(monkeypatch):
    """The sentences that message boxes showed."""
    sentences = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: sentences.append(box.text()))
    return sentences


@pytest.fixture(params=[Language.JAPANESE, Language.ENGLISH])
def language(request, qapp):
    """The language of the windows that are made after it."""
    before = QLocale()
    translators = use_language(qapp, request.param)
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def press():
    return Press()


@pytest.fixture(scope="session")
def made_library(tmp_path_factory):
    """Made once; every test works on a copy."""
    library = Library(tmp_path_factory.mktemp("library"))
    sites = [site for site in bundled_sites() if site.id in ("koda-es", "bunko-es", "mutsuura-jhs")]
    library.create(default_kit(), sites, "試験")
    return library


@pytest.fixture
def library(made_library, tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    for path in made_library.folder.glob("*.kit"):
        (folder / path.name).write_bytes(path.read_bytes())
    return Library(folder)


@pytest.fixture
def session(library, qapp):
    session = Session(library.open("koda-es", writable=True), "試験")
    yield session
    session.close()


@pytest.fixture
def printed():
    """The documents that a window asked to print."""
    return []


@pytest.fixture(scope="session")
def check_room():
    room = CheckRoom()
    yield room
    room.close()


@pytest.fixture
def shared(library, press, check_room, printed):
    reader = ward_reader((known.name, known.kana) for known in known_readings().values())
    everywhere = AllSites(library, "試験", lambda _: None)
    return Shared(press, check_room, reader, lambda: TODAY, printed.append, everywhere, lambda *_: None, lambda: None)


@pytest.fixture
def open_window(library, shared, qtbot):
    """Opens the window of a site."""

    def opened(site_id="koda-es", *, writable=True):
        session = Session(library.open(site_id, writable=writable), "試験", writable=writable)
        window = EditorWindow(session, shared)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return opened


@pytest.fixture
def window(open_window):
    return open_window()


@pytest.fixture
def room(library, shared, tmp_path, monkeypatch, qtbot):
    """What the windows and dialogs of `tests.ui.dialogs` are built from."""
    return Room(library, shared, tmp_path, monkeypatch, lambda so: qtbot.waitUntil(so, timeout=30_000))
