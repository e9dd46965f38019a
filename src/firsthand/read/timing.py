"""The dates of a whole document: found once, so that "a week later" sees what came before, each with its verb."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from firsthand.read import dates
from firsthand.read.certainty import placed
from firsthand.read.scene import Scene
from firsthand.records import Document, Span, Tense, When

_INFLECTED = (("Past", Tense.PAST), ("Imp", Tense.PAST), ("Fut", Tense.FUTURE), ("Pres", Tense.PRESENT))
"""What the form of a verb says where the grammar of tenses says nothing."""
_REFERENCES = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})

_OTHER_CLAUSES = frozenset({"acl:relcl", "ccomp", "xcomp", "csubj", "advcl", "parataxis", "conj"})
"""What leads from a word into a clause that has a time of its own."""


def find(document: Document, scenes: Sequence[Scene]) -> tuple[When, ...]:
    """The time expressions that stand in the scenes of `document`, in text order."""
    published = document.published
    starts = [scene.passage.start for scene in scenes]

    def tense_at(span: Span) -> Tense:
        return tense(scenes[bisect_right(starts, span.start) - 1], span)

    return tuple(
        dates.find(
            running_text(scenes),
            document.language,
            anchor=published.earliest if published is not None and published.exact else None,
            basis=published.basis if published is not None else None,
            tense_at=tense_at,
        )
    )


def running_text(scenes: Sequence[Scene]) -> str:
    """The scenes at their places in the document; what lies between them is empty lines."""
    parts: list[str] = []
    end = 0
    for scene in scenes:
        parts.append("\n" * (scene.passage.start - end))
        parts.append(scene.passage.text)
        end = scene.passage.start + len(scene.passage.text)
    return "".join(parts)


def governor(scene: Scene, span: Span) -> int:
    """The verb that governs the words at `span`, or the top of their sentence where there is none."""
    tree = scene.tree
    first = at = scene.word_at(span.start)
    while tree.head[at] != at and (not tree.is_verb(at) or _is_cut_off(scene, first, at)):
        at = tree.head[at]
    return at


def _is_cut_off(scene: Scene, first: int, verb: int) -> bool:
    """Whether an infinitive's "to" stands between: "asked on 12 May to hand over" says when it was asked."""
    return any(first < mark < verb for mark in scene.tree.children(verb, "mark"))


def tense(scene: Scene, span: Span) -> Tense:
    """The time that the verb over `span` is placed in, seen from the day of writing."""
    tree = scene.tree
    at = governor(scene, span)
    above = tree.feats[tree.head[at]] if tree.head[at] != at else ""
    judged = placed(scene.passage, at, scene.language, reported_past="Past" in above or "Imp" in above)
    if judged is not Tense.UNKNOWN:
        return judged
    forms = [tree.feats[at], *(tree.feats[kid] for kid in tree.children(at, "aux", "cop"))]
    return next((meant for mark, meant in _INFLECTED if any(mark in form for form in forms)), Tense.UNKNOWN)


def happened(found: Sequence[When], content: Sequence[Span]) -> tuple[When, ...]:
    """The times inside a claim's content that say when; "now" and "recently" without a day say nothing."""
    return tuple(
        when
        for when in found
        if when.span is not None
        and any(part.covers(when.span) for part in content)
        and (when.earliest or when.latest or when.value not in _REFERENCES)
    )


def said(found: Sequence[When], scene: Scene, at: int | None, quote: Span, content: Sequence[Span]) -> When | None:
    """The time at which something is said: under the cue's own verb, or else within the claim's words, outside them."""
    outside = [
        when for when in found if when.span is not None and not any(part.overlaps(when.span) for part in content)
    ]
    if at is not None:
        return next((when for when in outside if when.span is not None and _hangs_on(scene, when.span, at)), None)
    return next((when for when in outside if when.span is not None and quote.covers(when.span)), None)


def _hangs_on(scene: Scene, span: Span, at: int) -> bool:
    """Whether a time is that of the cue at word `at`: in its clause or in its source's name, not in another clause."""
    tree = scene.tree
    word = first = scene.word_at(span.start)
    while word != at:
        if tree.head[word] == word or (tree.dep[word] in _OTHER_CLAUSES and not _is_cut_off(scene, first, word)):
            return False
        word = tree.head[word]
    return True
