"""Ranking: how well a passage answers, from what it holds of the question and how it stands."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec

from firsthand.records import Status
from firsthand.search.answer import SoughtKind, Standing
from firsthand.search.question import Part, Question

ENOUGH = 0.5
"""Share of what is looked for, by weight, that a passage must hold to be an answer."""
_NEARLY = 0.7
"""What holds less than this share of what the best passage holds is left out."""
_CANDIDATES = 400
_NEARBY = 0.5
"""What a name counts that stands on the page, but not in the passage."""
_UNTRANSLATED = 0.3
"""What a word counts that a passage in another language lacks: words are not translated."""

_COLUMNS = (3.0, 1.0, 2.0, 1.0)
"""bm25: what is said, its surroundings, who is named in it, days, numbers and speakers."""
_WORDING = 0.35
"""What the best bm25 of all counts beside the share of the question."""
_TOLD = 0.25
"""What it counts to tell what is asked for: a person, a day, a place, an amount."""
_STANDING: tuple[tuple[float, str, Callable[[Standing], bool]], ...] = (
    (0.15, "a claim rather than a sentence in which none was read", lambda _: True),
    (0.10, "told first-hand rather than taken from another page", lambda one: not one.retold),
    (0.05, "corroborated", lambda one: one.status is Status.CORROBORATED),
)


class Weighted(NamedTuple):
    """A part of a question, what it weighs, and the passages and pages that hold it."""

    part: Part
    weight: float
    passages: frozenset[int]
    pages: frozenset[str]


class Facets(NamedTuple):
    """What is known of a passage without opening its record."""

    number: int
    document: str
    language: str
    published: str | None
    person: int
    day: int
    place: int
    amount: int
    worth: float
    finding: str
    quote: str


class Hit(NamedTuple):
    """A passage with the parts of the question that it holds (their numbers), and how well it answers."""

    facets: Facets
    held: frozenset[int]
    nearby: frozenset[int]
    share: float
    score: float


def worth(standing: Standing | None) -> float:
    """What the standing of a passage counts."""
    return 0.0 if standing is None else sum(worth for worth, _because, applies in _STANDING if applies(standing))


def expression(part: Part) -> str:
    """What FTS5 is asked for a part: quoted terms of letters and digits, in the columns they are kept in."""
    sides = []
    if part.content:
        words = (f"({' OR '.join(map(quoted, forms))})" for forms in part.content)
        sides.append(f"{{content around}}: ({' AND '.join(words)})")
    if part.things:
        sides.append(f"{{about things}}: ({' OR '.join(map(quoted, part.things))})")
    return " OR ".join(sides)


def quoted(term: str) -> str:
    """A term as FTS5 takes it; one that ends in "*" is a beginning."""
    plain = term.removesuffix("*")
    return '"' + plain.replace('"', '""') + '"' + ("*" if plain != term else "")


def ranked(
    connection: sqlite3.Connection, question: Question, parts: Sequence[Weighted], allowed: frozenset[int] | None
) -> list[Hit]:
    """The hits among the `allowed` that hold enough, best first; of equals the one that stands first in the case."""
    held: dict[int, set[int]] = defaultdict(set)
    for at, one in enumerate(parts):
        for number in one.passages if allowed is None else one.passages & allowed:
            held[number].add(at)
    weight = {number: sum(parts[at].weight for at in ats) for number, ats in held.items()}
    best = sorted(weight, key=lambda number: (-weight[number], number))[:_CANDIDATES]
    wording = _bm25(connection, parts, best)
    hits = [
        _hit(row, question, parts, frozenset(held[row.number]), wording.get(row.number, 0.0))
        for row in _facets(connection, best)
    ]
    top = max((hit.share for hit in hits), default=0.0)
    hits = [hit for hit in hits if hit.share >= max(ENOUGH, _NEARLY * top)]
    return sorted(hits, key=lambda hit: (-round(hit.score, 9), hit.facets.number))


def _bm25(connection: sqlite3.Connection, parts: Sequence[Weighted], numbers: Sequence[int]) -> dict[int, float]:
    """How well the wording fits, from 0 to 1, the best of all being 1."""
    asked = " OR ".join(f"({expression(one.part)})" for one in parts if one.passages)
    if not asked or not numbers:
        return {}
    weights = ", ".join(map(str, _COLUMNS))
    # The plus sign keeps SQLite from asking the index once for each number.
    rows = connection.execute(
        f"SELECT rowid, bm25(words, {weights}) FROM words WHERE words MATCH ?"  # noqa: S608
        " AND +rowid IN (SELECT value FROM json_each(?))",
        (asked, _json(numbers)),
    ).fetchall()
    best = max((-value for _, value in rows), default=0.0)
    return {number: -value / best for number, value in rows} if best > 0 else {}


def _json(values: object) -> str:
    return msgspec.json.encode(values).decode()


def _facets(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Facets]:
    rows = connection.execute(
        "SELECT id, document, language, published, person, day, place, amount, worth, finding, quote FROM passage"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (_json(numbers),),
    )
    return [Facets(*row) for row in rows]


def _hit(row: Facets, question: Question, parts: Sequence[Weighted], held: frozenset[int], wording: float) -> Hit:
    # A passage in another language that holds a name, a day or a number may say the rest in words of its own.
    abroad = row.language != question.language and any(parts[at].part.kind is not SoughtKind.WORD for at in held)
    nearby = frozenset(at for at, one in enumerate(parts) if at not in held and row.document in one.pages)
    has, lacks = 0.0, 0.0
    for at, one in enumerate(parts):
        there = 1.0 if at in held else _NEARBY if at in nearby else 0.0
        has += there * one.weight
        lacks += (1 - there) * one.weight * (_UNTRANSLATED if abroad and one.part.kind is SoughtKind.WORD else 1)
    share = has / (has + lacks) if has else 0.0
    wants = question.wants
    tells = ((wants.person, row.person), (wants.day, row.day), (wants.place, row.place), (wants.amount, row.amount))
    told = sum(bool(asked and told) for asked, told in tells)
    return Hit(row, held, nearby, share, share + _WORDING * wording + _TOLD * told + row.worth)
