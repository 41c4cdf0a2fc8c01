"""Signs are data: those that come with the program are sound, a ward adds its own, and a mistake is told in a line."""

import pytest

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.text import plain
from kitbuilder.printing.sign.signs import SignKind, known_signs, read_signs
from tests.printing.paper import ward_kit
from tests.told import refusal

GOOD = 'id = "a"\nkind = "guide"\nword = "{受付|うけつけ}"\nicon = "info"\n'


def written(folder, *signs):
    path = folder / "mine.toml"
    path.write_text("".join(f"[[signs]]\n{sign}\n" for sign in signs), "utf-8")
    return path


def test_every_place_and_every_warning_of_the_wards_kit_has_a_sign():
    words = {plain(sign.word) for sign in known_signs()}
    assert {"受付", "トイレ", "女性", "男性", "車いす", "使用禁止", "立入禁止", "本部", "待機場所", "救護"} <= words
    assert {"情報", "土足禁止", "水を流さない", "授乳・着替え", "ペット", "使用済み", "手を洗う", "配給"} <= words
    assert {sign.kind for sign in known_signs()} == set(SignKind)


def test_every_sign_is_said_in_easy_japanese_and_english_and_belongs_to_a_section_of_the_wards_kit():
    sections = {section.id for section in ward_kit().kit.sections}
    for sign in known_signs():
        assert sign.easy
        assert sign.english.isascii()
        assert sign.english
        assert sign.section in {*sections, ""}
        assert (
            not any("一" <= character <= "龠" for character in plain(sign.easy).replace("〔近くの拠点〕", ""))
            or "[[" in sign.easy
        )


def test_a_ward_adds_signs_and_replaces_one_by_its_id(tmp_path):
    own = written(tmp_path, GOOD.replace('"a"', '"hq"'), GOOD.replace('"a"', '"ours"'))
    signs = {sign.id: plain(sign.word) for sign in known_signs([own])}
    assert (signs["hq"], signs["ours"], signs["toilet"]) == ("受付", "受付", "トイレ")
    assert len(signs) == len(known_signs()) + 1


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        (GOOD.replace('"guide"', '"shout"'), "shout"),
        (GOOD + "size = 3", "size"),
        (GOOD.replace('icon = "info"', ""), "icon"),
        (GOOD.replace('"info"', '"no-such"'), "no-such"),
        (GOOD.replace("{受付|うけつけ}", "{受付|うけつけ"), "「a」：word"),
        (GOOD + 'easy = "[["', "「a」：easy"),
        (GOOD.replace("{受付|うけつけ}", " "), "大きく見せる言葉"),
        (GOOD.replace('"a"', '" "'), "id がありません"),
        (f"{GOOD}[[signs]]\n{GOOD}", "同じ id"),
        ("id = 3", ""),
        ("= 3", ""),
    ],
)
def test_a_mistake_in_a_sign_is_told_in_one_line(tmp_path, sign, said):
    sentence = refusal(read_signs, written(tmp_path, sign), of=BadInput)
    assert "mine.toml" in sentence
    assert said in sentence


@pytest.mark.parametrize("data", [b"\xff\xfe", b"signs = 3", b"other = 1", b""])
def test_a_file_that_holds_no_signs_is_refused(tmp_path, data):
    path = tmp_path / "mine.toml"
    path.write_bytes(data)
    assert "mine.toml" in refusal(read_signs, path, of=BadInput)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert "gone.toml" in refusal(read_signs, tmp_path / "gone.toml", of=BadInput)
