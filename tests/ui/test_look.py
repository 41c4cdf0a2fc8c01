"""Text size, colours and window state: chosen once, there the next time, and nonsense does no harm."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QByteArray, QLocale, QSettings
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QMessageBox, QSplitter

from kitbuilder.ui.language import CHANGES_LATER, Language, is_english
from kitbuilder.ui.look import TEXT_SIZES, Look, LookMenu, Theme, load_family, show_look, store_look, stored_look
from kitbuilder.ui.window_state import remember_window, restore_window


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "kitbuilder.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def as_before(qapp):
    font, palette, style = qapp.font(), qapp.palette(), qapp.style().objectName()
    yield qapp
    qapp.setStyle(style)
    qapp.setPalette(palette)
    QApplication.setFont(font)


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("language", Language)
def test_what_is_chosen_is_there_the_next_time(settings, size, theme, language):
    store_look(settings, Look(size, theme, language))
    assert stored_look(settings) == Look(size, theme, language)


@pytest.mark.parametrize("nonsense", ["huge", "", "101", QByteArray(b"x"), ["a", "b"], "-100"])
def test_nonsense_in_the_settings_counts_as_not_chosen(settings, nonsense):
    for name in ("text_size", "theme", "language"):
        settings.setValue(f"look/{name}", nonsense)
    assert stored_look(settings) == Look()


def _contrast(one, other):
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour):
    """WCAG 2.2's relative luminance."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize(
    ("text", "behind"),
    [("WindowText", "Window"), ("Text", "Base"), ("ButtonText", "Button"), ("HighlightedText", "Highlight")],
)
def test_words_stand_out_in_light_and_dark(as_before, theme, text, behind):
    show_look(as_before, Look(100, theme))
    colours = [as_before.palette().color(getattr(QPalette.ColorRole, role)) for role in (text, behind)]
    assert _contrast(*colours) >= 7


def test_the_menu_changes_every_window_at_once(as_before, settings, qtbot):
    load_family()
    show_look(as_before, Look())
    menu = QMenu()
    qtbot.addWidget(menu)
    LookMenu(menu, settings)
    before = QApplication.font().pointSizeF()
    _entry(menu, "200 %").trigger()
    assert QApplication.font().pointSizeF() == 2 * before
    _entry(menu, "暗い").trigger()
    assert as_before.palette().color(QPalette.ColorRole.Window).lightness() < 80
    assert stored_look(settings) == Look(200, Theme.DARK)
    assert _entry(menu, "200 %").isChecked()


def _entry(menu, words):
    return next(action for action in menu.findChildren(QAction) if action.text() == words)


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    split = QSplitter()
    window.setCentralWidget(split)
    for _ in range(2):
        split.addWidget(QMainWindow())
    qtbot.addWidget(window)
    return window, split


def test_a_window_comes_back_as_it_was_left(settings, window, qtbot):
    left, split = window
    left.resize(640, 360)
    left.show()
    split.setSizes([100, 500])
    sizes = split.sizes()
    remember_window(settings, "kit", left, split)
    split.setSizes([500, 100])
    left.resize(300, 200)
    restore_window(settings, "kit", left, split)
    assert (left.width(), left.height()) == (640, 360)
    assert split.sizes() == sizes


def test_nonsense_leaves_a_window_as_it_is(settings, window):
    left, split = window
    left.resize(640, 360)
    for name in ("geometry", "split0"):
        for nonsense in ("x", QByteArray(b"nonsense"), 7):
            settings.setValue(f"kit/{name}", nonsense)
            restore_window(settings, "kit", left, split)
    assert (left.width(), left.height()) == (640, 360)


def test_a_window_that_lies_on_no_screen_comes_back_to_one(settings, window, qapp):
    left, split = window
    left.move(90_000, 90_000)
    restore_window(settings, "kit", left, split)
    assert qapp.primaryScreen().availableGeometry().contains(left.pos())


def test_the_language_is_chosen_by_its_own_name_and_kept_for_the_next_start(settings, monkeypatch, qtbot):
    said = []
    monkeypatch.setattr("kitbuilder.ui.look.inform", lambda _, sentence: said.append(sentence))
    menu = QMenu()
    qtbot.addWidget(menu)
    LookMenu(menu, settings)
    assert _entry(menu, "日本語").isChecked()
    _entry(menu, "English").trigger()
    assert said == [CHANGES_LATER]
    assert stored_look(QSettings(settings.fileName(), QSettings.Format.IniFormat)).language is Language.ENGLISH
    _entry(menu, "暗い").trigger()
    assert stored_look(settings).language is Language.ENGLISH


@pytest.mark.parametrize("language", [Language.JAPANESE, Language.ENGLISH], indirect=True)
def test_a_window_and_the_buttons_of_qt_speak_the_chosen_language(language, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    LookMenu(menu, QSettings())
    titles = [action.text() for action in menu.actions() if action.menu()]
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    cancel = box.button(QMessageBox.StandardButton.Cancel).text()
    if language is Language.ENGLISH:
        assert (titles, cancel) == (["Text size", "Colours", "Language (言葉)"], "Cancel")
    else:
        assert (titles, cancel) == (["文字の大きさ", "画面の色", "言葉 (Language)"], "キャンセル")


def test_without_a_choice_the_windows_are_japanese_whatever_the_system_has(settings):
    assert not is_english(stored_look(settings).language)


@pytest.mark.parametrize(("system", "english"), [("ja_JP", False), ("en_US", True), ("pt_BR", True)])
def test_as_the_system_is_english_unless_it_is_japanese(monkeypatch, system, english):
    monkeypatch.setattr("kitbuilder.ui.language.QLocale.system", lambda: QLocale(system))
    assert is_english(Language.SYSTEM) is english


@pytest.mark.parametrize(
    ("kept", "menus"),
    [
        ("en", "&File &Edit &View &Help"),
        ("ja", "ファイル(&F) 編集(&E) 表示(&V) ヘルプ(&H)"),
        ("klingon", "ファイル(&F) 編集(&E) 表示(&V) ヘルプ(&H)"),
    ],
)
def test_the_next_start_speaks_the_language_that_was_kept(kept, menus, library, tmp_path):
    path = tmp_path / "kitbuilder" / "kitbuilder.ini"
    path.parent.mkdir()
    path.write_text(f"[look]\nlanguage={kept}\n", "utf-8")
    command = [sys.executable, "-m", "tests.ui.told_menus", tmp_path, library.folder]
    said = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert said.stdout.decode() == menus
