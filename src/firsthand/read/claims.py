"""Statements to claims: chain, parent, judgement, dates, amounts and what takes part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from firsthand.read import amounts, arguments, subjects, timing
from firsthand.read.certainty import Lexicon, judge
from firsthand.read.certainty.rules import RULES
from firsthand.read.evidence import evidence
from firsthand.read.heads import head_of
from firsthand.read.scene import Scene
from firsthand.read.told import Told
from firsthand.records import (
    Amount,
    Attribution,
    Certainty,
    Claim,
    Document,
    Evidence,
    Judged,
    Polarity,
    Quote,
    Resolved,
    Source,
    Span,
    Speech,
    Stance,
    When,
)

_QUOTED = frozenset({Speech.DIRECT, Speech.CONTINUED})


@dataclass(frozen=True)
class Findings:
    """What was found in one passage before it was cut into claims."""

    dates: tuple[When, ...]
    amounts: tuple[Amount, ...]
    evidence: tuple[Evidence, ...]


def compose(document: Document, scenes: Sequence[Scene], told: Sequence[Told], extractor: str) -> tuple[Claim, ...]:
    """The claims of a document, numbered "1", "2" … in the order in which they stand on the page."""
    ordered = sorted(told, key=lambda one: (one.hull.start, -one.hull.end))
    parents = _parents(ordered)
    page = _page(document)
    found = {id(scene): findings for scene, findings in zip(scenes, findings_in(document, scenes), strict=True)}
    return tuple(
        _claim(
            document,
            one,
            number=number + 1,
            parent=parents[number],
            chain=(*page, *_links(ordered, parents, number)),
            findings=found[id(one.scene)],
            extractor=extractor,
        )
        for number, one in enumerate(ordered)
    )


def _page(document: Document) -> tuple[Attribution, ...]:
    """The links that every claim of a page has: its publisher and, where the words are another's, whose they are."""
    outlet = Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))
    return (outlet, Attribution(source=Source(text=document.credit))) if document.credit else (outlet,)


def _claim(
    document: Document,
    told: Told,
    *,
    number: int,
    parent: int | None,
    chain: tuple[Attribution, ...],
    findings: Findings,
    extractor: str,
) -> Claim:
    scene = told.scene
    content = tuple(scene.passage.span(*part) for part in told.content)
    quote = _hull(told, content)
    head = head_of(scene, told.content)
    judged = judge(scene.passage, head, scene.language, within=_judged_in(told), reported_past=_reported_past(told))
    return Claim(
        id=str(number),
        document=document.id,
        quote=Quote.cut(document.id, document.text, quote, document.text_sha256),
        content=content,
        chain=chain,
        parent="" if parent is None else str(parent + 1),
        judged=_believed(told, _denied(told, judged)),
        said_at=timing.said(findings.dates, scene, told.at, quote, content) if told.cue else None,
        happened=timing.happened(findings.dates, content),
        predicate=arguments.predicate(scene.passage, head, scene.language),
        arguments=subjects.with_speaker(told, head, arguments.arguments(scene.passage, head, scene.language)),
        evidence=tuple(proof for proof in findings.evidence if _inside(proof.span, content)),
        amounts=tuple(amount for amount in findings.amounts if _inside(amount.span, content)),
        extractor=extractor,
    )


def _believed(told: Told, judged: Judged) -> Judged:
    """As sure as the verb of believing is, where the parse does not join it to what is believed: “…, she believes”."""
    cue = told.links[-1].cue if told.links else None
    if not told.believed or told.at is None or cue is None or judged.certainty is not Certainty.CERTAIN:
        return judged
    kind = Lexicon.of(told.scene.language).governors.get(told.scene.tree.verb_lemma(told.at))
    if kind is None or RULES[kind].certainty is Certainty.CERTAIN:
        return judged
    markers = tuple(sorted((*judged.certainty_markers, cue)))
    return msgspec.structs.replace(judged, certainty=RULES[kind].certainty, certainty_markers=markers)


def _denied(told: Told, judged: Judged) -> Judged:
    """A source that denies the content says no to it; where the denial stands inside the content, it has been read."""
    link = told.links[-1] if told.links else None
    if link is None or link.stance is not Stance.DENY or link.cue is None:
        return judged
    if any(link.cue.overlaps(marker) for marker in judged.polarity_markers):
        return judged
    markers = (*judged.polarity_markers, link.cue)
    return msgspec.structs.replace(
        judged,
        polarity=Polarity.POSITIVE if judged.polarity is Polarity.NEGATIVE else Polarity.NEGATIVE,
        polarity_markers=tuple(sorted(markers)),
    )


