"""Lengths: layouts speak millimetres, type and PDF speak points."""

POINTS_PER_MM = 72 / 25.4


def mm_to_pt(length_mm: float) -> float:
    """Return the length in points (1/72 inch)."""
    return length_mm * POINTS_PER_MM


def pt_to_mm(length_pt: float) -> float:
    """Return the length in millimetres."""
    return length_pt / POINTS_PER_MM


def number(value: float) -> str:
    """Return a number as PDF writes it: at most three decimals (a thousandth of a point), no needless zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")
