"""Whom a source rests on: “…, the Post reported, citing the ministry”, “пишет «Вестник» со ссылкой на министра”.

Beside a verb's frame such words are a link of its chain and no part of what is said; alone they are a frame like any
other ("according to").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.read import nouns
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.records import Stance

if TYPE_CHECKING:
    from firsthand.read.frames import Frame

Cited = tuple[Range, Range]
"""The cue and whom it names."""


def attached(scene: Scene, sentence: Sentence, frames: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, those of citing joined to the frame of the verb beside them."""
    found = [frame for frame in frames if not _is_participle(scene, frame)]
    for cited in _find(scene, sentence):
        whose = next((frame for frame in found if _is_beside(scene, frame, cited)), None)
        if whose is None:
            continue
        found = [_with(scene, frame, cited) if frame is whose else frame for frame in found if frame.cue != cited[0]]
    return found


def _find(scene: Scene, sentence: Sentence) -> list[Cited]:
    """What is cited in a sentence, by somebody's name or office; a reason ("citing costs") speaks for nobody."""
    found: list[Cited] = []
    for i in range(sentence.first, sentence.stop):
        cue = scene.phrase(i, scene.lexicon.citing, sentence.stop) if scene.quote_at(i) is None else None
        if cue is None:
            continue
        start = i + len(cue.words)
        source = nouns.after(scene, start, sentence.stop)
        if source is not None and source[0] <= start + 1 and _speaks(scene, source):
            found.append(((i, start - 1), source))
    return found


def _speaks(scene: Scene, source: Range) -> bool:
    tree, lexicon = scene.tree, scene.lexicon
    return any(
        tree.upos[i] == "PROPN" or tree.noun_lemma(i) in lexicon.roles | lexicon.bodies
        for i in range(source[0], source[1] + 1)
    )


def _is_participle(scene: Scene, frame: Frame) -> bool:
    """Whether a frame was made of "citing" itself, which has no subject of its own."""
    cited = scene.phrase(frame.at, scene.lexicon.citing, frame.sentence.stop)
    return cited is not None and len(cited.words) == 1


def _is_beside(scene: Scene, frame: Frame, cited: Cited) -> bool:
    """Whether the words stand behind the frame's verb and subject or between them, with no other verb in between."""
    if frame.cue is None or frame.source is None or frame.within or frame.stance is not Stance.ASSERT:
        return False
    tree, at = scene.tree, cited[0][0]
    verb, subject = frame.cue, frame.source
    if not any(tree.is_verb(i) for i in range(verb[0], verb[1] + 1)) or verb == cited[0]:
        return False
    if subject[0] < at < verb[0]:
        return True
    inside = any(first <= at <= last for first, last in frame.content)
    behind = cited[1][1] + 1
    own = inside and any(
        tree.is_finite(i) for first, last in frame.content for i in range(max(first, behind), last + 1)
    )
    last = max([end for end in (verb[1], subject[1]) if end < at], default=None)
    said = {i for first, last in frame.content for i in range(first, last + 1)}
    return not own and last is not None and not any(tree.is_finite(i) for i in range(last + 1, at) if i not in said)


def _with(scene: Scene, frame: Frame, cited: Cited) -> Frame:
    """The frame with the link, and without its words in what is said and in who says it."""
    (first, _), (_, last) = cited
    content: list[Range] = []
    for start, end in frame.content:
        for part in ((start, min(end, first - 1)), (max(start, last + 1), end)):
            kept = scene.trimmed(*part) if part[0] <= part[1] else None
            if kept is not None:
                content.append(kept)
    source = frame.source
    if source is not None and source[0] < first <= source[1]:
        source = scene.trimmed(source[0], first - 1) or source
    return replace(frame, content=tuple(dict.fromkeys(content)), source=source, cited=cited)
