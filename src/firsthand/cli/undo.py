"""`firsthand undo`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("undo")
@in_case
@verb
def command(folder: str, as_json: bool) -> Exit:
    """Take back the last thing that was done. Nothing is lost: firsthand redo brings it back."""
    from firsthand import Case

    with Case.open(folder) as case:
        entry = case.undo()
    if as_json:
        give(entry)
    else:
        say(entry.detail)
    return Exit.DONE
