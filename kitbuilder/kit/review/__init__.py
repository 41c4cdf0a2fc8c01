"""What the operating committee says of a kit: comments, proposals, verdicts, approval, each of exactly one content."""

from kitbuilder.kit.review.answers import Answer, with_answers
from kitbuilder.kit.review.approval import (
    SectionApproval,
    is_approved,
    prints_what_was_signed,
    section_approvals,
    sections_to_approve_again,
    truthful,
    with_sign_offs,
)
from kitbuilder.kit.review.content import card_contents, kit_content, section_contents
from kitbuilder.kit.review.standing import Standing, standings
from kitbuilder.kit.review.written import Remark, Written, card_marks, step_field, with_written

__all__ = [
    "Answer",
    "Remark",
    "SectionApproval",
    "Standing",
    "Written",
    "card_contents",
    "card_marks",
    "is_approved",
    "kit_content",
    "prints_what_was_signed",
    "section_approvals",
    "section_contents",
    "sections_to_approve_again",
    "standings",
    "step_field",
    "truthful",
    "with_answers",
    "with_sign_offs",
    "with_written",
]
