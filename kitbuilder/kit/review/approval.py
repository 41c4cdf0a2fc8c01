"""Approval: the committee signs off exactly what prints. A later change of it is approved by nobody."""

import datetime as dt
from collections.abc import Collection, Iterator

from attrs import evolve, frozen

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.find import NumberedCard, numbered_cards
from kitbuilder.kit.ids import MASTER, SectionId, new_id
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.review.content import kit_content, section_contents
from kitbuilder.kit.said import listed, say
from kitbuilder.kit.text import fact_names, plain
from kitbuilder.kit.texts import card_texts
from kitbuilder.kit.values import Document, EditionState, Section, SignOff


@frozen
class SectionApproval:
    """How a section in use stands: signed off as it prints now, or before it changed, and what is still open in it.

    `is_signed` and `is_old` are never both true. `waiting` are sentences.
    """

    section: Section
    signed: SignOff | None
    is_old: bool
    waiting: tuple[str, ...]

    @property
    def is_signed(self) -> bool:
        """Whether the section is approved as it prints now."""
        return self.signed is not None and not self.is_old


def section_approvals(document: Document) -> list[SectionApproval]:
    """Return how each section in use stands, in printing order."""
    used = kit_in_use(document.kit)
    contents = section_contents(document.kit, document.site)
    of_all = any(sign.section is None for sign in document.review.sign_offs)
    whole = kit_content(document.kit, document.site) if of_all else ""
    found = []
    for section in used.sections:
        about = [sign for sign in document.review.sign_offs if sign.section in (None, section.id)]
        valid = [sign for sign in about if sign.content == (contents[section.id] if sign.section else whole)]
        newest = next(reversed(valid or about), None)
        found.append(SectionApproval(section, newest, bool(about) and not valid, tuple(_waiting(document, section))))
    return found


def sections_to_approve_again(document: Document) -> list[tuple[Section, SignOff]]:
    """Return the sections in use that changed after they were signed off, each with that sign-off."""
    if not document.review.sign_offs:  # what most sites have for long costs nothing
        return []
    found = section_approvals(document)
    return [(each.section, each.signed) for each in found if each.is_old and each.signed is not None]


def is_approved(document: Document) -> bool:
    """Tell whether everything that prints was signed off exactly as it prints."""
    contents, whole = section_contents(document.kit, document.site), kit_content(document.kit, document.site)
    signs = document.review.sign_offs
    signed = {sign.section for sign in signs if sign.section and sign.content == contents.get(sign.section)}
    everything = any(sign.section is None and sign.content == whole for sign in signs)
    return bool(contents) and (everything or signed >= contents.keys())


def prints_what_was_signed(document: Document, sign: SignOff) -> bool:
    """Tell whether a document prints exactly what a sign-off is about."""
    if sign.section is None:
        return sign.content == kit_content(document.kit, document.site)
    return sign.content == section_contents(document.kit, document.site).get(sign.section)


def truthful(document: Document) -> Document:
    """Return the document as a draft when it says approved and prints anything else than was signed off.

    The very same document otherwise. Whatever writes or reads a kit goes through here.
    """
    if document.kit.edition.state is not EditionState.APPROVED or is_approved(document):
        return document
    edition = evolve(document.kit.edition, state=EditionState.DRAFT)
    return evolve(document, kit=evolve(document.kit, edition=edition))


def with_sign_offs(
    document: Document, sections: Collection[SectionId], name: str, role: str, date: dt.date
) -> Document:
    """Return `document` with these sections signed off; when all that prints is, the edition is approved.

    Raises `BadInput` without a name or a section, and while something is open in one of them.
    """
    if not name.strip():
        raise BadInput(say("承認した人の名前を書いてください"))
    chosen = [each for each in section_approvals(document) if each.section.id in sections]
    if not chosen:
        raise BadInput(say("承認する項目を選んでください"))
    for each in chosen:
        if each.waiting:
            title = plain(each.section.title)
            raise BadInput(say("項目「{section}」はまだ承認できません。{why}", section=title, why=each.waiting[0]))
    contents = section_contents(document.kit, document.site)
    signed = tuple(
        SignOff(new_id(), each.section.id, contents[each.section.id], name.strip(), role.strip(), date)
        for each in chosen
    )
    review = evolve(document.review, sign_offs=(*document.review.sign_offs, *signed))
    after = evolve(document, review=review)
    if not is_approved(after):
        return after
    edition = evolve(after.kit.edition, state=EditionState.APPROVED)
    return evolve(after, kit=evolve(after.kit, edition=edition))


def _waiting(document: Document, section: Section) -> Iterator[str]:
    cards = [found for found in numbered_cards(document.kit) if found.section.id == section.id and found.card.in_use]
    missing = list(dict.fromkeys(name for found in cards for name in _missing(document, found)))
    # The ward's own kit belongs to no site: there a fact without a value is as it should be.
    if missing and document.site.id != MASTER:
        names = listed([say("「{name}」", name=name) for name in missing])
        yield say("まだ決まっていない値があります：{names}", names=names)
    ids = {found.card.id for found in cards}
    comments = [one for one in document.review.comments if one.card in ids and not one.done and not one.reply_to]
    if comments:
        yield say("まだ答えていない意見が{count}つあります", count=len(comments))


def _missing(document: Document, found: NumberedCard) -> Iterator[str]:
    values = {fact.name: fact.value for fact in document.site.facts}
    for text in card_texts(found):
        yield from (name for name in fact_names(text.source) if not values.get(name, "").strip())
