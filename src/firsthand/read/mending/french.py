"""French: forms that are nothing but verbs, and nouns that stand where only a verb can."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from firsthand.read.lemmas import lemma
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, preposition, retag
from firsthand.read.mending.french_finite import lead_ins, perfect, reports, wants
from firsthand.read.tokens import Token

_IMPERFECT = re.compile(r"\w{2,}(?:aient|èrent)")
_INFINITIVE = re.compile(r"\w+(?:er|ir|re)")
_LEADS = frozenset({"de", "d'", "à", "pour", "sans"})
_PARTITIVE = frozenset({"du", "de", "des", "d'"})
_VERBAL = frozenset({"VERB", "AUX"})
_SMALL = {"a": ("ADP", "DET"), "on": ("ADP", "DET"), "dont": ("PRON", "ADP", "SCONJ")}
"""The parts of speech under which small words are looked at."""


def mend(words: Sequence[Token], language: str) -> None:
    """Put right tags and arcs of a French passage."""
    lead_ins(words)
    for word in words:
        part = word.tag.upos
        if reports(word):
            continue
        if part in _SMALL.get(word.spelling, ()):
            _WORDS[word.spelling](word)
        elif part in {"ADJ", "NOUN"} and _IMPERFECT.fullmatch(word.text):
            _predicate(word, "Imp")
        elif part == "NOUN":
            _noun(word, language)
        elif part == "VERB" and "Inf" in word.tag.features and kids(word, "nsubj"):
            _finite(word, language)
        elif (
            part == "VERB" and "Fin" in word.tag.features and (word.text.endswith("ant") or word.dep_.startswith("acl"))
        ):
            _clause(word)
        elif word.dep_ == "nsubj:pass":
            _active(word, language)
        elif part == "PROPN" and preposition(word) == "entre":
            _between(word)


def _has(word: Token) -> None:
    """Without its accent “a” is the verb: "la société Novarex a l'intention de vendre"."""
    if perfect(word):
        return
    nouns = (other for other in word.doc[word.i + 1 : word.i + 4] if other.tag.upos == "NOUN")
    thing = word.head if word.head.i > word.i else next((noun for noun in nouns if noun.head.i < word.i), None)
    if thing is None:
        return
    clause = thing.head
    retag(word, "VERB", "Fin", "Ind", "Pres")
    if clause is thing or clause.i > word.i or clause.tag.upos not in NOMINAL:
        return
    _lead(word, clause)
    hang(thing, word, "obj")


def _one(word: Token) -> None:
    """“On” is nothing but a subject: "on rappellera que …"."""
    retag(word, "PRON")
    if word.head.i > word.i and word.head.tag.upos in _VERBAL and not kids(word.head, "nsubj"):
        word.dep_ = "nsubj"


def _whose(word: Token) -> None:
    """The noun before “dont” is no subject of its clause: "a livré du gaz, / un gaz dont la vente est interdite"."""
    noun = word.nbor(-1) if word.i else word
    verb = noun.head
    if not noun.dep_.startswith("nsubj") or verb.i < word.i or verb.head is verb:
        return
    if not any(word.i < kid.i < verb.i for kid in kids(verb, "nsubj")):
        return
    start = noun.left_edge.i
    thing = word.doc[start - 2] if start > 1 and word.doc[start - 1].text == "," else None
    above = verb.head
    if thing is not None and thing.tag.upos in NOMINAL and thing.i > above.i:
        hang(noun, thing, "appos")
    else:
        hang(noun, above, "obj")
    hang(verb, noun, "acl:relcl")


_WORDS: dict[str, Callable[[Token], None]] = {"a": _has, "on": _one, "dont": _whose}
"""Small words that are taken for something else, or whose clause is."""


def _noun(word: Token, language: str) -> None:
    """A noun with a subject of its own and no copula is a verb; an infinitive is one that has an object."""
    before = [kid for kid in kids(word, "nsubj") if kid.i < word.i]
    if before and not kids(word, "cop", "aux", "det", "case") and _can_be_verb(word, language):
        retag(word, "VERB", "Fin", "Ind", "Pres")
        for kid in kids(word, "nmod"):
            kid.dep_ = "obl"
    elif _INFINITIVE.fullmatch(word.spelling) and 0 < word.i < len(word.doc) - 1:
        _infinitive(word)
    elif word.dep_ == "obj":
        _apposed(word)


def _apposed(word: Token) -> None:
    """What a comma sets apart right behind a thing is said of that thing: "a utilisé du CFC-11, / un gaz"."""
    first = min(below.i for below in word.subtree)
    if first < 2 or word.doc[first - 1].text != ",":
        return
    thing = word.doc[first - 2]
    if thing.head is word.head and thing.dep_ == "obl" and preposition(thing) in _PARTITIVE and word.head.i < thing.i:
        thing.dep_ = "obj"
        hang(word, thing, "appos")


def _can_be_verb(word: Token, language: str) -> bool:
    found = lemma(word.text, language, "VERB")
    return found != word.spelling and _INFINITIVE.fullmatch(found) is not None


def _infinitive(word: Token) -> None:
    """No noun stands between “de” and an article: "prévoit de fermer le dépôt"."""
    lead, behind = word.nbor(-1), word.nbor(1)
    if word.dep_ == "xcomp" and word.head.tag.upos in _VERBAL and not kids(word, "det"):
        retag(word, "VERB", "Inf")  # What completes a verb without an article: "a pu employer du gaz".
        for kid in kids(word, "nmod"):
            kid.dep_ = "obl"
        return
    if lead.spelling not in _LEADS or lead.head is not word or behind.tag.upos != "DET" or behind.head is word:
        return
    retag(word, "VERB", "Inf")
    lead.dep_ = "mark"
    governor, thing = word.head, behind.head
    word.dep_ = "acl" if governor.tag.upos in NOMINAL else "xcomp"
    if thing.dep_ == "obj" and thing.head is governor:
        hang(thing, word, "obj")


def _finite(infinitive: Token, language: str) -> None:
    """An infinitive has no subject: what stands between one and it is the verb, whatever it was taken for."""
    subject = kids(infinitive, "nsubj")[0]
    if kids(infinitive, "aux", "cop", "mark"):
        wants(infinitive)
        return
    for word in kids(infinitive, "advmod", "amod"):
        if subject.i < word.i < infinitive.i and _can_be_verb(word, language):
            retag(word, "VERB", "Fin", "Ind", "Pres")
            exchange(word, infinitive, "xcomp")
            for kid in list(infinitive.children):
                if kid.i < infinitive.i and kid.dep_ != "mark":
                    hang(kid, word, kid.dep_)
            return


def _clause(verb: Token) -> None:
    if verb.text.endswith("ant"):
        _present_participle(verb)
    elif verb.dep_.startswith("acl"):
        _relative(verb)


def _present_participle(word: Token) -> None:
    """No finite verb ends in “-ant”: "l'association représentant les agents déclare"."""
    retag(word, "VERB", "Part", "Pres")
    main, nouns = word.head, [kid for kid in kids(word, "nsubj") if kid.i < word.i]
    if not nouns or main is word or main.i < word.i:
        return
    for thing in kids(main, "nsubj"):
        if thing.i > word.i and thing.left_edge.i == word.i + 1:
            hang(thing, word, "obj")
    hang(nouns[0], main, "nsubj")
    hang(word, nouns[0], "acl")


def _active(subject: Token, language: str) -> None:
    """Nothing is passive with “avoir” alone: "il a indiqué que"."""
    verb = subject.head
    helpers = [lemma(kid.text, language, "AUX") for kid in verb.children if kid.dep_ == "aux"]
    if "avoir" in helpers and not any(kid.dep_ in {"aux:pass", "expl:pass", "expl"} for kid in verb.children):
        subject.dep_ = "nsubj"


def _between(word: Token) -> None:
    """What is between two places is told by the noun before it: "ouvrira une liaison entre Lyon et Lisbonne"."""
    first = word.left_edge.i
    noun = word.doc[first - 1] if first else word
    if word.dep_ == "obl" and noun.head is word.head and noun.dep_ == "obj":
        hang(word, noun, "nmod")


def _relative(verb: Token) -> None:
    """The subject behind the verb of a clause with “que”, taken for a second one of the main verb."""
    words, main = verb.doc, verb.head.head
    if words[min(verb.left_edge.i, verb.i)].spelling not in {"que", "qu'"} or kids(verb, "nsubj"):
        return
    for subject in kids(main, "nsubj"):
        if subject is not verb.head and subject.i > verb.i and subject.left_edge.i == verb.i + 1:
            hang(subject, verb, "nsubj")
            return


def _predicate(word: Token, tense: str) -> None:
    """A verb that was taken for the adjective of its subject."""
    subject = word.head
    retag(word, "VERB", "Fin", "Ind", tense)
    if word.dep_ == "amod" and subject.i < word.i and subject.tag.upos in NOMINAL:
        _lead(word, subject)
        for kid in kids(subject, "nmod", "obl", "advmod"):
            if kid.i > word.i:
                hang(kid, word, "obl" if kid.dep_ == "nmod" else kid.dep_)


def _lead(verb: Token, noun: Token) -> None:
    """Let a verb lead the clause that a noun before it led; the noun, or what was the noun's subject, is its own."""
    own = [kid for kid in kids(noun, "nsubj") if kid.i < noun.i]
    exchange(verb, noun, "nsubj")
    if own:
        hang(own[0], verb, "nsubj")
        hang(noun, own[0], "appos")
