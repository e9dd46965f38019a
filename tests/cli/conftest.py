"""A command line to call in the process, and a small case to call it in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from firsthand.cli import main

Run = Callable[..., Result]

PAGE = """The mill burned down

The owner, Ada Brenn, said on 4 May 2025 that the mill had been insured for about 2 million euros.

“Nobody was inside,” she said. The police may open an inquiry.
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("add", "a.txt")` as if typed; stdout and stderr are kept apart."""

    def typed(*words: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], input=stdin)

    return typed


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page saved as text, outside of any case."""
    path = tmp_path / "mill.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty case; the commands are typed inside it."""
    folder = tmp_path / "case"
    assert run("init", folder).exit_code == 0
    monkeypatch.chdir(folder)
    return folder
