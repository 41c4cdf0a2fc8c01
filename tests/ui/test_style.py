import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QCheckBox, QMenu, QStyle, QTreeWidget, QTreeWidgetItem

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


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_arrow_of_a_row_that_unfolds_is_seen_on_a_chosen_row_too(qtbot, chosen, opened):
    tree, style = QTreeWidget(), ClearStyle()
    style.setParent(tree)
    tree.setStyle(style)
    palette = tree.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.Highlight, QColor("#003c8f"))
        palette.setColor(group, QPalette.ColorRole.HighlightedText, QColor("white"))
    tree.setPalette(palette)
    qtbot.addWidget(tree)
    row = QTreeWidgetItem(tree, ["26回の保存"])
    row.addChild(QTreeWidgetItem(["手順の記入"]))
    row.setExpanded(opened)
    tree.show()
    tree.setCurrentItem(row) if chosen else tree.clearSelection()
    rect = tree.visualItemRect(row)
    image = tree.viewport().grab().toImage()
    before = [
        image.pixelColor(x, y).lightness()
        for x in range(rect.left() - tree.indentation(), rect.left())
        for y in range(rect.top() + 1, rect.bottom())
    ]
    assert max(before) - min(before) > 100


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
