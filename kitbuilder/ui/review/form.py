"""Who says what of a card: name and role, a tick, and lines to write on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.review import Written
from kitbuilder.kit.values import Verdict
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note
from kitbuilder.ui.review.remarks_table import RemarksTable

_LARGER = 1.25
_LONGEST = 60


class ReviewForm(QWidget):
    """Holds what is written until the window records it."""

    member_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.role = QLineEdit(), QLineEdit()
        self.said = Note()
        self.agreed, self.to_change = QRadioButton(self.tr("了承(&A)")), QRadioButton(self.tr("直してほしい(&D)"))
        self.neither = QPushButton(self.tr("印を消す"))
        self.of_before = QCheckBox()
        self.table = RemarksTable()
        self._group = QButtonGroup(self)
        self._build()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is ticked or written."""
        return self._group.checkedButton() is None and self.table.is_empty

    def written(self, found: NumberedCard) -> Written:
        """Return what is written about a card. Raises `BadInput` for a number that is no step."""
        ticked = self._group.checkedButton()
        agreed = None if ticked is None else ticked is self.agreed
        return Written(found.card.id, agreed, self.table.remarks(found), self.of_before.isChecked())

    def start_card(self, letters: str) -> None:
        """Begin with an empty form for a card whose paper carries these letters."""
        self.untick()
        self.of_before.setChecked(False)
        self.of_before.setText(self.tr("紙の記号が「{}」と違う").format(letters))
        self.table.empty()

    def start_member(self) -> None:
        """Begin with another member."""
        for field in (self.name, self.role):
            field.clear()
        self.name.setFocus()

    def show_said(self, verdicts: Sequence[Verdict], remarks: int) -> None:
        """Say what is already recorded of this member on this card."""
        if not verdicts and not remarks:
            self.said.setText("")
            return
        last = verdicts[-1].agreed if verdicts else None
        words = {True: self.tr("了承"), False: self.tr("直してほしい"), None: self.tr("印なし")}[last]
        self.said.setText(self.tr("記録済み：{}、意見 {}つ").format(words, remarks))

    def untick(self) -> None:
        """Take the tick away."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.neither.setEnabled(False)

    def _build(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.setFont(font)
        self.name.setPlaceholderText(self.tr("意見を言った人"))
        self.role.setPlaceholderText(self.tr("副委員長など"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in ((self.tr("名前(&N)"), self.name), (self.tr("役(&R)"), self.role)):
            form.addRow(label, field)
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(label.replace("&", ""))
            field.editingFinished.connect(self.member_changed)
        ticks = FlowLayout()
        for button in (self.agreed, self.to_change):
            self._group.addButton(button)
            ticks.addWidget(button)
            button.toggled.connect(lambda _: self.neither.setEnabled(self._group.checkedButton() is not None))
        ticks.addWidget(self.neither)
        self.neither.setAutoDefault(False)
        self.neither.setEnabled(False)
        self.neither.clicked.connect(self.untick)
        self.of_before.setToolTip(
            self.tr("紙を作ったあとに、このカードが変わっています。返事は、前の文への返事として残ります。")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addLayout(ticks)
        column.addWidget(self.table, 1)
        column.addWidget(self.of_before)
