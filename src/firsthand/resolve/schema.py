"""Which FollowTheMoney schema an entity has, by its kind, its name's words and the word before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from firsthand.gazetteer import key
from firsthand.records import Document, Mention, MentionKind
from firsthand.resolve.matching import Prepared
from firsthand.resolve.roles import headed

_BEFORE = 40
"""Characters before a name that may hold its head word ("le groupe russe Albion")."""


class Organisations(msgspec.Struct, frozen=True):
    """organisations.toml."""

    stems: dict[str, list[str]]
    legal: dict[str, list[str]]
    generic: dict[str, list[str]]
    state: dict[str, list[str]]

    @property
    def legal_forms(self) -> frozenset[str]:
        """Legal forms in lower case."""
        return frozenset(self.legal["forms"])

    @property
    def generic_nouns(self) -> frozenset[str]:
        """Nouns that a short form of a name leaves out, in lower case."""
        return frozenset(self.generic["nouns"])


@cache
def organisations() -> Organisations:
    """The table of words that tell kinds of organisations."""
    raw = (files("firsthand.resolve") / "data" / "organisations.toml").read_bytes()
    return msgspec.toml.decode(raw, type=Organisations)


def without_legal_form(name: str) -> str:
    """The name without "Ltd", "ООО" and their like, or as it is when nothing else would be left."""
    forms = organisations().legal_forms
    kept = [word for word in name.split() if word.casefold().strip('.,"«»“”').replace(".", "") not in forms]
    return " ".join(kept) or name


def of_every_state(name: Prepared) -> bool:
    """Whether a name is that of a body which every state has: "Ministry of Energy", "Верховный суд"."""
    stems = tuple(organisations().state["stems"])
    if any(word.specific for word in name.words):
        return False
    return any(word.startswith(stems) for word in key(name.text).split())


def _told(words: str) -> str:
    for word in key(words).split():
        for schema, stems in organisations().stems.items():
            if word.startswith(tuple(stems)):
                return schema
    return ""


def _head_before(mention: Mention, document: Document) -> str:
    """The last two words before the name, within its own clause."""
    before = document.text[max(0, mention.span.start - _BEFORE) : mention.span.start]
    clause = re.split(r"[.,;:!?\n()]", before)[-1]
    return " ".join(reversed(clause.split()[-2:]))


def schema(mentions: Iterable[Mention], kind: MentionKind, documents: dict[str, Document]) -> str:
    """The schema that most of the mentions, all of one kind, speak for; Organization where none of them tells."""
    if kind is MentionKind.PERSON:
        return "Person"
    votes: Counter[str] = Counter()
    for mention in mentions:
        told = "Company" if without_legal_form(mention.name) != mention.name else _told(mention.name)
        if not told and mention.document in documents:
            page = documents[mention.document]
            # The reader takes a strange name for an organisation's: what is called a ship is a ship.
            told = headed(mention, page) or _told(_head_before(mention, page))
        if told:
            votes[told] += 1
    return votes.most_common(1)[0][0] if votes else "Organization"
