"""`firsthand log`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, verb


@click.command("log")
@in_case
@verb
def command(folder: str, as_json: bool) -> Exit:
    """Show what was done in this case, one line for each thing that can be undone.

    Nothing is ever removed from the log; --json gives every entry with its hash.
    """
    from firsthand import Case

    with Case.open(folder) as case:
        if as_json:
            give(case.log())
            return Exit.DONE
        for deed in case.history():
            undone = "\t(taken back)" if deed.undone else ""
            click.echo(f"{deed.number}\t{deed.at:%Y-%m-%d %H:%M:%S} UTC\t{deed.verb}\t{deed.detail}{undone}")
    return Exit.DONE
