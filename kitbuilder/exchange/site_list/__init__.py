"""Site lists as the authorities publish them, found by their header; what they would change is shown before it is done.

`decoding` makes text of the bytes, `rows` makes rows of the text, `formats` says what the published lists call their
columns and `columns` finds them, `reading` makes sites of the rows, `plan` compares them with the sites that are known.
"""

from kitbuilder.exchange.site_list.bundled_list import bundled_sites
from kitbuilder.exchange.site_list.decoding import LARGEST_BYTES
from kitbuilder.exchange.site_list.place import town_of
from kitbuilder.exchange.site_list.plan import Action, Planned, plan_import
from kitbuilder.exchange.site_list.reading import read_site_list
from kitbuilder.exchange.site_list.readings import Reading, known_readings

__all__ = [
    "LARGEST_BYTES",
    "Action",
    "Planned",
    "Reading",
    "bundled_sites",
    "known_readings",
    "plan_import",
    "read_site_list",
    "town_of",
]
