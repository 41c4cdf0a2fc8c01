import datetime as dt
import sqlite3
import zlib

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitbuilder.kit.edit.cards import replace_card
from kitbuilder.kit.errors import BadInput, NotFound
from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.review import with_sign_offs
from kitbuilder.store.kit_file import KitFile
from tests.samples import SAMPLE, TODAY, card, document, svg, with_kit
from tests.strategies import documents
from tests.told import refusal


@given(st.lists(documents(), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
def test_every_earlier_state_can_be_read_again(copied, states):
    with KitFile.open(copied(), writable=True) as kit_file:
        kept = [SAMPLE, *(state for state in states if kit_file.save(state, "山田", "変更"))]
        assert [kit_file.document_at(number) for number in range(1, len(kept) + 1)] == kept
        assert [entry.number for entry in kit_file.history()] == list(range(len(kept), 0, -1))


def test_an_entry_says_who_saved_what_and_when(path):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(document(card("c")), "山田", "カードを1枚に")
        newest, oldest = kit_file.history()
    assert (newest.number, newest.who, newest.what) == (2, "山田", "カードを1枚に")
    assert (oldest.number, oldest.who, oldest.what) == (1, "区", "作成")
    assert newest.at.tzinfo == dt.UTC
    assert oldest.at <= newest.at


def test_saving_what_is_saved_makes_no_entry(path):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(SAMPLE, "山田", "なにも")
        assert len(kit_file.history()) == 1


@pytest.mark.parametrize("number", [-1, 0, 2])
def test_a_number_that_is_not_in_the_history_is_not_found(path, number):
    with KitFile.open(path) as kit_file:
        assert f"{number} 番" in refusal(kit_file.document_at, number, of=NotFound)


def test_the_pictures_of_earlier_states_survive(path):
    other = with_kit(SAMPLE, pictures=(read_picture(svg("<g/>"), "線"),))
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(other, "山田", "画像を替える")
        kit_file.save(with_kit(SAMPLE, pictures=()), "山田", "画像を消す")
    with KitFile.open(path) as kit_file:
        assert kit_file.document.kit.pictures == ()
        assert kit_file.document_at(1).kit.pictures == SAMPLE.kit.pictures
        assert kit_file.document_at(2).kit.pictures == other.kit.pictures


class TestSignedState:
    """The state in which a sign-off was recorded."""

    @pytest.fixture
    def kit_file(self, path):
        with KitFile.open(path, writable=True) as kit_file:
            yield kit_file

    def saved(self, kit_file, change):
        kit_file.save(change(kit_file.document), "山田", "変更")
        return kit_file.document

    def sign(self, kit_file):
        return self.saved(kit_file, signed)

    def test_it_is_the_first_that_has_it_whatever_came_later(self, kit_file):
        before = kit_file.document
        then = self.sign(kit_file)
        self.saved(kit_file, retitled)
        self.saved(kit_file, lambda _: before)
        self.saved(kit_file, lambda _: then)
        self.saved(kit_file, retitled)
        for sign in then.review.sign_offs[-2:]:
            assert kit_file.signed_state(sign) == then

    def test_what_was_recorded_together_with_other_contents_is_not_what_was_signed(self, kit_file):
        both = self.saved(kit_file, lambda document: retitled(signed(document)))
        signs = {sign.section: kit_file.signed_state(sign) for sign in both.review.sign_offs[-2:]}
        assert set(signs) == {section.id for section in both.kit.sections}
        assert signs[both.kit.sections[0].id] is None

    def test_a_sign_off_of_no_state_is_not_found(self, kit_file):
        sign = evolve(signed(SAMPLE).review.sign_offs[-1], id="gone")
        assert kit_file.signed_state(sign) is None
        assert kit_file.signed_state(SAMPLE.review.sign_offs[0]) is None


def signed(document):
    """Return the document with every section signed off."""
    answered = tuple(evolve(comment, done=True) for comment in document.review.comments)
    document = evolve(document, review=evolve(document.review, comments=answered))
    every = [section.id for section in document.kit.sections]
    return with_sign_offs(document, every, "会長", "運営委員長", TODAY)


def retitled(document):
    """Return the document with another title on its first card."""
    first = document.kit.sections[0].cards[0]
    return with_kit(document, sections=replace_card(document.kit, evolve(first, title="別の題")).sections)


def test_restoring_an_earlier_state_is_a_save_like_any_other(path):
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.save(evolve(SAMPLE, kit=document(card("c")).kit), "山田", "変更")
        kit_file.save(kit_file.document_at(1), "山田", "1 番に戻す")
        assert kit_file.document == SAMPLE
        assert len(kit_file.history()) == 3


def test_the_newest_entries_are_read_without_the_others(path):
    with KitFile.open(path, writable=True) as kit_file:
        for number in range(3):
            kit_file.save(document(card(f"c{number}")), "山田", f"変更 {number}")
        assert kit_file.history(2) == kit_file.history()[:2]
        assert [saved.what for saved in kit_file.history(1)] == ["変更 2"]


def test_the_present_state_is_kept_under_a_name_and_saving_goes_on(path):
    later = document(card("c"))
    with KitFile.open(path, writable=True) as kit_file:
        kit_file.keep("山田", "委員会に出す前")
        kit_file.save(later, "山田", "変更")
        assert [saved.what for saved in kit_file.history()] == ["変更", "委員会に出す前", "作成"]
        assert [kit_file.document_at(number) for number in (1, 2, 3)] == [SAMPLE, SAMPLE, later]
    with KitFile.open(path) as kit_file:
        assert kit_file.document == later


@pytest.mark.parametrize(
    ("column", "value"),
    [("at", "9999-12-31T23:59:59-12:00"), ("at", "yesterday"), ("at", b"5"), ("who", b"\xff"), ("what", b"\xff")],
)
def test_an_entry_that_was_forged_is_told_in_a_sentence(path, column, value):
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE history SET {column} = ?", (value,))
    connection.commit()
    connection.close()
    with KitFile.open(path) as kit_file:
        refusal(kit_file.history, of=BadInput)


def test_an_earlier_state_that_was_forged_is_not_shown_as_right(path):
    with KitFile.open(path, writable=True, who="山田") as kit_file:
        kit_file.save(with_kit(SAMPLE, base_address=""), "山田", "変更")
        kit_file.save(SAMPLE, "山田", "戻す")
    connection = sqlite3.connect(path)
    (undo,) = connection.execute("SELECT undo FROM history WHERE number = 3").fetchone()
    here, elsewhere = b'"base_address": ""', b'"base_address": "https://evil.example"'
    forged = zlib.compress(zlib.decompress(undo).replace(here, elsewhere))
    connection.execute("UPDATE history SET undo = ? WHERE number = 3", (forged,))
    connection.commit()
    connection.close()
    with KitFile.open(path) as kit_file:
        assert kit_file.document == SAMPLE
        assert "履歴が壊れています" in refusal(kit_file.document_at, 2, of=BadInput)
