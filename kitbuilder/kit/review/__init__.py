"""What the operating committee says of a kit: comments, proposals and verdicts, and of which content each was said."""

from kitbuilder.kit.review.answers import Answer, with_answers
from kitbuilder.kit.review.content import card_contents
from kitbuilder.kit.review.standing import Standing, standings

__all__ = ["Answer", "Standing", "card_contents", "standings", "with_answers"]
