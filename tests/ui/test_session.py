import random

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kitbuilder.kit.difference import recalled
from kitbuilder.kit.edit.cards import add_card
from kitbuilder.kit.edit.moves import duplicate_things, move_things
from kitbuilder.kit.find import find_card, numbered_cards
from kitbuilder.store.faults import StoreFault
from kitbuilder.store.history_groups import grouped
from kitbuilder.store.kit_file import KitFile
from kitbuilder.ui.editor.card_edits import new_card, new_steps, with_field, with_new
from kitbuilder.ui.session import PAUSE_S, ReadOnly, Session
from tests.told import refusal

_UNDO, _REDO = "undo", "redo"


def _random_edit(session, dice):
    cards = [found.card.id for found in numbered_cards(session.kit)]
    card = dice.choice(cards)
    match dice.randrange(5):
        case 0:
            session.edit_kit("題名", lambda kit: with_field(kit, card, "title", str(dice.random())))
        case 1:
            session.edit_kit("複製", lambda kit: duplicate_things(kit, [card])[0])
        case 2:
            session.edit_kit("手順", lambda kit: with_new(kit, card, "", new_steps(["あ", "い"])))
        case 3:
            section = dice.choice(session.kit.sections).id
            session.edit_kit("移動", lambda kit: move_things(kit, [card], section, None))
        case _:
            home = find_card(session.kit, card).section.id
            session.edit_kit("追加", lambda kit: add_card(kit, home, new_card(), card))


def _undo_all(session):
    while session.undo_stack.canUndo():
        session.undo_stack.undo()


def _redo_all(session):
    while session.undo_stack.canRedo():
        session.undo_stack.redo()


def _play(session, seed, count):
    dice = random.Random(seed)
    for _ in range(count):
        step = dice.choices([None, _UNDO, _REDO], [6, 2, 2])[0]
        if step is None:
            _random_edit(session, dice)
        else:
            getattr(session.undo_stack, step)()


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers())
def test_undoing_all_gives_the_first_kit_and_redoing_all_the_last(session, seed):
    _undo_all(session)
    first = session.document
    _play(session, seed, 60)
    _redo_all(session)
    last = session.document
    _undo_all(session)
    assert session.document == first
    _redo_all(session)
    assert session.document == last


def test_the_file_equals_the_kit_in_memory_after_many_edits(session, library):
    _play(session, 4, 80)
    assert session.save()
    assert library.read("koda-es") == session.document


def test_typing_in_one_field_is_one_step_of_undo(session):
    card = session.kit.sections[0].cards[0].id
    before = session.document
    for text in ("校", "校庭", "校庭で"):
        session.edit_kit("記入", lambda kit, text=text: with_field(kit, card, "title", text), "title")
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.document == before


@pytest.mark.long
def test_ten_thousand_edits_undos_and_redos_lose_nothing(session, library):
    first = session.document
    _play(session, 20261125, 10_000)
    assert session.save()
    assert library.read("koda-es") == session.document
    _redo_all(session)
    last = session.document
    _undo_all(session)
    assert session.document == first
    _redo_all(session)
    assert session.document == last
    assert session.save()
    assert library.read("koda-es") == last


def test_typing_after_a_pause_is_a_step_of_its_own(session, monkeypatch):
    card = session.kit.sections[0].cards[0].id
    clock = iter([0.0, 1.0, 1.0 + PAUSE_S + 0.1])
    monkeypatch.setattr("kitbuilder.ui.session.time.monotonic", lambda: next(clock))
    for text in ("校", "校庭", "校庭で"):
        session.edit_kit("記入", lambda kit, text=text: with_field(kit, card, "title", text), "title")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.kit.sections[0].cards[0].title == "校庭"


def test_a_kit_that_is_only_looked_at_takes_no_edit(library, qapp):
    looking = Session(library.open("koda-es"), "試験", writable=False)
    before = looking.document
    assert "見るだけ" in refusal(looking.edit_kit, "記入", lambda kit: evolve(kit, base_address=""), of=ReadOnly)
    assert looking.document is before
    looking.close()


