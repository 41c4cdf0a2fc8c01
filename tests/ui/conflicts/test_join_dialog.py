"""A copy that came back, in the window: taken in as one step of undo, after what both changed is decided."""

import shutil
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.facts import with_fact_renamed, with_fact_value
from kitbuilder.kit.find import numbered_cards
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.conflicts.join_dialog import JoinDialog

LEFT = Qt.MouseButton.LeftButton


def cards(document):
    return [found.card for found in numbered_cards(document.kit)]


def retitled(document, number, title):
    return evolve(document, kit=replace_card(document.kit, evolve(cards(document)[number], title=title)))


@pytest.fixture
def stick(window, library, tmp_path, monkeypatch):
    """The copy; the window is told to take it in."""
    path = Path(shutil.copy(library.path_of("koda-es"), tmp_path / "stick.kit"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def write(path, change):
    with KitFile.open(path, writable=True, who="委員") as copy:
        copy.save(change(copy.document), "委員", "変更")


@pytest.fixture
def answering(monkeypatch):
    """Runs what a person does with the dialog; every dialog that came is kept."""
    seen = []

    def with_hands(hands):
        def run(dialog):
            seen.append(dialog)
            dialog.show()
            hands(dialog)
            return dialog.result()

        monkeypatch.setattr(JoinDialog, "exec", run)
        return seen

    return with_hands


def test_what_was_written_in_the_copy_comes_in_one_step_of_undo(window, stick, answering, qtbot):
    write(stick, lambda document: retitled(document, 1, "写しの題"))
    window.session.edit("題", lambda document: retitled(document, 0, "手元の題"))
    answering(lambda dialog: qtbot.mouseClick(dialog.accept_button, LEFT))
    window.dialogs.join()
    assert [card.title for card in cards(window.session.document)[:2]] == ["手元の題", "写しの題"]
    window.session.undo_stack.undo()
    assert cards(window.session.document)[0].title == "手元の題"
    assert cards(window.session.document)[1].title != "写しの題"


def test_taken_in_undone_and_taken_in_again_it_is_all_there(window, stick, answering, qtbot):
    write(stick, lambda document: retitled(document, 1, "写しの題"))
    answering(lambda dialog: qtbot.mouseClick(dialog.accept_button, LEFT))
    window.dialogs.join()
    window.session.undo_stack.undo()
    window.dialogs.join()
    assert cards(window.session.document)[1].title == "写しの題"


def test_what_both_changed_must_be_decided_first(window, stick, answering, qtbot):
    write(stick, lambda document: retitled(document, 0, "写しの題"))
    window.session.edit("題", lambda document: retitled(document, 0, "手元の題"))

    def hands(dialog):
        assert dialog.tabs.currentIndex() == 1
        assert not dialog.accept_button.isEnabled()
        assert "あと 1 つ" in dialog.said.text()
        theirs = dialog.conflicts.ways.button(2)
        assert theirs.text() == "写しの版にする"
        theirs.setFocus()
        qtbot.keyClick(theirs, Qt.Key.Key_Space)
        qtbot.mouseClick(dialog.accept_button, LEFT)

    assert len(answering(hands)) == 0
    window.dialogs.join()
    assert cards(window.session.document)[0].title == "写しの題"


def test_a_value_that_both_wrote_is_decided_too(window, stick, answering, qtbot):
    fact = window.session.site.facts[0]
    write(stick, lambda document: with_fact_value(document, fact.id, "写しの値"))
    window.session.edit("値", lambda document: with_fact_value(document, fact.id, "手元の値"))

    def hands(dialog):
        assert "手元の値" in dialog.conflicts.sentence.text()
        qtbot.mouseClick(dialog.conflicts.ways.button(2), LEFT, pos=dialog.conflicts.ways.button(2).rect().center())
        qtbot.mouseClick(dialog.accept_button, LEFT)

    answering(hands)
    window.dialogs.join()
    assert window.session.site.facts[0].value == "写しの値"


def test_a_name_that_both_gave_is_one_or_the_other_and_no_text_with_marks(window, stick, answering, qtbot):
    fact = window.session.site.facts[0]
    write(stick, lambda document: with_fact_renamed(document, fact.id, "写しの名前"))
    window.session.edit("名前", lambda document: with_fact_renamed(document, fact.id, "手元の名前"))

    def hands(dialog):
        assert not dialog.conflicts.words.isVisible()
        assert not dialog.conflicts.ways.button(3).isVisible()
        qtbot.mouseClick(dialog.conflicts.ways.button(2), LEFT, pos=dialog.conflicts.ways.button(2).rect().center())
        qtbot.mouseClick(dialog.accept_button, LEFT)

    answering(hands)
    window.dialogs.join()
    assert window.session.site.facts[0].name == "写しの名前"


def test_left_alone_nothing_changes(window, stick, answering):
    write(stick, lambda document: retitled(document, 1, "写しの題"))
    before = window.session.document
    answering(lambda dialog: dialog.reject())
    window.dialogs.join()
    assert window.session.document is before


def test_a_copy_without_anything_new_is_told(window, stick, answering, told):
    assert answering(lambda dialog: dialog.reject()) == []
    window.dialogs.join()
    assert "まだ取り込んでいないところはありません" in told[0]


def test_another_sites_file_and_the_open_file_itself_are_refused(window, library, monkeypatch, told):
    for path in (library.path_of("bunko-es"), library.path_of("koda-es")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (str(path), ""))
        window.dialogs.join()
    assert "文庫小学校" in told[0]
    assert "いま開いているファイル" in told[1]


def test_a_dialog_left_without_a_file_asks_nothing(window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda _: pytest.fail("asked"))
    before = window.session.document
    window.dialogs.join()
    assert window.session.document is before
