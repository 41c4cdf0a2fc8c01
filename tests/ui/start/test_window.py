import csv
import datetime as dt
import io
import sqlite3
import time

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QPushButton, QTableView

from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.print_note import print_note
from kitbuilder.store.library import Library
from kitbuilder.store.overview import Overview
from kitbuilder.store.print_log import note_prints
from kitbuilder.ui.editor.card_edits import with_field
from kitbuilder.ui.start.table import Column
from kitbuilder.ui.start.window import StartWindow
from tests.ui.start.conftest import TODAY, shown, wait_read

CONTROL = Qt.KeyboardModifier.ControlModifier


def _choose(start, name):
    start.sites.table.selectRow(shown(start).index(name))
    start.sites.table.setFocus()


def test_the_ward_s_kit_comes_first_then_the_sites_by_their_reading(start):
    assert shown(start) == ["区の基本版", "小田小学校", "文庫小学校", "六浦中学校"]


def test_one_can_type_at_once_and_the_list_follows(start, qtbot):
    assert QApplication.focusWidget() is start.sites.search
    qtbot.keyClicks(start.sites.search, "koda")
    assert shown(start) == ["小田小学校"]
    assert start.sites.found.text() == "1件"
    qtbot.keyClick(start.sites.search, Qt.Key.Key_Escape)
    assert len(shown(start)) == 4


def test_a_search_that_finds_nothing_says_how_to_go_on(start, qtbot):
    qtbot.keyClicks(start.sites.search, "xyz")
    assert shown(start) == []
    assert "Esc" in start.sites.found.text()


def test_what_is_typed_in_the_table_goes_to_the_search(start, qtbot):
    _choose(start, "文庫小学校")
    qtbot.keyClicks(start.sites.table, "k")
    assert start.sites.search.text() == "k"
    assert QApplication.focusWidget() is start.sites.search
    qtbot.keyClicks(start.sites.search, "oda")
    assert shown(start) == ["小田小学校"]


def test_what_an_input_method_writes_in_the_table_goes_to_the_search(start):
    _choose(start, "文庫小学校")
    table = start.sites.table
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert table.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
    event = QInputMethodEvent()
    event.setCommitString("小田")
    QApplication.sendEvent(table, event)
    assert shown(start) == ["小田小学校"]


