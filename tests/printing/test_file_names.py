import pytest

from kitbuilder.printing.file_names import pdf_name
from tests.samples import site

WILD = [
    "../../x",
    "..",
    "/etc/passwd",
    "C:\\x",
    "CON",
    "a/b:c?",
    "😀",
    "𠮷野",
    "金" * 200,
    "a\0b",
    " . ",
    "",
    "\u202eevil",
    "\ud800",
    "名前\n",
]


@pytest.mark.parametrize("name", WILD)
def test_whatever_a_site_is_called_its_file_stays_in_the_folder(tmp_path, name):
    made = pdf_name(site("koda-es", name), "card-a4")
    assert (tmp_path / made).resolve().parent == tmp_path
    assert made.startswith("koda-es_")
    assert made.endswith("_card-a4.pdf")
    assert not set(made) & set('/\\:*?"<>|\0\n')


@pytest.mark.parametrize("name", WILD)
def test_a_file_name_fits_every_file_system(tmp_path, name):
    made = pdf_name(site("a" * 64, name), "card-a4")
    assert len(made.encode("utf-8")) < 255
    (tmp_path / made).write_bytes(b"x")
    assert [path.name for path in tmp_path.iterdir()] == [made]


def test_an_ordinary_name_stays_readable():
    assert pdf_name(site(), "card-a5") == "koda-es_小田小学校_card-a5.pdf"


def test_one_name_written_in_two_ways_gives_one_file_name():
    assert pdf_name(site(name="か\u3099っこう"), "x") == pdf_name(site(name="がっこう"), "x")


def test_two_sites_never_share_a_file():
    assert len({pdf_name(site(f"s{n}", name), "x") for n in range(3) for name in ("CON", "a/b", "a:b")}) == 6
