"""German word order: what opens a clause need not be its subject, which then stands right behind the verb."""

from __future__ import annotations

from firsthand.read import forms, nouns
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene

_OPENERS = frozenset({"ADP", "ADV", "SCONJ"})
_SMALL = frozenset({"ADV", "PART"})
_AS = "als"
"""What something is taken for, before the verb: “als Grund gab die Schule an”."""
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
    start = _clause_start(scene, cue.first, sentence.first)
    if start < cue.first and (tree.upos[start] in _OPENERS or forms.is_oblique(scene, start)):
        found = nouns.after(scene, at, sentence.stop)
        if found is None or found[0] != at:
            return None
        return forms.subject_after(scene, found[1] + 1, sentence.stop) if forms.is_addressed(scene, found) else found
    return None


def by_place(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """The subject by its place to the finite verb, which is second in a main clause: right before it, or behind it.

    What stands before it is the subject where it is one noun phrase that can be a nominative. Where it is anything else
    (a place, an adverb, an “als”, a clause) the first noun phrase behind the verb that can be a nominative is.
    """
    if is_infinitive(scene, cue):
        return None
    finite = _finite(scene, sentence, cue)
    if finite > sentence.first and scene.tree.upos[finite - 1] == "CCONJ":
        return _shared(scene, sentence, finite)
    start = _clause_start(scene, finite, sentence.first)
    for first in (start, sentence.first):
        found = nouns.after(scene, first, finite)
        if found is not None and found[0] == first and _closes(scene, found, finite):
            return None if forms.is_oblique(scene, first) else found
    stands_first = sentence.first if start == finite else start
    if finite == sentence.first or not _is_no_subject(scene, stands_first, clause=start == finite):
        return None
    return forms.subject_after(scene, finite + 1, cue.at if finite < cue.at else sentence.stop)


def is_infinitive(scene: Scene, cue: Cue) -> bool:
    """Whether a German cue is an infinitive with “zu”: what stands before it is its object."""
    return scene.lexicon.verb_second and cue.at > 0 and scene.tree.low[cue.at - 1] == "zu"


def _shared(scene: Scene, sentence: Sentence, finite: int) -> Range | None:
    """The subject of the clause before an “und” that goes on with it: “…“, sagt Roe und fügt hinzu: „…“."""
    tree = scene.tree
    for i in range(finite - 2, sentence.first - 1, -1):
        verb = tree.head[i]
        outside = scene.quote_at(i) is None and verb < finite and not tree.dep[verb].startswith("acl")
        if outside and tree.dep[i] == "nsubj" and tree.is_verb(verb):
            return nouns.of_head(
                scene, i, verb + 1 if verb < i else sentence.first, finite - 2 if verb < i else verb - 1
            )
    return None


def _is_no_subject(scene: Scene, first: int, *, clause: bool) -> bool:
    """Whether what word `first` opens is a place, an adverb, an “als”, an object, or a `clause` before its comma."""
    tree = scene.tree
    if tree.upos[first] == "SCONJ" and tree.low[first] != _AS:
        return clause
    return tree.upos[first] in _OPENERS or tree.low[first] == _AS or (not clause and forms.is_oblique(scene, first))


def _finite(scene: Scene, sentence: Sentence, cue: Cue) -> int:
    """The verb that stands second: the auxiliary before a participle, else the cue itself."""
    tree = scene.tree
    for i in range(cue.at - 1, sentence.first, -1):
        if tree.words[i] in COMMAS or tree.words[i] == ":":
            return cue.at
        if tree.upos[i] == "AUX" or tree.is_finite(i):
            return i
    return cue.at


def _closes(scene: Scene, words: Range, finite: int) -> bool:
    """Whether nothing but a comma stands between a phrase and the verb."""
    return all(scene.tree.words[i] == "," for i in range(words[1] + 1, finite))


def is_as_phrase(scene: Scene, words: Range) -> bool:
    """Whether “als” stands before a phrase, which then says what something is taken for and is no subject."""
    return words[0] > 0 and scene.tree.low[words[0] - 1] == _AS


def place(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """Where the words stand, before “heißt es” or behind it: “In dem Bericht heißt es”, “verlautete aus der Firma”."""
    tree = scene.tree
    start = _clause_start(scene, cue.first, sentence.first)
    if start + 1 < cue.first and tree.low[start] in _PLACES:
        if tree.upos[start + 1] == "PRON" and start > sentence.first:
            return _named_before(scene, sentence, start)
        return scene.trimmed(start + 1, cue.first - 1)
    for at in range(cue.last + 1, min(cue.last + 4, sentence.stop - 1)):
        if tree.low[at] in _PLACES:
            found = nouns.after(scene, at + 1, sentence.stop)
            return found if found is not None and found[0] == at + 1 else None
        if tree.words[at] in COMMAS or tree.words[at] == ":":
            return None
    return None


def _named_before(scene: Scene, sentence: Sentence, start: int) -> Range | None:
    """What a relative clause from word `start` on is about: the nearest noun before its comma, and what is with it."""
    tree = scene.tree
    noun = next((i for i in range(start - 1, sentence.first, -1) if tree.is_nominal(i)), None)
    return None if noun is None else nouns.of_head(scene, noun, sentence.first, start - 1)


def document(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """The document that opens a sentence whose verb is passive: “In der Stellungnahme wird betont, dass …”."""
    tree, first = scene.tree, sentence.first
    if first + 1 >= cue.first or tree.low[first] not in _PLACES:
        return None
    found = nouns.after(scene, first + 1, cue.first)
    if found is None or found[0] != first + 1:
        return None
    noun = next((i for i in range(found[0], found[1] + 1) if tree.upos[i] == "NOUN"), None)
    if noun is None:
        return found if tree.low[found[0]] in scene.lexicon.definite and found[0] == found[1] else None
    return found if tree.noun_lemma(noun) in scene.lexicon.sourced else None


def _clause_start(scene: Scene, verb: int, lowest: int) -> int:
    """The first word of a verb's clause, from word `lowest` on: behind the last comma or mark before it."""
    words = scene.tree.words
    before = (i for i in range(verb - 1, lowest - 1, -1) if words[i] in COMMAS or words[i] == ":")
    return next(before, lowest - 1) + 1
