import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from kitbuilder.ui.flow import FlowLayout


@pytest.fixture
def flow(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    layout = FlowLayout(box)
    for words in ("一", "二つめのボタン", "三", "四つめの長いボタン"):
        layout.addWidget(QPushButton(words))
    box.show()
    return box


def buttons(flow):
    return [flow.layout().itemAt(place).widget() for place in range(flow.layout().count())]


def test_in_a_wide_place_all_stand_in_a_row(flow):
    flow.resize(2000, 50)
    assert len({button.y() for button in buttons(flow)}) == 1


def test_in_a_narrow_place_they_go_on_below_and_none_is_cut_off(flow):
    width = max(button.sizeHint().width() for button in buttons(flow))
    flow.resize(width, flow.layout().heightForWidth(width))
    assert len({button.y() for button in buttons(flow)}) > 2
    assert all(button.geometry().right() < width for button in buttons(flow))
    assert max(button.geometry().bottom() for button in buttons(flow)) < flow.height()
    assert not any(a.geometry().intersects(b.geometry()) for a in buttons(flow) for b in buttons(flow) if a is not b)


def test_what_is_hidden_takes_no_place(flow):
    flow.resize(2000, 50)
    before = buttons(flow)[2].x()
    buttons(flow)[1].hide()
    flow.layout().activate()
    assert buttons(flow)[2].x() < before


def test_a_widget_can_be_taken_out(flow):
    taken = flow.layout().takeAt(0)
    assert taken.widget().text() == "一"
    assert flow.layout().itemAt(7) is None
    assert flow.layout().takeAt(7) is None
    assert flow.layout().count() == 3
