"""`firsthand lineage`: which pages were taken from which, and what says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb

if TYPE_CHECKING:
    from firsthand.show.lineage import LineageView

CUT = 100
"""Letters of a quote on a line."""


@click.command("lineage")
@click.argument("ids", nargs=-1, metavar="[D1]…")
@in_case
@verb
def command(ids: tuple[str, ...], folder: str, as_json: bool) -> Exit:
    """List which pages were taken from which others, wholly or in part, with every reason and the words of both.

    With ids of documents (D1): only what was taken from them, or what they took.
    """
    from firsthand import Case
    from firsthand.errors import UsageError
    from firsthand.show.lineage import lineage
    from firsthand.show.words import Words

    with Case.open(folder) as case:
        material = case.material()
    known = {document.id for document in material.documents}
    if strange := [asked for asked in ids if asked not in known]:
        raise UsageError(f"there is no {', '.join(strange)} in this case", hint="firsthand lineage")
    found = [one for one in material.derivations if not ids or {one.derived, one.base} & set(ids)]
    if as_json:
        give(found)
    for view in () if as_json else lineage(found, material.documents, Words("en")):
        click.echo("\n".join(lines(view)))
    if not found:
        say("no page was taken from another, as far as can be told")
    if material.unread:
        say(f"{len(material.unread)} documents are not read yet: their names and dates were not compared")
        say("  → firsthand read")
    return Exit.DONE


def lines(one: LineageView) -> list[str]:
    """A pair of pages: the sentence, and a line each reason with both pages' words."""
    told = [one.sentence]
    for reason in one.reasons:
        quotes = " ← ".join(f"“{_cut(words)}”" for words in (reason.here, reason.there) if words)
        told.append(f"  {reason.words}{': ' if quotes else ''}{quotes}")
    return told


def _cut(words: str) -> str:
    return words if len(words) <= CUT else words[: CUT - 1].rstrip() + "…"
