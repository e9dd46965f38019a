"""`firsthand review`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from firsthand.cli.verb import Exit, complain, give, in_case, say, verb
from firsthand.errors import UsageError

if TYPE_CHECKING:
    from firsthand.everybody import Everybody
    from firsthand.merging import Review
    from firsthand.records import Entity
    from firsthand.resolve import Proposal

ANSWERS = {"y": "together", "m": "together", "n": "apart", "s": "apart", "h": "unsure"}
"""Key → what it decides. `x` is never bound: it means opposite things in two tools of this field."""
STEPS = {"j": 1, "\x1b[B": 1, "k": -1, "\x1b[A": -1}
"""Keys, arrows among them, that move without deciding."""
KEYS = """\
y  one party: join them (m too)      j  next, undecided      u  undo the last decision
n  two: keep them apart (s too)      k  back                 q  quit; what was decided stands
h  unsure: leave it open             ?  these keys"""
_AROUND = 60
"""Characters shown on each side of a name."""


@click.command("review")
@click.argument("what", type=click.Choice(["merges"]), expose_value=False)
@click.option("--joined", is_flag=True, help="Look at spellings that were joined already.")
@in_case
@verb
def command(joined: bool, folder: str, as_json: bool) -> Exit:
    """Decide who is one: `review merges` goes through names that may be one party's and were not joined.

    A key decides at once on a terminal; otherwise each line of stdin is one key. Stop whenever you like.

    \b
    y one party   n two   h unsure   u undo   j next   k back   q quit   ? help
    """  # noqa: D301  the escape keeps the keys on a line of their own
    from firsthand import Case
    from firsthand.merging import Review

    with Case.open(folder) as case:
        known = case.everybody()
        queue = known.joined() if joined else known.proposals()
        if as_json:
            give(queue)
            return Exit.DONE
        if not queue:
            say("nothing to review: no names wait for a decision")
            return Exit.DONE
        walk(Review(case, queue), known)
    return Exit.DONE


def walk(review: Review, known: Everybody) -> None:
    """Show a pair, take a key, again until the end, `q` or the end of the input."""
    show(review, known)
    for key in keys():
        if key == "q":
            break
        before = (review.at, review.left)
        try:
            press(review, key)
        except UsageError as error:
            complain(error)
        if (review.at, review.left) != before:
            show(review, known)
    say(f"{review.left} left" if review.left else "all decided")


def keys() -> Iterator[str]:
    """Single keys from a terminal, else the first sign of each line."""
    if sys.stdin.isatty():
        while True:
            yield click.getchar()
    for line in sys.stdin:
        if line.strip():
            yield line.strip()[0]


def press(review: Review, key: str) -> None:
    """Do what a key says. Raises `UsageError` where it cannot be done."""
    if key in STEPS:
        review.move(STEPS[key])
    elif key == "u":
        review.undo()
    elif key == "?":
        say(KEYS)
    elif key not in ANSWERS:
        raise UsageError(f"“{key}” is no key here", hint="? lists the keys")
    elif review.item is None:
        raise UsageError("there is nothing left to decide here", hint="k goes back, u takes back, q quits")
    else:
        review.answer(ANSWERS[key])


def show(review: Review, known: Everybody) -> None:
    """Print the pair at hand."""
    if review.item is None:
        say("that was the last one: k goes back, u takes back, q quits")
        return
    place = f"{review.at + 1} of {len(review.queue)}"
    click.echo("\n".join((f"{place}{'  (left open before)' if review.item.unsure else ''}", *pair(review.item, known))))
    say("y one · n two · h unsure · u undo · j next · k back · ? keys · q quit")


def pair(item: Proposal, known: Everybody) -> list[str]:
    """A pair in full: both names where they stand, which word met which and how, and what differs."""
    entities = {entity.id: entity for entity in known.entities}
    texts = {document.id: document.text for document in known.documents}
    one, other = entities[item.one], entities[item.other]
    told = [*side(one, item.names[0], texts), *side(other, item.names[1], texts)]
    told += [f"    {part.one or '–'} / {part.other or '–'}: {part.path}" for part in item.match.because]
    told += [f"    differs in {words}" for words in item.differs]
    if one is other:
        told += [f"    joined: {words}" for words in one.because]
    return [*told, f"    likeness of the names: {item.match.score:.2f}", ""]


def side(entity: Entity, name: str, texts: dict[str, str]) -> list[str]:
    """One side: the name, its entity, and the first place where it stands."""
    there = [mention for mention in entity.mentions if mention.name == name]
    pages = ", ".join(dict.fromkeys(mention.document for mention in there))
    told = [f"  {name}  ({entity.id}, {entity.schema}; {pages})"]
    for mention in there[:1]:
        text, span = texts[mention.document], mention.span
        around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
        told.append(f"      … {' '.join(around.split())} …")
    return told
