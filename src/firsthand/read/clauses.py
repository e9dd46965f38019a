"""Clauses that a cue governs: joined by a word, by an arc, or standing around a cue that interrupts them."""

from __future__ import annotations

from firsthand.read import mood, verb_second
from firsthand.read.extent import SUBJECT, Content, border_before, is_asking, speech_of, whole
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_NEAR = 14
"""Words between a cue and the clause it governs: an addressee, a place, a date."""

_LONG = 5
"""Words from which on a piece before a cue is taken for a clause even where the tagger sees no verb in it."""

_CLAUSE_STARTS = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"})

_VERBAL = frozenset({"VERB", "AUX"})
_ADDRESSED = frozenset({"ADP", "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "PUNCT"})


def after(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """A clause to the right: after a complementizer, or by an arc."""
    tree, lexicon = scene.tree, scene.lexicon
    for i in range(cue.last + 1, min(cue.last + 1 + _NEAR, sentence.stop)):
        if tree.low[i] in lexicon.complementizers and _introduces(scene, i, cue):
            return scene.trimmed(i, _clause_end(scene, sentence, i))
        if tree.words[i] in {":", ";"} or scene.quote_at(i) is not None or tree.is_finite(i):
            break
    infinitive = _infinitive(scene, sentence, cue)
    if infinitive is not None:
        return scene.trimmed(infinitive, _clause_end(scene, sentence, infinitive))
    if not lexicon.bare_clauses:
        return None
    if lexicon.verb_second:
        return verb_second.behind_comma(scene, sentence, cue, near=_NEAR)
    for kid in tree.children(cue.at, "ccomp"):
        first = tree.first[kid]
        if first <= cue.last or kid >= sentence.stop or scene.quote_at(kid) is not None:
            continue
        if cue.lemma in lexicon.say or first == cue.last + 1:
            return scene.trimmed(first, _clause_end(scene, sentence, first))
    return _unmarked(scene, sentence, cue)


def _unmarked(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """Subject and finite verb right behind a reporting verb that the parse did not join: “said his town was ready”."""
    tree, start = scene.tree, cue.last + 1
    if cue.lemma not in scene.lexicon.say or not cue.free or start >= sentence.stop:
        return None
    if tree.upos[start] not in _CLAUSE_STARTS or (tree.head[start] == cue.at and tree.upos[start] == "PROPN"):
        return None
    for i in range(start + 1, min(start + _NEAR, sentence.stop)):
        if tree.words[i] in COMMAS or tree.low[i] in scene.lexicon.relatives or scene.quote_at(i) is not None:
            return None
        if tree.is_finite(i) and not tree.dep[i].startswith("acl"):
            return scene.trimmed(start, _clause_end(scene, sentence, start))
    return None


def _infinitive(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """Where the infinitive begins that is the cue's content: “a déclaré avoir livré”, “promised to deliver”."""
    tree = scene.tree
    if cue.lemma not in scene.lexicon.verbs.infinitive:
        return None
    at = cue.last + 1
    while at < sentence.stop and tree.upos[at] in {"PART", "ADP", "PRON", "ADV"} and at < cue.last + 4:
        at += 1
    return cue.last + 1 if at < sentence.stop and "Inf" in tree.feats[at] else None


def declined(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """What somebody will not speak about: “declined to comment on the inquiry”."""
    tree, lexicon = scene.tree, scene.lexicon
    at = _next_infinitive(scene, sentence, cue)
    if at is None or tree.verb_lemma(at) not in lexicon.verbs.silent:
        return None
    return scene.trimmed(cue.last + 1, _short_end(scene, sentence, at))


def intended(scene: Scene, sentence: Sentence, cue: Cue) -> Range | None:
    """What somebody plans to do: “plans to invite auditors”; things “intended to measure” plan nothing."""
    feats = scene.tree.feats[cue.at]
    if not cue.free and "Part" in feats:
        return None
    at = _next_infinitive(scene, sentence, cue)
    if at is None or (scene.lexicon.verb_second and not mood.has_zu_infinitive(scene, cue.last, at + 1)):
        return None  # "Die Reise, die geplant war, …" plans nothing.
    return scene.trimmed(cue.last + 1, _clause_end(scene, sentence, cue.last + 1))


def _next_infinitive(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The infinitive behind the cue, with nothing but small words in between."""
    tree = scene.tree
    for at in range(cue.last + 1, min(cue.last + 4, sentence.stop)):
        if tree.upos[at] in _VERBAL and "Fin" not in tree.feats[at]:
            return at
        if tree.upos[at] not in {"PART", "ADP", "PRON", "ADV"}:
            return None
    return None


def _short_end(scene: Scene, sentence: Sentence, start: int) -> int:
    """The word before the next mark or joining word."""
    tree = scene.tree
    for i in range(start + 1, sentence.stop):
        if tree.words[i] in COMMAS or tree.low[i] in scene.lexicon.complementizers or tree.upos[i] == "SCONJ":
            return i - 1
    return sentence.stop - 1


def _introduces(scene: Scene, i: int, cue: Cue) -> bool:
    """Whether the complementizer at `i` opens the cue's clause, and not a relative or an adverbial one."""
    tree, lexicon = scene.tree, scene.lexicon
    if tree.dep[i].startswith("expl") or tree.upos[i - 1] == "CCONJ":
        return False
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
    if left and right and cue.first > border + 1 and _is_split(scene, left, right):
        return None
    if left is not None and right is None and not scene.has_verb(*left) and left[1] - left[0] < _LONG:
        return None
    if as_word is None and cue.lemma not in lexicon.say and not _is_parenthesis(scene, cue, border):
        return None
    if as_word is None and _has_object(scene, cue, border):
        return None
    if as_word is None and _joins(scene, border + 1):
        return None
    if left is not None and right is None and is_asking(scene, left[0]):
        return None
    ranges = whole((left, right))
    return Content(ranges, speech_of(scene, ranges[0]), border=border) if ranges else None


def _is_split(scene: Scene, left: Range, right: Range) -> bool:
    """Whether a German phrase has its verb behind a clause of its own: “Der Mann, den X zitiert, behauptete …”."""
    return scene.lexicon.verb_second and not scene.has_verb(*left) and scene.tree.is_finite(right[0])


def _joins(scene: Scene, i: int) -> bool:
    """Whether word `i` ties what follows to what stands before, so that it is no parenthesis."""
    tree, lexicon = scene.tree, scene.lexicon
    if lexicon.verb_second and i + 1 < tree.size and tree.low[i + 1] in lexicon.firm:
        return True  # "so dass"
    return (
        tree.upos[i] in {"CCONJ", "SCONJ"} or tree.low[i] in lexicon.relatives or tree.low[i] in lexicon.complementizers
    )


def _has_object(scene: Scene, cue: Cue, border: int) -> bool:
    """Subject, verb and object make a clause of their own: “when they add the option”."""
    tree = scene.tree
    following = cue.last + 1
    return (
        border + 1 < cue.first
        and following < tree.size
        and tree.upos[following] in {"DET", "ADJ", "NUM", "NOUN"}
        and (
            tree.low[following] not in scene.lexicon.nouns.temporal
            and tree.lemma(following) not in scene.lexicon.nouns.temporal
        )
    )


def _is_parenthesis(scene: Scene, cue: Cue, border: int) -> bool:
    tree = scene.tree
    following = cue.last + 1
    if border + 1 == cue.first and following < tree.size and tree.upos[following] in {"PROPN", "PRON"}:
        return True
    return tree.dep[cue.at].startswith("parataxis") or any(
        tree.dep[kid].startswith(("parataxis", "ccomp")) and kid < cue.at for kid in tree.kids[cue.at]
    )


def _as_word(scene: Scene, sentence: Sentence, cue: Cue) -> int | None:
    """The “as” of “as X says” before the cue, with nothing but a subject in between."""
    tree = scene.tree
    for i in range(cue.first - 1, max(sentence.first - 1, cue.first - 1 - SUBJECT), -1):
        if tree.low[i] in scene.lexicon.as_words and (i == sentence.first or tree.words[i - 1] in COMMAS):
            return None if tree.low[i + 1] in scene.lexicon.firm else i  # "so dass" is no "so".
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


def presented(scene: Scene, cue: Cue) -> Content | None:
    """A noun phrase as content: “announced the closure of the plant”, “showed drones being launched”."""
    tree = scene.tree
    for kid in tree.children(cue.at, "obj"):
        if kid > cue.last and tree.upos[kid] in {"NOUN", "PROPN"}:
            part = scene.trimmed(tree.first[kid], tree.last[kid])
            return None if part is None or part[0] <= cue.last else Content((part,), Speech.INDIRECT, thing=True)
    return None


def named(scene: Scene, cue: Cue) -> Content | None:
    """What a thing is called, in a relative clause: “which it called drones of its own make”."""
    tree, relatives = scene.tree, scene.lexicon.relatives
    if "Inf" in tree.feats[cue.at]:
        return None  # "who asked not to name him" gives nothing a name.
    if not any(tree.low[i] in relatives for i in range(max(cue.first - 3, 0), cue.first)):
        return None
    for kid in tree.children(cue.at, "xcomp", "obj", "obl"):
        if tree.first[kid] == cue.last + 1 and tree.is_nominal(kid) and tree.upos[kid] != "PRON":
            part = scene.trimmed(tree.first[kid], tree.last[kid])
            return None if part is None else Content((part,), Speech.INDIRECT, thing=True)
    return None
