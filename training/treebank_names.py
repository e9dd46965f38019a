"""Names in treebanks: proper nouns that hang together, and institutions that their own noun tells."""

from __future__ import annotations

from training.conllu import Rows
from training.lists import Lists, is_body
from training.names import UNKNOWN, Name

FEATURES = {"Giv": "PER", "Sur": "PER", "Pat": "PER", "Prs": "PER", "Geo": "LOC"}
"""The feature NameType of Slavic treebanks."""

TAGS = {"np0000p": "PER", "np0000l": "LOC", "np0000o": "ORG", "np0000a": "MISC"}
"""The tags of AnCora."""

_LONGEST = 8
"""Words of the longest institution."""

_COMPLEMENTS = {"ru": 3, "uk": 3}
"""Complements in small letters that still belong to the name; 1 elsewhere, none in English."""


def found(rows: Rows, places: list[tuple[int, int]], text: str, language: str, lists: Lists) -> tuple[Name, ...]:
    """The names of a treebank's sentence: proper nouns that hang together, typed by the treebank or by the lists."""
    proper = [word[3] == "PROPN" for word in rows.words]
    names: list[Name] = []
    taken: set[int] = set()
    for first, is_proper in enumerate(proper):
        if first in taken or not (is_proper or _perhaps(rows, first, language)):
            continue
        words = _institution(rows, first, language)
        kind = lists.body(text[places[words[0]][0] : places[words[-1]][1]], language) if words else ""
        words = words or _together(rows, first, proper)
        taken |= set(words)
        start, end = places[words[0]][0], places[words[-1]][1]
        if not kind:
            types = {_typed(rows.words[word]) for word in words} - {""}
            kind = types.pop() if len(types) == 1 else UNKNOWN
            if is_proper and not types and kind == UNKNOWN:
                kind = lists.kind(text[start:end], language, _noun_of(rows, words[0]))
        if not names or start >= names[-1][1]:
            names.append((start, end, kind))
    return tuple(names)


def _noun_of(rows: Rows, word: int) -> str:
    """The common noun that a name belongs to as `flat`, `appos`, `compound` or `nmod`; empty where there is none."""
    relation, head = rows.words[word][7].split(":")[0], int(rows.words[word][6]) - 1
    above = rows.words[head] if 0 <= head < word and word - head <= 3 else None
    return above[1] if above and relation in {"flat", "appos", "nmod"} and above[3] == "NOUN" else ""


def _institution(rows: Rows, first: int, language: str) -> list[int]:
    """The words of a body whose own noun tells it: "Conseil de sécurité des Nations unies", "Верховна Рада України".

    The noun or the adjective before it is written large; what hangs on the noun without a comma belongs to the name,
    up to its last word that is written large or, in Slavic languages and French, its first complement.
    """
    top = _top(rows, first)
    if top is None or not (is_body(rows.words[top][1], language) or is_body(rows.words[top][2], language)):
        return []
    last, complements = top, 0
    for word in range(top + 1, min(len(rows.words), first + _LONGEST)):
        relation = rows.words[word][7].split(":")[0]
        if relation not in {"amod", "nmod", "flat", "case", "det", "compound"} or not _under(rows, word, top):
            break
        complements += relation == "nmod"
        large = rows.words[word][1][:1].isupper()
        if (
            large
            or relation == "flat"
            or (relation in {"amod", "nmod"} and complements <= _COMPLEMENTS.get(language, 1) and language != "en")
        ):
            last = word
    # Alone it is a name too, where it does not open the sentence: "le Conseil a voté", "голосування Ради".
    return list(range(first, last + 1)) if last > first or (first > 0 and language != "de") else []


def _top(rows: Rows, first: int) -> int | None:
    """The noun that the name beginning at `first` is built on: itself, or the one that its adjectives stand before."""
    for word in range(first, min(first + 3, len(rows.words))):
        if rows.words[word][3] in {"NOUN", "PROPN"}:
            return word
        if rows.words[word][3] != "ADJ":
            return None
    return None


def _under(rows: Rows, word: int, top: int) -> bool:
    while word > top:
        word = int(rows.words[word][6]) - 1
    return word == top


def _perhaps(rows: Rows, word: int, language: str) -> bool:
    """Whether a common noun or adjective is written as part of a name: "Conseil de sécurité", "Верховна Рада"."""
    # German writes every noun so.
    return (
        language != "de" and word > 0 and rows.words[word][3] in {"NOUN", "ADJ"} and rows.words[word][1][:1].isupper()
    )


def _together(rows: Rows, first: int, proper: list[bool]) -> list[int]:
    """The words of the name that begins at `first`: those that follow and hang on it, up to the last proper noun."""
    last = first
    for word in range(first + 1, len(rows.words)):
        relation, head = rows.words[word][7].split(":")[0], int(rows.words[word][6]) - 1
        joined = relation in {"flat", "compound"} and first <= head <= word
        if not joined and not (first <= head <= word + 1 and relation == "case"):
            break
        if joined:
            last = word
    if not proper[last] and not any(proper[first + 1 : last + 1]):
        last = first
    return list(range(first, last + 1))


def _typed(word: list[str]) -> str:
    features = dict(pair.split("=", 1) for pair in word[5].split("|") if "=" in pair)
    return FEATURES.get(features.get("NameType", ""), "") or TAGS.get(word[4], "")
