"""The rule by which the level and the size of the squares are chosen from a table of decode rates.

That squares of 0.5 mm are needed, and that M is the worst, holds whatever is counted. Between Q and H it is close: the
rule and the damage `hunting` were set after a first look at the rates, and without `hunting` H would be ahead by just
over `NO_DIFFERENCE`. The table says by how much.
"""

from statistics import mean

from attrs import frozen

from tests.printing.field.trials import DAMAGES

HIDES_NOTHING = ("150 dpi", "blur", "noise", "tilt", "low light", "tilt, blur, low light")
"""Damages through which a code must be read as good as always: all of it is there to be seen."""

AS_GOOD_AS_ALWAYS = 95.0
NO_DIFFERENCE = 2.0
"""Points of the mean below which two levels are equally good: about two standard errors of 100 seeds."""


@frozen
class Row:
    """A line of the table: rates in per cent in the order of `DAMAGES`; `sizes` is for people."""

    level: str
    size: float
    sizes: str
    shares: tuple[float, ...]

    @property
    def all(self) -> float:
        """The mean over all damages."""
        return mean(self.shares)

    def without(self, damage: str) -> float:
        """Return the mean over all damages but one."""
        return mean(share for name, share in zip(DAMAGES, self.shares, strict=True) if name != damage)

    @property
    def least(self) -> float:
        """The worst rate among the damages that hide nothing."""
        rates = dict(zip(DAMAGES, self.shares, strict=True))
        return min(rates[damage] for damage in HIDES_NOTHING)


def choice(same_squares: list[Row], same_side: list[Row]) -> tuple[str, float]:
    """Return level and square in mm.

    The square: the smallest with which every level is read as good as always where nothing is hidden, for paper is
    short. The level: the best one on the paper that level Q takes with such squares; of equally good ones the one with
    the largest squares, M before Q before H.
    """
    sizes = sorted({row.size for row in same_squares})
    square = next(
        size for size in sizes if all(row.least >= AS_GOOD_AS_ALWAYS for row in same_squares if row.size == size)
    )
    levels = {row.level: row.all for row in same_side if row.size == square}
    level = next(level for level in "MQH" if levels[level] >= max(levels.values()) - NO_DIFFERENCE)
    return level, square


def rows(markdown: str, title: str) -> list[Row]:
    """Return the rows of one of the tables that `table.py` prints."""
    _, _, after = markdown.partition(f"## {title}\n\n")
    table, _, _ = after.partition("\n\n")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return [Row(level, float(size), sizes, tuple(map(float, rest[:-1]))) for level, size, sizes, *rest in cells]
