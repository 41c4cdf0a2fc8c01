"""区の基本版の取り込み: what would change at each site, what must be decided, and one undo for the whole."""

import datetime as dt
from collections.abc import Callable, Sequence

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kitbuilder.kit.edit.readings import reading_of
from kitbuilder.kit.errors import KitError
from kitbuilder.kit.furigana.suggest import Reader
from kitbuilder.kit.ids import MASTER, SiteId
from kitbuilder.kit.merge import Conflict, Side, take
from kitbuilder.kit.values import Document
from kitbuilder.printing.press import Press
from kitbuilder.store.library import Library
from kitbuilder.store.ward_update import Planned, WayBack, plan_update
from kitbuilder.ui.background import Work
from kitbuilder.ui.compare.view import CompareView
from kitbuilder.ui.conflicts.decisions import Decisions
from kitbuilder.ui.conflicts.panel import ConflictPanel, Contested, Sides
from kitbuilder.ui.editor.text.desk import TextDesk
from kitbuilder.ui.flow import FlowLayout
from kitbuilder.ui.note import Note
from kitbuilder.ui.problems import tell
from kitbuilder.ui.update.lines import SiteLine, site_lines
from kitbuilder.ui.update.sentences import taken_back_words, waiting_words, written_words
from kitbuilder.ui.update.sites_view import SitesView
from kitbuilder.ui.update.writing import Written, take_sites_back, write_sites


