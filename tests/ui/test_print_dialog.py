import datetime as dt

from attrs import evolve
from PySide6.QtWidgets import QMessageBox

from kitbuilder.printing.verify import verify
from kitbuilder.ui.print_dialog import PrintDialog

TODAY = dt.date(2026, 11, 24)


def _dialog(library, folder, qtbot):
    dialog = PrintDialog(library.read_all(), folder, TODAY)
    qtbot.addWidget(dialog)
    return dialog


def test_the_dialog_writes_the_cards_of_every_site(library, tmp_path, qtbot):
    dialog = _dialog(library, tmp_path / "out", qtbot)
    dialog.start()
    qtbot.waitUntil(lambda: "3拠点" in dialog.outcome.text(), timeout=30_000)
    files = sorted((tmp_path / "out").glob("*.pdf"))
    assert len(files) == 3
    assert all(report.ok for report in verify(files[0]))


def test_what_cannot_be_written_is_told_in_one_sentence(library, tmp_path, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    (tmp_path / "file").write_text("in the way")
    dialog = _dialog(library, tmp_path / "file" / "out", qtbot)
    dialog.start()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert "作れません" in told[0]
    qtbot.waitUntil(lambda: not dialog._work.isRunning(), timeout=10_000)


def test_the_choices_become_options(library, tmp_path, qtbot):
    dialog = _dialog(library, tmp_path, qtbot)
    dialog.audience.setCurrentIndex(1)
    dialog.furigana.setCurrentIndex(2)
    dialog.layout_choice.setCurrentIndex(dialog.layout_choice.findData("list-a4"))
    options = dialog.options()
    assert (options.audience, options.furigana, options.layout) == ("drill", "none", "list-a4")


def test_a_site_that_cannot_be_printed_is_named_and_the_others_are_written(library, tmp_path, qtbot):
    first, *others = library.read_all()
    unprintable = evolve(first, site=evolve(first.site, name="𠮷野小学校"))
    dialog = PrintDialog([unprintable, *others], tmp_path, TODAY)
    qtbot.addWidget(dialog)
    dialog.start()
    qtbot.waitUntil(lambda: "2拠点" in dialog.outcome.text(), timeout=30_000)
    assert "𠮷野小学校" in dialog.outcome.text()
    assert dialog.progress.value() == 3
    assert len(list(tmp_path.glob("*.pdf"))) == 2
