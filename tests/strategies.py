"""Hypothesis strategies: arbitrary documents, and those that are valid in the open form."""

import datetime as dt

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from kitbuilder.kit.pictures import read_picture
from kitbuilder.kit.review import truthful
from kitbuilder.kit.text import MarkError, fact_names, parse
from kitbuilder.kit.values import (
    Branch,
    Card,
    Caution,
    Comment,
    Document,
    Edition,
    EditionState,
    Fact,
    Kit,
    Returned,
    Review,
    Section,
    SignOff,
    Site,
    Step,
    Team,
    Tool,
    Verdict,
    Video,
)
from tests.samples import PICTURES, raster, svg

_CONTROLS = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_WORDS = ("避難所", "𠮷野", "👨‍👩‍👧", "ヶ", "か\u3099", "①", " ", "A")
_GOOD_MARKS = ("{避難所|ひなんじょ}", "[[鍵の場所]]", "**火を使わない**", "\\{", "\\\\", "*", "[", "|")
_BAD_MARKS = ("{", "}", "{a|}", "[[", "]]", "[[ ]]", "**", "\\", "\\a", "\n", "\u202e")

_POOL = 199
"""A prime: every stride through the pool visits every id, so that ids differ within a document and recur in others."""


def _pieces(words: tuple[str, ...], free: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.lists(st.sampled_from(words) | free, max_size=4).map("".join)


def is_well_formed(text: str) -> bool:
    """Tell whether every mark of the text can be read."""
    try:
        parse(text)
    except MarkError:
        return False
    return True


any_text = _pieces(
    (*_WORDS, *_GOOD_MARKS, *_BAD_MARKS), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
)
"""Any text that a field may hold while it is being written: malformed marks as well."""

_printable = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=_CONTROLS)
_unmarked = st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters=_CONTROLS + r"\{}|[]*")
good_text = _pieces((*_WORDS, *_GOOD_MARKS), st.text(_printable, max_size=8)).filter(is_well_formed)
"""Texts without control characters whose marks can be read."""


@frozen
class Form:
    """What the texts of a document are drawn from."""

    text: SearchStrategy[str]
    value: SearchStrategy[str]
    name: SearchStrategy[str]
    address: SearchStrategy[str]
    code: SearchStrategy[str]
    icon: SearchStrategy[str]
    colour: SearchStrategy[str]
    content: SearchStrategy[str]


ANY = Form(*[any_text] * 8)
OPEN = Form(
    text=good_text,
    value=good_text.filter(lambda text: not fact_names(text) and "[" not in text),
    name=st.text(_unmarked, min_size=1, max_size=8),
    address=st.sampled_from(("", "https://youtu.be/abc?a=1", "http://example.jp/%E3%81%82#x")),
    code=st.from_regex(r"[A-Z0-9][A-Z0-9-]{0,8}", fullmatch=True),
    icon=st.sampled_from(("toilet", "hq", "other")),
    colour=st.from_regex(r"#[0-9A-Fa-f]{6}", fullmatch=True),
    content=st.sampled_from([picture.id for picture in PICTURES]),
)

_dates = st.dates()
_pictures = st.lists(
    st.builds(
        lambda data, alt: (data, alt),
        st.sampled_from([*(picture.data for picture in PICTURES), raster("PNG", "red"), svg("<g/>")]),
        good_text,
    ),
    max_size=3,
    unique_by=lambda pair: pair[0],
).map(lambda pairs: tuple(read_picture(*pair) for pair in pairs))
_counts = st.none() | st.integers(1, 999)
_references = st.none() | st.integers(0, _POOL - 1).map(lambda number: f"i{number}")
_picture_references = st.none() | st.sampled_from([picture.id for picture in PICTURES])


