"""Looking: the passages that hold enough of a question, best first, or the reason why none does."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from firsthand.errors import UsageError
from firsthand.records import Status
from firsthand.search.answer import Answer, Filters, Found, Passage, Sought, SoughtKind, Standing
from firsthand.search.filtering import passing
from firsthand.search.index import Index, together
from firsthand.search.question import Part, Question, understood

NO_FILTERS = Filters()
MOST = 20
"""Passages that an answer shows; it says how many there are."""
ENOUGH = 0.5
"""Share of what is looked for, by weight, that a passage must hold to be an answer."""
_NEARLY = 0.7
"""What holds less than this share of the best passage's is left out."""
_CANDIDATES = 400
_NEARBY = 0.5
"""What a name counts that stands on the page, but not in the passage."""
_UNTRANSLATED = 0.3
"""What a word counts that a passage in another language lacks: words are not translated."""
_ALSO = 12

_KINDS = {SoughtKind.NAME: 1.5, SoughtKind.DAY: 1.5, SoughtKind.NUMBER: 1.5, SoughtKind.WORD: 1.0}
"""Names, days and numbers tell more than words, and tell it in every language."""
_COLUMNS = (3.0, 1.0, 2.0, 1.0)
"""bm25: what is said, its surroundings, who is named in it, days, numbers and speakers."""
_WORDING = 0.35
"""What the best bm25 of all counts beside the share of the question."""
_TOLD = 0.25
"""What it counts to tell what is asked for: a person, a day, a place, an amount."""
_STANDING: tuple[tuple[float, str, Callable[[Standing | None], bool]], ...] = (
    (0.15, "a claim rather than a sentence in which none was read", lambda one: one is not None),
    (0.10, "told first-hand rather than taken from another page", lambda one: one is not None and not one.retold),
    (0.05, "corroborated", lambda one: one is not None and one.status is Status.CORROBORATED),
)


class Hit(NamedTuple):
    """A passage with the parts of the question that it holds (their numbers), and how well it answers."""

    number: int
    document: str
    held: frozenset[int]
    nearby: frozenset[int]
    share: float
    score: float


class Weighted(NamedTuple):
    """A part of a question, what it weighs, and the passages and pages that hold it."""

    part: Part
    weight: float
    passages: frozenset[int]
    pages: frozenset[str]


def look(index: Index, text: str, filters: Filters = NO_FILTERS) -> Answer:
    """Look a question up. Raises `UsageError` where it holds nothing to look for, or a filter names nobody."""
    question = understood(index.connection, text, index.languages)
    asked = " ".join(text.split())
    if not question.parts:
        raise UsageError(f"“{text}” holds no word to look for", hint='firsthand ask "who built the hall in Giurgiu?"')
    parts = _weighted(index, question.parts)
    sought = tuple(
        Sought(words=one.part.words, kind=one.part.kind, meant=one.part.meant, held=bool(one.passages)) for one in parts
    )
    strange = [one.part.words for one in parts if one.part.proper and not one.passages]
    if strange:
        why = f"nothing in this case names {', '.join(strange)}"
        return Answer(question=asked, sought=sought, why=why)
    allowed = passing(index, filters)
    hits = _ranked(index, question, parts, allowed)
    found = _folded(index, hits, parts)
    why = "" if found else _why(parts, allowed)
    return Answer(question=asked, sought=sought, found=tuple(found[:MOST]), total=len(found), why=why)


def _why(parts: Sequence[Weighted], allowed: frozenset[int] | None) -> str:
    if not any(one.passages for one in parts):
        return "no page holds any of these words"
    if allowed is not None and not any(one.passages & allowed for one in parts):
        return "no passage that passes the filters holds any of these words"
    return "no passage holds enough of the question"


def _weighted(index: Index, parts: Iterable[Part]) -> list[Weighted]:
    """The parts with the passages that hold them; the rarer, the more one weighs."""
    found = [(part, _holding(index.connection, part)) for part in parts]
    rare = [math.log(1 + index.passages / len(passages)) for _, passages in found if passages]
    # That a word stands nowhere says no more than an average one: it may be said in other words.
    unknown = sum(rare) / len(rare) if rare else 1.0
    return [
        Weighted(
            part,
            _KINDS[part.kind] * (math.log(1 + index.passages / len(passages)) if passages else unknown),
            passages,
            _pages(index.connection, part),
        )
        for part, passages in found
    ]


def expression(part: Part) -> str:
    """What FTS5 is asked for a part: quoted terms of letters and digits, in the columns they are kept in."""
    sides = []
    if part.content:
        sides.append(f"{{content around}}: ({' OR '.join(map(_quoted, part.content))})")
    if part.things:
        sides.append(f"{{about things}}: ({' OR '.join(map(_quoted, part.things))})")
    return " OR ".join(sides)


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _holding(connection: sqlite3.Connection, part: Part) -> frozenset[int]:
    rows = connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression(part),))
    return frozenset(number for (number,) in rows)


