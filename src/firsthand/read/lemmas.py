"""Dictionary forms: pymorphy3 for Russian and Ukrainian, simplemma for the others; every word is looked up once."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory

from firsthand.morphology import analyser
from firsthand.read.languages import table

_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct", "voct"})
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Init"})
_SLAVIC = frozenset({"ru", "uk"})
_OTHERS = frozenset({"en", "fr", "de", "es"})
_WITH_VERBS = frozenset({"en", "fr"})
_VERBAL = frozenset({"VERB", "AUX"})


class VerbForms(msgspec.Struct, frozen=True):
    """`lemmas.toml`: verb forms that a dictionary without parts of speech takes for something else."""

    verbs: dict[str, str]


# What pymorphy3 calls the parts of speech that Universal Dependencies names (OpenCorpora tags).
_PARTS: dict[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN"}),
    "PROPN": frozenset({"NOUN"}),
    "VERB": frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"}),
    "AUX": frozenset({"VERB", "INFN"}),
    "ADJ": frozenset({"ADJF", "ADJS", "COMP", "PRTF", "PRTS"}),
    "ADV": frozenset({"ADVB", "PRED", "COMP"}),
    "PRON": frozenset({"NPRO", "ADJF"}),
    "DET": frozenset({"ADJF", "NPRO"}),
    "ADP": frozenset({"PREP"}),
}


# A dictionary read into a Python dict takes 20 to 120 MB a language; searched as it is packed, a sixth of that.
_DICTIONARIES = StreamDictionaryFactory()
_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_DICTIONARIES))
_LOOKUP = DictionaryLookupStrategy(_DICTIONARIES)


@lru_cache(maxsize=200_000)
def lemma(word: str, language: str, upos: str = "") -> str:
    """The dictionary form of `word` in lower case; `upos` (a Universal Dependencies tag) decides between homonyms.

    A word that no dictionary holds comes back in lower case, and so does every word of a language that is not read.
    """
    plain = word.lower().replace("’", "'").replace("ʼ", "'")
    if language in _SLAVIC:
        return _slavic(plain, language, upos)
    if language in _OTHERS:
        return _plain(plain if language != "de" else word, language, upos)
    return plain


def _plain(word: str, language: str, upos: str) -> str:
    if upos in _VERBAL and language in _WITH_VERBS:
        listed = table(language, "lemmas", VerbForms).verbs.get(word)
        if listed is not None:
            return str(listed)
    found = _LEMMATIZER.lemmatize(word, lang=language).lower()
    # The dictionary knows no parts of speech: "estime" is a noun to it unless we ask for the infinitive.
    if language in _ENDINGS and upos in _VERBAL and found == word:
        return _infinitive(word, language) or found
    if language == "de" and upos in _VERBAL and word.endswith("en") and not found.endswith("n"):
        return word.lower()  # "weisen" is no form of "Weise": a German infinitive ends in "n".
    return found


# Endings of verbs that are also nouns or adjectives to a dictionary ("félicité", "estime"; "cuenta", "jura"), with the
# infinitives that they can stand for; a stem whose vowel changes is put back ("cuenta" is a form of "contar").
_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        *((ending, "er") for ending in ("ées", "ent", "ait", "ée", "és", "é", "e", "a")),
        *((ending, "ir") for ending in ("ies", "ie", "is", "i")),
    ),
    "es": tuple((ending, "ar") for ending in ("aron", "aba", "ado", "an", "ó", "a")),
}
_BROKEN_VOWELS = (("ue", "o"), ("ie", "e"))


def _infinitive(word: str, language: str) -> str:
    """The infinitive of which `word` can be a form, if the dictionary knows one."""
    stems = [(word.removesuffix(ending), own) for ending, own in _ENDINGS[language] if word.endswith(ending)]
    if language == "es":
        stems += [(stem.replace(new, old), own) for stem, own in stems for new, old in _BROKEN_VOWELS if new in stem]
    return next((f"{stem}{own}" for stem, own in stems if _LOOKUP.get_lemma(f"{stem}{own}", language)), "")


@lru_cache(maxsize=50_000)
def is_listed(word: str, language: str) -> bool:
    """Whether the dictionary of English, French, German or Spanish holds a form, however it is written."""
    return any(_LOOKUP.get_lemma(one, language) is not None for one in (word, word.lower()))


@lru_cache(maxsize=50_000)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary of Russian or Ukrainian holds a form, and did not guess it by its ending."""
    return any(reading.is_known for reading in analyser(language).parse(word.lower()))


