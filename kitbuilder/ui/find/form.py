"""The face of the find dialog: its fields, its list of places and its buttons."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.ui.find.results import ResultsModel
from kitbuilder.ui.note import Note

_WIDTH, _HEIGHT = 34, 30
"""The size at first, in full-width characters and lines; never larger than the screen."""


class FindForm(QDialog):
    """Shows the controls; what they do is the dialog's."""

    def __init__(self, *, both: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted, self.new = QLineEdit(), QLineEdit()
        self.here_choice = QRadioButton(self.tr("このキット"))
        self.everywhere_choice = QRadioButton(self.tr("区の基本版とすべての拠点"))
        self.match_case = QCheckBox(self.tr("大文字・小文字と全角・半角を区別する"))
        self.status = Note()
        self.model = ResultsModel(self)
        self.results = QListView()
        self.outcome = QPlainTextEdit()
        self.replace_chosen = QPushButton(self.tr("選んだところを置きかえる"))
        self.replace_all = QPushButton(self.tr("すべて置きかえる"))
        self.take_back = QPushButton(self.tr("今の置きかえを取り消す"))
        self.here_choice.setChecked(True)
        self._build(both=both)

    def say(self, sentence: str) -> None:
        """Show what was done; it can be read again and copied."""
        self.outcome.setPlainText(sentence)
        self.outcome.setVisible(bool(sentence))

    def _build(self, *, both: bool) -> None:
        self.setWindowTitle(self.tr("探す・置きかえる"))
        column = QVBoxLayout(self)
        column.addLayout(self._fields(both=both))
        column.addWidget(self.status)
        column.addWidget(self.results, 1)
        column.addWidget(self.outcome)
        column.addLayout(self._buttons())
        self._build_results()
        self._build_outcome()
        size = self.fontMetrics()
        room = self.screen().availableSize()
        width, height = size.horizontalAdvance("あ") * _WIDTH, size.height() * _HEIGHT
        self.resize(min(width, room.width()), min(height, room.height() * 9 // 10))

    def _fields(self, *, both: bool) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.wanted.setClearButtonEnabled(True)
        form.addRow(self.tr("探す言葉"), self.wanted)
        form.addRow(self.tr("置きかえる言葉"), self.new)
        if both:
            choice = QHBoxLayout()
            choice.addWidget(self.here_choice)
            choice.addWidget(self.everywhere_choice)
            choice.addStretch()
            form.addRow(self.tr("探すところ"), choice)
        form.addRow(self.match_case)
        self.wanted.setAccessibleName(self.tr("探す言葉"))
        self.new.setAccessibleName(self.tr("置きかえる言葉"))
        return form

    def _build_results(self) -> None:
        results = self.results
        results.setModel(self.model)
        results.setItemDelegate(_Elided(results))
        results.setAccessibleName(self.tr("見つかったところ"))
        results.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        results.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        results.setUniformItemSizes(True)
        results.setAlternatingRowColors(True)
        results.setMinimumHeight(self.fontMetrics().height() * 5)

    def _build_outcome(self) -> None:
        self.outcome.setReadOnly(True)
        self.outcome.setTabChangesFocus(True)
        self.outcome.setAccessibleName(self.tr("置きかえた結果"))
        self.outcome.setFixedHeight(self.fontMetrics().height() * 5)
        self.outcome.hide()

    def _buttons(self) -> QGridLayout:
        close = QPushButton(self.tr("閉じる"))
        close.clicked.connect(self.reject)
        grid = QGridLayout()
        for place, button in enumerate((self.replace_chosen, self.replace_all, self.take_back, close)):
            button.setAutoDefault(False)
            grid.addWidget(button, place // 2, place % 2)
        return grid


class _Elided(QStyledItemDelegate):
    """Rows as wide as the list: what is longer ends in …, and nobody has to scroll sideways."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        size = super().sizeHint(option, index)
        return QSize(0, size.height() + option.fontMetrics.height() // 3)
