"""French: the finite verb of a clause that was taken for another word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.read.lemmas import lemma
from firsthand.read.lexicon import lexicon
from firsthand.read.mending.arcs import NOMINAL, exchange, hang, kids, retag
from firsthand.read.tokens import Token

_PARTICIPLE = re.compile(r"\w{2,}(?:é|i|u|t|s)")
_THAT = frozenset({"que", "qu'"})
_HELPERS = frozenset({"être", "avoir", "faire"})
_MISTAKEN = frozenset({"ADJ", "ADV", "NOUN", "PROPN"})
"""What a verb form may be taken for."""


def perfect(helper: Token) -> bool:
    """“A” before a participle is its auxiliary: "la société a démenti", "il a prétendument vendu"; whether it was."""
    words = helper.doc
    at = helper.i + 1
    if at + 1 < len(words) and words[at].spelling.endswith("ment") and _is_participle(words[at + 1]):
        at += 1
    if at >= len(words) or not helper.i or not _is_participle(words[at]) or kids(words[at], "det"):
        return False
    verb = words[at]
    retag(helper, "AUX", "Fin", "Ind", "Pres")
    retag(verb, "VERB", "Part", "Past")
    subject = next((above for above in _above(verb) if above.i < helper.i and above.tag.upos in NOMINAL), None)
    if subject is not None and not kids(verb, "nsubj"):
        exchange(verb, subject, "nsubj")
    hang(helper, verb, "aux")
    for between in words[helper.i + 1 : at]:
        retag(between, "ADV")
        hang(between, verb, "advmod")
    _completed(verb)
    return True


def _is_participle(word: Token) -> bool:
    if not _PARTICIPLE.fullmatch(word.spelling):
        return False
    known = lemma(word.text, "fr", "VERB")
    return known != word.spelling and ("Part" in word.tag.features or known in _reporting())


def reports(word: Token) -> bool:
    """A form of a reporting verb between a noun and “que” is no adjective: "la société dément que"; whether it was."""
    words = word.doc
    if word.tag.upos not in _MISTAKEN or not 0 < word.i < len(words) - 1 or words[word.i + 1].spelling not in _THAT:
        return False
    subject = word.head if word.head is not word else None
    if kids(word, "det", "case") or lemma(word.text, "fr", "VERB") not in _reporting():
        return False
    retag(word, "VERB", "Fin", "Ind", "Pres")
    if subject is not None and subject.i < word.i and subject.tag.upos in NOMINAL:
        exchange(word, subject, "nsubj")
    _completed(word)
    return True


def wants(infinitive: Token) -> None:
    """What is finite beside an infinitive and helps to form no tense leads it: "la société veut construire"."""
    for word in kids(infinitive, "aux"):
        if "Fin" in word.tag.features and lemma(word.text, "fr", "VERB") not in _HELPERS:
            retag(word, "VERB", "Fin", "Ind", "Pres")
            exchange(word, infinitive, "xcomp")
            for kid in [kid for kid in infinitive.children if kid.i < word.i]:
                hang(kid, word, kid.dep_)
            return


def _completed(verb: Token) -> None:
    """The clause behind “que” is what the verb reports."""
    words = verb.doc
    that = words[verb.i + 1] if verb.i + 1 < len(words) else verb
    clause = that.head
    if that.spelling not in _THAT or clause is that or clause.i < that.i:
        return
    retag(that, "SCONJ")
    that.dep_ = "mark"
    hang(clause, verb, "ccomp")


def _above(word: Token) -> list[Token]:
    found = []
    while word.head is not word:
        word = word.head
        found.append(word)
    return found


def _reporting() -> frozenset[str]:
    return frozenset(lexicon("fr").say)


_LEAD_INS = (("soit", "dit", "en", "passant"), ("soit", "dit", "entre", "nous"), ("cela", "dit"), ("ceci", "dit"))
"""What opens a sentence and says nothing of it."""


_OPENERS = frozenset(one[0] for one in _LEAD_INS)


def lead_ins(words: Sequence[Token]) -> None:
    """What follows a set lead-in is the sentence: "soit dit en passant, le patron … aurait pu participer"."""
    for word in words:
        if word.spelling in _OPENERS:
            _lead_in(word)


def _lead_in(first: Token) -> None:
    words = first.doc
    length = next((len(one) for one in _LEAD_INS if _stands(one, words[first.i : first.i + len(one)])), 0)
    comma = first.i + length
    if not length or comma >= len(words) or words[comma].text != ",":
        return
    inside = words[first.i : comma]
    report = words[first.i + 1]
    verbs = [kid for kid in report.children if kid.i > comma and kid.tag.upos in {"VERB", "AUX"}]
    if report.dep_ != "ROOT" or not verbs:
        return
    main = verbs[0]
    nouns = [word for word in words[comma + 1 : main.i] if word.head in inside and word.tag.upos in NOMINAL]
    exchange(main, report, "advmod")
    if not nouns or kids(main, "nsubj"):
        return
    hang(nouns[0], main, "nsubj")
    for noun in nouns[1:]:
        hang(noun, nouns[0], "appos")


def _stands(phrase: tuple[str, ...], words: Sequence[Token]) -> bool:
    return tuple(word.spelling for word in words) == phrase
