"""The ward's changes brought into the sites in the window: seen, decided, written, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.merge import Side
from kitbuilder.ui.update import window as update_window
from kitbuilder.ui.update.lines import SiteLine
from tests.ui.update.conftest import SITE

OURS, THEIRS, WORDS, OPEN = 1, 2, 3, 0
LEFT = Qt.MouseButton.LeftButton


def finish(qtbot, window):
    qtbot.waitUntil(lambda: window._work is None, timeout=20_000)


def press(qtbot, window, button):
    qtbot.mouseClick(button, LEFT)
    finish(qtbot, window)


def names(lines):
    return [line.site_id for line in lines]


class TestWhatWouldChange:
    @pytest.mark.usefixtures("conflict")
    def test_each_site_says_how_much_and_those_with_something_are_ticked(self, opened):
        window = opened()
        assert {line.changes for line in window.sites.lines.values()} == {"変更 2", "変更 1"}
        assert len(window.sites.ticked_lines()) == len(window.sites.lines) == 3
        assert "決めていないところが 1 つ" in window.said.text()

    def test_nothing_is_ticked_where_nothing_changes(self, opened):
        window = opened()
        assert window.sites.ticked_lines() == []
        assert not window.do_it.isEnabled()
        assert "選ばれていません" in window.said.text()

    def test_the_site_that_is_looked_at_shows_its_cards_before_and_after(self, conflict, opened):
        window = opened("bunko-es")
        assert window.tabs.currentIndex() == 0
        assert [group.card for group in window.changes.groups] == [card.id for card in conflict.cards[:2]]

    @pytest.mark.usefixtures("conflict")
    def test_looking_writes_nothing(self, library, opened):
        before = {path.name: path.read_bytes() for path in library.folder.glob("*.kit")}
        opened()
        assert {path.name: path.read_bytes() for path in library.folder.glob("*.kit")} == before

    @pytest.mark.usefixtures("conflict")
    def test_a_file_that_cannot_be_read_is_named_and_the_others_are_shown(self, library, opened):
        library.path_of("bunko-es").write_bytes(b"")
        window = opened()
        assert "bunko-es" not in names(window.sites.ticked_lines())
        assert "bunko-es.kit" in window.said.text()
        assert SITE in names(window.sites.ticked_lines())


class TestAConflict:
    @pytest.mark.usefixtures("conflict")
    def test_is_shown_first_with_both_versions_and_both_pages(self, opened):
        window = opened(SITE)
        panel = window.conflicts
        assert window.tabs.currentIndex() == 1
        assert "「拠点の題」" in panel.sentence.text()
        assert panel.versions[OURS].toPlainText() == "拠点の題"
        assert panel.versions[THEIRS].toPlainText() == "区の題"
        assert panel.pages.page_count == 1
        assert panel.ways.checkedId() == OPEN

    def test_is_decided_for_the_ward_by_the_mouse(self, conflict, opened, qtbot):
        window = opened(SITE)
        button = window.conflicts.ways.button(THEIRS)
        qtbot.mouseClick(button, LEFT, pos=button.rect().center())
        assert window.conflicts.list.item(0).text().startswith("✓ 区の版")
        press(qtbot, window, window.do_it)
        assert conflict.title(SITE, 0) == "区の題"
        assert window.sites.lines[SITE].conflicts == ()

    def test_is_decided_for_the_site_by_the_keys(self, conflict, opened, qtbot):
        window = opened(SITE)
        button = window.conflicts.ways.button(OURS)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert window.conflicts.list.item(0).text().startswith("✓ 拠点の版")
        window.do_it.setFocus()
        qtbot.keyClick(window.do_it, Qt.Key.Key_Space)
        finish(qtbot, window)
        assert conflict.title(SITE, 0) == "拠点の題"
        assert conflict.title(SITE, 1) == "区だけの題"
        assert opened(SITE).sites.lines[SITE].conflicts == ()

    def test_is_written_otherwise(self, conflict, opened, qtbot):
        window = opened(SITE)
        QApplication.clipboard().setText("あわせた題")
        window.conflicts.words.selectAll()
        window.conflicts.words.setFocus()
        qtbot.keyClick(window.conflicts.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert window.conflicts.ways.checkedId() == WORDS
        press(qtbot, window, window.do_it)
        assert conflict.title(SITE, 0) == "あわせた題"

    def test_that_is_not_decided_keeps_the_sites_version_and_comes_again(self, conflict, opened, qtbot):
        window = opened(SITE)
        press(qtbot, window, window.do_it)
        assert conflict.title(SITE, 0) == "拠点の題"
        assert conflict.title(SITE, 1) == "区だけの題"
        assert "決めていないところが 1 つ残っています" in window.said.text()
        assert len(opened(SITE).sites.lines[SITE].conflicts) == 1

    @pytest.mark.usefixtures("conflict")
    def test_can_be_left_open_again(self, opened, qtbot):
        window = opened(SITE)
        for way in (THEIRS, OPEN):
            button = window.conflicts.ways.button(way)
            qtbot.mouseClick(button, LEFT, pos=button.rect().center())
        assert window.decisions.of(SITE) == ()
        assert window.conflicts.list.item(0).text().startswith("△ まだ")

    @pytest.mark.usefixtures("conflict")
    def test_words_with_bad_marks_decide_nothing_and_say_why(self, opened):
        window = opened(SITE)
        window.conflicts.words.source = lambda: "{題"
        window.conflicts._typed()
        assert window.decisions.of(SITE) == ()
        assert window.conflicts.why_not.isVisible()

    @pytest.mark.parametrize(("side", "title"), [(Side.OURS, "拠点の題"), (Side.THEIRS, "区の題")])
    def test_those_that_are_left_are_decided_for_all_sites_at_once(self, conflict, opened, qtbot, side, title):
        conflict.retitle("bunko-es", 0, "拠点の題")
        window = opened()
        action = window.rest.menu().actions()[2 if side is Side.OURS else 3]
        action.trigger()
        press(qtbot, window, window.do_it)
        assert {conflict.title(site_id, 0) for site_id in (SITE, "bunko-es")} == {title}

    def test_deciding_the_rest_of_one_site_leaves_what_was_decided_and_other_sites(self, conflict, opened, qtbot):
        conflict.rewrite(SITE, 2, "拠点の手順")
        conflict.rewrite(MASTER, 2, "区の手順")
        conflict.retitle("bunko-es", 0, "文庫の題")
        window = opened()
        window.sites.look_at(SITE)
        button = window.conflicts.ways.button(OURS)
        qtbot.mouseClick(button, LEFT, pos=button.rect().center())
        window.rest.menu().actions()[1].trigger()
        assert {decision.side for decision in window.decisions.of(SITE)} == {Side.OURS, Side.THEIRS}
        assert window.decisions.of("bunko-es") == ()

    def test_what_is_decided_is_seen_in_what_will_change(self, conflict, opened, qtbot):
        window = opened(SITE)
        assert [group.card for group in window.changes.groups] == [conflict.cards[1].id]
        button = window.conflicts.ways.button(THEIRS)
        qtbot.mouseClick(button, LEFT, pos=button.rect().center())
        assert [group.card for group in window.changes.groups] == [card.id for card in conflict.cards[:2]]

    @pytest.mark.usefixtures("conflict")
    def test_only_one_of_both_pages_is_seen_at_a_time(self, opened):
        window = opened()
        for site_id in (SITE, "bunko-es", SITE):
            window.sites.look_at(site_id)
            assert window.changes.isVisible() != window.conflicts.isVisible()


class TestWriting:
    def test_goes_into_the_ticked_sites_only(self, conflict, opened, qtbot):
        window = opened()
        window.sites.tick_all(ticked=False)
        window.sites.look_at("bunko-es")
        qtbot.keyClick(window.sites, Qt.Key.Key_Space)
        assert names(window.sites.ticked_lines()) == ["bunko-es"]
        press(qtbot, window, window.do_it)
        assert conflict.title("bunko-es", 0) == "区の題"
        assert conflict.title("mutsuura-jhs", 1) == conflict.cards[1].title

    def test_a_site_in_use_is_named_and_the_others_are_written(self, conflict, library, opened, qtbot):
        window = opened()
        with library.open("bunko-es", writable=True, who="山田"):
            press(qtbot, window, window.do_it)
        assert "山田" in window.said.text()
        assert "2 拠点に取り込みました" in window.said.text()
        assert conflict.title("mutsuura-jhs", 0) == "区の題"
        assert conflict.title("bunko-es", 0) == conflict.cards[0].title

    @pytest.mark.usefixtures("conflict")
    def test_each_written_site_is_told(self, opened, qtbot):
        window, told = opened(), []
        window.written.connect(told.append)
        press(qtbot, window, window.do_it)
        assert sorted(told) == sorted(window.sites.lines)

    def test_the_wards_kit_that_was_changed_meanwhile_is_refused(self, conflict, opened, qtbot, told):
        window = opened()
        conflict.retitle(MASTER, 3, "いま変えた題")
        press(qtbot, window, window.do_it)
        assert "その間に変わりました" in told[0]
        assert conflict.title(SITE, 1) == conflict.cards[1].title

    def test_what_a_site_changed_meanwhile_stays(self, conflict, opened, qtbot):
        window = opened()
        conflict.retitle("bunko-es", 4, "いま変えた題")
        press(qtbot, window, window.do_it)
        assert (conflict.title("bunko-es", 4), conflict.title("bunko-es", 0)) == ("いま変えた題", "区の題")


class TestTakingBack:
    @pytest.mark.usefixtures("conflict")
    def test_brings_every_site_back_as_it_was(self, library, opened, qtbot):
        before = {site_id: library.read(site_id) for site_id in library.site_ids()}
        window = opened()
        press(qtbot, window, window.do_it)
        assert {site_id: library.read(site_id) for site_id in library.site_ids()} != before
        press(qtbot, window, window.undo)
        assert {site_id: library.read(site_id) for site_id in library.site_ids()} == before
        assert not window.undo.isEnabled()
        assert "3 拠点を、取り込む前に戻しました" in window.said.text()
        assert len(window.sites.ticked_lines()) == 3

    def test_leaves_alone_what_somebody_changed_since_and_says_so(self, conflict, opened, qtbot):
        window = opened()
        press(qtbot, window, window.do_it)
        conflict.retitle("bunko-es", 4, "あとで変えた題")
        press(qtbot, window, window.undo)
        assert conflict.title("bunko-es", 4) == "あとで変えた題"
        assert conflict.title("mutsuura-jhs", 0) == conflict.cards[0].title
        assert "取り込みのあとに変わった" in window.said.text()

    def test_brings_back_what_was_brought_in_one_part_after_the_other(self, conflict, library, opened, qtbot):
        before = {site_id: library.read(site_id) for site_id in library.site_ids()}
        window = opened()
        press(qtbot, window, window.do_it)
        button = window.conflicts.ways.button(THEIRS)
        window.sites.look_at(SITE)
        window.tabs.setCurrentIndex(1)
        qtbot.mouseClick(button, LEFT, pos=button.rect().center())
        press(qtbot, window, window.do_it)
        assert conflict.title(SITE, 0) == "区の題"
        press(qtbot, window, window.undo)
        assert {site_id: library.read(site_id) for site_id in library.site_ids()} == before

    def test_is_still_offered_after_a_part_that_could_not_be_written(self, conflict, opened, qtbot, told):
        window = opened("bunko-es", SITE)
        window.sites.tick_all(ticked=True)
        press(qtbot, window, window.do_it)
        conflict.retitle(MASTER, 2, "また変えた題")
        press(qtbot, window, window.do_it)
        assert "区の基本版が、その間に変わりました" in told[0]
        press(qtbot, window, window.undo)
        assert conflict.title("bunko-es", 1) == conflict.cards[1].title

    @pytest.mark.usefixtures("conflict")
    def test_is_offered_again_where_a_site_was_in_use(self, conflict, library, opened, qtbot):
        window = opened("bunko-es")
        press(qtbot, window, window.do_it)
        with library.open("bunko-es", writable=True, who="鈴木"):
            press(qtbot, window, window.undo)
        assert "鈴木" in window.said.text()
        press(qtbot, window, window.undo)
        assert conflict.title("bunko-es", 0) == conflict.cards[0].title

    @pytest.mark.usefixtures("conflict")
    def test_is_not_offered_before_anything_was_written(self, opened):
        assert not opened().undo.isEnabled()


def test_escape_closes_it(opened, qtbot):
    window = opened()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())


@pytest.mark.parametrize("stops", [False, True])
def test_closing_while_it_writes_asks_first(conflict, opened, qtbot, monkeypatch, stops):
    window, asked = opened(), []
    monkeypatch.setattr(update_window, "ask", lambda _parent, question: asked.append(question) or stops)
    window.bring_in()
    window.close()
    assert "まだ途中です" in asked[0]
    assert window.isVisible() is not stops
    finish(qtbot, window)
    written = [site_id for site_id in window.sites.lines if conflict.title(site_id, 1) == "区だけの題"]
    assert len(written) == 3 if not stops else len(written) < 4


@pytest.mark.usefixtures("conflict", "told")
def test_a_city_is_looked_through_without_counting_all_sites_for_each(opened):
    window = opened("bunko-es")
    counted = []
    window.sites.ticked.connect(lambda: counted.append(1))
    for number in range(50):
        window._show_line(SiteLine(f"s-{number}", f"拠点{number}", f"よみ{number % 7}", "変更 1"))
    assert counted == []
    rows = [window.sites.model().index(row, 0).data() for row in range(51)]
    assert [name for name in rows if name.startswith("拠点")][:3] == ["拠点0", "拠点7", "拠点14"]
    window.sites.tick_all(ticked=False)
    assert counted == [1]
    assert window.sites.ticked_lines() == []


@pytest.mark.usefixtures("conflict")
def test_closing_ends_the_work(opened):
    window = opened()
    window.look_through()
    window.close()
    assert window._work is None or window._work.isFinished()
