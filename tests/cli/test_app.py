"""What holds for every command."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from kitbuilder.cli import app
from kitbuilder.cli.app import main
from kitbuilder.cli.on_demand import CommandsOnDemand
from tests.cli.conftest import contents

COMMANDS = ["init", "sites", "import-sites", "show", "apply", "check", "print", "verify", "schema"]


def test_help_names_every_command(run):
    said = run("--help")
    assert said.code == 0
    assert [command for command in COMMANDS if f"  {command} " not in said.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run, command):
    said = run(command, "--help")
    assert (said.code, said.err) == (0, "")
    assert "Usage: kitbuilder" in said.out


def test_the_version_is_told(run, monkeypatch):
    monkeypatch.setattr("importlib.metadata.version", lambda _name: "1.2.3")
    assert run("--version").out == "kitbuilder 1.2.3\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-command"],
        ["--no-such-option"],
        ["sites", "--no-such-option"],
        ["sites", "too", "many"],
        ["show"],
        ["apply", "koda-es"],
        ["verify"],
        ["print", "--layout", "card-a9"],
        ["print", "--layout"],
        ["print", "--audience", "nobody"],
        ["print", "--furigana", "some"],
        ["print", "--jobs", "0"],
        ["print", "--jobs", "many"],
        ["print", "--date", "tomorrow"],
        ["print", "--date", "2026-02-30"],
        ["print", "--section", "no-such-section"],
        ["print", "nowhere"],
        ["show", "nowhere"],
        ["check", "nowhere"],
        ["apply", "nowhere", __file__],
        ["apply", "koda-es", "gone.json"],
        ["init", "--sites", "gone.csv"],
        ["import-sites", "gone.csv"],
        ["verify", "gone.pdf"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_line_with_exit_code_2(run, library, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    before = contents(library)
    said = run(*arguments)
    assert said.code == 2
    assert said.refusal
    assert contents(library) == before
    assert list(tmp_path.iterdir()) == [library]


def test_an_unknown_site_is_answered_with_the_nearest(run, library):
    assert library.is_dir()
    assert "小田小学校" in run("show", "小多小学校").refusal


@pytest.mark.parametrize("command", ["sites", "check", "print", "show master"])
def test_a_folder_without_a_library_is_said(run, tmp_path, command):
    said = run(*command.split(), "--library", tmp_path)
    assert said.code == 2
    assert "init" in said.refusal
    assert list(tmp_path.iterdir()) == []


def test_the_library_named_on_the_command_line_counts_more_than_the_environment(run, library, tmp_path):
    assert run("sites", "--library", tmp_path).code == 2
    assert run("sites", "--library", library).code == 0


@pytest.mark.parametrize("command", ["sites --json", "check --json"])
def test_a_kit_file_that_is_damaged_is_named_and_the_other_sites_are_shown(run, library, command):
    (library / "koda-es.kit").write_bytes(b"not a kit file" * 100)
    said = run(*command.split())
    assert said.code == 2
    assert "koda-es.kit" in said.last_line
    assert [row for row in said.json if row.get("id", "namiki-1-es") == "namiki-1-es"] == said.json


def test_a_run_that_is_stopped_ends_with_130(run, library, monkeypatch):
    def stopped(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("kitbuilder.store.library.Library.site_ids", stopped)
    said = run("sites")
    assert said.code == 130
    assert (said.out, said.err.strip()) == ("", "kitbuilder: 中止しました。書き終えたファイルはそのまま使えます")
    assert library.is_dir()


def test_a_fault_of_the_program_is_not_hidden(run, library, monkeypatch):
    def broken(*_arguments):
        raise ZeroDivisionError

    monkeypatch.setattr("kitbuilder.store.library.Library.site_ids", broken)
    with pytest.raises(ZeroDivisionError):
        run("sites")
    assert library.is_dir()


def test_a_reader_that_goes_away_is_no_error(tmp_path, library):
    command = f"'{sys.executable}' -m kitbuilder.cli schema | head -c 1"
    script = f"set -o pipefail; {command}"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["bash", "-c", script], capture_output=True, env=environment, cwd=tmp_path, check=False)  # noqa: S607
    assert (done.stdout, done.stderr) == (b"{", b"")
    assert library.is_dir()


def test_the_entry_point_is_main():
    assert main is app.main


def test_without_a_screen_the_editor_says_so(run, library, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(sys.modules, "kitbuilder.ui.app", None)
    said = run()
    assert said.code == 2
    assert "編集画面" in said.refusal
    assert library.is_dir()


def test_the_library_may_be_named_before_the_command(run, library, tmp_path):
    assert run("--library", tmp_path / "none", "sites").code == 2
    assert run("--library", library, "sites", "--json").code == 0


def test_a_folder_without_any_pdf_is_not_verified_as_good(run, tmp_path):
    assert "PDF がありません" in run("verify", tmp_path).refusal


def test_listing_sites_waits_for_nothing_that_prints(library):
    """What is loaded takes longer than the sites of a whole city."""
    heavy = ["reportlab", "PySide6", "zxingcpp", "openpyxl", "distributed", "budoux"]
    code = (
        f"import sys; from kitbuilder.cli import main; main(['sites']); print(sorted({{*{heavy}}} & {{*sys.modules}}))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[-1] == "[]"
    assert library.is_dir()


def test_every_command_is_where_the_table_says():
    assert {name: command.name for name, command in app.cli.commands.items()} == {name: name for name in app.COMMANDS}


def test_a_command_of_somebody_elses_can_be_added_and_taken_away():
    commands = CommandsOnDemand({"sites": "sites:sites"})
    commands["more"] = click.Command("more")
    assert list(commands) == ["sites", "more"]
    assert commands["more"].name == "more"
    del commands["more"]
    assert len(commands) == 1
    assert "more" not in commands