def test_the_down_key_leads_from_the_search_into_the_list(start, qtbot):
    qtbot.keyClick(start.sites.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is start.sites.table
    assert start.sites.chosen() == [MASTER]


def test_enter_in_the_search_opens_the_only_one_that_is_found(start, opened, qtbot):
    qtbot.keyClicks(start.sites.search, "bunko")
    qtbot.keyClick(start.sites.search, Qt.Key.Key_Return)
    assert opened == ["bunko-es"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_on_a_row_opens_the_site(start, opened, qtbot, key):
    _choose(start, "文庫小学校")
    qtbot.keyClick(start.sites.table, key)
    assert opened == ["bunko-es"]


def test_a_double_click_opens_the_site(start, opened, qtbot):
    table = start.sites.table
    place = table.visualRect(start.sites.shown.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["koda-es"]


def test_nothing_chosen_is_told_not_guessed(start, opened, told, qtbot):
    qtbot.mouseClick(_button(start, "開く"), Qt.MouseButton.LeftButton)
    assert opened == []
    assert "選んで" in told[0]


def test_many_windows_are_opened_only_when_that_is_meant(start, opened, asked, monkeypatch):
    monkeypatch.setattr("kitbuilder.ui.start.window._MANY", 2)
    asked.answer = False
    start.choose_all()
    start.open_chosen()
    assert opened == []
    assert "4拠点" in asked[0]


def test_ctrl_a_and_ctrl_p_print_all_sites_without_the_ward(start, printed, qtbot):
    _choose(start, "文庫小学校")
    qtbot.keyClick(start.sites.table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(start.sites.table, Qt.Key.Key_P, CONTROL)
    assert [sorted(sites) for sites in printed] == [["bunko-es", "koda-es", "mutsuura-jhs"]]


def test_without_a_choice_every_site_is_printed(start, printed):
    start.print_chosen()
    assert printed == [["bunko-es", "koda-es", "mutsuura-jhs"]]


def test_f5_reads_everything_again_and_a_damaged_file_has_its_sentence(start, library, qtbot):
    library.path_of("bunko-es").write_bytes(b"not a kit")
    qtbot.keyClick(start, Qt.Key.Key_F5)
    wait_read(start, qtbot)
    assert len(shown(start)) == 4
    assert "開けないファイル 1" in start.total.text()
    _choose(start, "文庫小学校")
    assert start.sites.fault.isVisible()
    assert "開設キットのファイルではありません" in start.sites.fault.text()
    _choose(start, "小田小学校")
    assert not start.sites.fault.isVisible()


def test_a_file_that_is_gone_and_one_that_is_new_are_seen_when_read_again(start, library, qtbot):
    library.path_of("bunko-es").unlink()
    library.copy("koda-es", evolve(library.read("koda-es").site, id="new-es", name="新小学校"), "区", with_values=False)
    start.refresh()
    wait_read(start, qtbot)
    assert sorted(row.id for row in start.sites.model.rows) == ["koda-es", MASTER, "mutsuura-jhs", "new-es"]


def test_after_a_save_only_that_site_is_read_again(start, library, qtbot, monkeypatch):
    read = []
    real = Library.open
    monkeypatch.setattr(Library, "open", lambda lib, site, **more: read.append(site) or real(lib, site, **more))
    with library.open("koda-es", writable=True) as kit_file:
        changed = evolve(kit_file.document, site=evolve(kit_file.document.site, name="小田新小学校"))
        kit_file.save(changed, "山田", "変更")
    read.clear()
    start.refresh_site("koda-es")
    wait_read(start, qtbot)
    assert read == ["koda-es"]
    assert "小田新小学校" in shown(start)


@pytest.fixture
def read(monkeypatch):
    """The ids of the kit files that are read."""
    met = []
    real = Library.open
    monkeypatch.setattr(Library, "open", lambda lib, site, **more: met.append(site) or real(lib, site, **more))
    return met


def _save_another_title(library, site_id):
    with library.open(site_id, writable=True) as kit_file:
        changed = with_field(kit_file.document.kit, "reception-desk", "title", "新しい題")
        kit_file.save(evolve(kit_file.document, kit=changed), "山田", "変更")


def _cells(start, column):
    """Return the texts of a column, the ward's own left out."""
    shown_rows = start.sites.shown
    return [shown_rows.index(row, column).data() for row in range(1, shown_rows.rowCount())]


def test_sites_that_have_not_changed_are_known_from_the_last_time(make_start, library, read):
    make_start(library).close()
    read.clear()
    assert len(shown(make_start(library))) == 4
    assert read == []


def test_a_saved_change_of_the_ward_s_is_seen_at_every_site_without_reading_it(start, library, qtbot, read):
    assert _cells(start, Column.BASE) == ["最新"] * 3
    _save_another_title(library, MASTER)
    read.clear()
    start.refresh_site(MASTER)
    wait_read(start, qtbot)
    assert _cells(start, Column.BASE) == ["△ 未取り込み"] * 3
    assert read == [MASTER]
    assert "△ 未取り込み 3" in start.total.text()


def test_a_print_is_seen_when_the_list_is_read_again(start, library, qtbot):
    document = library.read("koda-es")
    note = print_note(document.kit, document.site, "card-a4", "one", whole=True)
    note_prints(library.folder, [note], "山田", dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC))
    start.refresh()
    wait_read(start, qtbot)
    assert _cells(start, Column.PRINTED) == ["2026-11-20", "―", "―"]
    _save_another_title(library, "koda-es")
    start.refresh_site("koda-es")
    wait_read(start, qtbot)
    assert _cells(start, Column.PRINTED)[0] == "△ 2026-11-20"


class TestTheSavedList:
    @pytest.fixture
    def file(self, start, tmp_path, monkeypatch):
        path = tmp_path / "list.csv"
        monkeypatch.setattr(start, "choose_list_file", lambda: path)
        return path

    def names(self, path):
        return [row[1] for row in csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))][1:]

    def test_has_what_is_shown_in_the_order_shown(self, start, file, qtbot):
        start.sites.table.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
        qtbot.keyClick(start, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert self.names(file) == shown(start) == ["区の基本版", "六浦中学校", "文庫小学校", "小田小学校"]
        assert str(file) in start.notice.text()
        start.sites.search.setText("koda")
        start.save_list()
        assert self.names(file) == ["小田小学校"]

    def test_that_cannot_be_written_is_told(self, start, file, told):
        file.mkdir()
        start.save_list()
        assert "書けません" in told[0]

    @pytest.mark.parametrize(
        ("typed", "kind", "name"),
        [
            ("list", "CSV の表 (*.csv)", "list.csv"),
            ("list", "Excel の表 (*.xlsx)", "list.xlsx"),
            ("list.csv", "Excel の表 (*.xlsx)", "list.csv"),
        ],
    )
    def test_is_of_the_kind_that_was_chosen_or_typed(self, start, tmp_path, monkeypatch, typed, kind, name):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), kind))
        start.save_list()
        assert (tmp_path / name).read_bytes().startswith(b"PK" if name.endswith("xlsx") else b"\xef\xbb\xbf")

    def test_is_not_written_when_the_user_thinks_better_of_it(self, start, monkeypatch):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        start.save_list()
        assert not start.notice.isVisible()


