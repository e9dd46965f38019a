"""German: what is written small is no noun, an adjective in “-e” has its noun behind it, “werden” makes a passive."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.mending.arcs import exchange, hang, kids, retag
from firsthand.read.subjunctive import is_first_subjunctive
from firsthand.read.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_ENDINGS = ("e", "en", "er", "es", "em")
_HAVING = frozenset({"habe", "hast", "hat", "haben", "habt", "hatte", "hatten", "hätte", "hätten"})
_BEING = frozenset({"ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären"})
_BECOMING = frozenset({"wird", "werden", "wurde", "wurden", "werde"})
_LETTING = frozenset({"ließ", "ließen", "lässt", "lassen", "lasse"})
_MOVED = ("gegangen", "gekommen", "gefahren", "geblieben", "gewesen", "geworden")
"""Participles of verbs of movement and change, whose perfect is made with “sein”: “sie sei davon ausgegangen”."""


def mend(words: Sequence[Token]) -> None:
    """Put right tags and arcs of a German passage."""
    for word in words:
        if word.tag.upos in _NOUNS and word.text.islower() and word.text.endswith(_ENDINGS):
            _described(word)
        elif word.tag.upos == "ADJ" and word.text.islower() and word.text.endswith("e"):
            _reporting(word)
        elif word.dep_ in {"nsubj:pass", "aux:pass"} and _is_active(word.head):
            word.dep_ = word.dep_.removesuffix(":pass")
        elif word.head.spelling in _LETTING and word.i > word.head.i and _is_infinitive(word):
            retag(word, "VERB", "Inf")
            word.dep_ = "xcomp"
        elif word.dep_ == "cop" and _is_place(word.head, word):
            hang(word, word.head.head, "aux")
        elif word.dep_ == "aux" and word.spelling in _BECOMING and word.head.spelling.endswith("t"):
            word.dep_ = "aux:pass"  # The future has an infinitive there, which ends in “n”.
        elif word.dep_ == "nsubj" and word.tag.upos == "ADV" and word.opens and not _has_rival(word):
            retag(word, "PROPN")


def _is_active(verb: Token) -> bool:
    """Whether a verb has no auxiliary, or that of the perfect: “hat erklärt” is never a passive, “wird erklärt” is."""
    auxiliaries = [kid.spelling for kid in kids(verb, "aux")]
    if not auxiliaries:
        return "Fin" in verb.tag.features
    moved = verb.spelling.endswith(_MOVED)
    return all(form in _HAVING or (moved and form in _BEING) for form in auxiliaries)


def _is_infinitive(word: Token) -> bool:
    """Whether a verb that ends the clause of “lassen” has an infinitive's form: “ließ die Firma verlauten”."""
    return word.tag.upos == "VERB" and word.spelling.endswith("en") and not kids(word, "nsubj")


def _is_place(noun: Token, copula: Token) -> bool:
    """Whether a noun with a preposition before “sein” is no predicate, for a participle ends the clause.

    “Beim Einsturz sei der Fahrer verletzt worden”.
    """
    verb = noun.head
    placed = noun.dep_ == "obl" and noun.i < copula.i < verb.i
    return placed and verb.tag.upos == "VERB" and not any(kid.i < verb.i for kid in kids(verb, "aux", "cop"))


def _has_rival(word: Token) -> bool:
    """Whether the verb of a misread first word has another subject: then the first word is an adverb after all."""
    return any(kid is not word for kid in kids(word.head, "nsubj"))


def _reporting(word: Token) -> None:
    """A verb in the reported mood taken for an adjective, though no noun stands behind it: “die Aktion erinnere an”."""
    if any(_goes_on(after) for after in word.doc[word.i + 1 : word.i + 2]):
        return
    if is_first_subjunctive(word.text) and any(kid.dep_.startswith("nsubj") for kid in word.children):
        retag(word, "VERB", "Fin", "Sub", "Pres")


def _goes_on(after: Token) -> bool:
    """Whether a noun or a further adjective of it stands there; without an ending an adjective is an adverb."""
    return after.tag.upos in _NOUNS or after.text == "," or (after.tag.upos == "ADJ" and after.text.endswith(_ENDINGS))


def _described(word: Token) -> None:
    """An adjective taken for the noun that its own noun hangs on: “der englischsprachigen Zeitung”."""
    if word.i + 1 >= len(word.doc):
        return
    noun = word.nbor(1)
    if noun.tag.upos not in _NOUNS or not noun.text[0].isupper():
        return
    if noun.head is word:
        exchange(noun, word, "amod")
    elif word.head is noun:
        word.dep_ = "amod"
    else:
        return
    retag(word, "ADJ", *word.tag.features)
