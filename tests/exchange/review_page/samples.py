"""Kits to make review pages of, and a page taken apart."""

import json
from html.parser import HTMLParser

from attrs import evolve

from kitbuilder.kit.edit.parts import replace_part
from kitbuilder.kit.values import Fact
from tests.samples import SAMPLE, step

EMPTY = Fact("fact-gate", "開ける門")


def with_step(text, document=SAMPLE):
    """Return the sample with another first step on its third card."""
    return evolve(document, kit=replace_part(document.kit, step("step-pump", text)))


def with_facts(*facts, document=SAMPLE):
    """Return a document whose site has these facts as well."""
    return evolve(document, site=evolve(document.site, facts=(*document.site.facts, *facts)))


def with_comments(*comments, document=SAMPLE):
    """Return a document with these comments alone."""
    return evolve(document, review=evolve(document.review, comments=comments))


class Parts(HTMLParser):
    """The elements of a page with their attributes, what it says, and the data that its script reads."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.said, self._inside, self._data = [], "", "", ""
        self.feed(html)
        self.data = json.loads(self._data)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self._inside = dict(attrs).get("id") if dict(attrs).get("id") == "data" else tag

    def handle_data(self, data):
        if self._inside == "data":
            self._data += data
        elif self._inside not in ("script", "style"):
            self.said += data

    def handle_endtag(self, tag):  # noqa: ARG002 - the parser gives it
        self._inside = ""

    def having(self, attribute):
        """Return the elements that have an attribute, by its value."""
        return {attributes[attribute]: tag for tag, attributes in self.elements if attribute in attributes}
