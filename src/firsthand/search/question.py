"""Questions: what kind of answer is asked for, and the names, days, numbers and words that are looked for."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from firsthand.gazetteer import is_cyrillic
from firsthand.read import amounts, dates
from firsthand.search import naming, terms
from firsthand.search.answer import SoughtKind
from firsthand.search.frame_words import ways
from firsthand.search.relation_asked import Asked, Asking, relation_asked
from firsthand.weigh.lexicon import empty, tokens

MOST_LETTERS = 1_000
MOST_PARTS = 40
"""What a question may hold; the rest is not looked for."""
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
_ONLY_UKRAINIAN = frozenset("іїєґ")
_ONLY_RUSSIAN = frozenset("ыэъё")


class Wants(msgspec.Struct, frozen=True):
    """What a question asks for: claims that tell it come first."""

    person: bool = False
    day: bool = False
    place: bool = False
    amount: bool = False


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """questions.toml: the question words of one language."""

    person: list[str]
    day: list[str]
    place: list[str]
    amount: list[str]
    only: list[str]


class Part(NamedTuple):
    """A part of a question, found by its words or by its things.

    `content` has the terms of each word, of which a passage must hold one a word; of `things` any one will do.
    """

    words: str
    kind: SoughtKind
    content: tuple[tuple[str, ...], ...] = ()
    things: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    proper: bool = False
    """A word that is written as a name is, and that no name of the case is like."""


class Question(NamedTuple):
    """A question made ready."""

    text: str
    language: str
    wants: Wants
    parts: tuple[Part, ...]
    asked: Asked | None = None
    """The relation asked for, which is none of the parts."""


@cache
def _tables() -> dict[str, Table]:
    raw = (files("firsthand.search") / "data" / "questions.toml").read_bytes()
    return msgspec.toml.decode(raw, type=dict[str, Table])


def understood(connection: sqlite3.Connection, text: str, languages: Sequence[str]) -> Question:
    """Take a question apart; whatever its words are, they become terms of letters and digits.

    `languages` are those of the case's pages: words are looked for in the forms that they have in any of these.
    """
    text = _POSSESSIVE.sub("", " ".join(text.split())[:MOST_LETTERS])
    language = language_of(text)
    wants, asking = _asking(text, language)
    told = dates.find(text, language, anchor=None, basis=None)
    times = [when for when in told if terms.day_sought(when)]
    taken = [(when.span.start, when.span.end) for when in times if when.span]
    parts = [Part(when.words, SoughtKind.DAY, things=(terms.day_sought(when),)) for when in times]
    found = naming.names(connection, text, language, [*taken, *asking])
    parts += [_name(name, languages) for name in found]
    taken += [(name.start, name.end) for name in found]
    for amount in amounts.find(text, language):
        span = amount.span
        if not _within(span.start, taken):
            digits = tuple(re.findall(r"\d+", amount.words)[:1]) if amount.low.is_integer() else ()
            own = (digits,) if digits and float(digits[0]) == amount.low else ()
            parts.append(Part(amount.words, SoughtKind.NUMBER, own, tuple(terms.amounts([amount]))))
            taken.append((span.start, _after_number(amount.words, span.start)))
    vague = [(when.span.start, when.span.end) for when in told if when.span]
    names = [name.start for name in found]
    asked = relation_asked(Asking(text, language, wants.person, wants.place, [*taken, *asking], names))
    spans = asked.spans if asked else ()
    for part in _words(text, language, languages, [*taken, *asking, *spans]):
        parts.append(part.part._replace(proper=part.part.proper and not _within(part.at, vague)))
    if asked and not any(part.kind in {SoughtKind.NAME, SoughtKind.WORD} for part in parts):
        # "Who owns it?" names nobody: its words are all there is to look for.
        asked = None
        parts += [part.part for part in _words(text, language, languages, [*taken, *asking])]
    return Question(text, language, wants, tuple(_once(parts))[:MOST_PARTS], asked)


def _after_number(words: str, start: int) -> int:
    """Where the digits of an amount end: its unit is a word to look for."""
    last = [match.end() for match in re.finditer(r"\d", words)]
    return start + (last[-1] if last else len(words))


def _once(parts: Sequence[Part]) -> list[Part]:
    """The parts without those that look for the same."""
    return list({(part.content, part.things): part for part in reversed(parts)}.values())[::-1]


def language_of(text: str) -> str:
    """The likeliest of en, fr, ru, uk, by its letters and small words; a guess that only dates and small words need."""
    words = [word for word, _ in tokens(text)]
    letters = set(text.lower())
    script = 2 * sum(map(is_cyrillic, words)) - len(words)
    languages = ("ru", "uk", "en", "fr")
    small = {language: _small(words, language) for language in languages}
    # Where either script has as many words, the small ones tell: the others may be names.
    likely = languages if not script else languages[:2] if script > 0 else languages[2:]
    found = max(likely, key=lambda language: small[language])
    if found in {"ru", "uk"} and (letters & _ONLY_UKRAINIAN or letters & _ONLY_RUSSIAN):
        return "uk" if letters & _ONLY_UKRAINIAN else "ru"
    return found


def _small(words: Sequence[str], language: str) -> int:
    table = _tables()[language]
    asking = {part for listed in (table.person, table.day, table.place, table.amount, table.only) for part in listed}
    return sum(empty(word, language) + (word in asking) + bool(ways(word, language)) for word in words)


def _asking(text: str, language: str) -> tuple[Wants, list[tuple[int, int]]]:
    """What is asked for, and where the words stand that ask."""
    words = tokens(text)
    phrases = _phrases(language)
    wanted: set[str] = set()
    where: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        for length in range(min(4, len(words) - at), 0, -1):
            group = words[at : at + length]
            kind = phrases.get(tuple(word for word, _ in group))
            if kind:
                wanted.add(kind)
                where.append((group[0][1], group[-1][1] + len(group[-1][0])))
                break
        else:
            length = 1
        at += length
    return Wants(**{kind: True for kind in wanted if kind != "only"}), where


def without_asking(text: str, language: str) -> str:
    """A question without the words that make it one."""
    _, where = _asking(text, language)
    for start, end in where:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


@cache
def _phrases(language: str) -> dict[tuple[str, ...], str]:
    table = msgspec.structs.asdict(_tables()[language])
    return {tuple(word for word, _ in tokens(phrase)): kind for kind, listed in table.items() for phrase in listed}


def _within(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


class _At(NamedTuple):
    """A part, and the character where it begins."""

    at: int
    part: Part


def _words(text: str, language: str, languages: Sequence[str], taken: Sequence[tuple[int, int]]) -> Iterator[_At]:
    """The words that are nothing else: looked for in the forms of every language of their script."""
    # German writes all nouns large, and some people every word: a capital then tells no name.
    tells = "de" not in languages and any(text[at].islower() for _, at in tokens(text))
    for word, at in tokens(text):
        if _within(at, taken) or empty(word, language):
            continue
        found = _terms(word, languages)
        meant = terms.concept_term(word, language)
        written = text[at : at + len(word)]
        proper = tells and written[:1].isupper() and len(word) > 2 and not _begins(text, at)
        if found:
            yield _At(at, Part(written, SoughtKind.WORD, (found,), (meant,) if meant else (), proper=proper))


def _terms(word: str, languages: Sequence[str]) -> tuple[str, ...]:
    spoken = terms.spoken(word, languages)
    return tuple(dict.fromkeys(term for language in spoken for term in terms.terms(word, language)))


def _name(name: naming.Name, languages: Sequence[str]) -> Part:
    """A name; one in lower case may be no name at all, and is looked for as words too."""
    words = (word for word, _ in tokens(name.words)) if name.words.islower() else ()
    content = tuple(found for word in words if (found := _terms(word, languages)))
    return Part(name.words, SoughtKind.NAME, content, name.terms, name.meant)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or a quotation begins here."""
    return not text[:at].strip() or text[:at].rstrip()[-1] in '.!?:«“"'
