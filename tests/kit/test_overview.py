"""The line of a site: what is counted, how it is found, and when cards must be printed again."""

import datetime as dt

import pytest
from attrs import evolve

from kitbuilder.kit.bare_facts import bare_facts
from kitbuilder.kit.check import check
from kitbuilder.kit.check.videos import next_change
from kitbuilder.kit.digests import content_digest, kit_digest, kit_mark, with_facts_named
from kitbuilder.kit.edit.facts import with_fact_renamed, with_fact_value
from kitbuilder.kit.ids import MASTER
from kitbuilder.kit.kana import searchable
from kitbuilder.kit.overview import NOT_FOUND, SiteRow, seen, site_row
from kitbuilder.kit.print_note import print_note
from kitbuilder.kit.values import Edition, EditionState, Fact, Review, Video
from tests.samples import SAMPLE, SITE, TODAY, kit

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)


def look(document, mark=None, on=TODAY):
    return seen(document, mark, on, NOON, "山田")


def with_edition(document, **fields):
    return evolve(document, kit=evolve(document.kit, edition=evolve(document.kit.edition, **fields)))


def test_facts_are_counted_and_a_value_of_spaces_is_none():
    site = evolve(SITE, facts=(*SITE.facts, Fact("a", "空", ""), Fact("b", "空白", " 　")))
    row = site_row(look(evolve(SAMPLE, site=site)), behind=False)
    assert (row.filled, row.facts) == (3, 5)


def test_the_ward_s_own_kit_needs_no_values():
    row = site_row(look(evolve(SAMPLE, site=evolve(SITE, id=MASTER))), behind=False)
    assert (row.filled, row.facts) == (0, 0)


def test_open_comments_problems_edition_and_the_last_change_are_told():
    row = site_row(look(SAMPLE, kit_mark(evolve(SAMPLE.kit, edition=Edition(7, TODAY)))), behind=True)
    assert (row.open_comments, row.errors, row.warnings) == (1, 0, 3)  # and two sections to approve again
    assert (row.edition, row.state, row.changed_at, row.changed_by) == (1, EditionState.DRAFT, NOON, "山田")
    assert (row.behind, row.base_edition) == (True, 7)


@pytest.mark.parametrize(
    ("state", "stale", "word", "progress"),
    [
        (EditionState.DRAFT, 0, "下書き", 1),
        (EditionState.DRAFT, 2, "要再確認", 0),
        (EditionState.IN_REVIEW, 2, "確認中", 2),
        (EditionState.APPROVED, 0, "承認済み", 3),
    ],
)
def test_a_draft_that_was_approved_before_it_changed_is_to_be_looked_at_again(state, stale, word, progress):
    row = SiteRow("koda-es", "小田小学校", state=state, stale_sections=stale)
    assert (row.state_word, row.progress) == (word, progress)


def test_the_sections_that_changed_after_an_approval_are_counted():
    assert site_row(look(SAMPLE), behind=False).stale_sections == 2
    assert site_row(look(evolve(SAMPLE, review=Review())), behind=False).stale_sections == 0


def test_a_kit_that_did_not_come_from_the_ward_s_has_no_base_edition():
    assert site_row(look(SAMPLE), behind=False).base_edition is None


def test_what_is_seen_has_the_value_of_no_fact():
    assert "職員室" in SITE.facts[0].value
    assert "職員室" not in repr(look(SAMPLE, kit_mark(SAMPLE.kit)))
    assert "鍵の場所" in repr(look(SAMPLE))


def test_a_name_that_begins_with_the_text_fits_best():
    row = SiteRow("koda-es", "小田小学校", "こだしょうがっこう", "金沢区富岡西")
    ranks = [row.rank(searchable(text)) for text in ("小田", "コダ", "学校", "富岡", "港北")]
    assert ranks == [0, 0, 1, 2, NOT_FOUND]
    assert not row.has("港北")


def _with_videos(whole, **fields):
    return evolve(whole, videos=tuple(evolve(video, **fields) for video in whole.videos))


def _with_unused_card(whole, **fields):
    section = whole.sections[-1]
    last = evolve(section.cards[-1], unused="ない", **fields)
    return evolve(whole, sections=(*whole.sections[:-1], evolve(section, cards=(*section.cards[:-1], last))))


