import pytest
from PySide6.QtCore import Qt

from kitbuilder.exchange.drawings import bundled_drawings
from kitbuilder.ui.editor.picture.gallery import Gallery

DRAWINGS = bundled_drawings()


@pytest.fixture
def gallery(qtbot):
    gallery = Gallery(DRAWINGS)
    gallery.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(gallery)
    gallery.show()
    qtbot.waitExposed(gallery)
    gallery.activateWindow()
    return gallery


@pytest.fixture
def chosen(gallery):
    pictures = []
    gallery.chosen.connect(pictures.append)
    return pictures


def titles(gallery):
    items = [gallery.grid.item(row) for row in range(gallery.grid.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_every_drawing_is_offered_with_its_title_and_its_image(gallery):
    assert titles(gallery) == [drawing.title for drawing in DRAWINGS]
    assert all(not gallery.grid.item(row).icon().isNull() for row in range(gallery.grid.count()))


def test_a_drawing_is_found_by_words_of_its_title_or_its_sentence(gallery, chosen, qtbot):
    gallery.search.setText("発電機 屋外")
    assert titles(gallery) == ["発電機は必ず屋外で使う"]
    assert "電線" in gallery.words.text()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert [picture.alt for picture in chosen] == [gallery.words.text()]
    assert not gallery.isVisible()


def test_arrows_choose_and_enter_takes(gallery, chosen, qtbot):
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.grid.hasFocus()
    qtbot.keyClick(gallery.grid, Qt.Key.Key_Right)
    assert gallery.words.text() == DRAWINGS[1].picture.alt
    qtbot.keyClick(gallery.grid, Qt.Key.Key_Return)
    assert chosen == [DRAWINGS[1].picture]


def test_a_double_click_takes_one_once(gallery, chosen, qtbot):
    place = gallery.grid.visualItemRect(gallery.grid.item(2)).center()
    qtbot.mouseClick(gallery.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(gallery.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [DRAWINGS[2].picture]


def test_when_nothing_is_found_it_says_so_and_nothing_can_be_taken(gallery, chosen, qtbot):
    gallery.search.setText("ありえない言葉")
    assert titles(gallery) == []
    assert "見つかりません" in gallery.words.text()
    assert not gallery.take.isEnabled()
    gallery.accept()
    assert chosen == []
    assert gallery.isVisible()
    gallery.search.setText("")
    assert gallery.take.isEnabled()


def test_escape_takes_none(gallery, chosen, qtbot):
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert chosen == []
    assert not gallery.isVisible()
