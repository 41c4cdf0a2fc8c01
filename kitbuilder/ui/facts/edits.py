"""What is done in the window: each edit is one step of undo, shown at once and written at once."""

from collections.abc import Iterable, Sequence
from weakref import WeakSet

from attrs import evolve, frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from kitbuilder.exchange.fact_table import FactChange, with_changes
from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.sequence import get
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Document
from kitbuilder.ui.facts.model import FactsModel
from kitbuilder.ui.facts.sites import FactSites, site_facts
from kitbuilder.ui.facts.writing import FactsWriting, Order, Written, write
from kitbuilder.ui.translated import listed

_NAMED = 3
"""Values that are named in a sentence; more are counted."""


@frozen
class Words:
    """How a step is called: by the name of the one value it changes, or by how many it does."""

    one: str
    several: str

    def of(self, changes: Sequence[FactChange]) -> str:
        """Return the words for these changes."""
        return self.one.format(changes[0].fact_name) if len(changes) == 1 else self.several.format(len(changes))


class FactEdits(QObject):
    """Changes values in the open windows or in the files; what could not be written is put back and told."""

    told = Signal(str)
    """A sentence about what was not done and why."""

    touched = Signal(object)
    """The id of a site of which something newer is shown than its file may hold."""

    saved = Signal(object)
    """The id of a site whose file was written."""

    refused = Signal()
    """Something could not be written: what the files hold should be looked at."""

    def __init__(self, sites: FactSites, model: FactsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.writing = FactsWriting(self)
        self._sites, self._model = sites, model
        self._edits = WeakSet[Edit]()
        self._held: dict[SiteId, Document] = {}
        """What the files hold of sites for which orders wait."""

        self._orders: dict[SiteId, int] = {}
        self.writing.written.connect(self._written)

    def do(self, changes: Sequence[FactChange], words: Words) -> None:
        """Make the changes, as one step of undo."""
        if changes:
            edit = Edit(tuple(changes), words)
            self._edits.add(edit)
            self.undo_stack.push(_Step(self, edit))

    def undo(self) -> None:
        """Take the last edit back of which something was done."""
        done = False
        while self.undo_stack.canUndo() and not done:
            done = self._latest(self.undo_stack.index() - 1)
            self.undo_stack.undo()

    def redo(self) -> None:
        """Make the last edit again that was taken back."""
        done = False
        while self.undo_stack.canRedo() and not done:
            done = self._latest(self.undo_stack.index())
            self.undo_stack.redo()

    def undone_words(self, words: Words) -> Words:
        """Return how the history calls the undoing of an edit."""
        undone = self.tr("元に戻す（{}）")
        return Words(undone.format(words.one), undone.format(words.several))

    def waits_for(self, site_id: SiteId) -> bool:
        """Tell whether something of a site is still to be written."""
        return site_id in self._orders

    def make(self, changes: Iterable[FactChange], words: Words) -> None:
        """Make those changes whose values are still as they were, and tell which are not."""
        stale, good = list[FactChange](), dict[SiteId, list[FactChange]]()
        for change in changes:
            fits = self._value(change) == change.before
            (good.setdefault(change.site_id, []) if fits else stale).append(change)
        if stale:
            sentence = self.tr("その後に直されていたため、そのままにしました（{}）")
            self.told.emit(sentence.format(self._named(stale)))
        orders = []
        for site_id, some in good.items():
            order = self._order(site_id, some, words)
            way = self._sites.way_to(site_id)
            if way.beside:
                self._show(site_id, some)
                self._orders[site_id] = self._orders.get(site_id, 0) + 1
                orders.append((way, order))
            else:
                self._told(write(way, order))
        if orders:
            self.writing.take(orders)

    def _latest(self, place: int) -> bool:
        step = self.undo_stack.command(place)
        return not isinstance(step, _Step) or bool(step.edit.changes)

    def _order(self, site_id: SiteId, changes: Sequence[FactChange], words: Words) -> Order:
        row = self._model.row_of(site_id)
        if row is not None and row.document is not None:
            self._held.setdefault(site_id, row.document)
        held = self._held[site_id].site.facts
        known = {
            FactId(change.fact_id): frozenset((change.before, get(held, change.fact_id).value)) for change in changes
        }
        return Order(site_id, changes[0].site_name, words.of(changes), tuple(changes), known)

    def _value(self, change: FactChange) -> str | None:
        row = self._model.row_of(change.site_id)
        if row is None or row.document is None:
            return None
        return next((fact.value for fact in row.document.site.facts if fact.id == change.fact_id), None)

    def _show(self, site_id: SiteId, changes: Iterable[FactChange]) -> None:
        row = self._model.row_of(site_id)
        if row is not None and row.document is not None:
            self.touched.emit(site_id)
            self._model.show_row(site_facts(with_changes(row.document, changes), row.reason))

    def _written(self, written: Written) -> None:
        """Take the result of an order for a file; a window that was opened meanwhile has the kit now."""
        site_id = written.order.site_id
        self._orders[site_id] -= 1
        if not self._orders[site_id]:
            del self._orders[site_id]
        if written.document is None and not (way := self._sites.way_to(site_id)).beside:
            written = write(way, written.order)
        self._told(written)

    def _told(self, written: Written) -> None:
        order = written.order
        last = not self.waits_for(order.site_id)
        if last:
            self._held.pop(order.site_id, None)
        elif written.document is not None:
            self._held[order.site_id] = written.document
        self.touched.emit(order.site_id)
        if written.document is not None:
            self.saved.emit(order.site_id)
        if written.document is None:
            self._put_back(written)
        elif last:
            self._model.show_row(site_facts(written.document))

    def _put_back(self, written: Written) -> None:
        order = written.order
        back = [_reversed(change) for change in order.changes if self._value(change) == change.after]
        self._show(order.site_id, back)
        for edit in self._edits:
            edit.drop(order.changes)
        sentence = self.tr("「{}」には書けませんでした。{}。書けなかった値：{}")
        self.told.emit(sentence.format(order.site_name, written.reason, self._values(order.changes)))
        self.refused.emit()

    def _named(self, changes: Sequence[FactChange]) -> str:
        named = [self.tr("{}の{}").format(change.site_name, change.fact_name) for change in changes[:_NAMED]]
        return listed(named) + self._others(changes)

    def _values(self, changes: Sequence[FactChange]) -> str:
        empty = self.tr("空")
        named = [self.tr("{}「{}」").format(one.fact_name, plain(one.after) or empty) for one in changes[:_NAMED]]
        return listed(named) + self._others(changes)

    def _others(self, changes: Sequence[FactChange]) -> str:
        return self.tr(" ほか{}つ").format(len(changes) - _NAMED) if len(changes) > _NAMED else ""


class Edit:
    """The changes of one step of undo; those that could not be made leave it."""

    def __init__(self, changes: tuple[FactChange, ...], words: Words) -> None:
        self.changes, self.words = changes, words

    def drop(self, changes: Iterable[FactChange]) -> None:
        """Forget changes that were not made, in whichever direction."""
        gone = set(map(_kind, changes))
        self.changes = tuple(change for change in self.changes if _kind(change) not in gone)


class _Step(QUndoCommand):
    """From values to values."""

    def __init__(self, edits: FactEdits, edit: Edit) -> None:
        super().__init__(edit.words.of(edit.changes))
        self._edits, self.edit = edits, edit

    def redo(self) -> None:
        self._edits.make(self.edit.changes, self.edit.words)
        self.setObsolete(not self.edit.changes)

    def undo(self) -> None:
        back = [_reversed(change) for change in self.edit.changes]
        self._edits.make(back, self._edits.undone_words(self.edit.words))
        self.setObsolete(not self.edit.changes)


def _kind(change: FactChange) -> tuple[str, str, frozenset[str]]:
    return change.site_id, change.fact_id, frozenset((change.before, change.after))


def _reversed(change: FactChange) -> FactChange:
    return evolve(change, before=change.after, after=change.before)
