"""What a step has beside its words: a tool, a picture, and where its answer leads."""

from attrs import evolve
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Branch, Card, Kit, Step
from kitbuilder.ui.editor.card_choice import CardChoice
from kitbuilder.ui.editor.value_dialog import ValueDialog, heading
from kitbuilder.ui.note import Note


class StepDialog(ValueDialog):
    """Changes a step's tool and branch. The picture is chosen in a widget that is handed in, and is its caller's."""

    def __init__(
        self, kit: Kit, card: Card, step: Step, parent: QWidget | None = None, *, picture_widget: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("手順のくわしい設定"))
        self._step = step
        branch = step.branch or Branch()
        onwards = self.tr("次の手順へ")
        self.tool = QComboBox()
        self.branches = QCheckBox(self.tr("はい・いいえで分かれる"))
        self.yes, self.no = CardChoice(kit, branch.yes, onwards), CardChoice(kit, branch.no, onwards)
        self._fill_tools(card)
        self._build(picture_widget)
        self.branches.toggled.connect(self._show_branch)
        self.branches.setChecked(step.branch is not None)
        self._show_branch(self.branches.isChecked())

    def value(self) -> Step:
        """Return the step as it is set here; its words and its picture are as they came."""
        branch = Branch(self.yes.card(), self.no.card()) if self.branches.isChecked() else None
        return evolve(self._step, tool=self.tool.currentData(), branch=branch)

    def fault(self) -> str:
        """Return one sentence when a typed card is not to be found."""
        return (self.yes.fault() or self.no.fault()) if self.branches.isChecked() else ""

    def _fill_tools(self, card: Card) -> None:
        self.tool.addItem(self.tr("なし"), None)
        for tool in card.tools:
            self.tool.addItem(plain(tool.name) or self.tr("（名前のない備品）"), tool.id)
        if self._step.tool is not None and self.tool.findData(self._step.tool) < 0:
            self.tool.addItem(self.tr("（なくなった備品）"), self._step.tool)
        self.tool.setCurrentIndex(self.tool.findData(self._step.tool))

    def _build(self, picture_widget: QWidget | None) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.addWidget(heading(plain(self._step.text) or self.tr("（まだ書いていない手順）")))
        tools = QFormLayout()
        tools.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        tools.addRow(self.tr("使う備品"), self.tool)
        self.tool.setAccessibleName(self.tr("使う備品"))
        column.addLayout(tools)
        self._group = QGroupBox(self.tr("行き先"))
        form = QFormLayout(self._group)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, choice in ((self.tr("「はい」のとき"), self.yes), (self.tr("「いいえ」のとき"), self.no)):
            choice.setAccessibleName(label)
            form.addRow(label, choice)
        form.addRow(Note(self.tr("カードの番号、題名、項目の名前を打っても選べます。")))
        column.addWidget(self.branches)
        column.addWidget(self._group)
        if picture_widget is not None:
            pictures = QGroupBox(self.tr("画像"))
            QVBoxLayout(pictures).addWidget(picture_widget)
            column.addWidget(pictures)
        column.addStretch()
        self.lay_out(body)

    def _show_branch(self, shown: bool) -> None:
        self._group.setEnabled(shown)
        if not shown:
            self.tell("")
