"""Main clauses that a German cue governs without a joining word: their verb stands second, or in the reported mood."""

from __future__ import annotations

from firsthand.read import mood
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene


def behind_comma(scene: Scene, sentence: Sentence, cue: Cue, *, near: int) -> Range | None:
    """A main clause behind the cue's comma, as German has it: “sagte, der Sohn habe …”, “teilte mit, man prüfe das”.

    `near` is how many words off the comma may be. The reported mood tells it; without that, only a verb of saying with
    the comma right behind its clause reports it.
    """
    tree, near = scene.tree, min(cue.last + 1 + near, sentence.stop)
    comma = next((i for i in range(cue.last + 1, near) if tree.words[i] == ","), None)
    while comma is not None:
        between = range(cue.last + 1, comma)
        if any(tree.words[i] in {":", ";"} or (tree.is_finite(i) and tree.upos[i] != "AUX") for i in between):
            return None
        part = scene.trimmed(comma + 1, sentence.stop - 1)
        if part is None:
            return None
        stop = next((i for i in range(part[0], part[1] + 1) if tree.words[i] == ","), part[1] + 1)
        if tree.is_finite(part[0]) and tree.low[part[0]] not in scene.lexicon.nobody | set(scene.lexicon.pronouns):
            return None  # "Was sie wollten, sei …": the main clause, and the cue is in the one before it.
        if tree.upos[part[0]] not in {"CCONJ", "SCONJ"} and _is_reported_clause(scene, cue, part, stop):
            return part
        comma = next((i for i in range(comma + 1, near) if tree.words[i] == ","), None)
    return None


def _is_reported_clause(scene: Scene, cue: Cue, part: Range, stop: int) -> bool:
    """Whether the piece is what the cue reports, by its mood, by an infinitive with “zu”, or by its verb's place."""
    tree = scene.tree
    if any(mood.is_reported(scene, i) for i in range(part[0], part[1] + 1)):
        return True
    if cue.lemma not in scene.lexicon.say:
        return False
    if mood.has_zu_infinitive(scene, part[0], stop):
        return True
    verb = next((i for i in range(part[0], stop) if tree.is_finite(i)), None)
    # A relative clause has its verb at the end, a main clause has it second.
    return verb is not None and (tree.low[part[0]] not in scene.lexicon.relatives or part[0] + 1 < verb < stop - 1)
