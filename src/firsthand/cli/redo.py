"""`firsthand redo`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("redo")
@in_case
@verb
def command(folder: str, as_json: bool) -> Exit:
    """Do again what undo took back."""
    from firsthand import Case

    with Case.open(folder) as case:
        entry = case.redo()
    if as_json:
        give(entry)
    else:
        say(entry.detail)
    return Exit.DONE
