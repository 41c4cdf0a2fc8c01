"""Sites that somebody else has, that are open here, that cannot be read or are gone: nothing is lost silently."""

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.edit.facts import with_fact_value
from tests.ui.facts.conftest import CTRL

KEY = Qt.Key


def _set(session, value):
    fact = session.site.facts[0]
    session.edit("「開ける門」の記入", lambda document: with_fact_value(document, fact.id, value))


def _head(facts, row):
    return facts.shown.headerData(row, Qt.Orientation.Vertical)


def test_a_site_that_somebody_has_is_shown_cannot_be_typed_and_says_who_has_it(hands, facts, library):
    with library.open("koda-es", writable=True, who="区の担当"):
        facts.refresh()
        hands.rest()
        assert _head(facts, 0) == "△ 小田小学校（いまは書けません）"
        hands.at(0, 0)
        hands.key(KEY.Key_F2)
        assert hands.editor is None
        assert "区の担当" in facts.detail.text()
        assert "「小田小学校」" in facts.detail.text()
    facts.refresh()
    hands.rest()
    assert _head(facts, 0) == "小田小学校"
    hands.write(0, 0, "東門")
    assert hands.kept("koda-es", 1) == ["東門"]


def test_what_is_pasted_over_such_a_site_is_told_and_the_others_get_theirs(hands, facts, library, qapp):
    qapp.clipboard().setText("一\n二\n三")
    with library.open("bunko-es", writable=True, who="区の担当"):
        facts.refresh()
        hands.rest()
        hands.at(0, 0)
        hands.key(KEY.Key_V, CTRL)
        assert "1 つ" in hands.said
    assert [hands.kept(site, 1) for site in ("koda-es", "bunko-es", "mutsuura-jhs")] == [["一"], [""], ["三"]]


def test_a_file_that_cannot_be_read_has_its_row_with_the_reason(hands, facts, library):
    library.path_of("koda-es").write_bytes(b"not a kit")
    facts.refresh()
    hands.rest()
    assert _head(facts, 0) == "× 小田小学校（読めません）"
    hands.at(0, 0)
    assert "koda-es.kit" in facts.detail.text()
    hands.key(KEY.Key_F2)
    assert hands.editor is None


def test_a_write_that_fails_puts_the_cell_back_and_tells_the_site_and_the_value(hands, facts, library):
    hands.write(0, 0, "東門")
    hands.rest()
    with library.open("koda-es", writable=True, who="区の担当"):
        hands.write(0, 0, "西門")
        assert hands.values(0, 1) == ["西門"]
        hands.rest()
        assert "「小田小学校」には書けませんでした" in hands.said
        assert "区の担当" in hands.said
        assert "開ける門「西門」" in hands.said
        assert hands.values(0, 1) == ["東門"]
        assert _head(facts, 0) == "△ 小田小学校（いまは書けません）"
    assert facts.commands.undo.text().endswith("「開ける門」の記入")
    facts.refresh()
    hands.rest()
    hands.at(0, 0)
    hands.key(KEY.Key_Z, CTRL)
    assert hands.kept("koda-es", 1) == [""]


def test_a_site_that_was_removed_meanwhile_is_told_and_its_row_goes(hands, facts, library):
    library.path_of("koda-es").unlink()
    hands.write(0, 0, "東門")
    hands.rest()
    assert "「小田小学校」には書けませんでした" in hands.said
    hands.qtbot.waitUntil(lambda: facts.shown.rowCount() == 2)
    assert _head(facts, 0) == "文庫小学校"


def test_a_value_that_somebody_wrote_first_is_not_overwritten(hands, facts, library):
    with library.open("koda-es", writable=True, who="区の担当") as kit_file:
        fact = kit_file.document.site.facts[0]
        kit_file.save(with_fact_value(kit_file.document, fact.id, "区の門"), "区の担当", "記入")
    hands.write(0, 0, "東門")
    hands.rest()
    assert "区の門" in hands.said
    assert "東門" in hands.said
    hands.qtbot.waitUntil(lambda: hands.values(0, 1) == ["区の門"])
    assert hands.kept("koda-es", 1) == ["区の門"]


