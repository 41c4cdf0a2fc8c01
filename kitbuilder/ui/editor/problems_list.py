"""What must be looked at, each a click from its place; what can be repaired at once has a button for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.repair import Repair, repair_of
from kitbuilder.kit.ids import CardId
from kitbuilder.kit.problem import Problem, Severity
from kitbuilder.ui.translated import translated

SIGNS = {Severity.ERROR: "⊗", Severity.WARNING: "△", Severity.HINT: "・"}
"""Signs that the type family has; the words stand beside them."""


class ProblemsList(QWidget):
    """The problems of a kit, or of the chosen card alone."""

    go_to = Signal(object)
    """Where a problem is."""

    repair_wanted = Signal(object)
    """A `Repair`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._card: CardId | None = None
        self.list = QListWidget()
        self.heading = QLabel()
        self.only_card = QCheckBox(self.tr("このカードだけ"))
        self.hints = QCheckBox(self.tr("気づきも見る"))
        self.repair = QPushButton()
        self._build()

    def show_problems(self, problems: Sequence[Problem], card: CardId | None) -> None:
        """Show these problems; `card` is the chosen card."""
        self._problems, self._card = problems, card
        chosen = self.chosen()
        self.list.clear()
        for problem in self._wanted():
            word = f"{SIGNS[problem.severity]} {self.word(problem.severity)}"
            parts = map(translated, (problem.where.label, problem.message, problem.advice))
            sentence = self.tr("{}　{}：{}。{}。").format(word, *parts)
            item = QListWidgetItem(sentence)
            item.setData(Qt.ItemDataRole.UserRole, problem)
            self.list.addItem(item)
            if problem == chosen:
                self.list.setCurrentItem(item)
        self._show_heading()
        self._offer_repair()

    def show_card(self, card: CardId | None) -> None:
        """Tell which card is chosen now."""
        if card != self._card:
            self.show_problems(self._problems, card)

    def choose_next(self) -> None:
        """Go to the next problem; after the last comes the first."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
            self._go(self.list.currentItem())

    def chosen(self) -> Problem | None:
        """Return the problem that is chosen in the list."""
        item = self.list.currentItem()
        problem: Problem | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return problem

    def word(self, severity: Severity) -> str:
        """Return the word for a severity."""
        words = {
            Severity.ERROR: self.tr("エラー"),
            Severity.WARNING: self.tr("注意"),
            Severity.HINT: self.tr("気づき"),
        }
        return words[severity]

    def _wanted(self) -> list[Problem]:
        return [
            problem
            for problem in self._problems
            if (self.hints.isChecked() or problem.severity is not Severity.HINT)
            and (not self.only_card.isChecked() or problem.where.card == self._card)
        ]

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("要確認"))
        self.list.setToolTip(self.tr("選ぶと、その場所へ行きます。"))
        self.list.setWordWrap(True)
        top = QHBoxLayout()
        for box in (self.only_card, self.hints):
            box.toggled.connect(lambda _: self.show_problems(self._problems, self._card))
            top.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        top.addStretch()
        column.addWidget(self.heading)
        column.addLayout(top)
        column.addWidget(self.list)
        column.addWidget(self.repair)
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.list.currentItemChanged.connect(lambda *_: self._offer_repair())
        self.repair.clicked.connect(self._repair)
        self._show_heading()
        self._offer_repair()

    def _show_heading(self) -> None:
        errors = sum(problem.severity is Severity.ERROR for problem in self._problems)
        warnings = sum(problem.severity is Severity.WARNING for problem in self._problems)
        self.heading.setText(self.tr("要確認　エラー {}・注意 {}").format(errors, warnings))

    def _offer_repair(self) -> None:
        found = self._found_repair()
        self.repair.setVisible(found is not None)
        self.repair.setText(self.tr("直す：{}").format(translated(found.words)) if found else "")

    def _found_repair(self) -> Repair | None:
        problem = self.chosen()
        return repair_of(problem) if problem is not None else None

    def _repair(self) -> None:
        found = self._found_repair()
        if found is not None:
            self.repair_wanted.emit(found)

    def _go(self, item: QListWidgetItem) -> None:
        self.go_to.emit(item.data(Qt.ItemDataRole.UserRole).where)
