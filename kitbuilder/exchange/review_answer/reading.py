"""An answer read: its shape and its sizes checked, its texts made harmless, its entries named anew."""

import datetime as dt
import hashlib
import json
import re
from functools import cache
from typing import Any

import jsonschema

from kitbuilder.bundled import bundled
from kitbuilder.exchange.review_answer.mailed import mailed_answers
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.ids import CardId, SiteId, StepId
from kitbuilder.kit.open_form import loads
from kitbuilder.kit.review import Answer
from kitbuilder.kit.said import say
from kitbuilder.kit.shape import refuse_bad_shape
from kitbuilder.kit.text import literal
from kitbuilder.kit.values import Comment, Verdict

_LARGEST_BYTES = 5_000_000
"""More than a hundred comments of the longest kind; a mail takes no more."""

_DEEPEST = 8
"""How many brackets stand in each other at most: an answer has four."""

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")


def read_answers(data: bytes) -> list[Answer]:
    """Return the answers in a file: the one of an answer file, or those in the text of a mail.

    Raises `BadInput` for anything else, with one sentence.
    """
    if len(data) > _LARGEST_BYTES:
        raise BadInput(say("回答が大きすぎます（5 MB まで）。ファイルを確かめてください"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_answer() from error
    mailed = mailed_answers(text)
    return [_answer(content.decode("utf-8", "replace")) for content in mailed] if mailed else [_answer(text)]


def answers_for(site_id: SiteId, data: bytes) -> list[Answer]:
    """Return the answers in a file that came for this site. Raises as `read_answers`, and for another site."""
    answers = read_answers(data)
    for answer in answers:
        if answer.site_id != site_id:
            raise BadInput(say("別の拠点（{site}）の回答です。その拠点に取り込んでください", site=answer.site_id[:40]))
    return answers


def _answer(text: str) -> Answer:
    if not text.lstrip().startswith("{"):
        raise _no_answer()
    _refuse_depth(text)
    form = _cleaned(loads(text))
    refuse_bad_shape(_validator(), form)
    author, role = form["author"].strip(), form["role"].strip()
    return Answer(
        form["site"],
        form["edition"],
        author,
        role,
        tuple(_comment(entry, author, role) for entry in form["comments"]),
        tuple(_verdict(entry, author, role) for entry in form["verdicts"]),
    )


def _comment(entry: dict[str, Any], author: str, role: str) -> Comment:
    words = entry["words"]
    return Comment(
        id=_named(entry["id"], author, role),
        card=CardId(entry["card"]),
        text=entry["text"].strip(),
        author=author,
        role=role,
        at=_moment(entry["at"]),
        step=StepId(entry["step"]) if entry["step"] else None,
        field=entry["field"],
        was=entry["was"],
        words=None if words is None else literal(words.strip()),
    )


def _verdict(entry: dict[str, Any], author: str, role: str) -> Verdict:
    # A comment of the same answer may have the same id, and what a kit holds may not.
    entry_id, at = _named(f"verdict\0{entry['id']}", author, role), _moment(entry["at"])
    return Verdict(entry_id, CardId(entry["card"]), entry["agreed"], entry["content"], author, role, at)


def _named(entry_id: str, author: str, role: str) -> str:
    """Return an id that nobody else's entry can have: an answer overwrites only what the same person wrote."""
    return hashlib.sha256("\0".join((author, role, entry_id)).encode()).hexdigest()[:32]


def _moment(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text).astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            say("回答の日時「{at}」が読めません。ファイルを送り直してもらってください", at=text[:40])
        ) from error


def _refuse_depth(text: str) -> None:
    depth = deepest = 0
    for sign in re.findall(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text):
        if sign in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in "]}":
            depth -= 1
    if deepest > _DEEPEST:
        raise _no_answer()


def _cleaned(form: Any) -> Any:
    """Return the form with every text in one line and without what nobody sees."""
    match form:
        case str():
            return " ".join(_UNSEEN.sub(" ", form).split())
        case dict():
            return {key: _cleaned(value) for key, value in form.items()}
        case list():
            return [_cleaned(value) for value in form]
        case _:
            return form


def _no_answer() -> BadInput:
    return BadInput(say("回答のファイルではありません。届いた回答か、メールの文をそのまま保存したものを選んでください"))


@cache
def _validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(bundled("resources", "schema", "review-answer-1.json").read_text("utf-8"))
    return jsonschema.Draft202012Validator(schema)
