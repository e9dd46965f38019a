"""Where names stand: what the models found, set right at the edges, and what they passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from firsthand.gazetteer import Gazetteer
from firsthand.read.names import russian
from firsthand.read.names.again import again
from firsthand.read.names.candidate import Candidate
from firsthand.read.names.capitals import informal, lone
from firsthand.read.names.edges import opens_only, region_apart, split, trimmed
from firsthand.read.names.extent import whole
from firsthand.read.names.lexicon import Lexicon, lexicon
from firsthand.read.names.passed import passed_over
from firsthand.read.parse import Passage
from firsthand.records import MentionKind

LABELS = {
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "LOC": MentionKind.PLACE,
    "MISC": MentionKind.OTHER,
}


Spotter = Callable[[Sequence[Passage], str], Iterator[list[Candidate]]]
"""Finds names in passages of a language: one list of candidates for each passage, in order."""


def spot(
    passages: Sequence[Passage], language: str, gazetteer: Gazetteer, spotter: Spotter | None = None
) -> Iterator[Candidate]:
    """The candidates of all passages, in order, none overlapping another."""
    words = lexicon(language)
    rows = list(_found(passages, words, gazetteer, spotter or _by_models))
    rows = list(_by_capitals(passages, again(passages, rows, words), words, gazetteer))
    # What only its capital made a name within a sentence is one in headings and where a sentence opens, too.
    for row in again(passages, rows, words):
        yield from row


def _by_capitals(
    passages: Sequence[Passage], rows: Sequence[list[Candidate]], words: Lexicon, gazetteer: Gazetteer
) -> Iterator[list[Candidate]]:
    """The rows with what capitals alone tell."""
    for passage, row in zip(passages, rows, strict=True):
        taken = {at for candidate in row for at in range(candidate.first, candidate.last + 1)}
        more = [*lone(passage, words, taken), *informal(passage, words, gazetteer, taken)]
        yield sorted([*row, *more], key=lambda candidate: candidate.first)


def _found(
    passages: Sequence[Passage], words: Lexicon, gazetteer: Gazetteer, spotter: Spotter
) -> Iterator[list[Candidate]]:
    """What a spotter sees in each passage, with what it passed over there."""
    for passage, seen in zip(passages, spotter(passages, words.language), strict=True):
        found: list[Candidate] = []
        for candidate in seen:
            parts = (apart for part in split(candidate, words) for apart in region_apart(part, words, gazetteer))
            for part in parts:
                cut = trimmed(part, words, gazetteer)
                if cut is None or opens_only(cut, words, gazetteer):
                    continue
                if not any(cut.first <= other.last and other.first <= cut.last for other in found):
                    found.append(cut)
        taken = {at for candidate in found for at in range(candidate.first, candidate.last + 1)}
        found += passed_over(passage, words, gazetteer, taken)
        yield whole(passage, found, words)


def _by_models(passages: Sequence[Passage], language: str) -> Iterator[list[Candidate]]:
    """What natasha finds in Russian, and our own model in every other language, passage by passage."""
    if language == "ru":
        russian.mark(passages)
    by = "natasha" if language == "ru" else "model"
    for passage in passages:
        yield [
            Candidate(passage, ent.start, ent.end - 1, LABELS[ent.label_], by)
            for ent in passage.doc.ents
            if ent.label_ in LABELS
        ]
