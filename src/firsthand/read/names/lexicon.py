"""The words that tell kinds of names apart, as sets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from firsthand.morphology import readings
from firsthand.read.known import given_names, known_organisations
from firsthand.read.languages import LANGUAGES, table
from firsthand.read.lemmas import lemma

_SLAVIC = frozenset({"ru", "uk"})
_CLOSED = frozenset({"NPRO", "PREP", "CONJ", "PRCL", "ADVB"})
"""Parts of speech (OpenCorpora) whose words are no names whatever else they may be."""
_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr")
"""What the morphological dictionaries call names."""


class NameWords(msgspec.Struct, frozen=True):
    """`languages/<language>/names.toml`, see the comments there."""

    titles: list[str]
    saying: list[str]
    honorifics: list[str]
    organisation_heads: list[str]
    organisation_words: list[str]
    bodies: list[str]
    belongings: list[str]
    legal_forms: list[str]
    place_words: list[str]
    place_heads: list[str]
    landforms: list[str]
    describing: list[str]
    closed: bool
    organs: list[str]
    organisation_beginnings: list[str]
    organisation_endings: list[str]
    quarters: list[str]
    place_prepositions: list[str]
    thing_heads: list[str]
    event_words: list[str]
    not_names: list[str]
    surname_endings: list[str]
    given_names: str
    kin: list[str] = []
    plants: list[str] = []
    matches: list[str] = []
    against: list[str] = []


@dataclass(frozen=True)
class Lexicon:
    """`NameWords` made ready to be asked."""

    language: str
    titles: frozenset[str]
    saying: frozenset[str]
    honorifics: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_words: frozenset[str]
    bodies: frozenset[str]
    belongings: frozenset[str]
    legal_forms: frozenset[str]
    place_words: frozenset[str]
    place_heads: frozenset[str]
    landforms: frozenset[str]
    describing: frozenset[str]
    closed: bool
    organs: frozenset[str]
    organisation_beginnings: tuple[str, ...]
    organisation_endings: tuple[str, ...]
    quarters: frozenset[str]
    place_prepositions: frozenset[str]
    thing_heads: frozenset[str]
    event_words: frozenset[str]
    not_names: frozenset[str]
    surname_endings: tuple[str, ...]
    kin: frozenset[str] = frozenset()
    plants: frozenset[str] = frozenset()
    matches: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()


@cache
def lexicon(language: str) -> Lexicon:
    """The words of a language; of English where the language cannot be read."""
    words = table(language if language in LANGUAGES else "en", "names", NameWords)
    return Lexicon(
        language=language,
        titles=frozenset(words.titles),
        saying=frozenset(words.saying),
        honorifics=frozenset(words.honorifics),
        organisation_heads=frozenset(words.organisation_heads),
        organisation_words=frozenset(words.organisation_words),
        bodies=frozenset(words.bodies),
        belongings=frozenset(words.belongings),
        legal_forms=frozenset(words.legal_forms),
        place_words=frozenset(words.place_words),
        place_heads=frozenset(words.place_heads),
        landforms=frozenset(words.landforms),
        describing=frozenset(words.describing),
        closed=words.closed,
        organs=frozenset(words.organs),
        organisation_beginnings=tuple(words.organisation_beginnings),
        organisation_endings=tuple(words.organisation_endings),
        quarters=frozenset(words.quarters),
        place_prepositions=frozenset(words.place_prepositions),
        thing_heads=frozenset(words.thing_heads),
        event_words=frozenset(words.event_words),
        not_names=frozenset(words.not_names),
        # Transliterated surnames stand in texts of every language that writes Latin.
        surname_endings=(*words.surname_endings, "ov", "ova", "ev", "eva", "enko", "chuk", "vich", "shvili", "sky"),
        kin=frozenset(words.kin),
        plants=frozenset(words.plants),
        matches=frozenset(words.matches),
        against=frozenset(words.against),
    )


@cache
def _known(language: str) -> frozenset[str]:
    """The names of known.toml, and in Slavic languages their words' dictionary forms, in small letters."""
    names = known_organisations()
    forms = (" ".join(lemma(word, language) for word in name.split()) for name in names if not name.isupper())
    return names | (frozenset(forms) if language in _SLAVIC else frozenset())


@lru_cache(maxsize=50_000)
def is_known_organisation(text: str, language: str) -> bool:
    """Whether the world knows an organisation by this name, in any case form."""
    if text in _known(language):
        return True
    if language not in _SLAVIC or not text[:1].isupper() or text.isupper():
        return False
    return " ".join(lemma(word, language) for word in text.split()) in _known(language)


@lru_cache(maxsize=50_000)
def is_given(word: str, language: str) -> bool:
    """Whether `word` is a given name, in any case form."""
    if not word[:1].isupper():
        return False
    if language in _SLAVIC:
        return any("Name" in str(reading.tag) and reading.is_known for reading in readings(word, language)[:4])
    return word.casefold() in given_names()


@lru_cache(maxsize=50_000)
def is_surname(word: str, language: str) -> bool:
    """Whether `word` is a surname by the dictionary (ru, uk) or ends as transliterated ones do."""
    if not word[:1].isupper() or len(word) < 4:
        return False
    if language in _SLAVIC:
        return any("Surn" in str(one.tag) or "Patr" in str(one.tag) for one in readings(word, language)[:4])
    return word.casefold().endswith(lexicon(language).surname_endings)


@lru_cache(maxsize=50_000)
def is_common(word: str, language: str) -> bool:
    """Whether the dictionary of a Slavic language knows `word` and only as no name; never for other languages."""
    if language not in _SLAVIC:
        return False
    known = [one for one in readings(word, language) if one.is_known]
    return bool(known) and not any(mark in str(one.tag) for one in known for mark in _NAMES)


@lru_cache(maxsize=50_000)
def is_closed(word: str, language: str) -> bool:
    """Whether a Slavic word can be a pronoun, preposition, conjunction, particle or adverb; never for others."""
    return language in _SLAVIC and any(one.is_known and one.tag.POS in _CLOSED for one in readings(word, language))
