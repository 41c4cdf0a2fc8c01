"""Every layout on every sheet that takes it: `python -m tests.benchmarks.layouts`.

Prints pages, bytes a page and pages a second: for a press that has set nothing yet, and for one that prints again.
"""

import datetime as dt
import io
import time

from kitbuilder.exchange.default_kit import default_kit
from kitbuilder.kit.errors import BadInput
from kitbuilder.printing.layout import layout_names
from kitbuilder.printing.options import PrintOptions
from kitbuilder.printing.press import Press
from kitbuilder.printing.sheets.impose import imposition
from kitbuilder.printing.sheets.plan import plan_names

TODAY = dt.date(2026, 11, 29)


def printed(press: Press, options: PrintOptions) -> tuple[int, int, float]:
    """Print the default kit; return pages, bytes and seconds."""
    whole, buffer = default_kit(), io.BytesIO()
    begin = time.perf_counter()
    writer = press.writer(buffer, "")
    press.add_kit(writer, whole.kit, whole.site, options, headed=False)
    writer.finish()
    return writer.page_count, len(buffer.getvalue()), time.perf_counter() - begin


def main() -> None:
    """Print the table."""
    print("| layout | sheet | pages | bytes a page | pages a second, first | again |")  # noqa: T201
    print("|---|---|---|---|---|---|")  # noqa: T201
    for layout in layout_names():
        for sheet in plan_names():
            press, options = Press(), PrintOptions(TODAY, layout, sheet=sheet)
            try:
                imposition(press.layout(layout).page, press.plan(sheet), options.back)
            except BadInput:
                continue
            pages, size, first = printed(press, options)
            again = printed(press, options)[2]
            print(f"| {layout} | {sheet} | {pages} | {size // pages} | {pages / first:.0f} | {pages / again:.0f} |")  # noqa: T201


if __name__ == "__main__":
    main()
