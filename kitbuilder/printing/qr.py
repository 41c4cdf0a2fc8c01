"""QR codes as rows of squares (ISO/IEC 18004), level Q.

On the same paper level M is read clearly less often through glare and dirt. Level H, whose squares are smaller, gains
there about what it loses to blur: `tests/printing/field/decode-rates.md`, which says how near it was.
"""

from functools import lru_cache

import qrcode
from attrs import frozen
from qrcode.constants import ERROR_CORRECT_Q

QUIET_ZONE = 4
"""Modules kept white on every side (ISO/IEC 18004)."""


@frozen
class Matrix:
    """A code without its quiet zone: for each row the dark runs as (first module, length)."""

    size: int
    rows: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def full_size(self) -> int:
        """Modules on a side, quiet zone included."""
        return self.size + 2 * QUIET_ZONE


@lru_cache(maxsize=2_000)
def matrix(address: str) -> Matrix:
    """Return the code of an address. Raises `ValueError` when no code can hold it (more than 1,663 bytes)."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(address.encode("ascii"), optimize=0)
    code.make(fit=True)
    modules = code.get_matrix()
    return Matrix(len(modules), tuple(_runs(row) for row in modules))


def encodable(address: str) -> bool:
    """Tell whether a code can hold the address: ASCII, and not more than level Q has room for."""
    try:
        return matrix(address).size > 0
    except ValueError:
        return False


def module_mm(address: str, wanted_mm: float, side_mm: float) -> float:
    """Return how large a module can be: `wanted_mm`, or less when the whole code must fit into `side_mm`."""
    return min(wanted_mm, side_mm / matrix(address).full_size)


def _runs(row: list[bool]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((column, 1))
    return tuple(runs)
