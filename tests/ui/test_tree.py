"""The tree of a kit's window: sections, cards and steps, by keys and by mouse, within a kit and between two."""

import pytest
from attrs import evolve
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from kitbuilder.kit.clip import MIME_TYPE, clip
from kitbuilder.kit.edit.chosen import Kind
from kitbuilder.kit.find import card_count, find_card
from kitbuilder.kit.nodes import ids_in
from kitbuilder.kit.problem import Severity
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Section
from kitbuilder.ui.editor.section_dialog import SectionDialog

CARD = "check-prepare"
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


def steps(window, card=CARD):
    return [step.id for step in find_card(window.session.kit, card).card.steps]


def next_card(window, card=CARD):
    cards = [one for section in window.session.kit.sections for one in section.cards]
    return cards[[one.id for one in cards].index(card) + 1].id


def choose(window, *ids):
    window.tree.choose_things(ids)
    window.tree.setFocus()


def shown(window, thing):
    return window.tree.kit_model.index_of(thing).data()


def drop(source, target, ids, parent, row=-1, action=MOVE):
    model = target.tree.kit_model
    data = source.tree.kit_model.mimeData([source.tree.kit_model.index_of(one) for one in ids])
    place = model.index_of(parent) if parent else QModelIndex()
    able = model.canDropMimeData(data, action, row, 0, place)
    model.dropMimeData(data, action, row, 0, place)
    return able


class TestSteps:
    def test_stand_closed_below_their_card_with_number_and_plain_words(self, window):
        card = window.tree.kit_model.index_of(CARD)
        assert window.tree.kit_model.rowCount(card) == len(steps(window))
        assert not window.tree.isExpanded(card)
        step = find_card(window.session.kit, CARD).card.steps[0]
        assert shown(window, step.id) == f"1.　{plain(step.text)}"

    def test_show_where_something_must_be_seen_to(self, window):
        step = steps(window)[0]
        window.tree.kit_model.show_badges({step: window._badge(Severity.ERROR)})
        assert "エラー" in shown(window, step)

    def test_that_are_chosen_bring_their_field_into_view_and_leave_the_keys_in_the_tree(self, window, qtbot):
        last = steps(window)[-1]
        choose(window, last)
        assert window.card == CARD
        assert window.tree.hasFocus()
        field, seen = window.form.steps.row(last), window.form.viewport()
        qtbot.waitUntil(lambda: 0 <= field.mapTo(seen, QPoint(0, 0)).y() <= seen.height() - field.height())
        assert window.tree.hasFocus()

    @pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return])
    def test_are_written_after_a_key(self, window, qtbot, key):
        choose(window, steps(window)[1])
        qtbot.keyClick(window.tree, key)
        assert window.form.steps.field(1).hasFocus()

    def test_follow_the_typing_without_being_made_anew_or_taking_the_keys(self, window, qtbot):
        second = steps(window)[1]
        choose(window, second)
        resets = []
        model = window.tree.kit_model
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(lambda *_: resets.append(1))
        field = window.form.steps.field(1)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "abc")
        assert shown(window, second) == "2.　abc"
        assert field.hasFocus()
        assert window.tree.chosen_ids() == [second]
        assert resets == []

    def test_come_and_go_with_the_form_while_the_card_stays_open(self, window, qtbot):
        choose(window, steps(window)[0])
        qtbot.keyClick(window.form.steps.field(0), Qt.Key.Key_Return)
        new = steps(window)[1]
        assert shown(window, new).startswith("2.　")
        assert shown(window, steps(window)[2]).startswith("3.　")
        assert window.tree.isExpanded(window.tree.kit_model.index_of(CARD))
        window.session.undo_stack.undo()
        assert not window.tree.kit_model.index_of(new).isValid()

    def test_move_together_by_keys_and_one_undo_takes_them_back(self, window, qtbot):
        before = steps(window)
        choose(window, *before[:2])
        qtbot.keyClick(window.tree, Qt.Key.Key_Down, ALT)
        assert steps(window) == [before[2], *before[:2], *before[3:]]
        assert window.tree.chosen_ids() == before[:2]
        assert window.session.undo_stack.undoText() == "手順の移動"
        window.session.undo_stack.undo()
        assert steps(window) == before

    def test_move_by_keys_into_the_next_card_and_stay_chosen(self, window, qtbot):
        last, below = steps(window)[-1], next_card(window)
        choose(window, last)
        qtbot.keyClick(window.tree, Qt.Key.Key_Down, ALT)
        assert steps(window, below)[0] == last
        assert window.tree.chosen_ids() == [last]
        assert window.card == below
        assert window.tree.hasFocus()

    def test_of_several_cards_are_dropped_behind_another_step(self, window):
        below = next_card(window)
        moved, target = [steps(window)[0], steps(window, below)[1]], steps(window, below)[0]
        assert drop(window, window, moved, target)
        assert steps(window, below)[:3] == [target, *moved]

    def test_are_copied_cut_and_pasted_behind_the_chosen_one(self, window, qtbot):
        before, below = steps(window), next_card(window)
        there = steps(window, below)
        choose(window, before[0])
        qtbot.keyClick(window.tree, Qt.Key.Key_X, CONTROL)
        assert steps(window) == before[1:]
        choose(window, there[0])
        qtbot.keyClick(window.tree, Qt.Key.Key_V, CONTROL)
        assert [steps(window, below)[0], *steps(window, below)[2:]] == there
        choose(window, CARD)
        qtbot.keyClick(window.tree, Qt.Key.Key_V, CONTROL)
        assert steps(window)[:-1] == before[1:]

    def test_are_removed_and_the_cursor_stays_near(self, window, qtbot):
        before = steps(window)
        choose(window, before[1])
        qtbot.keyClick(window.tree, Qt.Key.Key_Delete)
        assert steps(window) == [before[0], *before[2:]]
        assert window.session.undo_stack.undoText() == "手順の削除"
        assert window.card == CARD

    def test_of_a_kit_that_is_only_looked_at_cannot_be_moved(self, open_window, qtbot):
        window = open_window(writable=False)
        before = window.session.document
        choose(window, steps(window)[0])
        for key, modifier in ((Qt.Key.Key_Down, ALT), (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)):
            qtbot.keyClick(window.tree, key, modifier)
        assert not drop(window, window, [steps(window)[0]], next_card(window))
        assert window.session.document is before


