"""`firsthand contradictions`."""

from __future__ import annotations

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.errors import UsageError
from firsthand.records import Contradiction, Quote


@click.command("contradictions")
@click.argument("claims", nargs=-1, metavar="[c1 c2]")
@click.option("--settle", metavar="WORDS", help="Decide how c1 and c2 are to be read; an empty text withdraws it.")
@click.option("--note", default="", help="Why; it is kept with the decision.")
@in_case
@verb
def command(claims: tuple[str, ...], settle: str | None, note: str, folder: str, as_json: bool) -> Exit:
    """List what cannot both be right, side by side with the possible readings, or settle one."""
    from firsthand import Case
    from firsthand.deciding import settle as decide
    from firsthand.show.reasons import spoken
    from firsthand.show.words import Words

    if (settle is None) is not (not claims) or len(claims) not in (0, 2):
        raise UsageError("two claims and --settle are needed", hint="firsthand contradictions c1 c2 --settle WORDS")
    with Case.open(folder) as case:
        if settle is not None:
            decision = decide(case, claims[0], claims[1], settle, note)
            if as_json:
                give(decision)
            else:
                say(f"{claims[0]} ≠ {claims[1]}: {settle or 'open again'}\n  → firsthand undo takes it back")
            return Exit.DONE
        material = case.material()
    if as_json:
        give(spoken(material.contradictions, Words("en")))
        return Exit.DONE
    outlets = {document.id: document.outlet for document in material.documents}
    for one in material.contradictions:
        click.echo("\n".join(sides(one, outlets)))
    if not material.contradictions:
        say("no contradictions were found")
    return Exit.DONE


def sides(one: Contradiction, outlets: dict[str, str]) -> list[str]:
    """A contradiction in full: kind, both sides with their quotes, why they are compared, the readings."""
    from firsthand.show.reasons import told as reason
    from firsthand.show.words import Words

    words = Words("en")
    told = [f"{one.a} ≠ {one.b}  {one.kind.value}: {one.a_words} / {one.b_words}"]
    told += [side(one.a, one.a_quote, one.a_side, outlets), side(one.b, one.b_quote, one.b_side, outlets)]
    if one.because:
        told.append(f"  compared because {reason(one.because, words)}")
    if one.decided:
        return [*told, f"  settled: {one.decided}", ""]
    return [*told, *(f"  perhaps {reason(reading, words)}" for reading in one.readings), ""]


def side(claim: str, quote: Quote, all_: tuple[str, ...], outlets: dict[str, str]) -> str:
    """One side on a line: the claim, its page, its words, and who stands with it."""
    others = [id_ for id_ in all_ if id_ != claim]
    more = f" (also {', '.join(others)})" if others else ""
    return f"  {claim} {outlets.get(quote.document, quote.document)}: “{' '.join(quote.exact.split())}”{more}"
