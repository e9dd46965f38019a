"""`python -m benchmarks.entities [FOLDER] [--json]`: who is who and where, in an example case, against its gold.

Every spelling that the gold lists is looked for in every page (longest first, none inside another); what is described
and not named ("the foam plant") is left out. Pairs of mentions of one entity are counted over the whole case. A place
is right within 30 km of the gold's point, a country when it is that country; one left unplaced is an abstention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import msgspec

from benchmarks.sets import measure_case
from examples import gold
from firsthand.collect import collect
from firsthand.gazetteer import distance_km
from firsthand.read import Reader
from firsthand.records import Claim, Document, Mention, Place, Span
from firsthand.resolve import entities, places

NEAR_KM = 30.0

At = tuple[str, Span]
"""A document's id, and words in it."""


def documents(folder: Path, known: gold.Gold) -> list[Document]:
    """The pages of the case as collected documents, numbered from D1."""
    made = []
    for number, page in enumerate(known.pages, start=1):
        raw = (folder / "pages" / page.file).read_bytes()
        document = collect(raw, name=page.file, retrieved_at=datetime(2026, 1, 1, tzinfo=UTC))
        made.append(msgspec.structs.replace(document, id=f"D{number}"))
    return made


def named(pages: Iterable[Document], names: Mapping[str, tuple[str, ...]]) -> dict[At, str]:
    """Where the names stand in the pages, and whose they are."""
    owner = {name: identity for identity, spellings in names.items() for name in spellings}
    longest_first = sorted(owner, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return {
        (page.id, Span(*found.span())): owner[found.group()] for page in pages for found in pattern.finditer(page.text)
    }


def overlapping(at: At, mentions: Mapping[str, list[Mention]]) -> Mention | None:
    """The mention that shares more than half of its letters with these words, or is named little more than them."""
    document, words = at
    for mention in mentions.get(document, ()):
        shared = min(words.end, mention.span.end) - max(words.start, mention.span.start)
        together = max(words.end, mention.span.end) - min(words.start, mention.span.start)
        if 2 * shared > together or (shared == words.end - words.start and 2 * shared > len(mention.name)):
            return mention
    return None


def pairs(groups: Mapping[At, str]) -> set[frozenset[At]]:
    """Every two mentions of one group."""
    members: dict[str, list[At]] = {}
    for at, group in groups.items():
        members.setdefault(group, []).append(at)
    return {frozenset(pair) for group in members.values() for pair in combinations(group, 2)}


def score_entities(
    pages: list[Document], known: gold.Gold, mentions: tuple[Mention, ...], claims: tuple[Claim, ...]
) -> dict[str, float]:
    """Pairwise precision, recall and F1, false merges, and the share of mentions with the right schema."""
    wanted = {one.id: one.names for one in known.entities if one.schema != "Document" and not one.name[0].islower()}
    wanted = {identity: names for identity, names in wanted.items() if not names[0].startswith("An ")}
    schema = {one.id: one.schema for one in known.entities}
    truth = named(pages, wanted)
    by_document: dict[str, list[Mention]] = {}
    owner = {}
    for entity in entities(pages, mentions, claims=claims, places=places(pages, mentions)):
        for mention in entity.mentions:
            owner[mention.document, mention.span] = entity
            by_document.setdefault(mention.document, []).append(mention)
    seen = {at: found for at in truth if (found := overlapping(at, by_document))}
    ours_at = {at: owner[one.document, one.span] for at, one in seen.items()}
    ours, theirs = pairs({at: entity.id for at, entity in ours_at.items()}), pairs(truth)
    merged = {frozenset({truth[a], truth[b]}) for a, b in map(tuple, ours - theirs)}
    right = sum(entity.schema == schema[truth[at]] for at, entity in ours_at.items())
    return {
        "mentions": len(truth),
        "found": len(ours_at) / max(1, len(truth)),
        "precision": len(ours & theirs) / max(1, len(ours)),
        "recall": len(ours & theirs) / max(1, len(theirs)),
        "f1": 2 * len(ours & theirs) / max(1, len(ours) + len(theirs)),
        "false_merges": len(merged),
        "kinds": right / max(1, len(ours_at)),
    }


def right_place(place: Place, wanted: gold.Place) -> bool:
    """Whether a found place is the gold's."""
    if "country" in (place.level, wanted.level):
        return (place.level, place.country) == (wanted.level, wanted.country)
    return distance_km((place.latitude, place.longitude), (wanted.latitude, wanted.longitude)) <= NEAR_KM


def score_places(pages: list[Document], known: gold.Gold, mentions: tuple[Mention, ...]) -> dict[str, float]:
    """Shares of the gold's places found right, wrong and left open, and how many others were placed."""
    by_id = {place.id: place for place in known.places}
    truth = named(pages, {place.id: place.names for place in known.places})
    by_document: dict[str, list[Mention]] = {}
    owner = {}
    for place in places(pages, mentions):
        for mention in place.mentions:
            owner[mention.document, mention.span] = place
            by_document.setdefault(mention.document, []).append(mention)
    seen = {at: found for at in truth if (found := overlapping(at, by_document))}
    right = sum(right_place(owner[m.document, m.span], by_id[truth[at]]) for at, m in seen.items())
    taken = {(one.document, one.span) for one in seen.values()}
    return {
        "places": len(truth),
        "places_right": right / max(1, len(truth)),
        "places_wrong": (len(seen) - right) / max(1, len(truth)),
        "places_open": (len(truth) - len(seen)) / max(1, len(truth)),
        "places_besides": len(set(owner) - taken),
    }


def measure(folder: Path) -> dict[str, float]:
    """All figures for the case in `folder`."""
    known = gold.load(folder / "gold.json")
    pages = documents(folder, known)
    readings = list(Reader().read_many(pages))
    mentions = tuple(mention for reading in readings for mention in reading.mentions)
    claims = tuple(claim for reading in readings for claim in reading.claims)
    scores = score_entities(pages, known, mentions, claims) | score_places(pages, known, mentions)
    return {name: round(score, 3) for name, score in scores.items()}


def main() -> None:
    """Print the figures."""
    measure_case(__doc__ or "", measure)


if __name__ == "__main__":
    main()
