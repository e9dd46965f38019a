"""`firsthand date`."""

from __future__ import annotations

from datetime import datetime

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("date")
@click.argument("document", metavar="D1")
@click.argument("day", type=click.DateTime(formats=["%Y-%m-%d"]), metavar="YYYY-MM-DD")
@in_case
@verb
def command(document: str, day: datetime, folder: str, as_json: bool) -> Exit:
    """Say by hand on which day a document was published.

    The document is read again, and every date that is counted from its own ("last month") moves.
    """
    from firsthand import Case

    with Case.open(folder) as case:
        report = case.date(document, day.date())
    if as_json:
        give(report)
    else:
        say(f"{document} is dated {day.date()} by hand; claims read again: {report.claims}")
    return Exit.DONE
