"""The windows go on speaking their language whatever happens to the files."""

import pytest

from kitbuilder.bundled import bundled
from kitbuilder.ui.language import Translator


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "kitbuilder_en.qm"
    path.write_bytes(bundled("resources", "translations", "kitbuilder_en.qm").read_bytes())
    return path


def test_words_stay_known_when_their_file_is_written_over_while_the_program_runs(path, qapp):
    translator = Translator(path, qapp)
    before = translator.translate("LookMenu", "文字の大きさ")
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
    assert translator.translate("LookMenu", "文字の大きさ") == before == "Text size"
    assert translator.translate("LookMenu", "暗い") == "Dark"
    translator.deleteLater()


@pytest.mark.parametrize("content", [None, b"", b"no translations"])
def test_without_a_sound_file_the_windows_stay_as_they_are(path, content, qapp):
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    translator = Translator(path, qapp)
    assert not translator.translate("LookMenu", "文字の大きさ")
    translator.deleteLater()
