"""Where saying begins: cue verbs, prepositional frames and hearsay phrases in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.read import telling
from firsthand.read.lexicon import Phrase
from firsthand.read.marks import Cue, Marker
from firsthand.read.quotes import Sentence
from firsthand.read.scene import Scene
from firsthand.records import Distance

_BETWEEN = frozenset({"AUX", "ADV", "PART"})
_DASHES = frozenset({"–", "—", "-", "--"})
_AFTER_QUOTATION = _DASHES | {"»", "”", '"', "“", "''"}
_PAUSES = _AFTER_QUOTATION | {","}
_BEFORE_DASH = frozenset({",", ".", "!", "?", "…", "..."})
_CLAUSE_ENDS = frozenset({",", ":", ";", ".", "!", "?", "–", "—"})
_FAR = 20
"""Words between a German verb and its prefix, appositions of the subject included."""
_VERBAL = frozenset({"VERB", "AUX"})
_ADJECTIVAL = frozenset({"ADJ", "VERB", "NOUN"})
_CALLING = _VERBAL | _ADJECTIVAL | {"X"}
_SUBJECTS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
_MISREAD = frozenset({"ADJ", "NOUN", "X"})


def verbs(scene: Scene, sentence: Sentence) -> Iterator[Cue]:
    """The cue verbs of a sentence, from left to right; of those in quotation marks only a reporter's interruptions."""
    tree = scene.tree
    for i in range(sentence.first, sentence.stop):
        # Most words are of other parts of speech, and a tagger misses a verb there behind a quotation only.
        if not (tree.upos[i] in _CALLING or tree.words[i - 1] in _AFTER_QUOTATION):
            continue
        cue = _cue_at(scene, i, sentence)
        if cue is not None and (scene.quote_at(i) is None or _interrupts(scene, cue, sentence)):
            yield cue


def _cue_at(scene: Scene, i: int, sentence: Sentence) -> Cue | None:
    tree, lexicon = scene.tree, scene.lexicon
    part = tree.upos[i]
    if part in _ADJECTIVAL and i > sentence.first and tree.upos[i - 1] != "DET":
        lemma = tree.lemma(i)
        if lemma in lexicon.adjectives or (part == "ADJ" and lemma in lexicon.verbs.plan):
            return Cue(i, _group_start(scene, i, sentence.first), i, lemma, free=False)
    if part not in _VERBAL and (part == "PUNCT" or not _may_be_verb(scene, i, sentence)):
        return None
    lemma = tree.verb_lemma(i)
    if lexicon.prefixes:
        lemma = _whole(scene, i, lemma, sentence)
        lemma = _with_noun(scene, i, lemma, sentence) or lemma
    if lemma not in lexicon.cues or lemma in lexicon.partial or _is_auxiliary(scene, i):
        return None
    first = _group_start(scene, i, sentence.first)
    return Cue(i, first, i, lemma, _is_free(scene, i, first))


def _whole(scene: Scene, i: int, lemma: str, sentence: Sentence) -> str:
    """The dictionary form with the prefix that a German verb leaves at the end of its clause: “gab gestern an”."""
    tree, lexicon = scene.tree, scene.lexicon
    for k in range(i + 1, sentence.stop):
        if tree.words[k] in _CLAUSE_ENDS or scene.quote_at(k) is not None:
            prefix = tree.low[k - 1]
            if k - 1 > i and prefix in lexicon.prefixes and f"{prefix}{lemma}" in lexicon.cues:
                return f"{prefix}{lemma}"
            if tree.words[k] != "," or k - i > _FAR:
                return lemma
    return lemma


def _with_noun(scene: Scene, i: int, lemma: str, sentence: Sentence) -> str:
    """The verb with the word in its clause that makes it one of saying: “vertritt die Ansicht”, “hält für möglich”."""
    tree, verbs = scene.tree, scene.lexicon.phrasal_verbs
    for step in (1, -1) if lemma in verbs else ():
        k = i + step
        while sentence.first <= k < sentence.stop and tree.words[k] not in _CLAUSE_ENDS:
            other = tree.noun_lemma(k) if tree.upos[k] == "NOUN" else tree.low[k]
            if (pair := f"{lemma} {other}") in scene.lexicon.phrasal:
                return pair
            k += step
    return ""


