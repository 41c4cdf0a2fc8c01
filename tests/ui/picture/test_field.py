"""The field of a picture, by what a user does: drop, paste, choose, turn, describe, take away."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from kitbuilder.kit.picture_edits import arrived
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.values import Picture
from kitbuilder.ui.editor.picture.crop_dialog import CropDialog
from kitbuilder.ui.editor.picture.gallery import Gallery
from kitbuilder.ui.look import load_family
from tests.samples import svg
from tests.ui.picture.conftest import BLUE, RED, halves, lying_photograph

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def enter(widget, mime):
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget, mime):
    """Drop something, if the widget lets it."""
    if enter(widget, mime):
        actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), actions, mime, LEFT, none))


def colours(picture):
    """Return the colour at the left, at the right, above and below, as the picture is stored."""
    with Image.open(io.BytesIO(picture.data)) as image:
        width, height = image.size
        places = [(2, height // 2), (width - 3, height // 2), (width // 2, 2), (width // 2, height - 3)]
        return [nearest(image.convert("RGB").getpixel(place)) for place in places]


def nearest(colour):
    return min((RED, BLUE), key=lambda other: sum(abs(a - b) for a, b in zip(colour, other, strict=True)))


@pytest.fixture
def saved(tmp_path):
    def save(data, name="photo.jpg"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save


def test_a_file_that_is_dropped_becomes_the_picture(field, wanted, saved, qtbot):
    drop(field, files(saved(halves(), "a.png")))
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [(arrived(halves()), "card")]


@pytest.mark.parametrize("part", ["frame", "alt", "turn_left"])
def test_a_file_may_be_let_go_anywhere_on_the_field(field, shown, wanted, saved, qtbot, part):
    target = getattr(field, part)
    assert not target.acceptDrops()
    drop(field, files(saved(svg(), "a.svg")))
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][0].media_type == "image/svg+xml"


def test_where_a_photograph_was_taken_does_not_come_in_with_it(field, wanted, saved, qtbot):
    data = lying_photograph()
    assert b"SECRETPLACE" in data
    drop(field, files(saved(data)))
    qtbot.waitUntil(lambda: bool(wanted))
    assert b"SECRETPLACE" not in wanted[0][0].data


def test_a_photograph_held_on_its_side_is_shown_upright(field):
    field.show_picture(arrived(lying_photograph()), writable=True)
    image = field.frame.image
    assert image.height() > image.width()
    assert nearest(QColor(image.pixel(image.width() // 2, 3)).getRgb()[:3]) == RED
    assert nearest(QColor(image.pixel(image.width() // 2, image.height() - 4)).getRgb()[:3]) == BLUE


def test_several_files_are_refused_in_a_sentence(field, wanted, told, saved, qtbot):
    drop(field, files(saved(halves(), "a.png"), saved(halves(), "b.png")))
    qtbot.waitUntil(lambda: bool(told))
    assert "1つずつ" in told[0]
    assert "2個" in told[0]
    assert wanted == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"hello", "PNG・JPEG・SVG"),
        (b"", "PNG・JPEG・SVG"),
        (svg("<script>alert(1)</script>"), "script"),
        (halves()[:60], "PNG・JPEG・SVG"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "JPEG"),
        (bytes(20_000_001), "20 MB"),
    ],
    ids=["text", "empty", "script", "cut off", "heic", "huge"],
)
def test_a_file_that_is_no_sound_picture_is_refused_in_a_sentence(
    field, shown, wanted, told, saved, qtbot, data, words
):
    drop(field, files(saved(data)))
    qtbot.waitUntil(lambda: bool(told) and field._work is None)
    assert words in told[0]
    assert wanted == []
    assert field.frame.words == ""


def test_a_folder_or_a_file_that_is_gone_is_refused_by_name(field, wanted, told, tmp_path, qtbot):
    for number, path in enumerate((tmp_path, tmp_path / "gone.png")):
        drop(field, files(path))
        qtbot.waitUntil(lambda count=number: len(told) > count and field._work is None)
        assert path.name in told[-1]
    assert wanted == []


def test_an_address_of_the_web_alone_is_refused_with_what_to_do(field, told, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl("https://a.example/x.png")])
    drop(field, mime)
    qtbot.waitUntil(lambda: bool(told))
    assert "コピー" in told[0]


def test_the_frame_says_in_words_that_one_may_let_go(field, saved):
    mime = files(saved(halves()))
    assert enter(field, mime)
    assert field.frame.hot
    assert "ここで離すと" in field.frame.words
    QApplication.sendEvent(field, QDragLeaveEvent())
    assert not field.frame.hot
    assert "絵はありません" in field.frame.words


def test_text_cannot_be_dropped(field):
    mime = QMimeData()
    mime.setText("hello")
    assert not enter(field, mime)


def test_an_image_on_the_clipboard_is_pasted_by_the_key(field, wanted, qtbot):
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(*RED))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(field.frame, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: bool(wanted))
    picture = wanted[0][0]
    assert picture.media_type == "image/png"
    assert Image.open(io.BytesIO(picture.data)).getpixel((1, 1))[:3] == RED


def test_a_copied_file_is_pasted_by_the_button(field, wanted, saved, qtbot):
    QGuiApplication.clipboard().setMimeData(files(saved(halves("JPEG"))))
    qtbot.mouseClick(field.paste_button, LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][0].media_type == "image/jpeg"


def test_the_key_for_pasting_is_the_fields_even_when_the_window_has_one(field, wanted, qtbot):
    action = QAction(field.window())
    action.setShortcut("Ctrl+V")
    field.window().addAction(action)
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    field.frame.setFocus()
    with qtbot.assertNotEmitted(action.triggered):
        qtbot.keyClick(field.frame, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: bool(wanted))


def test_pasting_into_the_words_pastes_text(field, shown, wanted, qtbot):
    QGuiApplication.clipboard().setText("abc")
    field.alt.setFocus()
    field.alt.selectAll()
    with qtbot.waitSignal(field.alt_typed) as typed:
        qtbot.keyClick(field.alt, Qt.Key.Key_V, CONTROL)
    assert typed.args == ["abc"]
    assert wanted == []


def test_pasting_without_a_picture_on_the_clipboard_is_told(field, wanted, told, qtbot):
    QGuiApplication.clipboard().setText("abc")
    qtbot.keyClick(field.frame, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: bool(told))
    assert "画像がありません" in told[0]
    assert wanted == []


def test_a_file_that_is_chosen_becomes_the_picture(field, wanted, saved, qtbot, monkeypatch):
    monkeypatch.setattr(field, "ask_path", lambda: str(saved(halves())))
    qtbot.mouseClick(field.choose_file, LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][0] == arrived(halves())


def test_choosing_a_file_can_be_given_up(field, wanted, qtbot, monkeypatch):
    monkeypatch.setattr(field, "ask_path", str)
    qtbot.mouseClick(field.choose_file, LEFT)
    assert field._work is None
    assert wanted == []


@pytest.mark.parametrize(("button", "turned"), [("turn_right", [RED, BLUE]), ("turn_left", [BLUE, RED])])
def test_a_picture_is_turned_to_the_side_that_the_button_names(field, shown, wanted, qtbot, button, turned):
    qtbot.mouseClick(getattr(field, button), LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    picture = wanted[0][0]
    assert colours(picture)[2:] == turned
    assert picture.alt == "赤と青"


def test_a_second_press_while_the_first_is_being_done_is_one_turn(field, shown, wanted, qtbot):
    qtbot.mouseClick(field.turn_right, LEFT)
    assert "読み込んで" in field.frame.words
    qtbot.mouseClick(field.turn_right, LEFT)
    qtbot.waitUntil(lambda: field._work is None)
    assert len(wanted) == 1


def test_what_is_done_slowly_comes_to_the_card_it_was_asked_for(field, shown, wanted, qtbot):
    qtbot.mouseClick(field.turn_right, LEFT)
    field.show_picture(None, writable=True, of="another card")
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted[0][1] == "card"


def test_closing_while_a_picture_is_being_read_does_no_harm(qtbot, shown, field, wanted):
    qtbot.mouseClick(field.turn_right, LEFT)
    work = field._work
    field.window().close()
    work.cancel()
    assert not work.isRunning()


def test_the_picture_is_taken_away_by_button_and_by_key(field, shown, qtbot):
    with qtbot.waitSignal(field.removed):
        qtbot.mouseClick(field.remove_button, LEFT)
    assert field.frame.hasFocus()
    with qtbot.waitSignal(field.removed):
        qtbot.keyClick(field.frame, Qt.Key.Key_Delete)


def test_the_words_are_told_as_they_are_typed_and_the_cursor_stays(field, shown, qtbot):
    field.alt.setFocus()
    field.alt.setCursorPosition(1)
    with qtbot.waitSignal(field.alt_typed) as typed:
        qtbot.keyClicks(field.alt, "x")
    assert typed.args == ["赤xと青"]
    field.show_picture(Picture(shown.id, shown.media_type, shown.data, "赤yと青"), writable=True)
    assert field.alt.cursorPosition() == 2


def test_the_words_are_what_a_screen_reader_says_of_the_picture(field, shown):
    assert field.frame.accessibleDescription() == "赤と青"
    field.show_picture(None, writable=True)
    assert field.frame.accessibleDescription().startswith("絵はありません")


def test_without_a_picture_only_what_brings_one_is_offered(field):
    assert field.choose_drawing.isVisible()
    assert field.paste_button.isVisible()
    hidden = (field.crop_button, field.turn_left, field.turn_right, field.remove_button, field.alt)
    assert not any(part.isVisible() for part in hidden)


def test_what_may_not_be_changed_is_shown_only(field, shown, wanted, saved, qtbot):
    field.show_picture(shown, writable=False)
    assert not field.frame.image.isNull()
    assert not any(button.isVisible() for button in field.findChildren(QAbstractButton))
    assert field.alt.isReadOnly()
    drop(field, files(saved(halves())))
    qtbot.keyClick(field.frame, Qt.Key.Key_V, CONTROL)
    with qtbot.assertNotEmitted(field.removed):
        qtbot.keyClick(field.frame, Qt.Key.Key_Delete)
    assert wanted == []


@pytest.mark.parametrize("data", [b"", b"hello", halves()[:60]])
@pytest.mark.parametrize("media_type", ["image/png", "image/svg+xml"])
def test_a_picture_that_is_damaged_in_its_file_is_said_to_be(field, told, qtbot, data, media_type):
    field.show_picture(Picture("0" * 64, media_type, data, "ふた"), writable=True)
    assert "表示できません" in field.frame.words
    qtbot.mouseClick(field.crop_button, LEFT)
    assert "表示できません" in told[0]
    assert field.remove_button.isVisible()


def test_a_drawing_is_shown_as_it_is_drawn(field):
    drawing = svg('<rect width="50" height="100" fill="#dc1414"/>', 'viewBox="0 0 100 100"')
    field.show_picture(read_picture(drawing), writable=True)
    image = field.frame.image
    middle = image.height() // 2
    assert QColor(image.pixel(image.width() // 4, middle)).getRgb()[:3] == RED
    assert QColor(image.pixel(image.width() * 3 // 4, middle)) == QColor("white")


def test_cropping_asks_for_the_part_that_was_chosen(field, shown, wanted, qtbot):
    qtbot.mouseClick(field.crop_button, LEFT)
    dialog = field.findChild(CropDialog)
    qtbot.waitExposed(dialog)
    dialog.cuts["right"].setValue(50)
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    assert set(colours(wanted[0][0])) == {RED}
    assert wanted[0][0].alt == "赤と青"


def test_a_drawing_of_the_program_is_chosen_with_its_words(field, wanted, qtbot):
    qtbot.mouseClick(field.choose_drawing, LEFT)
    gallery = field.findChild(Gallery)
    qtbot.waitExposed(gallery)
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    picture, of = wanted[0]
    assert of == "card"
    assert picture.alt


def test_the_keyboard_reaches_everything_and_everything_has_a_name(field, shown, qtbot):
    field.frame.setFocus()
    reached = []
    for _ in range(9):
        widget = QApplication.focusWidget()
        reached.append(widget)
        assert widget.accessibleName() or widget.text()
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert len(set(reached)) == 9
    assert {type(widget) for widget in reached} >= {QLineEdit, type(field.frame)}


@pytest.mark.parametrize("size_pt", [11, 22])
def test_nothing_is_cut_off_in_a_narrow_column(field, shown, qtbot, size_pt):
    font = QApplication.font()
    load_family()
    QApplication.setFont(QFont("BIZ UDPGothic", size_pt))
    try:
        field.window().resize(420, 600)
        qtbot.waitUntil(lambda: field.width() <= 420)
        QApplication.processEvents()
        for button in field.findChildren(QAbstractButton):
            assert button.width() >= button.sizeHint().width()
            assert button.geometry().right() <= field.width()
    finally:
        QApplication.setFont(font)
