"""Where the runs of a marked text stand in it, and in its words."""

from attrs import evolve, frozen

from kitbuilder.kit.text import FactRef, Plain, Run, parse, source_of

_FACT = "〓"


@frozen
class Span:
    """A run; it starts `start` characters into the marked text and `place` characters into the words, from 0."""

    run: Run
    start: int
    place: int

    @property
    def words(self) -> str:
        """What the run says; a fact is one character of no language."""
        return _FACT if isinstance(self.run, FactRef) else self.run.text

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.place + len(self.words)

    @property
    def takes_readings(self) -> bool:
        """Tell whether words in this run have no marks yet and may get some."""
        return isinstance(self.run, Plain)


def spans(source: str) -> tuple[Span, ...]:
    """Return the runs of a marked text with their places. Raises `MarkError`."""
    placed: list[Span] = []
    start, place, strong = 0, 0, False
    for run in parse(source):
        start += 0 if run.strong == strong else 2
        strong = run.strong
        placed.append(Span(run, start, place))
        start += len(source_of([evolve(run, strong=False)]))
        place = placed[-1].end
    return tuple(placed)


def words(placed: tuple[Span, ...]) -> str:
    """Return what the runs say, without marks; a fact is one character."""
    return "".join(span.words for span in placed)
