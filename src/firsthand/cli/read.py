"""`firsthand read`."""

from __future__ import annotations

import click

from firsthand.cli.progress import progress
from firsthand.cli.verb import Exit, complain_of, give, in_case, say, verb


@click.command("read")
@click.option("--dry-run", is_flag=True, help="Say what would be read, and read nothing.")
@click.option("--online", is_flag=True, help="Let texts be sent to the reader that firsthand.yaml names.")
@in_case
@verb
def command(dry_run: bool, online: bool, folder: str, as_json: bool) -> Exit:
    """Read every document that has not been read yet into claims.

    Stopping is safe: what was read stays, and the next run goes on from there.
    """
    from firsthand import Case

    with Case.open(folder) as case:
        if dry_run:
            waiting = case.unread()
            if as_json:
                give(waiting)
            else:
                say(f"{len(waiting)} documents would be read")
            return Exit.DONE
        with progress("reading") as move:
            report = case.read(progress=move, online=online, notice=say)
        if as_json:
            give(report)
        else:
            complain_of(report.failed)
            for note in report.notes:
                say(note)
            say(f"{len(report.read)} documents read · {report.claims} claims found")
            say("  → firsthand claims, or firsthand dossier -o dossier.html")
    return Exit.PARTLY if report.failed else Exit.DONE
