"""`firsthand screen`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from firsthand.cli.progress import progress
from firsthand.cli.verb import Exit, complain_of, give, in_case, say, verb
from firsthand.errors import NoCase

if TYPE_CHECKING:
    from firsthand import Case
    from firsthand.screening import Answer, Hit

NEAR = 0.1
"""Score from which a name that does not match is told as near; the JSON has them all."""


@click.command("screen")
@click.argument("name", metavar="NAME|all")
@click.option("--list", "paths", multiple=True, metavar="FILE", type=click.Path(path_type=Path), help="A list to ask.")
@in_case
@verb
def command(name: str, paths: tuple[Path, ...], folder: str, as_json: bool) -> Exit:
    """Ask lists of sanctions, positions and crime for a name, or for everybody in the case.

    A list is an OpenSanctions export (entities.ftm.json, targets.nested.json, targets.simple.csv) or any FollowTheMoney
    JSON, one entity a line, plain or gzipped. A matching name is not yet the person: compare birth date and country.
    """
    from firsthand.lists import asked_for, screened, shelf

    case = here(folder)
    try:
        with progress("screening", quiet=as_json) as move:
            report = screened(asked_for(name, case), paths, shelf(case.folder if case else None), move)
    finally:
        if case:
            case.close()
    if as_json:
        give(report)
    else:
        for answer in report.answers:
            click.echo("\n".join(lines(answer)))
        complain_of(report.failed)
        if not report.answers:
            say("nobody to screen: no persons or organisations were found in this case\n  → firsthand read")
    return Exit.PARTLY if report.failed else Exit.DONE


def here(folder: str) -> Case | None:
    """The case to work in, or None where none was asked for and there is none."""
    from firsthand import Case

    try:
        return Case.open(folder)
    except NoCase:
        if folder != ".":
            raise
        return None


def lines(answer: Answer) -> list[str]:
    """An answer as lines: what the list says to the name, then a block each entry."""
    told = [f"{answer.asked.name}\t{answer.says} ({answer.list.dated.basis})"]
    for hit in answer.matches:
        told += block(hit, answer.list.topics_told)
    near = [hit for hit in answer.hits if not hit.same and hit.score >= NEAR]
    if near and not answer.matches:
        told += [f"  near, but no match: {hit.spelling} ({hit.id}, {hit.score:.2f})" for hit in near]
    return told


def block(hit: Hit, topics_told: bool) -> list[str]:
    """An entry as lines: what matched, what the list says of it, and what tells namesakes apart."""
    spelt = f", listed as {hit.spelling}" if hit.spelling != hit.name else ""
    weak = " (a weak alias, says the list)" if hit.weak else ""
    told = [f"  {hit.score:.2f}  {hit.name}{spelt}{weak}  [{hit.id}, {hit.schema}]"]
    parts = "; ".join(f"{part.one or '–'} / {part.other or '–'}: {part.path}" for part in hit.because)
    facts = {
        "why": parts,
        "listed": "; ".join(f"{words} ({topic})" for words, topic in zip(hit.told, hit.topics, strict=True))
        or ("the list gives no topic" if topics_told else "this format of the list has no topics"),
        "programme": "; ".join(hit.programmes),
        "born": ", ".join(hit.births),
        "country": ", ".join(hit.countries),
        "dataset": ", ".join(hit.datasets),
    }
    told += [f"        {what:<10}{words}" for what, words in facts.items() if words]
    if not hit.target:
        told.append("        named by the list only because of another entry")
    return told
