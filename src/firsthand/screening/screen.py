"""One name against one list: candidates from the index, each compared in full by name matching."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.records import MentionKind
from firsthand.resolve.matching import Match, compare, prepare
from firsthand.screening.answer import Answer, Asked, Hit, ListName
from firsthand.screening.entry import kinds
from firsthand.screening.index import Candidate, Index
from firsthand.screening.topics import told

MOST_HITS = 5
KINDS = (MentionKind.PERSON, MentionKind.ORGANISATION)
MOST_SPELLINGS = 8
"""Spellings of an entity of a case that are asked for; the most frequent come first."""

Scored = tuple[Candidate, Match]


def screen(index: Index, asked: Asked) -> Answer:
    """What a list says to a name, `MOST_HITS` entries at most, best first.

    A name typed by hand may be a person's or a body's; an entity of a case is asked for as what it is.
    """
    wanted = kinds(asked.schema) if asked.schema else KINDS
    best: dict[str, Scored] = {}
    for name in dict.fromkeys((asked.name, *asked.spellings[:MOST_SPELLINGS])):
        for candidate, match in scored(index, name, wanted):
            held = best.get(candidate.entry.id)
            if held is None or match.score > held[1].score:
                best[candidate.entry.id] = (candidate, match)
    ranked = sorted(best.values(), key=_order)[:MOST_HITS]
    hits = tuple(_hit(index, candidate, match) for candidate, match in ranked)
    return Answer(asked=asked, list=ListName.of(index.sheet), hits=hits)


def scored(index: Index, name: str, wanted: Sequence[MentionKind]) -> list[Scored]:
    """Candidates for one name with what comparing it in full found, in no order."""
    asked = {kind: prepare(name, kind) for kind in wanted}
    found = []
    for candidate in index.candidates(list(asked.values())):
        matches = (
            compare(asked[kind], prepare(candidate.spelling, kind))
            for kind in kinds(candidate.entry.schema)
            if kind in asked
        )
        found.append((candidate, max(matches, key=lambda match: match.score)))
    return found


def _order(scored: Scored) -> tuple[bool, float, str]:
    """Matches first; then by the score together with the nearness, which knows how rare the shared words are."""
    candidate, match = scored
    return not match.same, -round(match.score + candidate.nearness, 3), candidate.entry.id


def _hit(index: Index, candidate: Candidate, match: Match) -> Hit:
    entry = candidate.entry
    return Hit(
        id=entry.id,
        schema=entry.schema,
        name=entry.spellings[0],
        spelling=candidate.spelling,
        weak=candidate.spelling in entry.weak,
        score=round(match.score, 3),
        nearness=round(candidate.nearness, 3),
        same=match.same,
        because=match.because,
        topics=entry.topics,
        told=tuple(f"{told(topic).what}: {told(topic).words}" for topic in entry.topics),
        programmes=index.programmes(entry),
        countries=entry.countries,
        births=entry.births,
        datasets=entry.datasets,
        target=entry.target,
    )