def test_rows_come_while_others_are_still_read(make_start, library, qtbot, monkeypatch):
    start = make_start(library)
    real = Overview.row

    def slow(*arguments):
        time.sleep(0.15)
        return real(*arguments)

    start.sites.model.keep_only(())
    monkeypatch.setattr(Overview, "row", slow)
    start.refresh()
    qtbot.waitUntil(lambda: start.sites.model.rowCount() in (1, 2), timeout=10_000)
    assert start.reading.running
    assert "/ 4" in start.total.text()
    assert start.progress.isVisible()
    wait_read(start, qtbot)
    assert len(shown(start)) == 4
    assert not start.progress.isVisible()


def test_reading_again_in_the_middle_of_reading_loses_no_row(start, qtbot):
    for _ in range(5):
        start.refresh()
        start.refresh_site("koda-es")
        qtbot.wait(10)
    wait_read(start, qtbot)
    assert len(shown(start)) == 4


def test_the_window_closes_in_the_middle_of_reading_and_reads_no_more(start, qtbot):
    start.refresh()
    start.close()
    start.refresh_site("koda-es")
    assert not start.reading._work or not start.reading._work.isRunning()


def test_a_fault_of_the_program_while_reading_is_told(start, told, qtbot, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(Overview, "row", broken)
    start.refresh_site("koda-es")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "思わぬ問題" in told[0]
    wait_read(start, qtbot)


def test_a_site_that_somebody_writes_is_listed_all_the_same(start, library, qtbot):
    somebody = sqlite3.connect(library.path_of("koda-es"), isolation_level=None)
    somebody.execute("BEGIN IMMEDIATE")
    start.refresh()
    wait_read(start, qtbot)
    somebody.close()
    assert "小田小学校" in shown(start)


def test_rows_are_sorted_from_the_keyboard(start, qtbot):
    by_name = start.sorting.columns.actions()[Column.NAME]
    downwards = start.sorting.orders.actions()[1]
    by_name.trigger()
    downwards.trigger()
    assert shown(start) == ["区の基本版", "六浦中学校", "文庫小学校", "小田小学校"]
    start.sites.table.sortByColumn(Column.ERRORS, Qt.SortOrder.AscendingOrder)
    assert start.sorting.columns.checkedAction().data() == Column.ERRORS
    assert start.sorting.orders.checkedAction() is start.sorting.orders.actions()[0]


def test_the_menu_key_opens_the_commands_under_the_chosen_row(start, qtbot):
    _choose(start, "文庫小学校")
    table = start.sites.table
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), table.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(table.viewport(), event)
    assert start.context.isVisible()
    row = table.visualRect(table.currentIndex())
    assert start.context.pos() == table.viewport().mapToGlobal(row.bottomLeft())
    start.context.close()


