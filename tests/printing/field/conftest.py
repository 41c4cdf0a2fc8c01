"""The codes of the default kit as they stand on printed pages, cut out once for all tests."""

import pytest
from attrs import evolve

from tests.printing.field.paper import papers_of
from tests.printing.paper import CARD_LAYOUTS, filled_site, plainly, ward_kit

SHORT_BASE = "https://www.city.yokohama.lg.jp/k/"
"""A base address as a ward may set it: with it every video has a code of its own."""


def distinct_codes(press, base):
    """Return each different code of the default kit once for each card layout."""
    kit = evolve(ward_kit().kit, base_address=base)
    pdfs = [press.render(kit, filled_site(), plainly(layout)) for layout in CARD_LAYOUTS]
    return [paper for pdf in pdfs for paper in {paper.address: paper for paper in papers_of(pdf)}.values()]


@pytest.fixture(scope="session")
def kit_codes(press):
    """The codes as the kit comes, and those with a base address."""
    return {"as it comes": distinct_codes(press, ""), "base address": distinct_codes(press, SHORT_BASE)}
