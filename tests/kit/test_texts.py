from kitbuilder.kit.find import find_card
from kitbuilder.kit.texts import card_texts, kit_texts, site_texts
from tests.samples import SAMPLE

KIT = SAMPLE.kit


def test_every_text_of_a_card_is_given_with_its_place():
    found = {text.where.label: text.source for text in card_texts(find_card(KIT, "card-hq"))}
    here = "カード1「本部を開く」"
    assert found[f"{here} 題名"] == "本部を開く"
    assert found[f"{here} 手順3"] == "机を2台ならべる"
    assert found[f"{here} 注意1"].startswith("{安全|")
    assert found[f"{here} 備品1の置き場所"] == "[[鍵の場所]]"
    assert len(found) == 5 + 3 + 2 + 2 * 3


def test_teams_sections_and_videos_have_texts_and_addresses_are_not_marked():
    found = {(text.where.item, text.where.field): text for text in kit_texts(KIT)}
    assert found["team-hq", "name"].source == "庶務班"
    assert found["section-hq", "title"].source == "本部"
    assert found["video-toilet", "title"].marked
    assert not found["video-toilet", "address"].marked


def test_the_facts_of_a_site_are_marked_texts_and_its_name_is_not():
    found = {(text.where.item, text.where.field): text.marked for text in site_texts(SAMPLE.site)}
    assert found == {("koda-es", "name"): False} | {
        (fact.id, field): field == "value" for fact in SAMPLE.site.facts for field in ("name", "value")
    }


def test_a_place_names_its_card_and_its_innermost_thing_by_id():
    where = next(text.where for text in kit_texts(KIT) if text.source == "30Lを流す")
    assert (where.card, where.item, where.field) == ("card-water", "step-flush", "text")
