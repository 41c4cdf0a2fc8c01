"""What every test starts from: none of the user's own settings, and modest Hypothesis runs."""

import pytest
from hypothesis import settings

settings.register_profile("kitbuilder", deadline=None, max_examples=40)
settings.load_profile("kitbuilder")

_HOMES = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
)


@pytest.fixture(autouse=True)
def own_home(monkeypatch, tmp_path_factory):
    """A home folder of the test's own, and no library named in the environment."""
    home = tmp_path_factory.mktemp("home")
    for name in _HOMES:
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("KITBUILDER_LIBRARY", raising=False)
    return home
