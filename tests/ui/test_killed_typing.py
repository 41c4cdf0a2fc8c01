"""What was typed more than a second before the editor is killed is in the file, and the file is sound."""

import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.lock import InUse

ROOT = Path(__file__).parents[2]
KILLS = 50
SITES = ("koda-es", "bunko-es", "mutsuura-jhs")
"""As many editors type at the same time."""

SAFE_AFTER_S = 1.0


def typed_and_killed(library, site_id, seed):
    """Let an editor type, kill it at a moment nobody knows, and return when that was and what it typed until then."""
    command = [sys.executable, "-m", "tests.ui.killed_typing", str(library.folder), site_id, str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        first = process.stdout.readline()
        assert first, process.stderr.read()
        time.sleep(random.Random(seed).uniform(0, 2.5))
        killed_at = time.monotonic()
        process.kill()
        lines = [first, *process.stdout]
    assert process.returncode == -signal.SIGKILL
    keys = [line.split() for line in lines if line.endswith("\n")]
    return killed_at, [(float(moment), text) for moment, text in keys]


def refuse_lost_typing(library, site_id, seed):
    """Fail unless the file is sound, free, and holds what had been typed a second before the kill, or later."""
    before = title_in(library, site_id)
    killed_at, keys = typed_and_killed(library, site_id, seed)
    title = title_in(library, site_id)
    texts = [before, *(text for _, text in keys)]
    safe = sum(moment <= killed_at - SAFE_AFTER_S for moment, _ in keys)
    # A last key may have come into the file before its line was printed.
    unseen = title[:-1] in (texts[-1], "")
    assert title in texts[safe:] or unseen, f"{title!r} is older than {texts[safe]!r}, seed {seed}"


def title_in(library, site_id):
    with KitFile.open(library.path_of(site_id), writable=True) as kit_file:
        assert kit_file.document_at(kit_file.history(1)[0].number) == kit_file.document
        return kit_file.document.kit.sections[0].cards[0].title


@pytest.mark.long
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes by other means")
def test_what_was_typed_a_second_before_a_kill_is_in_the_file(library):
    def kill_again_and_again(place):
        for seed in range(place, KILLS, len(SITES)):
            refuse_lost_typing(library, SITES[place], seed)

    with ThreadPoolExecutor(len(SITES)) as pool:
        assert list(pool.map(kill_again_and_again, range(len(SITES)))) == [None] * len(SITES)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes by other means")
def test_a_kit_that_another_editor_has_open_is_refused_with_the_name_until_that_editor_is_gone(library):
    command = [sys.executable, "-m", "tests.ui.killed_typing", str(library.folder), "koda-es", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline()
        with pytest.raises(InUse, match="山田 さん") as refused:
            library.open("koda-es", writable=True, who="鈴木")
        assert refused.value.holder.pid == process.pid
        process.kill()
    library.open("koda-es", writable=True, who="鈴木").close()
