"""Which words a person's name is made of: given names, initials, surnames and the small words that join them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.read.names.candidate import NOBLE, QUOTES, Candidate, capital, initial, joined
from firsthand.read.names.lexicon import Lexicon, is_common, is_given
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
_PARTICLES = frozenset(
    {
        "de",
        "du",
        "d'",
        "d’",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "da",
        "di",
        "dos",
        "del",
    }
    | {"della", "la", "le", "y", "фон", "ван", "де", "дер", "аль", "эль", "ель", "бен", "ибн", "ібн", "ла", "ле"}
)
"""Small words that join a person's names and never end them."""
_EPITHETS = frozenset({"the", "of"})
"""Small words within a name that a model saw whole: "Alfred the Great", "Louis of Alder"."""
_MOST_NAMES = 4


def _named(token: Token, words: Lexicon) -> bool:
    """Whether a word may be one of a person's names."""
    text = token.text
    # Every German noun has a capital, so that only the tagger tells a name.
    classes = ("PROPN", "X") if words.language == "de" else ("PROPN", "NOUN", "ADJ", "X")
    if not capital(token) or len(text) < 2 or token.tag.upos not in classes:
        return False
    lower = text.casefold()
    if (
        lower in words.not_names
        or lower in words.titles
        or lower in words.organisation_words
        or lower in words.legal_forms
    ):
        return False
    return not is_common(text, words.language) and not (len(text) > 3 and text.isupper())


def person(candidate: Candidate, words: Lexicon) -> Candidate:
    """Given names, surnames and what joins them: "Liz" → "Liz Cambage", "Louis de" → "Louis de Funès"."""
    doc, first, last = candidate.doc, candidate.first, candidate.last
    if _listed(candidate, words):
        return replace(candidate, first=candidate.first - 2, last=candidate.first, kind=MentionKind.PERSON)
    given = any(is_given(token.text, words.language) for token in candidate.tokens[:1])
    if _behind_initials(candidate):
        candidate = replace(candidate, kind=MentionKind.PERSON)
    if candidate.kind is not MentionKind.PERSON and not given:
        return candidate
    if candidate.kind is MentionKind.PERSON:
        first, last = _without_tail(doc, first, last, words)
        if first < last and doc[first].opens and is_common(doc[first].text, words.language):
            first += 1
    # A name of two words that a model saw as an English person's is whole: what follows is a firm's or a heading's.
    whole = words.language == "en" and candidate.kind is MentionKind.PERSON and last > first
    if given and not whole:
        last = _surnames(doc, first, last, words)
    first = _names_before(doc, first, words) if candidate.kind is MentionKind.PERSON else first
    kind = MentionKind.PERSON if last > candidate.last or first < candidate.first else candidate.kind
    return candidate.as_far(first, last, kind)


def _listed(candidate: Candidate, words: Lexicon) -> bool:
    """Whether it is the given name of a person who is written as in letter heads: "Roe, Ann" in quotation marks."""
    doc, at = candidate.doc, candidate.first
    if at < 3 or at + 1 >= len(doc) or at != candidate.last or not is_given(doc[at].text, words.language):
        return False
    return (
        doc[at - 1].text == "," and capital(doc[at - 2]) and doc[at - 3].text in QUOTES and doc[at + 1].text in QUOTES
    )


def _behind_initials(candidate: Candidate) -> bool:
    """Whether two initials stand before one word, or one within a sentence: "V. I. Roe", but not "М. Київ"."""
    doc, first = candidate.doc, candidate.first
    if first == 0 or first < candidate.last or not initial(doc[first - 1]):
        return False
    return (first > 1 and initial(doc[first - 2])) or not doc[first - 1].opens


def _spared(doc: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether an English surname has no capital: behind a given name, and a name for the tagger too: "Ann roe"."""
    named = doc[at].tag.upos == "PROPN" and is_given(doc[at - 1].text, words.language)
    return words.language == "en" and named and doc[at].text.isalpha()


def _without_tail(doc: Sequence[Token], first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """A person's name goes from a capital to a capital: "Winston beams", "philosophe Rabindranath Tagore"."""
    start = next((at for at in range(first, last + 1) if capital(doc[at])), None)
    if start is None:
        return first, last
    stop = start
    for at in range(start + 1, last + 1):
        if capital(doc[at]) or joined(doc[at]) or doc[at].text.startswith("@") or _spared(doc, at, words):
            stop = at
        elif (
            doc[at].text.casefold() not in _EPITHETS
            and doc[at].text.casefold() not in _PARTICLES
            and doc[at].text not in QUOTES
        ):
            break
    return start, stop


def _surnames(doc: Sequence[Token], first: int, last: int, words: Lexicon) -> int:
    while last + 1 < len(doc) and last - first < _MOST_NAMES:
        step = 1
        while last + step < len(doc) and step < 3 and doc[last + step].text.casefold() in _PARTICLES:
            step += 1
        if last + step >= len(doc) or not _named(doc[last + step], words):
            break
        if words.language in _SLAVIC and not _goes_on(doc, first, last, last + step, words):
            break
        if (
            step > 1
            and words.language not in _SLAVIC
            and doc[last + 1].text.casefold() in ("d'", "d’", "la", "le", "і")
        ):
            break
        last += step
    return last


def _goes_on(doc: Sequence[Token], first: int, last: int, at: int, words: Lexicon) -> bool:
    """Whether a Slavic name goes on at `at`: in the same script, and not with somebody else's given name."""
    if doc[at].text.isascii() != doc[last].text.isascii():
        return False
    return last == first or not is_given(doc[at].text, words.language)


def _names_before(doc: Sequence[Token], first: int, words: Lexicon) -> int:
    """Initials and given names right before: "F. Scott Fitzgerald"."""
    while first > 0 and (initial(doc[first - 1]) or _named_before(doc[first - 1], words)):
        first -= 1
    # In German "von" is a preposition first: "ein Bild von Ann Roe".
    if first > 0 and doc[first - 1].text.casefold() in NOBLE and words.language != "de":
        first -= 1
    return first


def _named_before(token: Token, words: Lexicon) -> bool:
    return is_given(token.text, words.language) and _named(token, words)
