"""Keeping what is written now as an edition: a number, a date, and a name in the history."""

import datetime as dt

from attrs import evolve
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kitbuilder.kit.values import Edition, EditionState
from kitbuilder.kit.words import STATE_WORDS
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.note import Note
from kitbuilder.ui.translated import translated

_MOST = 999_999
_LONGEST_REMARK = 60
_OPEN = (EditionState.DRAFT, EditionState.IN_REVIEW)


class EditionDialog(ValueDialog):
    """Proposes the next number and today. An approval is the committee's and is not given here."""

    def __init__(self, edition: Edition, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition = edition
        self.number = QSpinBox()
        self.number.setRange(edition.number, _MOST)
        self.number.setValue(edition.number + 1)
        self.date = QDateEdit(QDate(today.year, today.month, today.day))
        self.state = QComboBox()
        for state in _OPEN:
            self.state.addItem(translated(STATE_WORDS[state]), state)
        self.state.setCurrentIndex(max(0, self.state.findData(edition.state)))
        self.remark = QLineEdit()
        self.remark.setMaxLength(_LONGEST_REMARK)
        self.outcome = Note()
        self._build()
        self.number.valueChanged.connect(lambda _: self._say())
        self.remark.textChanged.connect(lambda _: self._say())
        self._say()

    def value(self) -> tuple[Edition, str]:
        """Return the edition that the kit gets, and the name that this save gets in the history."""
        day = self.date.date()
        date, state = dt.date(day.year(), day.month(), day.day()), EditionState(self.state.currentData())
        return evolve(self._edition, number=self.number.value(), date=date, state=state), self._name()

    def _name(self) -> str:
        edition = self.tr("第{}版").format(self.number.value())
        return " ".join((edition, *self.remark.text().split()))

    def _build(self) -> None:
        self.setWindowTitle(self.tr("版として残す"))
        self.accept_button.setText(self.tr("残す"))
        before, after = self.tr("第 {} 版").split("{}")
        self.number.setPrefix(before)
        self.number.setSuffix(after)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.remark.setPlaceholderText(self.tr("委員会に出す前"))
        body = QWidget()
        column = QVBoxLayout(body)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("番号"), self.number),
            (self.tr("日付"), self.date),
            (self.tr("状態"), self.state),
            (self.tr("ひとこと"), self.remark),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        column.addLayout(form)
        column.addWidget(self.outcome)
        if self._edition.state is EditionState.APPROVED:
            words = self.tr("いまの版は承認済みです。新しい版は下書きに戻り、運営委員会の承認をもう一度もらいます。")
            column.addWidget(Note(words))
        column.addWidget(Note(self.tr("「承認済み」は、運営委員会の承認を記録すると付きます。ここでは選べません。")))
        column.addStretch()
        self.lay_out(body)

    def _say(self) -> None:
        words = self.tr(
            "いまの内容を「{}」という名前で履歴に残します。あとでいつでもこの内容に戻せます。"
            "カードには「第{}版」と印刷され、このあと直しても、次に版を残すまで番号は変わりません。"
        )
        self.outcome.setText(words.format(self._name(), self.number.value()))