def _parents(told: Sequence[Told]) -> list[int | None]:
    """For each statement the narrowest other one of its passage whose content holds its cue."""
    beside: dict[int, list[int]] = {}
    for number, one in enumerate(told):
        beside.setdefault(id(one.scene), []).append(number)
    parents = [_parent(number, told, beside[id(one.scene)]) for number, one in enumerate(told)]
    for number in range(len(parents)):
        if _comes_back(parents, number):
            parents[number] = None
    return parents


def _comes_back(parents: Sequence[int | None], number: int) -> bool:
    """Whether two statements hold each other's cue, as a wrong parse can have it: the first of them stands alone."""
    at, seen = parents[number], {number}
    while at is not None and at not in seen:
        seen.add(at)
        at = parents[at]
    return at == number


def _parent(number: int, told: Sequence[Told], beside: Sequence[int]) -> int | None:
    cue = told[number].cue
    if cue is None:
        return None
    holding = [
        other
        for other in beside
        if told[other].cue != cue
        and _can_hold(told[other])
        and any(first <= cue[0] and cue[1] <= last for first, last in told[other].content)
    ]
    return min(holding, key=lambda other: _size(told[other]), default=None)


def _can_hold(told: Told) -> bool:
    """Whether others' words can be nested in it: it has a cue, or is a quotation whose cue stands elsewhere."""
    return told.cue is not None or (bool(told.links) and told.links[-1].speech in _QUOTED)


def _size(told: Told) -> int:
    return sum(last - first for first, last in told.content)


def _links(told: Sequence[Told], parents: Sequence[int | None], number: int) -> Iterator[Attribution]:
    """The links from the publisher on: those of the parents, outermost first, then the statement's own."""
    line, at, seen = [number], parents[number], {number}
    while at is not None and at not in seen:
        line.append(at)
        seen.add(at)
        at = parents[at]
    for index in reversed(line):
        yield from told[index].links


def _hull(told: Told, content: tuple[Span, ...]) -> Span:
    """From the first to the last word of content, cue and source, as far as they stand in the same passage."""
    passage = told.scene.passage
    spans = [*content]
    if told.cue is not None:
        spans.append(passage.span(*told.cue))
        spans += [link.source.span for link in told.links if link.source.span is not None]
    inside = [span for span in spans if passage.start <= span.start]
    return Span(min(span.start for span in inside), max(span.end for span in inside))


def _judged_in(told: Told) -> Span:
    """Where markers count: in the content; with a verb of believing there as well, for it tells how sure one is."""
    link = told.links[-1] if told.links else None
    if not told.believed or link is None or link.cue is None or told.at is None:
        return told.hull
    tree, passage, no = told.scene.tree, told.scene.passage, told.scene.lexicon.negations
    spans = [told.hull, link.cue, *(passage.span(kid, kid) for kid in tree.kids[told.at] if tree.low[kid] in no)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _reported_past(told: Told) -> bool:
    """Whether the cue is a verb in the past, so that a conditional under it is a future."""
    if told.at is None:
        return False
    return "Past" in told.scene.tree.feats[told.at] or "Imp" in told.scene.tree.feats[told.at]


def findings_in(document: Document, scenes: Sequence[Scene]) -> list[Findings]:
    """What stands in each passage of a document, wherever its claims begin and end."""
    whens: list[list[When]] = [[] for _ in scenes]
    sums: list[list[Amount]] = [[] for _ in scenes]
    starts = [scene.passage.start for scene in scenes]
    for when in timing.find(document, scenes):
        if when.span is not None:
            whens[bisect_right(starts, when.span.start) - 1].append(when)
    for amount in amounts.find(timing.running_text(scenes), document.language):
        sums[bisect_right(starts, amount.span.start) - 1].append(amount)
    return [
        Findings(
            dates=tuple(found),
            amounts=tuple(counted),
            evidence=evidence(scene.passage, scene.passage.span(0, scene.tree.size - 1), scene.language),
        )
        for scene, found, counted in zip(scenes, whens, sums, strict=True)
    ]


def _inside(span: Span | None, content: tuple[Span, ...]) -> bool:
    return span is not None and any(part.covers(span) for part in content)
