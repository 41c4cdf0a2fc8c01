"""One drill video as fields to type into."""

import datetime as dt
from typing import Any

from attrs import evolve
from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from kitbuilder.kit.edit.videos import LONGEST_START_S, tidy_code
from kitbuilder.kit.values import Video
from kitbuilder.ui.editor.text.desk import TextDesk


class VideoForm(QWidget):
    """Shows a video and tells what was typed; it keeps no truth of its own."""

    typed = Signal(object)
    """The video as it was typed, right or not."""

    left = Signal()
    """A field was left."""

    def __init__(self, today: dt.date, desk: TextDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._video: Video | None = None
        self.code, self.address = QLineEdit(), QLineEdit()
        self.title = desk.field(self.tr("題名"))
        self.minutes, self.seconds = QSpinBox(), QSpinBox()
        self.public_until = _Day(self.tr("期限がある"), self.tr("公開の期限"), today)
        self.last_checked = _Day(self.tr("確かめた"), self.tr("最後に確かめた日"), today)
        self.checked_today = QPushButton(self.tr("今日確かめた"))
        self._build()
        self._connect()

    def show_video(self, video: Video | None) -> None:
        """Show a video; None leaves the fields empty and shut."""
        self._video = None
        self.setEnabled(video is not None)
        shown = video or Video("", "", "", "")  # type: ignore[arg-type]
        if tidy_code(self.code.text()) != shown.code:
            self.code.setText(shown.code)
        self.title.show_text(shown.title)
        if self.address.text().strip() != shown.address:
            self.address.setText(shown.address)
            self.address.setCursorPosition(0)
        self.minutes.setValue(shown.start_s // 60)
        self.seconds.setValue(shown.start_s % 60)
        self.public_until.show_date(shown.public_until)
        self.last_checked.show_date(shown.last_checked)
        self._video = video

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.code.setPlaceholderText(self.tr("TOI-3"))
        self.address.setPlaceholderText(self.tr("https://"))
        self.minutes.setRange(0, LONGEST_START_S // 60)
        self.minutes.setSuffix(self.tr(" 分"))
        self.seconds.setRange(0, 59)
        self.seconds.setSuffix(self.tr(" 秒"))
        for label, field in (
            (self.tr("番号"), self.code),
            (self.tr("題名"), self.title),
            (self.tr("アドレス"), self.address),
            (self.tr("始まり"), _row(self.minutes, self.seconds)),
            (self.tr("公開の期限"), self.public_until),
            (self.tr("最後の確認"), _row(self.last_checked, self.checked_today)),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        self.minutes.setAccessibleName(self.tr("始まりの分"))
        self.seconds.setAccessibleName(self.tr("始まりの秒"))
        self.checked_today.setAutoDefault(False)

    def _connect(self) -> None:
        self.code.textEdited.connect(lambda text: self._typed(code=tidy_code(text)))
        self.title.typed.connect(lambda text: self._typed(title=" ".join(text.split())))
        self.address.textEdited.connect(lambda text: self._typed(address=text.strip()))
        for box in (self.minutes, self.seconds):
            box.valueChanged.connect(lambda _: self._start_typed())
        self.public_until.typed.connect(lambda date: self._typed(public_until=date))
        self.last_checked.typed.connect(lambda date: self._typed(last_checked=date))
        self.checked_today.clicked.connect(self._check_today)
        self.title.enter.connect(self.focusNextChild)
        for field in (self.code, self.address):
            field.editingFinished.connect(self.left)

    def _start_typed(self) -> None:
        self._typed(start_s=min(self.minutes.value() * 60 + self.seconds.value(), LONGEST_START_S))

    def _check_today(self) -> None:
        self.last_checked.show_date(self._today)
        self._typed(last_checked=self._today)

    def _typed(self, **changes: Any) -> None:
        if self._video is not None:
            self._video = evolve(self._video, **changes)
            self.typed.emit(self._video)


class _Day(QWidget):
    """A date, or none."""

    typed = Signal(object)

    def __init__(self, words: str, name: str, today: dt.date) -> None:
        super().__init__()
        self.given = QCheckBox(words)
        self.date = QDateEdit(QDate(today.year, today.month, today.day))
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self.given, self.date):
            line.addWidget(part)
        line.addStretch()
        self.date.setEnabled(False)
        self.given.toggled.connect(self.date.setEnabled)
        self.given.clicked.connect(self._tell)
        self.date.dateChanged.connect(self._tell)

    def show_date(self, date: dt.date | None) -> None:
        """Show a date; None leaves the field as it is, shut."""
        self.given.setChecked(date is not None)
        if date is not None:
            self.date.blockSignals(True)  # noqa: FBT003 - Qt's
            self.date.setDate(QDate(date.year, date.month, date.day))
            self.date.blockSignals(False)  # noqa: FBT003

    def _tell(self) -> None:
        day = self.date.date()
        self.typed.emit(dt.date(day.year(), day.month(), day.day()) if self.given.isChecked() else None)


def _row(*parts: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    line.addStretch()
    return row