def test_a_state_is_kept_under_its_name_and_can_be_found_again(session):
    card = session.kit.sections[0].cards[0].id
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "別の題名"))
    assert session.keep("委員会に出す前")
    kept = session.document
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "その後"))
    assert session.save()
    number = next(saved.number for saved in session.file.history() if saved.what == "委員会に出す前")
    assert session.file.document_at(number) == kept


def test_work_goes_on_in_another_file(session, library, tmp_path):
    card = session.kit.sections[0].cards[0].id
    library.path_of("koda-es").unlink()
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "なくさない"))
    assert not session.save()
    KitFile.create(tmp_path / "koda-es.kit", session.document, "試験", "別の場所に保存")
    session.move_to(KitFile.open(tmp_path / "koda-es.kit", writable=True))
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "続きも残る"))
    assert session.save()
    assert KitFile.open(tmp_path / "koda-es.kit").document == session.document


def test_an_edit_is_in_the_file_within_a_second(session, library, qtbot):
    card = session.kit.sections[0].cards[0].id
    with qtbot.waitSignal(session.saved, timeout=1000):
        session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "新しい題名"))
    assert library.read("koda-es").kit.sections[0].cards[0].title == "新しい題名"


def test_an_edit_that_changes_nothing_leaves_no_step(session):
    session.edit_site("記入", lambda site: evolve(site, name=site.name))
    assert session.undo_stack.count() == 0


def test_work_that_cannot_be_saved_stays_in_memory_and_is_told(session, qtbot, monkeypatch):
    def full(*_):
        raise StoreFault("koda-es.kit は保存先がいっぱいです")

    card = session.kit.sections[0].cards[0].id
    monkeypatch.setattr(session._file, "save", full)
    with qtbot.waitSignal(session.trouble) as told:
        session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "消えない"))
    assert "いっぱい" in told.args[0]
    assert session.kit.sections[0].cards[0].title == "消えない"
    monkeypatch.undo()
    assert session.save()


def test_trouble_with_saving_names_the_site(session, library, qtbot):
    card = session.kit.sections[0].cards[0].id
    path = library.path_of("koda-es")
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "残る"))
    path.rename(path.with_suffix(".away"))
    with qtbot.waitSignal(session.trouble) as told:
        assert not session.save()
    assert told.args[0].startswith("「小田小学校」")
    assert "koda-es.kit" not in told.args[0]
    path.with_suffix(".away").rename(path)


def test_the_history_says_what_was_changed(session):
    card = session.kit.sections[0].cards[0].id
    session.edit_kit("記入", lambda kit: with_field(kit, card, "title", "別の題名"))
    session.save()
    newest = session._file.history()[0]
    assert newest.what == "記入\n変更 1"
    assert recalled(newest.what) == "記入"


def test_the_history_names_only_what_is_new_in_a_save(session, monkeypatch):
    card = session.kit.sections[0].cards[0].id
    write = lambda words, text: session.edit_kit(words, lambda kit: with_field(kit, card, "title", text))  # noqa: E731
    write("手順の記入", "一")
    session.save()
    write("手順の記入", "二")
    write("手順の記入", "三")
    write("題名の記入", "四")
    with monkeypatch.context() as full:
        full.setattr(session._file, "save", lambda *_: (_ for _ in ()).throw(StoreFault("いっぱいです")))
        assert not session.save()
    write("カードの移動", "五")
    session.save()
    session.undo_stack.undo()
    session.save()
    said = [recalled(saved.what) for saved in session._file.history(3)]
    assert said == ["元に戻す（カードの移動）", "手順の記入、題名の記入、カードの移動", "手順の記入"]


def test_saves_of_edits_stay_one_sitting(session):
    card = session.kit.sections[0].cards[0].id
    for text in ("一", "二", "三"):
        session.edit_kit("題名の記入", lambda kit, text=text: with_field(kit, card, "title", text))
        session.save()
    session.keep("委員会に出す前")
    assert [len(group.saves) for group in grouped(session._file.history())][:2] == [1, 3]
