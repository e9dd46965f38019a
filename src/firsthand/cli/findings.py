"""`firsthand findings`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError
from firsthand.records import Finding, Origin, Status


@click.command("findings")
@click.argument("claims", nargs=-1, metavar="[c1…]")
@click.option("--status", type=click.Choice([str(status) for status in Status]), help="Only findings of this status.")
@click.option("--likelihood", metavar="WORD", help="Say how likely what c1 says is, in a word of ICD 203.")
@click.option("--note", default="", help="Why; it is kept with the decision.")
@in_case
@verb
def command(
    claims: tuple[str, ...], status: str | None, likelihood: str | None, note: str, folder: str, as_json: bool
) -> Exit:
    """List what several claims say in common and the state of the evidence, or all that is said with c1.

    A finding that rests on one claim and that nobody contests is listed when it is asked for.
    """
    from firsthand import Case
    from firsthand.deciding import likelihood as decide
    from firsthand.show.reasons import spoken
    from firsthand.show.words import Words

    if likelihood is not None and len(claims) != 1:
        raise UsageError("one claim is needed with --likelihood", hint="firsthand findings c1 --likelihood likely")
    with Case.open(folder) as case:
        if likelihood is not None:
            decision = decide(case, claims[0], likelihood, note)
            if as_json:
                give(decision)
            else:
                say(f"{claims[0]}: {likelihood or 'withdrawn'}\n  → firsthand undo takes it back")
            return Exit.DONE
        if claims:
            case.claims(*claims)
        material = case.material()
    asked = [one for one in material.findings if _is_asked(one, claims, status)]
    if as_json:
        give(spoken(asked, Words("en")))
        return Exit.DONE
    origins = {origin.id: origin for origin in material.origins}
    for one in asked:
        click.echo("\n".join(_lines(one, origins)))
    if not asked:
        say("no such findings; firsthand claims lists every claim")
    return Exit.DONE


def _is_asked(one: Finding, claims: tuple[str, ...], status: str | None) -> bool:
    if status and one.status != status:
        return False
    if claims:
        return bool({*one.supporting, *one.opposing} & {*claims})
    return bool(status) or len(one.supporting) > 1 or bool(one.opposing)


def _lines(one: Finding, origins: dict[str, Origin]) -> list[str]:
    from firsthand.show.reasons import told
    from firsthand.show.words import Words

    words = Words("en")

    def side(claims: tuple[str, ...], sources: tuple[str, ...]) -> str:
        return f"{', '.join(origins[id_].name or '(nobody named)' for id_ in sources)} [{', '.join(claims)}]"

    lines = [f"{one.id}  {one.status}  {one.letter or 'F'}{one.digit}  {one.says}"]
    lines.append(f"  said by {side(one.supporting, one.supporting_origins)}")
    if one.opposing_origins:
        lines.append(f"  against it {side(one.opposing, one.opposing_origins)}")
    elif one.opposing:
        # Nobody gainsays it first-hand: these go back to the same source and tell it otherwise.
        lines.append(f"  told otherwise by the same source's retellings [{', '.join(one.opposing)}]")
    lines += [f"  because {told(reason, words)}" for reason in one.reasons]
    if one.likelihood:
        lines.append(f"  judged by an analyst: {one.likelihood}")
    return [*lines, ""]