def _interrupts(scene: Scene, cue: Cue, sentence: Sentence) -> bool:
    """“There was a time, — said Mr Roe, — when …”: the cue stands between a comma or dash and its subject."""
    tree = scene.tree
    if cue.lemma not in scene.lexicon.say or cue.first - 2 < sentence.first or cue.last + 1 >= sentence.stop:
        return False
    dashed = tree.words[cue.first - 1] in _DASHES and tree.words[cue.first - 2] in _BEFORE_DASH
    clitic = (
        tree.words[cue.first - 1] == "," and tree.low[cue.last + 1].startswith("-") and tree.low[cue.last + 1] != "-"
    )
    return dashed or clitic


def frames(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """Prepositional frames outside quotations ("according to")."""
    yield from _markers(scene, sentence, scene.lexicon.frames)
    yield from _owned(scene, sentence)
    if scene.lexicon.sourcing:
        yield from telling.frames(scene, sentence)
    postposed = scene.lexicon.postposed
    for i in range(sentence.first + 1, sentence.stop if postposed else sentence.first):
        if scene.tree.low[i] in postposed and scene.quote_at(i) is None:
            yield Marker(i, i, Distance.NEUTRAL)


def _owned(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """Frames of two words with a possessive pronoun between them."""
    low, lexicon = scene.tree.low, scene.lexicon
    for i in range(sentence.first, sentence.stop - 2):
        if low[i] not in lexicon.frames or low[i + 1] not in lexicon.possessive or scene.quote_at(i) is not None:
            continue
        found = next((one for one in lexicon.frames[low[i]] if one.words == (low[i], low[i + 2])), None)
        if found is not None:
            yield Marker(i, i + 2, found.distance, owner=i + 1)


def hearsay(scene: Scene, sentence: Sentence) -> Iterator[Marker]:
    """Phrases that report and name nobody, outside quotations."""
    return _markers(scene, sentence, scene.lexicon.hearsay)


def _markers(scene: Scene, sentence: Sentence, phrases: dict[str, tuple[Phrase, ...]]) -> Iterator[Marker]:
    low, done = scene.tree.low, sentence.first
    for at in [i for i in range(sentence.first, sentence.stop) if low[i] in phrases]:
        found = scene.phrase(at, phrases, sentence.stop) if at >= done and scene.quote_at(at) is None else None
        if found is not None:
            yield Marker(at, at + len(found.words) - 1, found.distance)
            done = at + len(found.words)


def _may_be_verb(scene: Scene, i: int, sentence: Sentence) -> bool:
    """Whether the tagger may have missed a verb: ", explique Tarlo", "le rapport note que", "“…”, the post reads."."""
    tree, words = scene.tree, scene.tree.words
    if i == sentence.first or not words[i].isalpha() or not words[i][0].islower():
        return False
    if words[i - 1] in _AFTER_QUOTATION:
        return True
    if tree.upos[i] not in _MISREAD:
        return False
    joined = i + 1 < sentence.stop and tree.low[i + 1] in scene.lexicon.firm and tree.upos[i - 1] in _SUBJECTS
    closing = i + 2 == sentence.stop and any(words[k] in _PAUSES for k in range(max(i - 8, sentence.first), i))
    return joined or closing or words[i - 1] == ","


def _is_auxiliary(scene: Scene, i: int) -> bool:
    tree = scene.tree
    return tree.upos[i] == "AUX" and tree.dep[i].startswith("aux") and tree.head[i] > i


def _is_free(scene: Scene, i: int, first: int) -> bool:
    tree = scene.tree
    if first < i or (first > 0 and tree.words[first - 1] in _AFTER_QUOTATION):
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
