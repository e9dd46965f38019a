import errno
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from firsthand.cli import VERBS
from firsthand.cli.verb import Exit, verb

from .conftest import Run

COMMANDS = Path(__file__).parents[2] / "docs" / "commands.md"


def test_help_lists_every_verb_with_what_it_does(run: Run) -> None:
    text = " ".join(run("--help").stdout.split())

    assert all(verb in text and help_ in text for verb, help_ in VERBS.items())


@pytest.mark.parametrize("name", VERBS)
def test_each_verb_explains_itself(run: Run, name: str) -> None:
    result = run(name, "--help")

    assert result.exit_code == 0
    assert "--json" in result.stdout


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_is_documented(verb: str) -> None:
    assert f"## `firsthand {verb}" in COMMANDS.read_text(encoding="utf-8")


def test_help_waits_for_none_of_the_rooms() -> None:
    program = (
        "import sys; from firsthand.cli import main; main(['--help'], standalone_mode=False); "
        "print([name for name in ('spacy', 'sqlalchemy', 'trafilatura', 'jinja2', 'rich') if name in sys.modules])"
    )

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert told.splitlines()[-1] == "[]"


def test_an_unknown_verb_is_wrong_usage(run: Run) -> None:
    assert run("frobnicate").exit_code == 2


def test_output_that_nobody_reads_any_more_is_no_error() -> None:
    @click.command()
    @verb
    def told(as_json: bool) -> Exit:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    result = CliRunner().invoke(told, [])
    assert result.exit_code == 1
    assert "Broken pipe" not in result.output
