"""Russian and Ukrainian predicates that the parser took for something else, and nouns that it took for predicates."""

from __future__ import annotations

from functools import lru_cache

from firsthand.read.lemmas import lemma, readings
from firsthand.read.lexicon import lexicon
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, preposition, retag
from firsthand.read.mending.cases import agrees, cases
from firsthand.read.tokens import Token

_PARTICIPLES = ("ний", "тий", "на", "та", "не", "те", "ні", "ті")
"""Ukrainian passive participles in the nominative."""
_SHORT = frozenset({"ADJS", "PRTS"})
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_BESIDE = frozenset({"xcomp", "parataxis", "ccomp", "conj", "acl", "appos"})


@lru_cache(maxsize=50_000)
def _is_short(word: str, language: str) -> bool:
    found = readings(word, language)
    return language == "ru" and bool(found) and all(reading & _SHORT for reading in found)


def is_predicate(word: Token, language: str) -> bool:
    """Whether a word is a finite verb, or a Russian short form, which is nothing but a predicate."""
    if word.tag.upos == "VERB" and "Fin" in word.tag.features:
        return True
    return word.tag.upos in {"ADJ", "VERB"} and _is_short(word.text.lower(), language)


def short(word: Token, language: str) -> bool:
    """Let a short form lead the clause whose circumstance was taken for its head: "на снимке виден цех"."""
    if not _is_short(word.text.lower(), language):
        return False
    noun = word.head
    if word.dep_ in {"acl", "amod", "nmod"} and noun.i < word.i and noun.tag.upos in NOMINAL and noun.head is noun:
        exchange(word, noun, "obl" if preposition(noun) else "nsubj")
    elif _opens_a_clause(word):
        exchange(word, word.head, "conj")
        for kid in kids(word, "obl"):
            kid.dep_ = kid.dep_ if preposition(kid) or kid.i < word.i else "nsubj:pass"
    return True


def _opens_a_clause(word: Token) -> bool:
    """Whether a short form opens a sentence and hangs on a verb behind a comma: "Выделено 20 миллионов, сумму ищут"."""
    verb = word.head
    if not (word.opens or word.i == 0) or word.dep_ not in _BESIDE | {"advmod", "advcl"} or verb.tag.upos != "VERB":
        return False
    return any(between.text == "," for between in word.doc[word.i : verb.i])


def quoted_subject(verb: Token, language: str) -> None:
    """A name in quotation marks right before a verb that agrees with it, behind no noun that it could name."""
    if verb.i < len("«X»") or verb.nbor(-1).text not in _CLOSING or any(kid.dep_ == "nsubj" for kid in verb.children):
        return
    opening = next((i for i in range(verb.i - 3, max(verb.i - 7, -1), -1) if verb.doc[i].text in _OPENING), None)
    if opening is None or not agrees(verb.doc[verb.i - 2].text, verb.text, language):
        return
    name = verb.doc[opening + 1]
    before = verb.doc[opening - 1] if opening else None
    if before is None or before.text in {",", ":"} or before.tag.upos not in NOMINAL or _is_time(before, language):
        if any(below is verb for below in name.subtree):
            exchange(verb, name, "nsubj")
        else:
            hang(name, verb, "nsubj")


def _is_time(word: Token, language: str) -> bool:
    return lemma(word.text, language, "NOUN") in lexicon(language).nouns.temporal


def participle(word: Token, language: str) -> None:
    """A Ukrainian participle that is the predicate of its sentence: no adjective of another case, none of a noun."""
    noun = word.head
    if language != "uk" or not word.spelling.endswith(_PARTICIPLES) or noun.tag.upos not in NOMINAL or noun is word:
        return
    if word.dep_ == "amod" and word.i < noun.i and kids(noun, "cop") and cases(noun.text, language) == {"Ins"}:
        _passive(word, noun)
    elif noun.head is noun and noun.i == word.i - 1 and not kids(noun, "cop") and kids(word, "nmod", "obl"):
        retag(word, "VERB", "Part", "Past", "Pass")
        exchange(word, noun, "nsubj:pass")
        for kid in kids(word, "nmod"):
            kid.dep_ = "obl"


def _passive(word: Token, agent: Token) -> None:
    """In "Крани були поставлені фірмою" the instrumental is by whom."""
    retag(word, "VERB", "Part", "Past", "Pass")
    exchange(word, agent, "obl")
    for kid in word.children:
        if kid.i < word.i:
            kid.dep_ = {"nsubj": "nsubj:pass", "cop": "aux:pass"}.get(kid.dep_, kid.dep_)


def genitive(word: Token, language: str) -> None:
    """A genitive taken for what is said of the noun before it: "виробник скла «Глас-Нор» закрив цех"."""
    noun = kids(word, "nsubj")[0]
    if noun.i != word.i - 1 or noun.tag.upos not in NOMINAL or kids(word, "cop", "aux") or preposition(word):
        return
    if "Gen" not in cases(word.text, language) or agrees(noun.text, word.text, language):
        return
    retag(word, "NOUN", "Gen")
    exchange(noun, word, "nmod")
    verb = next((kid for kid in word.children if kid.dep_ in _BESIDE and "Fin" in kid.tag.features), None)
    if verb is not None and verb.tag.upos == "VERB" and agrees(noun.text, verb.text, language):
        exchange(verb, noun, "nsubj")
