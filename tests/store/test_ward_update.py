"""The ward's kit in the files of its sites: written, and taken back."""

import pytest
from attrs import evolve

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.values import Document
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.library import Library
from kitbuilder.store.ward_update import bring_in, plan_update, take_back
from tests.samples import SAMPLE, card, card_of, site
from tests.told import refusal

SITE = "koda-es"
KIT = evolve(SAMPLE.kit, sections=(evolve(SAMPLE.kit.sections[0], cards=(card("a"), card("b"))),))


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    library.create(Document(site(MASTER, "区の基本版"), KIT), [site(SITE)], "試験")
    return library


@pytest.fixture
def ward(library):
    """The ward's document with another title."""
    return with_title(library, MASTER, "a", "区の題")


def with_title(library, site_id, card_id, title):
    with library.open(site_id, writable=True, who="試験") as kit_file:
        document = kit_file.document
        kit = replace_card(document.kit, evolve(card_of(document.kit, card_id), title=title))
        kit_file.save(evolve(document, kit=kit), "試験", "変更")
        return kit_file.document


def title(library, card_id="a"):
    return card_of(library.read(SITE).kit, card_id).title


def base(library):
    with library.open(SITE) as kit_file:
        return kit_file.base()


def history(library):
    with library.open(SITE) as kit_file:
        return [saved.what.partition("（")[0] for saved in kit_file.history()]


def test_a_plan_writes_nothing(library, ward):
    before = library.path_of(SITE).read_bytes()
    planned = plan_update(library, SITE, ward)
    assert planned.changed
    assert card_of(planned.update.document.kit, "a").title == "区の題"
    assert library.path_of(SITE).read_bytes() == before


def test_what_is_written_is_what_was_planned_in_one_entry_of_history(library, ward):
    planned = plan_update(library, SITE, ward)
    brought = bring_in(library, SITE, ward, "山田", lambda found: found)
    assert brought.planned == planned
    assert library.read(SITE) == planned.update.document
    assert base(library) == ward.kit
    assert history(library) == ["区の基本版を取り込み", "区の基本版から作成"]
    assert not plan_update(library, SITE, ward).changed


def test_taken_back_the_site_is_as_before_and_the_ward_can_be_brought_in_again(library, ward):
    document, was = library.read(SITE), base(library)
    brought = bring_in(library, SITE, ward, "山田", lambda found: found)
    take_back(library, brought.back, "山田")
    assert library.read(SITE) == document
    assert base(library) == was
    assert history(library)[0] == "区の基本版の取り込みを元に戻す"
    assert plan_update(library, SITE, ward).changed
    bring_in(library, SITE, ward, "山田", lambda found: found)
    assert title(library) == "区の題"


def test_what_somebody_wrote_since_is_not_taken_back(library, ward):
    brought = bring_in(library, SITE, ward, "山田", lambda found: found)
    with_title(library, SITE, "b", "あとで変えた題")
    assert "取り込みのあとに変わった" in refusal(take_back, library, brought.back, "山田", of=StoreFault)
    assert (title(library), title(library, "b")) == ("区の題", "あとで変えた題")


def test_where_nothing_changes_only_what_it_came_from_is_written_once(library):
    ward = evolve(library.read(MASTER), kit=evolve(KIT, edition=evolve(KIT.edition, number=2)))
    bring_in(library, SITE, ward, "山田", lambda found: found)
    assert history(library) == ["区の基本版を取り込み", "区の基本版から作成"]
    assert base(library) == ward.kit
    before = library.path_of(SITE).read_bytes()
    bring_in(library, SITE, ward, "山田", lambda found: found)
    assert library.path_of(SITE).read_bytes() == before


def test_a_site_in_use_is_left_as_it_is(library, ward):
    with library.open(SITE, writable=True, who="山田"):
        refusal(bring_in, library, SITE, ward, "区", lambda found: found, of=StoreFault)
    assert title(library) == "水をくむ"


def test_stopped_while_it_is_written_the_site_is_as_before(library, ward, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    document = library.read(SITE)
    with monkeypatch.context() as patch:
        patch.setattr("kitbuilder.store.state.write_packed_base", stop)
        with pytest.raises(KeyboardInterrupt):
            bring_in(library, SITE, ward, "山田", lambda found: found)
    assert (library.read(SITE), base(library)) == (document, KIT)


def test_an_earlier_state_that_is_brought_back_gets_the_wards_changes_again(library, ward):
    bring_in(library, SITE, ward, "山田", lambda found: found)
    with library.open(SITE, writable=True, who="委員") as kit_file:
        kit_file.save(kit_file.document_at(1), "委員", "前の状態に戻す")
    planned = plan_update(library, SITE, ward)
    assert planned.changed
    assert card_of(planned.update.document.kit, "a").title == "区の題"
