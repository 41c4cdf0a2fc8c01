"""The whole page: everything in one file, and a policy that lets it load nothing from anywhere else."""

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from itertools import groupby
from string import Template

from kitbuilder.bundled import bundled
from kitbuilder.exchange.review_page.cards import CardWriter
from kitbuilder.exchange.review_page.comments import earlier_comments
from kitbuilder.exchange.review_page.lines import Lines
from kitbuilder.exchange.review_page.markup import Markup, element, joined
from kitbuilder.exchange.review_page.shown import Shown, shown_of
from kitbuilder.exchange.review_page.wording import Wording
from kitbuilder.exchange.review_page.words import FIELDS, WHOLE
from kitbuilder.kit.find import NumberedCard
from kitbuilder.kit.review import card_contents
from kitbuilder.kit.values import Document
from kitbuilder.kit.words import STATE_WORDS

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_OPEN = "鍵の場所や電話番号のような、だれにでもは見せない値は、〔鍵の場所〕のように名前だけ出しています。"
_RESTRICTED = (
    "この画面には、だれにでもは見せない値（鍵の場所、電話番号など）が入っています。"
    "決められた人のほかには、見せたり送ったりしないでください。"
)


def review_page(document: Document, *, restricted: bool = False) -> str:
    """Return the page as HTML.

    Without `restricted` no byte of it comes from a restricted card or a restricted fact's value.
    """
    shown = shown_of(document, restricted=restricted)
    lines = Lines(Wording(document.site, restricted=restricted))
    style = _read("page.css") + "".join(_colours(shown))
    script = _read("page.js")
    cards = _sections(shown, lines)
    return Template(_read("page.html")).substitute(
        policy=_policy(style, script),
        style=style,
        script=script,
        site=joined(lines.wording.open(document.site.name)),
        edition=joined(f"第{shown.kit.edition.number}版　{STATE_WORDS[shown.kit.edition.state]}"),
        notice=element("p", _RESTRICTED, class_="notice") if restricted else "",
        note="" if restricted else element("p", _OPEN),
        index=_index(shown, lines),
        cards=cards,
        whole=_whole(shown, lines),
        data=_data(document, shown, lines),
    )


def _read(name: str) -> str:
    return bundled("resources", "review_page", name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    allowed = (
        "default-src 'none'",
        "img-src data:",
        f"style-src '{_source(style)}'",
        f"script-src '{_source(script)}'",
        "form-action 'none'",
        "base-uri 'none'",
    )
    return "; ".join(allowed)


def _source(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _colours(shown: Shown) -> Iterator[str]:
    """Yield a rule for each section's colour: the policy forbids styles in elements."""
    for number, section in enumerate(shown.kit.sections):
        if _COLOUR.fullmatch(section.colour):
            yield f".section-{number}{{--section:{section.colour}}}\n"


def _by_section(shown: Shown) -> Iterator[tuple[int, list[NumberedCard]]]:
    ids = [section.id for section in shown.kit.sections]
    for section_id, found in groupby(shown.cards(), lambda each: each.section.id):
        yield ids.index(section_id), list(found)


def _index(shown: Shown, lines: Lines) -> Markup:
    return joined(*(_index_of(number, found, lines) for number, found in _by_section(shown)))


def _index_of(number: int, found: list[NumberedCard], lines: Lines) -> Markup:
    heading = element("h3", lines.wording.html(found[0].section.title))
    entries = (
        element(
            "li",
            element(
                "a",
                element("span", f"{each.number}　", lines.wording.html(each.card.title)),
                element("span", class_="mark script", data_mark=each.card.id),
                href=f"#card-{each.card.id}",
            ),
        )
        for each in found
    )
    return joined(heading, element("ol", *entries, class_=f"index section-{number}"))


def _sections(shown: Shown, lines: Lines) -> Markup:
    writer = CardWriter(shown, lines)
    return joined(*(_section(writer, number, found, lines) for number, found in _by_section(shown)))


def _section(writer: CardWriter, number: int, found: list[NumberedCard], lines: Lines) -> Markup:
    name = f"section-{number}-title"
    heading = element("h2", lines.wording.html(found[0].section.title), id=name)
    cards = (writer.card(each, f"section-{number}") for each in found)
    return element("section", heading, *cards, aria_labelledby=name)


def _whole(shown: Shown, lines: Lines) -> Markup:
    """Return what was said of the kit as a whole; nothing where nobody said anything."""
    earlier = earlier_comments(shown, lines.wording, None)
    if not earlier:
        return earlier
    heading = element("h2", lines.wording.html(WHOLE), id="whole-title")
    return element("section", heading, earlier, aria_labelledby="whole-title")


def _data(document: Document, shown: Shown, lines: Lines) -> Markup:
    """Return what the script needs, as JSON in which nothing can end the element that holds it."""
    contents = card_contents(document.kit, document.site)
    cards = {found.card.id: contents[found.card.id] for found in shown.cards()}
    data = {
        "site": document.site.id,
        "siteName": lines.wording.open(document.site.name),
        "edition": document.kit.edition.number,
        "digest": hashlib.sha256("".join(cards.values()).encode("ascii")).hexdigest(),
        "cards": cards,
        "texts": lines.texts,
        "fields": FIELDS,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
