"""Names of the English GUM, which says of every noun phrase what it stands for: a person, an organisation, a place.

A phrase is longer than the name in it ("the old bridge of Novograd, which …"): the name is cut out of it around its
head, where that is a proper noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from training.conllu import Rows
from training.names import UNKNOWN, Name

_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC", "time": ""}
"""What the phrase stands for → the kind of its name; anything else is MISC, and a date is no name."""

_BETWEEN = {"ORG": frozenset({"of", "for", "the", "and", "&"}), "LOC": frozenset({"of", "the"})}
"""Small words inside a name: "University of Oslo", "Isle of Man"."""

_TITLE = "nmod:desc"
"""A title is said of somebody and is no part of the name: "Dr. Orlin"."""

_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<kind>[a-z]+)[^()]*(?P<alone>\))?|(?P<closed>\d+)\)")

Phrase = tuple[int, int, str]
"""First and last word, and what the phrase stands for."""


def named(rows: Rows, places: list[tuple[int, int]]) -> tuple[Name, ...]:
    """The names of one sentence; a proper noun in no phrase is of a kind that nobody knows."""
    found: list[tuple[int, int, str]] = []
    dates: set[int] = set()
    for first, last, stands_for in phrases(rows):
        kind = _KINDS.get(stands_for, "MISC")
        if not kind:
            dates |= set(range(first, last + 1))
        elif name := _inside(rows, first, last, kind):
            found.append((*name, kind))
    covered = {word for first, last, _ in found for word in range(first, last + 1)}
    found += [
        (word, word, UNKNOWN)
        for word, columns in enumerate(rows.words)
        if columns[3] == "PROPN" and columns[7] != _TITLE and word not in covered | dates
    ]
    names: list[Name] = []
    for first, last, kind in sorted(found, key=lambda name: (name[0], -name[1])):
        if not names or places[first][0] >= names[-1][1]:
            names.append((places[first][0], places[last][1], kind))
    return tuple(names)


def phrases(rows: Rows) -> Iterator[Phrase]:
    """The noun phrases that begin and end in the sentence, the inner ones first."""
    opened: list[tuple[str, int, str]] = []
    for word, columns in enumerate(rows.words):
        told = _ENTITY.search(columns[9])
        for bracket in _BRACKET.finditer(told[1]) if told else ():
            if bracket["closed"]:
                at = next((at for at in reversed(range(len(opened))) if opened[at][0] == bracket["closed"]), None)
                if at is not None:
                    _, first, kind = opened.pop(at)
                    yield first, word, kind
            elif bracket["alone"]:
                yield word, word, bracket["kind"]
            else:
                opened.append((bracket["opened"], word, bracket["kind"]))


def _inside(rows: Rows, first: int, last: int, kind: str) -> tuple[int, int] | None:
    """First and last word of the name in a phrase; None where its head is a common noun or a pronoun."""
    heads = [word for word in range(first, last + 1) if not first <= int(rows.words[word][6]) - 1 <= last]
    if len(heads) != 1 or rows.words[heads[0]][3] != "PROPN":
        return None
    start = end = heads[0]
    while start > first and _belongs(rows.words[start - 1]):
        start -= 1
    for word in range(end + 1, last + 1):
        columns = rows.words[word]
        if _belongs(columns):
            end = word
        elif columns[1] not in _BETWEEN.get(kind, ()):
            break
    return start, end


def _belongs(columns: list[str]) -> bool:
    large = columns[3] == "PROPN" or (columns[3] in {"ADJ", "NOUN", "NUM"} and columns[1][:1].isupper())
    return large and columns[7] != _TITLE
