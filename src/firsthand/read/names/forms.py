"""Dictionary forms of whole names in Russian and Ukrainian: "Андрею Костину" → "Андрей Костин"."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Token

from firsthand.gazetteer import Gazetteer
from firsthand.gazetteer import readings as all_readings
from firsthand.read.names.candidate import QUOTES, Candidate
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
_PERSONAL = ("Name", "Surn", "Patr")


def dictionary_form(candidate: Candidate, kind: MentionKind, language: str, gazetteer: Gazetteer) -> str:
    """The name in the nominative; empty where the language does not inflect names."""
    if language not in ("ru", "uk"):
        return ""
    if kind is MentionKind.PLACE and len(candidate.tokens) == 1:
        return _town(candidate.tokens[0], language, gazetteer)
    inflect = _person if kind is MentionKind.PERSON else _phrase
    words = inflect(candidate.tokens, language)
    pieces = (
        word + (token.whitespace_ if at + 1 < len(words) else "")
        for at, (word, token) in enumerate(zip(words, candidate.tokens, strict=True))
    )
    return " ".join("".join(pieces).split())


def _town(token: Token, language: str, gazetteer: Gazetteer) -> str:
    """Of a place's possible nominatives the first that the gazetteer knows: "Києві" is Київ, not Кий."""
    forms = [reading.inflect({"nomn"}) for reading in _readings(token, language) if reading.tag.POS == "NOUN"]
    nominatives = [_cased(form.word, token.text) for form in forms if form]
    known = (name for name in (*nominatives, token.text) if gazetteer.knows(name))
    return next(known, nominatives[0] if nominatives else token.text)


def _readings(token: Token, language: str) -> list[Any]:
    """The token's readings, those in the case that the tagger saw first."""
    seen = next((_CASES[part] for part in token.tag_.split("|")[1:] if part in _CASES), "")
    return sorted(
        all_readings(token.text, language), key=lambda reading: seen not in str(reading.tag) if seen else False
    )


def _person(tokens: list[Token], language: str) -> list[str]:
    """Every part in the nominative, in the gender of the given name; men's where nothing tells."""
    gender = _gender(tokens, language)
    return [_personal(token, language, gender) for token in tokens]


def _gender(tokens: list[Token], language: str) -> str:
    for token in tokens:
        for reading in all_readings(token.text, language)[:3]:
            if "Name" in str(reading.tag) or "Patr" in str(reading.tag):
                return str(reading.tag.gender or "masc")
    return "masc"


def _personal(token: Token, language: str, gender: str) -> str:
    readings = [r for r in _readings(token, language) if any(mark in str(r.tag) for mark in _PERSONAL)]
    readings = [r for r in readings if r.tag.gender is None or str(r.tag.gender) == gender] or readings
    if not readings or any("nomn" in str(r.tag) and str(r.tag.gender) == gender for r in readings):
        return token.text if readings else _guessed(token, language, gender)
    nominative = readings[0].inflect({"nomn"})
    return _cased(nominative.word, token.text) if nominative else token.text


def _guessed(token: Token, language: str, gender: str) -> str:
    """A name that no dictionary holds, inflected as the likeliest reading of that gender is."""
    for reading in _readings(token, language)[:4]:
        if str(reading.tag.gender) == gender and reading.tag.number != "plur" and reading.tag.POS in ("NOUN", "ADJF"):
            nominative = reading.inflect({"nomn"})
            return _cased(nominative.word, token.text) if nominative else token.text
    return token.text


def _phrase(tokens: list[Token], language: str) -> list[str]:
    """The head noun and the adjectives before it in the nominative; what hangs on the head stays as it is."""
    words = [token.text for token in tokens]
    for at, token in enumerate(tokens):
        if token.text in QUOTES or token.text.isupper():
            break
        readings = [r for r in _readings(token, language) if r.tag.POS in ("NOUN", "ADJF")]
        if not readings:
            break
        nominative = readings[0].inflect({"nomn"})
        if nominative:
            words[at] = _cased(nominative.word, token.text)
        if readings[0].tag.POS == "NOUN":
            break
    return words


def _cased(word: str, pattern: str) -> str:
    """`word` with capitals where `pattern` has them, part by part ("ростов-на-дону")."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    pairs = zip(word.split("-"), pattern.split("-"), strict=False)
    if word.count("-") != pattern.count("-"):
        return word.capitalize() if pattern[:1].isupper() else word
    return "-".join(part[:1].upper() + part[1:] if like[:1].isupper() else part for part, like in pairs)
