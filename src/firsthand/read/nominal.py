"""Nominal cues: “the ministry's claim that …”, “its plan to build …”, “l'annonce par la société de …”.

A noun of saying opens a claim of its own kind inside the statement it stands in; the words stay part of that
statement too. A noun of thinking or intending needs an owner in the sentence, and so does one with a mere thing behind
it: without one nobody thinks, plans or announces anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.read import forms, noun_contents, noun_owners
from firsthand.read.noun_owners import Noun
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.saying_nouns import saying_nouns
from firsthand.read.scene import Scene
from firsthand.records import Speech

_SHORTEST = 2
"""Words of a content."""
_PARTS = frozenset({"NOUN", "VERB"})
"""What a tagger takes nouns for."""


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


def find(scene: Scene, sentence: Sentence) -> Iterator[Nominal]:
    """The nominal cues of a sentence outside quotation marks, from left to right."""
    known, upos = saying_nouns(scene.language), scene.tree.upos
    for i in range(sentence.first, sentence.stop - _SHORTEST):
        lemma = _lemma(scene, i) if upos[i] in _PARTS else ""
        if lemma in known.stances and scene.quote_at(i) is None:
            found = _of(Noun(scene, sentence, known, i, lemma))
            if found is not None:
                yield found


def _lemma(scene: Scene, i: int) -> str:
    """The dictionary form of word `i` where it can be a noun; empty elsewhere."""
    tree = scene.tree
    if scene.language == "en" and _is_misread_verb(scene, i):
        return ""
    if tree.upos[i] == "NOUN" or (tree.upos[i] == "VERB" and _is_misread_noun(scene, i)):
        return tree.noun_lemma(i)
    return ""


def _is_misread_verb(scene: Scene, i: int) -> bool:
    """“They often report that …”, “a report warning that …”: what stands before tells an English verb."""
    tree = scene.tree
    if i == 0 or tree.upos[i] != "NOUN":
        return False
    return tree.upos[i - 1] == "ADV" or (tree.low[i].endswith("ing") and tree.upos[i - 1] == "NOUN")


def _is_misread_noun(scene: Scene, i: int) -> bool:
    """“намір” is a verb to a tagger that goes by endings, and has a finite verb right before it."""
    tree = scene.tree
    return scene.language in forms.SLAVIC and i > 0 and tree.upos[i - 1] == "VERB" and "Inf" in tree.feats[i]


def _of(noun: Noun) -> Nominal | None:
    owned = noun_owners.before(noun) or noun_owners.holder(noun)
    reach = noun_contents.clause(noun) or noun_contents.thing(noun, owned)
    if reach is None or reach.content[1] - reach.content[0] + 1 < _SHORTEST or _is_negated(noun):
        return None
    source = owned or reach.owner
    if source is None:
        if noun.lemma in noun.known.thought or reach.speech is Speech.INTENTION:
            return None
        return Nominal(noun.at, noun.lemma, None, None, reach.content, reach.speech)
    pronoun = source[0] == source[1] and noun.scene.tree.low[source[0]] in noun.known.owners
    antecedent = noun_owners.subject_before(noun, source[0]) if pronoun else None
    return Nominal(noun.at, noun.lemma, source, antecedent, reach.content, reach.speech)


def _is_negated(noun: Noun) -> bool:
    """“No plan to sell”, “has not made the claim that”: then nobody says or plans it."""
    tree, no, i = noun.scene.tree, noun.scene.lexicon.negations, noun.at
    holders = (i, tree.head[i]) if tree.is_verb(tree.head[i]) and tree.head[i] < i else (i,)
    return any(tree.low[kid] in no for at in holders for kid in tree.kids[at] if kid < i)
