"""What a neighbour can say something about: a line of a card, with the texts in it that may be worded anew."""

from collections.abc import Mapping

from kitbuilder.exchange.review_page.markup import Markup, element
from kitbuilder.exchange.review_page.wording import Wording
from kitbuilder.kit.text import plain

COMMENT = "意見"

LONGEST = 2_000
"""Characters of a text in an answer: a longer one is not worded anew on a phone."""


class Lines:
    """Makes the lines of a page, and remembers the texts that may be worded anew for the page's script.

    `texts` has them by `card|part|field`: the text with its marks, and as words to write over.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.texts: dict[str, tuple[str, str]] = {}

    def line(
        self, at: str, name: str, shown: Markup, texts: Mapping[str, str], *, tag: str = "div", class_: str = ""
    ) -> Markup:
        """Return a line with its button: `at` is `card|part`, `texts` has what it says by field."""
        for name_of_field, source in texts.items():
            if len(source) <= LONGEST and self.wording.may_show(source):
                self.texts[f"{at}|{name_of_field}"] = (source, plain(source))
        return _line(at, name, shown, " ".join(texts), tag, class_)

    def remark(self, at: str, name: str, shown: Markup, field_name: str, *, class_: str = "") -> Markup:
        """Return a line that can be commented on but not worded anew, such as a picture."""
        return _line(at, name, shown, field_name, "div", class_)


def _line(at: str, name: str, shown: Markup, fields: str, tag: str, class_: str) -> Markup:
    button = element(
        "button",
        element("span", "✎ ", aria_hidden="true"),
        COMMENT,
        type="button",
        class_="say",
        aria_label=f"{name}に{COMMENT}や直す案を書く",
        aria_expanded="false",
    )
    row = element("div", element("div", shown, class_="words"), button, class_="row")
    return element(tag, row, class_=f"line {class_}".strip(), data_line=at, data_fields=fields, data_name=name)