def test_a_step_with_a_locked_caution_before_it_stays_on_its_card_and_the_reason_is_told(window, told):
    first = steps(window)[0]
    locked = next(one for one in find_card(window.session.kit, CARD).card.cautions if one.locked)
    window.session.edit_kit("注意", lambda kit: _with_caution_before(kit, locked.id, first))
    before = window.session.kit
    drop(window, window, [first], next_card(window))
    assert window.session.kit is before
    assert "拠点では" in told[0]


def _with_caution_before(kit, caution, step):
    def changed(card):
        cautions = (evolve(one, before=step) if one.id == caution else one for one in card.cautions)
        return evolve(card, cautions=tuple(cautions))

    sections = (evolve(section, cards=tuple(map(changed, section.cards))) for section in kit.sections)
    return evolve(kit, sections=tuple(sections))


class TestADragBetweenTwoKits:
    @pytest.fixture
    def two(self, open_window):
        return open_window(), open_window("bunko-es")

    @pytest.mark.parametrize("kind", list(Kind))
    def test_copies_under_new_ids_and_leaves_the_first_as_it_was(self, two, kind):
        one, other = two
        thing = {
            Kind.SECTION: one.session.kit.sections[2].id,
            Kind.CARD: CARD,
            Kind.STEP: steps(one)[0],
        }[kind]
        before, there = one.session.kit, list(ids_in(other.session.kit))
        assert drop(one, other, [thing], CARD, action=COPY)
        assert one.session.kit is before
        new = [made for made in ids_in(other.session.kit) if made not in there]
        assert new
        assert thing not in new
        assert other.tree.chosen_kind() is kind
        assert set(other.tree.chosen_ids()) <= set(new)
        assert other.session.undo_stack.undoText() == "ほかのキットから複製"
        other.session.undo_stack.undo()
        assert list(ids_in(other.session.kit)) == there

    @pytest.mark.parametrize("payload", ["", "hello", "[]", '{"clip": "card"}'])
    def test_of_what_is_no_clip_is_refused_in_one_sentence(self, window, told, payload):
        data = QMimeData()
        data.setData(MIME_TYPE, payload.encode())
        before = window.session.kit
        window.tree.kit_model.dropMimeData(data, COPY, -1, 0, window.tree.kit_model.index_of(CARD))
        assert window.session.kit is before
        assert told
        assert told[0].startswith("貼り付けられません")

    def test_with_forged_names_of_things_moves_nothing(self, window):
        data = QMimeData()
        data.setData("application/x-kitbuilder-things", f"forged\n{CARD}".encode())
        model, before = window.tree.kit_model, window.session.kit
        assert not model.canDropMimeData(data, MOVE, 0, 0, QModelIndex())
        model.dropMimeData(data, MOVE, 0, 0, QModelIndex())
        assert window.session.kit is before

    def test_from_another_program_is_a_copy_and_within_the_tree_a_move(self, window):
        tree = window.tree
        foreign = QMimeData()
        foreign.setData(MIME_TYPE, clip(window.session.kit, [CARD]).encode())
        own = tree.kit_model.mimeData([tree.kit_model.index_of(CARD)])
        for data, wanted in ((foreign, COPY), (own, MOVE)):
            place = tree.visualRect(tree.kit_model.index_of(window.session.kit.sections[0].id)).center()
            event = QDropEvent(place.toPointF(), MOVE | COPY, data, Qt.MouseButton.LeftButton, ALT)
            before = window.session.kit
            tree.dropEvent(event)
            assert event.dropAction() is wanted
            assert card_count(window.session.kit) == card_count(before) + (wanted is COPY)
            assert window.session.kit != before

    def test_carries_no_words_that_would_land_in_a_text_field(self, window):
        data = window.tree.kit_model.mimeData([window.tree.kit_model.index_of(CARD)])
        assert not data.hasText()


