"""Relations: what the words of a claim say of two parties, as frames of a closed table.

`add(claims, scenes, mentions)` gives every relation to the innermost claim that makes it. The frames stand in
`frames`, what each language calls them in `languages/<language>/relations.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from firsthand.read.certainty import judge_word
from firsthand.read.relations.draft import Draft
from firsthand.read.relations.ends import stages
from firsthand.read.relations.frames import FRAMES, Exported, Kind, Row
from firsthand.read.relations.nouns import of_nouns
from firsthand.read.relations.verbs import of_verbs
from firsthand.read.scene import Scene
from firsthand.records import Argument, Claim, Judged, Mention, Relation, Span, Tense

__all__ = ["FRAMES", "Exported", "Kind", "Row", "add", "find"]


Ends = tuple[Argument, Argument]

_BESIDE = frozenset({"acl", "advcl", "appos", "parataxis", "conj", "ccomp", "csubj"})
"""Arcs that lead out of what a content asserts."""


def find(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[Relation, ...]:
    """All relations of a document in text order, each judged by its own sentence."""
    return tuple(_relation(draft, ends, _judged(draft, None)) for draft, ends in _drafts(scenes, mentions))


def add(claims: Sequence[Claim], scenes: Sequence[Scene], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of a document with their relations: each goes to the innermost claim whose words make it."""
    given: dict[int, list[Relation]] = {}
    for draft, ends in _drafts(scenes, mentions):
        number = _claim_of(draft.span, claims)
        if number is not None:
            given.setdefault(number, []).append(_relation(draft, ends, _judged(draft, claims[number])))
    return tuple(
        msgspec.structs.replace(claim, relations=tuple(given[number])) if number in given else claim
        for number, claim in enumerate(claims)
    )


def _drafts(scenes: Sequence[Scene], mentions: Sequence[Mention]) -> Iterator[tuple[Draft, Ends]]:
    for stage in stages(scenes, mentions):
        seen: set[tuple[str, Span, Span]] = set()
        for draft in sorted((*of_nouns(stage), *of_verbs(stage)), key=lambda one: one.first):
            ends = draft.ends()
            if ends is None:
                continue
            keys = {
                (draft.frame.value, ends[0].span, ends[1].span),
                (
                    draft.frame.value,
                    Span(draft.subject[1], draft.subject[1] + 1),
                    Span(draft.object[1], draft.object[1] + 1),
                ),
            }
            if not keys & seen:
                seen |= keys
                yield draft, ends


def _claim_of(span: Span, claims: Sequence[Claim]) -> int | None:
    """The claim with the shortest content that holds the words; else the one with the shortest quote that does."""
    inside = [
        (part.end - part.start, number)
        for number, claim in enumerate(claims)
        for part in claim.content
        if part.covers(span)
    ]
    beside = [
        (claim.quote.end - claim.quote.start, n) for n, claim in enumerate(claims) if claim.quote.span.covers(span)
    ]
    return min(inside or beside)[1] if inside or beside else None


def _relation(draft: Draft, ends: Ends, judged: Judged) -> Relation:
    passage, span = draft.stage.scene.passage, draft.span
    return Relation(
        frame=draft.frame,
        words=passage.text[span.start - passage.start : span.end - passage.start],
        span=span,
        subject=ends[0],
        object=ends[1],
        judged=judged,
        apposition=draft.apposition,
    )


def _judged(draft: Draft, claim: Claim | None) -> Judged:
    """What the claim is judged where the relation is what it asserts; else what is said of the relation's own words."""
    if not draft.verbal:
        return Judged(tense=Tense.PAST if _is_over(draft) else Tense.PRESENT)
    scene = draft.stage.scene
    content = next((part for part in claim.content if part.covers(draft.span)), None) if claim is not None else None
    if claim is not None and content is not None and _is_asserted(draft, content):
        return claim.judged
    return judge_word(scene.passage, draft.first, scene.language, within=content)


def _is_over(draft: Draft) -> bool:
    """Whether an office or work is told as one that was: "the former director"."""
    tree, former = draft.stage.tree, draft.stage.lexicon.former
    beside = range(max(draft.first - 2, 0), min(draft.last + 2, tree.size))
    return any(tree.low[i] in former or tree.lemma(i) in former for i in beside)


def _is_asserted(draft: Draft, content: Span) -> bool:
    """Whether the words are the content's main predicate or complete it, and stand in no clause beside it."""
    tree, passage = draft.stage.tree, draft.stage.scene.passage
    at = draft.first
    while tree.head[at] != at and content.covers(passage.span(tree.head[at], tree.head[at])):
        if tree.dep[at].partition(":")[0] in _BESIDE:
            return False
        at = tree.head[at]
    return True
