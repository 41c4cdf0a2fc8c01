"""`--changed-only`: what still says what it should is left alone, everything else is printed anew."""

import pytest
from attrs import evolve

from kitbuilder.kit.values import EditionState, Fact
from kitbuilder.printing.options import Back, Furigana, PrintOptions
from kitbuilder.printing.run import Finished, Unchanged, print_kits
from kitbuilder.printing.runs import Audience
from tests.samples import EDITION, SAMPLE, SITE, TODAY, approved

OPTIONS = PrintOptions(TODAY)
OTHER = evolve(SITE, id="site-2", name="第二小学校")
JOBS = [(SAMPLE.kit, SITE), (SAMPLE.kit, OTHER)]


def again(folder, jobs=JOBS, options=OPTIONS):
    return list(print_kits(jobs, folder, options, changed_only=True))


def written(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def printed(tmp_path):
    list(print_kits(JOBS, tmp_path, OPTIONS))
    return tmp_path


def test_the_same_run_again_prints_nothing(printed):
    before = {path: path.stat().st_mtime_ns for path in printed.iterdir()}
    assert [type(result) for result in again(printed)] == [Unchanged, Unchanged]
    assert {path: path.stat().st_mtime_ns for path in printed.iterdir()} == before


def test_the_first_run_prints_everything(tmp_path):
    assert [type(result) for result in again(tmp_path)] == [Finished, Finished]


def test_another_day_alone_is_no_reason_to_print(printed):
    assert all(
        isinstance(result, Unchanged) for result in again(printed, options=evolve(OPTIONS, date=TODAY.replace(day=25)))
    )


def rename_card(kit):
    first = kit.sections[0]
    cards = (evolve(first.cards[0], title="別の題名"), *first.cards[1:])
    return evolve(kit, sections=(evolve(first, cards=cards), *kit.sections[1:]))


@pytest.mark.parametrize(
    "job",
    [
        (rename_card(SAMPLE.kit), SITE),
        (approved(SAMPLE.kit), SITE),
        (evolve(SAMPLE.kit, edition=evolve(EDITION, number=2)), SITE),
        (evolve(SAMPLE.kit, edition=evolve(EDITION, state=EditionState.IN_REVIEW)), SITE),
        (evolve(SAMPLE.kit, base_address="https://example.jp/k/"), SITE),
        (SAMPLE.kit, evolve(SITE, facts=(*SITE.facts, Fact("f", "新しい値", "職員室")))),
    ],
)
def test_only_the_site_that_changed_is_printed(printed, job):
    assert [type(result) for result in again(printed, [job, JOBS[1]])] == [Finished, Unchanged]


def test_a_site_that_got_another_name_is_printed_under_it(printed):
    (renamed, same) = again(printed, [(SAMPLE.kit, evolve(SITE, name="新しい小学校")), JOBS[1]])
    assert isinstance(renamed, Finished)
    assert isinstance(same, Unchanged)


@pytest.mark.parametrize(
    "change", [{"furigana": Furigana.NONE}, {"back": Back.LONG}, {"sections": ("section-toilet",)}]
)
def test_other_wishes_are_printed(printed, change):
    assert all(isinstance(result, Finished) for result in again(printed, options=evolve(OPTIONS, **change)))


def test_what_is_for_drills_never_stands_for_the_field(printed):
    assert all(
        isinstance(result, Finished) for result in again(printed, options=evolve(OPTIONS, audience=Audience.DRILL))
    )
    assert all(isinstance(result, Unchanged) for result in again(printed))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[:2000] + b"x" + data[2001:],
        lambda data: data + b"\n%%EOF\n",
        lambda _: b"",
        lambda _: b"%PDF-1.7 of somebody else",
    ],
)
def test_a_file_that_is_not_as_it_was_written_is_printed_anew(printed, damage):
    before = written(printed)
    path = next(path for path in printed.iterdir() if path.name.startswith("koda-es"))
    path.write_bytes(damage(path.read_bytes()))
    assert [type(result) for result in again(printed)] == [Finished, Unchanged]
    assert written(printed) == before


def test_a_file_that_is_gone_is_printed_anew(printed):
    before = written(printed)
    next(printed.iterdir()).unlink()
    assert sorted(type(result).__name__ for result in again(printed)) == ["Finished", "Unchanged"]
    assert written(printed) == before
