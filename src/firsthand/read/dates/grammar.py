"""A language's time grammar: its words with their classes, and the patterns they make up, as one trie.

The words of a language stand in `languages/<language>/dates.toml`; the patterns that all languages have in common in
`patterns.toml` beside this file. In both, a pattern is a row of elements: `<class>` takes a word of that class, a bare
word takes itself, `~` before an element forbids white space before it, and `[…]` may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import product

import msgspec

from firsthand.read.dates.hints import Hints, hints
from firsthand.read.dates.tokens import Token, tokens
from firsthand.read.languages import table
from firsthand.read.lines import lines

Patterns = dict[str, tuple[str, ...]]
"""Rule name to its patterns."""


class TimeWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The shape of `dates.toml`."""

    apostrophe: str = "splits"
    """How a word treats its apostrophe: "joins", "elides" or "splits"."""
    day_first: bool = True
    """Whether 4/5/23 is the fourth of May; where the language does not settle it, `ambiguous_slashes`."""
    ambiguous_slashes: bool = False
    capital: tuple[str, ...] = ()
    """Classes whose words count only with a capital letter."""
    joined_numbers: str = ""
    """What stands between ones and tens that are one word: German "und"."""
    verb_second: bool = False
    """Whether a verb follows a year that opens its sentence: "2017 hatte …"."""
    weak: str = ""
    """Words that are a time only after a `cue` word (English "may", French "été")."""
    words: dict[str, dict[str, str]]
    """Class to value to the words that have it; `a_b` is a phrase, `a(b|c)` stands for ab and ac."""
    patterns: Patterns = {}


class Sense(msgspec.Struct, frozen=True):
    """What a token, with `length - 1` that follow it, can be in the grammar."""

    kind: str
    value: str
    length: int = 1


@dataclass
class Node:
    """A place in the trie of patterns."""

    children: dict[str, Node] = field(default_factory=dict)
    rule: str = ""


@dataclass(frozen=True)
class Grammar:
    """A language's words and patterns, ready for matching."""

    language: str
    data: TimeWords
    lexicon: dict[str, list[tuple[tuple[str, ...], str, str]]]
    weak: frozenset[str]
    root: Node
    openers: frozenset[str]
    """Words that an expression can begin with; most words of the lexicon only go on with one."""
    alone: frozenset[str]
    """Those openers that can be a whole expression; the others need a fitting word behind them."""
    known: frozenset[str]
    """All words of the lexicon and of the patterns."""
    hints: Hints

    def tokens(self, text: str) -> list[Token]:
        """The tokens of those lines of `text` in which an expression can stand, as this language divides them."""
        kept = [(line.start, line.stop) for line in lines(text) if self.hints.fit(line)]
        return tokens(text, self.data.apostrophe, kept)

    def has(self, token: Token, kind: str) -> bool:
        """Whether `token` alone is a word of the class."""
        return any(not tail and found == kind for tail, found, _ in self.lexicon.get(token.text, ()))


def expand(word: str) -> Iterator[str]:
    """The words that `a(b|c)` stands for."""
    parts = re.split(r"\(([^)]*)\)", word)
    yield from map("".join, product(*(part.split("|") if at % 2 else [part] for at, part in enumerate(parts))))


def flatten(pattern: str) -> list[tuple[str, ...]]:
    """Every row of elements that a pattern with optional parts allows."""
    rows, rest = _alternatives(re.findall(r"[\[\]]|[^\s\[\]]+", pattern))
    if rest:
        raise ValueError(f"unbalanced brackets in the pattern {pattern!r}")
    return sorted(set(rows), key=len)


def _alternatives(parts: list[str]) -> tuple[list[tuple[str, ...]], list[str]]:
    rows: list[tuple[str, ...]] = [()]
    while parts and parts[0] != "]":
        if parts[0] == "[":
            inner, after = _alternatives(parts[1:])
            parts = after[1:]
            rows = [row + more for row in rows for more in [(), *inner]]
        else:
            rows = [(*row, parts[0]) for row in rows]
            parts = parts[1:]
    return rows, parts


def _spelt(words: str, apostrophe: str) -> list[str]:
    """The tokens of an entry; one that ends in an apostrophe elides, so it is read as before a vowel."""
    elided = words.endswith("'") and apostrophe == "elides"
    written = words + "a" if elided else words
    found = [token.text for token in tokens(written, apostrophe, [(0, len(written))])]
    return found[:-1] if elided else found


def _trie(rows: Iterable[tuple[str, tuple[str, ...]]]) -> Node:
    root = Node()
    for rule, row in rows:
        node = root
        for element in row:
            glued = "~" if element.startswith("~") else ""
            bare = element.removeprefix("~")
            key = glued + (bare[1:-1] if bare.startswith("<") and len(bare) > 2 else f"={bare}")
            node = node.children.setdefault(key, Node())
        node.rule = node.rule or rule
    return root


@cache
def grammar(language: str) -> Grammar:
    """The compiled grammar of a language; an unknown language is a FileNotFoundError."""
    data = table(language, "dates", TimeWords)
    lexicon: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for kind, values in data.words.items():
        for value, listed in values.items():
            for word in (form for entry in listed.split() for form in expand(entry)):
                parts = _spelt(word.replace("_", " "), data.apostrophe)
                lexicon.setdefault(parts[0], []).append((tuple(parts[1:]), kind, value))
    if data.joined_numbers:
        ones = [
            (word, value) for value, words in data.words["num"].items() for word in words.split() if len(value) == 1
        ]
        tens = [
            (word, value) for value, words in data.words["num"].items() for word in words.split() if value[1:] == "0"
        ]
        for (one, low), (ten, high) in product(ones, tens):
            lexicon.setdefault(one + data.joined_numbers + ten, []).append(((), "num", str(int(high) + int(low))))
    shared = msgspec.toml.decode((files(__package__) / "patterns.toml").read_bytes(), type=Patterns)
    merged = {rule: data.patterns.get(rule, ()) + shared.get(rule, ()) for rule in [*data.patterns, *shared]}
    rows = [(rule, row) for rule, patterns in merged.items() for pattern in patterns for row in flatten(pattern)]
    root = _trie(rows)
    entries: dict[str, list[tuple[str, ...]]] = {}
    for word, senses in lexicon.items():
        for tail, kind, _ in senses:
            entries.setdefault(kind, []).append((word, *tail))
    nodes = {word: _opened(root, word, {kind for _, kind, _ in senses}) for word, senses in lexicon.items()}
    return Grammar(
        language=language,
        data=data,
        lexicon=lexicon,
        weak=frozenset(data.weak.split()),
        root=root,
        openers=frozenset(word for word, opened in nodes.items() if opened),
        alone=frozenset(word for word, opened in nodes.items() if any(node.rule for node in opened)),
        known=frozenset(
            [part for listed in entries.values() for parts in listed for part in parts]
            + [element.removeprefix("~") for _, row in rows for element in row]
        ),
        hints=hints((row for _, row in rows), entries),
    )


def _opened(root: Node, word: str, kinds: set[str]) -> list[Node]:
    """Where a word that begins an expression leads to."""
    keys = (f"={word}", *kinds)
    return [root.children[key] for bare in keys for key in (bare, f"~{bare}") if key in root.children]
