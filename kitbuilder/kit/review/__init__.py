"""What the operating committee says of a kit: comments, proposals and verdicts, and of which content each was said."""

from kitbuilder.kit.review.answers import Answer, with_answers
from kitbuilder.kit.review.content import card_contents

__all__ = ["Answer", "card_contents", "with_answers"]
