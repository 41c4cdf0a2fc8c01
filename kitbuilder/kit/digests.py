"""Kits and what prints of them, named by their SHA-256: whether two say the same without having both at hand."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from functools import partial

from attrs import evolve, frozen

from kitbuilder.kit.edit.facts import renamed_in
from kitbuilder.kit.edit.marked_texts import with_texts_changed
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.merge.edition import what_prints
from kitbuilder.kit.open_form import kit_to_json, site_to_json
from kitbuilder.kit.values import Edition, Kit, Site

_NO_EDITION = Edition(0, dt.date.min)
_NAMED = re.compile(r"\[\[([^\[\]]*)\]\]")


@frozen
class KitMark:
    """A kit by what it says: two whose `digest` is the same differ in their editions at most.

    `facts` are the names of facts that stand in its texts, and perhaps some more; `edition` is its number.
    """

    digest: str
    facts: frozenset[str]
    edition: int


def kit_mark(kit: Kit) -> KitMark:
    """Return the mark of a kit."""
    facts = set[str]()

    def met(text: str) -> str:
        facts.update(_NAMED.findall(text))
        return text

    with_texts_changed(kit, met)
    return KitMark(kit_digest(kit), frozenset(facts), kit.edition.number)


def kit_digest(kit: Kit) -> str:
    """Return the SHA-256 of all a kit says, its edition aside."""
    return _sha256(kit_to_json(evolve(kit, edition=_NO_EDITION)))


def content_digest(kit: Kit, site: Site) -> str:
    """Return the SHA-256 of all that the cards say at a site, the edition aside."""
    printed = what_prints(evolve(kit_in_use(kit), edition=_NO_EDITION))
    named = evolve(site, kana="", address="", latitude=None, longitude=None, common_id="")
    return _sha256("\0".join((kit_to_json(printed), site_to_json(named))))


def with_facts_named(kit: Kit, names: Mapping[str, str]) -> Kit:
    """Return the kit with its facts under other names, as `names_at` gives them; it is the same kit without any."""
    return with_texts_changed(kit, partial(renamed_in, names=names)) if names else kit


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