class TestPrintedCards:
    @pytest.fixture
    def printed(self):
        return print_note(SAMPLE.kit, SAMPLE.site, "card-a4", "one", whole=True)

    def row(self, document, printed):
        return site_row(look(document), behind=False, printed=printed, printed_at=NOON)

    def test_are_as_good_as_the_kit_while_it_says_the_same(self, printed):
        row = self.row(with_edition(SAMPLE, date=TODAY + dt.timedelta(9)), printed)
        assert row.printed_on == NOON.astimezone().date()
        assert not row.changed_since_print

    def test_need_no_other_print_for_a_comment(self, printed):
        assert not self.row(evolve(SAMPLE, review=evolve(SAMPLE.review, comments=())), printed).changed_since_print

    @pytest.mark.parametrize(
        "change",
        [
            lambda document: evolve(document, site=evolve(SITE, kana="べつのよみ", latitude=35.0, common_id="X-1")),
            lambda document: evolve(document, kit=_with_videos(document.kit, last_checked=TODAY + dt.timedelta(1))),
            lambda document: evolve(document, kit=_with_unused_card(document.kit, minutes=99)),
        ],
    )
    def test_need_no_other_print_for_what_no_card_says(self, change):
        before = evolve(SAMPLE, kit=_with_unused_card(SAMPLE.kit))
        printed = print_note(before.kit, before.site, "card-a4", "one", whole=True)
        changed = change(before)
        assert changed != before
        assert not self.row(changed, printed).changed_since_print

    @pytest.mark.parametrize(
        "change",
        [
            lambda document: with_fact_value(document, SITE.facts[0].id, "校長室"),
            lambda document: evolve(document, kit=evolve(document.kit, sections=document.kit.sections[:1])),
            lambda document: with_edition(document, state=EditionState.APPROVED),
            lambda document: with_edition(document, number=2),
        ],
    )
    def test_are_behind_a_kit_that_says_something_else(self, printed, change):
        assert self.row(change(SAMPLE), printed).changed_since_print

    def test_are_not_there_when_nothing_was_printed(self):
        row = site_row(look(SAMPLE), behind=False)
        assert (row.printed_on, row.changed_since_print) == (None, False)


def test_digests_leave_the_edition_aside_and_nothing_else():
    other = evolve(SAMPLE.kit, edition=Edition(9, TODAY, EditionState.APPROVED))
    assert kit_digest(other) == kit_digest(SAMPLE.kit)
    assert content_digest(other, SITE) == content_digest(SAMPLE.kit, SITE)
    assert kit_digest(evolve(SAMPLE.kit, base_address="")) != kit_digest(SAMPLE.kit)
    assert content_digest(SAMPLE.kit, evolve(SITE, name="小田中学校")) != content_digest(SAMPLE.kit, SITE)


def test_the_mark_names_every_fact_that_renaming_could_touch():
    names = {"鍵の場所": "鍵", "本部の場所": "本部"}
    assert names.keys() <= kit_mark(SAMPLE.kit).facts
    renamed = with_facts_named(SAMPLE.kit, names)
    assert not names.keys() & kit_mark(renamed).facts
    assert {"鍵", "本部"} <= kit_mark(renamed).facts


def test_facts_without_their_values_tell_what_the_ward_s_are_called_and_what_is_missing():
    here = with_fact_renamed(SAMPLE, SITE.facts[0].id, "鍵").site
    assert bare_facts(here).under(bare_facts(SITE)) == {"鍵の場所": "鍵"}
    assert not bare_facts(here).lacks(bare_facts(SITE))
    assert bare_facts(evolve(SITE, facts=SITE.facts[1:])).lacks(bare_facts(SITE))
    opened = evolve(SITE, facts=(evolve(SITE.facts[0], restricted=False), *SITE.facts[1:]))
    assert bare_facts(opened).lacks(bare_facts(SITE))
    assert not bare_facts(SITE).lacks(bare_facts(opened))


@pytest.mark.parametrize("until", [TODAY + dt.timedelta(100), dt.date.min, dt.date.max])
def test_what_was_seen_holds_until_the_day_on_which_a_check_finds_something_else(until):
    whole = evolve(SAMPLE, kit=kit(videos=(Video("v", "A-1", "動画", "https://v.example/a", public_until=until),)))

    def found(day):
        return [problem.code for problem in check(whole.kit, SITE, day)]

    day = TODAY
    while (turn := next_change(whole.kit, day)) and turn < TODAY + dt.timedelta(1000):
        assert found(turn) != found(turn - dt.timedelta(1)) == found(day)
        assert look(whole, on=day).holds(turn - dt.timedelta(1))
        assert not look(whole, on=day).holds(turn)
        day = turn
    assert found(TODAY + dt.timedelta(1000)) == found(day)
    assert not look(whole).holds(TODAY - dt.timedelta(1))
