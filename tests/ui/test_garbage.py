import gc
import weakref

import pytest

from kitbuilder.ui.garbage import GarbageCollection


class Cycle:
    def __init__(self):
        self.itself = self


@pytest.fixture
def collection(qapp):
    gc.collect()
    collection = GarbageCollection()
    yield collection
    collection.end()


def test_other_threads_collect_nothing_and_the_window_s_thread_does(collection, qtbot):
    lost = weakref.ref(Cycle())
    kept = []

    def is_collected():
        # Steadily: a window of before that is freed meanwhile takes from what Python counts as new.
        kept.extend(Cycle() for _ in range(2 * gc.get_threshold()[0]))
        return lost() is None

    assert not is_collected()
    qtbot.waitUntil(is_collected, timeout=5000)


def test_old_garbage_is_collected_in_its_turn(collection):
    lost = weakref.ref(Cycle())
    gc.collect(0)
    gc.collect(1)
    for _ in range(200):
        kept = [Cycle() for _ in range(2 * gc.get_threshold()[0])]
        collection.collect_due()
        assert kept
    assert lost() is None


def test_python_collects_again_in_the_end(collection):
    assert not gc.isenabled()
    collection.end()
    assert gc.isenabled()
