"""The field in which marked texts are written: furigana stands over its words, and no mark needs to be typed."""
