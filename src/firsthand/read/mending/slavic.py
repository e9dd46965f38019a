"""Russian and Ukrainian: case and agreement overrule what the parser made of a noun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from firsthand.read.lemmas import is_common, readings, tag
from firsthand.read.mending import predicates
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, preposition, retag, tagged
from firsthand.read.mending.cases import CASES, NOUNS, Case, agrees, cases
from firsthand.read.tokens import Tag, Token, spelling

_NAMED = frozenset(CASES.values())
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_BARE = frozenset({"advmod", "xcomp", "obj", "iobj", "nsubj", "nsubj:pass", "obl", "nmod", "appos"})
_DOUBTED = frozenset({"VERB", "ADV", "ADJ", "NOUN", "NUM", "PART", "X"})
_INFLECTED = _DOUBTED | {"PROPN"}
_MOVED = NOMINAL | {"ADJ", "VERB"}
_INFINITIVE = frozenset({"INFN", "infn"})
"""What the Russian and the Ukrainian dictionary call it."""
_SHORTEST = 3


def mend(words: Sequence[Token], language: str) -> None:
    """Put right tags, cases and arcs of a Russian or Ukrainian passage."""
    for word in words:
        if word.tag.upos in _INFLECTED:
            word.tag = _tag(word.text, language, word.tag, word.dep_ in _BARE, word.opens or word.i == 0)
    for word in words:
        if word.tag.upos in _MOVED:
            _arcs(word, language)
        if word.text in _CLOSING:
            _outside(word)
    for word in words:
        if predicates.is_predicate(word, language):
            predicates.quoted_subject(word, language)
            _arguments(word, language)


def _arcs(word: Token, language: str) -> None:
    """What word hangs on what, by the part of speech that it has."""
    part = word.tag.upos
    if part in NOMINAL and word.dep_ == "amod":
        _is_head(word, language)
    elif part == "NOUN" and word.dep_ == "case" and word.head.i == word.i + 1:
        exchange(word, word.head, "nmod")
    elif part in {"ADJ", "VERB"} and predicates.short(word, language):
        return
    elif part in {"NOUN", "VERB"} and kids(word, "nsubj"):
        predicates.genitive(word, language)
    elif part in {"ADJ", "VERB"}:
        predicates.participle(word, language)
        _attribute(word, language)


@lru_cache(maxsize=50_000)
def _tag(text: str, language: str, seen: Tag, bare: bool, opening: bool) -> Tag:
    """A tag that no form of the word allows gives way to one that a form does, and so does a case.

    `seen` is the tagger's; `bare` tells whether a noun could be hung as the word is, `opening` whether it opens a
    sentence.
    """
    low = text.lower()
    small = text.islower() or (opening and text[1:].islower())
    if not small or len(text) < _SHORTEST or not spelling(text).replace("'", "").isalpha():
        return seen
    part = _part(text, language, seen.upos, bare)
    if part != seen.upos or (part == "VERB" and "Inf" in seen.features and _is_finite(low, language)):
        seen = tagged(part, *_features(low, language, part))
    possible = cases(low, language) if part in {"NOUN", "PROPN"} else frozenset()
    told = seen.features & _NAMED
    if possible and not told & possible and (told or len(possible) == 1):
        case = next(iter(possible)) if len(possible) == 1 else _likeliest(low, language)
        return tagged(part, *(seen.features - _NAMED), *case.split())
    return seen


def _part(text: str, language: str, part: str, bare: bool) -> str:
    """The part of speech that a form of the word allows."""
    low = text.lower()
    if part == "ADJ" and bare and any("NOUN" in reading for reading in readings(low, language)):
        return "NOUN"
    if part == "PROPN" and not text.islower() and is_common(low, language):
        return "NOUN"  # A capital at the head of a sentence is no sign of a name.
    if part in _DOUBTED or (part == "PROPN" and text.islower()):
        return tag(low, language, part)
    return part


def _is_finite(word: str, language: str) -> bool:
    """Whether a form can be a finite verb and no infinitive, whatever the tagger saw: "шукав"."""
    found = readings(word, language)
    return any("VERB" in reading for reading in found) and not any(reading & _INFINITIVE for reading in found)


def _likeliest(word: str, language: str) -> str:
    for reading in readings(word, language):
        for name, case in CASES.items():
            if name in reading and reading & NOUNS:
                return case
    return ""


def _features(word: str, language: str, part: str) -> tuple[str, ...]:
    """The features of a word under its new tag, as its likeliest reading has them."""
    if part == "NOUN":
        return tuple(_likeliest(word, language).split())
    found = readings(word, language)[0]
    if part != "VERB" or "VERB" not in found or found & _INFINITIVE:
        return ("Inf",) if found & _INFINITIVE else ()
    return "Fin", "Ind", "Past" if "past" in found else "Pres"


def _is_head(word: Token, language: str) -> None:
    """A noun taken for the adjective of the genitive behind it: "речниця компанії"."""
    behind = word.head
    if behind.i == word.i + 1 and behind.tag.upos in NOMINAL and "Gen" in cases(behind.text, language):
        exchange(word, behind, "nmod")
        retag(behind, behind.tag.upos, "Gen")


def _attribute(word: Token, language: str) -> None:
    """An adjective that was taken for an object beside its noun: "показав супутниковий знімок"."""
    if word.dep_ not in _BARE or word.i + 1 >= len(word.doc):
        return
    noun = word.nbor(1)
    alike = noun.tag.upos == "NOUN" and noun.head is word.head and noun.dep_ in _BARE
    if alike and cases(word.text, language) & cases(noun.text, language):
        hang(word, noun, "amod")


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
    if not bare or "Pass" in verb.tag.features or any(kid.dep_.endswith(":pass") for kid in verb.children):
        return
    for kid in bare:
        possible = cases(kid.text, language)
        if possible and not kids(kid, "nummod"):
            kid.dep_ = _label(kid, verb, possible, language)
    _second_subject(verb, [kid for kid in bare if kid.dep_ == "nsubj"], language)
    for kid in bare:
        if kid.dep_ == "iobj" and not kids(verb, "obj"):
            _object_below(verb, kid, language)
        elif kid.dep_ == "obj":
            _recipient_below(verb, kid, language)
    if not kids(verb, "nsubj"):
        _subject_below(verb, language)
    if not kids(verb, "obj"):
        _object_of_place(verb, language)


def _is_bare(kid: Token) -> bool:
    return kid.dep_ in _BARE and kid.tag.upos in {"NOUN", "PROPN", "PRON"} and not preposition(kid)


def _label(kid: Token, verb: Token, possible: Case, language: str) -> str:
    """The arc that a noun's form allows: its own as far as it can be, else the one of its case."""
    if kid.dep_ == "nsubj" and "Nom" not in possible:
        if "Acc" in possible:
            return "obj"
        return "iobj" if "Dat" in possible else "obl"
    if kid.dep_ == "xcomp":
        return "iobj" if possible - {"Loc"} == {"Dat"} else "xcomp"
    if kid.dep_ == "obj" and not possible & {"Acc", "Gen", "Ins"} and "Dat" in possible:
        return "iobj"
    if kid.dep_ == "advmod" and "Nom" in possible and not kids(verb, "nsubj") and agrees(kid.text, verb.text, language):
        return "nsubj"
    sure = possible <= {"Nom"} or verb.tag.upos == "ADJ"  # A short form has no object.
    if kid.dep_ in {"obj", "iobj"} and "Nom" in possible and sure and agrees(kid.text, verb.text, language):
        return "nsubj"
    return kid.dep_