class _Maker:
    """Draws the parts of one document, each with an id of its own."""

    def __init__(self, draw, form: Form) -> None:
        self.draw = draw
        self.form = form
        self._start = draw(st.integers(0, _POOL - 1))
        self._stride = draw(st.integers(1, _POOL - 1))
        self._made = 0

    def many(self, make, most: int = 2) -> tuple:
        return tuple(make() for _ in range(self.draw(st.integers(0, most))))

    def new_id(self) -> str:
        self._made += 1
        return f"i{(self._start + self._made * self._stride) % _POOL}"

    def text(self) -> str:
        return self.draw(self.form.text)

    def flag(self) -> bool:
        return self.draw(st.booleans())

    def link(self) -> str | None:
        return self.draw(_references)

    def unique(self, texts: SearchStrategy[str], most: int = 2) -> list[str]:
        return self.draw(st.lists(texts, max_size=most, unique=True))

    def fact(self, name: str) -> Fact:
        return Fact(self.new_id(), name, self.draw(self.form.value), self.flag(), self.draw(st.integers(1, 40)))

    def site(self) -> Site:
        degrees = [self.draw(st.none() | st.floats(-limit, limit)) for limit in (90, 180)]
        facts = tuple(self.fact(name) for name in self.unique(self.form.name))
        texts = [self.text() for _ in range(2)]
        return Site(self.new_id(), self.draw(self.form.name), *texts, *degrees, self.text(), facts)

    def video(self, code: str) -> Video:
        days = [self.draw(st.none() | _dates) for _ in range(2)]
        return Video(
            self.new_id(), code, self.text(), self.draw(self.form.address), self.draw(st.integers(0, 86400)), *days
        )

    def step(self) -> Step:
        branch = Branch(self.link(), self.link()) if self.flag() else None
        return Step(self.new_id(), self.text(), self.link(), self.draw(_picture_references), branch)

    def caution(self) -> Caution:
        return Caution(self.new_id(), self.text(), self.flag(), self.link())

    def tool(self) -> Tool:
        return Tool(self.new_id(), self.text(), self.text(), self.text())

    def card(self) -> Card:
        return Card(
            self.new_id(),
            self.text(),
            purpose=self.text(),
            team=self.link(),
            people=self.draw(_counts),
            minutes=self.draw(_counts),
            unconfirmed=tuple(self.unique(st.sampled_from(("people", "minutes")))),
            place=self.text(),
            tools=self.many(self.tool),
            steps=self.many(self.step, 3),
            cautions=self.many(self.caution),
            picture=self.draw(_picture_references),
            video=self.link(),
            done_when=self.text(),
            next=self.link(),
            restricted=self.flag(),
            unused=self.text() if self.flag() else "",
        )

    def section(self) -> Section:
        looks = self.draw(self.form.icon), self.draw(self.form.colour)
        return Section(self.new_id(), self.text(), *looks, self.many(self.card))

    def kit(self) -> Kit:
        edition = Edition(
            self.draw(st.integers(1, 999_999)), self.draw(_dates), self.draw(st.sampled_from(EditionState))
        )
        return Kit(
            edition,
            self.draw(self.form.address),
            self.many(lambda: Team(self.new_id(), self.text())),
            tuple(self.video(code) for code in self.unique(self.form.code)),
            self.draw(_pictures),
            self.many(self.section, 3),
        )

    def comment(self) -> Comment:
        at = self.draw(st.none() | st.datetimes(timezones=st.just(dt.UTC)))
        texts = [self.text() for _ in range(3)]
        about = self.draw(st.sampled_from(("", "text", "done_when"))), self.text()
        words = self.text() if self.flag() else None
        return Comment(self.new_id(), self.link(), *texts, at, self.link(), self.flag(), *about, words, self.link())

    def verdict(self) -> Verdict:
        content, at = self.draw(self.form.content), self.draw(st.none() | st.datetimes(timezones=st.just(dt.UTC)))
        return Verdict(self.new_id(), self.new_id(), self.flag(), content, self.text(), self.text(), at)

    def sign_off(self) -> SignOff:
        content = self.draw(self.form.content)
        return SignOff(self.new_id(), self.link(), content, self.text(), self.text(), self.draw(_dates))

    def review(self) -> Review:
        saves = self.unique(st.text("0123456789abcdef", min_size=64, max_size=64))
        returned = tuple(Returned(save, self.draw(st.integers(1, 1000))) for save in saves)
        return Review(self.many(self.comment), self.many(self.sign_off), self.many(self.verdict), returned)


@st.composite
def documents(draw, form: Form = ANY) -> Document:
    """Return any document: with malformed marks, links that lead nowhere, empty lists, any dates."""
    maker = _Maker(draw, form)
    return truthful(Document(maker.site(), maker.kit(), maker.review()))


def open_documents() -> SearchStrategy[Document]:
    """Return documents that other programs may hand in: what the open form allows."""
    return documents(OPEN)