def test_every_command_is_in_a_menu_and_no_key_is_taken_twice(start):
    menus = [action.menu() for action in start.menuBar().actions()]
    in_menus = {action for menu in menus for action in menu.actions()}
    assert set(start.commands.all()) <= in_menus
    keys = [key.toString() for action in start.commands.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert start.view_menu() in menus


def test_buttons_do_what_their_command_does(start, opened, qtbot):
    qtbot.mouseClick(_button(start, "区の基本版を開く"), Qt.MouseButton.LeftButton)
    assert opened == [MASTER]


def test_every_control_has_a_name_and_the_tab_key_reaches_the_table(start, qtbot):
    controls = [part for kind in (QLineEdit, QAbstractButton, QTableView) for part in start.findChildren(kind)]
    nameless = [
        part
        for part in controls
        if part.isVisible()
        and not (part.accessibleName() or getattr(part, "text", str)())
        and not part.objectName().startswith("qt_")
        and not isinstance(part.parent(), (QLineEdit, QTableView))
    ]
    assert nameless == []
    qtbot.keyClick(start.sites.search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is start.sites.table
    qtbot.keyClick(start.sites.table, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton)


@pytest.mark.parametrize("size_pt", [11, 14, 22])
def test_a_small_screen_has_room_for_all_columns_and_at_twice_the_text_size_for_whole_ones(start, size_pt):
    start.resize(1366, 730)
    font = QFont(start.font())
    font.setPointSize(size_pt)
    start.setFont(font)
    start.sites.table.fit()
    QApplication.processEvents()
    header = start.sites.table.horizontalHeader()
    assert header.length() <= start.sites.table.viewport().width() or size_pt == 22
    assert _headings_are_whole(start.sites.table)
    metrics = start.sites.table.fontMetrics()
    assert header.sectionSize(Column.NAME) > metrics.horizontalAdvance("小田小学校")
    assert start.minimumSizeHint().width() <= 1366
    assert start.minimumSizeHint().height() <= 730


def test_help_opens_beside_the_work_and_names_fonts_and_data(start, qtbot):
    qtbot.keyClick(start, Qt.Key.Key_F1)
    (steps,) = [part for part in QApplication.topLevelWidgets() if part.windowTitle() == "はじめての方へ"]
    assert steps.isVisible()
    assert not steps.isModal()
    steps.close()
    start.show_about()
    (about,) = [part for part in QApplication.topLevelWidgets() if part.windowTitle() == "このプログラムについて"]
    words = about.licences.toPlainText()
    assert "SIL OPEN FONT LICENSE" in words
    assert "国土地理院" in words
    about.close()


class TestWhatIsRemembered:
    @pytest.fixture
    def settings(self, tmp_path):
        return QSettings(str(tmp_path / "kitbuilder.ini"), QSettings.Format.IniFormat)

    def test_size_widths_and_order_are_as_they_were(self, make_start, library, settings):
        first = make_start(library, settings=settings)
        first.resize(777, 555)
        first.sites.table.setColumnWidth(Column.STATE, 222)
        first.sites.table.sortByColumn(Column.WARNINGS, Qt.SortOrder.DescendingOrder)
        first.close()
        again = make_start(library, settings=settings)
        header = again.sites.table.horizontalHeader()
        assert (again.width(), again.height()) == (777, 555)
        assert abs(again.sites.table.columnWidth(Column.STATE) - 222) <= 1
        assert header.sortIndicatorSection() == Column.WARNINGS
        assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        assert again.sorting.columns.checkedAction().data() == Column.WARNINGS

    def test_a_window_that_closed_before_all_was_read_leaves_no_widths_behind(self, library, settings, qtbot):
        window = StartWindow(library, lambda: TODAY, lambda _: None, lambda _: None, who="試験", settings=settings)
        qtbot.addWidget(window)
        window.show()
        window.close()
        assert settings.value("start/widths") is None

    def test_widths_of_another_text_size_or_language_are_not_taken(self, make_start, library, settings):
        first = make_start(library, settings=settings)
        first.sites.table.setColumnWidth(Column.STATE, 333)
        first.sites.table.setColumnWidth(Column.ERRORS, 20)
        first.close()
        before = QApplication.font()
        larger = QFont(before)
        larger.setPointSize(before.pointSize() * 2)
        QApplication.setFont(larger)
        try:
            again = make_start(library, settings=settings)
            assert again.sites.table.columnWidth(Column.STATE) != 333
            assert _headings_are_whole(again.sites.table)
            again.close()
        finally:
            QApplication.setFont(before)
        settings.setValue("start/widths_for", f"en_US {before.pointSizeF():g}")
        assert make_start(library, settings=settings).sites.table.columnWidth(Column.STATE) != 333

    def test_a_kept_width_cuts_no_heading(self, make_start, library, settings):
        first = make_start(library, settings=settings)
        first.sites.table.setColumnWidth(Column.ERRORS, 30)
        first.close()
        assert _headings_are_whole(make_start(library, settings=settings).sites.table)

    @pytest.mark.parametrize(
        "nonsense", ["", "@ByteArray(xyz)", "1, 2", "nan", "-5", "99999999999", "@Invalid()", "ひ"]
    )
    def test_nonsense_in_the_settings_does_no_harm(self, make_start, library, tmp_path, nonsense):
        path = tmp_path / "kitbuilder.ini"
        keys = ("geometry", "widths", "sorted", "downwards")
        path.write_text("[start]\n" + "".join(f"{key}={nonsense}\n" for key in keys), "utf-8")
        start = make_start(library, settings=QSettings(str(path), QSettings.Format.IniFormat))
        assert shown(start)[0] == "区の基本版"
        assert all(start.sites.table.columnWidth(column) > 10 for column in Column)

    def test_a_window_from_a_screen_that_is_gone_is_on_one_that_is_there(self, make_start, library, settings):
        first = make_start(library, settings=settings)
        first.move(30_000, 20_000)
        first.close()
        again = make_start(library, settings=settings)
        screens = [screen.availableGeometry() for screen in QApplication.screens()]
        assert any(screen.intersects(again.geometry()) for screen in screens)


def _headings_are_whole(table):
    header = table.horizontalHeader()
    return all(header.sectionSize(column) >= header.sectionSizeHint(column) for column in Column)


def test_the_search_is_as_wide_as_the_table(start):
    assert start.sites.search.geometry().right() == start.sites.table.geometry().right()


def test_the_last_change_is_seen_at_twice_the_text_size(make_start, library):
    before = QApplication.font()
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * 2)
    QApplication.setFont(larger)
    try:
        table = make_start(library).sites.table
        words = table.fontMetrics().horizontalAdvance("2026-11-25 13:26")
        assert table.columnWidth(Column.CHANGED) > words
        for column in Column:
            assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    finally:
        QApplication.setFont(before)


def test_who_made_the_last_change_gives_way_before_the_table_scrolls(start, library, qtbot):
    with library.open("koda-es", writable=True) as kit_file:
        changed = evolve(kit_file.document, site=evolve(kit_file.document.site, name="小田新小学校"))
        kit_file.save(changed, "金沢区役所総務課防災担当の山田太郎", "変更")
    start.refresh()
    wait_read(start, qtbot)
    start.resize(1366, 730)
    font = QFont(start.font())
    font.setPointSize(14)
    start.setFont(font)
    start.sites.table.fit()
    QApplication.processEvents()
    table = start.sites.table
    assert not table.horizontalScrollBar().isVisible()
    assert table.columnWidth(Column.CHANGED) > table.fontMetrics().horizontalAdvance("2026-11-25 13:26")


def test_what_is_chosen_follows_the_search_to_the_best_that_is_found(start, qtbot):
    start.sites.choose("mutsuura-jhs")
    start.sites.go_to_search()
    qtbot.keyClicks(start.sites.search, "koda")
    assert start.sites.chosen() == ["koda-es"]


def _button(start, text):
    (button,) = [button for button in start.findChildren(QPushButton) if button.text() == text]
    return button
