"""German word order: what opens a clause need not be its subject, which then stands right behind the verb."""

from __future__ import annotations

from firsthand.read import forms, nouns
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene

_OPENERS = frozenset({"ADP", "ADV", "SCONJ"})
_SMALL = frozenset({"ADV", "PART"})
_PLACES = frozenset({"in", "im", "aus", "auf", "unter", "von", "bei"})


def subject(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """The subject behind the verb: a pronoun right there, or a phrase where the clause opens with something else."""
    tree, at = scene.tree, cue.last + 1
    while at < sentence.stop and (tree.low[at] in nouns.REFLEXIVE or tree.upos[at] in _SMALL):
        at += 1
    if at >= sentence.stop:
        return None
    if tree.low[at] in scene.lexicon.pronouns:
        return at, at
    start = _clause_start(scene, sentence, cue)
    if start < cue.first and (tree.upos[start] in _OPENERS or forms.is_oblique(scene, start)):
        found = nouns.after(scene, at, sentence.stop)
        if found is None or found[0] != at:
            return None
        return forms.subject_after(scene, found[1] + 1, sentence.stop) if forms.is_addressed(scene, found) else found
    return None


def place(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """Where the words stand, before “heißt es” or behind it: “In dem Bericht heißt es”, “verlautete aus der Firma”."""
    tree = scene.tree
    start = _clause_start(scene, sentence, cue)
    if start + 1 < cue.first and tree.low[start] in _PLACES:
        return scene.trimmed(start + 1, cue.first - 1)
    for at in range(cue.last + 1, min(cue.last + 4, sentence.stop - 1)):
        if tree.low[at] in _PLACES:
            found = nouns.after(scene, at + 1, sentence.stop)
            return found if found is not None and found[0] == at + 1 else None
        if tree.words[at] in COMMAS or tree.words[at] == ":":
            return None
    return None


def _clause_start(scene: Scene, sentence: Sentence, cue: Cue) -> int:
    """The first word of the cue's clause: behind the last comma or mark before it."""
    words = scene.tree.words
    before = (i for i in range(cue.first - 1, sentence.first - 1, -1) if words[i] in COMMAS or words[i] == ":")
    return next(before, sentence.first - 1) + 1
