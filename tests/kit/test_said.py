"""Sentences are finished Japanese for everybody, and remember what they are made of."""

import ast
import copy
import json
import pickle
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import kitbuilder
from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.check import check
from kitbuilder.kit.difference import Change, ChangeKind, recalled, summary
from kitbuilder.kit.errors import BadInput, KitError
from kitbuilder.kit.said import Sentence, listed, say
from tests.samples import SAMPLE, TODAY

PACKAGE = Path(kitbuilder.__file__).parent


def test_a_sentence_is_the_text_that_it_says():
    sentence = say("題名が長めです（{count}文字）", count=14)
    assert sentence == "題名が長めです（14文字）"
    assert hash(sentence) == hash("題名が長めです（14文字）")
    assert json.dumps(sentence, ensure_ascii=False) == '"題名が長めです（14文字）"'
    assert (sentence.template, sentence.values) == ("題名が長めです（{count}文字）", {"count": 14})


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), str])  # noqa: S301
def test_it_stays_a_sentence_wherever_it_goes(again):
    sentence = say("{place}：{reason}", place="本部", reason=say("空です"))
    there = again(sentence)
    assert (there, there.template, there.values) == (sentence, sentence.template, sentence.values)
    assert isinstance(there.values["reason"], Sentence)


def test_an_error_hands_its_sentence_on():
    error = BadInput(say("「{name}」がありません", name="班"))
    assert str(error).values == {"name": "班"}
    assert str(pickle.loads(pickle.dumps(error))).values == {"name": "班"}  # noqa: S301


@given(st.text(), st.text())
def test_an_error_is_one_line_whatever_is_in_its_values(one, other):
    sentence = str(KitError(say("{one}と{reason}", one=one, reason=say("「{other}」", other=other))))
    assert isinstance(sentence, Sentence)
    assert sentence.splitlines() == [sentence]


@given(st.lists(st.text(min_size=1)))
def test_a_list_reads_as_if_it_were_joined(parts):
    assert listed(parts) == "、".join(parts)


@given(st.lists(st.sampled_from(ChangeKind)))
def test_a_kept_summary_is_recalled_as_it_was_said(kinds):
    said = summary([Change(kind, None) for kind in kinds])
    kept = json.loads(json.dumps(said))
    assert not isinstance(kept, Sentence)
    assert (recalled(kept), recalled(kept).template) == (said, said.template)


def test_what_a_person_wrote_is_recalled_as_it_is():
    assert recalled("訓練の前") == "訓練の前"
    assert not isinstance(recalled("訓練の前"), Sentence)


def test_every_problem_can_be_said_in_another_language():
    spoilt = evolve(SAMPLE.kit, sections=(), videos=tuple(evolve(video, address="") for video in SAMPLE.kit.videos))
    site = evolve(SAMPLE.site, facts=tuple(evolve(fact, name="{") for fact in SAMPLE.site.facts))
    problems = [*check(spoilt, site, TODAY), *check(default_kit().kit, SAMPLE.site, TODAY)]
    assert len({found.code for found in problems}) > 3
    said = [text for found in problems for text in (found.message, found.advice, found.where.label)]
    assert [text for text in said if not isinstance(text, Sentence)] == []


def _plain_errors(path):
    """Where an error of the core is made from a literal that is not said."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if made and node.func.id in ERRORS and node.args and isinstance(node.args[0], ast.Constant | ast.JoinedStr):
            yield f"{path.name}:{node.lineno}"


def _errors(kind):
    return {kind.__name__}.union(*(_errors(below) for below in kind.__subclasses__()))


ERRORS = _errors(KitError)


@pytest.mark.parametrize("room", ["kit", "store", "printing", "exchange"])
def test_every_error_of_the_core_is_said(room):
    paths = sorted((PACKAGE / room).rglob("*.py"))
    assert len(paths) > 4
    assert [place for path in paths for place in _plain_errors(path)] == []
