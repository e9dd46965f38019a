"""`firsthand who`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import click

from firsthand.cli.verb import Exit, complain, give, in_case, say, verb

if TYPE_CHECKING:
    from firsthand.records import Quote
    from firsthand.who import Role, Tied, Who


@click.command("who")
@click.argument("name")
@in_case
@verb
def command(name: str, folder: str, as_json: bool) -> Exit:
    """Tell all that the case holds of somebody, asked for in any spelling and script, or by id (E4)."""
    from firsthand import Case
    from firsthand.who import unknown

    with Case.open(folder) as case:
        report = case.who(name)
    if as_json:
        give(report)
    for found in () if as_json else report.found:
        click.echo("\n".join(lines(found)))
    if report.perhaps and not as_json:
        say(f"perhaps also meant: {', '.join(report.perhaps)}")
    if not report.found:
        complain(unknown(report))
        return Exit.PROBLEM
    return Exit.DONE


def lines(who: Who) -> list[str]:
    """Everything of one party: spellings, why they are one, roles, relations, claims, lists."""
    told = [f"{who.entity}  {who.name}  ({who.schema})"]
    for script, spelt in groupby(sorted(who.spellings, key=lambda one: one.script), key=lambda one: one.script):
        told.append(f"  {script:<10} {', '.join(f'{one.text} ({one.times}×)' for one in spelt)}")
    told += headed("joined because", who.because)
    told += headed(
        "roles", (f"{_day(role.day)}  {role.words}{_put(role)}  {_at(role.quote, role.claim)}" for role in who.roles)
    )
    told += headed("relations", (_tied(tied) for tied in who.relations))
    for title, claims in (("speaks", who.speaks), ("is spoken of", who.spoken_of)):
        told += headed(title, (f"{_day(said.day)}  {said.claim}  {_words(said.quote)}" for said in claims))
    told += headed(
        "lists", (f"{one.says}" + "".join(f"; {hit.name} [{hit.id}]" for hit in one.matches) for one in who.listed)
    )
    return [*told, ""]


def headed(title: str, rows: Iterable[str]) -> list[str]:
    """Rows under a title; nothing where there are none."""
    listed = [f"    {row}" for row in rows]
    return [f"  {title}", *listed] if listed else []


def _tied(tied: Tied) -> str:
    told = f"{tied.subject} {tied.frame} {tied.object}{_put(tied)}"
    return f"{_day(tied.day)}  {told}  {_at(tied.quote, tied.claim)}"


def _put(told: Role | Tied) -> str:
    return f"  ({told.put})" if told.put else ""


def _at(quote: Quote, claim: str) -> str:
    return f"{' '.join(filter(None, (quote.document, claim)))} {_words(quote)}"


def _words(quote: Quote) -> str:
    return f"“{' '.join(quote.exact.split())}”"


def _day(day: date | None) -> str:
    return day.isoformat() if day else "undated"
