"""Nominal cues: “the ministry's claim that …”, “its plan to build …”, “l'annonce par la société de …”.

A noun of saying opens a claim of its own kind inside the statement it stands in; the words stay part of that
statement too. A noun of thinking or intending needs an owner in the sentence, and so does one with a mere thing behind
it: without one nobody thinks, plans or announces anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.read import forms, nouns
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.saying_nouns import SayingNouns, saying_nouns
from firsthand.read.scene import COMMAS, Scene
from firsthand.records import Speech

_FAR = 10
"""Words that may stand between the noun and its clause: whose it is."""
_SHORTEST = 2
_BEFORE = frozenset({"ADJ", "NUM", "ADV"})
_NAMING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})
_CLOSING = frozenset({"ru", "uk", "de"})
"""Languages in which a comma closes a subordinate clause."""
_ENDS = frozenset({".", "!", "?", "…", "...", ":", ";", "(", ")"})


class Nominal(NamedTuple):
    """A noun of saying at word `at`, whose it is and what is said.

    `antecedent` is the subject of the clause where the source is a possessive pronoun that can stand for it.
    """

    at: int
    lemma: str
    source: Range | None
    antecedent: Range | None
    content: Range
    speech: Speech


class _Reach(NamedTuple):
    """Where the content begins, and the words between the noun and it that tell whose it is."""

    content: Range
    owner: Range | None
    speech: Speech


def find(scene: Scene, sentence: Sentence) -> Iterator[Nominal]:
    """The nominal cues of a sentence outside quotation marks, from left to right."""
    known = saying_nouns(scene.language)
    for i in range(sentence.first, sentence.stop - _SHORTEST):
        lemma = _noun(scene, i)
        if lemma in known.stances and scene.quote_at(i) is None:
            found = _at(scene, sentence, known, i, lemma)
            if found is not None:
                yield found


def _noun(scene: Scene, i: int) -> str:
    """The dictionary form of word `i` where it can be a noun; empty elsewhere."""
    tree = scene.tree
    if scene.lexicon.parts:
        return tree.lemma(i) if tree.words[i][0].isupper() and tree.upos[i] in _NAMING else ""
    if scene.language == "en" and _is_misread_verb(scene, i):
        return ""
    if tree.upos[i] == "NOUN" or (tree.upos[i] == "VERB" and _misread(scene, i)):
        return tree.noun_lemma(i)
    return ""


def _is_misread_verb(scene: Scene, i: int) -> bool:
    """“They often report that …”, “a report warning that …”: what stands before tells an English verb."""
    tree = scene.tree
    if i == 0 or tree.upos[i] != "NOUN":
        return False
    return tree.upos[i - 1] == "ADV" or (tree.low[i].endswith("ing") and tree.upos[i - 1] == "NOUN")


def _misread(scene: Scene, i: int) -> bool:
    """“намір” is a verb to a tagger that goes by endings, and has a finite verb right before it."""
    return (
        scene.language in forms.SLAVIC and i > 0 and scene.tree.upos[i - 1] == "VERB" and "Inf" in scene.tree.feats[i]
    )


def _at(scene: Scene, sentence: Sentence, known: SayingNouns, i: int, lemma: str) -> Nominal | None:
    before = _before(scene, sentence, known, i) or _holder(scene, sentence, known, i)
    reach = _clause(scene, sentence, known, i, lemma) or _object(scene, sentence, known, i, lemma, owned=before)
    if reach is None or reach.content[1] - reach.content[0] + 1 < _SHORTEST or _is_negated(scene, i):
        return None
    source = before or reach.owner
    if source is None:
        if lemma in known.thought or reach.speech is Speech.INTENTION:
            return None
        return Nominal(i, lemma, None, None, reach.content, reach.speech)
    pronoun = source[0] == source[1] and scene.tree.low[source[0]] in known.owners
    antecedent = _subject_before(scene, sentence, source[0]) if pronoun else None
    return Nominal(i, lemma, source, antecedent, reach.content, reach.speech)


def _is_negated(scene: Scene, i: int) -> bool:
    """“No plan to sell”, “has not made the claim that”: then nobody says or plans it."""
    tree, no = scene.tree, scene.lexicon.negations
    holders = (i, tree.head[i]) if tree.is_verb(tree.head[i]) and tree.head[i] < i else (i,)
    return any(tree.low[kid] in no for at in holders for kid in tree.kids[at] if kid < i)


def _before(scene: Scene, sentence: Sentence, known: SayingNouns, i: int) -> Range | None:
    """Whose it is, before the noun: a possessive pronoun, or an English genitive."""
    tree, at = scene.tree, i - 1
    while at > sentence.first and tree.upos[at] in _BEFORE and tree.low[at] not in known.owners:
        at -= 1
    if at < sentence.first:
        return None
    if tree.low[at] in known.owners:
        return at, at
    if tree.low[at] not in {"'s", "'"} or at == sentence.first:
        return None
    first = at
    while first > sentence.first and tree.upos[first - 1] in _NAMING and tree.upos[first] != "DET":
        first -= 1
    return scene.trimmed(first, at - 1)


def _clause(scene: Scene, sentence: Sentence, known: SayingNouns, i: int, lemma: str) -> _Reach | None:
    """A clause or an infinitive behind the noun, with nothing in between but whose it is."""
    tree = scene.tree
    for at in range(i + 1, min(i + 1 + _FAR, sentence.stop - 1)):
        opener = scene.phrase(at, known.that, sentence.stop) if tree.low[at] in known.that else None
        if opener is not None and lemma not in known.planned:
            start = at + len(opener.words) - 1
            if not _is_clause(scene, start) or not _joined(scene, i, at):
                return None
            end = _end(scene, sentence, i, start)
            return None if end is None else _reached(scene, known, i, at, (start, end), Speech.NOMINAL)
        if lemma in known.planned or lemma in known.promised:
            infinitive = _infinitive(scene, known, at)
            if infinitive is not None and _joined(scene, i, at):
                end = _end(scene, sentence, i, infinitive)
                speech = Speech.INTENTION if lemma in known.planned else Speech.NOMINAL
                return None if end is None else _reached(scene, known, i, at, (at, end), speech)
        if tree.words[at] in _ENDS or scene.quote_at(at) is not None:
            return None
        if tree.is_finite(at) and tree.upos[at] != "AUX":
            return None
    return None


def _joined(scene: Scene, noun: int, opener: int) -> bool:
    """Whether nothing but a noun phrase, with its preposition, and one comma stands between the noun and its clause.

    A form of “be” at the end joins them as well: “her view is that …”.
    """
    tree = scene.tree
    if tree.upos[opener - 1] == "AUX" and tree.low[opener] not in saying_nouns(scene.language).to:
        opener -= 1
    between = range(noun + 1, opener)
    if any(tree.words[k] in COMMAS for k in between[:-1]) or not _leads_on(scene, between):
        return False
    return all(tree.upos[k] in _NAMING | {"ADP", "PUNCT", "PRON", "PART"} for k in between)


def _leads_on(scene: Scene, between: range) -> bool:
    """Whether what stands between belongs to the noun: a phrase with a preposition, an owner, a time, or nothing."""
    tree = scene.tree
    if not between or tree.words[between[0]] == ",":
        return True
    first = between[0]
    if scene.language in forms.SLAVIC or scene.lexicon.parts:
        return True
    return tree.upos[first] in {"ADP", "PART"} or nouns.is_time(scene, first, between.stop)


def _reached(scene: Scene, known: SayingNouns, noun: int, opener: int, content: Range, speech: Speech) -> _Reach | None:
    part = scene.trimmed(*content)
    return None if part is None else _Reach(part, _between(scene, known, noun, opener), speech)


def _between(scene: Scene, known: SayingNouns, noun: int, opener: int) -> Range | None:
    """The owner between the noun and its clause: after “of”, or in the genitive."""
    tree, first = scene.tree, noun + 1
    if first >= opener:
        return None
    if tree.low[first] in known.owner:
        start = first if tree.upos[first] == "DET" or scene.lexicon.parts else first + 1
        start = first + 1 if tree.low[first] in {"von", "vom", "seitens"} else start
        return scene.trimmed(start, opener - 1)
    if scene.language in forms.SLAVIC and _in_genitive(scene, first):
        return scene.trimmed(first, opener - 1)
    return None


def _in_genitive(scene: Scene, i: int) -> bool:
    return scene.tree.upos[i] in _NAMING and forms.may_be(scene.tree.words[i], scene.language, "gent")


def _is_clause(scene: Scene, opener: int) -> bool:
    """Whether the word joins a clause, and is no relative pronoun: “the claim that he made”.

    A relative pronoun is subject or object of its verb; where the verb has another subject, it is not the first.
    """
    tree, verb = scene.tree, scene.tree.head[opener]
    if tree.upos[opener] == "DET":
        return False
    if tree.upos[opener] != "PRON" or not tree.dep[verb].startswith("acl:relcl") or scene.language in forms.SLAVIC:
        return True
    subjects = [kid for kid in tree.children(verb, "nsubj") if kid != opener]
    return bool(subjects) and tree.dep[opener].startswith("nsubj")


def _infinitive(scene: Scene, known: SayingNouns, at: int) -> int | None:
    """The infinitive that begins at word `at`, its “to” included."""
    tree = scene.tree
    if scene.language == "de":
        return _german_infinitive(scene, at)
    if not known.to:
        return at if "Inf" in tree.feats[at] else None
    if tree.low[at] not in known.to:
        return None
    return next((k for k in range(at + 1, min(at + 4, tree.size)) if "Inf" in tree.feats[k]), None)


def _german_infinitive(scene: Scene, at: int) -> int | None:
    """“…, das Werk zu verkaufen”: behind the noun's comma, with “zu” before the last word of the piece."""
    tree = scene.tree
    if tree.words[at] != ",":
        return None
    for k in range(at + 1, min(at + 24, tree.size - 1)):
        if tree.words[k] in COMMAS or tree.words[k] in _ENDS:
            return None
        if tree.low[k] == "zu" and tree.words[k + 1].islower() and tree.low[k + 1].endswith("n"):
            return k + 1
    return None


