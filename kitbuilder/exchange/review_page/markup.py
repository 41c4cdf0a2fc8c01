"""HTML from parts: whatever is not markup already is escaped."""

from html import escape


class Markup(str):
    """Finished HTML. Anything else that is put into an element is text."""

    __slots__ = ()


def element(name: str, *inside: str, **attributes: str | None) -> Markup:
    """Return an element; an attribute `data_at` is written `data-at`, `class_` is `class`, and None leaves it out."""
    return Markup(f"{_opened(name, attributes)}{joined(*inside)}</{name}>")


def void(name: str, **attributes: str | None) -> Markup:
    """Return an element that holds nothing, such as an image."""
    return Markup(_opened(name, attributes))


def joined(*parts: str) -> Markup:
    """Return parts one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts))


def _opened(name: str, attributes: dict[str, str | None]) -> str:
    written = (
        f' {attribute.strip("_").replace("_", "-")}="{escape(value)}"'
        for attribute, value in attributes.items()
        if value is not None
    )
    return f"<{name}{''.join(written)}>"
