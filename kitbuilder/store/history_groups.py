"""The history as people remember it: what one person did at a sitting, and what was given a name."""

import datetime as dt
from collections.abc import Callable, Iterable

from attrs import frozen

from kitbuilder.kit.difference import is_summary
from kitbuilder.store.history import Saved

SITTING = dt.timedelta(minutes=10)
"""Saves of one person with less than this between them are one sitting."""


@frozen
class SaveGroup:
    """Saves that belong together, the newest first; there is at least one."""

    saves: tuple[Saved, ...]

    @property
    def newest(self) -> Saved:
        """The last save, whose state is the state after all of them."""
        return self.saves[0]

    @property
    def oldest(self) -> Saved:
        """The first save."""
        return self.saves[-1]


def grouped(saves: Iterable[Saved], by_itself: Callable[[str], bool] = is_summary) -> list[SaveGroup]:
    """Return the saves, newest first as they come, in groups: one person, less than 10 minutes between two saves.

    `by_itself` tells from the words of a save whether the editor gave them; one whose words a person gave, such as an
    edition, stands alone.
    """
    groups: list[list[Saved]] = []
    for saved in saves:
        if groups and _belong_together(groups[-1][-1], saved, by_itself):
            groups[-1].append(saved)
        else:
            groups.append([saved])
    return [SaveGroup(tuple(group)) for group in groups]


def _belong_together(later: Saved, earlier: Saved, by_itself: Callable[[str], bool]) -> bool:
    # A clock that was put back between two saves does not part them.
    close = abs(later.at - earlier.at) < SITTING
    return close and later.who == earlier.who and by_itself(later.what) and by_itself(earlier.what)
