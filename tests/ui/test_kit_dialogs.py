"""What the dialogs of a kit's window do to the kit: an answer is one step of undo, giving up is none."""

import pytest
from attrs import evolve
from PySide6.QtWidgets import QDialog, QMessageBox

from kitbuilder.exchange.drawings import bundled_drawings
from kitbuilder.kit.edit.pictures import picture_of
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import find_card
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.editor.caution_dialog import CautionDialog
from kitbuilder.ui.editor.fact_dialog import FactDialog
from kitbuilder.ui.editor.step_dialog import StepDialog
from kitbuilder.ui.editor.teams_dialog import TeamsDialog
from kitbuilder.ui.editor.videos_dialog import VideosDialog

CARD = "check-prepare"


@pytest.fixture
def card(window):
    window.choose(CARD)
    return lambda: find_card(window.session.kit, CARD).card


@pytest.fixture
def answer(monkeypatch):
    """Let a dialog be answered: what the user does in it before it is accepted, or None for giving up."""

    def answered(kind, do):
        def run(dialog):
            if do is None:
                return QDialog.DialogCode.Rejected
            do(dialog)
            dialog.accept()
            return dialog.result()

        monkeypatch.setattr(kind, "exec", run)

    return answered


def test_a_team_that_is_removed_is_back_with_one_undo(window, answer):
    before = window.session.kit
    answer(TeamsDialog, lambda dialog: (dialog.remove(), dialog.replacement.agree.click()))
    window.dialogs.teams()
    assert len(window.session.kit.teams) == len(before.teams) - 1
    assert window.session.undo_stack.undoText() == "班の変更"
    window.session.undo_stack.undo()
    assert window.session.kit == before


def test_a_new_video_is_in_the_kit_with_one_step(window, answer):
    before = window.session.kit.videos

    def write(dialog):
        dialog.add()
        dialog.form.address.setText("https://example.jp/v")
        dialog.form.address.textEdited.emit("https://example.jp/v")
        dialog.form.title.typed.emit("新しい動画")

    answer(VideosDialog, write)
    window.dialogs.videos()
    assert "新しい動画" in [video.title for video in window.session.kit.videos]
    window.session.undo_stack.undo()
    assert window.session.kit.videos == before


@pytest.mark.parametrize(
    ("kind", "opened"),
    [
        (TeamsDialog, lambda window, _: window.dialogs.teams()),
        (VideosDialog, lambda window, _: window.dialogs.videos()),
        (StepDialog, lambda window, card: window.dialogs.step(card.steps[0].id)),
        (CautionDialog, lambda window, card: window.dialogs.caution(card.cautions[0].id)),
        (FactDialog, lambda window, _: window.dialogs.new_fact()),
        (FactDialog, lambda window, _: window.dialogs.change_fact(window.session.site.facts[0].id)),
    ],
)
def test_giving_a_dialog_up_changes_nothing_and_is_no_step(window, card, answer, kind, opened):
    before = window.session.document
    answer(kind, None)
    opened(window, card())
    assert window.session.document == before
    assert not window.session.undo_stack.canUndo()


def test_a_caution_prints_before_the_step_that_was_chosen(window, card, answer):
    window.form.new_caution.click()
    free = card().cautions[-1]
    answer(CautionDialog, lambda dialog: dialog.place.setCurrentIndex(1))
    window.dialogs.caution(free.id)
    assert next(found for found in card().cautions if found.id == free.id).before == card().steps[0].id


def test_a_fact_is_added_changed_and_removed_each_with_one_step(window, answer, monkeypatch):
    facts = window.session.site.facts
    answer(FactDialog, lambda dialog: (dialog.name.setText("かぎ箱"), dialog.fact_value.setText("玄関")))
    window.dialogs.new_fact()
    added = next(fact for fact in window.session.site.facts if fact.name == "かぎ箱")
    answer(FactDialog, lambda dialog: dialog.fact_value.setText("職員室"))
    window.dialogs.change_fact(added.id)
    assert next(fact for fact in window.session.site.facts if fact.id == added.id).value == "職員室"
    with_added = window.session.site.facts
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.No)
    window.dialogs.remove_fact(added.id)
    assert window.session.site.facts == with_added
    monkeypatch.setattr(QMessageBox, "exec", lambda _: QMessageBox.StandardButton.Yes)
    window.dialogs.remove_fact(added.id)
    assert window.session.site.facts == facts
    for _ in range(3):
        window.session.undo_stack.undo()
    assert window.session.site.facts == facts


def test_a_fact_that_stands_in_texts_is_not_removed_and_the_reason_is_told(window, told):
    facts = window.session.site.facts
    window.dialogs.remove_fact(facts[0].id)
    assert window.session.site.facts == facts
    assert len(told) == 1
    assert "Delete" in told[0]


def test_without_a_card_nothing_is_asked(window, monkeypatch):
    window.card = None
    monkeypatch.setattr(QDialog, "exec", lambda _: pytest.fail("asked"))
    window.dialogs.furigana()
    window.dialogs.step("none")
    window.dialogs.caution("none")


def test_a_history_that_cannot_be_read_is_told(window, told, monkeypatch):
    def history(_):
        raise BadInput("履歴が壊れています")

    monkeypatch.setattr(KitFile, "history", history)
    window.dialogs.history()
    assert told == ["履歴が壊れています"]


def test_a_drawing_is_described_and_taken_away_each_with_one_step(window, card):
    picture = bundled_drawings()[3].picture
    window.form.picture.picture_wanted.emit(picture, CARD)
    assert picture_of(window.session.kit, card().picture).data == picture.data
    for typed in ("入", "入口", "入口の絵"):
        window.form.picture.alt_typed.emit(typed)
    assert picture_of(window.session.kit, card().picture).alt == "入口の絵"
    window.session.undo_stack.undo()
    assert picture_of(window.session.kit, card().picture).alt == picture.alt
    window.form.picture.removed.emit()
    assert card().picture is None
    window.session.undo_stack.undo()
    assert card().picture is not None


def test_a_picture_goes_to_the_card_it_was_asked_for_though_another_is_chosen_by_now(window, card):
    other = next(found.id for section in window.session.kit.sections for found in section.cards if found.id != CARD)
    window.choose(other)
    window.form.picture.picture_wanted.emit(bundled_drawings()[3].picture, CARD)
    assert picture_of(window.session.kit, card().picture).data == bundled_drawings()[3].picture.data


def test_words_for_a_picture_that_is_gone_change_nothing(window, card):
    window.session.edit_kit("外す", lambda kit: evolve(kit, sections=()))
    before = window.session.kit
    window.form.picture.alt_typed.emit("何か")
    assert window.session.kit == before
