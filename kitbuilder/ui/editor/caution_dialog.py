"""What a caution has beside its words: where it prints, and whether sites may take it away."""

from attrs import evolve
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Caution
from kitbuilder.ui.editor.value_dialog import ValueDialog, heading
from kitbuilder.ui.note import Note

_SHOWN = 24
"""Characters of a step's words in the list."""


class CautionDialog(ValueDialog):
    """Changes where a caution prints and, at the ward, whether it is locked."""

    def __init__(self, card: Card, caution: Caution, parent: QWidget | None = None, *, at_ward: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("注意のくわしい設定"))
        self._caution = caution
        self.place = QComboBox()
        self.locked = QCheckBox(self.tr("拠点で消せないようにする（固定）"))
        self.locked.setChecked(caution.locked)
        self.locked.setEnabled(at_ward)
        self._fill_places(card)
        self.place.setEnabled(at_ward or not caution.locked)
        self._build(at_ward=at_ward)

    def value(self) -> Caution:
        """Return the caution as it is set here; its words are as they came."""
        return evolve(self._caution, before=self.place.currentData(), locked=self.locked.isChecked())

    def _fill_places(self, card: Card) -> None:
        self.place.addItem(self.tr("題名の下"), None)
        for number, step in enumerate(card.steps, 1):
            words = plain(step.text)
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            self.place.addItem(self.tr("手順{} の前　{}").format(number, shown).strip(), step.id)
        if self._caution.before is not None and self.place.findData(self._caution.before) < 0:
            self.place.addItem(self.tr("（なくなった手順）の前"), self._caution.before)
        self.place.setCurrentIndex(self.place.findData(self._caution.before))
        self.place.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.place.setMinimumContentsLength(_SHOWN)

    def _build(self, *, at_ward: bool) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(heading(plain(self._caution.text) or self.tr("（まだ書いていない注意）")))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("印刷するところ"), self.place)
        self.place.setAccessibleName(self.tr("印刷するところ"))
        column.addLayout(form)
        column.addWidget(self.locked)
        column.addWidget(Note(self._about_locks(at_ward=at_ward)))
        column.addStretch()
        self.lay_out(body)

    def _about_locks(self, *, at_ward: bool) -> str:
        if at_ward:
            return self.tr("命にかかわる注意は固定してください。拠点では消したり、文を変えたりできなくなります。")
        if self._caution.locked:
            return self.tr("命にかかわる注意です。拠点では変えられません。区の担当に相談してください。")
        return self.tr("固定できるのは区だけです。")
