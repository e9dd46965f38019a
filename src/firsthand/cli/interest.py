"""`firsthand interest`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError


@click.command("interest")
@click.argument("names", nargs=-1, metavar="[NAME OTHER]")
@click.option(
    "--same", "value", flag_value="same", help="The two have one interest: they do not corroborate each other."
)
@click.option("--apart", "value", flag_value="apart", help="The two have no interest in common.")
@click.option("--note", default="", help="Why; it is kept with the decision.")
@in_case
@verb
def command(names: tuple[str, ...], value: str | None, note: str, folder: str, as_json: bool) -> Exit:
    """List who has one interest and why, or decide it for two sources."""
    from firsthand import Case
    from firsthand.deciding import interest
    from firsthand.show.reasons import spoken, told
    from firsthand.show.words import Words

    if len(names) not in (0, 2) or bool(names) is not bool(value):
        raise UsageError("two names and --same or --apart are needed", hint="firsthand interest NAME OTHER --same")
    with Case.open(folder) as case:
        if names:
            decision = interest(case, names[0], names[1], "same" if value == "same" else "apart", note)
            if as_json:
                give(decision)
            else:
                say(f"{names[0]} and {names[1]}: {value}\n  → firsthand undo takes it back")
            return Exit.DONE
        material = case.material()
    words = Words("en")
    if as_json:
        give(spoken(material.interests, words))
        return Exit.DONE
    called = {origin.id: origin.name or "(nobody named)" for origin in material.origins}
    for one in material.interests:
        sources = ", ".join(called[id_] for id_ in one.origins)
        click.echo("\t".join((one.id, sources, "; ".join(told(why, words) for why in one.because))))
    return Exit.DONE
