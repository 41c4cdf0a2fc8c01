import datetime as dt
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox

from kitbuilder.cli.app import main
from kitbuilder.cli.editor import open_editor
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.print_note import print_note
from kitbuilder.kit.where import Where
from kitbuilder.store.kit_file import KitFile
from kitbuilder.store.library import Library
from kitbuilder.store.print_log import last_prints, log_path
from kitbuilder.ui.app import Editor, has_display, last_library
from kitbuilder.ui.printing.dialog import PrintDialog
from kitbuilder.ui.start.help import About, FirstSteps
from kitbuilder.ui.start.missing_library import MissingLibrary, may_make_library
from kitbuilder.ui.start.site_list import SiteListDialog


@pytest.fixture
def editor(library, qtbot):
    editor = Editor(library, "試験")
    yield editor
    for window in (*editor.open_windows.values(), *editor.open_files.values()):
        window.close()
    editor.windows.close()
    editor.start.close()
    editor.start.deleteLater()


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
    qtbot.waitUntil(lambda: editor.start.sites.model.rowCount() == 4, timeout=10_000)
    editor.print_sites(["koda-es", "bunko-es"])
    ((names, ticked, _),) = shown
    assert names == ["小田小学校", "文庫小学校", "六浦中学校"]
    assert ticked == ["koda-es", "bunko-es"]


def test_what_was_printed_is_seen_in_the_list_at_once(editor, library, qtbot, monkeypatch):
    def print_all(dialog):
        document = library.read("koda-es")
        assert dialog._note([print_note(document.kit, document.site, "card-a4", "one", whole=True)]) == ""
        dialog.reject()

    monkeypatch.setattr(PrintDialog, "exec", print_all)
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=10_000)
    editor.print_sites(["koda-es"])
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=10_000)
    printed = {row.id: row.printed_on for row in editor.start.sites.model.rows if row.printed_on}
    assert printed == {"koda-es": dt.datetime.now().astimezone().date()}
    assert last_prints(library.folder)["koda-es"].who == "試験"


def test_a_print_that_cannot_be_noted_is_a_sentence(editor, library):
    log_path(library.folder).mkdir()
    document = library.read("koda-es")
    assert ".prints.jsonl" in editor._note_prints(
        [print_note(document.kit, document.site, "card-a4", "one", whole=True)]
    )


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


def test_a_kit_that_is_gone_when_it_is_tried_again_stays_to_be_looked_at(editor, library, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    theirs = library.open("koda-es", writable=True, who="山田")
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    theirs.close()
    library.path_of("koda-es").unlink()
    editor._try_again("koda-es")
    assert "見つかりません" in told[0]
    assert "koda-es.kit" not in told[0]
    assert editor.open_windows["koda-es"] is window
    assert window.isVisible()


def test_a_kit_that_somebody_else_writes_is_only_looked_at_and_the_window_says_who_has_it(editor, library, qtbot):
    theirs = library.open("koda-es", writable=True, who="山田")
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    assert not window.session.writable
    assert "「小田小学校」" in window.banner.sentence.text()
    assert "koda-es.kit" not in window.banner.sentence.text()
    assert "山田" in window.banner.sentence.text()
    qtbot.keyClicks(window.form.title, "x")
    assert window.session.document == theirs.document
    theirs.close()
    button = next(button for button in window.banner.findChildren(QAbstractButton) if button.text() == "書けるか試す")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert editor.open_windows["koda-es"].session.writable


def test_what_is_saved_in_a_window_is_in_the_list_at_once(editor, qtbot):
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=10_000)
    editor.open_site("koda-es")
    session = editor.open_windows["koda-es"].session
    session.edit_site("記入", lambda site: evolve(site, name="小田新小学校"))
    session.save()
    qtbot.waitUntil(lambda: editor.start.sites.name_of("koda-es") == "小田新小学校", timeout=10_000)


def test_a_place_found_in_the_report_is_shown_in_its_window(editor):
    editor.start.go_to.emit("koda-es", Where("カード", "", "", "reception-desk"))
    assert editor.open_windows["koda-es"].card == "reception-desk"


