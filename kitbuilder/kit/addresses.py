"""What a printed code holds, and what of it is worth printing to be typed."""

import re
from urllib.parse import urlsplit

from kitbuilder.kit.values import Kit, Video

_START_IN_ADDRESS = frozenset({"youtu.be", "youtube.com", "www.youtube.com", "m.youtube.com"})

_SECURE = re.compile(r"https://[!-~]+")

_TYPEABLE = 45
"""Characters that somebody will type by hand; of a longer address only the host is printed."""


def code_address(kit: Kit, video: Video) -> str:
    """Return the address a card's code holds: the ward's short one, else the video's own; empty when there is none.

    The short address names the video's code, so that a printed card outlives the video. To a YouTube address the start
    is added; elsewhere there is no common way to say it, so that it is printed in words.
    """
    if kit.base_address:
        return f"{kit.base_address.rstrip('/')}/{video.code}"
    if video.start_s and _host(video.address) in _START_IN_ADDRESS:
        return f"{video.address}{'&' if '?' in video.address else '?'}t={video.start_s}"
    return video.address


def shown_address(address: str) -> str:
    """Return what is printed under a code: the address without its scheme, or its host alone when it is long."""
    bare = address.partition("://")[2]
    return bare if len(bare) <= _TYPEABLE else f"{_host(address).removeprefix('www.')}…"


def _host(address: str) -> str:
    """Return the host of an address; empty for one that is only half typed."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_https(address: str) -> bool:
    """Tell whether the address is a secure one that a code can hold: https, a host, no spaces, ASCII only."""
    return bool(_SECURE.fullmatch(address)) and bool(_host(address))
