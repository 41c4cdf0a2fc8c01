"""The table as a file: what goes out, and what is shown before anything comes in."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from kitbuilder.ui.facts.import_dialog import ImportDialog
from kitbuilder.ui.facts.save_dialog import SaveDialog
from tests.ui.facts.conftest import CTRL

RESTRICTED = "鍵の場所（学校に出さない）"


@pytest.fixture
def answer(monkeypatch):
    """What a user does in the dialogs: a function of the dialog, which is agreed to when it returns True."""
    seen = []

    def set_answer(kind, act):
        def answered(dialog):
            seen.append(dialog)
            return QDialog.DialogCode.Accepted if act(dialog) else QDialog.DialogCode.Rejected

        monkeypatch.setattr(kind, "exec", answered)

    return set_answer


@pytest.fixture
def target(facts, tmp_path, monkeypatch):
    path = tmp_path / "値.xlsx"
    monkeypatch.setattr(facts.files, "choose_target", lambda: path)
    return path


def _headings(data):
    return [cell.value for cell in next(load_workbook(io.BytesIO(data)).worksheets[0].iter_rows())]


def _filled(tmp_path, heads, *rows):
    book = Workbook()
    for row in (heads, *rows):
        book.active.append(row)
    book.save(tmp_path / "記入.xlsx")
    return tmp_path / "記入.xlsx"


def _take_in(hands, facts, monkeypatch, path):
    monkeypatch.setattr(facts.files, "choose_source", lambda: path)
    facts.take_table()
    hands.qtbot.waitUntil(lambda: facts.files._work is None, timeout=20_000)
    hands.rest()


def test_restricted_values_are_left_out_of_a_saved_table_and_that_is_said(hands, facts, answer, target):
    hands.write(0, 1, "金庫の中")
    said = []
    answer(SaveDialog, lambda dialog: said.append(dialog.told.text()) or True)
    facts.save_table()
    assert RESTRICTED not in _headings(target.read_bytes())
    assert "開ける門" in _headings(target.read_bytes())
    assert "学校に出さない値は入りません" in said[0]
    assert "鍵の場所" in said[0]
    assert "学校に出さない値は入りません" in hands.said


def test_they_go_along_only_when_that_is_ticked_and_a_warning_says_so(hands, facts, answer, target):
    said = []

    def tick(dialog):
        assert not dialog.restricted.isChecked()
        dialog.restricted.setChecked(True)
        said.append(dialog.told.text())
        return True

    answer(SaveDialog, tick)
    facts.save_table()
    assert RESTRICTED in _headings(target.read_bytes())
    assert "気をつけて" in said[0]
    assert hands.said.startswith("○ 値.xlsx を保存しました")
    assert "気をつけて" in hands.said


def test_the_ending_decides_what_kind_of_table_is_saved(facts, answer, tmp_path, monkeypatch):
    path = tmp_path / "値.csv"
    monkeypatch.setattr(facts.files, "choose_target", lambda: path)
    answer(SaveDialog, lambda _: True)
    facts.save_table()
    assert path.read_bytes().startswith('\ufeff"番号","拠点"'.encode())


def test_nothing_is_saved_when_one_thinks_better_of_it(facts, answer, target):
    answer(SaveDialog, lambda _: False)
    facts.save_table()
    assert not target.exists()


def test_a_folder_that_cannot_be_written_is_told(facts, answer, tmp_path, monkeypatch, told):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(facts.files, "choose_target", lambda: tmp_path / "file" / "値.xlsx")
    answer(SaveDialog, lambda _: True)
    facts.save_table()
    assert "書けません" in told[0]


def test_what_a_table_changes_is_shown_and_then_written_with_one_undo(hands, facts, answer, tmp_path, monkeypatch):
    hands.write(0, 0, "東門")
    hands.write(0, 2, "校庭")
    path = _filled(
        tmp_path,
        ["番号", "拠点", "開ける門", "待機場所", "知らない値"],
        ["koda-es", "小田小学校", "北門", None, "x"],
        ["bunko-es", "文庫小学校", "南門", "体育館", None],
        [None, "どこかの小学校", "門", None, None],
    )
    shown = []

    def look(dialog):
        model = dialog.model
        shown.extend([model.index(row, column).data() for column in range(4)] for row in range(model.rowCount()))
        shown.append(dialog.told.text())
        shown.append(dialog.unknown.text())
        assert hands.library.read("koda-es").site.facts[0].value == "東門"
        return True

    answer(ImportDialog, look)
    _take_in(hands, facts, monkeypatch, path)
    assert shown[:3] == [
        ["小田小学校", "開ける門", "東門", "→ 北門"],
        ["文庫小学校", "開ける門", "（空）", "→ 南門"],
        ["文庫小学校", "待機場所", "（空）", "→ 体育館"],
    ]
    assert "2拠点の 3つの値" in shown[3]
    assert "前のまま残す値：1つ" in shown[3]
    assert "どこかの小学校" in shown[4]
    assert "知らない値" in shown[4]
    assert hands.kept("koda-es") == ["北門", "", "校庭"]
    assert hands.kept("bunko-es") == ["南門", "", "体育館"]
    assert hands.history("bunko-es")[0] == "表の取り込み（2つの値）"
    hands.at(0, 0)
    hands.key(Qt.Key.Key_Z, CTRL)
    assert hands.kept("koda-es") == ["東門", "", "校庭"]
    assert hands.kept("bunko-es") == ["", "", ""]


def test_empty_cells_empty_values_only_when_that_is_ticked(hands, facts, answer, tmp_path, monkeypatch):
    hands.write(0, 0, "東門")
    path = _filled(tmp_path, ["番号", "拠点", "開ける門"], ["koda-es", "小田小学校", None])

    def tick(dialog):
        assert not dialog.take.isEnabled()
        dialog.clear.setChecked(True)
        assert [dialog.model.index(0, column).data() for column in (2, 3)] == ["東門", "→ （空）"]
        return dialog.take.isEnabled()

    answer(ImportDialog, tick)
    _take_in(hands, facts, monkeypatch, path)
    assert hands.kept("koda-es", 1) == [""]


def test_nothing_is_written_when_one_thinks_better_of_it(hands, facts, answer, tmp_path, monkeypatch):
    path = _filled(tmp_path, ["番号", "拠点", "開ける門"], ["koda-es", "小田小学校", "東門"])
    answer(ImportDialog, lambda _: False)
    _take_in(hands, facts, monkeypatch, path)
    assert hands.kept("koda-es", 1) == [""]
    assert facts.edits.undo_stack.count() == 0


def test_a_site_that_cannot_be_written_is_named_and_left_out(hands, facts, answer, tmp_path, monkeypatch, library):
    path = _filled(
        tmp_path,
        ["番号", "拠点", "開ける門"],
        ["koda-es", "小田小学校", "東門"],
        ["bunko-es", "文庫小学校", "西門"],
    )
    said = []
    answer(ImportDialog, lambda dialog: said.append(dialog.unknown.text()) or True)
    with library.open("koda-es", writable=True, who="区の担当"):
        facts.refresh()
        hands.rest()
        _take_in(hands, facts, monkeypatch, path)
    assert "小田小学校" in said[0]
    assert "区の担当" in said[0]
    assert hands.kept("koda-es", 1) == [""]
    assert hands.kept("bunko-es", 1) == ["西門"]


def test_a_file_that_is_no_table_is_told(hands, facts, tmp_path, monkeypatch, told):
    (tmp_path / "x.xlsx").write_bytes(b"\0\1")
    _take_in(hands, facts, monkeypatch, tmp_path / "x.xlsx")
    assert "表ではありません" in told[0]


def test_bad_marks_in_a_table_are_said_in_the_preview_and_nothing_can_be_taken_in(
    hands, facts, answer, tmp_path, monkeypatch
):
    path = _filled(tmp_path, ["番号", "拠点", "開ける門"], ["koda-es", "小田小学校", "{門"])
    said = []
    answer(ImportDialog, lambda dialog: said.append((dialog.told.text(), dialog.take.isEnabled())))
    _take_in(hands, facts, monkeypatch, path)
    assert "2行目" in said[0][0]
    assert said[0][1] is False
