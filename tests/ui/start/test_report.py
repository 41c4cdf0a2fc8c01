"""The problems of several sites in one window."""

import csv
import io

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from kitbuilder.kit.problem import Severity
from kitbuilder.ui.editor.card_edits import with_field
from kitbuilder.ui.start import findings
from kitbuilder.ui.start.kinds import kind_words
from kitbuilder.ui.start.report import ReportWindow
from tests.ui.start.conftest import TODAY

CARD = "reception-desk"


@pytest.fixture
def damaged_library(library):
    """One site with a text that cannot be printed, one whose file is damaged."""
    with library.open("koda-es", writable=True) as kit_file:
        document = kit_file.document
        kit = with_field(document.kit, CARD, "title", "𠮷野")
        kit_file.save(evolve(document, kit=kit), "山田", "変更")
    library.path_of("bunko-es").write_bytes(b"not a kit")
    return library


@pytest.fixture
def report(damaged_library, qtbot):
    window = ReportWindow(damaged_library, damaged_library.site_ids(), TODAY)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: not window.progress.isVisible(), timeout=60_000)
    return window


def _headings(report):
    return [report.model.item(place).text() for place in range(report.model.rowCount())]


def _glyph(report):
    """Choose the problem that only the printer knows."""
    report.search.setText("𠮷")
    index = report.model.index(0, 0, report.model.index(0, 0))
    report.tree.setCurrentIndex(index)
    return index


def test_every_site_is_looked_through_the_damaged_one_too(report):
    assert [heading.split("　")[0] for heading in _headings(report)] == ["bunko-es", "小田小学校", "六浦中学校"]
    assert "× エラー 2" in report.counts.text()
    assert "3拠点" in report.counts.text()


def test_what_only_the_printer_knows_is_among_it(report):
    _glyph(report)
    assert "小田小学校" in report.detail.text()
    assert "印刷できない文字" in report.detail.text()


def test_the_same_is_grouped_by_its_kind_the_gravest_first(report, qtbot):
    qtbot.keyClick(report.grouping, Qt.Key.Key_Down)
    kinds = [heading.split("　")[1] for heading in _headings(report)]
    assert set(kinds[:2]) == {kind_words("glyph"), kind_words("unreadable")}
    assert kind_words("fact-missing") in kinds
    assert any("（2拠点）" in heading for heading in _headings(report))


def test_hints_come_only_when_asked_for(report, qtbot):
    def severities():
        return {finding.problem.severity for group in report.groups for finding in group.findings}

    assert Severity.HINT not in severities()
    report.hints.setFocus()
    qtbot.keyClick(report.hints, Qt.Key.Key_Space)
    assert Severity.HINT in severities()


def test_the_search_finds_sites_in_every_kana_and_says_when_there_is_nothing(report, qtbot):
    qtbot.keyClicks(report.search, "koda")
    assert len(_headings(report)) == 1
    assert report.tree.isExpanded(report.model.index(0, 0))
    qtbot.keyClicks(report.search, "zzz")
    assert _headings(report) == []
    assert "「kodazzz」" in report.counts.text()


def test_enter_on_a_problem_leads_to_its_place(report, qtbot):
    _glyph(report)
    with qtbot.waitSignal(report.go_to) as wanted:
        qtbot.keyClick(report.tree, Qt.Key.Key_Return)
    site_id, where = wanted.args
    assert (site_id, where.card, where.field) == ("koda-es", CARD, "title")
    with qtbot.waitSignal(report.go_to):
        qtbot.mouseClick(report.go_button, Qt.MouseButton.LeftButton)


def test_a_double_click_on_a_problem_leads_to_its_place(report, qtbot):
    index = _glyph(report)
    place = report.tree.visualRect(index).center()
    qtbot.mouseClick(report.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(report.go_to):
        qtbot.mouseDClick(report.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_heading_leads_nowhere(report, qtbot):
    report.tree.setCurrentIndex(report.model.index(0, 0))
    assert not report.go_button.isEnabled()
    with qtbot.assertNotEmitted(report.go_to):
        report.tree.activated.emit(report.model.index(0, 0))


def test_what_is_listed_is_copied_as_text(report, qtbot):
    report.search.setText("𠮷")
    report.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("■ 小田小学校")
    assert lines[1].startswith("・エラー　小田小学校")


def test_what_is_listed_is_saved_as_csv(report, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(report, "choose_file", lambda: tmp_path / "list.csv")
    qtbot.keyClick(report, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    rows = list(csv.reader(io.StringIO((tmp_path / "list.csv").read_bytes().decode("utf-8-sig"), newline="")))
    assert len(rows) == 1 + sum(len(group.findings) for group in report.groups)
    assert str(tmp_path / "list.csv") in report.detail.text()


def test_a_list_that_cannot_be_written_is_told(report, tmp_path, monkeypatch, told):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(report, "choose_file", lambda: tmp_path / "file" / "list.csv")
    report.save()
    assert "書けません" in told[0]


def test_no_file_is_written_when_the_user_thinks_better_of_it(report, tmp_path, monkeypatch):
    monkeypatch.setattr(report, "choose_file", lambda: None)
    before = list(tmp_path.rglob("*.csv"))
    report.save()
    assert list(tmp_path.rglob("*.csv")) == before


def test_what_was_open_and_chosen_stays_so_when_the_list_is_made_anew(report):
    heading = report.model.index(1, 0)
    report.tree.expand(heading)
    report.tree.setCurrentIndex(report.model.index(2, 0, heading))
    chosen = report.detail.text()
    report.search.setText(" ")
    report.hints.toggle()
    assert report.tree.isExpanded(report.model.index(1, 0))
    assert report.detail.text() == chosen


def test_the_window_closes_in_the_middle_of_looking(library, qtbot):
    window = ReportWindow(library, library.site_ids(), TODAY)
    qtbot.addWidget(window)
    window.show()
    window.close()
    assert not window._work.isRunning()


def test_a_layout_of_the_ward_s_that_cannot_be_read_is_told(library, qtbot, told):
    (library.folder / "layouts").mkdir()
    (library.folder / "layouts" / "ours.toml").write_text("kind = 'card'", "utf-8")
    window = ReportWindow(library, library.site_ids(), TODAY)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not window.progress.isVisible(), timeout=60_000)
    assert "ours.toml" in told[0]


def test_a_site_without_problems_says_so(library, qtbot, monkeypatch):
    monkeypatch.setattr(findings, "document_problems", lambda *_: [])
    window = ReportWindow(library, ["koda-es"], TODAY)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not window.progress.isVisible(), timeout=60_000)
    assert window.groups == []
    assert window.counts.text() == "要確認はありません（調べた拠点 1）。"


class TestFromTheFirstWindow:
    def test_the_chosen_sites_are_looked_through_then_all_when_wanted(self, start, qtbot):
        start.sites.table.selectRow(1)
        qtbot.keyClick(start.sites.table, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: not start.report.progress.isVisible(), timeout=60_000)
        assert len(start.report.groups) == 1
        qtbot.mouseClick(start.report.all_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not start.report.progress.isVisible(), timeout=60_000)
        assert len(start.report.groups) == 3
        assert not start.report.all_button.isVisible()
        start.report.close()

    def test_the_way_to_a_place_is_handed_on(self, start, qtbot):
        start.show_report()
        with qtbot.waitSignal(start.go_to) as wanted:
            start.report.go_to.emit("koda-es", "where")
        assert wanted.args == ["koda-es", "where"]
