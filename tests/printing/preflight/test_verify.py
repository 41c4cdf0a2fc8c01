"""Preflight of finished files, good and bad, made by us and by others."""

import json

import pytest

from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.preflight import verify
from kitbuilder.printing.runs import Audience
from tests.printing.others import ADDRESS, page_of_others
from tests.printing.paper import CARD_LAYOUTS, LAYOUTS, filled_site, ward_kit
from tests.samples import SAMPLE, SITE, TODAY
from tests.told import refusal


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("audience", Audience)
def test_what_the_press_prints_is_good(tmp_path, press, layout, audience):
    path = tmp_path / "kit.pdf"
    path.write_bytes(press.render(SAMPLE.kit, SITE, PrintOptions(TODAY, layout, audience)))
    reports = list(verify(path))
    assert [problem for report in reports for problem in report.problems] == []
    assert all(report.ok for report in reports)
    assert [report.page for report in reports] == list(range(1, len(reports) + 1))
    texts = [code.text for report in reports for code in report.codes]
    assert texts == ([] if layout not in CARD_LAYOUTS else ["https://kanazawa.example/k/TOI-3"])
    assert all(code.module_mm >= 0.4 for report in reports for code in report.codes)


@pytest.mark.long
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_page_of_the_wards_kit_is_good(tmp_path, press, layout):
    path = tmp_path / "kit.pdf"
    path.write_bytes(press.render(ward_kit().kit, filled_site("{北|きた}の{倉庫|そうこ}"), PrintOptions(TODAY, layout)))
    assert [problem for report in verify(path) for problem in report.problems] == []


def test_a_good_page_of_another_program_is_good(tmp_path):
    (report,) = verify(page_of_others(tmp_path / "other.pdf"))
    assert (report.ok, report.problems) == (True, ())
    assert report.codes[0].text == ADDRESS
    assert report.codes[0].module_mm == pytest.approx(0.6, abs=0.02)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"code": None}, "QR コードを読めません"),
        ({"code": "https://youtu.be/other"}, "QR コードの中身がリンクと違います"),
        ({"link": None}, "QR コードの中身がリンクと違います"),
        ({"module_mm": 0.3}, "QR コードが細かすぎます"),
        ({"font": "Helvetica"}, "フォント Helvetica が埋め込まれていません"),
        ({"text": (1, 50)}, "安全な範囲の外に文字があります"),
        ({"text": (50, 2)}, "安全な範囲の外に文字があります"),
        ({"text": (195, 50)}, "安全な範囲の外に文字があります"),
        ({"text": (50, 136)}, "安全な範囲の外に文字があります"),
        ({"art_box": False}, "安全な範囲（ArtBox）が示されていません"),
    ],
)
def test_what_is_wrong_with_a_page_is_said(tmp_path, wrong, said):
    (report,) = verify(page_of_others(tmp_path / "wrong.pdf", **wrong))
    assert not report.ok
    assert any(said in problem for problem in report.problems)


def test_a_report_is_a_form_for_other_programs(tmp_path):
    path = page_of_others(tmp_path / "other.pdf", font="Helvetica")
    (report,) = verify(path)
    form = json.loads(json.dumps(report.form()))
    assert (form["file"], form["page"], form["ok"]) == (str(path), 1, False)
    (code,) = form["codes"]
    assert (code["text"], code["module_mm"]) == (ADDRESS, report.codes[0].module_mm)
    assert len(form["problems"]) == 1


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.4\n", bytes(range(256))])
def test_what_is_no_pdf_is_refused(tmp_path, data):
    path = tmp_path / "no.pdf"
    path.write_bytes(data)
    assert "no.pdf" in refusal(list, verify(path), of=BadInput)


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path):
    assert "gone.pdf" in refusal(list, verify(tmp_path / "gone.pdf"), of=KitError)
    assert tmp_path.name in refusal(list, verify(tmp_path), of=KitError)


def test_a_file_cut_short_is_refused_or_reported(tmp_path, press):
    path = tmp_path / "cut.pdf"
    whole = press.render(SAMPLE.kit, SITE, PrintOptions(TODAY))
    path.write_bytes(whole[: len(whole) // 2])
    assert "cut.pdf" in refusal(list, verify(path), of=BadInput)
