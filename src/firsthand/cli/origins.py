"""`firsthand origins`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError
from firsthand.records import Claim, Interest, Material, Origin, Step, StepKind, Trace


@click.command("origins")
@click.argument("ids", nargs=-1, metavar="[c1]…")
@in_case
@verb
def command(ids: tuple[str, ...], folder: str, as_json: bool) -> Exit:
    """List the first-hand sources, or show the way from claims (c1) down to theirs."""
    from firsthand import Case

    with Case.open(folder) as case:
        material = case.material()
    traces = {trace.claim: trace for trace in material.traces}
    if strange := [asked for asked in ids if asked not in traces]:
        raise UsageError(f"there is no {', '.join(strange)} in this case", hint="firsthand claims")
    if as_json:
        give([traces[asked] for asked in ids] if ids else material.origins)
        return Exit.DONE
    if ids:
        claims = {claim.id: claim for claim in material.claims}
        for asked in ids:
            click.echo("\n".join(tree(traces[asked], claims[asked], material)))
    else:
        for origin in material.origins:
            click.echo(line(origin, material))
    if not material.origins:
        say("no origins yet\n  → firsthand read")
    return Exit.DONE


def line(origin: Origin, material: Material) -> str:
    """An origin on one line: id, name, kind, interest, claims and pages, doubt."""
    pages = {claim.document for claim in material.claims if claim.id in origin.claims}
    counts = f"claims: {len(origin.claims)}, pages: {len(pages)}"
    name = (origin.name or "(nobody named)") + ("?" if origin.doubtful else "")
    return "\t".join((origin.id, name, origin.kind.value, origin.interest, counts))


def tree(trace: Trace, claim: Claim, material: Material) -> list[str]:
    """The way of a claim, one step a line, each further in than the one before, and its origin below."""
    told = [f"{claim.id}  “{' '.join(claim.quote.exact.split())}”"]
    told += [f"{'   ' * depth}└─ {step(found)}" for depth, found in enumerate(trace.steps)]
    origin = next(one for one in material.origins if one.id == trace.origin)
    shared = next(one for one in material.interests if one.id == origin.interest)
    told.append(
        f"=  {origin.id} {origin.name or '(nobody named)'}, {origin.kind.value}; {interest(shared, origin, material)}"
    )
    return [*told, ""]


def step(found: Step) -> str:
    """One step in words."""
    doubt = "?" if found.doubtful else ""
    if found.kind is StepKind.PAGE:
        return f"on the page of {found.name} ({found.document}, {found.claim})"
    if found.kind is StepKind.RETELLS:
        grounds = f": {', '.join(found.grounds)}" if found.grounds else ""
        return f"tells again{doubt} what {found.name} wrote ({found.document}, {found.claim}){grounds}"
    cue = f" (“{found.cue}”)" if found.cue else ""
    return f"names{doubt} {found.name or 'nobody'}{cue}"


def interest(shared: Interest, origin: Origin, material: Material) -> str:
    """With whom the origin has one interest, and why."""
    from firsthand.show.reasons import told
    from firsthand.show.words import Words

    names = {one.id: one.name for one in material.origins}
    others = [names[id_] for id_ in shared.origins if id_ != origin.id and names[id_]]
    if not others:
        return f"interest {shared.id}, shared with no other source"
    because = "; ".join(told(why, Words("en")) for why in shared.because[:3])
    return f"interest {shared.id}, shared with {', '.join(others)} ({because})"
