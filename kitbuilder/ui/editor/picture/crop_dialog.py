"""Choosing what of a picture stays: by mouse, by arrow keys, or by numbers."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.ui.editor.picture.crop_area import CropArea
from kitbuilder.ui.editor.picture.crop_box import SMALLEST, CropBox, with_edge
from kitbuilder.ui.editor.picture.frame import PictureFrame
from kitbuilder.ui.note import Note

_PERCENT = 100.0


class CropDialog(QDialog):
    """Shows a picture with a rectangle over it, how much goes at each side, and what stays."""

    chosen = Signal(float, float, float, float)
    """Left, top, right, bottom in fractions of the picture."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._image = image
        self.area = CropArea(image)
        self.cuts = {edge: QDoubleSpinBox() for edge in ("left", "top", "right", "bottom")}
        self.preview = PictureFrame(width=9, height=5)
        self.size_left = QLabel()
        self.buttons = QDialogButtonBox()
        self.take = self.buttons.addButton(self.tr("この範囲にする"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.whole = self.buttons.addButton(self.tr("全体に戻す"), QDialogButtonBox.ButtonRole.ResetRole)
        leave = self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build()
        for before, after in pairwise((self.cuts["bottom"], self.whole, self.take, leave)):
            QWidget.setTabOrder(before, after)
        self._show(self.area.box)

    def accept(self) -> None:
        """Hand out what stays; nothing when that is all."""
        box = self.area.box
        if not box.is_whole:
            self.chosen.emit(box.left, box.top, box.right, box.bottom)
        super().accept()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("絵を切り抜く"))
        self.area.setAccessibleName(self.tr("切り抜く範囲"))
        how = self.tr("残すところを囲んでください。矢印キーで動き、Shift と矢印キーで大きさが変わります。")
        self.area.setAccessibleDescription(how)
        self.area.changed.connect(self._show)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview.setAccessibleName(self.tr("残るところの見本"))
        self.whole.setAutoDefault(False)
        self.take.setDefault(True)
        self.whole.clicked.connect(lambda: self.area.show_box(CropBox()))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.area, 1)
        row.addLayout(self._side())
        column = QVBoxLayout(self)
        column.addWidget(Note(how))
        column.addLayout(row, 1)
        column.addWidget(self.buttons)
        self.area.setFocus()
        room = self.screen().availableSize() * 0.9
        self.resize(self.sizeHint().boundedTo(room))

    def _side(self) -> QVBoxLayout:
        form = QFormLayout()
        labels = (self.tr("左を切る"), self.tr("上を切る"), self.tr("右を切る"), self.tr("下を切る"))
        for label, (edge, cut) in zip(labels, self.cuts.items(), strict=True):
            cut.setRange(0, _PERCENT * (1 - SMALLEST))
            cut.setDecimals(1)
            cut.setSuffix(" %")
            cut.setAccessibleName(label)
            cut.setKeyboardTracking(False)
            cut.valueChanged.connect(partial(self._cut, edge))
            form.addRow(label, cut)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addWidget(QLabel(self.tr("残るところ")))
        side.addWidget(self.preview)
        side.addWidget(self.size_left)
        side.addStretch()
        return side

    def _cut(self, edge: str, percent: float) -> None:
        place = percent / _PERCENT
        self.area.show_box(with_edge(self.area.box, edge, place if edge in ("left", "top") else 1 - place))
        self._show(self.area.box)

    def _show(self, box: CropBox) -> None:
        for edge, cut in self.cuts.items():
            place = getattr(box, edge)
            cut.blockSignals(True)  # noqa: FBT003 - Qt's
            cut.setValue(_PERCENT * (place if edge in ("left", "top") else 1 - place))
            cut.blockSignals(False)  # noqa: FBT003
        self.preview.show_image(self._image.copy(_pixels(box, self._image.size())), "")
        across, down = (_PERCENT * side for side in (box.right - box.left, box.bottom - box.top))
        self.size_left.setText(self.tr("よこ {:.0f} %、たて {:.0f} %").format(across, down))


def _pixels(box: CropBox, size: QSize) -> QRect:
    width, height = size.width(), size.height()
    left, top = box.left * width, box.top * height
    return QRectF(left, top, (box.right - box.left) * width, (box.bottom - box.top) * height).toAlignedRect()
