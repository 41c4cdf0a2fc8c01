"""The colours that a section may have: white text is read on them, and a copier tells them apart."""

from itertools import combinations

from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.ui.editor.section_looks import colour_names, icon_names


def luminance(colour):
    """The relative luminance of WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(colour):
    """L* of CIE 1976, 0 to 100: what is left of a colour on a copier."""
    return 116 * luminance(colour) ** (1 / 3) - 16


def test_white_text_stands_on_every_colour():
    assert [colour for colour in colour_names() if 1.05 / (luminance(colour) + 0.05) < 4.5] == []


def test_no_two_colours_are_the_same_grey():
    assert [
        pair for pair in combinations(colour_names(), 2) if abs(lightness(pair[0]) - lightness(pair[1])) < 0.4
    ] == []


def test_the_colours_and_icons_of_the_default_kit_can_be_chosen():
    sections = default_kit().kit.sections
    assert {section.colour for section in sections} <= colour_names().keys()
    assert {section.icon for section in sections} <= icon_names().keys()


def test_every_icon_is_drawn():
    assert [name for name in icon_names() if not bundled("resources", "icons", f"{name}.svg").is_file()] == []
