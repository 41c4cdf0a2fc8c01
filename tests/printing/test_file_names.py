import pytest
from attrs import evolve

from kitbuilder.printing.file_names import combined_name, pdf_name
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.runs import Audience
from tests.samples import TODAY, site

OPTIONS = PrintOptions(TODAY)

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
    made = pdf_name(site("koda-es", name), OPTIONS)
    assert (tmp_path / made).resolve().parent == tmp_path
    assert made.startswith("koda-es_")
    assert made.endswith("_card-a4.pdf")
    assert not set(made) & set('/\\:*?"<>|\0\n')


@pytest.mark.parametrize("name", WILD)
def test_a_file_name_fits_every_file_system(tmp_path, name):
    made = pdf_name(site("a" * 64, name), OPTIONS)
    assert len(made.encode("utf-8")) < 255
    (tmp_path / made).write_bytes(b"x")
    assert [path.name for path in tmp_path.iterdir()] == [made]


def test_an_ordinary_name_stays_readable():
    assert pdf_name(site(), PrintOptions(TODAY, "card-a5")) == "koda-es_小田小学校_card-a5.pdf"


def test_one_name_written_in_two_ways_gives_one_file_name():
    assert pdf_name(site(name="か\u3099っこう"), OPTIONS) == pdf_name(site(name="がっこう"), OPTIONS)


def test_two_sites_never_share_a_file():
    assert len({pdf_name(site(f"s{n}", name), OPTIONS) for n in range(3) for name in ("CON", "a/b", "a:b")}) == 6


def test_what_is_for_a_drill_or_a_part_only_never_overwrites_the_field_s_whole():
    sections = ("toilet", "hq")
    many = [
        OPTIONS,
        evolve(OPTIONS, audience=Audience.DRILL),
        evolve(OPTIONS, sections=sections),
        evolve(OPTIONS, layout="list-a4"),
    ]
    assert len({pdf_name(site(), options) for options in many}) == 4
    assert "訓練用" in pdf_name(site(), many[1])
    assert "訓練用" in combined_name(many[1])
