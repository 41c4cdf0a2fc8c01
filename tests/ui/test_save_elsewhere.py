"""Copies for other places, and work that must go to another place for a while: the window says where it writes."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from kitbuilder.kit.find import find_card
from kitbuilder.store.kit_file import KitFile

CARD, SITE = "check-prepare", "koda-es"


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """The sentences that message boxes showed."""
    sentences = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: sentences.append(box.text()))
    return sentences


@pytest.fixture
def home(library):
    return library.path_of(SITE)


@pytest.fixture
def stick(tmp_path):
    """Another place."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "copy.kit"


@pytest.fixture
def typed(window, qtbot):
    """Types into the title of a card; the work is saved by itself, or not."""
    window.choose(CARD)

    def type_in(letters):
        qtbot.keyClicks(window.form.title, letters)

    return type_in


def choose_in_menu(qtbot, window, words):
    """Click an entry of the first menu."""
    menu = window.menuBar().actions()[0].menu()
    menu.popup(window.pos())
    action = next(action for action in menu.actions() if action.text() == words)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def press(qtbot, window, words):
    """Click a button of the strip."""
    button = next(button for button in window.banner.findChildren(QPushButton) if button.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def title_in(path):
    with KitFile.open(path) as kit_file:
        return find_card(kit_file.document.kit, CARD).card.title


@pytest.fixture
def back(window, typed, home, stick, qtbot, monkeypatch):
    """A window whose folder went away, and which writes to another place since. Puts the folder back."""
    away = home.parent.rename(home.parent.with_name("away"))
    with qtbot.waitSignal(window.session.trouble, timeout=5000):
        typed("a")
    monkeypatch.setattr(window.elsewhere, "asked_path", lambda: stick)
    press(qtbot, window, "別の場所に保存…")
    return lambda: away.rename(home.parent)


class TestACopy:
    def test_is_whole_and_the_window_goes_on_in_the_library_s_file(
        self, window, typed, home, stick, qtbot, monkeypatch
    ):
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick)
        title = window.windowTitle()
        typed("a")
        choose_in_menu(qtbot, window, "写しを保存…")
        assert window.statusBar().currentMessage() == f"写しを保存しました：{stick}"
        assert window.windowTitle() == title
        assert not window.banner.isVisible()
        with KitFile.open(stick, writable=True) as copy:
            assert copy.document == window.session.document
            assert [saved.what for saved in copy.history()] == [saved.what for saved in window.session.file.history()]
        with qtbot.waitSignal(window.session.saved, timeout=5000):
            typed("b")
        assert (title_in(home)[:2], title_in(stick)[:2]) == ("ab", "a{")

    def test_is_never_the_open_file_nor_one_nobody_was_asked_about(self, window, home, stick, told, monkeypatch):
        before = home.read_bytes()
        monkeypatch.setattr(window.copies, "asked_path", lambda: home)
        assert not window.copies.choose()
        assert "いま開いているファイル" in told[0]
        assert home.read_bytes() == before
        stick.write_bytes(b"somebody's work")
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick.with_suffix(""))
        assert not window.copies.choose()
        assert "すでにあります" in told[1]
        assert stick.read_bytes() == b"somebody's work"
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick)
        assert window.copies.choose()
        assert title_in(stick)

    def test_that_cannot_be_written_leaves_nothing_behind(self, window, stick, told, monkeypatch):
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick / "no folder" / "x.kit")
        assert not window.copies.choose()
        assert len(told) == 1
        assert list(stick.parent.iterdir()) == []

    def test_holds_what_cannot_be_saved_and_the_window_still_says_that_it_is_not(
        self, window, typed, home, stick, qtbot, monkeypatch
    ):
        home.unlink()
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick)
        typed("a")
        choose_in_menu(qtbot, window, "写しを保存…")
        assert title_in(stick) == find_card(window.session.kit, CARD).card.title
        assert window.session.file.path == home
        assert "保存できていません" in window.banner.sentence.text()
        window.session.undo_stack.undo()


