"""A quote with the words in it that matter, cut to what a reader needs around them; the whole is one click away."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.records import Document, Quote

AROUND = 110
"""Characters kept on each side of the words that matter; a quote is cut at the space nearest to it."""
SHORT = 88
"""Characters of a quote that stands whole elsewhere in the dossier, and is told here so that it is known again."""
CUT = "…"


@dataclass(frozen=True)
class Piece:
    """A stretch of a quote; `lit` are words that matter."""

    text: str
    lit: bool = False


@dataclass(frozen=True)
class Excerpt:
    """A quote as shown; where none of the words that matter stand in it, no piece is lit."""

    pieces: tuple[Piece, ...]
    language: str
    outlet: str
    document: str
    claim: str

    @property
    def lit(self) -> tuple[str, ...]:
        """The words that matter, as the quote has them."""
        return tuple(piece.text for piece in self.pieces if piece.lit)


def excerpt(quote: Quote | None, words: Sequence[str], document: Document, claim: str = "") -> Excerpt | None:
    """The quote with each of `words` lit that it holds; None without a quote."""
    if quote is None:
        return None
    text = " ".join(quote.exact.split())
    pieces = tuple(_pieces(text, _places(text, words)))
    return Excerpt(pieces, document.language, document.outlet, document.id, claim)


def shortened(text: str, words: str = "", most: int = SHORT) -> str:
    """The text in about `most` characters: around `words` where it holds them, else its beginning and its end."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    found = _places(text, [words])
    if not found:
        return f"{_start(text, most * 2 // 3)} {_end(text, most // 3).removeprefix(CUT).lstrip()}"
    start, end = found[0]
    spare = max(0, most - (end - start))
    before, after = text[:start], text[end:]
    # What one side does not need is the other's.
    left = max(spare // 2, spare - len(after))
    return _end(before, left) + text[start:end] + _start(after, max(spare // 2, spare - len(before)))


def _places(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words first stand in the text, however they are written, in the order of the text."""
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text
    found: list[tuple[int, int]] = []
    for asked in (" ".join(one.split()).casefold() for one in words):
        at = folded.find(asked) if asked else -1
        if at >= 0 and not any(at < end and start < at + len(asked) for start, end in found):
            found.append((at, at + len(asked)))
    return sorted(found)


def _pieces(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    if not places:
        yield Piece(_start(text, 2 * AROUND))
        return
    yield from _plain(_end(text[: places[0][0]], AROUND))
    for (start, end), following in itertools.zip_longest(places, places[1:]):
        yield Piece(text[start:end], lit=True)
        if following:
            between = text[end : following[0]]
            long = len(between) > 2 * AROUND
            yield from _plain(_start(between, AROUND) + _end(between, AROUND).removeprefix(CUT) if long else between)
    yield from _plain(_start(text[places[-1][1] :], AROUND))


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text)


def _start(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return f"{text[: text.rfind(' ', 0, most) if ' ' in text[:most] else most]} {CUT}"


def _end(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = len(text) - most
    space = text.find(" ", cut)
    return f"{CUT} " + text[space + 1 if space >= 0 else cut :]
