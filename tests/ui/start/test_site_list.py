"""A published list of sites taken in by the window."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt

from kitbuilder.exchange.site_list import Action, Planned
from kitbuilder.kit.edit.facts import with_fact_value
from kitbuilder.ui.start.site_list import SiteListDialog, take_in

LEFT = Qt.MouseButton.LeftButton


def csv(*rows, heads="施設・場所名,住所,緯度,経度,共通ID"):
    return "\n".join((heads, *rows)).encode("utf-8-sig")


def row(site, **changes):
    site = evolve(site, **changes)
    return f"{site.name},{site.address},{site.latitude},{site.longitude},{site.common_id}"


@pytest.fixture
def known(library):
    return {document.site.id: document.site for document in library.read_all()}


@pytest.fixture
def opened(library, known, qtbot):
    def dialog(data):
        made = SiteListDialog(library, list(known.values()), "一覧.csv", data, "試験")
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


def finish(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._work is None, timeout=20_000)


def rows(dialog):
    items = [dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items]


@pytest.fixture
def listed(known):
    """One site moved, one as it was, one that is new; one of those that are known is missing."""
    koda, bunko = known["koda-es"], known["bunko-es"]
    new = evolve(koda, name="新設小学校", common_id="E9999999999", address="横浜市金沢区新町1-1")
    return csv(row(koda, address="横浜市金沢区富岡西9-9"), row(bunko), row(new))


def test_what_would_change_is_listed_and_nothing_is_written(opened, listed, library):
    before = {path.name: path.read_bytes() for path in library.folder.glob("*.kit")}
    dialog = opened(listed)
    assert rows(dialog) == [
        ("小田小学校", "更新"),
        ("新設小学校", "追加"),
        ("六浦中学校", "一覧にない（残します）"),
    ]
    assert dialog.counts.text() == "追加 1、更新 1、変更なし 1、一覧にない（残します） 1"
    assert len(dialog.chosen()) == 2
    assert {path.name: path.read_bytes() for path in library.folder.glob("*.kit")} == before


def test_what_is_ticked_is_written_and_told(opened, listed, library, qtbot):
    dialog, told = opened(listed), []
    dialog.written.connect(told.append)
    qtbot.mouseClick(dialog.take, LEFT)
    finish(qtbot, dialog)
    assert library.read("koda-es").site.address == "横浜市金沢区富岡西9-9"
    assert len(library.site_ids()) == 4
    assert len(told) == 2
    assert "2 拠点を書き込みました" in dialog.said.text()
    assert not dialog.take.isEnabled()


def test_what_is_not_ticked_stays(opened, listed, library, qtbot):
    dialog = opened(listed)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.take.setFocus()
    qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    finish(qtbot, dialog)
    assert library.read("koda-es").site.address != "横浜市金沢区富岡西9-9"
    assert len(library.site_ids()) == 4


def test_a_value_written_while_the_list_was_looked_at_stays(opened, listed, library, qtbot):
    dialog = opened(listed)
    with library.open("koda-es", writable=True, who="委員") as kit_file:
        fact = kit_file.document.site.facts[0]
        kit_file.save(with_fact_value(kit_file.document, fact.id, "正門"), "委員", "値")
    qtbot.mouseClick(dialog.take, LEFT)
    finish(qtbot, dialog)
    assert library.read("koda-es").site.facts[0].value == "正門"
    assert library.read("koda-es").site.address == "横浜市金沢区富岡西9-9"


def test_a_site_in_use_is_named_and_the_others_are_written(opened, listed, library, qtbot):
    dialog = opened(listed)
    with library.open("koda-es", writable=True, who="山田"):
        qtbot.mouseClick(dialog.take, LEFT)
        finish(qtbot, dialog)
    assert "山田" in dialog.said.text()
    assert "1 拠点を書き込みました" in dialog.said.text()
    assert len(library.site_ids()) == 4


def test_only_the_ward_that_the_library_is_about_is_taken_at_first(opened, known):
    other = evolve(known["koda-es"], name="港南小学校", address="横浜市港南区港南1-1", common_id="E1")
    dialog = opened(csv(row(known["koda-es"]), row(other)))
    assert dialog.ward.text() == "金沢区"
    assert ("港南小学校", "追加") not in rows(dialog)
    dialog.ward.clear()
    assert ("港南小学校", "追加") in rows(dialog)


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"PK\x03\x04", b"\xff\xfe\x00", "名前\n".encode()])
def test_what_is_no_list_says_so_and_offers_nothing(opened, data):
    dialog = opened(data)
    assert dialog.counts.text().endswith("。")
    assert not dialog.take.isEnabled()


def test_a_site_whose_file_cannot_be_read_is_named_and_not_told_as_written(known, library):
    library.path_of("koda-es").write_bytes(b"")
    (taken,) = take_in(library, [Planned(Action.ADD, known["koda-es"])], "試験")
    assert "「小田小学校」のファイルはもうありますが、読めません" in taken.fault
    assert library.path_of("koda-es").read_bytes() == b""