def _end(scene: Scene, sentence: Sentence, noun: int, opener: int) -> int | None:
    """The last word of the clause: the sentence's where the noun stands behind its verb, else what the parse says."""
    tree, last = scene.tree, sentence.stop - 1
    comma = next((k for k in range(opener + 1, last) if tree.words[k] == ","), None)
    if scene.lexicon.parts:
        return last if comma is None else comma - 1
    verb = _verb_of(scene, noun, opener)
    if any(tree.is_finite(k) for k in (*range(sentence.first, noun), opener - 1)):
        return _until_main(scene, sentence, opener)
    if not opener <= verb < sentence.stop or tree.dep[verb] == "ROOT":
        return None
    end = min(tree.last[verb], last)
    if scene.language in _CLOSING and comma is not None and verb < comma <= end:
        return comma - 1
    return end if end < last - 1 else None


def _verb_of(scene: Scene, noun: int, opener: int) -> int:
    """The head of the clause that `opener` begins, by its own arc or by the noun's."""
    tree = scene.tree
    if "Inf" in tree.feats[opener] or tree.head[opener] > opener:
        return opener if "Inf" in tree.feats[opener] else tree.head[opener]
    return next((kid for kid in tree.children(noun, "acl", "ccomp") if kid > opener), opener)


def _until_main(scene: Scene, sentence: Sentence, opener: int) -> int:
    """The word before what is joined on by “and”, or goes on behind a dash: the rest is the writer's."""
    tree = scene.tree
    for k in range(opener + 2, sentence.stop - 1):
        if tree.words[k] == ";" or (tree.words[k] in {",", "–", "—"} and tree.upos[k + 1] == "CCONJ"):
            return k - 1
        if tree.words[k] in {"–", "—"} and scene.is_apart(k):
            return k - 1
    return sentence.stop - 1


