import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kitbuilder.ui.editor.picture.crop_box import SMALLEST, CropBox, between, moved, resized, with_edge
from kitbuilder.ui.editor.picture.crop_dialog import CropDialog

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACES = st.floats(-0.5, 1.5)
EDGES = st.frozensets(st.sampled_from(["left", "top", "right", "bottom"]), max_size=2)
BOXES = st.builds(between, PLACES, PLACES, PLACES, PLACES)


def is_sound(box):
    near = 1e-9
    across = -near <= box.left and box.right <= 1 + near and box.right - box.left >= SMALLEST - near
    down = -near <= box.top and box.bottom <= 1 + near and box.bottom - box.top >= SMALLEST - near
    return across and down


@given(BOXES, EDGES, PLACES, PLACES)
def test_whatever_is_done_the_rectangle_stays_in_the_picture_and_large_enough(box, edges, across, down):
    assert is_sound(box)
    assert is_sound(moved(box, across, down))
    assert is_sound(resized(box, edges, across, down))


@given(BOXES, PLACES, PLACES)
def test_a_rectangle_that_is_moved_keeps_its_size(box, across, down):
    after = moved(box, across, down)
    assert after.right - after.left == pytest.approx(box.right - box.left)
    assert after.bottom - after.top == pytest.approx(box.bottom - box.top)


@given(BOXES, st.sampled_from(["left", "top", "right", "bottom"]), PLACES)
def test_an_edge_that_is_moved_moves_no_other(box, edge, place):
    after = with_edge(box, edge, place)
    others = {"left", "top", "right", "bottom"} - {edge}
    assert [getattr(after, other) for other in others] == [getattr(box, other) for other in others]


@pytest.fixture
def dialog(qtbot):
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(0, 0, 200, 300, QColor("red"))
    painter.end()
    dialog = CropDialog(image)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def chosen(dialog):
    edges = []
    dialog.chosen.connect(lambda *four: edges.append(four))
    return edges


def drag(dialog, qtbot, start, end):
    """Drag with the left button between two places of the picture, in fractions."""
    area = dialog.area
    first, last = (QPoint(round(place.x()), round(place.y())) for place in (area.place_of(*start), area.place_of(*end)))
    qtbot.mousePress(area, LEFT, NONE, first)
    qtbot.mouseMove(area, (first + last) / 2)
    qtbot.mouseMove(area, last)
    qtbot.mouseRelease(area, LEFT, NONE, last)


def edges(box):
    return pytest.approx((box.left, box.top, box.right, box.bottom), abs=0.02)


def test_a_rectangle_is_drawn_over_the_picture_and_handed_out(dialog, chosen, qtbot):
    drag(dialog, qtbot, (0.2, 0.3), (0.7, 0.8))
    qtbot.mouseClick(dialog.take, LEFT)
    assert chosen == [edges(CropBox(0.2, 0.3, 0.7, 0.8))]


def test_a_rectangle_may_be_drawn_from_any_corner_and_past_the_edge(dialog, chosen, qtbot):
    drag(dialog, qtbot, (0.7, 0.8), (0.2, -0.4))
    qtbot.mouseClick(dialog.take, LEFT)
    assert chosen == [edges(CropBox(0.2, 0, 0.7, 0.8))]


def test_a_corner_and_a_side_are_taken_hold_of(dialog, qtbot):
    dialog.area.show_box(CropBox(0.2, 0.2, 0.8, 0.8))
    drag(dialog, qtbot, (0.8, 0.8), (0.6, 0.7))
    assert edges(dialog.area.box) == (0.2, 0.2, 0.6, 0.7)
    drag(dialog, qtbot, (0.2, 0.45), (0.4, 0.9))
    assert edges(dialog.area.box) == (0.4, 0.2, 0.6, 0.7)


def test_the_rectangle_is_moved_by_its_middle(dialog, qtbot):
    dialog.area.show_box(CropBox(0.2, 0.2, 0.6, 0.6))
    drag(dialog, qtbot, (0.4, 0.4), (0.5, 0.3))
    assert edges(dialog.area.box) == (0.3, 0.1, 0.7, 0.5)


def test_the_mouse_shows_what_it_would_do(dialog, qtbot):
    area = dialog.area
    area.show_box(CropBox(0.2, 0.2, 0.8, 0.8))
    for place, shape in (
        ((0.2, 0.2), Qt.CursorShape.SizeFDiagCursor),
        ((0.8, 0.5), Qt.CursorShape.SizeHorCursor),
        ((0.5, 0.5), Qt.CursorShape.SizeAllCursor),
        ((0.05, 0.05), Qt.CursorShape.CrossCursor),
    ):
        qtbot.mouseMove(area, area.place_of(*place).toPoint())
        qtbot.waitUntil(lambda shape=shape: area.cursor().shape() == shape)


def test_arrow_keys_move_and_with_shift_they_resize(dialog, chosen, qtbot):
    dialog.area.show_box(CropBox(0.2, 0.2, 0.6, 0.6))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(dialog.area, key)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.area, key, SHIFT)
    qtbot.keyClick(dialog.area, Qt.Key.Key_Return)
    assert chosen == [pytest.approx((0.22, 0.19, 0.61, 0.6))]


def test_how_much_goes_at_each_side_can_be_typed(dialog, chosen, qtbot):
    for edge, percent in (("left", "10"), ("top", "20"), ("right", "30"), ("bottom", "40")):
        cut = dialog.cuts[edge]
        cut.setFocus()
        cut.selectAll()
        qtbot.keyClicks(cut, percent)
        qtbot.keyClick(cut, Qt.Key.Key_Tab)
    qtbot.mouseClick(dialog.take, LEFT)
    assert chosen == [pytest.approx((0.1, 0.2, 0.7, 0.6))]


def test_numbers_that_leave_nothing_are_held_where_something_stays(dialog):
    dialog.cuts["left"].setValue(80)
    dialog.cuts["right"].setValue(80)
    assert dialog.area.box.right - dialog.area.box.left == pytest.approx(SMALLEST)
    assert dialog.cuts["right"].value() == pytest.approx(18)


def test_the_preview_and_the_numbers_show_what_stays(dialog, qtbot):
    drag(dialog, qtbot, (0.1, 0.1), (0.4, 0.9))
    shown = dialog.preview.image
    assert QColor(shown.pixel(shown.width() - 2, 5)) == QColor("red")
    assert shown.height() > shown.width()
    assert dialog.cuts["right"].value() == pytest.approx(60, abs=2)
    assert "よこ 30" in dialog.size_left.text()


def test_all_can_be_shown_again_and_then_nothing_is_asked_for(dialog, chosen, qtbot):
    dialog.area.show_box(CropBox(0.2, 0.2, 0.6, 0.6))
    qtbot.mouseClick(dialog.whole, LEFT)
    qtbot.mouseClick(dialog.take, LEFT)
    assert chosen == []
    assert not dialog.isVisible()


def test_escape_leaves_the_picture_as_it_is(dialog, chosen, qtbot):
    drag(dialog, qtbot, (0.2, 0.3), (0.7, 0.8))
    qtbot.keyClick(dialog.area, Qt.Key.Key_Escape)
    assert chosen == []
    assert not dialog.isVisible()
