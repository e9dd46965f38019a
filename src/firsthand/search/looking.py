"""Looking: the passages that answer a question, folded by what they say, or the reason why none does."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Sequence

from firsthand.errors import UsageError
from firsthand.search import terms
from firsthand.search.answer import Answer, Filters, Found, Sought, SoughtKind
from firsthand.search.filtering import passing
from firsthand.search.index import Index
from firsthand.search.question import Part, Question, understood
from firsthand.search.ranking import Hit, Weighted, expression, ranked
from firsthand.search.saying import saying

NO_FILTERS = Filters()
MOST = 20
"""Entries that an answer shows; it says how many there are."""
MOST_MENTIONS = 5
"""Entries shown that only name what is asked about."""
_WORD_OF_RELATION = 0.42
"""What a word for the relation counts beside a name, too little to leave out what only names the party."""
UNSAID = "nothing in this case says it"
_ALSO = 12
"""Claims of the same finding that are named."""
_AS_MUCH = 0.9
"""Claims of one finding that hold so much of what the best of them holds are equally good to show."""
_KINDS = {SoughtKind.NAME: 1.5, SoughtKind.DAY: 1.5, SoughtKind.NUMBER: 1.5, SoughtKind.WORD: 1.0}
"""Names, days and numbers tell more than words, and tell it in every language."""


def look(index: Index, text: str, filters: Filters = NO_FILTERS) -> Answer:
    """Look a question up. Raises `UsageError` where it holds nothing to look for, or a filter names nobody."""
    asked = terms.sayable(text)
    question = understood(index.connection, asked, index.languages)
    if not question.parts:
        raise UsageError(f"“{asked}” holds no word to look for", hint='firsthand ask "who built the hall in Giurgiu?"')
    plain = _weighted(index, question.parts)
    parts = _with_relation(index, question, plain)
    sought = tuple(
        Sought(words=one.part.words, kind=one.part.kind, meant=one.part.meant, held=bool(one.passages)) for one in parts
    )
    strange = [one.part.words for one in parts if one.part.proper and not one.passages]
    if strange:
        return Answer(question=asked, sought=sought, why=f"nothing in this case names {', '.join(strange)}")
    allowed = passing(index, filters)
    saying_it = parts[-1].passages if question.asked else None
    answering = allowed if saying_it is None else saying_it if allowed is None else saying_it & allowed
    hits = ranked(index.connection, question, parts, answering)
    groups = _groups(hits)
    others = (
        []
        if saying_it is None
        else _others(ranked(index.connection, question, _worded(index, plain, parts), allowed), hits)
    )
    return Answer(
        question=asked,
        sought=sought,
        found=_entries(index, groups[:MOST], question, parts),
        total=len(groups),
        why="" if groups else UNSAID if others else _why(plain, allowed),
        language=question.language,
        mentions=_entries(index, others[:MOST_MENTIONS], question, parts),
        mentioned=len(others),
    )


def _with_relation(index: Index, question: Question, parts: Sequence[Weighted]) -> list[Weighted]:
    """The parts and, last of them, the relation that is asked for, held by the passages that say it."""
    if question.asked is None:
        return list(parts)
    held = saying(index.connection, question, parts)
    part = Part(question.asked.words, SoughtKind.RELATION, (question.asked.forms,))
    return [*parts, Weighted(part, math.log(1 + index.passages / max(1, len(held))), held, frozenset())]


def _worded(index: Index, plain: Sequence[Weighted], parts: Sequence[Weighted]) -> list[Weighted]:
    """The parts with the relation as mere words: of what names the party those come first that have one."""
    relation = parts[-1].part
    weight = _WORD_OF_RELATION * min(one.weight for one in plain)
    return [*plain, Weighted(relation, weight, _holding(index.connection, relation), frozenset())]


def _others(hits: Iterable[Hit], answering: Iterable[Hit]) -> list[list[Hit]]:
    """Entries that only name what is asked about: no quote and no finding of an answer is among them."""
    told = {key for hit in answering for key in _keys(hit)}
    return _groups(hit for hit in hits if not told.intersection(_keys(hit)))


def _entries(
    index: Index, groups: Iterable[Sequence[Hit]], question: Question, parts: Sequence[Weighted]
) -> tuple[Found, ...]:
    return tuple(_found(index, _shown(group, question.language), parts) for group in groups)


def _why(parts: Sequence[Weighted], allowed: frozenset[int] | None) -> str:
    if not any(one.passages for one in parts):
        return "no page holds any of these words"
    if allowed is not None and not any(one.passages & allowed for one in parts):
        return "nothing that passes the filters holds any of these words"
    return "no quote holds enough of the question"


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


def _holding(connection: sqlite3.Connection, part: Part) -> frozenset[int]:
    rows = connection.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression(part),))
    return frozenset(number for (number,) in rows)


def _pages(connection: sqlite3.Connection, part: Part) -> frozenset[str]:
    """The documents that bear a name anywhere."""
    if part.kind is not SoughtKind.NAME:
        return frozenset()
    marks = ", ".join("?" * len(part.things))
    rows = connection.execute(f"SELECT document FROM page WHERE term IN ({marks})", part.things)  # noqa: S608
    return frozenset(document for (document,) in rows)


def _groups(hits: Iterable[Hit]) -> list[list[Hit]]:
    """Hits that are one finding or one quote together, in the order of the best of each."""
    groups: list[list[Hit]] = []
    by_key: dict[str, list[Hit]] = {}
    for hit in hits:
        keys = _keys(hit)
        group = next((by_key[key] for key in keys if key in by_key), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(hit)
        for key in keys:
            by_key.setdefault(key, group)
    return groups


def _keys(hit: Hit) -> tuple[str, ...]:
    return (hit.facets.quote, *filter(None, (hit.facets.finding,)))


def _shown(group: Sequence[Hit], language: str) -> Hit:
    """Of those that hold as much of the question: one in its language, and of these the earliest page's."""
    as_good = [hit for hit in group if hit.share >= _AS_MUCH * group[0].share]
    order = {hit.facets.number: place for place, hit in enumerate(as_good)}
    best: dict[str, Hit] = {}
    for hit in as_good:
        best.setdefault(hit.facets.document, hit)
    return min(
        best.values(),
        key=lambda hit: (hit.facets.language != language, hit.facets.published or "9", order[hit.facets.number]),
    )


def _found(index: Index, hit: Hit, parts: Sequence[Weighted]) -> Found:
    passage = index.passage(hit.facets.number)
    same = index.same(hit.facets.finding, hit.facets.quote, _ALSO + 1)
    return Found(
        passage=passage,
        holds=tuple(parts[at].part.words for at in sorted(hit.held)),
        lacks=tuple(one.part.words for at, one in enumerate(parts) if at not in hit.held | hit.nearby),
        nearby=tuple(parts[at].part.words for at in sorted(hit.nearby)),
        also=tuple(claim for claim in same if claim != passage.id)[:_ALSO],
    )
