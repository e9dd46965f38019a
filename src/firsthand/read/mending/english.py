"""English: a clause that a conjunction opens has a verb before it closes."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.lemmas import lemma
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, retag
from firsthand.read.tokens import Token

_OPENERS = frozenset({"if", "when", "because", "although", "though", "unless", "while", "whether", "until", "once"})
_VERBAL = frozenset({"VERB", "AUX"})
_BESIDE = {"nsubj": {"nsubj", "compound"}, "obj": {"obj", "iobj"}, "xcomp": {"obj"}, "nsubj:pass": {"nsubj:pass"}}
"""What a name is taken for beside the noun that it belongs to, by what it is taken for itself."""
_NAMING = frozenset({"call", "name", "dub", "christen", "elect", "appoint", "rename", "declare"})
_NOT = frozenset({"not", "n't"})


def mend(words: Sequence[Token]) -> None:
    """Put right tags and arcs of an English passage."""
    for word in words:
        if word.spelling in _OPENERS and word.tag.upos == "SCONJ" and word.dep_ == "mark":
            _clause(word)
        elif word.spelling == "that" and word.dep_ == "mark" and word.tag.upos == "PRON":
            _joining(word)
        elif word.spelling == "to" and word.dep_ == "mark" and word.i > 1:
            _plans(word)
        elif word.spelling in _NOT and word.i > 0 and word.nbor(-1).dep_.startswith("aux"):
            hang(word, word.nbor(-1).head, "advmod")  # "will not publicly announce" denies the announcing.
        elif word.tag.upos == "NOUN" and not kids(word, "cop", "det", "case"):
            _governing(word)
        elif word.tag.upos == "VERB":
            _verb(word)
        elif word.tag.upos == "PROPN" and word.dep_ in _BESIDE and word.i > 0:
            _called(word)


def _verb(word: Token) -> None:
    if word.dep_ == "ROOT" and word.text.endswith("ed"):
        _set_apart(word)
    if "Imp" in word.tag.features:
        _ordered(word)
    elif "Part" in word.tag.features and kids(word, "compound"):
        _of_a_noun(word)
    elif word.dep_ == "acl" and "Part" in word.tag.features:
        _participle(word)


def _set_apart(participle: Token) -> None:
    """A bare noun is not reported but described, and has its verb behind: "The deal, announced in May, was kept"."""
    things = [
        kid for kid in kids(participle, "ccomp", "obj", "dep") if kid.i < participle.i and kid.tag.upos in NOMINAL
    ]
    verbs = [kid for kid in participle.children if kid.i > participle.i and kid.tag.upos in _VERBAL]
    if len(things) != 1 or not verbs or kids(participle, "nsubj", "aux") or participle.nbor(-1).text != ",":
        return
    thing, verb = things[0], verbs[-1]
    if kids(thing, "cop", "nsubj") or kids(verb, "nsubj") or verb.doc[verb.left_edge.i - 1].text != ",":
        return
    exchange(verb, participle, "acl")
    hang(thing, verb, "nsubj:pass" if kids(verb, "aux") and "Part" in verb.tag.features else "nsubj")
    hang(participle, thing, "acl")
    retag(participle, "VERB", "Part", "Past", "Pass")


def _of_a_noun(participle: Token) -> None:
    """A participle has no article: that is its noun's, which it describes: "into a foam plant / run by Velmora"."""
    noun = participle.nbor(-1) if participle.i else participle
    if noun.head is not participle or noun.dep_ != "compound" or not kids(participle, "det", "case"):
        return
    before = [kid for kid in participle.children if kid.i < noun.i]
    exchange(noun, participle, "acl")
    for kid in before:
        hang(kid, noun, kid.dep_)


def _called(name: Token) -> None:
    """What a thing is called stands right behind it: "bought the shipyard / Talvek", "the company / Orvane bought"."""
    noun, verb = name.nbor(-1), name.head
    if noun.tag.upos != "NOUN" or noun.head is not verb or noun.dep_ not in _BESIDE[name.dep_]:
        return
    naming = lemma(verb.text, "en", "VERB") in _NAMING
    if verb.tag.upos in _VERBAL and not naming and not kids(name, "case", "det"):
        hang(name, noun, "appos")


