"""The matcher: walks a grammar's trie over the tokens of a text and keeps the longest expression at each place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

import msgspec

from firsthand.read.dates.grammar import Grammar, Node, Sense
from firsthand.read.dates.tokens import Token

LATIN = str.maketrans("хіс", "xic")
"""Cyrillic letters that are typed for Roman numerals."""
ROMAN = 6
"""Letters of the longest Roman numeral that a century needs, with its ending ("XVIIIe")."""
LONGEST = 5
"""Words of the longest phrase that is looked for before an expression."""
LAST_YEAR = 2100
"""A four-digit number beyond this is no year."""


class Found(msgspec.Struct, frozen=True):
    """An expression: tokens `first` to `last` (exclusive), the rule that took them and the values of its parts."""

    rule: str
    first: int
    last: int
    parts: dict[str, str] = {}

    def with_parts(self, **more: str) -> Found:
        """The same with further parts."""
        return Found(self.rule, self.first, self.last, {**self.parts, **more})

    def number(self, part: str) -> int | None:
        """The part as a number; None where it is missing or none."""
        value = self.parts.get(part, "")
        return int(value) if value.lstrip("+-").isdecimal() else None


class Text:
    """The tokens of a text with what each can be, looked up once."""

    def __init__(self, grammar: Grammar, words: str) -> None:
        self.grammar = grammar
        self.words = words
        self.tokens = grammar.tokens(words)
        self._senses: dict[int, list[Sense]] = {}
        self._ending: dict[int, list[tuple[int, Sense]]] = {}
        self._matches: list[Found] | None = None

    def matches(self) -> list[Found]:
        """The expressions from left to right, none inside another."""
        if self._matches is None:
            self._matches = _matches(self)
        return self._matches

    def senses(self, at: int) -> list[Sense]:
        """What the token at `at` can be."""
        known = self._senses.get(at)
        if known is None:
            token = self.tokens[at]
            known = list(self._lexical(at)) if token.text in self.grammar.lexicon else []
            known += list(self._compound(at, known)) if known else ()
            # What is neither a number nor capital has no digits to it.
            known += _numeric(token) if token.capital or token.kind != "word" else ()
            self._senses[at] = known
        return known

    def ending(self, at: int) -> list[tuple[int, Sense]]:
        """The words and phrases that end right before `at` on its line, each with its first token; shortest first."""
        known = self._ending.get(at)
        if known is None:
            known = self._ending[at] = list(self._before(at))
        return known

    def _before(self, at: int) -> Iterator[tuple[int, Sense]]:
        for length in range(1, LONGEST + 1):
            first = at - length
            if first < 0 or self.tokens[first + 1].gap == "\n":
                return
            yield from ((first, sense) for sense in self.senses(first) if sense.length == length)

    def _compound(self, at: int, senses: list[Sense]) -> Iterator[Sense]:
        """Numbers of several words: twenty-five, cuarenta y dos, quatre-vingt-dix."""
        for tens in senses:
            if tens.kind != "num" or not tens.value.isdecimal() or int(tens.value) not in range(20, 100, 10):
                continue
            then = at + tens.length
            then += self.is_sign(then, "-") or self.is_a(then, "numlink")
            below = 20 if tens.value in ("60", "80") else 10
            for unit in self._lexical(then) if then < len(self.tokens) and self.tokens[then].gap != "\n" else ():
                if unit.kind == "num" and unit.value.isdecimal() and int(unit.value) < below:
                    yield Sense("num", str(int(tens.value) + int(unit.value)), then + unit.length - at)

    def _lexical(self, at: int) -> Iterator[Sense]:
        token = self.tokens[at]
        for tail, kind, value in self.grammar.lexicon.get(token.text, ()):
            if kind in self.grammar.data.capital and not token.capital:
                continue
            if not tail or self._goes_on(at + 1, tail):
                yield Sense(kind, value, 1 + len(tail))

    def _goes_on(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand from token `at` on, on the same line."""
        for one, word in zip_longest(self.tokens[at : at + len(words)], words):
            if one is None or one.text != word or one.gap == "\n":
                return False
        return True

    def is_a(self, at: int, *kinds: str) -> bool:
        """Whether the token at `at` exists and can be of one of the classes."""
        return 0 <= at < len(self.tokens) and any(sense.kind in kinds for sense in self.senses(at))

    def is_sign(self, at: int, signs: str) -> bool:
        """Whether the token at `at` is one of these signs."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text in signs


def _numeric(token: Token) -> Iterator[Sense]:
    """What a token can be by its digits alone."""
    text = token.text
    if token.kind == "number" and len(text) <= 4:
        yield Sense("num", text)
        if 1 <= int(text) <= 31 and len(text) <= 2:
            yield Sense("day", text)
        if len(text) == 2 and int(text) < 60:
            yield Sense("minutes", text)
        if len(text) == 4 and 1000 <= int(text) <= LAST_YEAR:
            yield Sense("year", text)
    elif token.kind in ("iso", "dotted", "clock", "decimal"):
        yield Sense(token.kind, text)
    elif token.capital and len(text) <= ROMAN and (roman := _roman(text.removesuffix("e"))):
        yield Sense("roman", str(roman))


@lru_cache(maxsize=50_000)
def _roman(text: str) -> int:
    """The value of a Roman numeral up to XXI; 0 for anything else."""
    digits = [{"i": 1, "v": 5, "x": 10}.get(letter, 0) for letter in text.translate(LATIN)]
    if not digits or 0 in digits:
        return 0
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def _matches(text: Text) -> list[Found]:
    found: list[Found] = []
    at = 0
    while at < len(text.tokens):
        best = _longest(text, at) if _may_begin(text, at) else None
        if best is not None and best.rule == "vague" and text.is_a(best.last, "unit", "yw", "month", "season"):
            best = None
        if best is not None:
            found.append(best)
        at = best.last if best is not None else at + 1
    return found


def _may_begin(text: Text, at: int) -> bool:
    """Whether an expression can begin at a token: it opens one, and is one by itself or can go on."""
    token, grammar = text.tokens[at], text.grammar
    if token.kind == "mark":
        return False
    if token.kind != "word" or token.text in grammar.alone or _like_roman(token):
        return True
    if token.text not in grammar.openers or at + 1 >= len(text.tokens):
        return False
    after = text.tokens[at + 1]
    return after.kind != "word" or after.text in grammar.known or _like_roman(after)


def _like_roman(token: Token) -> bool:
    """Whether a word may be a Roman numeral."""
    return token.capital and len(token.text) <= ROMAN and _roman(token.text.removesuffix("e")) > 0


def _longest(text: Text, first: int) -> Found | None:
    best: Found | None = None
    pending: list[tuple[Node, int, dict[str, str]]] = [(text.grammar.root, first, {})]
    while pending:
        node, at, parts = pending.pop()
        if node.rule and (best is None or at > best.last or (at == best.last and _simpler(node.rule, parts, best))):
            best = Found(node.rule, first, at, parts)
        if at < len(text.tokens) and node.children and (at == first or text.tokens[at].gap != "\n"):
            pending.extend(_steps(text, node, at, parts))
    return best


def _simpler(rule: str, parts: dict[str, str], best: Found) -> bool:
    """Which of two readings of the same tokens is meant: "1980-е годы" is a decade, "fin de semana" one word."""
    return (rule == "decade") > (best.rule == "decade") or len(parts) < len(best.parts)


def _steps(text: Text, node: Node, at: int, parts: dict[str, str]) -> Iterator[tuple[Node, int, dict[str, str]]]:
    token = text.tokens[at]
    glued = not token.gap
    children = node.children
    for key in (f"={token.text}", f"~={token.text}") if glued else (f"={token.text}",):
        if key in children:
            yield children[key], at + 1, parts
    for sense in text.senses(at):
        for key in (sense.kind, f"~{sense.kind}") if glued else (sense.kind,):
            if key in children:
                yield children[key], at + sense.length, {**parts, sense.kind: sense.value} if sense.value else parts
