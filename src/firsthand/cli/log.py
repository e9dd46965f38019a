"""`firsthand log`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, verb


@click.command("log")
@in_case
@verb
def command(folder: str, as_json: bool) -> Exit:
    """Show what was done in this case, and when. Nothing is ever removed from this list."""
    from firsthand import Case

    with Case.open(folder) as case:
        entries = case.log()
    if as_json:
        give(entries)
        return Exit.DONE
    for entry in entries:
        click.echo(f"{entry.number}\t{entry.at:%Y-%m-%d %H:%M:%S} UTC\t{entry.verb}\t{entry.detail}")
    return Exit.DONE
