"""What a saved table is to hold: asked before it is saved."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kitbuilder.exchange.fact_table import FactTable, fact_table
from kitbuilder.kit.values import Document
from kitbuilder.ui.editor.value_dialog import ValueDialog
from kitbuilder.ui.facts.sentences import restricted_names, told_table
from kitbuilder.ui.note import Note


class SaveDialog(ValueDialog):
    """Says what the file will hold. Restricted facts go along only when that is ticked."""

    def __init__(self, documents: Sequence[Document], unread: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._hidden = restricted_names(fact_table(documents).columns)
        self.told = Note()
        self.restricted = QCheckBox(self.tr("学校に出さない値も入れる"))
        self._build(unread)
        self._tell()

    def table(self) -> FactTable:
        """Return the table as it was chosen."""
        return fact_table(self._documents, restricted=self.restricted.isChecked())

    def _build(self, unread: int) -> None:
        self.setWindowTitle(self.tr("表を保存"))
        self.accept_button.setText(self.tr("保存先を選ぶ…"))
        self.accept_button.setDefault(True)
        self.restricted.setVisible(bool(self._hidden))
        self.restricted.toggled.connect(self._tell)
        how = Note(self.tr("すべての拠点の値を、Excel などで開ける表にします。書いた表は「表を取り込む」で戻せます。"))
        missing = Note(self.tr("読めない拠点 {} つは入りません。").format(unread))
        missing.setVisible(bool(unread))
        body = QWidget()
        column = QVBoxLayout(body)
        for part in (how, self.restricted, self.told, missing):
            column.addWidget(part)
        column.addStretch()
        self.lay_out(body)

    def _tell(self) -> None:
        table = self.table()
        left_out = [] if self.restricted.isChecked() else self._hidden
        self.told.setText(told_table(len(table.rows), table.columns, left_out))
        if self.isVisible():
            self.fit()
