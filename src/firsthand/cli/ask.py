"""`firsthand ask`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from firsthand.cli.verb import Exit, give, in_case, say, verb
from firsthand.records import Distance, Polarity, Stance

if TYPE_CHECKING:
    from firsthand.search import Answer, Found, Passage, Sought, Standing

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("ask")
@click.argument("question", nargs=-1, required=True, metavar="QUESTION")
@click.option("--about", default="", metavar="NAME", help="Only where this party or place is named in what is said.")
@click.option("--origin", default="", metavar="NAME|O3", help="Only what goes back to this first-hand source.")
@click.option("--hedged/--certain", default=None, help="Only what is hedged, or only what is put without a hedge.")
@click.option("--since", type=_DAY, metavar="DATE", help="Only what happened on this day or later (2025-04-09).")
@click.option("--until", type=_DAY, metavar="DATE", help="Only what happened on this day or before.")
@click.option("--place", default="", metavar="NAME", help="Only where this place is named in what is said.")
@click.option("--language", default="", metavar="CODE", help="Only pages in this language (en, fr, ru, uk …).")
@in_case
@verb
def command(
    question: tuple[str, ...],
    about: str,
    origin: str,
    hedged: bool | None,
    since: datetime | None,
    until: datetime | None,
    place: str,
    language: str,
    folder: str,
    as_json: bool,
) -> Exit:
    """Answer a question by quotes alone, each with its id, its source and how it stands, or say "not in this case".

    Who owns, directs, founded, finances, supplies, employs or sanctions somebody, where it is, what it makes: asked so,
    only quotes that say it answer, in whatever language; else those that only name it are offered as just that.

    Words are found in all their forms, names in all scripts. Words are not translated: a page in another language is
    found by names, days and numbers, and by the words of a small table.
    """
    from firsthand import Case
    from firsthand.search import Filters

    filters = Filters(
        about=about,
        origin=origin,
        hedged=hedged,
        since=since.date() if since else None,
        until=until.date() if until else None,
        place=place,
        language=language,
    )
    with Case.open(folder) as case:
        answer = case.ask(" ".join(question), filters)
        unread = len(case.unread())
    if as_json:
        give(answer)
        return Exit.DONE
    for found in answer.found:
        click.echo("\n".join(entry(found)))
    _mention(answer)
    _talk(answer, unread)
    return Exit.DONE


def _mention(answer: Answer) -> None:
    """Say, in the question's language, that nothing says it, and show what only names who is asked about."""
    from firsthand.search import SoughtKind
    from firsthand.show.words import LANGUAGES, Words

    words = Words(answer.language if answer.language in LANGUAGES else "en")
    names = ", ".join(
        sought.words for sought in answer.sought if sought.held and sought.kind is not SoughtKind.RELATION
    )
    if answer.mentioned and answer.found:
        say(words("ask.beside", n=answer.mentioned, names=names))
    elif answer.mentioned:
        click.echo(words("ask.unsaid"))
        click.echo(words("ask.mentions", n=answer.mentioned, names=names) + "\n")
        for found in answer.mentions:
            click.echo("\n".join(entry(found)))


def _talk(answer: Answer, unread: int) -> None:
    if not answer.found and not answer.mentioned:
        click.echo(f"not in this case: {answer.why}")
    for sought in answer.sought:
        if told := _taken_for(sought):
            say(told)
    if (left := answer.total - len(answer.found)) > 0:
        say(f"… and {left} more; --about, --origin, --since or --place narrow it")
    if unread:
        say(f"{unread} documents are not read yet\n  → firsthand read")


def _taken_for(sought: Sought) -> str:
    """What a name was taken for where the case spells it otherwise, or that nothing holds it."""
    from firsthand.search import SoughtKind

    if sought.kind is SoughtKind.RELATION:
        return ""
    if not sought.held:
        return f"nowhere in this case: {sought.words}"
    others = [spelling for spelling in sought.meant if spelling.casefold() not in sought.words.casefold()]
    return f"“{sought.words}” was looked for as {', '.join(others)} too" if others else ""


def entry(found: Found) -> list[str]:
    """An answer in full: id and quote, page and speaker, how it stands, what it lacks of the question."""
    passage = found.passage
    told = [f"{passage.id}  “{' '.join(passage.quote.exact.split())}”", f"  page     {_page(passage)}"]
    if passage.standing is None:
        told.append("  standing no claim was read in this sentence")
    else:
        told += standing(passage.speaker, passage.standing)
    if found.also:
        told.append(f"  also     {', '.join(found.also)}")
    if found.nearby:
        told.append(f"  nearby   {', '.join(found.nearby)} (on the page, not in the quote)")
    if found.lacks:
        told.append(f"  lacks    {', '.join(found.lacks)}")
    return [*told, ""]


def _page(passage: Passage) -> str:
    day = f", {passage.published}" if passage.published else ""
    return f"{passage.document} {passage.outlet}{day}"


def standing(speaker: str, one: Standing) -> list[str]:
    """How a claim stands, a line each fact."""
    doubt = "?" if one.doubtful else ""
    retold = ", told again from another page" if one.retold else ""
    told = [f"  said by  {speaker}"] if speaker else []
    told.append(f"  origin   {one.origin}{doubt} {one.origin_name or '(nobody named)'}, {one.origin_kind}{retold}")
    told.append(f"  put      {_put(one)}")
    if one.status:
        count = f" ({one.independent})" if one.independent > 1 else ""
        told.append(f"  standing {one.finding} {one.status}{count}")
    for against in one.contradicts:
        settled = f" (settled: {against.decided})" if against.decided else ""
        told.append(f"  against  {against.other} {against.kind}: {against.words} / {against.other_words}{settled}")
    return told


def _put(one: Standing) -> str:
    """How the source puts it and how far the writer keeps from it."""
    hedges = f" (“{'”, “'.join(one.hedges)}”)" if one.hedges else ""
    words = [f"{one.certainty}{hedges}"]
    if one.polarity is Polarity.NEGATIVE:
        words.append("negated")
    if one.distance is not Distance.NEUTRAL:
        words.append(one.distance.value)
    if one.stance is not Stance.ASSERT:
        words.append(one.stance.value)
    return ", ".join(words)
