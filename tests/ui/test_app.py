import pytest
from PySide6.QtWidgets import QMessageBox

from kitbuilder.cli.app import main
from kitbuilder.ui.app import Editor, has_display
from kitbuilder.ui.print_dialog import PrintDialog


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
    editor.print_sites(["bunko-es"])
    assert len(told) == 2
    assert all("開設キットのファイルではありません" in sentence for sentence in told)


def test_printing_shows_the_dialog_with_the_chosen_sites(editor, monkeypatch):
    shown = []
    monkeypatch.setattr(PrintDialog, "exec", lambda dialog: shown.append(dialog._sites()))
    editor.print_sites(["koda-es", "bunko-es"])
    editor.open_site("koda-es")
    editor.print_document(editor.open_windows["koda-es"].session.document)
    assert shown == ["小田小学校 ほか、全2拠点", "小田小学校"]


def test_without_a_screen_the_commands_that_need_none_are_named(monkeypatch, capsys, library):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_display()
    assert main(["--library", str(library.folder)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "print・check・show・apply" in line
