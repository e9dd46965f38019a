"""Russian and Ukrainian predicates that the parser took for something else, and nouns that it took for predicates."""

from __future__ import annotations

from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, preposition, retag
from firsthand.read.mending.cases import agrees, cases
from firsthand.read.tokens import Token

_PARTICIPLES = ("ний", "тий", "на", "та", "не", "те", "ні", "ті")
"""Ukrainian passive participles in the nominative."""
_BESIDE = frozenset({"xcomp", "parataxis", "ccomp", "conj", "acl", "appos"})


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
    """ "Крани були поставлені фірмою": the instrumental is by whom."""
    retag(word, "VERB", "Part", "Past", "Pass")
    exchange(word, agent, "obl")
    for kid in list(agent.children):
        if kid.i < word.i:
            hang(kid, word, {"nsubj": "nsubj:pass", "cop": "aux:pass"}.get(kid.dep_, kid.dep_))


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