# The same the other way: the Universal Dependencies tag of what pymorphy3 calls a part of speech.
_TAGS = {
    "NOUN": "NOUN",
    "ADJF": "ADJ",
    "ADJS": "ADJ",
    "COMP": "ADJ",
    "VERB": "VERB",
    "INFN": "VERB",
    "PRTF": "VERB",
    "PRTS": "VERB",
    "GRND": "VERB",
    "ADVB": "ADV",
    "PRED": "ADV",
}


@lru_cache(maxsize=100_000)
def tag(word: str, language: str, upos: str) -> str:
    """`upos`, or the likeliest tag of a Russian or Ukrainian word none of whose forms allows it."""
    known = [reading for reading in analyser(language).parse(word.lower()) if reading.is_known]
    wanted = _PARTS.get(upos, frozenset())
    if not known or any(reading.tag.POS in wanted for reading in known):
        return upos
    return _TAGS.get(str(known[0].tag.POS), upos)


def _slavic(word: str, language: str, upos: str) -> str:
    readings = analyser(language).parse(word)
    wanted = _PARTS.get(upos, frozenset())
    fitting = [reading for reading in readings if reading.tag.POS in wanted] or readings[:1]
    # Of equally likely readings the word itself is the better lemma: "снимок" is no plural of "снимка".
    best = max(fitting, key=lambda reading: (round(reading.score, 6), reading.normal_form == word))
    form: str = best.normal_form
    return form.replace("ё", "е")


_LIKELY = 0.2
"""Readings that are so much less likely than the best one are not taken."""


@lru_cache(maxsize=200_000)
def likely(word: str, language: str) -> tuple[str, ...]:
    """The dictionary forms that a word without a parse may have: "заводів" is "завод" and "завід"."""
    if language not in _SLAVIC:
        return (lemma(word, language),)
    plain = word.lower().replace("’", "'").replace("ʼ", "'")
    found = analyser(language).parse(plain)
    least = _LIKELY * max((reading.score for reading in found), default=0.0)
    forms = (reading.normal_form.replace("ё", "е") for reading in found if reading.score >= least)
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=100_000)
def readings(word: str, language: str) -> tuple[frozenset[str], ...]:
    """The grammemes (OpenCorpora's names) of every reading of a Russian or Ukrainian word."""
    return tuple(_with_case(frozenset(reading.tag.grammemes)) for reading in analyser(language).parse(word.lower()))


def _with_case(grammemes: frozenset[str]) -> frozenset[str]:
    """The Ukrainian dictionary names no case where a noun stands in its dictionary form: "директор"."""
    return grammemes | {"nomn"} if "NOUN" in grammemes and not grammemes & _CASES else grammemes


@lru_cache(maxsize=50_000)
def is_common(word: str, language: str) -> bool:
    """Whether a Russian or Ukrainian dictionary holds the word as a noun that is nobody's name."""
    known = [reading for reading in analyser(language).parse(word.lower()) if reading.is_known]
    return bool(known) and "NOUN" in known[0].tag and not known[0].tag.grammemes & _NAMES


@lru_cache(maxsize=50_000)
def perfective(word: str, language: str) -> bool:
    """Whether a Russian or Ukrainian verb form is perfective: its present form then means the future."""
    readings = [reading.tag for reading in analyser(language).parse(word) if reading.tag.POS == "VERB"]
    return bool(readings) and readings[0].aspect == "perf"


@lru_cache(maxsize=50_000)
def past_form(word: str, language: str) -> bool:
    """Whether a Russian or Ukrainian word can be nothing but a verb in the past: "шукав"."""
    tags = [reading.tag for reading in analyser(language).parse(word)]
    return all(tag.POS == "VERB" and tag.tense == "past" for tag in tags)