def test_a_site_with_a_window_is_not_removed(editor, library, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr("kitbuilder.ui.start.sites.ask", lambda *_: True)
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=10_000)
    editor.open_site("koda-es")
    editor.start.sites.choose("koda-es")
    editor.start.remove_chosen()
    assert "画面が開いています" in told[0]
    assert library.path_of("koda-es").exists()
    editor.open_windows["koda-es"].close()
    editor.start.remove_chosen()
    assert not library.path_of("koda-es").exists()


def test_another_library_closes_the_windows_of_the_first_and_is_open_the_next_time(
    library, tmp_path, qtbot, monkeypatch
):
    settings = QSettings(str(tmp_path / "kitbuilder.ini"), QSettings.Format.IniFormat)
    other = Library(tmp_path / "other")
    other.create(library.read(MASTER), [library.read("bunko-es").site], "試験")
    editor = Editor(library, "試験", settings)
    qtbot.addWidget(editor.start)
    assert last_library(settings) is None
    editor.open_site("koda-es")
    monkeypatch.setattr(editor.start, "choose_folder", lambda: other.folder)
    editor.start.open_other_library()
    assert not editor.open_windows["koda-es"].isVisible()
    assert last_library(settings) == other
    other.path_of(MASTER).unlink()
    assert last_library(settings) is None
    editor.start.close()


@pytest.fixture
def started(monkeypatch):
    """What the editor was started with, in place of starting it."""
    started = []
    monkeypatch.setattr("kitbuilder.ui.app.run", lambda *given, **named: started.append((*given, named)) or 0)
    monkeypatch.setattr("kitbuilder.ui.app.has_display", lambda: True)
    return started


def test_the_user_s_own_library_is_left_to_the_window_to_make(started):
    assert open_editor(None) == 0
    ((library, _, named),) = started
    assert not library.exists()
    assert named == {"named": False}


def test_a_library_that_was_named_and_is_not_made_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("kitbuilder.ui.app.run", lambda *_, **__: None)
    monkeypatch.setattr("kitbuilder.ui.app.has_display", lambda: True)
    with pytest.raises(BadInput, match="none"):
        open_editor(tmp_path / "none")


@pytest.mark.parametrize(("way", "made"), [("make", True), ("leave", False), (Qt.Key.Key_Escape, False)])
def test_a_folder_without_a_library_is_named_and_one_is_made_only_on_request(qtbot, monkeypatch, tmp_path, way, made):
    said = []

    def answer(box):
        said.append(f"{box.text()} {box.informativeText()}")
        if isinstance(way, str):
            qtbot.mouseClick(getattr(box, way), Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(box, way)

    execute = MissingLibrary.exec
    monkeypatch.setattr(MissingLibrary, "exec", lambda box: QTimer.singleShot(0, lambda: answer(box)) or execute(box))
    assert may_make_library(tmp_path / "none") is made
    assert str(tmp_path / "none") in said[0]
    assert "KITBUILDER_LIBRARY" in said[0]


@pytest.mark.parametrize(("button", "code"), [("make", 0), ("leave", 2)])
def test_the_program_started_on_a_folder_that_is_not_there_asks_in_a_window(tmp_path, button, code):
    folder = tmp_path / "none"
    script = str(Path(__file__).with_name("asked_library.py"))
    environment = os.environ | {"KITBUILDER_LIBRARY": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, script, button], env=environment, capture_output=True, check=False)
    assert done.returncode == code, done.stderr.decode()
    assert done.stdout.decode().split() == (["asked", "shown"] if code == 0 else ["asked"])
    assert folder.exists() == (code == 0)
    assert (str(folder) in done.stderr.decode()) == (code != 0)


def _ctrl(qtbot, window, key):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("put_away", ["behind", "minimized"])
def test_the_list_of_sites_comes_to_the_front_from_a_kit_s_window(editor, qtbot, put_away):
    start = editor.start
    start.show()
    qtbot.waitExposed(start)
    editor.open_site("koda-es")
    if put_away == "minimized":
        start.showMinimized()
    _ctrl(qtbot, editor.open_windows["koda-es"], Qt.Key.Key_L)
    qtbot.waitUntil(lambda: start.isActiveWindow() and not start.isMinimized())
    assert editor.start is start


