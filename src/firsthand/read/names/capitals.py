"""Capitals that no model took for a name, in Ukrainian: what the dictionary does not hold as a common word is one.

In Russian natasha leaves none of worth, and in English and French as many of them are no names as are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.gazetteer import country_told, readings
from firsthand.read.names.candidate import QUOTES, Candidate, capital
from firsthand.read.names.lexicon import Lexicon, is_closed, is_common
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_LANGUAGES = frozenset({"uk"})
_LONGEST = 4
_OPENING = QUOTES | frozenset({":", "—", "–", "-", "…", "...", "(", "/", "*", "."})
"""What a sentence or a title may open behind, so that a capital there says nothing."""
_PERSONAL = ("Name", "Surn", "Patr")


def lone(passage: Passage, words: Lexicon, taken: set[int]) -> Iterator[Candidate]:
    """Runs of capitals in `passage` at places that are not `taken`."""
    if words.language not in _LANGUAGES:
        return
    doc, done = passage.tokens, -1
    for at in passage.capitals:
        if at <= done or at in taken or not _may_begin(doc, at, words):
            continue
        done = at
        while done + 1 < len(doc) and done - at < _LONGEST and done + 1 not in taken and _fits(doc[done + 1], words):
            done += 1
        yield Candidate(passage, at, done, _kind(doc[done].text, words.language), "capital")


def _may_begin(doc: Sequence[Token], at: int, words: Lexicon) -> bool:
    token = doc[at]
    if not _fits(token, words):
        return False
    if at == 0 or token.opens or doc[at - 1].text in _OPENING:
        return _first_of_all_a_person(token.text, words.language)
    return True


def _fits(token: Token, words: Lexicon) -> bool:
    text = token.text
    if not capital(token) or token.tag.upos not in ("PROPN", "NOUN", "X") or len(text) < 3 or text.isupper():
        return False
    if text.casefold() in words.not_names or country_told(text, words.language):
        return False
    return text.isalpha() and not is_common(text, words.language) and not is_closed(text, words.language)


@lru_cache(maxsize=20_000)
def _first_of_all_a_person(word: str, language: str) -> bool:
    """Whether the dictionary holds the word first of all as a person's name."""
    found = readings(word, language)
    return bool(found) and found[0].is_known and any(mark in str(found[0].tag) for mark in _PERSONAL)


@lru_cache(maxsize=20_000)
def _kind(word: str, language: str) -> MentionKind:
    """The kind that the dictionary knows a word as; one that it does not know is most often a person."""
    for reading in readings(word, language):
        tag = str(reading.tag)
        if not reading.is_known:
            break
        if "Geox" in tag:
            return MentionKind.PLACE
        if "Orgn" in tag:
            return MentionKind.ORGANISATION
        if any(mark in tag for mark in _PERSONAL):
            return MentionKind.PERSON
    return MentionKind.PERSON
