"""What was found on one page, for people and for other programs."""

from attrs import asdict, frozen


@frozen
class ReadCode:
    """A code read from the page's pixels: what it says, and what was measured of it.

    The length of its squares; the white around it in modules; the contrast ratio of light to dark squares (1 to 21).
    """

    text: str
    module_mm: float
    quiet_modules: float
    contrast: float


@frozen
class PageReport:
    """What was found on one page. `problems` are sentences; a page without any is `ok`."""

    file: str
    page: int
    ok: bool
    codes: tuple[ReadCode, ...]
    problems: tuple[str, ...]

    def form(self) -> dict[str, object]:
        """Return the report as JSON has it."""
        return asdict(self)
