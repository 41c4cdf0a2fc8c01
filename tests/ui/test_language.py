"""The windows go on speaking their language whatever happens to the files."""

import re

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QGroupBox,
    QLabel,
    QTabWidget,
)

from kitbuilder.bundled import bundled
from kitbuilder.ui.language import Language, Translator
from tests.translations.refresh import release

REST = bundled("resources", "translations", "qtbase_ja_rest.ts")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kitbuilder_en.qm"
    path.write_bytes(bundled("resources", "translations", "kitbuilder_en.qm").read_bytes())
    return path


def test_words_stay_known_when_their_file_is_written_over_while_the_program_runs(path, qapp):
    translator = Translator(path, qapp)
    before = translator.translate("LookMenu", "文字の大きさ")
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
    assert translator.translate("LookMenu", "文字の大きさ") == before == "Text size"
    assert translator.translate("LookMenu", "暗い") == "Dark"
    translator.deleteLater()


@pytest.mark.parametrize("content", [None, b"", b"no translations"])
def test_without_a_sound_file_the_windows_stay_as_they_are(path, content, qapp):
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    translator = Translator(path, qapp)
    assert not translator.translate("LookMenu", "文字の大きさ")
    translator.deleteLater()


def _words(dialog):
    """Return what stands on a dialog of Qt's, without what is typed or listed in it."""
    for part in dialog.findChildren(QAbstractButton):
        yield from (part.text(), part.toolTip())
    for part in dialog.findChildren(QLabel):
        yield part.text()
    for part in dialog.findChildren(QGroupBox):
        yield part.title()
    for part in dialog.findChildren(QTabWidget):
        yield from (part.tabText(number) for number in range(part.count()))


@pytest.mark.parametrize("language", [Language.JAPANESE], indirect=True)
@pytest.mark.parametrize("way", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
@pytest.mark.parametrize("what", [QFileDialog.FileMode.AnyFile, QFileDialog.FileMode.Directory])
def test_no_english_stands_on_qt_s_own_dialog_for_files(language, way, what, qtbot):
    dialog = QFileDialog(None, "写しを保存", "", "開設キット (*.kit)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(way)
    dialog.setFileMode(what)
    said = [words for words in _words(dialog) if words]
    assert len(said) > 8
    assert [words for words in said if re.search("[A-Za-z]{2}", words)] == []


def test_what_is_loaded_is_what_the_readable_file_says(tmp_path):
    release(REST, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == REST.with_suffix(".qm").read_bytes()
