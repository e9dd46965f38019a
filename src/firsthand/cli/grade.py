"""`firsthand grade`."""

from __future__ import annotations

from pathlib import Path

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError


@click.command("grade")
@click.argument("name", required=False)
@click.argument("letter", required=False)
@click.option("--list", "file", type=click.Path(path_type=Path, dir_okay=False), help="A CSV file: name,letter,note.")
@click.option("--note", default="", help="Why; it is kept with the decision.")
@in_case
@verb
def command(name: str | None, letter: str | None, file: Path | None, note: str, folder: str, as_json: bool) -> Exit:
    """Grade a source by the Admiralty letters A to F, or all sources of a list; "" as letter withdraws a grade.

    The digit of a finding is proposed by the software; the letter of a source is only ever set by a person.
    """
    from firsthand import Case
    from firsthand.deciding import grade, source_list

    if (file is None) is (name is None or letter is None):
        raise UsageError("a name and a letter are needed, or a list", hint="firsthand grade NAME B, or --list FILE.csv")
    rows = source_list(file) if file else [(name or "", (letter or "").upper(), note)]
    with Case.open(folder) as case:
        decisions = grade(case, rows)
    if as_json:
        give(decisions)
    else:
        say(f"{len(decisions)} graded\n  → firsthand undo takes it back")
    return Exit.DONE
