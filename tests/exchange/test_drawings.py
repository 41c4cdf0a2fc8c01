from kitbuilder.bundled import bundled
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.exchange.drawings import bundled_drawings


def test_every_drawing_that_comes_with_the_program_is_offered_with_a_title_and_a_sentence():
    drawings = bundled_drawings()
    assert len(drawings) == len(list(bundled("resources", "pictures").glob("*.svg")))
    assert len({drawing.title for drawing in drawings}) == len(drawings)
    assert all(len(drawing.title) < len(drawing.picture.alt) for drawing in drawings)


def test_a_drawing_that_is_chosen_is_the_one_of_the_wards_kit():
    offered = {drawing.picture.id for drawing in bundled_drawings()}
    assert {picture.id for picture in default_kit().kit.pictures} <= offered
