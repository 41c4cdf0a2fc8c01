"""Two copies of one kit made one again: what came back on a USB stick, or two officers at the same site."""

from kitbuilder.kit.join.joined import Join, decided, joined, take_in, takes_words

__all__ = ["Join", "decided", "joined", "take_in", "takes_words"]
