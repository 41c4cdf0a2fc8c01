"""A library in which the ward changed a card and a site changed the same one, and the window over it."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.kit.ids import MASTER
from kitbuilder.ui.update.window import UpdateWindow
from tests.ui.conftest import TODAY

SITE = "koda-es"


class Hands:
    """Changes files as officers and committees do."""

    def __init__(self, library):
        self.library = library
        self.cards = [found.card for found in numbered_cards(library.read(MASTER).kit)]

    def change(self, site_id, change):
        with self.library.open(site_id, writable=True, who="試験") as kit_file:
            kit_file.save(evolve(kit_file.document, kit=change(kit_file.document.kit)), "試験", "変更")

    def retitle(self, site_id, number, title):
        self.change(site_id, lambda kit: replace_card(kit, evolve(self.card(kit, number), title=title)))

    def rewrite(self, site_id, number, text):
        self.change(site_id, lambda kit: replace_part(kit, evolve(self.card(kit, number).steps[0], text=text)))

    def card(self, kit, number):
        return find_card(kit, self.cards[number].id).card

    def title(self, site_id, number):
        return self.card(self.library.read(site_id).kit, number).title


@pytest.fixture
def hands(library):
    return Hands(library)


@pytest.fixture
def conflict(hands):
    """Card 1 was given other titles by the ward and by the site, card 2 by the ward alone."""
    hands.retitle(SITE, 0, "拠点の題")
    hands.retitle(MASTER, 0, "区の題")
    hands.retitle(MASTER, 1, "区だけの題")
    return hands


@pytest.fixture
def opened(library, press, qtbot):
    """Opens the window over some sites, or all, and waits until they are looked through."""

    def window(*site_ids):
        made = UpdateWindow(library, site_ids or library.site_ids(), "試験", press, lambda: TODAY)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        qtbot.waitUntil(lambda: made._work is None, timeout=20_000)
        return made

    return window
