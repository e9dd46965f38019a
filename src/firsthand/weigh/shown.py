"""Shown: two pictures of one thing say the same of it, on whatever days they were taken and whatever else they show.

“The image of 9 April shows a new hall beside the old warehouse” and “the image of 21 May shows a new hall beside the
old warehouse, six vents and a lorry” tell of two days and list other things; of the hall they agree. One picture that
two pages show is one witness: the pictures must be known to be two, by their days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from firsthand.records import Span
from firsthand.weigh.keys import PICTURE, Keys, Sense
from firsthand.weigh.sense import Senses

_LEAST = 4
"""Words that two things are both called by, at least: many a yard has a new hall."""
_SAME = 0.8
"""Share of what one of the two is called that the other is called as well."""
_COMMON = 60
"""Things that a word may stand for in a case before it tells none apart."""


def same_thing_shown(senses: Senses) -> Iterator[tuple[Sense, Sense, Span]]:
    """Pairs of claims of different pages about the same parties whose pictures, of two days, show the same thing.

    The place is that of the thing in the second claim.
    """
    under: dict[str, list[tuple[Sense, Keys]]] = defaultdict(list)
    for sense in senses.of.values():
        for thing, span in sense.shown:
            rows = [under[key] for key in thing if len(under[key]) <= _COMMON]
            near = {one.id: one for row in rows for one, other in row if _alike(thing, other)}
            yield from ((one, sense, span) for one in near.values() if _two(senses, one, sense))
            for key in thing:
                under[key].append((sense, thing))


def _alike(one: Keys, other: Keys) -> bool:
    common = len(one & other)
    return common >= _LEAST and common >= _SAME * min(len(one), len(other))


def _two(senses: Senses, one: Sense, other: Sense) -> bool:
    """Whether two pages about the same parties tell of two pictures."""
    days = _day(senses, one), _day(senses, other)
    known = None not in days and one.claim.document != other.claim.document
    return known and days[0] != days[1] and senses.related(one, other)


def _day(senses: Senses, sense: Sense) -> date | None:
    """The day of the picture: as told with what it shows or, of "the image", in the claim before."""
    before = senses.on[sense.claim.document][: sense.position + 1][-2:]
    for told in reversed(before):
        days = {when.earliest for when in told.claim.happened if when.earliest and when.earliest == when.latest}
        if PICTURE not in told.keys:
            return None
        if days:
            return days.pop() if len(days) == 1 else None
    return None
