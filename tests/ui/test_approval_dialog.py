"""The committee's approval recorded in the window."""

import pytest
from attrs import evolve
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog

from kitbuilder.kit.edit.facts import with_fact_values
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say
from kitbuilder.kit.values import Comment, EditionState, Review
from kitbuilder.ui.compare.window import CompareWindow
from kitbuilder.ui.editor.approval_dialog import ApprovalDialog
from tests.ui.conftest import TODAY

LEFT = Qt.MouseButton.LeftButton


def filled(document):
    """Return the document with a value for every fact."""
    return with_fact_values(document, {fact.id: "校庭" for fact in document.site.facts})


@pytest.fixture
def opened(qtbot):
    def dialog(document):
        made = ApprovalDialog(document, TODAY)
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


@pytest.fixture
def document(session):
    return filled(session.document)


def states(dialog):
    return [dialog.list.topLevelItem(row).text(1) for row in range(dialog.list.topLevelItemCount())]


def test_everything_that_can_be_approved_is_ticked_and_signed_by_name(opened, document, qtbot):
    dialog = opened(document)
    assert set(states(dialog)) == {"承認できます"}
    assert "「承認済み」になります" in dialog.outcome.text()
    dialog.name.setText("会長")
    dialog.role.setText("運営委員長")
    dialog.date.setDate(QDate(2026, 11, 20))
    qtbot.keyClick(dialog.accept_button, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    approved = dialog.value()
    assert approved.kit.edition.state is EditionState.APPROVED
    assert {(sign.name, sign.role, str(sign.date)) for sign in approved.review.sign_offs} == {
        ("会長", "運営委員長", "2026-11-20")
    }


def test_without_a_name_it_stays_open_and_says_so(opened, document):
    dialog = opened(document)
    dialog.accept()
    assert dialog.isVisible()
    assert "名前を書いてください" in dialog.sentence.text()


def test_what_waits_is_not_ticked_and_says_for_what(opened, session, document):
    card = document.kit.sections[0].cards[0]
    said = evolve(document, review=Review((Comment("c", card.id, "直して", "山田"),)))
    dialog = opened(said)
    assert states(dialog)[0] == "△ まだ承認できません。まだ答えていない意見が1つあります。"
    assert document.kit.sections[0].id not in dialog.sections()
    assert "下書き" in dialog.outcome.text()
    assert "まだ決まっていない値があります" in states(opened(session.document))[0]


def test_one_section_alone_is_approved_by_the_keys(opened, document, qtbot):
    dialog = opened(document)
    for row in range(1, dialog.list.topLevelItemCount()):
        dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.name.setText("会長")
    (sign,) = dialog.value().review.sign_offs
    assert sign.section == document.kit.sections[0].id
    assert dialog.value().kit.edition.state is EditionState.DRAFT


def test_a_change_takes_the_approval_away_and_undo_brings_it_back(window, monkeypatch):
    window.session.edit("値", filled)

    def sign(dialog):
        dialog.name.setText("会長")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ApprovalDialog, "exec", sign)
    window.dialogs.approval()
    assert window.session.kit.edition.state is EditionState.APPROVED
    step = window.session.kit.sections[0].cards[0].steps[0]
    window.form.steps.typed.emit(step.id, "別の文")
    assert window.session.kit.edition.state is EditionState.DRAFT
    dialog = ApprovalDialog(window.session.document, TODAY)
    assert dialog.list.topLevelItem(0).text(1).startswith("△ 要再確認：2026-11-24 会長 の承認のあとに変わりました")
    dialog.deleteLater()
    window.session.undo_stack.undo()
    assert window.session.kit.edition.state is EditionState.APPROVED
    assert window.session.save()
    assert window.session.file.document.kit.edition.state is EditionState.APPROVED


class TestWhatChanged:
    """The comparison of what was approved with what is there now."""

    @pytest.fixture
    def changed(self, window, monkeypatch):
        """A window of a kit whose first section changed after all were approved."""

        def sign(dialog):
            dialog.name.setText("会長")
            return QDialog.DialogCode.Accepted

        window.session.edit("値", filled)
        with monkeypatch.context() as answered:
            answered.setattr(ApprovalDialog, "exec", sign)
            window.dialogs.approval()
        assert window.session.save()
        step = window.session.kit.sections[0].cards[0].steps[0]
        window.form.steps.typed.emit(step.id, "旗を立てる。")
        return window

    @pytest.fixture
    def look(self, changed, monkeypatch):
        """Opens the dialog and does something in it."""

        def opened(do):
            def run(dialog):
                dialog.show()
                do(dialog)
                dialog.reject()
                return QDialog.DialogCode.Rejected

            monkeypatch.setattr(ApprovalDialog, "exec", run)
            changed.dialogs.approval()

        return opened

    def test_a_click_compares_what_was_approved_with_now(self, changed, look, qtbot, monkeypatch):
        compared = []

        def seen(shown):
            compared.append((shown.view.card, shown.view.sentences.toPlainText(), shown._headings))
            return 0

        monkeypatch.setattr(CompareWindow, "exec", seen)
        look(lambda dialog: qtbot.mouseClick(dialog.compare, LEFT))
        ((card, words, headings),) = compared
        assert card == changed.session.kit.sections[0].cards[0].id
        assert "旗を立てる" in words
        assert headings == ("2026-11-24 会長 の承認", "いま")

    def test_what_is_approved_has_nothing_to_compare(self, look):
        offered = []

        def choose(dialog):
            for row in (1, 0):
                dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
                offered.append((dialog.compare.isEnabled(), "履歴" in dialog.told.text()))

        look(choose)
        assert offered == [(False, False), (True, False)]

    def test_enter_still_records_the_approval(self, look):
        defaults = []
        look(lambda dialog: defaults.append((dialog.compare.autoDefault(), dialog.accept_button.isDefault())))
        assert defaults == [(False, True)]

    def test_what_the_history_does_not_have_is_said(self, opened, changed):
        dialog = opened(changed.session.document)
        assert not dialog.compare.isEnabled()
        assert dialog.told.text().endswith("承認したときの中身が履歴にないので、変わったところは見られません。")

    def test_a_history_that_is_damaged_is_told_in_its_own_words(self, changed, qtbot):
        def damaged(_sign):
            raise BadInput(say("履歴が壊れています。今の内容は無事です"))

        dialog = ApprovalDialog(changed.session.document, TODAY, signed_state=damaged)
        qtbot.addWidget(dialog)
        assert not dialog.compare.isEnabled()
        assert dialog.told.text().endswith("履歴が壊れています。今の内容は無事です。")