def _object(
    scene: Scene, sentence: Sentence, known: SayingNouns, i: int, lemma: str, *, owned: Range | None
) -> _Reach | None:
    """A thing behind the noun: “its denial of the sale”, “заявление министра о продаже”; somebody must own it."""
    tree = scene.tree
    if lemma not in known.object or i + 2 >= sentence.stop:
        return None
    at, owner = i + 1, None
    by = known.owner - known.thing
    if tree.low[at] in known.owner and tree.low[at] not in known.thing:
        found = nouns.of_head(scene, _phrase_head(scene, at, sentence), at + 1, sentence.stop - 1)
        owner = None if found is None else _cut_at(scene, found, known.thing)
        at = owner[1] + 1 if owner else at
    elif scene.language in forms.SLAVIC and _in_genitive(scene, at):
        while at < sentence.stop - 1 and tree.upos[at] in _NAMING:
            at += 1
        owner = scene.trimmed(i + 1, at - 1)
    if at >= sentence.stop - 1 or tree.low[at] not in known.thing:
        return None
    head = _phrase_head(scene, at, sentence)
    content = nouns.of_head(scene, head, at + 1, sentence.stop - 1)
    if content is None or tree.upos[head] != "NOUN" or _speaks(scene, head):
        return None
    behind = _cut_at(scene, content, by)
    if owner is None and behind[1] + 2 < sentence.stop and tree.low[behind[1] + 1] in by:
        owner = nouns.of_head(scene, _phrase_head(scene, behind[1] + 1, sentence), behind[1] + 2, sentence.stop - 1)
    return None if owned is None and owner is None else _Reach(behind, owner, Speech.NOMINAL)


