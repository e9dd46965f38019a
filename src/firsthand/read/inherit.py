"""Links that a statement takes over: from “writes about this”, from the quotation before, from “also”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read.certainty import hearsay_modals
from firsthand.read.frames import Frame
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.read.speakers import Cast
from firsthand.records import Attribution, Resolved, Source, Span, Speech

_REACH = 2
"""Sentences that “soll” reaches back to for whoever it passes on."""


@dataclass
class Heard:
    """Who was the last source of a paragraph, for hearsay's “soll” in the next sentence but one."""

    scene: Scene | None = None
    sentence: int = 0
    link: Attribution | None = None

    def by(self, scene: Scene, sentence: Sentence) -> Attribution | None:
        """The source that “soll” goes on with: one sentence of the writer's own may stand between."""
        soll = hearsay_modals(scene.language)
        if self.link is None or self.scene is not scene or scene.sentences.index(sentence) - self.sentence > _REACH:
            return None
        inside = range(sentence.first, sentence.stop)
        return self.link if any(scene.tree.low[i] in soll and scene.quote_at(i) is None for i in inside) else None

    def hear(self, scene: Scene, sentence: Sentence, link: Attribution | None) -> None:
        """Remember a sentence's source, if it has one."""
        if link is not None:
            self.scene, self.sentence, self.link = scene, scene.sentences.index(sentence), link


def covered(scenes: Sequence[Scene], found: Sequence[list[Frame]]) -> dict[tuple[int, Sentence], tuple[int, Frame]]:
    """The sentences that an anaphoric frame reaches back to: those before it in its block, else the block before."""
    reach: dict[tuple[int, Sentence], tuple[int, Frame]] = {}
    for number, scene in enumerate(scenes):
        for frame in found[number]:
            if not frame.anaphoric:
                continue
            earlier = [(number, one) for one in scene.sentences if one.stop <= frame.sentence.first]
            if not earlier and number > 0:
                earlier = [(number - 1, one) for one in scenes[number - 1].sentences]
            reach.update(dict.fromkeys(earlier, (number, frame)))
    return reach


def cited(cast: Cast, scene: Scene, frame: Frame) -> tuple[Attribution, ...]:
    """The link of whom the frame's source rests on; nobody that a pronoun to come could stand for."""
    if frame.cited is None:
        return ()
    cue, source = frame.cited
    return (Attribution(source=cast.owner(scene, source, None), cue=scene.passage.span(*cue), speech=Speech.INDIRECT),)


def inherited(cast: Cast, scene: Scene, frame: Frame) -> tuple[Attribution, ...]:
    """The links of an anaphoric frame, for the sentences that it reaches back to."""
    if frame.source is None:
        source = Source(text="", resolved=Resolved.NOTHING)
    else:
        there = scene.passage.span(*frame.source)
        found = cast.source(scene, frame.source)
        source = _taken_over(found, found.named_at or there)
    link = Attribution(
        source=source,
        cue=scene.passage.span(*frame.cue) if frame.cue else None,
        speech=Speech.CONTINUED,
        stance=frame.stance,
        distance=frame.distance,
    )
    return (link, *cited(cast, scene, frame))


def _taken_over(source: Source, named_at: Span) -> Source:
    """The same source, taken over from where it stands: inherited, and so doubtful."""
    return Source(
        text=source.text,
        named_at=named_at,
        resolved=Resolved.INHERITED,
        doubtful=True,
        role=source.role,
    )


def continued(before: Attribution) -> Attribution:
    """The link of the statement before, for one that goes on from it."""
    here = before.source.span if before.source.resolved is Resolved.NAME else None
    named_at = here or before.source.named_at or before.source.span
    source = _taken_over(before.source, named_at) if named_at else before.source
    return Attribution(source=source, speech=Speech.CONTINUED, distance=before.distance)


def goes_on(scene: Scene, frame: Frame) -> bool:
    """Whether “also” beside a cue that names nobody ties it to the frame before."""
    low, also = scene.tree.low, scene.lexicon.also
    return any(low[i] in also for i in range(max(frame.at - 2, 0), min(frame.at + 3, scene.tree.size)))
