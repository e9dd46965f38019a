"""Who stands behind a prepositional frame: “according to the mayor”, “Berichten zufolge”."""

from __future__ import annotations

from firsthand.read import nouns
from firsthand.read.marks import Marker
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene


def of_phrase(scene: Scene, sentence: Sentence, cue: Marker) -> Range | None:
    """The noun phrase after a prepositional frame, unless it is a law, a plan or the like."""
    tree = scene.tree
    if cue.owner is not None:
        return cue.owner, cue.owner
    if cue.source is not None:
        return cue.source
    if tree.low[cue.last] in scene.lexicon.postposed:
        # "die Leitlinie, der zufolge …": a relative clause, and no source.
        relative = tree.low[cue.first - 1] in scene.lexicon.relatives
        return None if relative else _ending_at(scene, sentence, cue.first - 1)
    found = nouns.after(scene, cue.last + 1, sentence.stop)
    if found is None:
        return None
    if cue.first <= sentence.first + 1 and found[1] >= sentence.stop - 2:
        # What looks like an apposition is all the rest of the sentence: the content must be somewhere.
        comma = next((i for i in range(found[0], found[1]) if tree.words[i] == ","), found[1] + 1)
        found = (found[0], comma - 1)
    found = _described(scene, sentence, cue, _without_subject(scene, cue, sentence, found))
    if tree.upos[found[0]] != "DET" and tree.low[found[0]] in scene.lexicon.relatives:
        return None  # "l'affirmation selon laquelle": a relative clause, and no source.
    head = next((i for i in range(found[0], found[1] + 1) if tree.is_nominal(i)), None)
    if head is None and tree.is_verb(found[0]):
        return None  # „etwas, das laut geworden war“: an adverb, and no frame.
    return None if head is not None and tree.lemma(head) in scene.lexicon.nouns.document else found


def _without_subject(scene: Scene, cue: Marker, sentence: Sentence, found: Range) -> Range:
    """Without a single word behind a comma: at the start of a sentence that is its subject, and no apposition."""
    if cue.first <= sentence.first + 1 and scene.tree.words[found[1] - 1] == "," and found[1] - 2 >= found[0]:
        return found[0], found[1] - 2
    return found


def _described(scene: Scene, sentence: Sentence, cue: Marker, found: Range) -> Range:
    """With the participle that describes it, where a comma closes the frame: “Selon le rapport remis hier, …”."""
    tree = scene.tree
    if cue.first > sentence.first + 1:
        return found
    for i in range(found[1] + 1, sentence.stop):
        if tree.words[i] == ",":
            return found[0], i - 1
        if tree.is_finite(i) or tree.upos[i] == "PUNCT" or scene.quote_at(i) is not None:
            return found
    return found


def _ending_at(scene: Scene, sentence: Sentence, last: int) -> Range | None:
    """The phrase that ends at word `last` and begins no earlier than its clause."""
    for start in range(max(sentence.first, last - 12), last + 1):
        if start == sentence.first or scene.tree.words[start - 1] in COMMAS or not scene.tree.is_nominal(start - 1):
            found = nouns.after(scene, start, last + 1)
            if found is not None and found[1] == last:
                return found
    return None
