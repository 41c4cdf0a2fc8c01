"""Printing from the window: what, for whom, how it will look; then files, or paper."""

import datetime as dt
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.print_note import PrintNote
from kitbuilder.printing.layout import BUNDLED_LAYOUTS, LayoutShelf
from kitbuilder.printing.press import Press
from kitbuilder.printing.run import Refused
from kitbuilder.ui.printing.choices import Choices
from kitbuilder.ui.printing.jobs import Sample, SectionsFound, bind, nothing_noted, rehearse, write_files
from kitbuilder.ui.printing.looking import Looking
from kitbuilder.ui.printing.machine import Machine
from kitbuilder.ui.printing.newest import Newest
from kitbuilder.ui.printing.order import Note, Read, SiteChoice
from kitbuilder.ui.printing.preview import PrintPreview
from kitbuilder.ui.printing.printer import Printout, pages_to_print
from kitbuilder.ui.printing.report import (
    Outcome,
    before_printing,
    files_looked_at,
    files_written,
    not_noted,
    nothing_to_print,
    pages_sent,
    printing_stopped,
)
from kitbuilder.ui.printing.running import RunBar
from kitbuilder.ui.problems import tell
from kitbuilder.ui.translated import ended

_MACHINE = Machine()


class PrintDialog(QDialog):
    """Prints the kits of some sites. Each kit is read once, so that what is seen is what is printed."""

    def __init__(
        self,
        sites: Sequence[SiteChoice],
        read: Read,
        chosen: Collection[SiteId],
        folder: Path,
        today: dt.date,
        parent: QWidget | None = None,
        machine: Machine = _MACHINE,
        shelf: LayoutShelf = BUNDLED_LAYOUTS,
        note: Note = nothing_noted,
    ) -> None:
        super().__init__(parent)
        self._read, self._machine, self._note = cache(read), machine, note
        self._press = Press(shelf)
        self._refused: list[Refused] = []
        self._told_outcome = False
        self._rehearsal = Newest(self)
        self.choices = Choices(sites, chosen, folder, today, machine.choose_folder, shelf)
        self._left = QScrollArea()
        self.preview = PrintPreview()
        self.notes = _Notes()
        self.run = RunBar()
        self.make_files = QPushButton(self.tr("PDF を作る(&P)"))
        self.to_printer = QPushButton(self.tr("プリンターで印刷…(&R)"))
        self.show_folder = QPushButton(self.tr("フォルダーを開く(&O)"))
        self.close_button = QPushButton(self.tr("閉じる"))
        self._build()
        self._connect()
        self.resize(self.sizeHint())
        self._rehearse()

    def start(self) -> None:
        """Write files, beside the window."""
        folder = self._folder()
        if folder is None:
            self.notes.say(self.tr("保存先のフォルダーを選んでください。"))
            self.choices.folder.setFocus()
            return
        order = self.choices.order()
        self._set_busy(busy=True)
        total = len(order.sites) + order.combined
        self.run.run_steps(
            lambda: write_files(order, folder, self._read, self._note),
            total,
            self.tr("%v / %m"),
            self._files_written,
        )

    def start_on_paper(self) -> None:
        """Make the pages beside the window, let a printer be chosen, and send them to it."""
        if not self._machine.printer_names():
            tell(
                self,
                self.tr(
                    "このパソコンにはプリンターがありません。"
                    "プリンターをつなぐか、「PDF を作る」で作った PDF を、プリンターのあるパソコンで印刷してください。"
                ),
            )
            return
        order = self.choices.order()
        self._set_busy(busy=True)
        self.run.run_steps(
            lambda: bind(order, self._read),
            len(order.sites) + 1,
            self.tr("ページを用意しています… %v / %m"),
            self._pages_made,
        )

    def done(self, result: int) -> None:
        """Close, and stop printing; files that are finished stay."""
        super().done(result)
        self._rehearsal.stop()
        self.run.stop()
        self.preview.close_pages()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin with the first choice."""
        super().showEvent(event)
        self.choices.sites.setFocus()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size that an office screen of 1366 × 768 has room for."""
        return QSize(1180, 680).boundedTo(self.screen().availableSize() * 0.95)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("カードを印刷"))
        left = self._left
        left.setWidget(self.choices)
        left.setWidgetResizable(True)
        left.setFrameShape(QFrame.Shape.NoFrame)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._give_room()
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.preview)
        right.addWidget(self.notes)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 1)
        right.setChildrenCollapsible(False)
        right.setSizes([460, self.notes.sizeHint().height()])
        middle = QHBoxLayout()
        middle.addWidget(left, 2)
        middle.addWidget(right, 3)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(self.run)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        for button in (self.make_files, self.to_printer, self.show_folder, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.make_files.setDefault(True)
        self.show_folder.setEnabled(False)
        return row

    def _give_room(self) -> None:
        """Keep all of the choices in sight: they only scroll up and down."""
        bar = self._left.verticalScrollBar().sizeHint().width()
        self._left.setMinimumWidth(self.choices.minimumSizeHint().width() + bar)

    def _connect(self) -> None:
        self.choices.changed.connect(self._rehearse)
        self._rehearsal.result.connect(self._rehearsed)
        self._rehearsal.failed.connect(lambda sentence, _: self.preview.show_sentence(ended(sentence)))
        self.make_files.clicked.connect(self.start)
        self.to_printer.clicked.connect(self.start_on_paper)
        self.show_folder.clicked.connect(self._show_folder)
        self.close_button.clicked.connect(self.reject)

    def _rehearse(self) -> None:
        """Show what these choices print."""
        self._refused, self._told_outcome = [], False
        self.notes.say("")
        missing = self.choices.missing()
        self._set_busy(busy=False)
        if missing:
            self._rehearsal.drop()
            self.preview.show_sentence(missing)
            return
        if not self.preview.page_count:
            self.preview.show_sentence(self.tr("見本を用意しています…"))
        order = self.choices.order()
        self._rehearsal.want(lambda: rehearse(self._press, order, self._read))

    def _rehearsed(self, found: object) -> None:
        match found:
            case SectionsFound(sections):
                self.choices.show_sections(sections)
                self._give_room()
            case Sample(site, pdf, "") if pdf:
                self.preview.show_pages(site, pdf)
            case Sample(_, _, sentence):
                self.preview.show_sentence(ended(sentence))
            case Refused():
                self._refused.append(found)
                if not self._told_outcome:
                    self.notes.say(before_printing(self._refused))

    def _set_busy(self, *, busy: bool) -> None:
        self.choices.setEnabled(not busy)
        for button in (self.make_files, self.to_printer):
            button.setEnabled(not busy and not self.choices.missing())

    def _folder(self) -> Path | None:
        text = self.choices.folder.text().strip()
        return Path(text).expanduser() if text else None

    def _show_folder(self) -> None:
        folder = self._folder()
        if folder is not None:
            self._machine.open_folder(folder)

    def _files_written(self, outcome: Outcome) -> None:
        if outcome.finished or outcome.unchanged:
            self.show_folder.setEnabled(True)
        if not outcome.finished or outcome.cancelled or outcome.fault:
            self._rest(files_written(outcome))
            if outcome.fault:
                tell(self, *outcome.fault)
            return
        looking = Looking(outcome.finished, self)
        self.run.run_pages(
            looking,
            self.tr("できたページを確かめています… %v / %m"),
            lambda _, fault: self._files_looked_at(outcome, looking, fault),
        )

    def _files_looked_at(self, outcome: Outcome, looking: Looking, fault: str) -> None:
        found = files_looked_at(looking.reports, looking.total, fault)
        sound = all(report.ok for report in looking.reports)
        self._rest(files_written(outcome, found) if sound else f"{found}\n{files_written(outcome)}")
        if not sound:
            tell(self, self.tr("できたページに問題があります。下の「お知らせ」を見てください。"))
        elif fault:
            tell(self, fault)
        elif self.choices.open_after.isChecked() and not self.run.cancelled:
            self._show_folder()

    def _pages_made(self, outcome: Outcome) -> None:
        bound = outcome.bound
        if bound is None or outcome.cancelled:
            self._rest(nothing_to_print(outcome))
            if outcome.fault:
                tell(self, *outcome.fault)
            return
        printer = self._machine.choose_printer(self, bound.pages)
        if printer is None:
            self._rest(nothing_to_print(outcome))
            return
        # Some of the pages are not the cards, and whose they are nobody has said.
        notes = bound.notes if len(set(pages_to_print(bound.pages, printer))) == bound.pages else ()
        printout = Printout(bound.pdf, printer, self)
        self.run.run_pages(
            printout,
            self.tr("%v / %m ページ"),
            lambda pages, fault: self._pages_sent(outcome, notes, pages, fault),
        )

    def _pages_sent(self, outcome: Outcome, notes: Sequence[PrintNote], pages: int, fault: str) -> None:
        if fault:
            self._rest(ended(fault))
            tell(self, fault)
        elif self.run.cancelled:
            self._rest(printing_stopped(pages))
        else:
            trouble = self._note(notes)
            sent = pages_sent(outcome, pages)
            self._rest(f"{sent}\n{not_noted(trouble)}" if trouble else sent)

    def _rest(self, sentence: str) -> None:
        self._told_outcome = True
        self._set_busy(busy=False)
        self.notes.say(sentence)
        self.make_files.setFocus()


class _Notes(QPlainTextEdit):
    """Sentences to read, and to copy; not there when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("お知らせ"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentences from their beginning."""
        self.setPlainText(text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(400, self.fontMetrics().lineSpacing() * 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self.fontMetrics().lineSpacing() * 3)
