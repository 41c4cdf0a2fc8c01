import pytest
from attrs import fields
from hypothesis import given

from kitbuilder.kit.change_words import CHANGED_FIELD_WORDS, change_words, without_parts
from kitbuilder.kit.difference import Change, ChangeKind, difference
from kitbuilder.kit.nodes import KINDS
from kitbuilder.kit.where import Where
from tests.strategies import documents

HERE = Where("カード1「水」")


def words(field, before, after):
    return change_words(Change(ChangeKind.CHANGED, HERE, field, before, after))


@pytest.mark.parametrize(
    ("kind", "said"),
    [("added", "カード1「水」を追加"), ("removed", "カード1「水」を削除"), ("moved", "カード1「水」を移動")],
)
def test_what_came_went_or_moved_is_told_with_its_place(kind, said):
    assert change_words(Change(ChangeKind(kind), HERE)) == said


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("title", "旗", "{旗|はた}を出す", "題名「旗」→「旗を出す」"),
        ("text", "避難所", "{避難所|ひなんじょ}", "文「避難所」→「{避難所|ひなんじょ}」"),
        ("people", None, 4, "なんにん「」→「4」"),
        ("video", "video-1", None, "訓練動画を変更"),
        ("unheard", 1, 2, "内容を変更"),
    ],
)
def test_a_changed_field_is_told_by_its_name_and_by_its_texts(field, before, after, said):
    assert words(field, before, after) == f"カード1「水」：{said}"


def test_of_long_texts_the_part_that_differs_is_told():
    said = words("text", "あ" * 50 + "右へ" + "い" * 50, "あ" * 50 + "左へ" + "い" * 50)
    assert "右へ" in said
    assert "左へ" in said
    assert len(said) < 100


def test_a_text_that_only_grew_longer_shows_where_it_goes_on():
    assert "終わりに" in words("text", "あ" * 50, "あ" * 50 + "終わりに")


def test_every_field_of_a_kit_has_a_name_for_people():
    named = {field.name for kind in KINDS.values() for field in fields(kind) if not field.name.endswith("s")}
    known = {*CHANGED_FIELD_WORDS, "id", "at", "date", "content", "media_type", "data", "card", "step", "section"}
    assert named - known - {"cards"} == set()


@given(documents(), documents())
def test_every_difference_has_words_and_parts_are_left_out_only_with_their_card(one, other):
    changes = difference(one, other)
    shown = without_parts(changes)
    assert all(change_words(change) for change in shown)
    gone = [change for change in changes if change not in shown]
    assert {change.where.card for change in gone} <= {change.where.item for change in shown}
