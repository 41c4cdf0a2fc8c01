import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QCheckBox, QMenu, QStyle

from kitbuilder.ui.look import load_family
from kitbuilder.ui.style import ClearStyle


@pytest.fixture
def box(qtbot):
    """A box to tick, in our style."""
    box, style = QCheckBox("学校に出さない"), ClearStyle()
    style.setParent(box)
    box.setStyle(style)
    qtbot.addWidget(box)
    return box


def _side(box):
    return box.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, box)


def test_a_box_to_tick_grows_with_the_letters(box):
    usual = _side(box)
    box.setFont(QFont(box.font().family(), 44))
    assert _side(box) > 2 * usual


def test_a_box_to_tick_has_an_edge_that_is_seen_in_the_dark(box):
    palette = QPalette(QColor("#2b2d30"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#a8abb0"))
    box.setPalette(palette)
    box.resize(box.sizeHint())
    box.show()
    edge = QPoint(0, box.height() // 2)
    assert max(box.grab().toImage().pixelColor(edge + QPoint(x, 0)).lightness() for x in range(4)) > 130


@pytest.mark.parametrize("size_pt", [11, 14, 22])
def test_the_longest_entry_of_a_menu_is_read_in_full(qtbot, size_pt):
    load_family()
    pictures = []
    for least in (0, 900):
        menu, style = QMenu(), ClearStyle()
        style.setParent(menu)
        qtbot.addWidget(menu)
        menu.setStyle(style)
        menu.setFont(QFont("BIZ UDPGothic", size_pt))
        menu.addAction("このプログラムについて(&A)")
        menu.setMinimumWidth(least)
        menu.popup(QPoint(0, 0))
        pictures.append(menu.grab().toImage())
        menu.close()
    narrow, wide = pictures
    words = narrow.rect().adjusted(2, 2, -2, -2)
    assert wide.width() == 900
    assert narrow.copy(words) == wide.copy(words)
