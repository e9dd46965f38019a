"""What words say of somebody or something: the field a role belongs to, and what kind of thing a noun names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.gazetteer import key
from firsthand.records import Document, Mention, Span

ANY = "any"
"""The field of roles that every field has."""

_BEFORE, _AFTER = 60, 90
"""Characters beside a name in which its role may stand."""
_NEAR = 6
"""Words from the name to the noun of its role, at most."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OF = re.compile(r"(?:^|\W)(?:of|de|du|d['’]|von)\s*$", re.IGNORECASE)
_STOP = re.compile(r"[.,;:!?\n()«»“”\"–—]")
_CYRILLIC = frozenset({"ru", "uk"})
_GENITIVE = ("и", "ы", "і", "ї", "а", "я", "у", "ю", "го", "их", "ых", "ів", "ов", "ей", "ии")
_PAST = ("ла", "ли", "ло", "вши")


class Roles(msgspec.Struct, frozen=True):
    """roles.toml."""

    fields: dict[str, list[str]]
    between: dict[str, list[str]]
    said: dict[str, list[str]]
    things: dict[str, list[str]]


@cache
def _roles() -> Roles:
    return msgspec.toml.decode((files("firsthand.resolve") / "data" / "roles.toml").read_bytes(), type=Roles)


def _first(word: str, table: Mapping[str, Sequence[str]]) -> str:
    whole = key(word) + " "
    return next((name for name, stems in table.items() if whole.startswith(tuple(stems))), "")


@cache
def field(word: str) -> str:
    """The field of a role's noun, "any" where it tells none; empty for words that are no role."""
    return _first(word, _roles().fields)


def fields(words: str) -> frozenset[str]:
    """The fields that the words of a role tell of."""
    return frozenset(map(field, _WORD.findall(words))) - {"", ANY}


def is_role(words: str) -> bool:
    """Whether one of the words is the noun of a role."""
    return any(map(field, _WORD.findall(words)))


def beside(mention: Mention, document: Document) -> Span | None:
    """Where a person's role stands, right before the name or behind it between commas; None where none does."""
    return _ahead(mention, document) or _behind(mention, document)


def _ahead(mention: Mention, document: Document) -> Span | None:
    """From the word before a role's noun to the name: "Estonian footballer", "министр энергетики Молдовы"."""
    end = mention.span.start
    if document.text[end - 2 : end] == ", " and document.text[mention.span.end : mention.span.end + 1] == ",":
        end -= 2  # "The energy minister of Moldova, Ion Marescu, said"
    clause = _STOP.split(document.text[max(0, end - _BEFORE) : end])[-1]
    offset = end - len(clause)
    words = list(_WORD.finditer(clause))[-_NEAR:]
    for number in range(len(words) - 1, -1, -1):
        if field(words[number].group()):
            if not _reaches([word.group() for word in words[number + 1 :]], document.language):
                return None
            first = words[max(0, number - 2)]
            return Span(offset + first.start(), offset + words[-1].end())
    return None


def _reaches(words: Sequence[str], language: str) -> bool:
    """Whether words between a role's noun and a name belong to the role, so that no other one has it."""
    small = frozenset(_roles().between["words"])
    after = False
    for word in words:
        lower = word.casefold()
        genitive = language in _CYRILLIC and lower.endswith(_GENITIVE) and not lower.endswith(_PAST)
        if not (lower in small or after or word[0].isupper() or genitive or field(word)):
            return False
        after = lower in small
    return True


def _behind(mention: Mention, document: Document) -> Span | None:
    """An apposition between commas or in brackets that begins with a role: ", a footballer from Tallinn,"."""
    if _OF.search(document.text[: mention.span.start][-_BEFORE:]):
        return None  # "a friend of Roe, the head of …": who is the head?
    text = document.text[mention.span.end : mention.span.end + _AFTER]
    opened = re.match(r"(?:,\s+|\s+\(|\s+[–—]\s+)", text)
    if not opened:
        return None
    stretch = re.split(r"[,.;:!?\n()–—]", text[opened.end() :])[0]
    words = [found.group() for found in _WORD.finditer(stretch)][:_NEAR]
    said = words[:1] and words[0].casefold() in _roles().said["words"]
    if said or not any(map(field, words)) or _names_another(stretch):
        return None
    return Span(mention.span.end + opened.end(), mention.span.end + opened.end() + len(stretch))


def _names_another(stretch: str) -> bool:
    """Whether an apposition ends in a name of its own: ", the head of the Riviera Bank Anton Karpov,"."""
    words = [found.group() for found in _WORD.finditer(stretch)]
    run = next((n for n, word in enumerate(reversed(words)) if not word[0].isupper()), len(words))
    small = words[-run - 1].casefold() if run < len(words) else ""
    return run > 2 or (run == 2 and small not in _roles().between["words"])


def headed(mention: Mention, document: Document | None) -> str:
    """The schema of a thing by the noun right before its name ("the tanker Corvina"); empty where none tells."""
    if document is None:
        return ""
    before = document.text[max(0, mention.span.start - _BEFORE) : mention.span.start].rstrip('«“"„ ')
    words = _WORD.findall(_STOP.split(before)[-1])
    return _first(words[-1], _roles().things) if words else ""


def thing(mention: Mention, document: Document | None) -> str:
    """The schema of a thing by the noun before its name or at its beginning ("Drone Tarvek-2")."""
    first, *rest = mention.text.split() or [""]
    return headed(mention, document) or (_first(first, _roles().things) if rest else "")
