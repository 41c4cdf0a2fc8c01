"""An answer in the text of a mail: between two lines, in base64 that survives wrapping and quoting."""

import base64
import binascii
import hashlib
import re

from kitbuilder.kit.errors import BadInput
from kitbuilder.kit.said import say

BEGIN, END = "----- kitbuilder 回答 ここから -----", "----- ここまで -----"
"""The lines around an answer."""

_BLOCK = re.compile(r"-{3,}\s*kitbuilder\s+回答\s+ここから\s*-{3,}(.*?)-{3,}\s*ここまで\s*-{3,}", re.S)
_SUM = re.compile(r"sum:\s*([0-9a-fA-F]{8})\b")
_NOT_CODE = re.compile(r"[^A-Za-z0-9+/=]")
_OPENED = re.compile(r"kitbuilder\s+回答\s+ここから")


def mailed_answers(text: str) -> list[bytes]:
    """Return what each answer in the text of a mail holds; none when there is no answer in it.

    Raises `BadInput` when one is cut off or was changed on its way.
    """
    blocks = _BLOCK.findall(text)
    if len(blocks) < len(_OPENED.findall(text)):
        raise _broken()
    return [_content(block) for block in blocks]


def _content(block: str) -> bytes:
    wanted = _SUM.search(block)
    code = _NOT_CODE.sub("", _SUM.sub("", block))
    try:
        content = base64.b64decode(code, validate=True)
    except binascii.Error as error:
        raise _broken() from error
    if wanted is None or hashlib.sha256(content).hexdigest()[:8] != wanted[1].lower():
        raise _broken()
    return content


def _broken() -> BadInput:
    return BadInput(
        say(
            "回答の文字が途中で切れているか、変わっています。「ここから」から「ここまで」までを、もう一度コピーしてください"
        )
    )
