"""What preflight measures of a code, on pages whose codes are right, and wrong in one way each."""

import io

import pypdfium2
import pytest
import zxingcpp
from attrs import frozen
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kitbuilder.printing.preflight.code_pixels import CodePixels, contrast_ratio, measure
from kitbuilder.printing.qr import matrix
from tests.printing.paper import CARD_LAYOUTS, filled_site, plainly, ward_kit

ADDRESS = "https://kanazawa.example/k/TOI-3"
MODULES = matrix(ADDRESS).size
LEFT, TOP, WIDTH, HEIGHT = 60.0, 50.0, 140.0, 120.0


@frozen
class Drawn:
    """A code drawn on a page of our own: `lines` are left, top, width and height in modules from the code's corner."""

    square_mm: float = 0.5
    ink: float = 0.0
    paper: float = 1.0
    turn: int = 0
    lines: tuple[tuple[float, float, float, float], ...] = ()
    left_mm: float = LEFT

    def picture(self, dpi):
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(WIDTH * mm, HEIGHT * mm))
        canvas.setFillGray(self.paper)
        canvas.rect(0, 0, WIDTH * mm, HEIGHT * mm, stroke=0, fill=1)
        canvas.translate(self.left_mm * mm, (HEIGHT - TOP) * mm)
        canvas.rotate(self.turn)
        canvas.scale(self.square_mm * mm, -self.square_mm * mm)
        canvas.setFillGray(self.ink)
        for number, row in enumerate(matrix(ADDRESS).rows):
            for start, length in row:
                canvas.rect(start, number, length, 1.01, stroke=0, fill=1)
        for line in self.lines:
            canvas.rect(*line, stroke=0, fill=1)
        canvas.save()
        return rendered(buffer.getvalue(), 0, dpi)


def rendered(pdf, number, dpi):
    document = pypdfium2.PdfDocument(pdf)
    image = document[number].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return image


def measured(image, dpi=200) -> CodePixels:
    (code,) = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    at = code.position
    corners = [(point.x, point.y) for point in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)]
    return measure(image, dpi, corners, int(code.extra["Version"]))


@pytest.mark.parametrize("dpi", [150, 200, 300, 600])
@pytest.mark.parametrize("square_mm", [0.3, 0.4, 0.5, 0.8])
def test_the_squares_are_measured_to_a_pixel_over_the_whole_code(square_mm, dpi):
    found = measured(Drawn(square_mm).picture(dpi), dpi)
    assert found.module_mm == pytest.approx(square_mm, abs=25.4 / dpi / (MODULES - 7))
    assert found.quiet_modules == 6
    assert found.contrast == pytest.approx(21, rel=0.05)
    assert not found.intruded


@pytest.mark.parametrize("turn", [90, 180, 270, 7])
def test_a_code_may_stand_turned(turn):
    found = measured(Drawn(turn=turn).picture(200))
    assert found.module_mm == pytest.approx(0.5, rel=0.015)
    assert found.quiet_modules == 6
    assert not found.intruded


@pytest.mark.parametrize("dpi", [200, 300])
@pytest.mark.parametrize("gap", [1.0, 2.0, 3.0, 3.5])
@pytest.mark.parametrize("side", ["left", "top", "right", "bottom"])
def test_a_hairline_in_the_white_zone_is_seen_on_every_side(side, gap, dpi):
    thin, length = 0.25, MODULES
    line = {
        "left": (-gap - thin, 0, thin, length),
        "top": (0, -gap - thin, length, thin),
        "right": (MODULES + gap, 0, thin, length),
        "bottom": (0, MODULES + gap, length, thin),
    }[side]
    found = measured(Drawn(lines=(line,)).picture(dpi), dpi)
    assert found.intruded
    assert found.quiet_modules == pytest.approx(gap, abs=0.51)
    assert found.module_mm == pytest.approx(0.5, rel=0.01)


@pytest.mark.parametrize("dpi", [200, 300])
@pytest.mark.parametrize("gap", [4.0, 4.5, 5.5])
def test_what_stands_four_squares_away_does_not_intrude(gap, dpi):
    box = -gap - 1, -gap - 1, MODULES + 2 * gap + 2, 1
    found = measured(Drawn(lines=(box, (MODULES + gap, 0, 1, MODULES))).picture(dpi), dpi)
    assert not found.intruded
    assert found.quiet_modules < 6


def test_a_speck_at_a_corner_of_the_white_zone_is_seen():
    assert measured(Drawn(lines=((-3, -3, 0.6, 0.6),)).picture(200)).intruded


def test_paper_that_ends_within_the_white_zone_is_seen():
    found = measured(Drawn(left_mm=1.0).picture(200))
    assert found.intruded
    assert found.quiet_modules == pytest.approx(2, abs=0.51)


@pytest.mark.parametrize(("ink", "paper"), [(0.5, 1.0), (0.6, 1.0), (0.0, 0.5), (0.2, 0.8)])
def test_the_contrast_is_that_of_ink_on_paper(ink, paper):
    found = measured(Drawn(ink=ink, paper=paper).picture(200))
    assert found.contrast == pytest.approx(contrast_ratio(255 * paper, 255 * ink), rel=0.05)
    assert not found.intruded


def test_a_grey_line_beside_a_grey_code_is_seen():
    assert measured(Drawn(ink=0.6, lines=((-3, 0, 0.5, MODULES),)).picture(200)).intruded


@pytest.mark.parametrize(("light", "dark", "ratio"), [(255, 0, 21), (255, 255, 1), (255, 118, 4.54)])
def test_contrast_is_counted_as_for_screens(light, dark, ratio):
    assert contrast_ratio(light, dark) == pytest.approx(ratio, abs=0.01)


def test_where_there_is_no_code_nothing_is_measured():
    blank = Drawn(lines=()).picture(200).point(lambda _grey: 255)
    with pytest.raises(ValueError, match="no corner mark"):
        measure(blank, 200, [(100, 100), (200, 100), (200, 200), (100, 200)], 3)


@pytest.mark.parametrize("layout", CARD_LAYOUTS)
def test_the_codes_of_the_wards_kit_are_dark_large_and_alone(press, layout):
    pdf = press.render(ward_kit().kit, filled_site(), plainly(layout))
    for number in range(0, 20, 6):
        found = measured(rendered(pdf, number, 200))
        assert found.module_mm == pytest.approx(0.5, rel=0.01)
        assert found.contrast > 20
        assert not found.intruded
