"""The dialog that finds words and replaces them, in one kit or at all sites."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.search import SearchOptions
from kitbuilder.ui.find import sentences
from kitbuilder.ui.find.form import FindForm
from kitbuilder.ui.find.replacing import Done, Order, Result, Step, replace_at, tasks_of, undo_at
from kitbuilder.ui.find.results import Row
from kitbuilder.ui.find.scope import KitScope, Unread, Way
from kitbuilder.ui.find.searching import Query, Searching
from kitbuilder.ui.find.waiting import WaitDialog
from kitbuilder.ui.problems import ask, tell

SiteStep = tuple[SiteId, Callable[[Way], Result]]


class FindDialog(FindForm):
    """Stays open beside the work. With `everywhere` one can choose to look there instead of in `scope`."""

    go_to = Signal(str, object)
    """The id of a site and the `Where` of a place in its kit, which the user wants to see."""

    def __init__(self, scope: KitScope, everywhere: KitScope | None = None, parent: QWidget | None = None) -> None:
        super().__init__(both=everywhere is not None, parent=parent)
        self._first, self._everywhere = scope, everywhere
        self._unread: list[Unread] = []
        self._asked: Query | None = None
        self._row = -1
        self._done: list[Done] = []
        self._done_in: KitScope | None = None
        self.searching = Searching(self._query, self)
        self._connect()
        self._show_state(ready=False)

    def refresh(self) -> None:
        """Search again, when a kit has changed."""
        if self.isVisible():
            self._search()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Search anew, and let one type at once."""
        super().showEvent(event)
        if not event.spontaneous():
            self.wanted.setFocus()
            self.wanted.selectAll()
            self._search()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let the search end before the dialog goes."""
        self.searching.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Let the search end before the dialog goes."""
        self.searching.stop()
        super().reject()

    def _connect(self) -> None:
        for changed in (self.wanted.textChanged, self.match_case.toggled, self.everywhere_choice.toggled):
            changed.connect(self._search)
        self.searching.began.connect(self._began)
        self.searching.found.connect(self._found)
        self.searching.ended.connect(self._ended)
        self.searching.failed.connect(self._search_failed)
        self.wanted.textEdited.connect(lambda: self.say(""))
        self.wanted.returnPressed.connect(self._next)
        self.results.activated.connect(self._show_place)
        self.results.selectionModel().selectionChanged.connect(lambda: self._show_state(ready=self._ready))
        self.replace_chosen.clicked.connect(lambda: self._replace(self._chosen()))
        self.replace_all.clicked.connect(lambda: self._replace(self.model.rows))
        self.take_back.clicked.connect(self._take_back)

    def _scope(self) -> KitScope:
        return self._everywhere if self._everywhere and self.everywhere_choice.isChecked() else self._first

    def _query(self) -> Query:
        return self._scope(), self.wanted.text(), SearchOptions(match_case=self.match_case.isChecked())

    def _chosen(self) -> list[Row]:
        return [self.model.rows[row] for row in sorted(index.row() for index in self.results.selectedIndexes())]

    def _search(self) -> None:
        """Search soon; until then nothing can be replaced by what is listed."""
        self._show_state(ready=False)
        self.searching.soon()

    def _began(self) -> None:
        """Empty the list; the same search again comes back to the same row."""
        query = self._query()
        self._row = self.results.currentIndex().row() if query == self._asked else -1
        self._asked, self._unread = query, []
        self.model.start(names_sites=query[0].many)
        self._show_state(ready=False)

    def _found(self, found: list[Row] | Unread) -> None:
        if isinstance(found, Unread):
            self._unread.append(found)
        else:
            self.model.add(found)
        self._show_state(ready=False)

    def _ended(self) -> None:
        rows = len(self.model.rows)
        if rows and self._row >= 0:
            self.results.setCurrentIndex(self.model.index(min(self._row, rows - 1), 0))
        self._show_state(ready=True)

    def _search_failed(self, sentence: str, details: str) -> None:
        self.status.setText(sentence)
        tell(self, sentence, details)

    def _show_state(self, *, ready: bool) -> None:
        self._ready = ready
        places = len(self.model.rows)
        self.replace_all.setEnabled(ready and places > 0)
        self.replace_chosen.setEnabled(ready and self.results.selectionModel().hasSelection())
        self.take_back.setEnabled(bool(self._done))
        sites = len({row.site_id for row in self.model.rows})
        told = sentences.told_found(places, sites, self._unread, many=self._scope().many, searching=not ready)
        self.status.setText(told if self.wanted.text() else self.tr("探す言葉を書いてください。"))

    def _next(self) -> None:
        """Go on to the next place, after the last one to the first."""
        if not self._ready:
            self.searching.now()
        elif self.model.rows:
            chosen = self.results.selectionModel().hasSelection()
            row = (self.results.currentIndex().row() + 1) % len(self.model.rows) if chosen else 0
            self.results.setCurrentIndex(self.model.index(row, 0))
            self._show_place(self.results.currentIndex())

    def _show_place(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()]
        self.go_to.emit(row.site_id, row.found.where)

    def _replace(self, rows: Sequence[Row]) -> None:
        scope, wanted, options = self._query()
        order = Order(wanted, self.new.text(), options, sentences.step_words(wanted, self.new.text()))
        tasks = tasks_of(rows, order)
        unread = self._unread if rows is self.model.rows else []
        changing = [row for row in rows if not row.reason and row.found.matched != order.new]
        if len(tasks) > 1 and changing and not ask(self, sentences.question(changing, order)):
            return
        steps = [(task.site_id, partial(replace_at, task=task, order=order)) for task in tasks]

        def end(results: list[Result]) -> None:
            done = [result for result in results if isinstance(result, Done) and result.count]
            if done:
                self._done, self._done_in = done, scope
            left = len(steps) - len(results)
            self._end(sentences.told_replaced(results, unread, left, many=scope.many))

        self._take(scope, steps, end)

    def _take_back(self) -> None:
        words, changed_since = self.tr("置きかえの取り消し"), sentences.changed_since()
        steps = [
            (done.task.site_id, partial(undo_at, done=done, words=words, changed_since=changed_since))
            for done in self._done
        ]

        def end(results: list[Result]) -> None:
            back = {result.task.site_id for result in results if isinstance(result, Done)}
            self._done = [done for done in self._done if done.task.site_id not in back]
            self._end(sentences.told_taken_back(results, len(steps) - len(results)))

        if self._done_in is not None:
            self._take(self._done_in, steps, end)

    def _take(self, scope: KitScope, steps: Sequence[SiteStep], end: Callable[[list[Result]], None]) -> None:
        """Take the steps of open kits at once and the others beside the windows, then `end` with all results."""
        results: list[Result] = []
        beside: list[Step] = []
        for site_id, step in steps:
            way = scope.way_to(site_id)
            if way.beside:
                beside.append(partial(step, way))
            else:
                results.append(step(way))
        if not beside:
            end(results)
            return
        wait = WaitDialog(beside, self)
        wait.ended.connect(lambda more: end(results + more))
        wait.start()

    def _end(self, sentence: str) -> None:
        self.say(sentence)
        self._search()
