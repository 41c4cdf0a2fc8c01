"""What a saved table is to hold: asked before it is saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from kitbuilder.exchange.fact_table import FactTable, fact_table
from kitbuilder.kit.values import Document
from kitbuilder.ui.facts.sentences import told_table
from kitbuilder.ui.note import Note

_WIDTH = 36
"""In full-width characters."""


class SaveDialog(QDialog):
    """Says what the file will hold. Restricted facts go along only when that is ticked."""

    def __init__(self, documents: Sequence[Document], unread: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._hidden = [column.heading for column in fact_table(documents).columns if column.restricted]
        self.told, self.missing = Note(), Note()
        self.restricted = QCheckBox(self.tr("学校に出さない値も入れる"))
        self.buttons = QDialogButtonBox()
        self.save = self.buttons.addButton(self.tr("保存先を選ぶ…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build(unread)
        self._tell()

    def table(self) -> FactTable:
        """Return the table as it was chosen."""
        return fact_table(self._documents, restricted=self.restricted.isChecked())

    def _build(self, unread: int) -> None:
        self.setWindowTitle(self.tr("表を保存"))
        self.restricted.setVisible(bool(self._hidden))
        self.missing.setText(self.tr("読めない拠点 {} つは入りません。").format(unread))
        self.missing.setVisible(bool(unread))
        self.restricted.toggled.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.save.setDefault(True)
        column = QVBoxLayout(self)
        how = Note(self.tr("すべての拠点の値を、Excel などで開ける表にします。書いた表は「表を取り込む」で戻せます。"))
        for part in (how, self.restricted, self.told, self.missing, self.buttons):
            column.addWidget(part)
        self.setMinimumWidth(
            min(self.fontMetrics().horizontalAdvance("あ") * _WIDTH, self.screen().availableSize().width() * 9 // 10)
        )

    def _tell(self) -> None:
        table = self.table()
        left_out = [] if self.restricted.isChecked() else self._hidden
        self.told.setText(told_table(len(table.rows), table.columns, left_out))
        self.adjustSize()
