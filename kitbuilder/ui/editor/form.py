"""The form of one card."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.pictures import picture_of
from kitbuilder.kit.edit.tools import kept_places
from kitbuilder.kit.find import find_card
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Document, Kit, Tool
from kitbuilder.ui.editor.choice_box import ChoiceBox
from kitbuilder.ui.editor.choices import next_choices, next_now, team_choices, team_now, video_choices, video_now
from kitbuilder.ui.editor.length_meter import LengthMeter
from kitbuilder.ui.editor.lines import Line, LinesEditor
from kitbuilder.ui.editor.picture.field import PictureField
from kitbuilder.ui.editor.quiet_spin_box import QuietSpinBox
from kitbuilder.ui.editor.summaries import caution_summary, step_summary
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.editor.text.field import MarkedField
from kitbuilder.ui.editor.tools_table import ToolsTable
from kitbuilder.ui.editor.unused_note import UnusedNote
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note

_MOST = 999
_TEXTS = ("title", "purpose", "place", "done_when")
_NUMBERS = ("people", "minutes")


class CardForm(QScrollArea):
    """Shows a card's fields and tells what was typed; it keeps no value of its own."""

    field_typed = Signal(str, object)
    """A field of the card, and its new value."""

    unconfirmed_set = Signal(str, bool)
    """A field whose value is, or is no longer, only proposed."""

    def __init__(self, desk: TextDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unused = UnusedNote()
        self.title, self.purpose = desk.field(self.tr("題名")), desk.field(self.tr("目的"))
        self.place, self.done_when = desk.field(self.tr("どこで")), desk.field(self.tr("終わりの目安"))
        self.meter = LengthMeter()
        self.team = ChoiceBox(self.tr("だれが（班）"))
        self.people, self.minutes = QuietSpinBox(self.tr("なんにん")), QuietSpinBox(self.tr("なんぷん"))
        self.proposed = {name: QCheckBox(self.tr("案（まだ確かめていない）")) for name in _NUMBERS}
        self.tools = ToolsTable()
        self.picture = PictureField()
        self._shown_picture: tuple[object, ...] = ()
        self._shown_tools: tuple[CardId, tuple[Tool, ...], bool] | None = None
        self.steps = LinesEditor(self.tr("手順"), desk, numbered=True)
        self.cautions = LinesEditor(self.tr("注意"), desk, numbered=False)
        self.video, self.next = ChoiceBox(self.tr("訓練動画")), ChoiceBox(self.tr("次のカード"))
        self.restricted = QCheckBox(self.tr("学校に出さない"))
        self.new_step, self.new_caution = QPushButton(self.tr("手順を加える")), QPushButton(self.tr("注意を加える"))
        self.edit_teams, self.edit_videos = QPushButton(self.tr("班の一覧…")), QPushButton(self.tr("動画の一覧…"))
        self._inside = QWidget()
        self._wanted, self._settled = "", QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._show_wanted)
        self._build()

    def show_card(self, document: Document, card_id: CardId | None, *, writable: bool, at_ward: bool) -> None:
        """Show a card of the document; an empty form when there is none."""
        found = find_card(document.kit, card_id)
        self._inside.setEnabled(found is not None)
        if found is None:
            return
        card, kit = found.card, document.kit
        self.unused.show_card(card, writable=writable)
        for name in _TEXTS:
            self.text_field(name).show_text(getattr(card, name))
        self.meter.show_length(len(plain(card.title)))
        self._show_numbers(card)
        self.team.show_choice(team_now(kit, card), lambda: team_choices(kit))
        self.video.show_choice(video_now(kit, card), lambda: video_choices(kit))
        self.next.show_choice(next_now(kit, card), lambda: next_choices(kit, card))
        self.restricted.setChecked(card.restricted)
        self._show_tools(document, card, writable=writable)
        self._show_picture(kit, card, writable=writable)
        self._show_lines(kit, card, writable=writable, at_ward=at_ward)
        self._allow(card, writable=writable, at_ward=at_ward)

    def text_field(self, name: str) -> MarkedField:
        """Return the field in which a text of the card itself is written, such as `title`."""
        field: MarkedField = getattr(self, name)
        return field

    def go_to(self, item: str, name: str) -> None:
        """Put the cursor where a thing, or a field of the card itself, is written."""
        if self._shown_tools and any(tool.id == item for tool in self._shown_tools[1]):
            self.tools.focus(item)
        elif not (self.steps.focus(item) or self.cautions.focus(item)):
            wanted: QWidget | None = getattr(self, name, None)
            if isinstance(wanted, QWidget):
                wanted.setFocus()
        focused = self.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused)

    def bring_into_view(self, item: str) -> None:
        """Show where a step or a card begins, without taking the keys; another card is laid out before that."""
        self._wanted = item
        self._settled.start()

    def _show_wanted(self) -> None:
        row, written_in = self.steps.row(self._wanted), QApplication.focusWidget()
        if row is not None:
            self.ensureWidgetVisible(row)
        elif written_in is None or not self._inside.isAncestorOf(written_in):
            self.verticalScrollBar().setValue(0)

    def _show_numbers(self, card: Card) -> None:
        for name in _NUMBERS:
            box: QSpinBox = getattr(self, name)
            box.blockSignals(True)  # noqa: FBT003 - Qt's
            box.setValue(getattr(card, name) or 0)
            box.blockSignals(False)  # noqa: FBT003
            self.proposed[name].setChecked(name in card.unconfirmed)

    def _show_picture(self, kit: Kit, card: Card, *, writable: bool) -> None:
        picture = picture_of(kit, card.picture)
        shown = (picture, writable, card.id)
        if shown != self._shown_picture:
            self._shown_picture = shown
            self.picture.show_picture(picture, writable=writable, of=card.id)

    def _show_tools(self, document: Document, card: Card, *, writable: bool) -> None:
        shown = (card.id, card.tools, writable)
        if shown != self._shown_tools:
            self._shown_tools = shown
            self.tools.show_tools(card.tools, kept_places(document.kit, document.site), writable=writable)

    def _show_lines(self, kit: Kit, card: Card, *, writable: bool, at_ward: bool) -> None:
        self.steps.show_lines(
            tuple(Line(step.id, step.text, step_summary(kit, card, step)) for step in card.steps), writable=writable
        )
        cautions = (
            Line(caution.id, caution.text, caution_summary(card, caution), caution.locked and not at_ward)
            for caution in card.cautions
        )
        self.cautions.show_lines(tuple(cautions), writable=writable)

    def _allow(self, card: Card, *, writable: bool, at_ward: bool) -> None:
        for name in _TEXTS:
            self.text_field(name).setReadOnly(not writable)
        controls: list[QWidget] = [self.team, self.people, self.minutes, self.video, self.next, *self.proposed.values()]
        for control in (*controls, self.edit_teams, self.edit_videos, self.new_step, self.new_caution):
            control.setEnabled(writable)
        self.restricted.setEnabled(writable and (at_ward or not card.restricted))

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("題名"), self.title)
        form.addRow("", self.meter)
        form.addRow(self.tr("目的"), self.purpose)
        form.addRow(self.tr("だれが（班）"), _row(self.team, self.edit_teams))
        form.addRow(self.tr("なんにん"), _flow(self.people, self.proposed["people"]))
        form.addRow(self.tr("なんぷん"), _flow(self.minutes, self.proposed["minutes"]))
        form.addRow(self.tr("どこで"), self.place)
        after = QFormLayout()
        after.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        after.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        after.addRow(self.tr("終わりの目安"), self.done_when)
        after.addRow(self.tr("次のカード"), self.next)
        after.addRow(self.tr("訓練動画"), _row(self.video, self.edit_videos))
        column = QVBoxLayout(self._inside)
        column.addWidget(self.unused)
        column.addLayout(form)
        column.addWidget(_group(self.tr("備品（使うもの）"), self.tools))
        column.addWidget(_group(self.tr("手順（1つに1つの動き）"), self.steps, self.new_step))
        column.addWidget(_group(self.tr("注意（危ないこと）"), self.cautions, self.new_caution))
        column.addWidget(_group(self.tr("画像"), self.picture))
        column.addLayout(after)
        column.addWidget(self.restricted)
        column.addWidget(Note(self.tr("付けると、訓練用のカードに入れません。")))
        column.addStretch()
        self.setWidget(self._inside)
        self._connect()

    def _connect(self) -> None:
        for name in _TEXTS:
            field = self.text_field(name)
            field.typed.connect(lambda text, name=name: self.field_typed.emit(name, text))
            field.enter.connect(self.focusNextChild)
        for name in _NUMBERS:
            box: QSpinBox = getattr(self, name)
            box.setRange(0, _MOST)
            box.setSuffix(self.tr(" 人") if name == "people" else self.tr(" 分"))
            box.setSpecialValueText(self.tr("（なし）"))
            box.valueChanged.connect(lambda value, name=name: self.field_typed.emit(name, value or None))
            self.proposed[name].clicked.connect(lambda on, name=name: self.unconfirmed_set.emit(name, on))
        self.proposed["people"].setAccessibleName(self.tr("人数は案"))
        self.proposed["minutes"].setAccessibleName(self.tr("時間は案"))
        for name, choice in (("team", self.team), ("video", self.video), ("next", self.next)):
            choice.chosen.connect(lambda value, name=name: self.field_typed.emit(name, value))
        self.restricted.clicked.connect(lambda on: self.field_typed.emit("restricted", on))


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for place, part in enumerate(parts):
        line.addWidget(part, 1 if place == 0 else 0)
    return row


def _flow(*parts: QWidget) -> QWidget:
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    line = FlowLayout(row)
    for part in parts:
        line.addWidget(part)
    return row


def _group(title: str, *parts: QWidget) -> QGroupBox:
    group = QGroupBox(title)
    column = QVBoxLayout(group)
    for part in parts:
        column.addWidget(part)
    return group
