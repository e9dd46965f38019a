"""What a language's forms do not allow, put right in the parse before any rule reads it.

A small parser guesses from endings and order. Where its guess contradicts what a word can be at all (a dative taken for
a subject, a French imperfect taken for an adjective), the form is right, and tags and arcs are changed accordingly.
Nothing is changed that forms leave open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.read.mending import english, french, german, slavic
from firsthand.read.mending.arcs import exchange, hang, kids, retag
from firsthand.read.mending.clauses import second_subject
from firsthand.read.mending.quoted import quoted_names
from firsthand.read.tokens import Token

_LANGUAGES: dict[str, Callable[[Sequence[Token], str], None]] = {
    "de": lambda words, _: german.mend(words),
    "en": lambda words, _: english.mend(words),
    "fr": french.mend,
    "ru": slavic.mend,
    "uk": slavic.mend,
}

_ATTRIBUTES = frozenset({"amod", "det", "nummod"})
_WITH_SUBJECT = frozenset({"en", "fr"})
"""Languages in which a finite verb has its subject said."""
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 14
"""Words of a dateline: "BRUSSELS, May 28 (Pontica) – "."""


def mend(words: Sequence[Token], language: str) -> None:
    """Put right the tags and arcs of `words` as far as `language` is known to."""
    quoted_names(words)
    _dateline(words)
    second_subject(words)
    for word in words:
        if word.dep_ == "xcomp" and "Inf" in word.tag.features:
            _object_behind(word)
        elif word.dep_ == "case" and word.head.dep_ in _ATTRIBUTES and word.i < word.head.i < word.head.head.i:
            hang(word, word.head.head, "case")  # A preposition is the noun's, not its adjective's.
        elif word.dep_ == "conj" and word.tag.upos == "NOUN" and word.head.dep_ == "nmod":
            _coordinated(word)
        elif word.dep_ == "advmod" and word.i + 1 < len(words) and language in _WITH_SUBJECT:
            _first_word(word)
    known = _LANGUAGES.get(language)
    if known is not None:
        known(words, language)


def _object_behind(infinitive: Token) -> None:
    """What stands behind an infinitive is its own object, not that of the verb before: "plans to close / the depot"."""
    verb = infinitive.head
    behind = [kid for kid in kids(verb, "obj") if kid.i > infinitive.i > verb.i and not _is_apart(kid)]
    if len(behind) == 1 and not kids(infinitive, "obj", "ccomp", "xcomp"):
        hang(behind[0], infinitive, "obj")


def _is_apart(word: Token) -> bool:
    """Whether a comma stands before the phrase of a word."""
    first = word.left_edge.i
    return first > 0 and word.doc[first - 1].text == ","


def _dateline(words: Sequence[Token]) -> None:
    """Where and when a page was written says nothing of its first sentence, and hangs beside it."""
    if not words or len(words[0].text) < len("ROM") or not words[0].text.isupper():
        return
    place = words[0]
    dash = next((word for word in words[1:_LONGEST] if word.text in _DASHES), None)
    if dash is None or words[dash.i - 1].text not in {")", *_DASHES} or place.head.i < dash.i:
        return
    for kid in kids(place, "appos", "nmod", "flat", "list", "parataxis"):
        if kid.i > dash.i:
            exchange(kid, place, "parataxis")
            return


def _first_word(word: Token) -> None:
    """A strange name that opens a sentence, right before a verb that would have no subject: "Novarex a construit"."""
    verb, behind = word.head, word.nbor(1)
    names = {"PROPN", "ADV"} if behind.tag.upos == "AUX" else {"PROPN"}
    if not (word.opens or word.i == 0) or word.tag.upos not in names or not word.text[0].isupper():
        return
    if behind.head is not verb and behind is not verb:
        return
    if "Fin" in behind.tag.features and not kids(verb, "nsubj", "csubj", "expl") and not kids(word, "case"):
        retag(word, "PROPN")
        word.dep_ = "nsubj"


def _coordinated(word: Token) -> None:
    """A thing is coordinated with a thing, not with the place of one: "an office in Bergen and a mill in Riga"."""
    place, thing = word.head, word.head.head
    if place.tag.upos == "PROPN" and thing.tag.upos == "NOUN" and kids(word, "det") and not kids(place, "det"):
        hang(word, thing, "conj")
