"""Answers of the committee that come back: files, or text out of mails. Nothing in them is believed unread."""

from kitbuilder.exchange.review_answer.reading import answers_for, read_answers

__all__ = ["answers_for", "read_answers"]