def test_a_list_that_was_closed_is_there_again_and_follows_what_is_saved(editor, qtbot):
    editor.start.show()
    qtbot.waitExposed(editor.start)
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    editor.start.close()
    _ctrl(qtbot, window, Qt.Key.Key_L)
    qtbot.waitUntil(editor.start.isActiveWindow)
    qtbot.waitUntil(lambda: editor.start.sites.model.rowCount() == 4, timeout=10_000)
    window.session.edit_site("記入", lambda site: evolve(site, name="小田新小学校"))
    window.session.save()
    qtbot.waitUntil(lambda: editor.start.sites.name_of("koda-es") == "小田新小学校", timeout=10_000)


def test_a_kit_s_window_has_the_help_of_the_list(editor, qtbot):
    editor.open_site("koda-es")
    window = editor.open_windows["koda-es"]
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (steps,) = window.findChildren(FirstSteps)
    assert steps.isVisible()
    steps.close()
    menu = window.menuBar().actions()[-1].menu()
    menu.popup(window.pos())
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    (about,) = window.findChildren(About)
    assert about.isVisible()
    about.close()


@pytest.fixture
def stick(library, tmp_path):
    """A copy of a site's kit on a stick."""
    return Path(shutil.copy(library.path_of("koda-es"), tmp_path / "stick.kit"))


def test_a_copy_on_a_stick_is_opened_and_written_there_and_its_window_says_where_it_is(editor, library, stick):
    before = library.path_of("koda-es").read_bytes()
    editor.open_file(stick)
    editor.open_site("koda-es")
    copy, own = editor.open_files[stick], editor.open_windows["koda-es"]
    assert str(stick) in copy.windowTitle()
    assert own.windowTitle() == "小田小学校 の開設キット"
    copy.session.edit_site("住所", lambda site: evolve(site, address="写しの住所"))
    assert copy.session.save()
    own.close()
    assert library.path_of("koda-es").read_bytes() == before
    assert editor.close_kits()
    with KitFile.open(stick) as kit_file:
        assert kit_file.document.site.address == "写しの住所"


def test_a_file_of_the_library_is_opened_as_its_site(editor, library):
    editor.open_file(library.path_of("koda-es"))
    assert editor.is_open("koda-es")
    assert editor.open_files == {}


def test_a_copy_is_opened_once(editor, stick):
    editor.open_file(stick)
    first = editor.open_files[stick]
    editor.open_file(stick)
    assert editor.open_files[stick] is first
    first.close()


def test_what_is_found_in_a_copy_is_shown_in_the_copy(editor, stick):
    editor.open_file(stick)
    copy = editor.open_files[stick]
    card = copy.session.kit.sections[1].cards[0]
    copy._shared.go_to("koda-es", Where("", card.id, "title", card.id))
    assert copy.card == card.id
    assert not editor.is_open("koda-es")
    copy.close()


def test_a_file_that_is_no_kit_is_told(editor, tmp_path, told):
    (tmp_path / "x.kit").write_bytes(b"no kit")
    editor.open_file(tmp_path / "x.kit")
    assert "開設キットのファイルではありません" in told[0]


def test_the_windows_over_all_sites_are_opened_and_closed_with_the_kits(editor, library):
    editor.start.show_facts()
    facts = editor.windows.facts
    editor.start.show_facts()
    assert editor.windows.facts is facts
    editor.start.bring_in()
    assert editor.windows.update.isVisible()
    assert editor.close_kits()
    assert not facts.isVisible()
    assert not editor.windows.update.isVisible()


def test_a_list_of_sites_is_asked_for_and_taken_in(editor, library, tmp_path, monkeypatch, qtbot):
    site = library.read("koda-es").site
    row = f"{site.name},横浜市金沢区新町1,{site.latitude},{site.longitude},{site.common_id}"
    (tmp_path / "list.csv").write_text(f"施設・場所名,住所,緯度,経度,共通ID\n{row}", "utf-8-sig")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "list.csv"), ""))

    def take(dialog):
        dialog.show()
        dialog.write()
        qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)
        dialog.reject()

    monkeypatch.setattr(SiteListDialog, "exec", take)
    editor.start.take_list()
    assert library.read("koda-es").site.address == "横浜市金沢区新町1"


def test_a_list_that_is_not_there_is_told(editor, tmp_path, monkeypatch, told):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "gone.csv"), ""))
    editor.start.take_list()
    assert "gone.csv" in told[0]
