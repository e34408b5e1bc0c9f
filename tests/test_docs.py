"""The README is tried, not trusted: its commands run, and no command goes unmentioned."""

import re
import shlex
import shutil
import subprocess
import sys

import pytest
from places import ROOT

from pipeline.cli import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
#: Commands that wait for a browser or go out to the network; the README shows them, nobody runs them here.
NOT_RUN = ("pipeline serve", "pipeline ingest baophapluat.vn", "pipeline ingest https://")


def console_commands():
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for line in re.findall(r"^\$ (.+(?:\\\n.+)*)$", block, re.MULTILINE):
            command = line.replace("\\\n", " ").split("  #")[0].strip()
            if command.startswith("pipeline ") and not command.startswith(NOT_RUN):
                yield command


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_readme(name):
    assert f"pipeline {name}" in README


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_help_text_is_a_line_and_an_example(name):
    text = main.commands[name].help or ""
    assert text.splitlines()[0].endswith(".")
    assert f"Example: pipeline {name}" in text


def test_the_commands_of_the_readme_run(tmp_path):
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "outputs").mkdir()
    commands = list(console_commands())
    assert commands
    for command in commands:
        first = command.split(" | ")[0]
        argv = [sys.executable, "-m", *shlex.split(first)]
        done = subprocess.run(argv, cwd=tmp_path, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout, command


def test_the_changelog_knows_this_version():
    from pipeline import __version__

    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
