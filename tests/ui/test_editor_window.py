import itertools

import pypdfium2
import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit

from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Comment, Review, Tool
from kitbuilder.ui.editor.card_edits import with_field
from kitbuilder.ui.editor.edition_dialog import EditionDialog
from kitbuilder.ui.editor.furigana_dialog import FuriganaDialog
from kitbuilder.ui.editor.step_dialog import StepDialog
from kitbuilder.ui.editor.text.fact_chooser import FactChooser
from kitbuilder.ui.history_dialog import HistoryDialog

CARD = "check-prepare"


@pytest.fixture
def card(window):
    window.choose(CARD)
    return lambda: find_card(window.session.kit, CARD).card


def _page_text(window):
    said = ""
    for number in range(window.page.page_count):
        page = window.page._preview.page(window.page.view, number)
        text = page.get_textpage()
        said += text.get_text_bounded().replace(" ", "")
        text.close()
    return said


def test_what_is_typed_into_the_title_is_in_the_kit_the_tree_and_on_the_page(window, card, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "gate")
    assert card().title == "gate"
    assert "gate" in window.tree.kit_model.data(window.tree.kit_model.index_of(CARD))
    assert "gate" in _page_text(window)


def test_enter_makes_the_next_step_and_the_cursor_is_in_it(window, card, qtbot):
    count = len(card().steps)
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
    assert len(card().steps) == count + 1
    assert card().steps[1].text == ""
    qtbot.keyClicks(window.form.steps.field(1), "abc")
    assert card().steps[1].text == "abc"


def test_backspace_in_an_empty_step_removes_it(window, card, qtbot):
    before = card().steps
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
    qtbot.keyClick(window.form.steps.field(1), Qt.Key.Key_Backspace)
    assert card().steps == before


def test_pasting_several_lines_makes_several_steps(window, card, qtbot):
    QGuiApplication.clipboard().setText("一つめ\n\n二つめ\r\n三つめ\n")
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [step.text for step in card().steps[1:4]] == ["一つめ", "二つめ", "三つめ"]


