import pytest

from kitbuilder.kit.ids import MASTER, is_id, is_site_id, new_id


def test_new_ids_have_the_form_of_an_id_and_do_not_repeat():
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(map(is_id, made))


@pytest.mark.parametrize("text", ["koda-es", "0", "a" * 64, MASTER])
def test_lower_case_letters_digits_and_hyphens_are_an_id(text):
    assert is_site_id(text)


@pytest.mark.parametrize("text", ["", "-a", "A", "小田", "a_b", "a" * 65, "a\n", "../a", "a.kit"])
def test_anything_else_is_no_id(text):
    assert not is_id(text)


@pytest.mark.parametrize("text", ["con", "nul", "com1", "lpt9"])
def test_a_site_is_not_named_like_a_device_of_windows(text):
    assert is_id(text)
    assert not is_site_id(text)
