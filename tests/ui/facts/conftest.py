"""The window of all facts, over a library of three sites, and what a user's hands do in it."""

import datetime as dt

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from kitbuilder.ui.editor.window import EditorWindow
from kitbuilder.ui.facts.window import FactsWindow
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.session import Session
from tests.ui.hands import in_front

CTRL = Qt.KeyboardModifier.ControlModifier
SITES = ["koda-es", "bunko-es", "mutsuura-jhs"]
"""In the order of their readings: こだ, ぶんこ, むつうら."""


class Hands:
    """Chooses cells, types into them, and looks at what the window and the files hold."""

    def __init__(self, window, library, qtbot):
        self.window, self.table, self.shown = window, window.table, window.shown
        self.library, self.qtbot = library, qtbot

    def at(self, row, column, to=None):
        """Choose a cell, or those from it to another corner, whatever keys another test pressed last."""
        table, first = self.table, self.shown.index(row, column)
        table.setFocus()
        table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if to is not None:
            block = QItemSelection(first, self.shown.index(*to))
            table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @property
    def place(self):
        return self.table.currentIndex().row(), self.table.currentIndex().column()

    @property
    def editor(self):
        return self.table.cells.editor

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.editor or self.table, key, modifiers)
        QApplication.processEvents()

    def write(self, row, column, text, key=Qt.Key.Key_Return):
        """Open a cell, write a text as the clipboard or an input method does, and leave it."""
        self.at(row, column)
        self.key(Qt.Key.Key_F2)
        self.editor.setText(text)
        self.key(key)

    def cell(self, row, column):
        return self.shown.index(row, column).data()

    def values(self, row, count=3):
        return [str(self.shown.index(row, column).data(Qt.ItemDataRole.EditRole)) for column in range(count)]

    def rest(self):
        """Wait until all is written and read."""
        window = self.window
        self.qtbot.waitUntil(lambda: not window.edits.writing.waiting and not window.reading.running, timeout=20_000)

    def kept(self, site_id, count=3):
        """Return the first values in a site's file."""
        self.rest()
        return [fact.value for fact in self.library.read(site_id).site.facts[:count]]

    def history(self, site_id):
        """Return the words of the newest saves of a site."""
        self.rest()
        with self.library.open(site_id) as kit_file:
            return [saved.what for saved in kit_file.history()]

    @property
    def said(self):
        """The sentence in the strip over the window."""
        return self.window.banner.sentence.text() if self.window.banner.isVisible() else ""


@pytest.fixture
def opened():
    """The sessions of the windows that show kits, by site."""
    return {}


@pytest.fixture
def facts(library, opened, qtbot):
    """The window, with all sites read."""
    window = in_front(qtbot, FactsWindow(AllSites(library, "試験", opened.get), dt.date(2026, 11, 24)))
    qtbot.waitUntil(lambda: len(window.model.rows) == 3, timeout=20_000)
    yield window
    window.banner.be_quiet()
    window.close()


@pytest.fixture
def hands(facts, library, qtbot):
    return Hands(facts, library, qtbot)


@pytest.fixture
def open_kit(library, shared, opened, qtbot, facts):
    """Opens the window of a site, and comes back to that of all facts."""

    def open_site(site_id="koda-es"):
        opened[site_id] = Session(library.open(site_id, writable=True), "試験")
        window = EditorWindow(opened[site_id], shared)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitActive(facts):
            facts.activateWindow()
        return window

    return open_site