def _second_subject(verb: Token, subjects: list[Token], language: str) -> None:
    """Of two subjects the one that the verb agrees with is it, the first of two; another can be the object."""
    if len(subjects) < 2:
        return
    agreeing = [kid for kid in subjects if agrees(kid.text, verb.text, language)] or subjects
    subject = next((kid for kid in agreeing if "Acc" not in cases(kid.text, language)), agreeing[0])
    for kid in subjects:
        if kid is not subject and "Acc" in cases(kid.text, language) and not kids(verb, "obj"):
            kid.dep_ = "obj"


def _object_below(verb: Token, recipient: Token, language: str) -> None:
    """What is given, hung on whom it is given to: "передал министерству деньги", "компании «Фарроу» грант"."""
    for kid in recipient.children:
        possible = cases(kid.text, language) if _is_bare(kid) and kid.i > recipient.i else frozenset()
        quoted = kid.dep_ == "appos" and kid.nbor(-1).text in _OPENING
        told = "Gen" not in possible or "Acc" in kid.tag.features
        if "Acc" in possible and told and not quoted:
            hang(kid, verb, "obj")
            return


def _object_of_place(verb: Token, language: str) -> None:
    """A name governs no noun: "искала в Джурджу / инженера"."""
    below = [kid for name in kids(verb, "obl") if name.tag.upos == "PROPN" and name.i > verb.i for kid in name.children]
    for kid in below:
        if kid.dep_ == "nmod" and kid.tag.upos == "NOUN" and _is_bare(kid) and "Acc" in cases(kid.text, language):
            hang(kid, verb, "obj")
            return


def _recipient_below(verb: Token, thing: Token, language: str) -> None:
    """Whom it is given to, hung on what is given: a noun that is nothing but a dative hangs on no noun."""
    for kid in [kid for kid in kids(thing, "nmod") if _is_bare(kid) and kid.i > thing.i]:
        # A locative has a preposition: what can be both is a dative here.
        if cases(kid.text, language) - {"Loc"} == {"Dat"} and not kids(verb, "iobj"):
            hang(kid, verb, "iobj")


def _subject_below(verb: Token, language: str) -> None:
    """A nominative that was hung on the noun before it: "перетворила на готель компанія «Лінвуд»"."""
    below = [kid for noun in kids(verb, "obj", "obl") if noun.i > verb.i for kid in kids(noun, "nmod")]
    for kid in below:
        if _is_bare(kid) and cases(kid.text, language) == {"Nom"} and agrees(kid.text, verb.text, language):
            hang(kid, verb, "nsubj")
            return
