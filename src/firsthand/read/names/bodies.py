"""Organisations by their words and their grammar: "the Estuary Inspectorate", "Європейська озонова інспекція"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.morphology import readings
from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import QUOTES, Candidate, capital, is_punctuation, shouted
from firsthand.read.names.lexicon import Lexicon, is_given
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
_LONGEST = 4
"""Most words that follow the one which tells an organisation, or stand before it."""
_DESIGNATION = re.compile(r"[A-ZА-ЯЁЄІЇҐ][^\W\d_]{0,9}[-‑–]\d{1,4}[A-Za-zА-Яа-я]?")
_ARTICLES = frozenset({"Le", "La", "Les"})
_LINKING = frozenset({"du", "de", "des", "la"})
_QUOTED = 3
_OPENING = 2
"""Adjectives that a body has before it when its name opens a sentence, where a capital says little."""
_STEM = 5
"""Letters that a word built on one for an organisation has at least, and one more."""
_UNCHANGING = frozenset({"рф", "сша", "ссср", "кнр", "ес", "єс", "срср", "днр", "лнр", "м.", "м", "с.", "г."})
"""States and signs of towns that show no case."""


def part(token: Token) -> str:
    """The part of speech that the tagger saw (Universal Dependencies)."""
    return token.tag.upos


def body(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """An organisation that begins at `at` and that the words in small letters after it belong to."""
    if words.language not in _SLAVIC:
        return None
    last = _after_adjectives(passage.tokens, at, words)
    if passage.tokens[at].opens and (last is None or last - at < _OPENING):
        return None
    if last is None and tells(passage.tokens[at], words):
        last = genitives(passage.tokens, at, words)
    if last is None or last == at or taken.intersection(range(at, last + 1)):
        return None
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "organisation word")


def tells(token: Token, words: Lexicon) -> bool:
    """Whether the word is one for an organisation."""
    form = lemma(token.text, words.language, "NOUN")
    return form in words.organisation_words or (len(form) > _STEM and form.endswith(words.organisation_endings))


def _adjective(token: Token, words: Lexicon) -> bool:
    """Whether the dictionary holds it as an adjective: it knows better than the tagger."""
    return any(reading.tag.POS == "ADJF" for reading in readings(token.text, words.language)[:2])


def _after_adjectives(doc: Sequence[Token], at: int, words: Lexicon) -> int | None:
    """The noun for an organisation that the adjectives from `at` on belong to."""
    last = at
    while last < len(doc) - 1 and last - at < _LONGEST and _adjective(doc[last], words):
        last += 1
    return last if last > at and tells(doc[last], words) else None


def genitives(doc: Sequence[Token], at: int, words: Lexicon) -> int:
    """The last of the words in the genitive that follow: "Фонд Нижнього Дунаю", "Міністерство оборони України"."""
    last = at
    while last + 1 < len(doc) and last - at < _LONGEST:
        following = doc[last + 1]
        if following.text.casefold() not in _UNCHANGING and not _genitive(following, words):
            break
        last += 1
    while last > at and (part(doc[last]) == "ADJ" or len(doc[last].text.rstrip(".")) == 1):
        last -= 1
    return last


def _genitive(token: Token, words: Lexicon) -> bool:
    """Whether it is a genitive and nobody's given name; a place that the tagger saw otherwise is looked up."""
    if part(token) not in ("ADJ", "NOUN", "PROPN") or is_given(token.text, words.language):
        return False
    if "Gen" in token.tag.features:
        return True
    found = readings(token.text, words.language)
    return capital(token) and any("Geox" in str(one.tag) and one.tag.case == "gent" for one in found)


def quoted(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A word or three in «…» that begin with a capital: in Russian and Ukrainian that is a name of some kind."""
    doc, last = passage.tokens, at
    if words.language not in _SLAVIC or at == 0 or doc[at - 1].text not in QUOTES:
        return None
    while last + 1 < len(doc) and doc[last + 1].text not in QUOTES and last - at < _QUOTED:
        last += 1
    closed = last + 1 < len(doc) and doc[last + 1].text in QUOTES and last - at < _QUOTED
    inside = doc[at : last + 1]
    if not closed or taken.intersection(range(at, last + 1)):
        return None
    if any(is_punctuation(token) or part(token) in ("VERB", "AUX", "PRON", "ADV") for token in inside):
        return None
    return Candidate(passage, at, last, MentionKind.OTHER, "quotation marks")


def named_run(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """Two capitalised words and more behind an English "the": people have no article."""
    doc, last = passage.tokens, at
    if words.language != "en" or at == 0 or doc[at - 1].text.casefold() != "the":
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < _LONGEST:
        last += 1
    if last == at or not doc[last].text[1:].islower() or shouted(passage):
        return None
    return Candidate(passage, at, last, MentionKind.OTHER, "capitals")


def designation(passage: Passage, at: int, taken: set[int]) -> Candidate | None:
    """What letters and a number name, the first a capital: a substance, a model, a type ("CFC-11", "Shahed-136")."""
    if at in taken or not _DESIGNATION.fullmatch(passage.tokens[at].text):
        return None
    return Candidate(passage, at, at, MentionKind.OTHER, "number")


def periodical(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """An article with a capital inside a French sentence, and a name in two parts: "selon Le Courrier du Littoral"."""
    doc, last = passage.tokens, at + 1
    if words.language != "fr" or doc[at].opens or doc[at].text not in _ARTICLES or part(doc[at - 1]) == "PROPN":
        return None
    if last >= len(doc) or not capital(doc[last]):
        return None
    linked = False
    while last + 2 < len(doc) and doc[last + 1].text.casefold() in _LINKING and capital(doc[last + 2]):
        last, linked = last + 2, True
    if not linked or taken.intersection(range(at, last + 1)):
        return None
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "capitals")
