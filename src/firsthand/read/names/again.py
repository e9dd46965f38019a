"""Names that a model saw once in a document and passed over elsewhere: the same words, a surname, a last word."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import Candidate, capital
from firsthand.read.names.lexicon import Lexicon, is_common
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_LONGEST = 6
_ARTICLES = frozenset({"the", "le", "la", "les", "l'", "l’", "der", "die", "das", "el"})

Key = tuple[str, ...]
Sense = tuple[MentionKind, bool]
"""A kind, and whether the words are only short for a name of the document."""


def again(passages: Sequence[Passage], found: Sequence[Sequence[Candidate]], words: Lexicon) -> list[list[Candidate]]:
    """`found` (one list a passage) with the names of the document that were passed over in some passages."""
    known = _known([candidate for row in found for candidate in row], words)
    longest: dict[str, int] = {}
    for key in known:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return [
        sorted([*row, *_missed(passage, row, known, longest, words)], key=lambda candidate: candidate.first)
        for passage, row in zip(passages, found, strict=True)
    ]


def _key(doc: Sequence[Token], first: int, last: int, language: str) -> Key:
    return tuple(lemma(token.text, language) for token in doc[first : last + 1])


def _known(candidates: Sequence[Candidate], words: Lexicon) -> dict[Key, Sense]:
    """The document's names, and what they are called for short: a person's surname, an organisation's last word."""
    known: dict[Key, Sense] = {}
    for candidate in candidates:
        key = _key(candidate.doc, candidate.first, candidate.last, words.language)
        if len(key) > _LONGEST or (candidate.kind is MentionKind.OTHER and candidate.by != "capital"):
            continue
        last = candidate.tokens[-1].text
        if len(key) > 1 or not is_common(last, words.language):
            known[key] = (candidate.kind, False)
        if len(key) > 1 and capital(candidate.tokens[-1]) and candidate.kind is not MentionKind.PLACE:
            known.setdefault(key[-1:], (candidate.kind, True))
    return known


def _missed(
    passage: Passage, row: Sequence[Candidate], known: dict[Key, Sense], longest: dict[str, int], words: Lexicon
) -> list[Candidate]:
    taken = {at for candidate in row for at in range(candidate.first, candidate.last + 1)}
    missed: list[Candidate] = []
    done = -1
    for at in passage.capitals:
        if at > done and at not in taken:
            candidate = _longest(passage, at, taken, known, longest, words)
            if candidate:
                missed.append(candidate)
                done = candidate.last
    return missed


def _longest(
    passage: Passage, at: int, taken: set[int], known: dict[Key, Sense], longest: dict[str, int], words: Lexicon
) -> Candidate | None:
    doc = passage.tokens
    most = longest.get(lemma(doc[at].text, words.language), 0)
    for length in range(min(most, len(doc) - at), 0, -1):
        last = at + length - 1
        sense = known.get(_key(doc, at, last, words.language))
        if sense is None or taken.intersection(range(at, last + 1)) or not _may_stand(doc, at, last, sense, words):
            continue
        return Candidate(passage, at, last, sense[0], "again")
    return None


def _may_stand(doc: Sequence[Token], at: int, last: int, sense: Sense, words: Lexicon) -> bool:
    """Whether one word is the name again: not within other capitals, and behind an article where it is a common one."""
    if at < last:
        return True
    if at > 0 and capital(doc[at - 1]) and not doc[at - 1].opens:
        return False
    kind, short = sense
    if kind is MentionKind.ORGANISATION and (short or doc[at].text.casefold() in words.organisation_words):
        return at > 0 and doc[at - 1].text.casefold() in _ARTICLES
    return not is_common(doc[at].text, words.language)
