"""The program in a real window, used with a real mouse and real keys."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.printing.pages import all_text

TOUR = Path(__file__).with_name("tour.py")
LACKING = [name for name in ("Xvfb", "openbox", "xdotool", "xvfb-run") if shutil.which(name) is None]


@pytest.mark.long
@pytest.mark.skipif(bool(LACKING) and not os.environ.get("CI"), reason="needs Debian's xvfb, openbox and xdotool")
def test_a_card_is_written_dragged_undone_redone_and_printed(library, tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(TOUR.parents[2])}
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", sys.executable, str(TOUR), str(library.folder)]
    done = subprocess.run(
        [*command, str(tmp_path)], env=environment, check=False, capture_output=True, text=True, timeout=180
    )
    # The desk has words of its own before the tour's.
    assert done.stdout.endswith("done\n"), done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    (pdf,) = (tmp_path / "kitbuilder-cards").glob("*.pdf")
    said = all_text(pdf.read_bytes())
    assert "WATER" in said
    assert "handoutwater" in said
    document = pypdfium2.PdfDocument(pdf)
    page = document[1].get_textpage()
    assert "WATER" in page.get_text_bounded()
    page.close()
    document.close()
    assert (tmp_path / "screen.png").stat().st_size > 10_000
