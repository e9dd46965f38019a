"""What a language's forms do not allow, put right in the parse before any rule reads it.

A small parser guesses from endings and order. Where its guess contradicts what a word can be at all (a dative taken for
a subject, a French imperfect taken for an adjective), the form is right, and tags and arcs are changed accordingly.
Nothing is changed that forms leave open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.read.mending import english, french, slavic
from firsthand.read.mending.arcs import hang, kids
from firsthand.read.tokens import Token

_LANGUAGES: dict[str, Callable[[Sequence[Token], str], None]] = {
    "en": english.mend,
    "fr": french.mend,
    "ru": slavic.mend,
    "uk": slavic.mend,
}


def mend(words: Sequence[Token], language: str) -> None:
    """Put right the tags and arcs of `words` as far as `language` is known to."""
    for word in words:
        if word.dep_ == "xcomp" and "Inf" in word.tag.features:
            _object_behind(word)
    known = _LANGUAGES.get(language)
    if known is not None:
        known(words, language)


def _object_behind(infinitive: Token) -> None:
    """What stands behind an infinitive is its own object, not that of the verb before: "plans to close / the depot"."""
    verb = infinitive.head
    behind = [kid for kid in kids(verb, "obj") if kid.i > infinitive.i > verb.i]
    if len(behind) == 1 and not kids(infinitive, "obj", "ccomp", "xcomp"):
        hang(behind[0], infinitive, "obj")
