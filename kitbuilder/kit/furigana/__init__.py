"""Furigana for words that have none: what the kit, the site list and the ward know first, then a guess."""

from kitbuilder.kit.furigana.known import Known, known_readings
from kitbuilder.kit.furigana.reader import Reader
from kitbuilder.kit.furigana.suggest import Origin, Suggestion, reading_of, suggest, with_readings

__all__ = ["Known", "Origin", "Reader", "Suggestion", "known_readings", "reading_of", "suggest", "with_readings"]
