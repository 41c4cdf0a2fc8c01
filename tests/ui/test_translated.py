"""Sentences of the core in the language of the windows."""

import datetime as dt
import re

import pytest
from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QGroupBox,
    QLabel,
    QMessageBox,
    QTableView,
    QTabWidget,
    QTreeView,
    QWidget,
)

from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.text import plain
from kitbuilder.kit.where import KIT
from kitbuilder.store.holder import Holder
from kitbuilder.store.lock import InUse
from kitbuilder.ui.app import Editor
from kitbuilder.ui.editor.problems_list import ProblemsList
from kitbuilder.ui.language import Language
from kitbuilder.ui.problems import tell
from kitbuilder.ui.translated import about_site, ended, translated

JAPANESE_LETTERS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
ENGLISH = pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True)
JAPANESE = pytest.mark.parametrize("language", [Language.JAPANESE], indirect=True)


@ENGLISH
def test_sentences_within_a_sentence_are_english_too(language):
    kind = listed([say("整数"), say("文字")])
    assert translated(say("{kinds}を書いてください", kinds=kind)) == "Write whole number, text"


@JAPANESE
def test_in_japanese_it_is_the_very_sentence(language):
    sentence = say("題名が長めです（{title}文字）", title=14)
    assert translated(sentence) == sentence
    assert ended(sentence) == f"{sentence}。"


@ENGLISH
def test_what_people_wrote_stays_as_they_wrote_it(language):
    assert translated("題名がありません") == "題名がありません"
    assert translated(say("項目「{section}」", section="本部")) == "Section “本部”"


@ENGLISH
def test_who_has_a_kit_open_is_said_in_english(language, tmp_path):
    error = InUse(tmp_path / "koda-es.kit", Holder("山田", "PC-1", 7, dt.datetime(2026, 11, 24, 9, 5)))  # noqa: DTZ001
    wanted = "山田 has koda-es.kit open on the computer “PC-1” since 2026-11-24 09:05. "
    assert translated(str(error)) == wanted + "Ask for it to be closed, then try again"


@ENGLISH
def test_a_problem_is_listed_in_english(language, qtbot):
    problems = ProblemsList()
    qtbot.addWidget(problems)
    where = KIT.at(say("手順{number}", number=2), "text")
    problem = Problem(Severity.WARNING, "step-empty", where, say("手順が空です"), say("書き足してください"))
    problems.show_problems([problem], None)
    assert problems.list.item(0).text() == "△ Warning  Whole kit, step 2: The step is empty. Please fill it in."
    problems.list.setCurrentRow(0)
    assert problems.repair.text() == "Mend: Remove the empty step"


@ENGLISH
def test_a_fault_is_told_in_english(language, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append((box.text(), box.textFormat())))
    tell(None, say("班の名前がありません。名前を書いてください"))
    assert told == [("The team has no name. Write one", Qt.TextFormat.AutoText)]


def _own_words(window):
    """What a window says of itself: not what it shows of a kit, which stands in fields and lists."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.toolTip(), widget.windowTitle())
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QGroupBox):
            yield widget.title()
        if isinstance(widget, QTabWidget):
            yield from (widget.tabText(place) for place in range(widget.count()))
        if isinstance(widget, QTableView | QTreeView):
            model = widget.model()
            yield from (
                str(model.headerData(place, Qt.Orientation.Horizontal))
                for place in range(model.columnCount(QModelIndex()))
            )
    for action in window.findChildren(QAction):
        yield from (action.text(), action.toolTip())


@ENGLISH
def test_windows_say_nothing_of_their_own_in_japanese(language, library, qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "kitbuilder.ini"), QSettings.Format.IniFormat)
    editor = Editor(library, "A. N. Other", settings)
    qtbot.addWidget(editor.start)
    editor.start.show()
    qtbot.waitUntil(lambda: not editor.start.reading.running, timeout=20_000)
    editor.open_site("koda-es")
    kit = editor.open_windows["koda-es"]
    whole = kit.session.kit
    shown = {tool.name for found in numbered_cards(whole) for tool in found.card.tools} | {"小田小学校"}
    shown |= {plain(found.card.title) for found in numbered_cards(whole)} | {plain(team.name) for team in whole.teams}
    shown |= {plain(video.title) for video in whole.videos}
    of_the_kit = re.compile("|".join(map(re.escape, sorted(shown, key=len, reverse=True))))
    words = {of_the_kit.sub("", text) for window in (editor.start, kit) for text in _own_words(window)}
    kit.close()
    editor.close()
    assert {text for text in words if JAPANESE_LETTERS.search(text)} == {"Language (言葉)", "日本語"}


@JAPANESE
def test_a_sentence_about_a_kit_file_names_the_site_and_what_to_do_keeps_the_files(language):
    do = say("控え {backup} を {file} に写して", backup="koda-es_1.kit", file="koda-es.kit")
    damaged = say("{file} は壊れています。{where}戻してください", file="koda-es.kit", where=do)
    told = about_site(damaged, "koda-es.kit", "小田小学校")
    assert told == "「小田小学校」 は壊れています。控え koda-es_1.kit を koda-es.kit に写して戻してください"
    assert about_site(damaged, "bunko-es.kit", "文庫小学校") == damaged
    assert about_site("koda-es.kit は壊れています", "koda-es.kit", "小田小学校") == "koda-es.kit は壊れています"