def test_a_kit_that_is_open_here_is_changed_in_its_window_with_one_step_of_undo(hands, facts, open_kit):
    session = open_kit("koda-es").session
    facts.following.look()
    hands.rest()
    hands.write(0, 0, "東門")
    assert session.site.facts[0].value == "東門"
    assert session.undo_stack.undoText() == "「開ける門」の記入"
    hands.at(0, 0)
    hands.key(KEY.Key_Z, CTRL)
    assert session.site.facts[0].value == ""
    assert session.undo_stack.count() == 2


def test_what_is_written_in_its_window_shows_here_at_once(hands, facts, open_kit):
    session = open_kit("koda-es").session
    facts.following.look()
    hands.rest()
    _set(session, "西門")
    assert hands.values(0, 1) == ["西門"]
    session.undo_stack.undo()
    assert hands.values(0, 1) == [""]


def test_a_window_that_is_opened_is_noticed_by_itself(hands, facts, open_kit, qtbot):
    session = open_kit("koda-es").session
    _set(session, "西門")
    qtbot.waitUntil(lambda: hands.values(0, 1) == ["西門"], timeout=5000)


def test_a_kit_that_is_opened_while_its_value_is_being_written_gets_it_in_its_window(
    hands, facts, open_kit, monkeypatch
):
    session = open_kit("koda-es").session
    facts.following.look()
    hands.rest()
    hands.at(0, 0)
    hands.key(KEY.Key_F2)
    hands.editor.setText("東門")
    with monkeypatch.context() as before_it_was_open:
        before_it_was_open.setattr(facts.edits._sites, "_open_session", lambda _: None)
        hands.key(KEY.Key_Return)
    assert facts.edits.writing.waiting == 1
    hands.rest()
    assert session.site.facts[0].value == "東門"
    assert hands.said == ""


def test_a_renamed_fact_has_its_column_at_once_and_the_cursor_stays(hands, facts, open_kit):
    session = open_kit("koda-es").session
    facts.following.look()
    hands.rest()
    hands.at(1, 2)
    place = facts.shown.place_at(facts.table.currentIndex())
    session.edit_site(
        "名前", lambda site: evolve(site, facts=(evolve(site.facts[0], name="開ける扉"), *site.facts[1:]))
    )
    assert facts.shown.index_of("koda-es", ("開ける扉", 0)).isValid()
    assert facts.shown.place_at(facts.table.currentIndex()) == place


def test_what_is_read_while_a_cell_is_open_waits_until_that_is_closed(hands, facts, library):
    hands.at(1, 0)
    hands.key(KEY.Key_F2)
    hands.editor.setText("西門")
    library.path_of("koda-es").unlink()
    facts.refresh()
    hands.rest()
    QApplication.processEvents()
    assert hands.editor.text() == "西門"
    hands.key(KEY.Key_Return)
    hands.qtbot.waitUntil(lambda: facts.shown.rowCount() == 2)
    assert hands.kept("bunko-es", 1) == ["西門"]


def test_closing_writes_what_waits_and_tells_what_could_not_be_written(hands, facts, library):
    hands.write(0, 0, "東門")
    assert facts.close()
    assert library.read("koda-es").site.facts[0].value == "東門"


def test_a_refusal_while_closing_keeps_the_window_open(hands, facts, library):
    with library.open("koda-es", writable=True, who="区の担当"):
        hands.write(0, 0, "東門")
        assert not facts.close()
        assert "東門" in hands.said
        facts.banner.be_quiet()
        assert facts.close()
    hands.rest()


def test_much_that_waits_is_written_before_the_window_closes_by_itself(hands, facts, library, qapp):
    qapp.clipboard().setText("一")
    for column in (0, 1):
        hands.at(0, column, to=(2, column))
        facts.table.paste()
    assert facts.edits.writing.waiting > 3
    assert not facts.close()
    assert "書き終わると閉じます" in hands.said
    hands.qtbot.waitUntil(lambda: not facts.isVisible(), timeout=20_000)
    assert [hands.kept(site, 2) for site in ("koda-es", "mutsuura-jhs")] == [["一", "一"], ["一", "一"]]


def test_an_open_cell_with_bad_marks_keeps_the_window_open(hands, facts):
    hands.write(0, 0, "{門")
    assert not facts.close()
    hands.key(KEY.Key_Escape)
    assert facts.close()
