"""What a card prints, named by its SHA-256: a verdict holds for exactly that."""

import hashlib
from collections.abc import Callable, Iterator

from kitbuilder.kit.find import NumberedCard, card_count, find_card, numbered_cards, team_of, video_of
from kitbuilder.kit.ids import CardId, SectionId
from kitbuilder.kit.in_use import kit_in_use
from kitbuilder.kit.open_form import to_text
from kitbuilder.kit.text import fact_names
from kitbuilder.kit.texts import card_texts
from kitbuilder.kit.values import Fact, Kit, Site


def card_contents(kit: Kit, site: Site) -> dict[CardId, str]:
    """Return the SHA-256 of all that each card in use prints at the site, by the card's id; the edition aside.

    It covers what stands elsewhere and prints on the card: its number among all, its section, team and video, the
    cards that it leads to, and the values of facts that it names; of a restricted fact only whether it is known.
    """
    used = kit_in_use(kit)
    return {found.card.id: _digest(used, site, found, _open_value) for found in numbered_cards(used)}


def section_contents(kit: Kit, site: Site) -> dict[SectionId, str]:
    """Return the SHA-256 of all that the cards of each section in use print: what a sign-off is about.

    Here restricted values count too, and the edition's number and date: it must not go out with a review page.
    """
    used = kit_in_use(kit)
    cards: dict[SectionId, list[str]] = {section.id: [] for section in used.sections}
    for found in numbered_cards(used):
        cards[found.section.id].append(_digest(used, site, found, _value))
    edition = f"{used.edition.number} {used.edition.date}"
    return {section: _sha256("\n".join((edition, *digests))) for section, digests in cards.items()}


def kit_content(kit: Kit, site: Site) -> str:
    """Return the SHA-256 of all that the kit prints, as `section_contents` does for each section."""
    return _sha256("\n".join(section_contents(kit, site).values()))


def _digest(kit: Kit, site: Site, found: NumberedCard, value: Callable[[Fact], str]) -> str:
    card, section = found.card, found.section
    look = (section.title, section.icon, section.colour, found.number, card_count(kit), site.name, kit.base_address)
    team, video = team_of(kit, card.team), video_of(kit, card.video)
    leads = tuple(_leads(kit, found))
    texts = [*(text.source for text in card_texts(found)), section.title, *(title for _, title in leads)]
    texts += [team.name if team else "", video.title if video else ""]
    names = {name for text in texts for name in fact_names(text)}
    facts = tuple((fact.name, value(fact), fact.restricted) for fact in site.facts if fact.name in names)
    whole = to_text((card, look, team, video and (video.code, video.title, video.address, video.start_s), leads, facts))
    return _sha256(whole)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _value(fact: Fact) -> str:
    return fact.value


def _open_value(fact: Fact) -> str:
    """Return the value, of a restricted one only whether there is any.

    The digest goes out with the review page, and a short value (a telephone, a number lock) would be found by trying.
    """
    return fact.value if not fact.restricted else str(bool(fact.value.strip()))


def _leads(kit: Kit, found: NumberedCard) -> Iterator[tuple[int, str]]:
    """Yield the number and the title of each card that this one leads to."""
    branches = [step.branch for step in found.card.steps if step.branch]
    targets = [found.card.next, *(way for branch in branches for way in (branch.yes, branch.no))]
    following = next((each for each in numbered_cards(kit) if each.number == found.number + 1), None)
    for lead in (*(find_card(kit, target) for target in targets if target), following):
        if lead is not None:
            yield lead.number, lead.card.title
