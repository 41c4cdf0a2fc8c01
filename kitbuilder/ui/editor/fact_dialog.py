"""One of the site's facts: its name, its value, and how it prints."""

from attrs import evolve
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kitbuilder.kit.edit.facts import LONGEST_NAME, refuse_fact
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import FactId, new_id
from kitbuilder.kit.values import Fact, Site
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import translated

_MOST_CHARACTERS = 40


class FactDialog(ValueDialog):
    """Adds a fact, or changes one. A site neither renames the ward's facts nor opens what is closed to schools."""

    def __init__(self, site: Site, fact: Fact | None, parent: QWidget | None = None, *, at_ward: bool) -> None:
        super().__init__(parent)
        self._site, self._new = site, fact is None
        self._fact = fact or Fact(FactId(new_id()), "")
        self.name, self.fact_value = QLineEdit(self._fact.name), QLineEdit(self._fact.value)
        self.restricted = QCheckBox(self.tr("学校に出さない"))
        self.characters = QSpinBox()
        self._build(may_rename=at_ward or self._new, may_open=at_ward or not self._fact.restricted)

    def value(self) -> Fact:
        """Return the fact as it is set here."""
        name, value = (" ".join(field.text().split()) for field in (self.name, self.fact_value))
        restricted, characters = self.restricted.isChecked(), self.characters.value()
        return evolve(self._fact, name=name, value=value, restricted=restricted, characters=characters)

    def fault(self) -> str:
        """Return one sentence when the name or the value cannot be used."""
        try:
            refuse_fact(self._site, self.value())
        except KitError as error:
            return translated(str(error))
        return ""

    def _build(self, *, may_rename: bool, may_open: bool) -> None:
        self.setWindowTitle(self.tr("拠点の値を加える") if self._new else self.tr("拠点の値"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setReadOnly(not may_rename)
        self.name.setFrame(may_rename)
        if not may_rename:
            _look_like_ground(self.name)
        self.name.setPlaceholderText(self.tr("受付の場所"))
        self.fact_value.setPlaceholderText(self.tr("（まだ決まっていない）"))
        self.characters.setRange(1, _MOST_CHARACTERS)
        self.characters.setSuffix(self.tr(" 文字"))
        self.characters.setValue(self._fact.characters)
        self.restricted.setChecked(self._fact.restricted)
        self.restricted.setEnabled(may_open)
        body = QWidget()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        about_rule = self.tr("値が空のカードには、手で書くための線を印刷します。その線に入る文字の数です。")
        for label, field, about in (
            (self.tr("名前"), self.name, self._about_name(may_rename=may_rename)),
            (self.tr("この拠点では"), self.fact_value, ""),
            (self.tr("記入欄の長さ"), self.characters, about_rule),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
            if about:
                form.addRow("", Note(about))
        column = QVBoxLayout(body)
        column.addLayout(form)
        column.addWidget(self.restricted)
        column.addWidget(Note(self._about_restricted(may_open=may_open)))
        column.addStretch()
        self.lay_out(body)

    def _about_name(self, *, may_rename: bool) -> str:
        if not may_rename:
            return self.tr("名前を変えられるのは区だけです。")
        if self._new:
            return self.tr("カードの文に [[名前]] と書くと、そこにこの値を印刷します。")
        return self.tr("名前を変えると、カードの文の [[名前]] もすべて変わります。")

    def _about_restricted(self, *, may_open: bool) -> str:
        if may_open:
            return self.tr("鍵や電話のように、訓練用のカードや学校の教材に出してはいけない値に付けます。")
        return self.tr("訓練用のカードや学校の教材に出しません。拠点では外せません。区の担当に相談してください。")


def _look_like_ground(field: QLineEdit) -> None:
    """Let a field that cannot be typed into not look as if it could."""
    palette = field.palette()
    palette.setBrush(QPalette.ColorRole.Base, palette.window())
    field.setPalette(palette)
