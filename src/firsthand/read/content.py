"""What is said: the words that a cue governs, to its right, to its left or all around it."""

from __future__ import annotations

from firsthand.read import clauses, coordination, quotations
from firsthand.read.extent import Content, speech_of
from firsthand.read.marks import Cue
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_JOINED = frozenset({"conj", "parataxis"})
"""How a main clause hangs on the one before it."""
_HELPING = frozenset({"AUX", "ADV", "PART"})
_TITLE = 8
"""Words of a paper's name with its marks, at most."""


def of_verb(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """What the cue verb governs, or None where it opens no frame."""
    lexicon = scene.lexicon
    willed = _willed(scene, sentence, cue)
    if willed is not None:
        return willed
    if cue.lemma in lexicon.verbs.silent and scene.tree.verb_lemma(scene.tree.head[cue.at]) in lexicon.verbs.decline:
        return None  # Who declines to comment makes no comment.
    clausal = cue.lemma in lexicon.say or cue.lemma in lexicon.think
    if _is_told_before(scene, sentence, cue):
        return Content((), Speech.INDIRECT, anaphoric=True)
    before = quotations.before(scene, sentence, cue) if cue.free and not _announces(scene, cue) else None
    if before is not None and (clausal or cue.lemma in lexicon.verbs.quoted):
        return before
    if (clausal and cue.lemma not in lexicon.as_words) or cue.lemma in lexicon.adjectives:
        clause = clauses.after(scene, sentence, cue)
        if clause is not None:
            return Content((clause,), speech_of(scene, clause))
    quotation = quotations.after(scene, sentence, cue)
    if quotation is not None:
        return quotation
    if cue.lemma in lexicon.verbs.named:
        called = quotations.called(scene, sentence, cue)
        if called is not None:
            return Content((called,), Speech.MIXED)
    return _loose(scene, sentence, cue)


def _willed(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """What somebody declines to do, or means to do."""
    verbs = scene.lexicon.verbs
    if cue.lemma in verbs.decline:
        declined = clauses.declined(scene, sentence, cue)
        return Content((declined,), Speech.INDIRECT) if declined is not None else None
    intended = clauses.intended(scene, sentence, cue) if cue.lemma in verbs.plan else None
    return Content((intended,), Speech.INTENTION) if intended is not None else None


def _announces(scene: Scene, cue: Cue) -> bool:
    """Whether a German verb has a colon behind it or its prefix: “…“, und fügt hinzu: „…“."""
    tree, behind = scene.tree, cue.last + 1
    if behind < tree.size and tree.low[behind] in scene.lexicon.prefixes:
        behind += 1
    return scene.lexicon.verb_second and behind < tree.size and tree.words[behind] == ":"


def _loose(scene: Scene, sentence: Sentence, cue: Cue) -> Content | None:
    """What no mark and no word joins to the cue: the clause around it, what was said before, an object."""
    lexicon = scene.lexicon
    if cue.free and (cue.lemma in lexicon.say or cue.lemma in lexicon.think):
        if cue.lemma in lexicon.say and _points_back(scene, sentence, cue):
            return Content((), Speech.INDIRECT, anaphoric=True)
        around_it = clauses.around(scene, sentence, cue)
        paired = lexicon.verb_second and cue.lemma in lexicon.phrasal
        if around_it is not None and not paired:
            return around_it
    if cue.lemma in lexicon.verbs.noun or cue.lemma in lexicon.verbs.show:
        return clauses.presented(scene, cue)
    return clauses.named(scene, cue) if cue.lemma in lexicon.verbs.named else None


def _is_told_before(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing is said in the sentence but who told what stands before it."""
    says = cue.lemma in scene.lexicon.say
    return says and (_is_told_by(scene, sentence, cue) or _is_told_in(scene, sentence, cue))


def _is_told_by(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether all that was just told is said to be somebody's: “This was reported by the Herald.”."""
    tree, lexicon = scene.tree, scene.lexicon
    behind = cue.last + 1
    agent = behind < sentence.stop and tree.low[behind] in lexicon.agent
    between = range(sentence.first + 1, cue.first)
    return tree.low[sentence.first] in lexicon.back and agent and all(tree.upos[i] in _HELPING for i in between)


def _is_told_in(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing but a name in quotation marks follows “about this”: “Об этом сообщает «Вестник».”."""
    quote = scene.quote_at(cue.last + 1) if cue.last + 1 < sentence.stop else None
    if quote is None or quote.opening != cue.last + 1 or not _points_back(scene, sentence, cue):
        return False
    first, last = quote
    ends = last + 2 >= sentence.stop and last - first <= _TITLE
    return ends and scene.tree.words[first + 1][0].isupper() and not scene.has_verb(first, last)


def _points_back(scene: Scene, sentence: Sentence, cue: Cue) -> bool:
    """Whether “about this” stands at the sentence's start with the cue, or right behind the cue."""
    low = scene.tree.low
    opening = range(sentence.first, min(sentence.first + 3, cue.first))
    for i in (*opening, *range(cue.last + 1, min(cue.last + 3, sentence.stop))):
        if low[i] in scene.lexicon.anaphors and (found := scene.phrase(i, scene.lexicon.anaphors, sentence.stop)):
            between = range(i + len(found.words), cue.first)
            return not any(scene.tree.is_verb(k) or scene.tree.words[k] in COMMAS for k in between)
    return False


def around(scene: Scene, sentence: Sentence, taken: Range) -> tuple[Range, ...]:
    """All of the clause or sentence that the words `taken` stand in, except those words."""
    first, stop = _clause_bounds(scene, sentence, taken)
    left = scene.trimmed(first, taken[0] - 1)
    right = scene.trimmed(taken[1] + 1, stop - 1)
    if left and right and not scene.has_verb(*left) and left[1] - left[0] < 2 and not _is_subject(scene, left):
        left = None
    return tuple(part for part in (left, right) if part is not None)


def _joined_on(scene: Scene, taken: Range, first: int, stop: int) -> int:
    """Where the clause begins that a frame is inserted into: “A burnt down, and B, it is said, was insured”.

    Behind both clauses, or before them, it is a frame of both.
    """
    tree = scene.tree
    behind = next((i for i in range(taken[1] + 1, stop) if coordination.is_clause(scene, i)), None)
    if behind is None or tree.dep[behind] not in _JOINED or not first <= tree.head[behind] < taken[0]:
        return first
    if not coordination.is_clause(scene, tree.head[behind]):
        return first
    for i in range(taken[0] - 1, tree.head[behind], -1):
        if tree.is_finite(i):
            return first
        if tree.upos[i] == "CCONJ" and tree.words[i - 1] in COMMAS:
            return i + 1
    return first


def _is_subject(scene: Scene, part: Range) -> bool:
    """Whether what stands before a frame can be the subject of what stands behind it: “It, according to X, …”."""
    tree = scene.tree
    return tree.upos[part[1]] in {"NOUN", "PROPN"} and tree.low[part[1]] not in scene.lexicon.relatives


def _clause_bounds(scene: Scene, sentence: Sentence, taken: Range) -> Range:
    """Semicolons bound a clause, and so does the relative pronoun right before a frame ("which, according to …")."""
    tree, first, stop = scene.tree, sentence.first, sentence.stop
    for i in range(taken[0] - 1, sentence.first - 1, -1):
        if tree.words[i] == ";":
            first = i + 1
            break
    for i in range(taken[1] + 1, sentence.stop):
        if tree.words[i] == ";":
            stop = i
            break
    first = max(first, _joined_on(scene, taken, first, stop))
    before = taken[0] - 1
    while before > first and (tree.words[before] in COMMAS or tree.upos[before] == "ADV"):
        before -= 1
    if before > first and tree.low[before] in scene.lexicon.relatives and tree.upos[before] in {"PRON", "SCONJ", "DET"}:
        first = before
    return first, stop
