"""Comments in the kit's window: read, answered, dealt with, their words taken over."""

import datetime as dt

import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from kitbuilder.kit.review import card_contents
from kitbuilder.kit.values import Comment, Review, Verdict

AT = dt.datetime(2026, 11, 28, 9, 30, tzinfo=dt.UTC)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reviewed(window, qtbot):
    """A window whose second card has comments, one with other words, and verdicts; the panel is shown."""
    document = window.session.document
    first, second = document.kit.sections[0].cards[:2]
    content = card_contents(document.kit, document.site)[second.id]
    text = second.steps[0].text
    first_said = Comment("c1", second.id, "門は重い", "山田", "委員", AT)
    comments = (
        evolve(first_said, step=second.steps[0].id, field="text", was=text, words="二人で開ける"),
        Comment("c2", second.id, "夜は暗い", "佐藤", "委員", AT),
        Comment("c3", second.id, "灯りを足した", "区", at=AT, reply_to="c2"),
        Comment("c4", first.id, "よい", "鈴木", "委員", AT, done=True),
    )
    verdicts = [
        Verdict(f"v{number}", second.id, agreed=number == 1, content=content, author=author)
        for number, author in enumerate(("佐藤", "山田"), 1)
    ]
    window.session.edit("意見", lambda whole: evolve(whole, review=Review(comments, (), tuple(verdicts))))
    window.choose(second.id)
    window.tabs.setCurrentWidget(window.comments)
    return window


def lines(window):
    return [window.comments.list.item(row).text() for row in range(window.comments.list.count())]


def click(qtbot, button):
    qtbot.mouseClick(button, LEFT)


def test_open_comments_are_listed_with_their_replies_and_counted_on_the_tab(reviewed):
    assert [line.partition("：")[2] for line in lines(reviewed)] == ["門は重い", "夜は暗い", "灯りを足した"]
    assert reviewed.tabs.tabText(reviewed.tabs.indexOf(reviewed.comments)) == "意見（3）"
    reviewed.comments.dealt_with.setChecked(True)
    assert len(lines(reviewed)) == 4
    reviewed.comments.only_card.setChecked(True)
    assert len(lines(reviewed)) == 3


def test_who_agrees_and_who_does_not_is_said(reviewed):
    assert reviewed.comments.verdicts.text() == "このカード：了承 佐藤　直してほしい 山田"
    step = reviewed.session.kit.sections[0].cards[1].steps[0]
    reviewed.form.steps.typed.emit(step.id, "別の文")
    assert reviewed.comments.verdicts.text() == "このカード：変わる前に見た人 佐藤、山田"


def test_proposed_words_are_taken_over_by_the_button_and_undone(reviewed, qtbot):
    before = reviewed.session.document
    assert "二人で" in reviewed.comments.said.toPlainText()
    click(qtbot, reviewed.comments.take)
    assert reviewed.session.kit.sections[0].cards[1].steps[0].text == "二人で{開|あ}ける"
    assert len(lines(reviewed)) == 2
    reviewed.session.undo_stack.undo()
    assert reviewed.session.document == before


def test_a_comment_is_dealt_with_by_the_keys_and_opened_again(reviewed, qtbot):
    panel = reviewed.comments
    panel.list.setCurrentRow(1)
    panel.done_button.setFocus()
    qtbot.keyClick(panel.done_button, Qt.Key.Key_Space)
    assert [comment.done for comment in reviewed.session.document.review.comments] == [False, True, False, True]
    panel.dealt_with.setChecked(True)
    panel.list.setCurrentRow(1)
    assert panel.done_button.text() == "もう一度開く"
    click(qtbot, panel.done_button)
    assert not reviewed.session.document.review.comments[1].done


def test_a_reply_and_a_comment_are_written(reviewed, qtbot):
    panel = reviewed.comments
    panel.list.setCurrentRow(0)
    panel.words.setPlainText("次の版で\n直します")
    click(qtbot, panel.answer)
    panel.words.setPlainText("全体によい")
    click(qtbot, panel.write)
    reply, comment = reviewed.session.document.review.comments[-2:]
    assert (reply.text, reply.reply_to, reply.author) == ("次の版で 直します", "c1", "試験")
    assert (comment.text, comment.reply_to, comment.card) == ("全体によい", None, reviewed.card)
    assert panel.words.toPlainText() == ""


def test_nothing_written_adds_nothing(reviewed, qtbot):
    before = reviewed.session.document
    click(qtbot, reviewed.comments.write)
    assert reviewed.session.document is before


def test_a_comment_leads_to_its_place(reviewed, qtbot):
    reviewed.comments.list.setCurrentRow(0)
    click(qtbot, reviewed.comments.place)
    assert reviewed.tabs.currentWidget() is reviewed.form


def test_another_card_chosen_in_the_tree_stays_with_the_comments(reviewed):
    reviewed.tree.choose_things([reviewed.session.kit.sections[0].cards[0].id])
    assert reviewed.tabs.currentWidget() is reviewed.comments
    assert "まだ了承の記録がありません" in reviewed.comments.verdicts.text()


def test_words_for_a_text_that_changed_or_is_gone_say_so(reviewed):
    step = reviewed.session.kit.sections[0].cards[1].steps[0]
    reviewed.form.steps.typed.emit(step.id, "別の文")
    assert "文が変わっています" in reviewed.comments.said.toPlainText()
    reviewed.form.steps.unwanted.emit(step.id)
    assert "もうありません" in reviewed.comments.said.toPlainText()
    assert not reviewed.comments.take.isEnabled()


def test_texts_of_others_are_shown_as_they_are_and_do_nothing(window):
    hostile = '<img src="file:///etc/passwd"><b>太字</b>'
    comment = Comment("c", window.card, hostile, hostile, hostile, AT)
    window.session.edit("意見", lambda whole: evolve(whole, review=Review((comment,))))
    window.tabs.setCurrentWidget(window.comments)
    assert window.comments.said.toPlainText().count(hostile) == 3
    assert hostile[:20] in lines(window)[0]


def test_a_kit_that_is_only_looked_at_has_its_comments_read(open_window, library):
    with library.open("koda-es", writable=True, who="区") as kit_file:
        card = kit_file.document.kit.sections[0].cards[0]
        review = Review((Comment("c", card.id, "よい", "山田"),))
        kit_file.save(evolve(kit_file.document, review=review), "区", "意見")
    window = open_window(writable=False)
    window.tabs.setCurrentWidget(window.comments)
    assert len(lines(window)) == 1
    assert not window.comments.done_button.isEnabled()
