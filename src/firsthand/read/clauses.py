"""Clauses that a cue governs: joined by a word, by an arc, or standing around a cue that interrupts them."""

from __future__ import annotations

from firsthand.read.cues import Cue
from firsthand.read.extent import SUBJECT, Content, border_before, whole
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_NEAR = 14
"""Words between a cue and the clause it governs: an addressee, a place, a date."""

_ADDRESSED = frozenset({"ADP", "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "PUNCT"})


def after(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """A clause to the right: after a complementizer, or by an arc."""
    tree, lexicon = scene.tree, scene.lexicon
    for i in range(cue.last + 1, min(cue.last + 1 + _NEAR, sentence.stop)):
        if tree.low[i] in lexicon.complementizers and _introduces(scene, i, cue):
            return scene.trimmed(i, _clause_end(scene, sentence, i))
        if tree.words[i] in {":", ";"} or scene.quote_at(i) is not None or tree.is_finite(i):
            break
    for kid in tree.children(cue.at, "ccomp"):
        first = tree.first[kid]
        if first <= cue.last or kid >= sentence.stop or scene.quote_at(kid) is not None:
            continue
        if cue.lemma in lexicon.say or first == cue.last + 1:
            return scene.trimmed(first, _clause_end(scene, sentence, first))
    return None


def _introduces(scene: Scene, i: int, cue: Cue) -> bool:
    """Whether the complementizer at `i` opens the cue's clause, and not a relative or an adverbial one."""
    tree, lexicon = scene.tree, scene.lexicon
    next_to = i == cue.last + 1 or (i == cue.last + 2 and tree.words[i - 1] == ",")
    if tree.low[i] in lexicon.firm:
        relative = tree.dep[tree.head[i]].startswith("acl:relcl") and tree.upos[i] == "PRON"
        return next_to or not relative or (tree.words[i - 1] == "," and scene.language in {"ru", "uk", "en"})
    verb = tree.head[i]
    if tree.dep[verb].startswith("ccomp"):
        return tree.head[verb] == cue.at or next_to
    return all(tree.upos[k] in _ADDRESSED for k in range(cue.last + 1, i)) and tree.upos[i] != "ADP"


def _clause_end(scene: Scene, sentence: Sentence, opening: int) -> int:
    """The last word of the clause that `opening` begins: the sentence's, unless a new main clause is joined on."""
    tree = scene.tree
    end = sentence.stop - 1
    verb = tree.head[opening] if tree.dep[opening] != "ROOT" else opening
    last = tree.last[verb] if opening < verb < sentence.stop else opening
    for i in range(max(last, opening + 2), end):
        if tree.words[i] == ";" or (tree.words[i] in {",", "–", "—"} and tree.upos[i + 1] == "CCONJ" and i >= last):
            return i - 1
    return end


def around(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """A clause around the cue without any mark of subordination: “…, writes X.” or “As X says, …”."""
    lexicon = scene.lexicon
    border = border_before(scene, sentence, cue)
    as_word = _as_word(scene, sentence, cue)
    if as_word is not None:
        border = as_word - 1
    elif border is None or border <= sentence.first:
        return None
    end = _own_clause_end(scene, sentence, cue)
    left = scene.trimmed(sentence.first, border) if border >= sentence.first else None
    right = scene.trimmed(end + 1, sentence.stop - 1)
    if right is not None and not scene.has_verb(*right):
        right = None
    if left is not None and right is None and not scene.has_verb(*left):
        return None
    if as_word is None and cue.lemma not in lexicon.say and not _is_parenthesis(scene, cue):
        return None
    if as_word is None and _joins(scene, border + 1):
        return None
    ranges = whole((left, right))
    return Content(ranges, Speech.INDIRECT, border=border) if ranges else None


def _joins(scene: Scene, i: int) -> bool:
    """Whether word `i` ties what follows to what stands before, so that it is no parenthesis."""
    tree, lexicon = scene.tree, scene.lexicon
    return (
        tree.upos[i] in {"CCONJ", "SCONJ"} or tree.low[i] in lexicon.relatives or tree.low[i] in lexicon.complementizers
    )


def _is_parenthesis(scene: Scene, cue: Cue) -> bool:
    tree = scene.tree
    return tree.dep[cue.at].startswith("parataxis") or any(
        tree.dep[kid].startswith(("parataxis", "ccomp")) and kid < cue.at for kid in tree.kids[cue.at]
    )


def _as_word(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The “as” of “as X says” before the cue, with nothing but a subject in between."""
    tree = scene.tree
    for i in range(cue.first - 1, max(sentence.first - 1, cue.first - 1 - SUBJECT), -1):
        if tree.low[i] in scene.lexicon.as_words and (i == sentence.first or tree.words[i - 1] in COMMAS):
            return i
        if tree.is_finite(i) or tree.words[i] in {":", ";", ","}:
            return None
    return None


def _own_clause_end(scene: Scene, sentence: Sentence, cue: Cue) -> int:
    """The word before which the content resumes after the cue's own clause."""
    for i in range(cue.last + 1, sentence.stop):
        if scene.tree.words[i] in COMMAS:
            part = scene.trimmed(i + 1, sentence.stop - 1)
            if part is not None and scene.has_verb(*part):
                return i
    return sentence.stop - 1


def announced(scene: Scene, cue: Cue) -> Content | None:
    """A noun phrase as content: “announced the closure of the plant”."""
    if cue.lemma not in scene.lexicon.noun:
        return None
    tree = scene.tree
    for kid in tree.children(cue.at, "obj"):
        if kid > cue.last and tree.upos[kid] == "NOUN":
            part = scene.trimmed(tree.first[kid], tree.last[kid])
            return None if part is None or part[0] <= cue.last else Content((part,), Speech.INDIRECT)
    return None