def test_lines_pasted_into_a_new_empty_step_begin_there_and_the_cursor_ends_behind_the_last(window, card, qtbot):
    field = window.form.steps.field(0)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    count = len(card().steps)
    QGuiApplication.clipboard().setText("1. 門を開ける\n2. 笛を吹く\n")
    qtbot.keyClick(window.form.steps.field(1), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [step.text for step in card().steps[1:3]] == ["門を開ける", "笛を吹く"]
    assert len(card().steps) == count + 1
    qtbot.keyClicks(window.form.steps.field(2), "ZZ")
    assert card().steps[2].text == "笛を吹くZZ"
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert [step.text for step in card().steps[1:2]] == [""]


def test_the_cursor_goes_behind_the_line_over_a_removed_one(window, card, qtbot):
    window.form.steps.field(0).setFocus()
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
    qtbot.keyClick(window.form.steps.field(1), Qt.Key.Key_Backspace)
    qtbot.keyClicks(window.form.steps.field(0), "x")
    assert card().steps[0].text.endswith("x")


def test_what_can_be_done_with_a_step_stands_in_its_menu(window, card, qtbot):
    first, second = card().steps[:2]
    window.form.steps.field(1).actions()[0].trigger()
    assert card().steps[:2] == (second, first)
    window.form.steps.field(0).actions()[1].trigger()
    assert card().steps[:2] == (first, second)
    window.form.steps.field(0).actions()[2].trigger()
    assert card().steps[0] == second


def test_the_key_of_word_and_excel_redoes(window, card, qtbot):
    field = window.form.steps.field(0)
    field.setFocus()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    before = card().steps[0].text
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert card().steps[0].text != before


def test_undo_on_the_tool_bar_keeps_its_width(window, qtbot):
    undo = next(action for action in window.findChildren(QAction) if action.text() == "元に戻す")
    button = window.menus.bar.widgetForAction(undo)
    width = button.sizeHint().width()
    qtbot.keyClicks(window.form.steps.field(0), "x")
    assert button.sizeHint().width() == width
    assert button.text() == "元に戻す"
    assert "手順の記入" in button.toolTip()


def test_a_card_chosen_in_the_tree_is_shown_from_its_top_and_before_the_facts(window, qtbot):
    window.tabs.setCurrentWidget(window.facts)
    window.form.verticalScrollBar().setValue(300)
    window.tree.setFocus()
    other = [found.card.id for found in numbered_cards(window.session.kit)][4]
    window.tree.choose_things([other])
    assert window.tabs.currentWidget() is window.form
    qtbot.waitUntil(lambda: window.form.verticalScrollBar().value() == 0)


def test_the_tree_follows_the_letters_and_colours_of_all_windows(window, qapp, qtbot):
    before, ground = window.tree.sizeHintForRow(0), qapp.palette()
    font = QFont(qapp.font())
    large = QFont(font)
    large.setPointSizeF(2 * font.pointSizeF())
    dark = QPalette(QColor("#202020"))
    qapp.setFont(large)
    qapp.setPalette(dark)
    try:
        qtbot.waitUntil(lambda: window.tree.font().pointSizeF() == large.pointSizeF())
        assert window.tree.sizeHintForRow(0) > 1.5 * before
        assert window.tree.palette().color(QPalette.ColorRole.Base) == dark.color(QPalette.ColorRole.Base)
    finally:
        qapp.setFont(font)
        qapp.setPalette(ground)


def test_alt_and_arrows_move_a_step(window, card, qtbot):
    first, second = card().steps[:2]
    window.form.steps.field(0).setFocus()
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert card().steps[:2] == (second, first)


def test_the_same_keys_in_the_tree_move_the_card(window, card, qtbot):
    number = find_card(window.session.kit, CARD).number
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert find_card(window.session.kit, CARD).number == number + 1


def test_undo_takes_back_a_step_at_a_time_in_words(window, card, qtbot):
    before = card()
    qtbot.keyClicks(window.form.steps.field(0), "xyz")
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
    assert window.session.undo_stack.undoText() == "手順の追加"
    window.session.undo_stack.undo()
    assert window.session.undo_stack.undoText() == "手順の記入"
    window.session.undo_stack.undo()
    assert card() == before


def test_the_menu_says_what_undo_takes_back_and_offers_nothing_where_there_is_nothing(window, qtbot):
    undo = next(action for action in window.findChildren(QAction) if action.text() == "元に戻す")
    assert not undo.isEnabled()
    qtbot.keyClicks(window.form.steps.field(0), "x")
    assert undo.isEnabled()
    assert undo.text() == "元に戻す: 手順の記入"
    undo.trigger()
    assert undo.text() == "元に戻す"
    assert not undo.isEnabled()


def test_a_step_that_leaves_its_card_is_followed_there_and_back(window, card):
    cards = [found.card for found in numbered_cards(window.session.kit)]
    leaving, reached = next(
        (here, there)
        for here, there in itertools.pairwise(cards)
        if here.steps and not any(caution.before == here.steps[-1].id for caution in here.cautions)
    )
    window.tree.choose_things([leaving.steps[-1].id])
    window.tree.nudge(1)
    assert window.card == reached.id
    window.session.undo_stack.undo()
    assert window.card == leaving.id
    window.session.undo_stack.redo()
    assert window.card == reached.id


def test_another_card_s_lines_are_its_own_to_write_in(window, qtbot):
    one, other = [found.card for found in numbered_cards(window.session.kit) if len(found.card.steps) > 1][:2]
    window.choose(one.id)
    window.choose(other.id)
    qtbot.keyClicks(window.form.steps.field(1), "xy")
    after = {found.card.id: found.card for found in numbered_cards(window.session.kit)}
    assert after[one.id] == one
    assert "xy" in after[other.id].steps[1].text


def test_the_cursor_comes_into_no_line_of_another_card_by_itself(window, qtbot):
    one, other = [found.card for found in numbered_cards(window.session.kit) if len(found.card.steps) > 1][:2]
    window.choose(one.id)
    window.form.steps.field(0).setFocus()
    window.choose(other.id)
    assert not any(window.form.steps.field(row).hasFocus() for row in range(len(other.steps)))


def test_a_locked_caution_cannot_be_typed_into_at_a_site(window, card, qtbot):
    locked = next(place for place, caution in enumerate(card().cautions) if caution.locked)
    before = card()
    qtbot.keyClicks(window.form.cautions.field(locked), "x")
    qtbot.keyClick(window.form.cautions.field(locked), Qt.Key.Key_Backspace)
    assert card() == before


def test_a_card_with_a_locked_caution_is_not_removed_and_the_reason_is_told(window, card, told):
    window.tree.remove()
    assert card() is not None
    assert "拠点では消したり" in told[0]


def test_a_card_moves_up_and_down_and_across_sections(window, card):
    first_of_section = window.session.kit.sections[2].cards[0].id
    window.choose(first_of_section)
    window.tree.nudge(-1)
    assert window.session.kit.sections[1].cards[-1].id == first_of_section
    window.tree.nudge(1)
    assert window.session.kit.sections[2].cards[0].id == first_of_section


def test_a_new_card_is_written_moved_undone_and_redone(window, qtbot):
    count = len(list(numbered_cards(window.session.kit)))
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.form.title, "mizu")
    new = find_card(window.session.kit, window.card)
    assert new.card.title == "mizu"
    window.tree.nudge(1)
    while window.session.undo_stack.canUndo():
        window.session.undo_stack.undo()
    assert len(list(numbered_cards(window.session.kit))) == count
    while window.session.undo_stack.canRedo():
        window.session.undo_stack.redo()
    assert find_card(window.session.kit, new.card.id).card.title == "mizu"


