"""Names: every spelling of the case's people, organisations and places, found in questions across scripts."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from firsthand.gazetteer import is_cyrillic
from firsthand.read.lemmas import lemma
from firsthand.records import Entity, Material, MentionKind
from firsthand.resolve.matching import THRESHOLD, Prepared, compare, keys, prepare
from firsthand.search.terms import thing
from firsthand.weigh.lexicon import empty

_LONGEST = 5
"""Words of a question that are tried as one name."""
_SHORTEST = 3
"""Letters of a name."""
_EQUAL = 0.97
"""What is written in lower case is a name only when it is spelt as one."""
_KEYED = 8
"""Keys of a spelling that are tried."""
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*(?:\.(?=[^\W\d_]))?")
_ELIDED = re.compile(r"^(?:[dlDLjJnNsSqQcC]|[Qq]u)['’](?=\w)")


class Spelling(Struct, frozen=True, array_like=True):
    """One spelling of something, and the term it is found under."""

    text: str
    term: str
    kind: MentionKind


class Name(Struct, frozen=True):
    """Words of a question, from character `start` to `end`, that are spelt as something of the case is."""

    start: int
    end: int
    words: str
    terms: tuple[str, ...]
    meant: tuple[str, ...]
    score: float


def spellings(material: Material) -> Iterator[Spelling]:
    """All spellings of a case; a person is also found by the last word of the name, and as a source like the rest."""
    called: dict[str, Entity] = {}
    for entity in material.entities:
        called |= dict.fromkeys(entity.names, entity)
        yield from _spelt(entity, thing(entity.id))
    for place in material.places:
        names = (found for mention in place.mentions for found in (mention.name, mention.text))
        for name in dict.fromkeys((place.name, *names)):
            yield Spelling(name, thing(place.id), MentionKind.PLACE)
    for origin in material.origins:
        if origin.name in called:
            yield from _spelt(called[origin.name], thing(origin.id))
        elif origin.name:
            yield Spelling(origin.name, thing(origin.id), MentionKind.OTHER)


def _spelt(entity: Entity, term: str) -> Iterator[Spelling]:
    kind = MentionKind.PERSON if entity.schema == "Person" else MentionKind.ORGANISATION
    for name in dict.fromkeys((entity.name, *entity.names, *(mention.text for mention in entity.mentions))):
        yield Spelling(name, term, kind)
        if kind is MentionKind.PERSON and len(parts := name.split()) > 1:
            yield Spelling(parts[-1], term, kind)


def keyed(found: Iterable[Spelling]) -> Iterator[tuple[str, str, str, str]]:
    """Rows of the index: key, spelling, term, kind."""
    for spelling in dict.fromkeys(found):
        for key in keys(prepare(spelling.text, spelling.kind))[:_KEYED]:
            yield key, spelling.text, spelling.term, spelling.kind.value


class Meant(NamedTuple):
    """What a name may stand for: terms with the spelling each was found by, and how near the nearest is (0 to 1)."""

    score: float
    terms: dict[str, str]


def matching(connection: sqlite3.Connection, name: str, *, equal: bool = False) -> Meant:
    """What `name` may stand for, in whatever script and inflection; `equal` where it must be spelt just so."""
    found: dict[str, str] = {}
    best: dict[str, float] = {}
    for variant in _variants(name):
        asked = prepare(variant)
        for row in _near(connection, asked):
            score = _score(variant, asked, row)
            if score >= (_EQUAL if equal else THRESHOLD) and score > best.get(row.term, 0.0):
                best[row.term], found[row.term] = score, row.text
    top = max(best.values(), default=0.0)
    # Where something is spelt just so, what is merely alike is not meant.
    return Meant(top, {term: text for term, text in found.items() if top < _EQUAL or best[term] >= _EQUAL})


def _near(connection: sqlite3.Connection, asked: Prepared) -> list[Spelling]:
    wanted = keys(asked)[:_KEYED]
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(f"SELECT DISTINCT text, term, kind FROM name WHERE key IN ({marks})", wanted)  # noqa: S608
    return [Spelling(text, term, MentionKind(kind)) for text, term, kind in rows]


def _score(variant: str, asked: Prepared, spelling: Spelling) -> float:
    """How likely the two are one; a single word is not enough for a name of several."""
    mine = prepare(variant, MentionKind.PERSON) if spelling.kind is MentionKind.PERSON else asked
    theirs = prepare(spelling.text, spelling.kind)
    if min(len(mine.words), len(theirs.words)) == 1 and len(mine.words) != len(theirs.words):
        return 0.0
    return compare(mine, theirs).score


def _variants(name: str) -> Iterator[str]:
    """The name as written and, in Cyrillic, its words in the dictionary forms of either language."""
    yield name
    if is_cyrillic(name):
        for language in ("ru", "uk"):
            changed = " ".join(lemma(word, language, "PROPN") for word in name.split())
            if changed != name.lower():
                yield changed.title()


def names(
    connection: sqlite3.Connection, question: str, language: str, taken: Sequence[tuple[int, int]] = ()
) -> list[Name]:
    """The names in a question, the nearest at each place; `taken` are stretches that are something else."""
    words = [
        (match.start() + _elided(match.group()), match.end())
        for match in _WORD.finditer(question)
        if not any(first < match.end() and match.start() < last for first, last in taken)
    ]
    out: list[Name] = []
    at = 0
    while at < len(words):
        tried = [_name(connection, question, language, words[at : at + length]) for length in _lengths(words, at)]
        found = max(filter(None, tried), key=lambda name: _nearness(name, language), default=None)
        if found:
            out.append(found)
        at += len([1 for start, _ in words[at:] if found and start < found.end]) or 1
    return out


def _nearness(name: Name, language: str) -> tuple[float, bool]:
    """By what names are chosen: of those spelt just so the longest, "Velmora Airlines" being more than "Velmora".

    Words that no spelling has room for are other words of the question: "Ada Brenn say about Orvane" is no name.
    """
    return min(name.score, _EQUAL), _has_room(name, language)


def _has_room(name: Name, language: str) -> bool:
    """Whether a spelling it was taken for has as many words, small ones aside."""
    own = sum(not empty(word.casefold(), language) for word in _WORD.findall(name.words))
    return any(len(_WORD.findall(spelling)) >= own for spelling in name.meant)


def _elided(word: str) -> int:
    """The letters of an article that is written together with its noun."""
    found = _ELIDED.match(word)
    return len(found.group()) if found else 0


def _lengths(words: Sequence[tuple[int, int]], at: int) -> range:
    return range(min(_LONGEST, len(words) - at), 0, -1)


def _name(
    connection: sqlite3.Connection, question: str, language: str, words: Sequence[tuple[int, int]]
) -> Name | None:
    start, end = words[0][0], words[-1][1]
    text = question[start:end]
    ends = (question[first:last].casefold() for first, last in (words[0], words[-1]))
    if len(text) < _SHORTEST or text.isdigit() or any(empty(word, language) for word in ends):
        return None
    inner = [question[first:last] for first, last in words]
    # Every word but small ones is written large in a name; else only what is spelt just so is one.
    written = all(not word[0].islower() or empty(word, language) for word in inner)
    meant = matching(connection, text, equal=not written)
    called = tuple(dict.fromkeys(meant.terms.values()))
    found = Name(start, end, text, tuple(meant.terms), called, meant.score)
    # "employs Ada Brenn" is no name, and what is merely a name with more words before it may be a title and a name.
    return found if meant.terms and (written or _has_room(found, language)) else None
