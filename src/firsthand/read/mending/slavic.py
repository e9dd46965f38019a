"""Russian and Ukrainian: case and agreement overrule what the parser made of a noun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from firsthand.read.lemmas import readings, tag
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, preposition, retag
from firsthand.read.tokens import Token

_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_NAMED = frozenset(_CASES.values())
_NOUNS = frozenset({"NOUN", "NPRO"})
_ATTRIBUTES = frozenset({"ADJF", "PRTF"})
_GENDERS = frozenset({"masc", "femn", "neut"})
_OPENING, _CLOSING = frozenset("«“„\""), frozenset("»”“\"")
_BARE = frozenset({"obj", "iobj", "nsubj", "nsubj:pass", "obl", "nmod", "appos"})
_SHORTEST = 3

Case = frozenset[str]


def mend(words: Sequence[Token], language: str) -> None:
    """Put right tags, cases and arcs of a Russian or Ukrainian passage."""
    for word in words:
        if len(word.text) >= _SHORTEST and word.text.isalpha():
            _tag(word, language)
    for word in words:
        if word.tag.upos in NOMINAL and word.dep_ == "amod":
            _is_head(word, language)
        if word.text in _CLOSING:
            _outside(word)
    for word in words:
        if word.tag.upos == "VERB" and "Fin" in word.tag.features:
            _arguments(word, language)


@lru_cache(maxsize=50_000)
def cases(word: str, language: str) -> Case:
    """The cases that a word can stand in as a noun, or as an adjective where it is none; empty for other words."""
    found = readings(word, language)
    nouns = [reading for reading in found if reading & _NOUNS] or [r for r in found if r & _ATTRIBUTES]
    return frozenset(case for reading in nouns for name, case in _CASES.items() if name in reading)


@lru_cache(maxsize=50_000)
def _is(word: str, language: str, part: str) -> bool:
    return any(part in reading for reading in readings(word, language))


def _tag(word: Token, language: str) -> None:
    """A tag that no form of the word allows gives way to one that a form does, and so does a case."""
    low = word.text.lower()
    part = word.tag.upos
    if not (word.text.islower() or word.opens):
        return
    if part == "ADJ" and word.dep_ in _BARE and _is(low, language, "NOUN"):
        part = "NOUN"
    elif part in {"VERB", "ADV", "ADJ", "NOUN", "X"}:
        part = tag(low, language, part)
    if part != word.tag.upos:
        retag(word, part, *_features(low, language, part))
    possible = cases(low, language) if part in {"NOUN", "PROPN"} else frozenset()
    told = word.tag.features & _NAMED
    if possible and not told & possible and (told or len(possible) == 1):
        case = next(iter(possible)) if len(possible) == 1 else _likeliest(low, language)
        retag(word, word.tag.upos, *(word.tag.features - _NAMED), *case.split())


def _likeliest(word: str, language: str) -> str:
    for reading in readings(word, language):
        for name, case in _CASES.items():
            if name in reading and reading & _NOUNS:
                return case
    return ""


def _features(word: str, language: str, part: str) -> tuple[str, ...]:
    """The features of a word under its new tag, as its likeliest reading has them."""
    if part == "NOUN":
        return tuple(_likeliest(word, language).split())
    found = readings(word, language)[0]
    if part != "VERB" or "VERB" not in found:
        return ("Inf",) if "INFN" in found else ()
    return "Fin", "Ind", "Past" if "past" in found else "Pres"


def _is_head(word: Token, language: str) -> None:
    """A noun taken for the adjective of what stands behind it: "фирмой «Остхейм»", "речниця компанії"."""
    behind = word.head
    between = range(word.i + 1, behind.i)
    if behind.i < word.i or behind.tag.upos not in NOMINAL or any(word.doc[i].text not in _OPENING for i in between):
        return
    quoted = len(between) > 0
    if not quoted and "Gen" not in cases(behind.text, language):
        return
    exchange(word, behind, "appos" if quoted else "nmod")
    if not quoted:
        retag(behind, behind.tag.upos, "Gen")


def _outside(closing: Token) -> None:
    """What stands behind a closing quotation mark is no part of the name inside: "«Марлін» Дора"."""
    if closing.i + 1 >= len(closing.doc):
        return
    word = closing.doc[closing.i + 1]
    name = word.head
    if word.dep_ != "flat" or name.i >= closing.i or name.dep_ != "appos" or name.head.i >= name.i:
        return
    hang(word, name.head.head if name.head.dep_ == "nmod" else name.head, "appos")


def _arguments(verb: Token, language: str) -> None:
    """Subject and objects of a finite verb by what their forms can be."""
    bare = [kid for kid in verb.children if _is_bare(kid)]
    if not bare or _is_passive(verb):
        return
    for kid in bare:
        possible = cases(kid.text, language)
        if not possible or kids(kid, "nummod"):
            continue
        if kid.dep_ == "nsubj" and "Nom" not in possible:
            kid.dep_ = _by_case(possible)
        elif kid.dep_ == "obj" and not possible & {"Acc", "Gen", "Ins"} and "Dat" in possible:
            kid.dep_ = "iobj"
    _second_subject(verb, [kid for kid in bare if kid.dep_ == "nsubj"], language)
    for kid in bare:
        if kid.dep_ == "iobj" and not kids(verb, "obj"):
            _object_below(verb, kid, language)


def _is_bare(kid: Token) -> bool:
    return kid.dep_ in _BARE and kid.tag.upos in {"NOUN", "PROPN", "PRON"} and not preposition(kid)


def _is_passive(verb: Token) -> bool:
    return "Pass" in verb.tag.features or any(kid.dep_.endswith(":pass") for kid in verb.children)


def _by_case(possible: Case) -> str:
    if "Acc" in possible:
        return "obj"
    return "iobj" if "Dat" in possible else "obl"


def _second_subject(verb: Token, subjects: list[Token], language: str) -> None:
    """Of two subjects the one that the verb agrees with is it, the first of two; another can be the object."""
    if len(subjects) < 2:  # noqa: PLR2004
        return
    agreeing = [kid for kid in subjects if agrees(kid.text, verb.text, language)] or subjects
    for kid in subjects:
        if kid is not agreeing[0] and "Acc" in cases(kid.text, language) and not kids(verb, "obj"):
            kid.dep_ = "obj"


def _object_below(verb: Token, recipient: Token, language: str) -> None:
    """What is given, hung on whom it is given to: "передал министерству деньги", "компании «Фарроу» грант"."""
    for kid in recipient.children:
        possible = cases(kid.text, language) if _is_bare(kid) and kid.i > recipient.i else frozenset()
        if "Acc" in possible and "Gen" not in possible:
            hang(kid, verb, "obj")
            return


@lru_cache(maxsize=50_000)
def agrees(noun: str, verb: str, language: str) -> bool:
    """Whether a noun can be the nominative that a verb form asks for."""
    asked = next((reading for reading in readings(verb, language) if "VERB" in reading), frozenset())
    for reading in readings(noun, language):
        if "nomn" not in reading or not reading & _NOUNS:
            continue
        many = "plur" in reading
        if many == ("plur" in asked) and (many or not asked & _GENDERS or bool(asked & reading & _GENDERS)):
            return True
    return False
