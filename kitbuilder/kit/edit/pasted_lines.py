"""Lines that were copied out of a letter or a list, as the steps or cautions they become."""

import re

from kitbuilder.kit.edit.pasted import with_readable_marks

_NUMBER = re.compile(r"(?:[①-⑳]|[(（]?[0-9０-９]{1,2}(?:[.)．）、]|\t)(?![0-9０-９]))\s*")
_BULLET = re.compile(r"(?:[・●○■□◆◇•‣]\s*|[*＊–-]\s+)(?=\S)")


def pasted_lines(text: str) -> list[str]:
    """Return the lines of a pasted text as marked texts, blank ones left out.

    Numbers or bullets before the lines go when every line has them: cards number steps themselves. Marks stay marks
    where they are whole; else their signs are taken literally.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for sign in (_NUMBER, _BULLET):
        found = [sign.match(line) for line in lines]
        if len(lines) > 1 and all(found):
            lines = [line[match.end() :] for line, match in zip(lines, found, strict=True) if match]
    return [with_readable_marks(" ".join(line.split("\t"))) for line in lines if line]