def _phrase_head(scene: Scene, preposition: int, sentence: Sentence) -> int:
    """The noun of the phrase that a preposition opens."""
    tree, head = scene.tree, scene.tree.head[preposition]
    if preposition < head < sentence.stop and tree.is_nominal(head):
        return head
    return next((k for k in range(preposition + 1, sentence.stop) if tree.is_nominal(k)), preposition)


def _cut_at(scene: Scene, found: Range, prepositions: frozenset[str]) -> Range:
    """The owner without the thing that the parse hangs on it: “par la société / de la fermeture”."""
    stop = next((k for k in range(found[0] + 1, found[1] + 1) if scene.tree.low[k] in prepositions), found[1] + 1)
    return found[0], stop - 1


def _speaks(scene: Scene, i: int) -> bool:
    return scene.tree.lemma(i) in scene.lexicon.roles


def _holder(scene: Scene, sentence: Sentence, known: SayingNouns, i: int) -> Range | None:
    """The subject of a verb that only holds the noun: “made the claim that”, “a l'intention de”."""
    tree, verb = scene.tree, scene.tree.head[i]
    if not sentence.first <= verb < i or not tree.is_verb(verb) or tree.verb_lemma(verb) not in known.light:
        return None
    subject = next((kid for kid in tree.children(verb, "nsubj") if sentence.first <= kid < verb), None)
    if subject is None or tree.dep[subject] == "nsubj:pass" or tree.low[subject] in scene.lexicon.nobody:
        return None
    if tree.low[subject] in scene.lexicon.relatives or tree.low[subject] in scene.lexicon.first_person:
        return None
    return nouns.of_head(scene, subject, sentence.first, verb - 1)


def _subject_before(scene: Scene, sentence: Sentence, i: int) -> Range | None:
    """The nearest subject before word `i` that can be meant by a possessive pronoun there."""
    tree = scene.tree
    for kid in range(i - 1, sentence.first - 1, -1):
        if not tree.dep[kid].startswith("nsubj") or not tree.is_nominal(kid) or not tree.is_verb(tree.head[kid]):
            continue
        if tree.low[kid] in scene.lexicon.relatives or tree.low[kid] in scene.lexicon.first_person:
            continue
        if tree.last[kid] < i and scene.quote_at(kid) is None:
            return nouns.of_head(scene, kid, sentence.first, tree.head[kid] - 1 if tree.head[kid] > kid else i - 1)
    return None
