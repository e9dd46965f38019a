"""Where something was said and to whom, as far as the clause of the cue tells it in words that are not said."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.read import nouns
from firsthand.read.frames import Frame
from firsthand.read.named import wording
from firsthand.read.scene import COMMAS, Scene


class Circumstances(NamedTuple):
    """The words for the medium ("in an interview with The Post") and for those addressed; empty where not told."""

    medium: str
    addressee: str


def of(scene: Scene, frame: Frame) -> Circumstances:
    """What the sentence of a frame tells outside the frame's own words."""
    taken = {i for part in (*frame.content, frame.cue, frame.source) if part for i in range(part[0], part[1] + 1)}
    free = [i for i in range(frame.sentence.first, frame.sentence.stop) if i not in taken]
    return Circumstances(_medium(scene, frame, free, taken), _addressee(scene, frame, free, taken))


def _medium(scene: Scene, frame: Frame, free: list[int], taken: set[int]) -> str:
    for i in free:
        found = scene.phrase(i, scene.lexicon.media, frame.sentence.stop)
        if found is not None:
            part = scene.trimmed(i, _end(scene, i + len(found.words) - 1, frame, taken))
            return wording(scene, part) if part else ""
    return ""


def _addressee(scene: Scene, frame: Frame, free: list[int], taken: set[int]) -> str:
    for i in free:
        if scene.tree.low[i] in scene.lexicon.addressed:
            return wording(scene, (i, i))
    at = frame.cue[1] + 1 if frame.cue else 0
    if at in free and frame.cue and scene.tree.verb_lemma(frame.cue[1]) in scene.lexicon.told:
        found = nouns.after(scene, at, _end(scene, at, frame, taken) + 1)
        return wording(scene, found) if found and found[0] == at else ""
    return ""


def _end(scene: Scene, start: int, frame: Frame, taken: set[int]) -> int:
    """The last word before a mark, a time, or the frame's own words."""
    i = start
    while i + 1 < frame.sentence.stop and i + 1 not in taken:
        quote = scene.quote_at(i + 1)
        marked = scene.tree.words[i + 1] in COMMAS or scene.tree.words[i + 1] in {".", ":"}
        if (marked and quote is None) or nouns.is_time(scene, i + 1, frame.sentence.stop):
            break
        if scene.tree.upos[i + 1] == "ADP" and nouns.is_time(scene, i + 2, frame.sentence.stop):
            break
        i += 1
    return i