def test_a_fact_that_is_filled_in_is_no_problem_any_more(window, qtbot):
    qtbot.waitUntil(lambda: window.problems.list.count() > 0, timeout=10_000)
    missing = window.problems.list.count()
    fact = next(fact for fact in window.session.site.facts if fact.name == "受付の場所")
    index = window.facts.model.index_of(fact.id)
    window.facts.model.setData(index, "昇降口の前")
    qtbot.waitUntil(lambda: window.problems.list.count() == missing - 1, timeout=10_000)
    window.choose("reception-desk")
    assert "昇降口の前" in _page_text(window)


def test_a_problem_leads_to_its_place(window, qtbot):
    qtbot.waitUntil(lambda: window.problems.list.count() > 0, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.tabs.currentWidget() is window.facts
    assert window.facts.table.currentIndex().data() == ""


def _problems(window):
    shown = window.problems.list
    return [shown.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.count())]


def test_a_comment_to_be_answered_is_a_problem_that_leads_to_what_was_said(window, qtbot):
    other = window.session.kit.sections[-1].cards[-1].id
    said = Review((Comment("said", other, "直して", "山田"),))
    window.session.edit("意見", lambda document: evolve(document, review=said))
    qtbot.waitUntil(lambda: any(problem.code == "open-comments" for problem in _problems(window)), timeout=10_000)
    window.go_to(next(problem.where for problem in _problems(window) if problem.code == "open-comments"))
    assert (window.tabs.currentWidget(), window.card) == (window.comments, other)
    window.go_to(evolve(next(problem.where for problem in _problems(window)), card=other, field="title"))
    assert window.tabs.currentWidget() is window.form


def test_a_brace_that_is_typed_is_a_brace_and_no_broken_mark(window, card, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "{abc")
    assert plain(card().title) == "{abc"
    assert "{abc" in _page_text(window)


def test_a_broken_mark_from_outside_is_a_problem_with_a_repair(window, card, qtbot):
    window.session.edit_kit("外から", lambda kit: with_field(kit, CARD, "title", "{abc"))
    item = lambda: next(  # noqa: E731
        (
            window.problems.list.item(row)
            for row in range(window.problems.list.count())
            if "ふりがな" in window.problems.list.item(row).text()
        ),
        None,
    )
    qtbot.waitUntil(lambda: item() is not None, timeout=10_000)
    window.problems.list.setCurrentItem(item())
    qtbot.mouseClick(window.problems.repair, Qt.MouseButton.LeftButton)
    assert plain(card().title) == "{abc"
    qtbot.waitUntil(lambda: item() is None, timeout=10_000)


def test_the_page_turns_and_zooms(window, card, qtbot):
    QGuiApplication.clipboard().setText("\n".join(["長い手順" * 20] * 12))
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_count > 1
    window.page.turn(1)
    assert window.page._where.text().startswith("2 /")
    before = window.page._paper.pixmap().width()
    window.page.zoom(5)
    assert window.page._paper.pixmap().width() > before


def test_printing_asks_with_the_kit_as_it_is_on_the_screen(window, card, printed, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "now")
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert find_card(printed[0].kit, CARD).card.title == "now"


def test_closing_saves_what_was_typed_just_now(window, card, library, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "last")
    window.close()
    assert find_card(library.read("koda-es").kit, CARD).card.title == "last"


