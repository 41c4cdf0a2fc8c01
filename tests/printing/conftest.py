"""One press for all printing tests: it only keeps what it has set."""

import pytest

from kitbuilder.printing.press import Press


@pytest.fixture(scope="session")
def press() -> Press:
    """A press; that it keeps things changes nothing is tested in `test_determinism`."""
    return Press()
