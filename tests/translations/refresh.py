"""Brings the translations up to the code, `python -m tests.translations.refresh`; then fill in what is unfinished.

The texts of `ui` are found by Qt's own `lupdate`. The sentences of the rooms without Qt, `say("…")`, are handed to it
as calls of `translate` in a file that is made for it, and so are the names of the layouts.
"""

import ast
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kitbuilder.printing.layout import layout_names, load_layout
from kitbuilder.printing.sheets.plan import load_plan, plan_names

PACKAGE = Path(__file__).parents[2] / "kitbuilder"
TS = PACKAGE.parent / "resources" / "translations" / "kitbuilder_en.ts"


def bring_up_to_date(ts: Path) -> None:
    """Write the texts that the code has now into the file; new ones are unfinished, old ones leave it."""
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "said.py"
        texts = [*(("Sentence", text) for text in sorted(set(sentences()))), *titles()]
        said.write_text("\n".join(f"translate({context!r}, {text!r})" for context, text in texts), "utf-8")
        sources = sorted((PACKAGE / "ui").rglob("*.py"))
        guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
        _run("pyside6-lupdate", *sources, said, "-ts", ts, "-no-obsolete", "-locations", "none", *guesses)


def release(ts: Path, qm: Path) -> None:
    """Write what the program loads."""
    _run("pyside6-lrelease", ts, "-qm", qm)


def sentences() -> Iterator[str]:
    """Yield every template of `say("…")` in the program."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield ast.literal_eval(node.args[0])


def titles() -> Iterator[tuple[str, str]]:
    """Yield what layouts and sheets are called, each after its context."""
    yield from (("Layout", load_layout(name).title) for name in layout_names())
    yield from (("Sheet", load_plan(name).title) for name in plan_names())


def _run(tool: str, *arguments: object) -> None:
    command = [str(Path(sysconfig.get_path("scripts")) / tool), *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    bring_up_to_date(TS)
    for readable in TS.parent.glob("*.ts"):
        release(readable, readable.with_suffix(".qm"))