def test_cards_and_sections_that_move_stay_open_or_closed_as_they_were(window):
    tree, kit = window.tree, window.session.kit
    tree.expand(tree.kit_model.index_of(CARD))
    drop(window, window, [kit.sections[2].id], "", row=0)
    assert tree.isExpanded(tree.kit_model.index_of(kit.sections[2].id))
    assert tree.isExpanded(tree.kit_model.index_of(CARD)) is (CARD in [card.id for card in kit.sections[2].cards])


def test_numbers_of_cards_follow_a_move(window):
    first, second = (card.id for card in window.session.kit.sections[0].cards[:2])
    choose(window, first)
    window.tree.nudge(1)
    assert shown(window, second).startswith("1　")
    assert shown(window, first).startswith("2　")


def test_the_tree_is_what_the_kit_is_after_any_edits(window):
    def lines(index=None):
        model, place = window.tree.kit_model, index if index is not None else QModelIndex()
        for row in range(model.rowCount(place)):
            child = model.index(row, 0, place)
            assert model.parent(child) == place
            yield model.id_at(child)
            yield from lines(child)

    def wanted():
        for section in window.session.kit.sections:
            yield section.id
            for card in section.cards:
                yield card.id
                yield from (step.id for step in card.steps)

    kit = window.session.kit
    for change in (
        lambda now: evolve(now, sections=now.sections[::-1]),
        lambda now: evolve(now, sections=(Section("new", "新しい"), *now.sections[1:])),
        lambda now: evolve(now, sections=tuple(evolve(one, cards=one.cards[1:]) for one in now.sections)),
        lambda now: evolve(now, sections=()),
        lambda _: kit,
    ):
        window.session.edit_kit("変更", change)
        assert list(lines()) == list(wanted())


class TestTheDialogOfASection:
    def test_changes_name_icon_and_colour_and_one_undo_takes_all_back(self, window, monkeypatch, qtbot):
        before = window.session.kit.sections[0]

        def fill(dialog):
            qtbot.addWidget(dialog)
            dialog.show()
            qtbot.keyClicks(dialog.title, "x")
            for group, name in ((dialog.icons, "tools"), (dialog.colours, "#5B3F8C")):
                qtbot.mouseClick(next(one for one in group.buttons() if one.name == name), Qt.MouseButton.LeftButton)
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
            return dialog.result()

        monkeypatch.setattr(SectionDialog, "exec", fill)
        choose(window, before.id)
        qtbot.keyClick(window.tree, Qt.Key.Key_F2)
        after = window.session.kit.sections[0]
        assert (after.title, after.icon, after.colour) == ("x", "tools", "#5B3F8C")
        assert after.cards is before.cards
        assert window.session.undo_stack.undoText() == "項目の設定"
        window.session.undo_stack.undo()
        assert window.session.kit.sections[0] == before

    def test_keeps_furigana_and_what_it_does_not_know(self, window):
        section = Section("s", "{仮設|かせつ}トイレ", "my-icon", "#123456")
        dialog = SectionDialog(section, window.tree_edits._desk, window)
        assert dialog.value() == section
        dialog.deleteLater()

    def test_asks_for_a_name(self, window, monkeypatch, qtbot):
        answers = []

        def nothing(dialog):
            dialog.show()
            dialog.accept()
            answers.append(dialog.sentence.text())
            dialog.reject()
            return dialog.result()

        monkeypatch.setattr(SectionDialog, "exec", nothing)
        before = window.session.kit
        qtbot.keyClick(window, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert "名前を書いてください" in answers[0]
        assert window.session.kit is before

    def test_makes_a_new_section_behind_the_one_with_the_cursor(self, window, monkeypatch, qtbot):
        def fill(dialog):
            dialog.show()
            qtbot.keyClicks(dialog.title, "water")
            dialog.accept()
            return dialog.result()

        monkeypatch.setattr(SectionDialog, "exec", fill)
        choose(window, window.session.kit.sections[1].id)
        window.tree_edits.new_section()
        assert window.session.kit.sections[2].title == "water"

    def test_moves_among_its_pictures_by_arrow_keys(self, window, qtbot):
        dialog = SectionDialog(window.session.kit.sections[0], window.tree_edits._desk, window)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.icons.checkedButton().setFocus()
        before = dialog.value().icon
        qtbot.keyClick(QApplication.focusWidget() or dialog.icons.checkedButton(), Qt.Key.Key_Right)
        assert dialog.value().icon != before


def test_copied_steps_leave_their_words_on_the_clipboard(window, qtbot):
    choose(window, steps(window)[0])
    qtbot.keyClick(window.tree, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("1. ")
