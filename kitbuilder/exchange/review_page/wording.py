"""What a marked text says on the page: furigana as ruby, emphasis, facts, and nothing that is not for everybody."""

from collections.abc import Iterable, Iterator

from kitbuilder.exchange.review_page.markup import Markup, element, joined
from kitbuilder.kit.restricted_values import restricted_values
from kitbuilder.kit.text import FactRef, MarkError, Plain, Ruby, Run, parse, plain
from kitbuilder.kit.values import Fact, Site

NOT_KNOWN = "（まだ決まっていません）"


class Wording:
    """Turns texts into HTML for one site; what is `restricted` there is shown only on demand."""

    def __init__(self, site: Site, *, restricted: bool) -> None:
        self._facts = {fact.name: fact for fact in site.facts}
        self._restricted = restricted
        self._secrets = {} if restricted else restricted_values(site.facts)

    def html(self, source: str) -> Markup:
        """Return a marked text as HTML; one with malformed marks stands as it is."""
        runs = tuple(self._filled(_runs(source)))
        said = _said(runs)
        if self._has_secret(said):
            return joined(self.open(said))
        return joined(*(self._html(run) for run in runs))

    def open(self, text: str) -> str:
        """Return text without marks as everybody may see it: a restricted value in it gives way to its name."""
        for value, name in self._secrets.items():
            text = text.replace(value, f"〔{name}〕")
        return text

    def may_show(self, source: str) -> bool:
        """Tell whether a marked text itself may be on the page."""
        return not self._has_secret(source) and not self._has_secret(plain(source))

    def _has_secret(self, text: str) -> bool:
        return any(value in text for value in self._secrets)

    def _filled(self, runs: Iterable[Run]) -> Iterator[Run]:
        for run in runs:
            fact = self._facts.get(run.name) if isinstance(run, FactRef) else None
            if fact is None or not self._may_fill(fact):
                yield run
            else:
                yield from (part for part in _runs(fact.value) if not isinstance(part, FactRef))

    def _may_fill(self, fact: Fact) -> bool:
        return bool(fact.value.strip()) and (self._restricted or not fact.restricted)

    def _html(self, run: Run) -> Markup:
        match run:
            case Ruby(text, reading):
                shown = _ruby(text, reading)
            case FactRef(name):
                shown = self._place(name)
            case _:
                shown = joined(run.text)
        return element("strong", shown) if run.strong else shown

    def _place(self, name: str) -> Markup:
        fact = self._facts.get(name)
        if fact is not None and fact.value.strip():
            return element("span", f"〔{name}〕", class_="kept")
        return element("span", name, NOT_KNOWN, class_="open")


def _ruby(text: str, reading: str) -> Markup:
    """Return a word with its reading, which is hidden from screen readers: they would read the word twice."""
    marks = (element("rp", sign, aria_hidden="true") for sign in "（）")
    return element("ruby", text, next(marks), element("rt", reading, aria_hidden="true"), next(marks))


def _runs(source: str) -> tuple[Run, ...]:
    try:
        return parse(source)
    except MarkError:
        return (Plain(source),)


def _said(runs: Iterable[Run]) -> str:
    return "".join(f"〔{run.name}〕" if isinstance(run, FactRef) else run.text for run in runs)
