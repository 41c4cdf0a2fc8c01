"""Every text of the windows has its English."""

import re
import shutil
import string
import xml.etree.ElementTree as ET
from itertools import count

import pytest
from PySide6.QtCore import QTranslator

from tests.translations.refresh import TS, bring_up_to_date, release

JAPANESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
BILINGUAL = {"言葉 (Language)"}
"""For somebody who is lost in the other language."""


def messages(ts):
    """The contexts, texts and translations of a file; a translation that is not finished is None."""
    found = {}
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            words = translation.text if translation.get("type") is None else None
            found[context.findtext("name"), message.findtext("source")] = words
    return found


ENGLISH = messages(TS)


def placeholders(text):
    """The names of the places for values; those without a name are numbered."""
    numbers = count()
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return {name.partition(".")[0] or str(next(numbers)) for name in names}


def test_every_text_of_the_code_is_there_and_no_other(tmp_path):
    now = shutil.copy(TS, tmp_path / TS.name)
    bring_up_to_date(now)
    assert set(messages(now)) == set(ENGLISH), "run python -m tests.translations.refresh"


def test_every_text_is_translated():
    assert [key for key, words in ENGLISH.items() if not words] == []


def test_no_japanese_is_left():
    assert [words for (_, text), words in ENGLISH.items() if JAPANESE.search(words) and text not in BILINGUAL] == []


def test_a_translation_takes_the_same_values():
    wrong = [(text, words) for (_, text), words in ENGLISH.items() if placeholders(text) != placeholders(words)]
    assert wrong == []


@pytest.mark.parametrize("sign", ["%v", "%m", "&", "\t", "\n", "*."])
def test_a_translation_keeps_what_qt_reads(sign):
    wrong = [(text, words) for (_, text), words in ENGLISH.items() if text.count(sign) != words.count(sign)]
    assert wrong == []


def test_what_the_program_loads_is_made_of_these_translations(tmp_path):
    fresh, shipped = QTranslator(), QTranslator()
    release(TS, tmp_path / "fresh.qm")
    assert fresh.load(str(tmp_path / "fresh.qm"))
    assert shipped.load(str(TS.with_suffix(".qm")))
    for (context, text), words in ENGLISH.items():
        assert fresh.translate(context, text) == words
        assert shipped.translate(context, text) == words, "run python -m tests.translations.refresh"