def _pages(connection: sqlite3.Connection, part: Part) -> frozenset[str]:
    if part.kind is not SoughtKind.NAME:
        return frozenset()
    rows = connection.execute(
        "SELECT document FROM page WHERE term IN (SELECT value FROM json_each(?))", (_json(part.things),)
    )
    return frozenset(document for (document,) in rows)


def _json(values: object) -> str:
    return msgspec.json.encode(values).decode()


def _ranked(index: Index, question: Question, parts: Sequence[Weighted], allowed: frozenset[int] | None) -> list[Hit]:
    """The hits that hold enough, best first; of equals the one that stands first in the case."""
    held: dict[int, set[int]] = defaultdict(set)
    for at, one in enumerate(parts):
        for number in one.passages if allowed is None else one.passages & allowed:
            held[number].add(at)
    weight = {number: sum(parts[at].weight for at in ats) for number, ats in held.items()}
    best = sorted(weight, key=lambda number: (-weight[number], number))[:_CANDIDATES]
    wording = _bm25(index.connection, parts, best)
    hits = [
        _hit(row, question, parts, frozenset(held[row[0]]), wording.get(row[0], 0.0))
        for row in _facets(index.connection, best)
    ]
    top = max((hit.share for hit in hits), default=0.0)
    hits = [hit for hit in hits if hit.share >= max(ENOUGH, _NEARLY * top)]
    return sorted(hits, key=lambda hit: (-round(hit.score, 9), hit.number))


def _bm25(connection: sqlite3.Connection, parts: Sequence[Weighted], numbers: Sequence[int]) -> dict[int, float]:
    """How well the wording fits, from 0 to 1, the best of all being 1."""
    asked = " OR ".join(f"({expression(one.part)})" for one in parts if one.passages)
    if not asked or not numbers:
        return {}
    weights = ", ".join(map(str, _COLUMNS))
    rows = connection.execute(
        f"SELECT rowid, bm25(words, {weights}) FROM words WHERE words MATCH ?"  # noqa: S608
        " AND rowid IN (SELECT value FROM json_each(?))",
        (asked, _json(numbers)),
    ).fetchall()
    best = max((-value for _, value in rows), default=0.0)
    return {number: -value / best for number, value in rows} if best > 0 else {}


_Facets = tuple[int, str, str, int, int, int, int, bytes]


def _facets(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[_Facets]:
    return connection.execute(
        "SELECT id, document, language, person, day, place, amount, record FROM passage"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (_json(numbers),),
    ).fetchall()


def _hit(row: _Facets, question: Question, parts: Sequence[Weighted], held: frozenset[int], wording: float) -> Hit:
    number, document, language, person, day, place, amount, record = row
    # A passage in another language that holds a name, a day or a number may say the rest in words of its own.
    anchored = language != question.language and any(parts[at].part.kind is not SoughtKind.WORD for at in held)
    nearby = frozenset(at for at, one in enumerate(parts) if at not in held and document in one.pages)
    mine = sum(parts[at].weight for at in held) + _NEARBY * sum(parts[at].weight for at in nearby)
    lacking = sum(
        one.weight * (_UNTRANSLATED if anchored and one.part.kind is SoughtKind.WORD else 1)
        for at, one in enumerate(parts)
        if at not in held
    ) - _NEARBY * sum(parts[at].weight for at in nearby)
    share = mine / (mine + lacking) if mine else 0.0
    wants = question.wants
    tells = ((wants.person, person), (wants.day, day), (wants.place, place), (wants.amount, amount))
    standing = msgspec.json.decode(record, type=Passage).standing
    score = share + _WORDING * wording + _TOLD * sum(bool(asked and told) for asked, told in tells)
    score += sum(worth for worth, _because, applies in _STANDING if applies(standing))
    return Hit(number, document, held, nearby, share, score)


def _folded(index: Index, hits: Sequence[Hit], parts: Sequence[Weighted]) -> list[Found]:
    """One entry for what is one quote or one finding: the best of it, with the ids of the others."""
    out: list[Found] = []
    seen: set[str] = set()
    for hit in hits:
        passage = index.passage(hit.number)
        finding = passage.standing.finding if passage.standing else ""
        keys = {f"{passage.document}:{passage.quote.start}-{passage.quote.end}", *filter(None, (finding,))}
        if keys & seen:
            continue
        seen |= keys
        out.append(
            Found(
                passage=passage,
                holds=tuple(parts[at].part.words for at in sorted(hit.held)),
                lacks=tuple(one.part.words for at, one in enumerate(parts) if at not in hit.held | hit.nearby),
                nearby=tuple(parts[at].part.words for at in sorted(hit.nearby)),
                also=_also(index, finding, passage),
            )
        )
    return out


def _also(index: Index, finding: str, passage: Passage) -> tuple[str, ...]:
    if not finding:
        return ()
    numbers = islice(together(index.connection, finding), _ALSO + 1)
    others = [found.id for number in numbers if (found := index.passage(number)).id != passage.id]
    return tuple(others[:_ALSO])
