"""`firsthand drift`."""

from __future__ import annotations

from itertools import groupby

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError
from firsthand.records import Change, Drift, Quote


@click.command("drift")
@click.argument("ids", nargs=-1, metavar="[D1]…")
@in_case
@verb
def command(ids: tuple[str, ...], folder: str, as_json: bool) -> Exit:
    """Show what each retelling (or those named, D1) added, dropped and changed, with both quotes."""
    from firsthand import Case

    with Case.open(folder) as case:
        material = case.material()
    outlets = {document.id: document.outlet for document in material.documents}
    if strange := [asked for asked in ids if asked not in outlets]:
        raise UsageError(f"there is no {', '.join(strange)} in this case", hint="firsthand log")
    found = [drift for drift in material.drifts if not ids or drift.derived in ids]
    if as_json:
        give(found)
        return Exit.DONE
    for (derived, base), changes in groupby(found, key=lambda drift: (drift.derived, drift.base)):
        click.echo(f"{derived} {outlets[derived]}, against {base} {outlets[base]}")
        click.echo("\n".join("\n".join(lines(drift)) for drift in changes) + "\n")
    if not found:
        say("no page retells another as a whole")
    return Exit.DONE


def lines(drift: Drift) -> list[str]:
    """A change on up to three lines: what it is, the words then and now, in their sentences."""
    if drift.change in (Change.ADDED, Change.DROPPED):
        return [f"  {drift.change.value:17}{drift.now_claim or drift.then_claim}  “{drift.now or drift.then}”"]
    told = [f"  {drift.change.value:17}“{drift.then}” → {f'“{drift.now}”' if drift.now else 'nobody named'}"]
    sides = (("then", drift.then_claim, drift.then_quote), ("now", drift.now_claim, drift.now_quote))
    return [*told, *(f"    {when:5}{claim}  “{_flat(quote)}”" for when, claim, quote in sides if quote)]


def _flat(quote: Quote) -> str:
    return " ".join(quote.exact.split())