@pytest.mark.usefixtures("back")
class TestWhenTheFolderIsGone:
    def test_the_window_says_where_it_writes_as_long_as_it_does(self, window, typed, stick, qtbot):
        for letters in ("b", "c"):
            assert window.windowTitle().endswith(f"（{stick} に保存中）")
            assert window.state.text() == f"保存しました：{stick}"
            assert window.banner.isVisible()
            assert f"いまは {stick} に書いています" in window.banner.sentence.text()
            with qtbot.waitSignal(window.session.saved, timeout=5000):
                typed(letters)
        assert title_in(stick) == find_card(window.session.kit, CARD).card.title

    def test_the_file_has_what_the_work_began_with(self, window):
        assert window.session.file.document_at(1) != window.session.document
        assert [saved.what for saved in window.session.file.history()] == ["別の場所に保存", "開いたときの状態"]

    def test_back_in_its_place_the_file_gets_the_work_as_one_entry(self, window, typed, back, home, stick, qtbot):
        back()
        typed("b")
        press(qtbot, window, "元の場所に戻す")
        assert not window.banner.isVisible()
        assert window.windowTitle() == "小田小学校 の開設キット"
        assert window.state.text() == "保存しました"
        assert window.session.file.history()[0].what == "別の場所から元の場所に戻す"
        assert len(window.session.file.history()) == 2
        with qtbot.waitSignal(window.session.saved, timeout=5000):
            typed("c")
        assert (title_in(home)[:3], title_in(stick)[:3]) == ("abc", "ab{")
        window.session.undo_stack.undo()
        assert window.session.save()

    def test_a_file_that_is_not_there_yet_is_told_and_the_work_goes_on(self, window, stick, told, qtbot):
        press(qtbot, window, "元の場所に戻す")
        assert "見つかりません" in told[0]
        assert window.session.file.path == stick
        assert f"いまは {stick}" in window.banner.sentence.text()

    def test_a_file_that_somebody_changed_meanwhile_is_kept_and_so_is_the_work(
        self, window, back, home, stick, told, qtbot, monkeypatch
    ):
        back()
        with KitFile.open(home, writable=True, who="鈴木") as theirs:
            theirs.save(evolve(theirs.document, site=evolve(theirs.document.site, address="金沢区")), "鈴木", "住所")
        before = home.read_bytes()
        press(qtbot, window, "元の場所に戻す")
        assert "どちらのファイルもそのまま残し" in told[0]
        assert home.read_bytes() == before
        assert window.session.file.path == stick
        # What the sentence says is to be done, does it.
        home.rename(home.with_name("theirs.kit"))
        monkeypatch.setattr(window.copies, "asked_path", lambda: home)
        choose_in_menu(qtbot, window, "写しを保存…")
        press(qtbot, window, "元の場所に戻す")
        assert window.session.file.path == home
        assert len(told) == 1

    def test_trouble_in_the_other_place_too_is_told_and_forgotten_when_it_is_over(self, window, typed, stick, qtbot):
        away = stick.rename(stick.with_name("away.kit"))
        with qtbot.waitSignal(window.session.trouble, timeout=5000):
            typed("b")
        assert "保存できていません" in window.banner.sentence.text()
        away.rename(stick)
        press(qtbot, window, "もう一度保存する")
        assert f"いまは {stick}" in window.banner.sentence.text()


def test_a_file_that_can_be_written_again_is_not_left(window, typed, home, stick, qtbot, monkeypatch):
    away = home.parent.rename(home.parent.with_name("away"))
    with qtbot.waitSignal(window.session.trouble, timeout=5000):
        typed("a")

    def asked():
        away.rename(home.parent)
        return stick

    monkeypatch.setattr(window.elsewhere, "asked_path", asked)
    press(qtbot, window, "別の場所に保存…")
    assert window.session.file.path == home
    assert title_in(home) == title_in(stick)
    assert not window.banner.isVisible()


def test_a_kit_that_is_only_looked_at_can_be_copied_as_its_file_is_now(open_window, library, stick, qtbot, monkeypatch):
    window = open_window(writable=False)
    window.look_only("鈴木さんが開いています")
    with library.open(SITE, writable=True, who="鈴木") as theirs:
        theirs.save(evolve(theirs.document, site=evolve(theirs.document.site, address="金沢区")), "鈴木", "住所")
        monkeypatch.setattr(window.copies, "asked_path", lambda: stick)
        press(qtbot, window, "写しを保存…")
        with KitFile.open(stick, writable=True) as copy:
            assert copy.document == theirs.document
            assert copy.history() == theirs.history()
    assert window.statusBar().currentMessage() == f"写しを保存しました：{stick}"
    assert not window.session.writable
    assert "鈴木さん" in window.banner.sentence.text()
