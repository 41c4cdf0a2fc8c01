import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QMessageBox

from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.text import plain

CARD = "check-prepare"


@pytest.fixture
def card(window):
    window.choose(CARD)
    return lambda: find_card(window.session.kit, CARD).card


@pytest.fixture
def told(monkeypatch):
    """The sentences that message boxes showed."""
    sentences = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: sentences.append(box.text()))
    return sentences


def _page_text(window):
    return "".join(page.get_textpage().get_text_bounded() for page in window.page._pdf).replace(" ", "")


def test_what_is_typed_into_the_title_is_in_the_kit_the_tree_and_on_the_page(window, card, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "gate")
    assert card().title == "gate"
    assert "gate" in window.tree_model.data(window.tree_model.index_of(CARD))
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


def test_a_locked_caution_cannot_be_typed_into_at_a_site(window, card, qtbot):
    locked = next(place for place, caution in enumerate(card().cautions) if caution.locked)
    before = card()
    qtbot.keyClicks(window.form.cautions.field(locked), "x")
    qtbot.keyClick(window.form.cautions.field(locked), Qt.Key.Key_Backspace)
    assert card() == before


def test_a_card_with_a_locked_caution_is_not_removed_and_the_reason_is_told(window, card, told):
    window.remove_card()
    assert card() is not None
    assert "拠点では消したり" in told[0]


def test_a_card_moves_up_and_down_and_across_sections(window, card):
    first_of_section = window.session.kit.sections[2].cards[0].id
    window.choose(first_of_section)
    window.move_card(-1)
    assert window.session.kit.sections[1].cards[-1].id == first_of_section
    window.move_card(1)
    assert window.session.kit.sections[2].cards[0].id == first_of_section


def test_a_new_card_is_written_moved_undone_and_redone(window, qtbot):
    count = len(list(numbered_cards(window.session.kit)))
    window.add_card()
    qtbot.keyClicks(window.form.title, "mizu")
    new = find_card(window.session.kit, window.card)
    assert new.card.title == "mizu"
    window.move_card(1)
    while window.session.undo_stack.canUndo():
        window.session.undo_stack.undo()
    assert len(list(numbered_cards(window.session.kit))) == count
    while window.session.undo_stack.canRedo():
        window.session.undo_stack.redo()
    assert find_card(window.session.kit, new.card.id).card.title == "mizu"


def test_a_fact_that_is_filled_in_is_no_problem_any_more(window, qtbot):
    missing = window.problems.count()
    fact = next(fact for fact in window.session.site.facts if fact.name == "受付の場所")
    index = window.facts_model.index_of(fact.id)
    window.facts_model.setData(index, "昇降口の前")
    qtbot.waitUntil(lambda: window.problems.count() == missing - 1)
    window.choose("reception-desk")
    assert "昇降口の前" in _page_text(window)


def test_a_problem_leads_to_its_place(window, qtbot):
    window._go_to(window.problems.item(0))
    assert window.tabs.currentWidget() is window.facts
    assert window.facts.currentIndex().data() == ""


def test_bad_marks_are_shown_as_a_problem_and_lose_nothing(window, card, qtbot):
    window.form.title.selectAll()
    qtbot.keyClicks(window.form.title, "{abc")
    assert card().title == "{abc"
    qtbot.waitUntil(lambda: any("ふりがな" in window.problems.item(n).text() for n in range(window.problems.count())))
    assert "{abc" in _page_text(window)


def test_the_page_turns_and_zooms(window, card, qtbot):
    QGuiApplication.clipboard().setText("\n".join(["長い手順" * 20] * 12))
    qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.page.page_count > 1
    window.page.turn(1)
    assert window.page._where.text().startswith("2 /")
    before = window.page._picture.pixmap().width()
    window.page.zoom(5)
    assert window.page._picture.pixmap().width() > before


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
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractButton)
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
    shown = window.page._pdf[0].render(scale=1).to_pil().tobytes()
    assert shown == whole[number - 1].render(scale=1).to_pil().tobytes()
    assert plain(card().title) in _page_text(window)
    whole.close()
