"""A language's words for amounts, and the tokens that an amount is made of."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files

import msgspec

from firsthand.read.dates.grammar import expand
from firsthand.read.languages import table
from firsthand.read.lines import LETTERS, Line, lines

SPACES = "\u00a0\u202f\u2009"
"""Spaces that group digits and never end a line: no-break, narrow no-break, thin."""
_OPENING = frozenset({"money", "currency", "rough", "numeral", "magnitude"})
_SCALES = frozenset({"magnitude", "percent", "currency", "money"})
_SAME = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("ё", "е"), ("\u2011", "-"))
"""Spellings that mean the same."""


class AmountWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The shape of `amounts.toml`; entries as in `dates.toml`: `a(b|c)` for ab and ac, `a_b` for a phrase."""

    thousands: str
    """Signs that group digits by three, besides spaces."""
    plain_space: bool = True
    """Whether a plain space groups digits too."""
    elides: bool = False
    """Whether l' and d' are words of their own."""
    linked_units: bool = False
    """Whether a unit after a magnitude needs a link: "30 millions de tonnes"."""
    numerals: dict[str, str]
    rough: dict[str, str] = {}
    """Words for so many and no more exact: "200..900" for "hundreds"."""
    half: str = ""
    """What adds a half: "and a half"."""
    lone: str = ""
    """Magnitude words that stand for one of themselves: "mille"."""
    units: str = ""
    """Units of more than one word: "km/h"."""
    after_units: str = ""
    """What belongs to the unit before it: "carrés"."""
    plural: str = ""
    """Endings of the plural, where an adjective can stand between a number and what it counts."""
    joined: bool = False
    """Whether numbers are written as one word: "dreihundertzwei"."""
    magnitudes: dict[str, str]
    currencies: dict[str, str]
    percent: str
    approximate: str
    to: str
    both: str
    between: str
    link: str
    after_currency: str
    """What may follow a currency word and belongs to it ("dollars américains")."""
    before_currency: str
    not_units: str
    """Words that are no unit when they follow a number."""
    not_unit_endings: str = ""
    """Endings of verbs, which are no unit after a magnitude: "30 billion vanished"."""
    adjective_endings: str = ""
    """Endings of adjectives, which take the next word into the unit: "восемь больших машин"."""
    ordinals: str
    """Endings that make a number an ordinal: "th", "-го"."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """A number, word or sign; `gap` tells whether white space stands before it."""

    text: str
    kind: str
    start: int
    end: int
    gap: str


@dataclass(frozen=True)
class Vocabulary:
    """A language's words, ready for looking up: phrases are tuples of tokens."""

    data: AmountWords
    senses: dict[str, list[tuple[tuple[str, ...], str, str]]]
    scanner: re.Pattern[str]
    not_units: frozenset[str]
    ordinals: frozenset[str]
    openers: set[str] = field(default_factory=set)
    """The words and signs that an amount can begin with, besides digits."""
    several: set[str] = field(default_factory=set)
    """The telling word of each number word above one, cut at apostrophes."""
    ones: set[str] = field(default_factory=set)
    scales: set[str] = field(default_factory=set)
    """What makes even "one" an amount: the telling words for magnitudes and currencies, and their signs."""

    def counting(self, text: str) -> list[Token]:
        """The tokens of those lines of a text in which an amount can stand."""
        found: list[Token] = []
        for line in lines(text):
            if not self._may_count(line):
                continue
            tokens = self.tokens(text, line.start, line.stop)
            if tokens and line.start:
                tokens[0] = msgspec.structs.replace(tokens[0], gap="\n")
            found += tokens
        return found

    def _may_count(self, line: Line) -> bool:
        """Whether an amount can stand in the line at all; most lines are told apart by their words alone."""
        if line.digits or not self.several.isdisjoint(line.words):
            return True
        if self.ones.isdisjoint(line.words):
            return False
        return not self.scales.isdisjoint(line.words) or any(sign in line.text for sign in self.signs)

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The signs for currencies and percent."""
        return tuple(sign for sign in self.scales if not sign.isalpha())

    @cached_property
    def lone(self) -> frozenset[str]:
        """Magnitude words that stand for one of themselves."""
        return frozenset(self.data.lone.split())

    def tokens(self, text: str, start: int = 0, stop: int = sys.maxsize) -> list[Token]:
        """The tokens of a text, or of a part of it; words in lower case with apostrophes made alike."""
        found = []
        end = start
        for match in self.scanner.finditer(text, start, stop):
            first, last = match.span()
            gap = text[end:first]
            end = last
            kind = match.lastgroup or "sign"
            words = match.group()
            plain = words if kind == "number" else _plain(words)
            found.append(Token(plain, kind, first, end, "\n" if "\n" in gap else gap[:1]))
        return found


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    """The word in lower case, spelt in one way."""
    plain = word.lower()
    for one, other in _SAME:
        plain = plain.replace(one, other)
    return plain


def _joined(numerals: dict[str, str]) -> Iterator[tuple[int, str]]:
    """German numbers above twelve as one word, up to 999 999 in whole thousands."""
    word = {int(value): words.split()[0] for value, words in numerals.items() if value.isdecimal()}
    below = {n: word[n] for n in word if n < 100}
    below |= {t + n: f"{word[n]}und{word[t]}" for t in range(20, 100, 10) for n in range(1, 10)}
    hundreds = {100 * n: ("" if n == 1 else word[n]) + "hundert" for n in range(1, 10)}
    below |= {h + n: start + rest for h, start in hundreds.items() for n, rest in {0: "", **below}.items()}
    yield from below.items()
    yield from ((1000 * n, f"{start}tausend") for n, start in below.items())


PHRASES = (
    "percent",
    "approximate",
    "to",
    "both",
    "between",
    "link",
    "after_currency",
    "before_currency",
    "half",
    "units",
    "after_units",
)
"""Fields whose words have no value of their own."""


@cache
def vocabulary(language: str) -> Vocabulary:
    """The compiled words of a language."""
    data = table(language, "amounts", AmountWords)
    signs = msgspec.toml.decode((files(__package__) / "currencies.toml").read_bytes(), type=dict[str, str])
    spaces = SPACES + (" " if data.plain_space else "")
    word = r"[^\W\d_]+['’](?=\w)|[^\W\d_]+" if data.elides else r"[^\W\d_]+(?:['’ʼ‘][^\W\d_]+)*"
    marks = "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True) if not sign.isalpha())
    scanner = re.compile(
        r"(?P<phone>0\d{1,4}(?:[ .-]\d{2,4}){2,}(?!\d)|"
        r"\+\d[\d \u00a0()-]{7,}\d|\(\d{3,5}\)[ -]?\d{2,3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2})"
        rf"|(?P<number>(?:\d{{1,3}}(?:[{spaces}]\d{{3}}(?!\d))+|\d+)(?:[.,]\d+)*)|(?P<money>{marks})|(?P<word>{word})"
        r"|(?P<mark>[^\w\s])"
    )
    kinds: list[tuple[str, str, str]] = [("currency", code, sign) for sign, code in signs.items() if sign.isalpha()]
    kinds += [("money", code, sign) for sign, code in signs.items() if not sign.isalpha()]
    for name in ("numerals", "magnitudes", "currencies", "rough"):
        singular = {"numerals": "numeral", "magnitudes": "magnitude", "currencies": "currency"}.get(name, name)
        kinds += [(singular, value, word) for value, listed in getattr(data, name).items() for word in listed.split()]
    for name in PHRASES:
        kinds += [(name, name, word) for word in getattr(data, name).split()]
    if data.joined:
        kinds += [("numeral", str(value), word) for value, word in _joined(data.numerals)]
    made = Vocabulary(data, {}, scanner, frozenset(data.not_units.split()), frozenset(data.ordinals.split()))
    for kind, value, entry in kinds:
        for form in expand(entry):
            elided = form.endswith("'") and data.elides
            parts = [token.text for token in made.tokens(form.replace("_", " ") + "a" * elided)]
            parts = parts[:-1] if elided else parts
            made.senses.setdefault(parts[0], []).append((tuple(parts[1:]), kind, value))
            if kind in _OPENING:
                made.openers.add(parts[0])
            # Of "a few" and "le tiers" the longest word tells most: articles stand in every line.
            telling = max(
                (piece for part in reversed(parts) for piece in LETTERS.findall(part)), key=len, default=parts[0]
            )
            if kind == "rough" or form in made.lone:
                made.several.add(telling)
            elif kind == "numeral":
                (made.several if float(value) != 1 else made.ones).add(telling)
            elif kind in _SCALES:
                made.scales.add(telling)
    return made
