"""What a writer says aside of a speaker: "Ann Roe, who ran the mill until March, said …" tells two things.

Behind a name a relative clause singles nobody out, so it states something, and the writer does; behind "the official"
it may only tell which one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.read.frames import Frame
from firsthand.read.nouns import Range
from firsthand.read.scene import COMMAS, Scene
from firsthand.read.stating import SHORTEST


def of_speakers(scene: Scene, frames: Sequence[Frame]) -> Iterator[Range]:
    """The relative clauses behind the names of who speaks, each from its pronoun on."""
    for frame in frames:
        if frame.source is not None:
            first, last = frame.source
            clauses = (verb for verb in range(first, last + 1) if _states(scene, verb, first))
            parts = (scene.trimmed(scene.tree.first[verb], scene.tree.last[verb]) for verb in clauses)
            yield from filter(None, parts)


def _states(scene: Scene, verb: int, start: int) -> bool:
    """Whether the verb heads a clause behind a comma and a name, and does not only tell how that person spoke."""
    tree, lexicon = scene.tree, scene.lexicon
    opening, named = tree.first[verb], tree.head[verb]
    # The comma before it hangs on the clause or on the name.
    apart = tree.words[opening] in COMMAS or tree.words[opening - 1] in COMMAS
    if not tree.dep[verb].startswith("acl:relcl") or opening <= start or not apart:
        return False
    if tree.upos[named] != "PROPN" or tree.last[verb] - opening + 1 <= SHORTEST:
        return False
    speaks = tree.verb_lemma(verb)
    return speaks not in lexicon.say and speaks not in lexicon.think and speaks not in lexicon.verbs.decline
