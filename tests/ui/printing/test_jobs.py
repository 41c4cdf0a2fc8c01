import datetime as dt

import pypdfium2
import pytest
from attrs import evolve

from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.run import Finished, Refused
from kitbuilder.printing.runs import Audience
from kitbuilder.ui.printing.jobs import Bound, Ready, Sample, SectionsFound, Unnoted, bind, rehearse, write_files
from kitbuilder.ui.printing.order import Order, SiteChoice
from kitbuilder.ui.printing.report import Outcome, files_written
from tests.samples import SAMPLE

OPTIONS = PrintOptions(dt.date(2026, 11, 24))
GOOD, BAD, GONE = SiteChoice("koda-es", "小田小学校"), SiteChoice("bad", "𠮷野小学校"), SiteChoice("gone", "六浦小学校")


def read(site_id):
    """Return a kit that prints, one with a letter that cannot, or none."""
    if site_id == "gone":
        raise NotFound("gone.kit は見つかりません")
    return SAMPLE if site_id == "koda-es" else evolve(SAMPLE, site=evolve(SAMPLE.site, id="bad", name="𠮷野小学校"))


def _order(*sites, **fields):
    return Order(sites, OPTIONS, **fields)


def _pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    document.close()
    return count


def _kinds(steps):
    return [type(step) for step in steps]


def test_before_printing_the_sections_come_first_then_a_sample_then_what_each_site_needs(press):
    sections, sample, damaged, ready, refused = rehearse(press, _order(GOOD, GONE, BAD), read)
    assert [section.title for section in sections.sections] != []
    assert (sample.site, sample.sentence) == ("小田小学校", "")
    assert _pages(sample.pdf) == ready.pages
    assert (damaged.site, refused.site) == ("六浦小学校", "𠮷野小学校")
    assert "gone.kit" in damaged.reason


@pytest.mark.parametrize(("site", "part"), [(GONE, "gone.kit"), (BAD, "𠮷")])
def test_a_first_site_that_cannot_be_shown_says_why(press, site, part):
    sample = next(step for step in rehearse(press, _order(site, GOOD), read) if isinstance(step, Sample))
    assert sample.pdf == b""
    assert part in sample.sentence


def test_when_no_kit_can_be_read_there_is_still_an_answer(press):
    assert _kinds(rehearse(press, _order(GONE), read)) == [SectionsFound, Sample, Refused]
    assert _kinds(bind(_order(GONE), read)) == [Refused]


def test_all_pages_are_bound_without_those_of_sites_that_cannot_be_printed():
    *looked_at, bound = bind(_order(GOOD, BAD), read)
    assert _kinds(looked_at) == [Ready, Refused]
    assert bound.pages == looked_at[0].pages == _pages(bound.pdf)


def test_without_a_site_that_can_be_printed_nothing_is_bound_and_no_file_is_written(tmp_path):
    assert _kinds(bind(_order(BAD), read)) == [Refused]
    assert _kinds(write_files(_order(BAD, combined=True), tmp_path, read)) == [Refused]
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_for_each_site_that_can_be_printed(tmp_path):
    steps = list(write_files(_order(GONE, GOOD, BAD), tmp_path, read))
    finished = [step for step in steps if isinstance(step, Finished)]
    assert [step.path for step in finished] == list(tmp_path.glob("*.pdf"))
    assert [step.site for step in steps if isinstance(step, Refused)] == ["六浦小学校", "𠮷野小学校"]
    assert _pages(finished[0].path.read_bytes()) == finished[0].pages


def test_one_file_for_all_has_the_pages_that_were_bound(tmp_path):
    order = _order(GOOD, combined=True)
    *_, finished = write_files(order, tmp_path, read)
    assert finished.path.is_file()
    assert finished.pages == _pages(finished.path.read_bytes())


def test_only_the_chosen_sections_are_bound():
    left_out = frozenset({SAMPLE.kit.sections[0].id})
    some = next(step for step in bind(_order(GOOD, left_out=left_out), read) if isinstance(step, Bound))
    whole = next(step for step in bind(_order(GOOD), read) if isinstance(step, Bound))
    assert some.pages < whole.pages


def test_leaving_all_sections_out_is_refused_before_anything_is_written(tmp_path):
    left_out = frozenset(section.id for section in SAMPLE.kit.sections)
    with pytest.raises(BadInput, match="項目"):
        list(write_files(_order(GOOD, left_out=left_out), tmp_path, read))
    assert list(tmp_path.iterdir()) == []


class Noted(list):
    """The prints that were entered; `trouble` is what is answered."""

    trouble = ""

    def __call__(self, notes):
        self.extend(notes)
        return self.trouble


@pytest.fixture
def noted():
    return Noted()


@pytest.mark.parametrize("combined", [False, True])
def test_each_site_that_came_to_a_file_is_noted(tmp_path, noted, combined):
    list(write_files(_order(GONE, GOOD, BAD, combined=combined), tmp_path, read, noted))
    assert [(note.site, note.layout, note.whole) for note in noted] == [("koda-es", "card-a4", True)]


def test_what_is_bound_brings_its_notes_along():
    *_, bound = bind(_order(GOOD, BAD), read)
    assert [note.site for note in bound.notes] == ["koda-es"]


def test_drills_are_not_noted_and_a_part_of_the_cards_is_not_the_cards(tmp_path, noted):
    drill = evolve(OPTIONS, audience=Audience.DRILL)
    list(write_files(Order((GOOD,), drill), tmp_path, read, noted))
    assert noted == []
    left_out = frozenset({SAMPLE.kit.sections[0].id})
    list(write_files(_order(GOOD, left_out=left_out), tmp_path, read, noted))
    assert [note.whole for note in noted] == [False]


@pytest.mark.parametrize("combined", [False, True])
def test_why_a_print_could_not_be_noted_is_among_what_is_told(tmp_path, noted, combined):
    noted.trouble = "書けません"
    steps = list(write_files(_order(GOOD, combined=combined), tmp_path, read, noted))
    assert Unnoted("書けません") in steps
    assert [type(step) for step in steps].count(Finished) == 1
    assert "記録できませんでした" in files_written(Outcome(tuple(steps)))
