"""`firsthand add`."""

from __future__ import annotations

import sys

import click

from firsthand.cli.progress import progress
from firsthand.cli.verb import Exit, complain_of, give, in_case, say, verb


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER|-")
@click.option("--dry-run", is_flag=True, help="Say what would be kept, and keep nothing.")
@in_case
@verb
def command(paths: tuple[str, ...], dry_run: bool, folder: str, as_json: bool) -> Exit:
    """Keep files, folders or stdin (-) as evidence and make them readable.

    The same bytes are kept once, whatever they are called. A file that cannot be used is named, and the others go on.
    """
    from firsthand import Case

    with Case.open(folder) as case, progress("adding") as move:
        report = case.add(*paths, stdin=sys.stdin.buffer, progress=move, dry_run=dry_run)
    if as_json:
        give(report)
    else:
        for document in report.added:
            click.echo(f"{document.id or '–'}\t{document.name}\t{document.title}")
        complain_of(report.failed)
        kept = "would be kept" if dry_run else "kept"
        say(f"{len(report.added)} {kept} · {len(report.known)} known already · {len(report.failed)} failed")
        if report.added and not dry_run:
            say("  → firsthand read")
    return Exit.PARTLY if report.failed else Exit.DONE
