"""The real editor in which somebody types: `python -m tests.ui.killed_typing LIBRARY SITE SEED`.

For each key a line is printed after it: the moment (seconds of CLOCK_MONOTONIC, which all processes share) and the text
that the title then has. It types until it is killed, with pauses as people make them.
"""

import os
import random
import string
import sys
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.ids import SiteId
from kitbuilder.store.library import Library
from kitbuilder.ui.app import Editor

_LONGEST = 12
_PAUSE_S = (1 / 40, 1 / 20)


def main(folder, site_id, seed):
    application = QApplication([])
    editor = Editor(Library(folder), "山田")
    editor.open_site(SiteId(site_id))
    window = editor.open_windows[SiteId(site_id)]
    window.choose(window.session.kit.sections[0].cards[0].id)
    title = window.form.title
    title.setFocus()
    for text, key in keys(random.Random(seed)):
        if len(text) == 1:
            QTest.keyClick(title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(title, key)
        sys.stdout.write(f"{time.monotonic():.4f} {text}\n")
        sys.stdout.flush()
        wait(application, random.uniform(*_PAUSE_S))


def keys(dice):
    """Yield what the title holds after each key, and the key: words that differ, each typed over the one before."""
    while True:
        word = "".join(dice.choices(string.ascii_lowercase, k=_LONGEST))
        for place, key in enumerate(word, 1):
            yield word[:place], key


def wait(application, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
