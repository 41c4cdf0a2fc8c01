"""What others said before: at the card it is about, with who said it and when."""

from kitbuilder.exchange.review_page import words
from kitbuilder.exchange.review_page.markup import Markup, element, joined
from kitbuilder.exchange.review_page.shown import Shown
from kitbuilder.exchange.review_page.wording import Wording
from kitbuilder.kit.named_values import JAPAN, day_words
from kitbuilder.kit.text import plain
from kitbuilder.kit.values import Card, Comment


def earlier_comments(shown: Shown, wording: Wording, card: Card | None) -> Markup:
    """Return what was said of a card, or of the kit as a whole; nothing where nobody said anything."""
    comments = shown.comments_on(card.id if card else None)
    if not comments:
        return Markup()
    heading = element("h4" if card else "h3", wording.html(words.EARLIER))
    return element(
        "div", heading, element("ul", *(_comment(wording, card, each) for each in comments)), class_="earlier"
    )


def _comment(wording: Wording, card: Card | None, comment: Comment) -> Markup:
    who = "　".join(wording.open(part) for part in (comment.author, comment.role, _day(comment)) if part)
    done = element("span", wording.html(words.DEALT_WITH), class_="tag") if comment.done else Markup()
    about = _about(card, comment) if card else ""
    parts = [element("p", who, done, class_="who")]
    if comment.text:
        parts.append(element("p", f"{about}：" if about else "", wording.open(comment.text)))
    if comment.words is not None:
        lead = "" if comment.text or not about else f"{about}：　"
        parts.append(element("p", lead, joined(wording.html(words.PROPOSAL), "「", wording.html(comment.words), "」")))
    return element("li", *parts)


def _day(comment: Comment) -> str:
    return day_words(comment.at.astimezone(JAPAN)) if comment.at else ""


def _about(card: Card, comment: Comment) -> str:
    """Return in words which part of the card a comment is about."""
    field = words.FIELDS.get(comment.field, "")
    of_field = f"の{field}" if field and comment.field != "text" else ""
    parts = {
        **{str(step.id): f"手順{number}" for number, step in enumerate(card.steps, 1)},
        **{str(caution.id): f"注意{number}" for number, caution in enumerate(card.cautions, 1)},
        **{str(tool.id): f"使うもの「{plain(tool.name)}」" for tool in card.tools},
    }
    part = parts.get(str(comment.step), "")
    return part + of_field if part else field
