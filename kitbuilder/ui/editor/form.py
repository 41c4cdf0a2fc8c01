"""The form of one card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Document, Kit
from kitbuilder.ui.editor.lines import Line, LinesEditor

_MOST = 999


class CardForm(QScrollArea):
    """Shows a card's fields and tells what was typed; it keeps no value of its own."""

    field_typed = Signal(str, object)
    """A field of the card, and its new value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.purpose, self.place, self.done_when = (QLineEdit() for _ in range(4))
        self.team, self.people, self.minutes = QComboBox(), QSpinBox(), QSpinBox()
        self.length = QLabel()
        self.steps = LinesEditor(self.tr("手順"), numbered=True)
        self.cautions = LinesEditor(self.tr("注意"), numbered=False)
        self.new_step = QPushButton(self.tr("手順を加える"))
        self.new_caution = QPushButton(self.tr("注意を加える"))
        self._inside = QWidget()
        self._build()

    def show_card(self, document: Document, card_id: CardId | None, *, writable: bool, at_ward: bool) -> None:
        """Show a card of the document; an empty form when there is none."""
        found = find_card(document.kit, card_id)
        self._inside.setEnabled(found is not None and writable)
        if found is None:
            return
        self._show_texts(found.card)
        self._show_team(document.kit, found.card)
        for box, value in ((self.people, found.card.people), (self.minutes, found.card.minutes)):
            box.blockSignals(True)  # noqa: FBT003 - Qt's
            box.setValue(value or 0)
            box.blockSignals(False)  # noqa: FBT003
        self.length.setText(self.tr("{}文字（10文字ほどが読みやすい）").format(len(plain(found.card.title))))
        self.steps.show_lines([Line(step.id, step.text) for step in found.card.steps])
        self.cautions.show_lines([Line(c.id, c.text, c.locked and not at_ward) for c in found.card.cautions])

    def _show_texts(self, card: Card) -> None:
        for name in ("title", "purpose", "place", "done_when"):
            field: QLineEdit = getattr(self, name)
            if field.text() != getattr(card, name):
                place = field.cursorPosition() if field.hasFocus() else 0
                field.setText(getattr(card, name))
                field.setCursorPosition(place)

    def _show_team(self, kit: Kit, card: Card) -> None:
        self.team.blockSignals(True)  # noqa: FBT003
        self.team.clear()
        self.team.addItem(self.tr("（まだ決めていない）"), None)
        for team in kit.teams:
            self.team.addItem(plain(team.name), team.id)
        self.team.setCurrentIndex(max(0, self.team.findData(card.team)))
        self.team.blockSignals(False)  # noqa: FBT003

    def _build(self) -> None:
        self.setWidgetResizable(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._add_text(form, *self._texts()[0])
        form.addRow("", self.length)
        self._add_text(form, *self._texts()[1])
        form.addRow(self.tr("だれが（班）"), self.team)
        self.team.setAccessibleName(self.tr("だれが（班）"))
        self.team.activated.connect(lambda _: self.field_typed.emit("team", self.team.currentData()))
        for label, name, unit, box in (
            (self.tr("なんにん"), "people", self.tr(" 人"), self.people),
            (self.tr("なんぷん"), "minutes", self.tr(" 分"), self.minutes),
        ):
            self._add_number(form, label, name, unit, box)
        for label, name, field in self._texts()[2:]:
            self._add_text(form, label, name, field)
        column = QVBoxLayout()
        column.addLayout(form)
        column.addWidget(self._group(self.tr("手順（1つに1つの動き）"), self.steps, self.new_step))
        column.addWidget(self._group(self.tr("注意（危ないこと）"), self.cautions, self.new_caution))
        column.addStretch()
        self._inside.setLayout(column)
        self.setWidget(self._inside)

    def _texts(self) -> list[tuple[str, str, QLineEdit]]:
        return [
            (self.tr("題名"), "title", self.title),
            (self.tr("目的"), "purpose", self.purpose),
            (self.tr("どこで"), "place", self.place),
            (self.tr("終わりの目安"), "done_when", self.done_when),
        ]

    def _add_text(self, form: QFormLayout, label: str, name: str, field: QLineEdit) -> None:
        field.setAccessibleName(label)
        field.textEdited.connect(lambda text: self.field_typed.emit(name, text))
        form.addRow(label, field)

    def _add_number(self, form: QFormLayout, label: str, name: str, unit: str, box: QSpinBox) -> None:
        box.setRange(0, _MOST)
        box.setSuffix(unit)
        box.setSpecialValueText(self.tr("（なし）"))
        box.setAccessibleName(label)
        box.valueChanged.connect(lambda value: self.field_typed.emit(name, value or None))
        form.addRow(label, box)

    @staticmethod
    def _group(title: str, lines: LinesEditor, button: QPushButton) -> QGroupBox:
        group = QGroupBox(title)
        column = QVBoxLayout(group)
        column.addWidget(lines)
        column.addWidget(button)
        return group
