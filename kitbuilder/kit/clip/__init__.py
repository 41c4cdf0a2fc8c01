"""Sections, cards and steps on their way from one kit to another: out as JSON or as plain text, and in again."""

from kitbuilder.kit.clip.cut import MIME_TYPE, clip, clip_text
from kitbuilder.kit.clip.paste import pasted

__all__ = ["MIME_TYPE", "clip", "clip_text", "pasted"]
