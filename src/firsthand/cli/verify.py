"""`firsthand verify`."""

from __future__ import annotations

import click

from firsthand.cli.progress import progress
from firsthand.cli.verb import Exit, give, in_case, say, verb


@click.command("verify")
@in_case
@verb
def command(folder: str, as_json: bool) -> Exit:
    """Hash every kept file again, and check every text, every quote and the log itself."""
    from firsthand import Case

    with Case.open(folder) as case, progress("checking") as move:
        problems = case.verify(progress=move)
        documents, claims = len(case.documents()), len(case.claims())
    if as_json:
        give(problems)
    else:
        for problem in problems:
            click.echo(f"{problem.where}\t{problem.what}\t{problem.why}")
        say(f"{documents} documents and {claims} claims checked · {len(problems)} problems")
    return Exit.PROBLEM if problems else Exit.DONE
