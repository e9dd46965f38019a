"""German: what is written small is no noun, an adjective in “-e” has its noun behind it, “werden” makes a passive."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.mending.arcs import exchange, kids, retag
from firsthand.read.subjunctive import is_first_subjunctive
from firsthand.read.tokens import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_ENDINGS = ("e", "en", "er", "es", "em")


def mend(words: Sequence[Token]) -> None:
    """Put right tags and arcs of a German passage."""
    for word in words:
        if word.tag.upos in _NOUNS and word.text.islower() and word.text.endswith(_ENDINGS):
            _described(word)
        elif word.tag.upos == "ADJ" and word.text.islower() and word.text.endswith("e"):
            _reporting(word)
        elif word.dep_ == "nsubj:pass" and "Fin" in word.head.tag.features and not kids(word.head, "aux"):
            word.dep_ = "nsubj"


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
