"""Where a model's wordings stand in the document: to the letter, or not at all.

Nothing is repaired: no case is folded, no quotation mark exchanged, no ellipsis filled. The one freedom is the kind of
a single blank (a no-break space is sent as a plain one, character for character). What stands in several places is
taken where the order of the quotes, or the nearness of source and cue, leaves one place; else it is turned down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.records import Document, Span

_BLANK = re.compile(r"[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_MOST_PAIRS = 400
"""Pairs of places for source and cue that are compared; no wording that means anything stands so often in a quote."""


class Unanchored(Exception):
    """A wording has no one place in the text: the message says which and why, without quoting it."""


@dataclass(frozen=True)
class Sheet:
    """A document's text as it is kept, and as it is sent: of the same length, every blank within a line a plain one."""

    text: str
    sent: str

    @classmethod
    def of(cls, document: Document) -> Sheet:
        """The sheet of `document`."""
        return cls(document.text, _BLANK.sub(" ", document.text))

    def places(self, words: str, within: Span) -> list[Span]:
        """Where `words` stand inside `within` as whole words, in order."""
        if not words.strip():
            return []
        kept = list(_occurrences(self.text, words, within))
        return kept or list(_occurrences(self.sent, words, within))


def _occurrences(text: str, words: str, within: Span) -> Iterator[Span]:
    at = text.find(words, within.start, within.end)
    while at >= 0:
        end = at + len(words)
        if not (_joined(text, at) or _joined(text, end)):
            yield Span(at, end)
        at = text.find(words, at + 1, within.end)


def _joined(text: str, at: int) -> bool:
    """Whether the characters on both sides of `at` belong to one word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def quotes(sheet: Sheet, wanted: Sequence[tuple[str, object]], within: Span) -> list[Span | Unanchored]:
    """The place of each quote, or why it has none; `wanted` holds each quote with what is claimed in it, in order.

    A quote that stands several times is placed between the quotes before and after it that stand once, where exactly
    one place is left there, or exactly as many as the model lists that same claim.
    """
    places = [sheet.places(words, within) for words, _ in wanted]
    once = [(number, found[0]) for number, found in enumerate(places) if len(found) == 1]
    ordered = all(a.start <= b.start for (_, a), (_, b) in pairwise(once))
    placed: list[Span | Unanchored] = []
    for number, found in enumerate(places):
        if not found:
            placed.append(Unanchored("the quote does not stand in the text"))
        elif len(found) == 1:
            placed.append(found[0])
        else:
            place = _by_order(number, wanted, found, once) if ordered else None
            placed.append(place or Unanchored("the quote stands more than once, and the order does not tell where"))
    return placed


def _by_order(
    number: int, wanted: Sequence[tuple[str, object]], found: list[Span], once: list[tuple[int, Span]]
) -> Span | None:
    before = max((other for other in once if other[0] < number), default=(-1, Span(0, 1)), key=lambda one: one[0])
    after = min((other for other in once if other[0] > number), default=None, key=lambda one: one[0])
    left = [
        place for place in found if before[1].start <= place.start and (after is None or place.start <= after[1].start)
    ]
    stop = after[0] if after is not None else len(wanted)
    alike = [other for other in range(before[0] + 1, stop) if wanted[other] == wanted[number]]
    if len(left) == 1:
        return left[0]
    return left[alike.index(number)] if len(left) == len(alike) else None


def parts(sheet: Sheet, words: Sequence[str], quote: Span) -> tuple[Span, ...]:
    """The stretches of a content inside its quote, one after the other. Raises `Unanchored`."""
    if not words:
        raise Unanchored("the claim has no content")
    found: list[Span] = []
    for wording in words:
        start = found[-1].end if found else quote.start
        left = sheet.places(wording, Span(start, quote.end)) if start < quote.end else []
        found.append(_only(left, "the content"))
    return tuple(found)


def beside(
    sheet: Sheet, source: str, cue: str, quote: Span, content: Sequence[Span]
) -> tuple[Span | None, Span | None]:
    """Source and cue inside the quote, rather outside the content: the pair nearest to each other and to the content.

    An empty wording has no place and asks for none. Raises `Unanchored`.
    """
    sources: Sequence[Span | None] = _outside(sheet.places(source, quote), content) if source else [None]
    cues: Sequence[Span | None] = _outside(sheet.places(cue, quote), content) if cue else [None]
    if not sources:
        raise Unanchored("the source does not stand in the quote")
    if not cues:
        raise Unanchored("the cue does not stand in the quote")
    if len(sources) * len(cues) > _MOST_PAIRS:
        raise Unanchored("source or cue stand too often in the quote")
    pairs = sorted(((_spread(a, b, content), a, b) for a in sources for b in cues), key=lambda pair: pair[0])
    if len(pairs) > 1 and pairs[0][0] == pairs[1][0]:
        raise Unanchored("source or cue stand more than once in the quote, equally near")
    return pairs[0][1], pairs[0][2]


def _spread(source: Span | None, cue: Span | None, content: Sequence[Span]) -> int:
    """How far apart source, cue and content stand."""
    told = cue or source
    between = _gap(source, cue) if source and cue else 0
    return between + (min(_gap(told, part) for part in content) if told else 0)


def markers(sheet: Sheet, words: Sequence[str], quote: Span, content: Sequence[Span]) -> tuple[Span, ...]:
    """The words that show certainty or polarity, inside the quote, rather in the content. Raises `Unanchored`."""
    found: list[Span] = []
    for number, wording in enumerate(words):
        places = sheet.places(wording, quote)
        places = [place for place in places if any(part.covers(place) for part in content)] or places
        if len(places) > 1 and len(places) == words.count(wording):
            found.append(places[words[:number].count(wording)])
        else:
            found.append(_only(places, "a marker"))
    return tuple(found)


def nearest(sheet: Sheet, words: str, within: Span, quote: Span) -> Span:
    """Where a fuller name stands nearest to the quote, the earlier place of two equal ones. Raises `Unanchored`."""
    places = sheet.places(words, within)
    if not places:
        raise Unanchored("the fuller name does not stand in the text")
    return min(places, key=lambda place: (_gap(place, quote), place.start))


def _outside(places: list[Span], content: Sequence[Span]) -> list[Span]:
    return [place for place in places if not any(part.overlaps(place) for part in content)] or places


def _only(places: list[Span], what: str) -> Span:
    if not places:
        raise Unanchored(f"{what} does not stand in the quote")
    if len(places) > 1:
        raise Unanchored(f"{what} stands more than once in the quote")
    return places[0]


def _gap(a: Span, b: Span) -> int:
    """Characters between two spans; 0 where they touch or overlap."""
    return max(a.start - b.end, b.start - a.end, 0)
