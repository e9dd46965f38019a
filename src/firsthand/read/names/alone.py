"""English names of one word that no model saw: "the CDA", "Ann", "Roe added"."""

from __future__ import annotations

from firsthand.gazetteer import Gazetteer
from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import Candidate, capital
from firsthand.read.names.lexicon import Lexicon, is_given
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_LONGEST = 4
"""Most words that follow the first of a name."""
_LETTERS = range(3, 7)
"""How many letters an acronym has that is taken for a body's."""


def acronym(passage: Passage, at: int, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Candidate | None:
    """Capitals that the tagger takes for a name, behind "the" in a text that is not all capitals."""
    doc = passage.tokens
    text = doc[at].text
    if words.language != "en" or at == 0 or doc[at - 1].text.casefold() != "the" or doc[at].tag.upos != "PROPN":
        return None
    if len(text) not in _LETTERS or not text.isalpha() or not text.isupper() or text.casefold() in words.not_names:
        return None
    if at + 1 < len(doc) and (at + 1 in taken or capital(doc[at + 1]) or doc[at + 1].tag.upos == "NOUN"):
        return None
    if gazetteer.find(text, "en"):
        return None
    return Candidate(passage, at, at, MentionKind.ORGANISATION, "capitals")


def owning(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A name whose board, plant or spokesman is spoken of: "the board of Albion"."""
    doc = passage.tokens
    if words.language != "en" or at < 2 or doc[at].tag.upos != "PROPN" or doc[at - 1].text != "of":
        return None
    if lemma(doc[at - 2].text, "en", "NOUN") not in words.belongings:
        return None
    last = at
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < _LONGEST:
        last += 1
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "belonging")


def defined(passage: Passage, at: int, words: Lexicon, taken: set[int]) -> Candidate | None:
    """A name that a comma and what it is follow: "Albion, a maker of boats", "Albion, Inc."."""
    doc, last = passage.tokens, at
    if words.language != "en" or doc[at].tag.upos != "PROPN":
        return None
    while last + 1 < len(doc) and last + 1 not in taken and capital(doc[last + 1]) and last - at < _LONGEST:
        last += 1
    behind = doc[last + 1 : last + 1 + _LONGEST]
    if len(behind) < 3 or behind[0].text != ",":
        return None
    if behind[1].text.casefold() in words.legal_forms and capital(behind[1]):
        return Candidate(passage, at, last, MentionKind.ORGANISATION, "legal form")
    if behind[1].text not in ("a", "an", "the"):
        return None
    noun = next((token for token in behind[2:] if token.tag.upos not in ("ADJ", "NOUN") or _heads(token, words)), None)
    if noun is None or not _heads(noun, words):
        return None
    return Candidate(passage, at, last, MentionKind.ORGANISATION, "head word")


def _heads(token: Token, words: Lexicon) -> bool:
    return token.tag.upos == "NOUN" and lemma(token.text, words.language, "NOUN") in words.organisation_heads


def called(passage: Passage, at: int, words: Lexicon) -> Candidate | None:
    """A given name by itself, or whoever a verb of saying follows."""
    doc = passage.tokens
    token = doc[at]
    if words.language != "en" or token.tag.upos != "PROPN" or not token.text[1:].islower():
        return None
    if token.text.casefold() in words.not_names:
        return None
    beside = [doc[one] for one in (at - 1, at + 1) if 0 <= one < len(doc)]
    if any(capital(one) and one.tag.upos == "PROPN" for one in beside):
        return None
    says = at + 1 < len(doc) and doc[at + 1].text in words.saying
    if not says and not is_given(token.text, "en"):
        return None
    if at > 0 and doc[at - 1].text.casefold() in ("the", "a", "an"):
        return None
    return Candidate(passage, at, at, MentionKind.PERSON, "given name")
