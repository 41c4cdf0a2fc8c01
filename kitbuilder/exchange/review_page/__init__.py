"""The review page: one HTML file in which a neighbour reads a kit, says what to change, and agrees."""

from kitbuilder.exchange.review_page.page import review_page

__all__ = ["review_page"]
