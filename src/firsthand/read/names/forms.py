"""Dictionary forms of whole names in Russian and Ukrainian: "Андрею Костину" → "Андрей Костин"."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from firsthand.gazetteer import Gazetteer
from firsthand.morphology import readings as all_readings
from firsthand.read.names.candidate import QUOTES, Candidate
from firsthand.read.names.declension import Agreement, is_known
from firsthand.read.names.persons import nominatives
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_CASES = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
    "Voc": "voct",
}


def dictionary_form(
    candidate: Candidate, kind: MentionKind, language: str, gazetteer: Gazetteer, agreement: Agreement
) -> str:
    """The name in the nominative, `agreement` being that of its document; empty where names are not inflected."""
    if language not in ("ru", "uk"):
        return ""
    if kind is MentionKind.PLACE and len(candidate.tokens) == 1:
        return _town(candidate.tokens[0], language, gazetteer)
    if kind is MentionKind.PERSON:
        cases = [case_seen(token) for token in candidate.tokens]
        lowered = nominatives([token.text for token in candidate.tokens], cases, language, agreement)
        words = [cased(word, token.text) for word, token in zip(lowered, candidate.tokens, strict=True)]
    else:
        words = _phrase(candidate.tokens, language, agreement)
    pieces = (
        word + (" " if token.spaced and at + 1 < len(words) else "")
        for at, (word, token) in enumerate(zip(words, candidate.tokens, strict=True))
    )
    return " ".join("".join(pieces).split())


def case_seen(token: Token) -> str:
    """The case that the tagger saw, as the dictionaries call it; empty where it saw none."""
    return next((_CASES[part] for part in token.tag.written.split("|") if part in _CASES), "")


def _town(token: Token, language: str, gazetteer: Gazetteer) -> str:
    """Of a place's possible nominatives the first that the gazetteer knows: "Києві" is Київ, not Кий."""
    found = [cased(form, token.text) for form in _noun_forms(token.text.lower(), case_seen(token), language)]
    known = (name for name in (*found, token.text) if gazetteer.knows(name))
    return next(known, found[0] if found and is_known(token.text, language) else token.text)


@lru_cache(maxsize=50_000)
def _noun_forms(word: str, seen: str, language: str) -> tuple[str, ...]:
    """The nominatives that a noun can have; `seen` as of `_readings`."""
    forms = (reading.inflect({"nomn"}) for reading in _readings(word, seen, language) if reading.tag.POS == "NOUN")
    return tuple(str(form.word) for form in forms if form)


@lru_cache(maxsize=50_000)
def _readings(word: str, seen: str, language: str) -> tuple[Any, ...]:
    """A word's readings, those in the case that the tagger saw first."""
    found = all_readings(word, language)
    return tuple(sorted(found, key=lambda reading: seen not in str(reading.tag))) if seen else found


def _phrase(tokens: list[Token], language: str, agreement: Agreement) -> list[str]:
    """The head noun and the adjectives before it in the nominative; what hangs on the head stays as it is."""
    words = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        if token.text in QUOTES or token.text.isupper() or token.text.isascii():
            break
        part, nominative = _nominal(token.text.lower(), case_seen(token), language)
        if part == "NOUN" and not is_known(token.text, language):
            nominative = agreement.nominative(token.text)
        if nominative:
            words[at] = cased(nominative, token.text)
        if part != "ADJF":
            break
    return words


@lru_cache(maxsize=50_000)
def _nominal(word: str, seen: str, language: str) -> tuple[str, str]:
    """NOUN or ADJF, whatever the word is first, and its nominative; both are empty where there is none."""
    for reading in _readings(word, seen, language):
        if reading.tag.POS in ("NOUN", "ADJF"):
            nominative = reading.inflect({"nomn"})
            return str(reading.tag.POS), str(nominative.word) if nominative else ""
    return "", ""


@lru_cache(maxsize=50_000)
def cased(word: str, pattern: str) -> str:
    """`word` with capitals where `pattern` has them: "ТисаКредита" gives "ТисаКредит" its second one."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    parts, likes = word.split("-"), pattern.split("-")
    if len(parts) != len(likes):
        return _part(word, pattern)
    return "-".join(map(_part, parts, likes))


def _part(word: str, pattern: str) -> str:
    letters = (
        letter.upper() if like.isupper() and letter.lower() == like.lower() else letter
        for letter, like in zip(word, pattern, strict=False)
    )
    kept = "".join(letters) + word[len(pattern) :]
    return kept[:1].upper() + kept[1:] if pattern[:1].isupper() else kept