def test_every_control_has_a_name_for_screen_readers(window):
    kinds = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractButton)
    controls = [control for kind in kinds for control in window.findChildren(kind) if control.isVisible()]
    nameless = [
        control
        for control in controls
        if not (control.accessibleName() or getattr(control, "text", str)())
        and not control.objectName().startswith("qt_")
    ]
    assert len(controls) > 15
    assert nameless == []


def test_the_preview_shows_the_page_that_would_be_printed(window, card, press):
    kit, site = window.session.kit, window.session.site
    whole = pypdfium2.PdfDocument(press.render(kit, site, window.page._options))
    number = find_card(kit, CARD).number
    page = window.page._preview.page(window.page.view, 0)
    assert page.render(scale=1).to_pil().tobytes() == whole[number - 1].render(scale=1).to_pil().tobytes()
    assert plain(card().title) in _page_text(window)
    whole.close()


def test_a_click_on_the_page_goes_to_the_field_of_what_it_shows(window, card, qtbot):
    view, paper = window.page.view, window.page._paper
    mark = next(mark for mark in view.pages[0].marks if getattr(mark, "of", ("", ""))[0] == card().steps[1].id)
    size = paper.pixmap().deviceIndependentSize()
    left, top = (paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2
    scale = window.page._scale * 72 / 25.4
    place = QPoint(round(left + (mark.x + 2) * scale), round(top + (mark.y + 2) * scale))
    qtbot.mouseClick(paper, Qt.MouseButton.LeftButton, pos=place)
    assert window.form.steps.field(1).hasFocus()


def test_what_was_chosen_in_the_tree_is_copied_into_another_kit(open_window, qtbot):
    one, other = open_window(), open_window("bunko-es")
    before = len(list(numbered_cards(other.session.kit)))
    one.choose(CARD)
    one.tree.setFocus()
    qtbot.keyClick(one.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert plain(find_card(one.session.kit, CARD).card.title) in QGuiApplication.clipboard().text()
    other.tree.setFocus()
    qtbot.keyClick(other.tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(list(numbered_cards(other.session.kit))) == before + 1
    new = find_card(other.session.kit, other.card)
    assert new.card.title == find_card(one.session.kit, CARD).card.title
    assert new.card.id != CARD


def test_a_card_that_is_dropped_behind_another_section_s_card_goes_there_and_stays_chosen(window):
    model, kit = window.tree.kit_model, window.session.kit
    target = kit.sections[3].cards[0]
    data = model.mimeData([model.index_of(CARD)])
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(target.id))
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(target.id))
    assert [card.id for card in window.session.kit.sections[3].cards[:2]] == [target.id, CARD]
    assert window.tree.chosen_ids() == [CARD]
    window.session.undo_stack.undo()
    assert window.session.kit == kit


def test_a_section_cannot_be_dropped_into_a_section_s_card(window):
    model, kit = window.tree.kit_model, window.session.kit
    data = model.mimeData([model.index_of(kit.sections[0].id)])
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of(CARD))


