import signal
import subprocess
import sys
from pathlib import Path

import pytest

import tests
from kitbuilder.store.kit_file import KitFile
from tests.samples import SAMPLE
from tests.store.killed_save import AFTER

ROOT = Path(tests.__file__).parent.parent


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes by other means")
@pytest.mark.parametrize(
    ("moment", "held"),
    [("4", SAMPLE), ("12", SAMPLE), ("commit", SAMPLE), ("saved", AFTER)],
    ids=lambda value: str(value)[:8],
)
def test_a_save_that_is_killed_leaves_the_file_as_before_or_after_it(path, moment, held):
    command = [sys.executable, "-m", "tests.store.killed_save", str(path), moment]
    killed = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    for _ in range(2):
        with KitFile.open(path, writable=True) as kit_file:
            assert kit_file.document == held
            kit_file.document_at(1)