class UpdateWindow(QMainWindow):
    """Looks through the sites, shows each one's changes, and writes the ticked ones when asked to."""

    written = Signal(object)
    """The id of a site whose file was written."""

    def __init__(
        self,
        library: Library,
        site_ids: Sequence[SiteId],
        who: str,
        press: Press,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
        *,
        reader: Reader | None = None,
    ) -> None:
        """`reader` suggests furigana for what is written here."""
        super().__init__(parent)
        self._library, self._site_ids, self._who, self._reader = library, tuple(site_ids), who, reader
        self._master: Document | None = None
        self._planned: Planned | None = None
        self._work: Work | None = None
        self._ways: dict[WayBack, str] = {}
        self._written: list[Written] = []
        self.decisions = Decisions()
        self.sites = SitesView(lambda line: self.decisions.left(line.site_id, line.conflicts))
        desk = TextDesk(lambda: self._planned.before.site.facts if self._planned else (), self._read)
        self.changes = CompareView(press, today)
        self.conflicts = ConflictPanel(self.decisions, self._sides(), desk, press, today)
        self.tabs = QTabWidget()
        self.said, self.progress = Note(), QProgressBar()
        self.do_it, self.undo = QPushButton(self.tr("取り込む")), QPushButton(self.tr("取り込みを元に戻す"))
        self.all_on, self.all_off = QPushButton(self.tr("すべて選ぶ")), QPushButton(self.tr("すべて外す"))
        self.rest = QPushButton(self.tr("残りをまとめて決める"))
        self._build()
        self._connect()
        self.look_through()

    def look_through(self) -> None:
        """Find what the ward's kit would make of each site, beside the window."""
        try:
            self._master = master = self._library.read(MASTER)
        except KitError as error:
            tell(self, str(error))
            return
        self.sites.empty()
        self._start(len(self._site_ids), self._show_line, self._looked)
        self._run(lambda: site_lines(self._library, self._site_ids, master))

    def bring_in(self) -> None:
        """Write the ward's changes into the ticked sites."""
        lines = self.sites.ticked_lines()
        if self._master is None or self._work is not None or not lines:
            return
        master, names = self._master, {line.site_id: line.name for line in lines}
        made = {site_id: self.decisions.of(site_id) for site_id in names}
        self._written = []
        self._start(len(names), self._show_written, self._wrote)
        self._run(lambda: write_sites(self._library, names, master, self._who, made))

    def take_back(self) -> None:
        """Bring every site that was written here back to what it was."""
        if self._master is None or self._work is not None or not self._ways:
            return
        master, ways = self._master, dict(self._ways)
        self._written = []
        self._start(len(ways), self._show_taken_back, self._took_back)
        self._run(lambda: take_sites_back(self._library, ways, master, self._who))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End the work after the present site."""
        if self._work is not None:
            self._work.cancel()
        super().closeEvent(event)

    def _read(self, words: str) -> str:
        if self._planned is None or self._reader is None:
            return ""
        return reading_of(words, self._planned.before.kit, self._planned.before.site, self._reader)

    def _start(self, count: int, each: Callable[[object], None], ended: Callable[[], None]) -> None:
        self._each, self._then = each, ended
        self.progress.setRange(0, count)
        self.progress.setValue(0)
        self.progress.show()
        self._allow()

    def _run(self, steps: Callable[[], object]) -> None:
        work = Work(steps, self)  # type: ignore[arg-type]
        work.result.connect(self._came)
        work.failed.connect(self._failed)
        work.finished.connect(self._ended)
        self._work = work
        self._allow()
        work.start()

    def _came(self, result: object) -> None:
        self.progress.setValue(self.progress.value() + 1)
        self._each(result)

    def _failed(self, sentence: str, details: str) -> None:
        tell(self, sentence, details)

    def _ended(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
        self._work = None
        self.progress.hide()
        self._then()
        self._allow()

    def _show_line(self, line: object) -> None:
        if isinstance(line, SiteLine):
            self.sites.show_line(line)
            if self.sites.current() is None and line.has_something:
                self.sites.look_at(line.site_id)

    def _looked(self) -> None:
        self._say_what_waits()

    def _show_written(self, written: object) -> None:
        if not isinstance(written, Written):
            return
        self._written.append(written)
        if written.line is not None:
            self.sites.show_line(written.line, self.tr("✓ 取り込みました"))
            self.written.emit(written.site_id)
        else:
            self.sites.show_line(self.sites.lines[written.site_id], self.tr("× 取り込めません"))

    def _wrote(self) -> None:
        self._ways = {each.back: self._name(each.site_id) for each in self._written if each.back is not None}
        self.said.setText(written_words(self._written))
        self._show_current()

    def _show_taken_back(self, written: object) -> None:
        if not isinstance(written, Written):
            return
        self._written.append(written)
        if written.line is not None and written.back is not None:
            self.sites.show_line(written.line)
            self.written.emit(written.site_id)
            del self._ways[written.back]

    def _took_back(self) -> None:
        self.said.setText(taken_back_words(self._written))
        self._ways = {}
        self._show_current()

    def _name(self, site_id: SiteId) -> str:
        return self.sites.lines[site_id].name

    def _look_at(self, site_id: SiteId | None) -> None:
        self._planned = None
        if site_id is not None and self._master is not None and not self.sites.lines[site_id].fault:
            try:
                self._planned = plan_update(self._library, site_id, self._master)
            except KitError as error:
                tell(self, str(error))
        self._show_planned()

    def _show_current(self) -> None:
        self._look_at(self.sites.current())

    def _show_planned(self) -> None:
        planned = self._planned
        count = len(planned.update.conflicts) if planned else 0
        self.tabs.setTabText(1, self.tr("決めること（{}）").format(count))
        self.tabs.setTabEnabled(1, count > 0)
        if planned is not None:
            headings = self.tr("いま"), self.tr("取り込んだあと")
            self.changes.compare(planned.before, planned.update.document, headings)
        self.changes.setVisible(planned is not None)
        self.conflicts.show_conflicts(_contested(planned) if planned else None)
        self.tabs.setCurrentIndex(1 if count else 0)

    def _sides(self) -> Sides:
        return Sides(
            ours=self.tr("この拠点"),
            theirs=self.tr("区の基本版"),
            take_ours=self.tr("この拠点の版にする"),
            take_theirs=self.tr("区の版にする"),
            took_ours=self.tr("✓ 拠点の版"),
            took_theirs=self.tr("✓ 区の版"),
            later=self.tr("次の取り込みで、もう一度たずねます"),
        )

    def _decided(self) -> None:
        self.sites.refresh()
        self._say_what_waits()

    def _decide_rest(self, side: Side, *, everywhere: bool) -> None:
        here = self.sites.current()
        for line in self.sites.lines.values():
            if everywhere or line.site_id == here:
                self.decisions.put_rest(line.site_id, line.conflicts, side)
        self.conflicts.refresh()
        self._decided()

    def _say_what_waits(self) -> None:
        lines = self.sites.ticked_lines()
        left = sum(self.decisions.left(line.site_id, line.conflicts) for line in lines)
        faults = [line.fault for line in self.sites.lines.values() if line.fault]
        self.said.setText(waiting_words(len(lines), left, faults))
        self._allow()

    def _allow(self) -> None:
        free = self._work is None
        ticked = len(self.sites.ticked_lines())
        self.do_it.setText(self.tr("{}拠点に取り込む").format(ticked) if ticked else self.tr("取り込む"))
        self.do_it.setEnabled(free and ticked > 0)
        self.undo.setEnabled(free and bool(self._ways))
        self.rest.setEnabled(free and any(line.conflicts for line in self.sites.lines.values()))

    def _connect(self) -> None:
        self.sites.looked_at.connect(self._look_at)
        self.sites.ticked.connect(self._say_what_waits)
        self.conflicts.decided.connect(self._decided)
        self.all_on.clicked.connect(lambda: self.sites.tick_all(ticked=True))
        self.all_off.clicked.connect(lambda: self.sites.tick_all(ticked=False))
        self.do_it.clicked.connect(self.bring_in)
        self.undo.clicked.connect(self.take_back)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("区の基本版の変更を取り込む（{}拠点）").format(len(self._site_ids)))
        letter, room = self.fontMetrics().horizontalAdvance("拠"), self.screen().availableSize()
        self.resize(min(letter * 92, room.width() * 19 // 20), min(letter * 54, room.height() * 9 // 10))
        self.tabs.addTab(self.changes, self.tr("変わるところ"))
        self.tabs.addTab(self.conflicts, self.tr("決めること（{}）").format(0))
        self.progress.setAccessibleName(self.tr("済んだ拠点の数"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sites, 1)
        column.addLayout(_row(self.all_on, self.all_off))
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.tabs)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout()
        whole.addWidget(
            Note(
                self.tr(
                    "区の基本版で直したところを、各拠点のキットに入れます。拠点で変えたところは、そのまま残ります。"
                    "同じところを両方で変えたときだけ、どちらにするか決めてください。"
                )
            )
        )
        whole.addWidget(split, 1)
        whole.addWidget(self.said)
        whole.addLayout(self._buttons())
        middle = QWidget()
        middle.setLayout(whole)
        self.setCentralWidget(middle)

    def _buttons(self) -> FlowLayout:
        menu = QMenu(self.rest)
        for words, side, everywhere in (
            (self.tr("この拠点の残りを、拠点の版にする"), Side.OURS, False),
            (self.tr("この拠点の残りを、区の版にする"), Side.THEIRS, False),
            (self.tr("すべての拠点の残りを、拠点の版にする"), Side.OURS, True),
            (self.tr("すべての拠点の残りを、区の版にする"), Side.THEIRS, True),
        ):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, side=side, everywhere=everywhere: self._decide_rest(side, everywhere=everywhere)
            )
        self.rest.setMenu(menu)
        close = QPushButton(self.tr("閉じる"))
        close.clicked.connect(self.close)
        row = FlowLayout()
        for part in (self.do_it, self.undo, self.rest, close, self.progress):
            row.addWidget(part)
        return row


def _contested(planned: Planned) -> Contested:
    update = planned.update

    def taken(document: Document, conflict: Conflict, side: Side) -> Document:
        return evolve(document, kit=take(document.kit, conflict, side))

    return Contested(planned.before.site.id, update.document, update.conflicts, taken)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part)
    return row
