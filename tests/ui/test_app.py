import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from kitbuilder.cli.app import main
from kitbuilder.kit.where import Where
from kitbuilder.ui.app import Editor, has_display
from kitbuilder.ui.printing.dialog import PrintDialog


@pytest.fixture
def editor(library, qtbot):
    editor = Editor(library, "試験")
    qtbot.addWidget(editor.start)
    yield editor
    for window in editor.open_windows.values():
        window.close()
    editor.start.close()


def test_a_site_is_opened_once_and_then_only_brought_to_the_front(editor):
    editor.open_site("koda-es")
    first = editor.open_windows["koda-es"]
    editor.open_site("koda-es")
    assert editor.open_windows["koda-es"] is first
    assert first.windowTitle() == "小田小学校 の開設キット"


def test_a_window_that_was_closed_is_opened_anew(editor):
    editor.open_site("koda-es")
    first = editor.open_windows["koda-es"]
    first.close()
    editor.open_site("koda-es")
    assert editor.open_windows["koda-es"] is not first


def test_a_file_that_cannot_be_opened_is_told_in_a_sentence(editor, library, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    library.path_of("bunko-es").write_bytes(b"not a kit")
    editor.open_site("bunko-es")
    (sentence,) = told
    assert "開設キットのファイルではありません" in sentence


@pytest.fixture
def shown(monkeypatch, qtbot):
    """The print dialogs that were shown, each closed at once: sites, ticked sites, what they have to print."""
    dialogs = []

    def look(dialog):
        sites = dialog.choices.sites
        names = [sites.lines.item(row).text() for row in range(sites.lines.count())]
        dialogs.append((names, sites.ticked(), dialog._read(sites.ticked()[0])))
        dialog.reject()

    monkeypatch.setattr(PrintDialog, "exec", look)
    return dialogs


def test_printing_offers_all_sites_with_the_chosen_ones_ticked(editor, shown, qtbot):
    qtbot.waitUntil(lambda: editor.start.model.rowCount() == 4, timeout=10_000)
    editor.print_sites(["koda-es", "bunko-es"])
    ((names, ticked, _),) = shown
    assert names == ["小田小学校", "文庫小学校", "六浦中学校"]
    assert ticked == ["koda-es", "bunko-es"]


def test_printing_from_a_kits_window_prints_it_as_it_is_on_the_screen(editor, shown):
    editor.open_site("koda-es")
    document = editor.open_windows["koda-es"].session.document
    editor.print_document(document)
    assert shown == [(["小田小学校"], ["koda-es"], document)]


def test_without_a_screen_the_commands_that_need_none_are_named(monkeypatch, capsys, library):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_display()
    assert main(["--library", str(library.folder)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "print・check・show・apply" in line


def test_what_is_found_at_another_site_is_opened_there_and_replaced_there_with_undo(editor, qtbot):
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.find_dialog.isVisible()
    card = window.session.kit.sections[1].cards[0]
    window.find_dialog.go_to.emit("bunko-es", Where("題名", card.id, "title", card.id))
    assert editor.open_windows["bunko-es"].card == card.id
    assert editor.open_session("bunko-es") is editor.open_windows["bunko-es"].session
    assert editor.open_session("mutsuura-jhs") is None


def test_a_kit_that_somebody_else_writes_is_only_looked_at_and_the_window_says_who_has_it(editor, library, qtbot):
    theirs = library.open("koda-es", writable=True, who="山田")
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    assert not window.session.writable
    assert "山田" in window.banner.sentence.text()
    qtbot.keyClicks(window.form.title, "x")
    assert window.session.document == theirs.document
    theirs.close()
    (button,) = window.banner.findChildren(QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editor.open_windows["koda-es"].session.writable
