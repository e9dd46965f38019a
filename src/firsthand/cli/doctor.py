"""`firsthand doctor`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, say, verb


@click.command("doctor")
@verb
def command(as_json: bool) -> Exit:
    """Check that this installation has all it needs, without touching any case or the network."""
    from firsthand import Case

    checks = Case.doctor()
    if as_json:
        give(checks)
    else:
        for check in checks:
            click.echo(f"{'ok' if check.fine else 'PROBLEM'}\t{check.what}\t{check.found}")
            if check.hint:
                say(f"  → {check.hint}")
    return Exit.DONE if all(check.fine for check in checks) else Exit.PROBLEM
