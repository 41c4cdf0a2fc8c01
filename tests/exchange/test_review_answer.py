"""Answers of the committee as they come back: from files and mails, harmless whatever is in them."""

import base64
import hashlib
import json
import textwrap

import pytest

from kitbuilder.exchange.review_answer import read_answers
from kitbuilder.exchange.review_answer.mailed import BEGIN, END
from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.text import Escaped, Plain, parse, plain
from tests.told import refusal

AT = "2026-11-29T10:00:00.000Z"
COMMENT = {
    "id": "0" * 32,
    "card": "card-hq",
    "step": "step-unlock",
    "field": "text",
    "was": "鍵で{扉|とびら}を開ける",
    "text": "二人で行く",
    "words": "二人で鍵を取る",
    "at": AT,
}
VERDICT = {"id": "1" * 32, "card": "card-hq", "agreed": True, "content": "a" * 64, "at": AT}
ANSWER = {
    "kitbuilder_answer": 1,
    "site": "koda-es",
    "edition": 1,
    "author": "山田花子",
    "role": "委員",
    "written": AT,
    "comments": [COMMENT],
    "verdicts": [VERDICT],
}


def packed(form):
    return json.dumps(form, ensure_ascii=False).encode()


def mailed(form, *, width=60, prefix=""):
    content = packed(form)
    lines = textwrap.wrap(base64.b64encode(content).decode(), width)
    total = f"sum:{hashlib.sha256(content).hexdigest()[:8]}"
    return "\n".join(prefix + line for line in (BEGIN, *lines, total, END))


def test_a_file_is_read_as_what_was_said():
    (answer,) = read_answers(packed(ANSWER))
    assert (answer.site_id, answer.edition, answer.author, answer.role) == ("koda-es", 1, "山田花子", "委員")
    (comment,), (verdict,) = answer.comments, answer.verdicts
    assert (comment.card, comment.step, comment.field) == ("card-hq", "step-unlock", "text")
    assert (comment.was, comment.text, comment.words) == ("鍵で{扉|とびら}を開ける", "二人で行く", "二人で鍵を取る")
    assert comment.at.isoformat() == "2026-11-29T10:00:00+00:00"
    assert (verdict.agreed, verdict.content, verdict.author) == (True, "a" * 64, "山田花子")


@pytest.mark.parametrize("prefix", ["", "> ", ">> "])
@pytest.mark.parametrize("width", [60, 20])
def test_a_mail_is_read_with_its_greeting_wrapped_and_quoted(prefix, width):
    text = f"区役所 御中\n\nよろしくお願いします。\n\n{mailed(ANSWER, width=width, prefix=prefix)}\n\n山田\n"
    assert read_answers(text.encode()) == read_answers(packed(ANSWER))


def test_several_answers_in_one_text_are_all_read():
    second = {**ANSWER, "author": "佐藤"}
    text = f"{mailed(ANSWER)}\n\n{mailed(second)}"
    assert [answer.author for answer in read_answers(text.encode())] == ["山田花子", "佐藤"]


@pytest.mark.parametrize("spoil", [lambda text: text.replace(END, ""), lambda text: text.replace("sum:", "sum:0")])
def test_a_mail_that_was_cut_off_or_changed_is_refused(spoil):
    assert "もう一度コピーして" in refusal(read_answers, spoil(mailed(ANSWER)).encode(), of=BadInput)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"PK\x03\x04",
        "こんにちは".encode(),
        b"[]",
        b"{}",
        b'{"kitbuilder_answer": 2}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"kitbuilder_answer": NaN}',
        b" " * 5_000_001,
        packed({**ANSWER, "site": "../../etc/passwd"}),
        packed({**ANSWER, "author": ""}),
        packed({**ANSWER, "author": "名" * 61}),
        packed({**ANSWER, "more": 1}),
        packed({**ANSWER, "comments": [COMMENT] * 2001}),
        packed({**ANSWER, "comments": [{**COMMENT, "text": "字" * 2001}]}),
        packed({**ANSWER, "comments": [{**COMMENT, "id": "<b>"}]}),
        packed({**ANSWER, "comments": [{**COMMENT, "at": "2026-99-99T10:00:00Z"}]}),
        packed({**ANSWER, "comments": [{**COMMENT, "field": "__class__.x"}]}),
        packed({**ANSWER, "verdicts": [{**VERDICT, "content": "a"}]}),
        packed({**ANSWER, "verdicts": [{**VERDICT, "agreed": "yes"}]}),
    ],
)
def test_what_is_no_answer_is_refused_in_one_sentence(data):
    refusal(read_answers, data, of=BadInput)


def test_texts_that_would_do_something_elsewhere_are_plain_text():
    hostile = "<script>alert(1)</script>\u202e\x07{危|あぶ}[[鍵の場所]]**強**\r\n次の行"
    form = {**ANSWER, "author": f"山田{'<b>'}", "comments": [{**COMMENT, "text": hostile, "words": hostile}]}
    ((comment,),) = (answer.comments for answer in read_answers(packed(form)))
    assert comment.text == "<script>alert(1)</script> {危|あぶ}[[鍵の場所]]**強** 次の行"
    assert plain(comment.words) == comment.text
    assert {type(run) for run in parse(comment.words)} == {Plain, Escaped}


def test_nobody_overwrites_what_another_wrote():
    (mine,), (other,) = (read_answers(packed({**ANSWER, "author": author})) for author in ("山田花子", "佐藤"))
    assert mine.comments[0].id != other.comments[0].id
    assert mine.verdicts[0].id != other.verdicts[0].id
    assert read_answers(packed(ANSWER))[0].comments[0].id == mine.comments[0].id


def test_a_comment_and_a_verdict_of_one_id_are_two_things():
    (answer,) = read_answers(packed({**ANSWER, "verdicts": [{**VERDICT, "id": COMMENT["id"]}]}))
    assert answer.comments[0].id != answer.verdicts[0].id
