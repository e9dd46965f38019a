"""Repairs of the parse where print tells what a parser cannot know.

A strange name in quotation marks behind its noun (банк «ТисаКредит», la société « Novarex ») can be taken for anything,
a verb even, that then governs the noun. The marks and the capital letter say what it is: the name of that noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.read.tokens import Tag, Token

_PAIRS = {"«": "»", "“": "”", "„": "“"}
_NOUNS = frozenset({"NOUN", "PROPN"})
"""A noun that opens a sentence is easily taken for a name."""
_LONGEST = 3
"""Words of a name; what is longer may be a sentence that is quoted."""
_NAME = Tag("PROPN", "", frozenset())
_OF_VERBS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
"""What a noun can be to a verb: kept where the name was taken for that verb."""


def quoted_names(words: Sequence[Token]) -> None:
    """Make names in quotation marks that follow a noun appositions of that noun."""
    for opening in range(1, len(words) - 2):
        closing = _PAIRS.get(words[opening].text)
        if closing is None:
            continue
        noun, first = words[opening - 1], words[opening + 1]
        if noun.tag.upos not in _NOUNS or not first.text[0].isupper():
            continue
        stop = next((i for i in range(opening + 2, opening + 3 + _LONGEST) if _is(words, i, closing)), None)
        if stop is not None:
            _hang(words, noun, first, range(opening, stop + 1))


def _is(words: Sequence[Token], i: int, mark: str) -> bool:
    return i < len(words) and words[i].text == mark


def _hang(words: Sequence[Token], noun: Token, first: Token, inside: range) -> None:
    """Hang `first` on `noun`, and on `noun` all that hung on words of the name from outside of the marks."""
    above = _outside(first, inside) or _verb_below(words, inside)
    if above is not noun and _under(noun, inside):
        verbal = first.tag.upos in {"VERB", "AUX"} and noun.dep_ in _OF_VERBS and above is not None
        noun.dep_ = noun.dep_ if verbal else _relation(first, inside)
        _move(noun, above or noun)
    first.tag, first.dep_ = _NAME, "appos"
    for i in inside:
        for child in [child for child in words[i].children if child.i not in inside and child is not noun]:
            _move(child, noun)
    _move(first, noun)


def _verb_below(words: Sequence[Token], inside: range) -> Token | None:
    """The verb that hangs on a word of the name, made the root; None where there is none."""
    below = (child for i in inside for child in words[i].children if child.i not in inside)
    verb = next((child for child in below if child.tag.upos == "VERB"), None)
    if verb is not None:
        verb.dep_ = "ROOT"
        _move(verb, verb)
    return verb


def _outside(word: Token, inside: range) -> Token | None:
    """The word outside of the marks that `word` hangs on in the end; None where the root is inside."""
    while word.i in inside:
        if word.head is word:
            return None
        word = word.head
    return word


def _under(word: Token, inside: range) -> bool:
    """Whether `word` hangs on a word inside of the marks, directly or not."""
    while word.head is not word:
        word = word.head
        if word.i in inside:
            return True
    return False


def _relation(word: Token, inside: range) -> str:
    """What the topmost word of the name was to the word outside."""
    while word.head is not word and word.head.i in inside:
        word = word.head
    return word.dep_


def _move(word: Token, head: Token) -> None:
    """Hang a word on another one; on itself it is a root."""
    word.head.children[:] = [child for child in word.head.children if child is not word]
    word.head = head
    if head is not word:
        head.children.append(word)
        head.children.sort(key=lambda child: child.i)
