"""What goes out to the committee and comes back, from a kit's window."""

import json
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QFileDialog

from kitbuilder.kit.edit.facts import with_fact_values
from kitbuilder.kit.find import numbered_cards
from kitbuilder.kit.review import card_contents
from kitbuilder.ui.editor.edits import Edits
from kitbuilder.ui.review import papers as module
from kitbuilder.ui.review.papers import ReviewPapers
from tests.printing.pages import all_text
from tests.ui.conftest import TODAY

HIDDEN = "職員室の赤い棚の上"


@pytest.fixture
def said(monkeypatch):
    """What was told; questions are answered by what `answers` gives, no when it is empty."""

    said = SimpleNamespace(told=[], informed=[], asked=[], answers=[])
    monkeypatch.setattr(module, "tell", lambda _, words: said.told.append(words))
    monkeypatch.setattr(module, "inform", lambda _, words: said.informed.append(words))

    def ask(_, words):
        said.asked.append(words)
        return said.answers.pop(0) if said.answers else False

    monkeypatch.setattr(module, "ask", ask)
    return said


@pytest.fixture
def papers(session, press, said):
    hidden = {fact.id: HIDDEN for fact in session.site.facts if fact.restricted}
    session.edit("値", lambda document: with_fact_values(document, hidden))
    return ReviewPapers(Edits(session, None, lambda: None), press, lambda: TODAY, session)


def choose(monkeypatch, path):
    """Answer the question for a place; return the names that were proposed."""
    proposed = []

    def asked(_, title, name, kinds):
        proposed.append(name)
        return str(path or ""), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return proposed


def answer(session, author, **fields):
    card = next(iter(numbered_cards(session.kit))).card
    at = "2026-11-29T10:00:00.000Z"
    content = card_contents(session.kit, session.site)[card.id]
    verdict = {"id": "1" * 32, "card": card.id, "agreed": True, "content": content, "at": at}
    said = {
        "id": "2" * 32,
        "card": card.id,
        "step": None,
        "field": "",
        "was": "",
        "text": "暗い",
        "words": None,
        "at": at,
    }
    whole = {
        "kitbuilder_answer": 1,
        "site": session.site.id,
        "edition": 1,
        "author": author,
        "role": "委員",
        "written": at,
        "comments": [said],
        "verdicts": [verdict],
    }
    return json.dumps({**whole, **fields}, ensure_ascii=False)


def test_page_paper_and_record_are_saved_without_what_is_hidden(papers, said, monkeypatch, tmp_path):
    proposed = choose(monkeypatch, tmp_path / "out.html")
    papers.save_page()
    assert HIDDEN not in (tmp_path / "out.html").read_text("utf-8")
    for save, name in ((papers.save_sheet, "sheet"), (papers.save_record, "record")):
        proposed += choose(monkeypatch, tmp_path / name)
        save()
        assert HIDDEN not in all_text((tmp_path / f"{name}.pdf").read_bytes())
    assert len(said.asked) == len(said.informed) == 3
    assert said.told == []
    assert all("小田小学校" in name for name in proposed)


def test_what_is_hidden_goes_along_only_on_purpose(papers, said, monkeypatch, tmp_path):
    choose(monkeypatch, tmp_path / "sheet.pdf")
    said.answers.append(True)
    papers.save_sheet()
    assert HIDDEN in all_text((tmp_path / "sheet.pdf").read_bytes())


def test_no_place_chosen_writes_and_says_nothing(papers, said, monkeypatch):
    choose(monkeypatch, None)
    papers.save_page()
    assert (said.told, said.informed, said.asked) == ([], [], [])


def test_a_file_under_the_completed_name_is_not_lost(papers, said, monkeypatch, tmp_path):
    (tmp_path / "kept.pdf").write_bytes(b"mine")
    choose(monkeypatch, tmp_path / "kept")
    papers.save_sheet()
    assert (tmp_path / "kept.pdf").read_bytes() == b"mine"
    assert "置きかえますか" in said.asked[0]


def test_a_place_that_cannot_be_written_is_told(papers, said, monkeypatch, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    choose(monkeypatch, tmp_path / "file" / "sheet.pdf")
    papers.save_sheet()
    assert len(said.told) == 1
    assert said.informed == []


def test_answers_are_taken_in_as_one_step_of_undo_and_twice_give_the_same(papers, session, said, tmp_path):
    paths = []
    for author in ("山田", "佐藤"):
        paths.append(tmp_path / f"{author}.json")
        paths[-1].write_text(answer(session, author), "utf-8")
    papers.join(paths)
    assert said.informed == ["2つの回答を取り込みました。新しい意見 2、了承などの印 2。"]
    review = session.document.review
    papers.join(paths[::-1])
    assert "新しいものはありません" in said.informed[1]
    assert session.document.review == review
    session.undo_stack.undo()
    assert session.document.review.comments == ()


def test_what_cannot_be_read_is_told_by_name_and_the_rest_is_taken_in(papers, session, said, tmp_path):
    good, other, photo = (tmp_path / name for name in ("good.json", "other.json", "photo.jpg"))
    good.write_text(answer(session, "山田"), "utf-8")
    other.write_text(answer(session, "佐藤", site="namiki-1-es"), "utf-8")
    photo.write_bytes(b"\xff\xd8\xff\xe0")
    papers.join([other, good, photo, tmp_path / "gone.json"])
    (told,) = said.told
    assert "other.json：別の拠点（namiki-1-es）" in told
    assert "photo.jpg：" in told
    assert told.count("gone.json") == 1
    assert [comment.author for comment in session.document.review.comments] == ["山田"]
