"""What the words beside a name tell of its kind: prepositions, articles, families, matches, "is a", makers.

Most of it is English, where a model errs most about names.
"""

from __future__ import annotations

from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import capital
from firsthand.read.names.signs import Seen, owns, quoted
from firsthand.records import MentionKind

_WITHIN = frozenset({"in", "near", "within", "throughout", "outside", "across"})
"""Prepositions that a place follows nine times out of ten, and a person hardly ever."""
_AT = frozenset({"at", "from", "into", "through", "between", "over"})
"""Prepositions that a person follows seldom, and an organisation as often as a place."""
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_PRONOUNS = frozenset({"his", "her", "their", "my", "your", "our", "'s", "’s"})
_IS = frozenset({"is", "was", "are", "were", "be", "became", "remains"})
_SLAVIC = frozenset({"ru", "uk"})
_COMPLEMENT = 5
"""Words between a noun for an organisation and its name, at most."""
_REACH = 5
"""Words behind "is a" until its noun, and before a preposition until the match."""


def _before(seen: Seen) -> str:
    at = seen.candidate.first - 1
    return seen.candidate.doc[at].text.casefold() if at >= 0 and seen.words.language == "en" else ""


def guessed(seen: Seen, kind: MentionKind) -> bool:
    """Whether the model took a single English or Ukrainian word for a `kind`."""
    one = seen.candidate
    return seen.words.language in ("en", "uk") and one.first == one.last and one.by == "model" and one.kind is kind


def within(seen: Seen) -> bool:
    """Whether it is where something is: "in Alder", "near Alder", but not "in Alder's plan"."""
    return _before(seen) in _WITHIN and not owns(seen)


def at(seen: Seen) -> bool:
    """Whether it is where something is or comes from: "at Albion", "from Alder", "in Alder"."""
    return _before(seen) in _AT | _WITHIN


def of_a_place(seen: Seen) -> bool:
    """What a town or a region is called: "the eastern city of Alder"."""
    doc, first = seen.candidate.doc, seen.candidate.first
    if _before(seen) != "of" or first < 2 or capital(doc[first - 2]):
        return False
    return lemma(doc[first - 2].text, "en", "NOUN") in seen.words.place_heads


def article(seen: Seen) -> bool:
    """A name with an article that is no part of a longer phrase: "the Albion", but not "the Roe government"."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    if _before(seen) not in _ARTICLES:
        return False
    return after >= len(doc) or doc[after].tag.upos not in ("NOUN", "PROPN", "ADJ", "PUNCT", "PART")


def site(seen: Seen) -> bool:
    """Whose plant or yard it is: "the Albion plant"."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    return _before(seen) in _ARTICLES and after < len(doc) and lemma(doc[after].text, "en", "NOUN") in seen.words.plants


def plural(word: str) -> bool:
    """Whether a word with a capital looks like a plural: "Hornets", but neither "Congress" nor "UNHCRs"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and word[1:].islower()


def several(seen: Seen) -> bool:
    """Two words and more behind "the", the last a plural that tells nothing else: a team, a band, a family."""
    tokens, words = seen.candidate.tokens, seen.words
    if _before(seen) != "the" or len(tokens) == 1 or seen.spots or not plural(tokens[-1].text):
        return False
    if seen.candidate.by != "model":
        return False
    return all(kind.isdisjoint(seen.lowered) for kind in (words.place_words, words.event_words))


def related(seen: Seen) -> bool:
    """One of a family, or what only people have: "Roe's brother", "his wife Ann"."""
    doc, last, language = seen.candidate.doc, seen.candidate.last, seen.words.language
    if not seen.words.kin:
        return False
    if last + 2 < len(doc) and doc[last + 1].text in _POSSESSIVES:
        return any(lemma(token.text, language, "NOUN") in seen.words.kin for token in doc[last + 2 : last + 4])
    first = seen.candidate.first
    return (
        first > 1
        and doc[first - 2].text.casefold() in _PRONOUNS
        and lemma(doc[first - 1].text, language, "NOUN") in seen.words.kin
    )


def side(seen: Seen) -> bool:
    """What one plays for or against: "a draw with Alder", "scored against Alder"."""
    two_names = len(seen.lemmas) > 1 and seen.candidate.kind is MentionKind.PERSON
    if two_names or _before(seen) not in seen.words.against:
        return False
    doc, first, language = seen.candidate.doc, seen.candidate.first, seen.words.language
    for token in doc[max(0, first - 1 - _REACH) : first - 1]:
        if token.tag.upos in ("NOUN", "VERB") and lemma(token.text, language, token.tag.upos) in seen.words.matches:
            return True
    return False


def past_a_complement(seen: Seen) -> bool:
    """A noun for an organisation, what it makes, the name: "le fabricant de panneaux Albion", "виробник плит «…»"."""
    doc, at, language = seen.candidate.doc, seen.candidate.first - 1, seen.words.language
    if language not in _SLAVIC | {"fr"} or (language in _SLAVIC and not quoted(seen)):
        return False
    at -= language in _SLAVIC
    if at < 0 or doc[at].tag.upos not in ("NOUN", "ADJ"):
        return False
    for back in range(at, max(-1, at - _COMPLEMENT), -1):
        token = doc[back]
        if token.tag.upos == "NOUN" and lemma(token.text, language, "NOUN") in seen.words.organisation_heads:
            return True
        if token.tag.upos not in ("NOUN", "ADJ", "ADP") or (capital(token) and not token.opens):
            return False
    return False


def said_to_be(seen: Seen, heads: frozenset[str]) -> bool:
    """Whether the noun behind "is a" is one of `heads`: "Alder is a small town"."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    if seen.words.language != "en" or after + 1 >= len(doc) or doc[after].text.casefold() not in _IS:
        return False
    if doc[after + 1].text.casefold() not in _ARTICLES:
        return False
    for token in doc[after + 2 : after + 2 + _REACH]:
        if token.tag.upos == "NOUN" and lemma(token.text, "en", "NOUN") in heads:
            return True
        if token.tag.upos not in ("ADJ", "NOUN", "ADV", "PROPN", "CCONJ"):
            return False
    return False
