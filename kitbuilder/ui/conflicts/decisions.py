"""What was decided so far about the conflicts of each site."""

from collections.abc import Iterable

from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.merge import Conflict, Side
from kitbuilder.kit.update import Decision


class Decisions:
    """A conflict that is not in it is still open."""

    def __init__(self) -> None:
        self._made: dict[SiteId, list[Decision]] = {}

    def of(self, site_id: SiteId) -> tuple[Decision, ...]:
        """Return what was decided for a site."""
        return tuple(self._made.get(site_id, ()))

    def about(self, site_id: SiteId, conflict: Conflict) -> Decision | None:
        """Return what was decided about a conflict, None while it is open."""
        return next((one for one in self.of(site_id) if one.conflict == conflict), None)

    def put(self, site_id: SiteId, decision: Decision) -> None:
        """Decide a conflict, in another way than before perhaps."""
        self.drop(site_id, decision.conflict)
        self._made.setdefault(site_id, []).append(decision)

    def drop(self, site_id: SiteId, conflict: Conflict) -> None:
        """Leave a conflict open again."""
        self._made[site_id] = [one for one in self.of(site_id) if one.conflict != conflict]

    def put_rest(self, site_id: SiteId, conflicts: Iterable[Conflict], side: Side) -> None:
        """Decide what is still open for one side."""
        for conflict in conflicts:
            if self.about(site_id, conflict) is None:
                self.put(site_id, Decision(conflict, side))

    def left(self, site_id: SiteId, conflicts: Iterable[Conflict]) -> int:
        """Return how many of these are still open."""
        return sum(self.about(site_id, conflict) is None for conflict in conflicts)
