import pytest
from attrs import evolve
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from kitbuilder.kit.search import find_in
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.find.all_sites import AllSites
from kitbuilder.ui.find.dialog import FindDialog
from kitbuilder.ui.find.scope import OneKit
from kitbuilder.ui.find.waiting import WaitDialog
from tests.samples import SAMPLE
from tests.ui.find.kits import OpenKit


@pytest.fixture
def asked(monkeypatch):
    """The questions that were asked; each is answered by yes."""
    questions = []

    def answer(box):
        questions.append(box.text())
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return questions


@pytest.fixture
def opened():
    """The kits that are open, by site."""
    return {}


@pytest.fixture
def kit():
    return OpenKit(SAMPLE)


@pytest.fixture
def one(kit, qtbot):
    return _show(FindDialog(OneKit(kit)), qtbot)


@pytest.fixture
def everywhere(library, opened, asked, qtbot):
    return _show(FindDialog(AllSites(library, "試験", opened.get)), qtbot)


def _show(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    _settled(dialog, qtbot)
    return dialog


def _settled(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog._ready, timeout=20_000)


def _type(field, text):
    """Press a key for each character, as an input method gives them."""
    field.setFocus()
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def _find(dialog, wanted, qtbot):
    dialog.wanted.clear()
    _type(dialog.wanted, wanted)
    _settled(dialog, qtbot)


def _shown(dialog):
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def _click(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _replace_all(dialog, qtbot):
    """Press the button and wait for the sentence that tells the end."""
    dialog.say("")
    _click(dialog.replace_all, qtbot)
    qtbot.waitUntil(lambda: dialog.outcome.toPlainText() != "", timeout=20_000)
    _settled(dialog, qtbot)
    return dialog.outcome.toPlainText()


def _take_back(dialog, qtbot):
    dialog.say("")
    _click(dialog.take_back, qtbot)
    qtbot.waitUntil(lambda: dialog.outcome.toPlainText() != "", timeout=20_000)
    _settled(dialog, qtbot)
    return dialog.outcome.toPlainText()


def test_the_list_follows_the_typing(one, qtbot):
    assert "書いてください" in one.status.text()
    _find(one, "トイレ", qtbot)
    assert len(_shown(one)) == 4
    _type(one.wanted, "を")
    _settled(one, qtbot)
    assert _shown(one) == ["カード2「トイレを組む」 題名\n　【トイレを】組む"]
    assert one.status.text() == "1か所にあります。"
    _type(one.wanted, "も")
    _settled(one, qtbot)
    assert one.status.text() == "見つかりません。"


def test_width_counts_only_when_the_box_is_ticked(one, qtbot):
    _find(one, "ﾄｲﾚ", qtbot)
    assert len(_shown(one)) == 4
    one.match_case.setFocus()
    qtbot.keyClick(one.match_case, Qt.Key.Key_Space)
    _settled(one, qtbot)
    assert _shown(one) == []


def test_nothing_can_be_replaced_by_a_list_that_is_behind_the_typing(one, qtbot):
    _find(one, "トイレ", qtbot)
    assert one.replace_all.isEnabled()
    _type(one.wanted, "を")
    assert not one.replace_all.isEnabled()
    assert not one.replace_chosen.isEnabled()
    _settled(one, qtbot)


def test_enter_on_a_place_asks_to_go_there(one, qtbot):
    _find(one, "ひび", qtbot)
    one.results.setFocus()
    one.results.setCurrentIndex(one.model.index(0, 0))
    with qtbot.waitSignal(one.go_to) as asked:
        qtbot.keyClick(one.results, Qt.Key.Key_Return)
    site_id, where = asked.args
    assert (site_id, where.card, where.item, where.field) == ("koda-es", "card-hq", "step-safe", "text")
    assert one.isVisible()


def test_enter_in_the_field_goes_from_place_to_place_and_round_again(one, qtbot):
    _find(one, "を流す", qtbot)
    places = []
    one.go_to.connect(lambda _, where: places.append(where.item))
    for _ in range(3):
        qtbot.keyClick(one.wanted, Qt.Key.Key_Return)
    assert places == ["caution-water", "step-flush", "caution-water"]


def test_enter_right_after_typing_searches_at_once(one, qtbot):
    _type(one.wanted, "ひび")
    qtbot.keyClick(one.wanted, Qt.Key.Key_Return)
    _settled(one, qtbot)
    assert len(_shown(one)) == 1


def test_replacing_all_in_one_kit_is_one_step_and_refuses_with_a_reason(one, kit, qtbot):
    _find(one, "水を", qtbot)
    _type(one.new, "湯を")
    told = _replace_all(one, qtbot)
    assert kit.steps == ["「水を」を「湯を」に置きかえ"]
    assert told.startswith(
        "1か所を置きかえました。" if len(find_in(SAMPLE, "水を")) == 2 else "2か所を置きかえました。"
    )
    assert "命にかかわる注意は、拠点では変えられません" in told
    assert "「元に戻す」で戻せます" in told
    assert ["［置きかえません］" in text for text in _shown(one)] == [True]


def test_only_the_chosen_place_changes_and_the_next_one_is_chosen(one, kit, qtbot):
    _find(one, "机", qtbot)
    _type(one.new, "いす")
    one.results.setFocus()
    qtbot.keyClick(one.results, Qt.Key.Key_Space)
    assert one.replace_chosen.isEnabled()
    before = len(_shown(one))
    _click(one.replace_chosen, qtbot)
    _settled(one, qtbot)
    assert len(_shown(one)) == before - 1
    assert len(kit.steps) == 1
    assert one.results.currentIndex().row() == 0
    assert one.replace_chosen.isEnabled()


def test_what_was_replaced_in_one_kit_can_be_taken_back(one, kit, qtbot):
    assert not one.take_back.isEnabled()
    _find(one, "机", qtbot)
    _replace_all(one, qtbot)
    assert kit.steps == ["「机」を消す"]
    assert "取り消しました" in _take_back(one, qtbot)
    assert kit.document == SAMPLE
    assert not one.take_back.isEnabled()


def test_a_kit_that_cannot_be_written_is_told_and_nothing_changes(qtbot):
    kit = OpenKit(SAMPLE, readonly=True)
    dialog = _show(FindDialog(OneKit(kit)), qtbot)
    _find(dialog, "机", qtbot)
    told = _replace_all(dialog, qtbot)
    assert "置きかえたところはありません" in told
    assert "小田小学校：ほかの人が開いているため" in told
    assert not dialog.take_back.isEnabled()


def test_a_place_whose_text_changed_since_is_left_and_named(one, kit, qtbot):
    _find(one, "マンホール", qtbot)
    kit.edit("ほかの変更", _without_cards)
    told = _replace_all(one, qtbot)
    assert "探した後に文が変わりました" in told
    assert _shown(one) == []


def _without_cards(document):
    sections = tuple(evolve(section, cards=()) for section in document.kit.sections)
    return evolve(document, kit=evolve(document.kit, sections=sections))


def test_where_to_search_is_chosen_only_when_there_is_a_choice(one, kit, library, qtbot):
    assert not one.here_choice.isVisible()
    both = _show(FindDialog(OneKit(kit), AllSites(library, "試験", {}.get)), qtbot)
    _find(both, "ひび", qtbot)
    assert len(_shown(both)) == 1
    both.here_choice.setFocus()
    qtbot.keyClick(both.here_choice, Qt.Key.Key_Right)
    _settled(both, qtbot)
    assert both.everywhere_choice.isChecked()
    assert len({row.site_id for row in both.model.rows}) == 4
    assert both.status.text().startswith("4つのキットの")


def test_replacing_at_all_sites_asks_once_and_changes_files_and_open_kits(everywhere, library, opened, asked, qtbot):
    opened["koda-es"] = OpenKit(library.read("koda-es"))
    _find(everywhere, "養生テープ", qtbot)
    places = len(_shown(everywhere))
    _type(everywhere.new, "ガムテープ")
    told = _replace_all(everywhere, qtbot)
    assert asked == [f"4つのキットの{places}か所の「養生テープ」を「ガムテープ」に置きかえます。よろしいですか。"]
    assert told.startswith(f"4つのキットの{places}か所を置きかえました。")
    assert opened["koda-es"].steps == ["「養生テープ」を「ガムテープ」に置きかえ"]
    assert not find_in(library.read("bunko-es"), "養生テープ")
    assert find_in(library.read("koda-es"), "養生テープ")
    with library.open("bunko-es") as kit_file:
        assert kit_file.history()[0].what == "「養生テープ」を「ガムテープ」に置きかえ"
        assert len(kit_file.history()) == 2


def test_a_no_changes_nothing(everywhere, library, monkeypatch, qtbot):
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.No)
    before = library.path_of("bunko-es").read_bytes()
    _find(everywhere, "養生テープ", qtbot)
    _click(everywhere.replace_all, qtbot)
    assert everywhere.outcome.toPlainText() == ""
    assert library.path_of("bunko-es").read_bytes() == before


def test_replacing_at_all_sites_is_taken_back_but_not_over_later_work(everywhere, library, opened, qtbot):
    before = {site_id: library.read(site_id) for site_id in library.site_ids()}
    _find(everywhere, "養生テープ", qtbot)
    _replace_all(everywhere, qtbot)
    with library.open("bunko-es", writable=True) as kit_file:
        kit_file.save(_without_cards(kit_file.document), "だれか", "別の変更")
    opened["koda-es"] = OpenKit(library.read("koda-es"))
    told = _take_back(everywhere, qtbot)
    assert "文庫小学校：置きかえた後に直されたため" in told
    assert opened["koda-es"].document == before["koda-es"]
    assert library.read("mutsuura-jhs") == before["mutsuura-jhs"]
    assert library.read("bunko-es").kit.sections[0].cards == ()


def test_a_site_that_cannot_be_read_or_written_is_named_and_the_others_change(everywhere, library, opened, qtbot):
    opened["koda-es"] = OpenKit(library.read("koda-es"), readonly=True)
    library.path_of("bunko-es").write_bytes(b"not a kit")
    _find(everywhere, "養生テープ", qtbot)
    assert "bunko-es.kit" in everywhere.status.text()
    told = _replace_all(everywhere, qtbot)
    assert told.startswith("2つのキットの")
    assert "bunko-es.kit は開設キットのファイルではありません" in told
    assert "小田小学校：ほかの人が開いているため" in told


def test_a_file_that_fails_to_be_written_is_as_it_was_and_the_others_change(everywhere, library, monkeypatch, qtbot):
    def save(kit_file, document, who, what, usual=KitFile.save):
        if kit_file.path.stem == "koda-es":
            raise StoreFault("koda-es.kit は保存先がいっぱいです")
        return usual(kit_file, document, who, what)

    before = library.path_of("koda-es").read_bytes()
    _find(everywhere, "養生テープ", qtbot)
    monkeypatch.setattr(KitFile, "save", save)
    told = _replace_all(everywhere, qtbot)
    assert told.startswith("3つのキットの")
    assert "小田小学校：koda-es.kit は保存先がいっぱいです" in told
    assert library.path_of("koda-es").read_bytes() == before


def test_a_fault_of_the_program_is_told_and_the_search_does_not_hang(one, kit, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    kit.document = None
    _type(one.wanted, "a")
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert one.status.text() == told[0]
    assert not one.replace_all.isEnabled()


def test_a_double_click_on_a_place_asks_to_go_there(one, qtbot):
    _find(one, "ひび", qtbot)
    middle = one.results.visualRect(one.model.index(0, 0)).center()
    qtbot.mouseClick(one.results.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(one.go_to) as asked:
        qtbot.mouseDClick(one.results.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked.args[1].item == "step-safe"


def test_stopping_leaves_the_rest_as_it_is_and_says_so(everywhere, library, qtbot):
    _find(everywhere, "養生テープ", qtbot)
    _click(everywhere.replace_all, qtbot)
    wait = next(child for child in everywhere.findChildren(WaitDialog))
    qtbot.keyClick(wait, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: everywhere.outcome.toPlainText() != "", timeout=20_000)
    told = everywhere.outcome.toPlainText()
    left = [site_id for site_id in ("master", *library.site_ids()) if find_in(library.read(site_id), "養生テープ")]
    assert f"残りの{len(left)}つのキットは変えていません" in told
    _settled(everywhere, qtbot)


def test_the_dialog_searches_again_when_a_kit_has_changed(one, kit, qtbot):
    _find(one, "マンホール", qtbot)
    kit.edit("ほかの変更", _without_cards)
    one.refresh()
    _settled(one, qtbot)
    assert _shown(one) == []


def test_closing_ends_the_search_and_showing_again_begins_it_anew(everywhere, library, qtbot):
    _type(everywhere.wanted, "水")
    everywhere.searching.now()
    qtbot.keyClick(everywhere, Qt.Key.Key_Escape)
    assert not everywhere.isVisible()
    everywhere.refresh()
    everywhere.show()
    _settled(everywhere, qtbot)
    assert len({row.site_id for row in everywhere.model.rows}) == 4
    assert everywhere.wanted.selectedText() == "水"


def test_every_control_has_a_name_and_is_reached_by_tab(one, qtbot):
    _find(one, "机", qtbot)
    one.say("済み")
    one.results.setCurrentIndex(one.model.index(0, 0))
    reached = []
    one.wanted.setFocus()
    for _ in range(10):
        focused = one.focusWidget()
        reached.append(focused)
        assert focused.accessibleName() or focused.text()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    for control in (one.wanted, one.new, one.match_case, one.results, one.outcome, one.replace_chosen, one.replace_all):
        assert control in reached
