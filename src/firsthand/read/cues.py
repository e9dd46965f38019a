"""Where saying begins: cue verbs, prepositional frames and hearsay phrases in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.read.lexicon import Phrase
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.records import Distance

_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_PAUSES = frozenset({",", "»", "”", '"', "–", "—", "-"})
_MISREAD = frozenset({"ADJ", "NOUN", "X"})


class Cue(NamedTuple):
    """A cue verb at word `at`; the group with its auxiliaries runs from `first` to `last`."""

    at: int
    first: int
    last: int
    lemma: str
    free: bool
    """A finite verb, or a participle with its auxiliary: it can stand in the middle of what it reports."""


class Marker(NamedTuple):
    """A prepositional frame or hearsay phrase: words `first` to `last`, and the distance it keeps."""

    first: int
    last: int
    distance: Distance


def verbs(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """The cue verbs of a sentence outside its quotations, from left to right."""
    tree, lexicon = scene.tree, scene.lexicon
    for i in range(sentence.first, sentence.stop):
        part = tree.upos[i]
        if part == "ADJ" or part == "VERB" or part == "NOUN":
            if tree.lemma(i) in lexicon.adjectives and i > sentence.first and tree.upos[i - 1] != "DET":
                yield Cue(i, _group_start(scene, i, sentence.first), i, tree.lemma(i), False)
                continue
        if part == "VERB" or part == "AUX" or (part in _MISREAD and _may_be_verb(scene, i)):
            lemma = tree.verb_lemma(i)
            if lemma in lexicon.cues and scene.quote_at(i) is None and not _is_auxiliary(scene, i):
                first = _group_start(scene, i, sentence.first)
                yield Cue(i, first, i, lemma, _is_free(scene, i, first))


def frames(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """Prepositional frames outside quotations ("according to")."""
    return _markers(scene, sentence, scene.lexicon.frames)


def hearsay(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """Phrases that report and name nobody, outside quotations."""
    return _markers(scene, sentence, scene.lexicon.hearsay)


def _markers(scene: Scene, sentence: Sentence, phrases: dict[str, tuple[Phrase, ...]]) -> Iterator[Marker]:
    at = sentence.first
    while at < sentence.stop:
        found = scene.phrase(at, phrases, sentence.stop) if scene.tree.low[at] in phrases else None
        if found is None or scene.quote_at(at) is not None:
            at += 1
            continue
        yield Marker(at, at + len(found.words) - 1, found.distance)
        at += len(found.words)


def _may_be_verb(scene: Scene, i: int) -> bool:
    """After a comma or a closing quotation mark the tagger often misses the inverted verb: ", explique Tarlo"."""
    words = scene.tree.words
    return i > 0 and words[i - 1] in _PAUSES and words[i].isalpha() and words[i][0].islower()


def _is_auxiliary(scene: Scene, i: int) -> bool:
    tree = scene.tree
    return tree.upos[i] == "AUX" and tree.dep[i].startswith("aux") and tree.head[i] > i


def _is_free(scene: Scene, i: int, first: int) -> bool:
    tree = scene.tree
    if first < i:
        return True
    if "Inf" in tree.feats[i] or "Part|Pres" in tree.feats[i] or "Conv" in tree.feats[i]:
        return False
    return not (tree.feats[i].startswith("Part") and tree.dep[i].partition(":")[0] in {"acl", "amod", "advcl", "obl"})


def _group_start(scene: Scene, verb: int, lowest: int) -> int:
    tree = scene.tree
    start, at = verb, verb - 1
    while at >= lowest and tree.upos[at] in _BETWEEN:
        if tree.upos[at] == "AUX":
            start = at
        at -= 1
    return start
