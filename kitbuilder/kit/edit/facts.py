"""Edits of the site's facts. A fact's name stands in the kit's texts, so that they change the whole document."""

import re
from collections.abc import Collection, Mapping
from itertools import count

from attrs import evolve

from kitbuilder.kit.edit.guards import refuse_lost_restrictions
from kitbuilder.kit.edit.marked_texts import with_texts_changed
from kitbuilder.kit.edit.pasted import pasted_rows, pasted_source
from kitbuilder.kit.errors import BadInput, LockedCaution
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import FactId
from kitbuilder.kit.said import say
from kitbuilder.kit.sequence import added, get, removed, replaced
from kitbuilder.kit.text import FactRef, MarkError, fact_names, literal, parse, source_of
from kitbuilder.kit.texts import kit_texts
from kitbuilder.kit.values import Document, Fact, Kit, Site
from kitbuilder.kit.where import Where

LONGEST_NAME = 100
"""As in the open form, in characters."""

_NAMED = re.compile(r"\[\[([^\[\]]*)\]\]")
_NOT_IN_NAMES = re.compile(r"(?P<mark>[\\{}|\[\]*])|[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def with_fact_added(document: Document, fact: Fact, after: FactId | None = None) -> Document:
    """Return `document` with the fact after `after`, or behind all others.

    Raises `NotFound`, and `BadInput` for an id or a name that cannot be used.
    """
    facts = document.site.facts
    refuse_fact(document.site, fact)
    last = facts[-1].id if facts else None
    return _with_facts(document, added(facts, fact, after or last))


def with_fact_removed(document: Document, fact_id: FactId, *, at_ward: bool) -> Document:
    """Return `document` without the fact.

    Raises `NotFound`, `BadInput` with the places when a text still names it, and `LockedCaution` for a restricted one
    at a site: added again, it would be open.
    """
    fact = get(document.site.facts, fact_id)
    uses = fact_uses(document.kit, fact.name)
    if uses:
        others = say(" ほか{count}か所", count=len(uses) - 1) if len(uses) > 1 else ""
        raise BadInput(
            say(
                "「{name}」は項目ごとは消せません。カードの文で使われています（{place}{others}）。"
                "値だけを空にするには、表の値を選んで Delete キーを押してください",
                name=fact.name,
                place=uses[0].label,
                others=others,
            )
        )
    if fact.restricted and not at_ward:
        raise LockedCaution(
            say("「{name}」は学校に出せない値です。拠点では消せません。区の担当に相談してください", name=fact.name)
        )
    return _with_facts(document, removed(document.site.facts, fact_id))


def with_fact_value(document: Document, fact_id: FactId, value: str) -> Document:
    """Return `document` with the fact's value changed. Raises `NotFound`."""
    fact = evolve(get(document.site.facts, fact_id), value=value)
    return _with_facts(document, replaced(document.site.facts, fact))


def with_fact_values(document: Document, values: Mapping[FactId, str]) -> Document:
    """Return `document` with the values of several facts changed. Raises `NotFound`."""
    for fact_id, value in values.items():
        document = with_fact_value(document, fact_id, value)
    return document


def pasted_values(text: str) -> list[str]:
    """Return the values of a pasted text, one a line; of a spreadsheet's row the first cell, and an empty line is one.

    What would be a mark that a value cannot have is taken as the characters it is.
    """
    return [pasted_value(row[0] if row else "") for row in pasted_rows(text)]


def pasted_value(cell: str) -> str:
    """Return a pasted cell as a value: what would be a mark that a value cannot have is the characters it is."""
    source = pasted_source(cell)
    return literal(source) if fact_names(source) else source


def with_fact_renamed(document: Document, fact_id: FactId, name: str) -> Document:
    """Return `document` with the fact under another name, in every text that names it too.

    Raises `NotFound`, and `BadInput` for a name that cannot be used.
    """
    fact = get(document.site.facts, fact_id)
    if fact.name == name:
        return document
    _refuse_name(document.site, evolve(fact, name=name))
    kit = with_texts_changed(document.kit, lambda text: renamed_in(text, {fact.name: name}))
    return _with_facts(evolve(document, kit=kit), replaced(document.site.facts, evolve(fact, name=name)))


def with_fact_replaced(document: Document, fact: Fact, *, at_ward: bool) -> Document:
    """Return `document` with `fact` in the place of the one that has its id, in every text that names it too.

    Raises `NotFound`, `BadInput` for a fact that cannot be used, `LockedCaution` when a site opens a restricted one.
    """
    refuse_fact(document.site, fact)
    before = get(document.site.facts, fact.id)
    valued = _with_facts(document, replaced(document.site.facts, evolve(fact, name=before.name)))
    after = with_fact_renamed(valued, fact.id, fact.name)
    if not at_ward:
        refuse_lost_restrictions(document, after)
    return after


def refuse_fact(site: Site, fact: Fact) -> None:
    """Raise `BadInput` when the fact's name is empty, too long, taken or has marks, or its value has bad marks."""
    _refuse_name(site, fact)
    refuse_value(fact.name, fact.value)


def refuse_value(name: str, value: str) -> None:
    """Raise `BadInput` when a value of the fact with this name has bad marks or names another fact."""
    parse(value)
    if fact_names(value):
        raise BadInput(say("拠点の値「{name}」の中に別の値 [[…]] は書けません。文字で書いてください", name=name))


def fact_uses(kit: Kit, name: str) -> list[Where]:
    """Return the places of the texts that name the fact, in printing order."""
    return [text.where for text in kit_texts(kit) if text.marked and _names(text.source, name)]


def free_name(name: str, taken: Collection[str]) -> str:
    """Return a name like this one that is not taken: with a number behind it."""
    ends = (f"（{number}）" for number in count(2))
    names = (name[: LONGEST_NAME - len(end)] + end for end in ends)
    return next(one for one in names if one not in taken)


def cards_with_fact(kit: Kit, name: str) -> list[NumberedCard]:
    """Return the cards whose texts name the fact, in printing order."""
    cards = {where.card for where in fact_uses(kit, name)}
    return [found for found in numbered_cards(kit) if found.card.id in cards]


def renamed_in(source: str, names: Mapping[str, str]) -> str:
    """Return a marked text with facts under other names, all at once; also one that cannot be parsed yet."""
    if not any(f"[[{name}]]" in source for name in names):
        return source
    try:
        runs = parse(source)
    except MarkError:
        return _NAMED.sub(lambda found: f"[[{names.get(found[1], found[1])}]]", source)
    return source_of(
        evolve(run, name=names.get(run.name, run.name)) if isinstance(run, FactRef) else run for run in runs
    )


def _refuse_name(site: Site, fact: Fact) -> None:
    name = fact.name
    if not name.strip():
        raise BadInput(say("拠点の値の名前がありません。「受付の場所」のように短い名前を書いてください"))
    if len(name) > LONGEST_NAME:
        raise BadInput(say("拠点の値の名前が長すぎます。{most}文字までにしてください", most=LONGEST_NAME))
    if bad := _NOT_IN_NAMES.search(name):
        shown = say("「{character}」", character=bad[0]) if bad["mark"] else say("改行などの見えない文字")
        raise BadInput(say("拠点の値の名前に{shown}は使えません。ほかの文字にしてください", shown=shown))
    if any(other.name == name and other.id != fact.id for other in site.facts):
        raise BadInput(say("「{name}」という拠点の値はもうあります。別の名前にしてください", name=name))


def _names(source: str, name: str) -> bool:
    try:
        runs = parse(source)
    except MarkError:
        return f"[[{name}]]" in source
    return any(isinstance(run, FactRef) and run.name == name for run in runs)


def _with_facts(document: Document, facts: tuple[Fact, ...]) -> Document:
    return evolve(document, site=evolve(document.site, facts=facts))
