"""Quitting after something was copied."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QMimeData

from kitbuilder.ui.clipboard import leave_words

COPY_AND_QUIT = """
import sys
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from kitbuilder.ui.clipboard import leave_words

class Copied(QMimeData):
    pass

application = QGuiApplication(sys.argv)
data = Copied()
data.setText("水を運ぶ")
data.setData({kind!r}, b"x")
application.clipboard().setMimeData(data)
del data
leave_words()
assert application.clipboard().text() == "水を運ぶ"
assert application.clipboard().mimeData().hasFormat({kind!r}) == {stays}
"""


@pytest.mark.parametrize("kind", ["application/x-kitbuilder-text", "application/x-kitbuilder-clip+json"])
def test_the_words_of_a_copy_stay_and_the_program_ends_well(kind):
    code = COPY_AND_QUIT.format(kind=kind, stays=False)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_another_program_copied_is_left_alone(qapp):
    theirs = QMimeData()
    theirs.setText("他の文")
    theirs.setData("application/x-other", b"x")
    qapp.clipboard().setMimeData(theirs)
    leave_words()
    assert qapp.clipboard().mimeData().hasFormat("application/x-other")
    qapp.clipboard().clear()
