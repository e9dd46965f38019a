"""What our own parse adds to a claim that a model found: predicate, arguments, dates, amounts, relations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from firsthand.read import arguments, names, relations
from firsthand.read.claims import Findings, findings_in
from firsthand.read.heads import head_of
from firsthand.read.languages import LANGUAGES
from firsthand.read.parse import parse
from firsthand.read.scene import Scene
from firsthand.records import Claim, Document, Mention, Span


@dataclass(frozen=True)
class Details:
    """The parse of one document; empty for a language that Firsthand does not know."""

    scenes: Sequence[Scene]
    findings: Sequence[Findings]
    mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, document: Document, spotter: names.Spotter | None) -> Details:
        """Parse `document`; `spotter` finds the names instead of the built-in models."""
        if document.language not in LANGUAGES:
            return cls((), (), ())
        passages = parse(document)
        scenes = [Scene(passage, document.language) for passage in passages]
        found = findings_in(document, scenes)
        return cls(scenes, found, names.find(document, passages, spotter=spotter))

    def complete(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims of the document with what the parse says of them, relations included."""
        return relations.add([self._filled(claim) for claim in claims], self.scenes, self.mentions)

    def _filled(self, claim: Claim) -> Claim:
        """The claim with what the parse says of its content; as it is where no passage holds it."""
        at = bisect_right([scene.passage.start for scene in self.scenes], claim.quote.start) - 1
        if at < 0:
            return claim
        scene, found = self.scenes[at], self.findings[at]
        ranges = tuple(_words(scene, part) for part in claim.content)
        head = head_of(scene, ranges)
        outside = [when for when in found.dates if _beside(when.span, claim)]
        return msgspec.structs.replace(
            claim,
            predicate=arguments.predicate(scene.passage, head, scene.language),
            arguments=arguments.arguments(scene.passage, head, scene.language),
            said_at=outside[0] if outside and claim.speaker.cue is not None else None,
            happened=tuple(when for when in found.dates if _inside(when.span, claim)),
            amounts=tuple(amount for amount in found.amounts if _inside(amount.span, claim)),
            evidence=tuple(proof for proof in found.evidence if _inside(proof.span, claim)),
        )


def _words(scene: Scene, part: Span) -> tuple[int, int]:
    """The first and the last word of a stretch of the document."""
    return scene.word_at(part.start), scene.word_at(part.end - 1)


def _inside(span: Span | None, claim: Claim) -> bool:
    return span is not None and any(part.covers(span) for part in claim.content)


def _beside(span: Span | None, claim: Claim) -> bool:
    return span is not None and claim.quote.span.covers(span) and not any(part.overlaps(span) for part in claim.content)
