"""Garbage collected in the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageCollection(QObject):
    """Collects in the thread it was made in, in place of Python, which does so in whatever thread allocates.

    A window is in cycles of references; collected from the thread of a `Work` it would be destroyed there, which Qt
    answers with a crash.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()
        gc.disable()

    def collect_due(self) -> None:
        """Collect the oldest generation that is due, as Python would."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
        if due:
            gc.collect(due[0])

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
