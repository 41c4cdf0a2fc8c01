"""A fault of the program: the work is saved, one sentence is told, and nothing hides anything."""

import sys

import pytest

from kitbuilder.ui.fault import FaultHandler


@pytest.fixture
def told():
    return []


def _fault(handler):
    handler.handle(RuntimeError, RuntimeError("broken"), None)


def test_the_work_is_saved_before_the_fault_is_told_with_its_details(told):
    _fault(FaultHandler(lambda: told.append("saved"), lambda *said: told.append(said)))
    saved, (sentence, details) = told
    assert saved == "saved"
    assert "書いたものは残っています" in sentence
    assert "RuntimeError: broken" in details


def test_work_that_could_not_be_saved_is_not_said_to_be(told):
    def full():
        raise OSError("no room")

    _fault(FaultHandler(full, lambda *said: told.append(said)))
    ((sentence, details),) = told
    assert "保存できていない" in sentence
    assert "RuntimeError: broken" in details
    assert "OSError: no room" in details


def test_a_fault_while_telling_is_left_to_python_and_later_ones_are_told(told, monkeypatch):
    left = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: left.append(what))
    handler = FaultHandler(lambda: None, lambda *_: _fault(handler))
    _fault(handler)
    _fault(handler)
    assert len(left) == 2


def test_an_interruption_is_left_to_python(told, monkeypatch):
    left = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: left.append(what))
    FaultHandler(lambda: told.append("saved"), lambda *said: told.append(said)).handle(
        KeyboardInterrupt, KeyboardInterrupt(), None
    )
    assert told == []
    assert len(left) == 1


def test_python_s_own_handler_comes_back(told):
    before = sys.excepthook
    handler = FaultHandler(lambda: None, lambda *_: None)
    handler.install()
    assert sys.excepthook == handler.handle
    handler.remove()
    assert sys.excepthook is before