def test_several_cards_are_moved_together(window, qtbot):
    cards = [card.id for card in window.session.kit.sections[2].cards]
    window.tree.choose_things(cards[:2])
    window.tree.setFocus()
    qtbot.keyClick(window.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [card.id for card in window.session.kit.sections[2].cards][:3] == [cards[2], *cards[:2]]
    assert window.tree.chosen_ids() == cards[:2]


def test_undo_shows_the_card_it_changed(window, card, qtbot):
    qtbot.keyClicks(window.form.steps.field(0), "x")
    window.choose("reception-desk")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.card == CARD


def test_undo_keys_in_a_field_take_back_an_edit_of_the_kit(window, card, qtbot):
    before = card()
    field = window.form.steps.field(0)
    field.setFocus()
    qtbot.keyClicks(field, "xyz")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card() == before
    assert field.source() == before.steps[0].text


def test_a_kit_that_is_only_looked_at_says_so_and_cannot_be_typed_into(open_window, qtbot):
    window = open_window(writable=False)
    window.look_only("山田さんが開いています")
    before = window.session.document
    qtbot.keyClicks(window.form.title, "x")
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
    qtbot.keyClick(window.tree, Qt.Key.Key_Delete)
    assert window.session.document is before
    assert "山田さん" in window.banner.sentence.text()


def test_an_earlier_state_is_restored_and_undo_brings_the_present_one_back(window, card, qtbot, monkeypatch):
    first = window.session.document
    qtbot.keyClicks(window.form.title, "new")
    window.session.save()
    now = window.session.document

    def bring_back(dialog):
        dialog.restore_wanted.emit(first, "前に戻す")
        dialog.accept()

    monkeypatch.setattr(HistoryDialog, "exec", bring_back)
    window.dialogs.history()
    assert window.session.document == first
    window.session.undo_stack.undo()
    assert window.session.document == now


def test_suggested_furigana_is_put_on_by_one_command_and_one_undo_takes_it_off(window, card, qtbot, monkeypatch):
    window.session.edit_kit("記入", lambda kit: with_field(kit, CARD, "purpose", "小田小学校の昇降口"))

    monkeypatch.setattr(FuriganaDialog, "exec", lambda dialog: dialog.DialogCode.Accepted)
    window.dialogs.furigana()
    assert card().purpose == "{小田小学校|こだしょうがっこう}の{昇降口|しょうこうぐち}"
    window.session.undo_stack.undo()
    assert card().purpose == "小田小学校の昇降口"


def test_a_fact_is_chosen_from_a_list_after_two_brackets(window, card, qtbot):
    field = window.form.purpose
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "a[[")
    qtbot.waitUntil(lambda: bool(window.findChildren(FactChooser)))
    chooser = window.findChildren(FactChooser)[0]
    chooser.search.setText("鍵")
    qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert card().purpose.startswith("a[[")
    assert "鍵" in card().purpose
    assert card().purpose.endswith("]]")


def test_a_picture_that_is_pasted_is_on_the_card_and_one_undo_takes_it_off(window, card, qtbot, press):
    before = window.session.kit
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    window.form.picture.paste()
    qtbot.waitUntil(lambda: window.session.kit is not before, timeout=10_000)
    picture = next(picture for picture in window.session.kit.pictures if picture.id == card().picture)
    assert picture.media_type == "image/png"
    page = window.page._preview.page(window.page.view, 0)
    colours = page.render(scale=0.5).to_pil().convert("RGB").getcolors(100_000)
    assert max(count for count, (red, green, blue) in colours if max(red, blue) < 30 and abs(green - 128) < 30) > 200
    window.session.undo_stack.undo()
    assert window.session.kit == before


def test_a_tool_is_typed_into_the_table_and_printed(window, card, qtbot):
    count = len(card().tools)
    window.form.tools.tools_added.emit(card().tools[-1].id if count else "", [Tool("t-new", "ほうき", "2本", "倉庫")])
    assert [tool.name for tool in card().tools][count:] == ["ほうき"]
    assert "ほうき" in _page_text(window)


def test_a_step_s_branch_is_said_under_it(window, card, monkeypatch):
    step = card().steps[0]
    monkeypatch.setattr(StepDialog, "exec", lambda dialog: dialog.DialogCode.Accepted)
    monkeypatch.setattr(StepDialog, "value", lambda _: evolve(step, branch=Branch("reception-desk", None)))
    window.form.steps.details_wanted.emit(step.id)
    assert card().steps[0].branch == Branch("reception-desk", None)
    assert "はい" in window.form.steps._rows[step.id]._summary.text()


def test_a_kept_edition_is_named_in_the_history(window, monkeypatch):
    edition = evolve(window.session.kit.edition, number=2)
    monkeypatch.setattr(EditionDialog, "exec", lambda dialog: dialog.DialogCode.Accepted)
    monkeypatch.setattr(EditionDialog, "value", lambda _: (edition, "委員会に出す版"))
    window.dialogs.edition()
    assert window.session.kit.edition.number == 2
    assert window.session.file.history()[0].what == "委員会に出す版"


def test_what_else_the_strip_says_stays_when_the_work_is_saved(window, card, qtbot):
    window.banner.say("控えを作れませんでした")
    with qtbot.waitSignal(window.session.saved, timeout=5000):
        qtbot.keyClicks(window.form.title, "a")
    assert "控え" in window.banner.sentence.text()


@pytest.mark.parametrize("width", [1366, 1000])
def test_what_marks_a_number_as_a_proposal_is_in_sight_beside_or_beneath_it(window, card, qtbot, width):
    assert card().unconfirmed
    window.resize(width, 728)
    qtbot.wait(50)
    for box in window.form.proposed.values():
        row = box.parentWidget()
        assert row.rect().contains(box.geometry())
        assert box.width() >= box.sizeHint().width()
