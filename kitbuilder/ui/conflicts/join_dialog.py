"""A copy that came back: what it would change here, and what must be decided before that."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from kitbuilder.kit.errors import KitError
from kitbuilder.kit.join import Join, decided, take_in, takes_words
from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.ui.compare.view import CompareView
from kitbuilder.ui.conflicts.decisions import Decisions
from kitbuilder.ui.conflicts.panel import ConflictPanel, Contested, Sides
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell


class JoinDialog(QDialog):
    """Takes the copy in when nothing is left to decide; until then it says how much is."""

    def __init__(
        self,
        before: Document,
        join: Join,
        desk: TextDesk,
        press: Press,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        """`before` is what is here now."""
        super().__init__(parent)
        self._before, self._join = before, join
        self._site = before.site.id
        self.decisions = Decisions()
        self.changes = CompareView(press, today)
        self.conflicts = ConflictPanel(self.decisions, self._sides(), desk, press, today)
        self.tabs, self.said = QTabWidget(), Note()
        self.buttons = QDialogButtonBox()
        self.accept_button = self.buttons.addButton(self.tr("取り込む"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.tr("やめる"), QDialogButtonBox.ButtonRole.RejectRole)
        self._build()

    def value(self) -> Document:
        """Return the document with the copy in it, as it was decided."""
        return self._decided().document

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show first what must be decided."""
        super().showEvent(event)
        if not event.spontaneous():
            self._show()
            self.tabs.setCurrentIndex(1 if self._join.conflicts else 0)

    def _decided(self) -> Join:
        return decided(self._join, self.decisions.of(self._site))

    def _show(self) -> None:
        headings = self.tr("いま"), self.tr("写しを取り込んだあと")
        try:
            found = self._decided()
        except KitError as error:
            tell(self, str(error))
            return
        self.changes.compare(self._before, found.document, headings)
        left = len(found.conflicts)
        self.said.setText(
            self.tr("決めるところが、あと {} つあります。すべて決めると取り込めます。").format(left)
            if left
            else self.tr("取り込んだあとも、「元に戻す」で取り消せます。写しのファイルは変わりません。")
        )
        self.accept_button.setEnabled(not left)

    def _sides(self) -> Sides:
        return Sides(
            ours=self.tr("手元"),
            theirs=self.tr("写し"),
            take_ours=self.tr("手元の版にする"),
            take_theirs=self.tr("写しの版にする"),
            took_ours=self.tr("✓ 手元の版"),
            took_theirs=self.tr("✓ 写しの版"),
            later=self.tr("決めるまで取り込めません"),
        )

    def _build(self) -> None:
        self.setWindowTitle(self.tr("写しを取り込む"))
        letter, room = self.fontMetrics().horizontalAdvance("拠"), self.screen().availableSize()
        self.resize(min(letter * 84, room.width() * 19 // 20), min(letter * 50, room.height() * 9 // 10))
        words = partial(takes_words, self._join)
        self.conflicts.show_conflicts(Contested(self._site, self._join.document, self._join.conflicts, take_in, words))
        self.tabs.addTab(self.changes, self.tr("変わるところ"))
        self.tabs.addTab(self.conflicts, self.tr("決めること（{}）").format(len(self._join.conflicts)))
        self.tabs.setTabEnabled(1, bool(self._join.conflicts))
        self.conflicts.decided.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(
            Note(
                self.tr(
                    "写しに書かれたことを、いまのキットに合わせます。どちらかだけで変えたところは、両方とも残ります。"
                    "同じところを両方で変えたときだけ、どちらにするか決めてください。"
                )
            )
        )
        column.addWidget(self.tabs, 1)
        column.addWidget(self.said)
        column.addWidget(self.buttons)
