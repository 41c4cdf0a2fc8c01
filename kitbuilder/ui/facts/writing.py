"""Writing values into the sites' files, one after the other beside the window."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

from attrs import frozen
from PySide6.QtCore import QCoreApplication, QObject, Signal

from kitbuilder.exchange.fact_table import FactChange, with_changes
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.ids import FactId, SiteId
from kitbuilder.kit.sequence import get
from kitbuilder.kit.values import Document
from kitbuilder.ui.background import unforeseen
from kitbuilder.ui.find.scope import Way
from kitbuilder.ui.translated import about_site


@frozen
class Order:
    """Changes of one site. `words` name them in its history; `known` are the values that may stand there before."""

    site_id: SiteId
    site_name: str
    words: str
    changes: tuple[FactChange, ...]
    known: Mapping[FactId, frozenset[str]]


@frozen
class Written:
    """What became of an order: the site's document, or the reason why nothing was changed."""

    order: Order
    document: Document | None
    reason: str = ""


def write(way: Way, order: Order) -> Written:
    """Write the changes of one site, all or none."""
    seen: list[Document] = []

    def change(document: Document) -> Document:
        for one in order.changes:
            fact = get(document.site.facts, one.fact_id)
            if fact.value not in order.known[one.fact_id]:
                raise BadInput(_changed_since(fact.name, fact.value))
        seen.append(with_changes(document, order.changes))
        return seen[-1]

    try:
        way.edit(order.words, change)
    except KitError as error:
        return Written(order, None, about_site(str(error), f"{order.site_id}.kit", order.site_name))
    except Exception as error:  # noqa: BLE001 - what was typed must not vanish, whatever happened
        return Written(order, None, unforeseen(error))
    return Written(order, seen[-1])


class FactsWriting(QObject):
    """Takes orders for files; those of one site are written in the order in which they were given."""

    written = Signal(object)
    """A `Written`."""

    progressed = Signal(int, int)
    """How many orders are done, of how many; both 0 when all are."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._waiting: list[Future[Written]] = []
        self._total = 0
        self._ended.connect(self._take_result)

    @property
    def waiting(self) -> int:
        """How many orders are not written yet."""
        return len(self._waiting)

    def take(self, orders: Iterable[tuple[Way, Order]]) -> None:
        """Write these after what was ordered before."""
        self._thread = self._thread or ThreadPoolExecutor(1, "facts")
        for way, order in orders:
            future = self._thread.submit(write, way, order)
            self._waiting.append(future)
            self._total += 1
            future.add_done_callback(self._hand_on)
        self._tell_progress()

    def finish(self) -> None:
        """Wait until all is written, and tell it."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None
        for future in list(self._waiting):
            self._take_result(future)

    def _hand_on(self, future: Future[Written]) -> None:
        with suppress(RuntimeError):  # the window may be gone by now
            self._ended.emit(future)

    def _take_result(self, future: Future[Written]) -> None:
        if future not in self._waiting:
            return
        self._waiting.remove(future)
        self.written.emit(future.result())
        self._tell_progress()

    def _tell_progress(self) -> None:
        if not self._waiting:
            self._total = 0
        self.progressed.emit(self._total - len(self._waiting), self._total)


def _changed_since(name: str, value: str) -> str:
    sentence = QCoreApplication.translate(
        "FactsWindow", "「{}」は、ほかの画面で先に「{}」と書かれていました。確かめて、もう一度書いてください"
    )
    return sentence.format(name, value)
