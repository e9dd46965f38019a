"""Whose claim or plan it is: “its plan”, “the ministry's claim”, “заявление министра”, “made the claim”."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.read import forms, nouns
from firsthand.read.nouns import Range
from firsthand.read.quotes import Sentence
from firsthand.read.saying_nouns import SayingNouns
from firsthand.read.scene import Scene

NAMING = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "X"})
"""Tags of the words that a noun phrase is made of, pronouns left out."""

_BEFORE = frozenset({"ADJ", "NUM", "ADV"})
_PREPOSITIONS = frozenset({"von", "vom", "seitens"})
"""Of the German words before an owner those that are no article."""


class Noun(NamedTuple):
    """A noun of saying in its sentence."""

    scene: Scene
    sentence: Sentence
    known: SayingNouns
    at: int
    lemma: str


def before(noun: Noun) -> Range | None:
    """Whose it is, before the noun: a possessive pronoun, or an English genitive."""
    tree, first, at = noun.scene.tree, noun.sentence.first, noun.at - 1
    owners = noun.known.owners
    while at > first and tree.upos[at] in _BEFORE and tree.low[at] not in owners:
        at -= 1
    if at < first:
        return None
    if tree.low[at] in owners:
        return at, at
    if tree.low[at] not in {"'s", "'"} or at == first:
        return None
    start = at
    while start > first and tree.upos[start - 1] in NAMING and tree.upos[start] != "DET":
        start -= 1
    return noun.scene.trimmed(start, at - 1)


def between(noun: Noun, opener: int) -> Range | None:
    """The owner between the noun and its clause: after “of”, or in the genitive."""
    scene, tree, first = noun.scene, noun.scene.tree, noun.at + 1
    if first >= opener:
        return None
    if tree.low[first] in noun.known.owner:
        start = first if tree.upos[first] == "DET" and tree.low[first] not in _PREPOSITIONS else first + 1
        return scene.trimmed(start, opener - 1)
    if in_genitive(scene, first):
        return scene.trimmed(first, opener - 1)
    return None


def in_genitive(scene: Scene, i: int) -> bool:
    """Whether word `i` can be a Russian or Ukrainian genitive."""
    return (
        scene.language in forms.SLAVIC
        and scene.tree.upos[i] in NAMING
        and forms.may_be(scene.tree.words[i], scene.language, "gent")
    )


def holder(noun: Noun) -> Range | None:
    """The subject of a verb that only holds the noun: “made the claim that”, “a l'intention de”."""
    scene, sentence, tree = noun.scene, noun.sentence, noun.scene.tree
    verb = tree.head[noun.at]
    if not sentence.first <= verb < noun.at or not tree.is_verb(verb) or tree.verb_lemma(verb) not in noun.known.light:
        return None
    subject = next((kid for kid in tree.children(verb, "nsubj") if sentence.first <= kid < verb), None)
    if subject is None or tree.dep[subject] == "nsubj:pass" or tree.low[subject] in scene.lexicon.nobody:
        return None
    if _is_no_owner(scene, subject):
        return None
    return nouns.of_head(scene, subject, sentence.first, verb - 1)


def subject_before(noun: Noun, i: int) -> Range | None:
    """The nearest subject before word `i` that can be meant by a possessive pronoun there."""
    scene, sentence, tree = noun.scene, noun.sentence, noun.scene.tree
    for kid in range(i - 1, sentence.first - 1, -1):
        verb = tree.head[kid]
        if not tree.dep[kid].startswith("nsubj") or not tree.is_nominal(kid) or not tree.is_verb(verb):
            continue
        if tree.last[kid] < i and scene.quote_at(kid) is None and not _is_no_owner(scene, kid):
            return nouns.of_head(scene, kid, sentence.first, verb - 1 if verb > kid else i - 1)
    return None


def _is_no_owner(scene: Scene, i: int) -> bool:
    """A relative pronoun is somebody else, and “I” and “we” are the writer."""
    return scene.tree.low[i] in scene.lexicon.relatives or scene.tree.low[i] in scene.lexicon.pronoun_words.first