def _joining(that: Token) -> None:
    """“That” before a clause with a subject of its own joins it: "told reporters / that the plant was shut"."""
    clause, noun = that.head, that.head.head
    retag(that, "SCONJ")
    if clause.dep_ != "acl:relcl" or not kids(clause, "nsubj"):
        return
    told = noun.head
    if noun.dep_ == "iobj" and told.i < noun.i:
        hang(clause, told, "ccomp")
    else:
        clause.dep_ = "acl"


def _governing(word: Token) -> None:
    """A noun has no auxiliary, and no subject and object of its own: "the company owns / two plants"."""
    if kids(word, "aux"):
        retag(word, "VERB", "Inf")
    elif kids(word, "nsubj") and kids(word, "obj") and word.spelling.endswith("s"):
        retag(word, "VERB", "Fin", "Ind", "Pres")


def _clause(opener: Token) -> None:
    """In "If the bank pays, …", without a verb before the comma, the plural that ends the phrase is one."""
    words = opener.doc
    comma = next((i for i in range(opener.i + 1, min(opener.head.i, len(words))) if words[i].text == ","), None)
    if comma is None or comma - opener.i < 3:
        return
    verb = words[comma - 1]
    if any(words[i].tag.upos in _VERBAL for i in range(opener.i + 1, comma)) or not verb.spelling.endswith("s"):
        return
    nouns = [kid for kid in kids(verb, "compound") if kid.i == verb.i - 1]
    if verb.tag.upos != "NOUN" or not nouns or verb.head is not opener.head:
        return
    _lead(verb, nouns[0])
    verb.dep_ = "advcl"
    hang(opener, verb, "mark")


def _plans(mark: Token) -> None:
    """In "The firm plans to sell" an infinitive that leads a sentence has no subject, so that one is the verb."""
    verb, infinitive = mark.nbor(-1), mark.head
    if (
        verb.tag.upos != "NOUN"
        or not verb.spelling.endswith("s")
        or verb.dep_ != "nsubj"
        or verb.head is not infinitive
    ):
        return
    subjects = [kid for kid in kids(verb, "compound") if kid.i == verb.i - 1]
    if not subjects or "Inf" not in infinitive.tag.features or kids(infinitive, "aux", "cop"):
        return
    exchange(verb, infinitive, "xcomp")
    _lead(verb, subjects[0])


def _lead(verb: Token, subject: Token) -> None:
    """Make a noun the verb of what stood before it as a part of its name, with its article."""
    retag(verb, "VERB", "Fin", "Ind", "Pres")
    for kid in [kid for kid in verb.children if kid.i < subject.i]:
        hang(kid, subject, kid.dep_)
    subject.dep_ = "nsubj"


def _ordered(verb: Token) -> None:
    """Nobody is ordered to do what stands behind a bare noun: "Lenders send jitters through markets"."""
    before = verb.nbor(-1) if verb.i else verb
    bare = before.head is verb and before.dep_ in {"obl", "obj", "nsubj", "dep"} and not kids(before, "case")
    if bare and before.tag.upos in {"NOUN", "PROPN"} and not kids(verb, "aux"):
        before.dep_ = "nsubj"
        retag(verb, "VERB", "Fin", "Ind", "Pres")


def _participle(verb: Token) -> None:
    """A participle with an object or a clause of its own is no passive, and tells what a sentence without verb says."""
    noun = verb.head
    if noun.head is not noun or noun.tag.upos not in NOMINAL or "Pass" not in verb.tag.features or noun.i > verb.i:
        return
    others = [kid for kid in noun.children if kid.tag.upos in _VERBAL and kid is not verb]
    if others or not kids(verb, "obj", "ccomp") or verb.nbor(-1).text == ",":
        return
    retag(verb, "VERB", "Fin", "Ind", "Past")
    exchange(verb, noun, "nsubj")
