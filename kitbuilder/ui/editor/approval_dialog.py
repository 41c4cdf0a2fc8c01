"""The committee's approval recorded: which sections, by whom, on which day; what is still open is not passed by."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.ids import SectionId
from kitbuilder.kit.review import SectionApproval, section_approvals, with_sign_offs
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document, SignOff
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.note import Note
from kitbuilder.ui.roomy_rows import RoomyRows
from kitbuilder.ui.translated import ended, translated

_SECTION = Qt.ItemDataRole.UserRole
_LONGEST = 60
_LINES = 9
"""So many sections are seen at once."""


class ApprovalDialog(ValueDialog):
    """Ticks the sections that can be approved now; the others say what they wait for.

    What changed after its approval can be compared with what was approved, where the history still has that.
    """

    compare_wanted = Signal(object, str)
    """The document as it was when a section was approved, and words for it."""

    def __init__(
        self,
        document: Document,
        today: dt.date,
        parent: QWidget | None = None,
        *,
        signed_state: Callable[[SignOff], Document | None] = lambda _: None,
    ) -> None:
        """`signed_state` gives the document in which a sign-off was recorded, None when the history does not have it.

        It may raise `KitError`.
        """
        super().__init__(parent)
        self._document = document
        self._approvals = section_approvals(document)
        self._signed_state = signed_state
        self._compared: Document | None = None
        self.compare = QPushButton(self.tr("変わったところを見る"))
        self.name, self.role = QLineEdit(), QLineEdit()
        self.date = QDateEdit(QDate(today.year, today.month, today.day))
        self.list, self.told, self.outcome = QTreeWidget(), Note(), Note()
        self._build()
        self._say()
        self.name.setFocus()

    def sections(self) -> list[SectionId]:
        """Return the sections that are ticked."""
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item.data(0, _SECTION) for item in items if item and item.checkState(0) == Qt.CheckState.Checked]

    def value(self) -> Document:
        """Return the document with the approval. Raises as `with_sign_offs`."""
        day = self.date.date()
        date = dt.date(day.year(), day.month(), day.day())
        return with_sign_offs(self._document, self.sections(), self.name.text(), self.role.text(), date)

    def fault(self) -> str:
        try:
            self.value()
        except KitError as error:
            return translated(str(error))
        return ""

    def _build(self) -> None:
        self.setWindowTitle(self.tr("承認を記録する"))
        self.accept_button.setText(self.tr("承認を記録"))
        self._build_list()
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setCalendarPopup(True)
        self.role.setPlaceholderText(self.tr("運営委員長"))
        body = QWidget()
        column = QVBoxLayout(body)
        words = self.tr(
            "運営委員会が承認した項目を記録します。承認は、いま印刷される内容そのものに付きます。"
            "このあと1文字でも変わると、その項目の承認は外れます。"
        )
        column.addWidget(Note(words))
        column.addWidget(self.list)
        column.addLayout(self._below_list())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("承認した人"), self.name),
            (self.tr("役"), self.role),
            (self.tr("日付"), self.date),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        for field in (self.name, self.role):
            field.setMaxLength(_LONGEST)
        column.addLayout(form)
        column.addWidget(self.outcome)
        self.lay_out(body)

    def _build_list(self) -> None:
        self.list.setHeaderLabels([self.tr("項目"), self.tr("いまの状態")])
        self.list.setAccessibleName(self.tr("承認する項目"))
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(RoomyRows(self.list))
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.list.setMinimumHeight(round(_LINES * 1.6 * self.fontMetrics().height()))
        for approval in self._approvals:
            self.list.addTopLevelItem(self._item(approval))
        self.list.currentItemChanged.connect(lambda now, _before: self._show_current(now))
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self.list.itemChanged.connect(lambda _item, _column: self._say())

    def _below_list(self) -> QHBoxLayout:
        self.compare.setAutoDefault(False)  # Enter records the approval
        self.compare.setToolTip(self.tr("承認したときと今を、カードのページで比べます。"))
        self.compare.clicked.connect(self._compare)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _show_current(self, item: QTreeWidgetItem | None) -> None:
        """Say all of the section that is chosen, and look whether there is something to compare it with."""
        signed, why = self._signed(item), ""
        self._compared = None
        if signed is not None:
            try:
                self._compared = self._signed_state(signed)
                if self._compared is None:
                    why = self.tr("承認したときの中身が履歴にないので、変わったところは見られません。")
            except KitError as error:
                why = ended(str(error))
        self.compare.setEnabled(self._compared is not None)
        self.told.setText(self._whole(item) + why)

    def _signed(self, item: QTreeWidgetItem | None) -> SignOff | None:
        """Return the sign-off of a section that changed since."""
        approval = self._approvals[self.list.indexOfTopLevelItem(item)] if item is not None else None
        return approval.signed if approval is not None and approval.is_old else None

    def _compare(self) -> None:
        signed = self._signed(self.list.currentItem())
        if signed is not None and self._compared is not None:
            self.compare_wanted.emit(self._compared, self.tr("{} の承認").format(self._who(signed)))

    def _item(self, approval: SectionApproval) -> QTreeWidgetItem:
        words = self._words(approval)
        item = QTreeWidgetItem([plain(approval.section.title), words])
        item.setData(0, _SECTION, approval.section.id)
        for column in range(2):
            item.setToolTip(column, words)
        if not approval.is_signed and not approval.waiting:
            item.setCheckState(0, Qt.CheckState.Checked)
        return item

    def _words(self, approval: SectionApproval) -> str:
        if approval.is_signed and approval.signed is not None:
            return self.tr("◎ 承認済み（{}）").format(self._who(approval.signed))
        waiting = "".join(ended(sentence) for sentence in approval.waiting)
        if approval.is_old and approval.signed is not None:
            before = self.tr("△ 要再確認：{} の承認のあとに変わりました。").format(self._who(approval.signed))
            return before + waiting
        return self.tr("△ まだ承認できません。{}").format(waiting) if waiting else self.tr("承認できます")

    def _whole(self, item: QTreeWidgetItem | None) -> str:
        """Return all that is said of a section; in the list a long sentence is cut."""
        return self.tr("{}：{}").format(item.text(0), item.text(1)) if item is not None else ""

    def _who(self, signed: SignOff) -> str:
        return f"{signed.date} {signed.name}"

    def _say(self) -> None:
        chosen, every = len(self.sections()), self.list.topLevelItemCount()
        signed = sum(approval.is_signed for approval in self._approvals)
        if chosen and chosen + signed == every:
            self.outcome.setText(self.tr("これで全部の項目がそろい、キットは「承認済み」になります。"))
        else:
            words = self.tr(
                "全{}項目のうち、承認済み {}、今回 {}。全部そろうまで、カードには「下書き」と印刷されます。"
            )
            self.outcome.setText(words.format(every, signed, chosen))
