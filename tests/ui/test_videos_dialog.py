import datetime as dt

import pytest
from attrs import evolve
from PySide6.QtCore import QDate, Qt

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Video
from kitbuilder.ui.editor.text.field import MarkedField
from kitbuilder.ui.editor.videos_dialog import VideosDialog
from tests.samples import SAMPLE, TODAY, card_of, with_kit
from tests.ui.hands import ime, in_front


class Desk:
    """Makes fields that nobody serves."""

    def field(self, name):
        return MarkedField(name)


OLD = Video("video-old", "OLD-1", "{古|ふる}い動画", "http://example.jp/v")
DESK = Desk()
KIT = with_kit(SAMPLE, videos=(*SAMPLE.kit.videos, OLD), base_address="").kit


@pytest.fixture
def dialog(qtbot):
    return in_front(qtbot, VideosDialog(KIT, DESK, today=TODAY))


def _click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _retype(field, text):
    field.selectAll()
    ime(field, text)


def _video(dialog, row=0):
    return dialog.value().videos[row]


def test_a_dialog_that_is_only_looked_at_changes_nothing_though_an_old_address_is_not_safe(dialog, qtbot):
    for row in (0, 1):
        dialog.table.selectRow(row)
    _click(qtbot, dialog.accept_button)
    assert not dialog.isVisible()
    assert dialog.value() == KIT


def test_the_list_shows_code_plain_title_and_number_of_cards(dialog):
    cells = [[dialog.model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert cells == [["TOI-3", "トイレの組み方", "1枚"], ["OLD-1", "古い動画", "0枚"]]


def test_the_fields_show_the_chosen_video_and_what_is_typed_goes_into_it(dialog, qtbot):
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.form.title.source() == "{古|ふる}い動画"
    _retype(dialog.form.title, "新しい動画")
    _retype(dialog.form.code, "ｎｅｗ－２")
    _retype(dialog.form.address, "https://example.jp/v")
    assert _video(dialog, 1) == evolve(OLD, title="新しい動画", code="NEW-2", address="https://example.jp/v")
    assert dialog.form.code.text() == "ｎｅｗ－２"
    assert dialog.model.index(1, 0).data() == "NEW-2"
    assert _video(dialog) == KIT.videos[0]


def test_the_start_is_typed_in_minutes_and_seconds(dialog, qtbot):
    assert (dialog.form.minutes.value(), dialog.form.seconds.value()) == (10, 55)
    dialog.form.minutes.selectAll()
    qtbot.keyClicks(dialog.form.minutes, "2")
    dialog.form.seconds.selectAll()
    qtbot.keyClicks(dialog.form.seconds, "5")
    assert _video(dialog).start_s == 125


def test_the_public_until_and_the_last_check_are_dates_or_none(dialog, qtbot):
    dialog.form.public_until.date.setDate(QDate(2027, 3, 31))
    assert _video(dialog).public_until == dt.date(2027, 3, 31)
    _click(qtbot, dialog.form.public_until.given)
    assert _video(dialog).public_until is None
    assert not dialog.form.public_until.date.isEnabled()
    _click(qtbot, dialog.form.checked_today)
    assert _video(dialog).last_checked == TODAY


@pytest.mark.parametrize(
    ("field", "typed", "part"),
    [
        ("code", "OLD-1", "ほかの動画"),
        ("code", "トイレ", "英大文字"),
        ("address", "http://example.jp", "https://"),
    ],
)
def test_what_cannot_be_used_is_told_when_it_is_left_and_keeps_the_dialog_open(dialog, qtbot, field, typed, part):
    _retype(getattr(dialog.form, field), typed)
    qtbot.keyClick(getattr(dialog.form, field), Qt.Key.Key_Tab)
    assert part in dialog.sentence.text()
    dialog.table.selectRow(1)
    _click(qtbot, dialog.accept_button)
    assert dialog.isVisible()
    assert part in dialog.sentence.text()
    assert dialog.table.currentIndex().row() == 0
    assert getattr(dialog.form, field).text() == typed


def test_the_title_is_typed_without_marks_and_a_brace_is_a_brace(dialog):
    _retype(dialog.form.title, "{あ")
    assert plain(_video(dialog).title) == "{あ"
    assert dialog.fault() == ""


def test_furigana_is_asked_for_in_the_title_as_elsewhere(dialog, qtbot):
    _retype(dialog.form.title, "動画")
    dialog.form.title.selectAll()
    with qtbot.waitSignal(dialog.form.title.reading_wanted) as asked:
        dialog.form.title.ask_reading()
    assert asked.args == ["動画", ""]
    dialog.form.title.set_reading("どうが")
    assert _video(dialog).title == "{動画|どうが}"


def test_what_the_code_will_say_follows_the_short_address(dialog, qtbot):
    assert "https://youtu.be/abc?t=655" in dialog.code_words.text()
    _retype(dialog.base, "https://k.example/k")
    assert "https://k.example/k/TOI-3" in dialog.code_words.text()
    assert "コードの下の文字：k.example/k/TOI-3" in dialog.code_words.text()
    _click(qtbot, dialog.accept_button)
    assert dialog.value().base_address == "https://k.example/k"


def test_a_short_address_that_is_not_safe_keeps_the_dialog_open(dialog, qtbot):
    _retype(dialog.base, "k.example")
    _click(qtbot, dialog.accept_button)
    assert dialog.isVisible()
    assert "https://" in dialog.sentence.text()


def test_a_new_video_stands_behind_the_chosen_one_and_its_code_is_typed_at_once(dialog, qtbot):
    _click(qtbot, dialog.add_button)
    assert [video.code for video in dialog.value().videos] == ["TOI-3", "NEW-1", "OLD-1"]
    qtbot.keyClicks(dialog.focusWidget(), "toi-4")
    assert _video(dialog, 1).code == "TOI-4"
    assert "印刷しません" in dialog.code_words.text()


def test_a_video_that_no_card_shows_goes_at_once(dialog, qtbot):
    dialog.table.selectRow(1)
    _click(qtbot, dialog.remove_button)
    assert dialog.value().videos == KIT.videos[:1]


def test_a_video_in_use_goes_when_it_is_settled_what_its_cards_show(dialog, qtbot):
    _click(qtbot, dialog.remove_button)
    assert "1枚のカード" in dialog.replacement.question.text()
    _click(qtbot, dialog.accept_button)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.replacement.choice, Qt.Key.Key_Down)
    _click(qtbot, dialog.replacement.agree)
    assert dialog.value().videos == (OLD,)
    assert card_of(dialog.value(), "card-toilet").video == "video-old"
    assert dialog.form.code.text() == "OLD-1"


def test_giving_up_the_removal_leaves_all_as_it_was(dialog, qtbot):
    _click(qtbot, dialog.remove_button)
    _click(qtbot, dialog.replacement.give_up)
    assert dialog.value() == KIT
    assert dialog.table.isEnabled()


def test_a_kit_without_videos_has_empty_shut_fields(qtbot):
    dialog = in_front(qtbot, VideosDialog(with_kit(SAMPLE, videos=()).kit, DESK, today=TODAY))
    assert not dialog.form.isEnabled()
    _click(qtbot, dialog.remove_button)
    _click(qtbot, dialog.add_button)
    assert dialog.form.isEnabled()
    assert _video(dialog).code == "NEW-1"
