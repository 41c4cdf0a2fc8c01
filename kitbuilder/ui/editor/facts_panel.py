"""The site's facts with the buttons for them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kitbuilder.kit.values import Site
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.editor.facts import FactsModel
from kitbuilder.ui.editor.facts_table import FactsTable
from kitbuilder.ui.flow import FlowLayout


class FactsPanel(QWidget):
    """A table to fill in; what is missing is counted over it."""

    new_wanted = Signal()
    change_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, edits: Edits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = edits.session.writable
        self.model = FactsModel(edits, self)
        self.table = FactsTable(self.model)
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.buttons = [
            QPushButton(self.tr("値を加える…")),
            QPushButton(self.tr("名前などを変える…")),
            QPushButton(self.tr("項目ごと消す…")),
        ]
        self._build()
        self.show_site(edits.session.site)

    def show_site(self, site: Site) -> None:
        """Show another site value."""
        self.model.show_site(site)
        missing = sum(not fact.value.strip() for fact in site.facts)
        if missing:
            self.heading.setText(
                self.tr("△ まだ決まっていない値が {} つあります。空のままでは記入欄になります。").format(missing)
            )
        else:
            self.heading.setText(self.tr("すべての値が決まっています。"))

    def go_to(self, fact_id: str) -> bool:
        """Put the cursor where a fact's value is typed; return whether there is such a fact."""
        place = self.model.index_of(fact_id)
        if not place.isValid():
            return False
        self.table.setCurrentIndex(place)
        self.table.setFocus()
        return True

    def _build(self) -> None:
        row = FlowLayout()
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.table)
        column.addLayout(row)
        new, change, remove = self.buttons
        new.clicked.connect(self.new_wanted)
        change.clicked.connect(lambda: self.change_wanted.emit(self._chosen()))
        remove.clicked.connect(lambda: self.removal_wanted.emit(self._chosen()))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._allow())
        self._allow()

    def _allow(self) -> None:
        new, *others = self.buttons
        new.setEnabled(self._writable)
        for button in others:
            button.setEnabled(self._writable and bool(self._chosen()))

    def _chosen(self) -> str:
        return self.model.fact_id_at(self.table.currentIndex())
