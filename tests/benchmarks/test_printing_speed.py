"""How fast cards are printed, against a plain ReportLab sketch of a card in the same run.

Run with `pytest tests/benchmarks -n 0 --benchmark-enable --benchmark-only`. Times differ from machine to machine; what
counts is the ratio to the sketch, and pages per second in `extra_info`.
"""

import datetime as dt
import io
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from reportlab.graphics.barcode import qr
from reportlab.graphics.shapes import Drawing
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.site_list import bundled_sites
from kitbuilder.kit.find import card_count
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.pools import local_pool
from kitbuilder.printing.press import Press
from kitbuilder.printing.run import print_kits

OPTIONS = PrintOptions(dt.date(2026, 11, 24))


@pytest.fixture(scope="module")
def kits():
    """The default kit at all 26 sites, each with objects of its own as if read from its own file."""
    master = default_kit()
    return [(default_kit().kit, evolve(site, facts=master.site.facts)) for site in bundled_sites()]


def print_all(kits):
    press = Press()
    return [press.render(kit, site, OPTIONS) for kit, site in kits]


def test_all_cards_of_all_sites_on_one_processor(benchmark, kits):
    files = benchmark.pedantic(print_all, (kits,), rounds=5, warmup_rounds=1)
    pages = sum(card_count(kit) for kit, _ in kits)
    benchmark.extra_info["pages"] = pages
    benchmark.extra_info["pages_per_second"] = round(pages / benchmark.stats.stats.min)
    benchmark.extra_info["bytes_per_file"] = len(files[0])


def test_one_site_with_a_press_that_is_warm(benchmark, kits):
    press = Press()
    press.render(*kits[0], OPTIONS)
    benchmark(press.render, *kits[1], OPTIONS)
    benchmark.extra_info["pages_per_second"] = round(card_count(kits[1][0]) / benchmark.stats.stats.min)


def test_all_cards_of_all_sites_on_two_processors(benchmark, kits, tmp_path):
    benchmark.pedantic(_on_two, (kits, tmp_path), rounds=3)
    pages = sum(card_count(kit) for kit, _ in kits)
    benchmark.extra_info["pages_per_second"] = round(pages / benchmark.stats.stats.min)


def _on_two(kits, folder):
    with local_pool(2) as pool:
        list(print_kits(kits, folder, OPTIONS, pool))


def test_a_plain_sketch_of_a_card(benchmark):
    """Six wrapped lines and a code with ReportLab alone: what speed is measured against."""
    pdfmetrics.registerFont(TTFont("Sketch", str(bundled("resources", "fonts", "BIZUDPGothic-Regular.ttf"))))
    benchmark.pedantic(_sketch, rounds=3)
    benchmark.extra_info["pages_per_second"] = round(29 / benchmark.stats.stats.min)


def test_peak_memory_of_a_whole_run(benchmark, tmp_path):
    """The largest resident size of a process that prints all sites, in MB."""
    script = "from kitbuilder.cli import main; raise SystemExit(main(['print', '--jobs', '1', '-o', 'cards']))"
    environment = {**os.environ, "KITBUILDER_LIBRARY": str(tmp_path / "library"), "PYTHONPATH": str(Path.cwd())}
    made = "from kitbuilder.cli import main; main(['init'])"
    subprocess.run([sys.executable, "-c", made], env=environment, cwd=tmp_path, check=True)
    benchmark.pedantic(
        lambda: subprocess.run([sys.executable, "-c", script], env=environment, cwd=tmp_path, check=True), rounds=1
    )
    benchmark.extra_info["peak_mb"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def _sketch() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(842, 595))
    for page in range(29):
        canvas.setFont("Sketch", 18)
        for line in range(6):
            canvas.drawString(
                60, 400 - line * 30, f"{page}-{line} 建物の外から、ひび割れや傾きがないか確かめてください。"
            )
        code = qr.QrCodeWidget(f"https://example.jp/k/TOI-{page}", barLevel="Q")
        drawing = Drawing(100, 100)
        drawing.add(code)
        drawing.drawOn(canvas, 700, 60)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()
