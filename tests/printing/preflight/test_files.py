"""Files of anybody's: none is trusted, and each is refused or told in one sentence."""

import io

import pypdfium2
import pytest
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.preflight import page_count, preflight, verify
from kitbuilder.printing.preflight.opened import LARGEST_FILE
from tests.printing.others import page_of_others
from tests.printing.promised import attaching, painted, promise_of, promising, saved, without
from tests.samples import SAMPLE, SITE, TODAY
from tests.told import refusal


def blank(path, width_mm=210, height_mm=148, **named):
    canvas = Canvas(str(path), pagesize=(width_mm * mm, height_mm * mm), **named)
    canvas.setArtBox((10, 10, 100, 100))
    canvas.showPage()
    canvas.save()
    return path


def test_a_file_locked_with_a_password_is_refused_and_says_why(tmp_path):
    path = blank(tmp_path / "locked.pdf", encrypt="secret")
    said = refusal(list, verify(path), of=BadInput)
    assert "locked.pdf" in said
    assert "パスワード" in said


@pytest.mark.parametrize("head", [b"", b"%PDF-1.4\n"])
def test_two_gigabytes_of_nonsense_are_refused_unread(tmp_path, head):
    path = tmp_path / "huge.pdf"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(2_000_000_000)
    assert "大きすぎます（2000 MB）" in refusal(list, verify(path), of=BadInput)
    assert LARGEST_FILE < 2_000_000_000


def test_nonsense_with_the_head_of_a_pdf_is_refused(tmp_path):
    path = tmp_path / "head.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 100)
    assert "head.pdf" in refusal(list, verify(path), of=BadInput)


def test_a_page_as_large_as_a_house_is_told_and_not_drawn(tmp_path):
    (report,) = verify(blank(tmp_path / "large.pdf", 4000, 4000))
    assert not report.ok
    assert "紙が大きすぎて" in report.problems[0]


@pytest.mark.parametrize("size", [(0.001, 0.001), (0.3, 1200), (841, 1189)])
def test_the_smallest_and_the_largest_paper_can_be_looked_at(tmp_path, size):
    assert len(list(verify(blank(tmp_path / "odd.pdf", *size)))) == 1


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_by_its_file_is_looked_at_as_it_is_seen(tmp_path, turned):
    data = page_of_others(tmp_path / "other.pdf").read_bytes()
    path = saved(data, tmp_path / "turned.pdf", lambda document: document[0].set_rotation(turned))
    assert [report.problems for report in verify(path)] == [()]
    path = saved(data, tmp_path / "cut.pdf", lambda document: document[0].set_cropbox(40, 40, 560, 380))
    assert [report.problems for report in verify(path)] == [()]


def test_many_attached_files_of_others_do_not_hide_the_promise_behind_them_for_ever(tmp_path):
    def many(document):
        for number in range(60):
            document.new_attachment(f"a{number}").set_data(b"x")

    path = saved(page_of_others(tmp_path / "other.pdf").read_bytes(), tmp_path / "many.pdf", attaching(b"{", "z"), many)
    assert [report.problems for report in verify(path)] == [()]


@pytest.fixture
def files(press, tmp_path):
    """Two files of ours, the first with a text gone from its second page, and a large one."""
    pdf = press.render(SAMPLE.kit, SITE, PrintOptions(TODAY))
    promise = promising(promise_of(press, SAMPLE.kit, SITE, PrintOptions(TODAY)))
    spoilt = saved(pdf, tmp_path / "a.pdf", without("テントを立てる", page=2), promise)
    good = saved(pdf, tmp_path / "b.pdf", promise)
    document = pypdfium2.PdfDocument.new()
    with pypdfium2.PdfDocument(pdf) as source:
        for _ in range(17):
            document.import_pages(source)
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    large = saved(buffer.getvalue(), tmp_path / "c.pdf", painted((50, 50, 60, 60), opaque=0))
    return [spoilt, large, good]


def test_many_files_are_looked_at_in_their_order_and_alike_on_any_number_of_processors(files):
    alone = list(preflight(files))
    assert [(report.file, report.page) for report in alone] == [
        (str(path), page) for path in files for page in range(1, page_count(path) + 1)
    ]
    assert [(report.file, report.page) for report in alone if not report.ok] == [(str(files[0]), 2)]
    assert list(preflight(files, workers=2)) == alone


def test_of_a_file_only_the_chosen_pages_are_looked_at(files):
    chosen = {files[0]: [3, 1], files[1]: range(40, 50)}
    reports = list(preflight(files, pages=chosen))
    assert [report.page for report in reports] == [1, 3, *range(40, 50), *range(1, page_count(files[2]) + 1)]
    assert all(report.ok for report in reports)
    assert list(preflight(files, workers=2, pages=chosen)) == reports


@pytest.mark.parametrize("workers", [1, 2])
def test_a_file_that_cannot_be_read_ends_the_work_with_a_sentence(files, tmp_path, workers):
    assert "gone.pdf" in refusal(list, preflight([*files[:1], tmp_path / "gone.pdf"], workers), of=KitError)
