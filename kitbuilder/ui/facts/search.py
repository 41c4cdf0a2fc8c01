"""Which sites and facts are shown: those that were searched for, or only sites where values are missing."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from kitbuilder.exchange.fact_table import FactChange, Place
from kitbuilder.kit.ids import SiteId
from kitbuilder.kit.kana import mixed, searchable
from kitbuilder.kit.text import plain
from kitbuilder.ui.facts.model import FactsModel
from kitbuilder.ui.facts.sites import SiteFacts

Index = QModelIndex | QPersistentModelIndex


class FactsSearch(QSortFilterProxyModel):
    """Chooses anew only when it is asked to: a row does not vanish under the hands of who fills it in."""

    def __init__(self, model: FactsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts = model
        self._sites: set[SiteId] | None = None
        self._places: set[Place] | None = None
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def search(self, text: str, *, only_missing: bool) -> None:
        """Show what has every word: the names of sites, else those of facts, else the values."""
        rows, places = list(self.facts.rows), set(self.facts.columns)
        for word in map(searchable, text.split()):
            sites = [row for row in rows if _has_name(row, word)]
            facts = {place for place in places if word in searchable(place[0])}
            if sites or not facts:
                rows = sites or [row for row in rows if _has_value(row, word)]
            else:
                places = facts
        if only_missing:
            rows = [
                row for row in rows if any(not row.facts[place].value.strip() for place in places & row.facts.keys())
            ]
        self.beginFilterChange()
        self._sites = {row.site_id for row in rows} if text.strip() or only_missing else None
        self._places = places if text.strip() else None
        self.endFilterChange()

    def row_at(self, index: Index) -> SiteFacts:
        """Return the site of a cell."""
        return self.facts.rows[self.mapToSource(index).row()]

    def change_to(self, index: Index, value: str) -> FactChange | None:
        """Return the change of a cell's value, None when it has that value or cannot be written."""
        return self.facts.change_to(self.mapToSource(index), value)

    def can_write(self, index: Index) -> bool:
        """Tell whether a value can be typed there."""
        return self.facts.can_write(self.mapToSource(index))

    def place_at(self, index: Index) -> tuple[SiteId, Place]:
        """Return which site and fact a cell is about."""
        source = self.mapToSource(index)
        return self.facts.rows[source.row()].site_id, self.facts.fact_place(source.column())

    def index_of(self, site_id: SiteId, place: Place) -> QModelIndex:
        """Return where a site's fact is shown, an invalid index when it is not."""
        row = self.facts.place_of(site_id)
        if row is None or place not in self.facts.columns:
            return QModelIndex()
        return self.mapFromSource(self.facts.index(row, list(self.facts.columns).index(place)))

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802, ARG002
        return self._sites is None or self.facts.rows[source_row].site_id in self._sites

    def filterAcceptsColumn(self, source_column: int, source_parent: Index) -> bool:  # noqa: N802, ARG002
        return self._places is None or self.facts.fact_place(source_column) in self._places


def _has_name(row: SiteFacts, word: str) -> bool:
    name, kana = searchable(row.name), searchable(row.reading)
    return word in name or word in kana or mixed(word, name, kana) >= 0


def _has_value(row: SiteFacts, word: str) -> bool:
    return any(word in searchable(plain(fact.value)) for fact in row.facts.values())
