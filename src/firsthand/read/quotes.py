"""Quotation marks of all styles, and the sentences that they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CLOSERS = {
    "«": "»",
    "“": '”"“',
    "„": '“”"„',
    '"': '"”',
    "‹": "›",
    "``": "''",
    "‚": "‘’",
    "»": "«",
    "‘": "’'",
    "'": "'’",
}
_NEVER_OPENS = frozenset("”›")
_SINGLE = frozenset("'‘’‚")
_FINAL = frozenset({".", "!", "?", "…", "...", "....", "?!", "!?"})
MARKS = frozenset('«»“”„"‹›‚‘') | {"``", "''"}
"""Words that are quotation marks, apostrophes left out."""
_QUOTING = MARKS | _CLOSERS.keys()


class Quoted(NamedTuple):
    """A quoted stretch: indices of its opening and closing mark.

    -1 stands for an opening mark before the passage, the passage's length for a closing mark after it.
    """

    opening: int
    closing: int


class Sentence(NamedTuple):
    """Words `first` to `stop` (exclusive); a quotation is never cut, however many sentences it holds."""

    first: int
    stop: int


def quoted(words: Sequence[str], spaced: Sequence[bool]) -> list[Quoted]:
    """The outermost quoted stretches; `spaced[i]` tells whether a blank follows word `i`."""
    found: list[Quoted] = []
    at = 0 if not _QUOTING.isdisjoint(words) else len(words)
    while at < len(words):
        word = words[at]
        if _opens(words, spaced, at):
            closing = _closing(words, spaced, at)
            if closing is not None:
                found.append(Quoted(at, closing))
                at = closing
        elif not found and word in MARKS and _looks_closing(words, spaced, at):
            found.append(Quoted(-1, at))
        at += 1
    return found


def _opens(words: Sequence[str], spaced: Sequence[bool], at: int) -> bool:
    word = words[at]
    if word not in _CLOSERS or word in _NEVER_OPENS or at + 1 >= len(words):
        return False
    if word in {"«", "„", "‹", "``"}:
        return True
    before = at == 0 or spaced[at - 1] or words[at - 1] in {"(", "[", "—", "–", "-", ":"}
    return before and (not spaced[at] or word == "“")


def _looks_closing(words: Sequence[str], spaced: Sequence[bool], at: int) -> bool:
    return at > 0 and not spaced[at - 1] and (at + 1 == len(words) or spaced[at] or not words[at + 1][0].isalnum())


def _closing(words: Sequence[str], spaced: Sequence[bool], opening: int) -> int | None:
    """Where the stretch ends; a quotation left open runs to the end, a single apostrophe left open is none."""
    closers, depth = _CLOSERS[words[opening]], 0
    single = words[opening] in _SINGLE
    for at in range(opening + 1, len(words)):
        word = words[at]
        if word == words[opening] == "«":
            depth += 1
        elif word in closers and (not single or _looks_closing(words, spaced, at)):
            if depth == 0:
                return at
            depth -= 1
    return None if single else len(words)


def sentences(words: Sequence[str], stretches: Sequence[Quoted]) -> list[Sentence]:
    """Cut a passage into sentences, leaving quotations whole."""
    inside = bytearray(len(words) + 1)
    for opening, closing in stretches:
        for at in range(max(opening, 0), min(closing, len(words))):
            inside[at] = 1
    closings = {stretch.closing for stretch in stretches}
    found, first = [], 0
    for at, word in enumerate(words):
        final = word in _FINAL or (at in closings and at > 0 and words[at - 1] in _FINAL)
        if final and not inside[at] and _begins_anew(words, at + 1, closings):
            found.append(Sentence(first, at + 1))
            first = at + 1
    if first < len(words):
        found.append(Sentence(first, len(words)))
    return found


def _begins_anew(words: Sequence[str], at: int, closings: set[int]) -> bool:
    if at >= len(words) or at in closings:
        return at >= len(words)
    following = words[at]
    if following in MARKS or following in {"—", "–", "-", "(", "["}:
        following = words[at + 1] if at + 1 < len(words) else "A"
    return not following[0].islower() and following not in {")", "]", ",", ";", ":"}
