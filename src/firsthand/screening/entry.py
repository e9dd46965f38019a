"""What is kept of one entry of a list: what screening needs to find it and to show it, and no more of a person."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from firsthand.records import MentionKind

MOST_NAMES = 200
"""Names kept of one entry; lists give a few dozen to the most written-about people."""
MOST_LETTERS = 300
"""Characters kept of one name."""
MOST_FACTS = 40
"""Topics, programmes, countries, birth dates and datasets kept of one entry, each."""

PERSONS = frozenset({"Person"})
BODIES = frozenset({"Organization", "Company", "PublicBody"})
THINGS = frozenset({"Vessel", "Airplane", "Vehicle", "Asset", "Security", "CryptoWallet"})
EITHER = frozenset({"LegalEntity"})
SCREENED = PERSONS | BODIES | THINGS | EITHER
"""FollowTheMoney schemata that are screened; addresses, documents and relations have no name to be asked for."""


class Entry(Struct, frozen=True, array_like=True, tag="entry"):
    """One entry of a list, as the list has it. The order of the fields is the form of the index file."""

    id: str
    schema: str
    names: tuple[str, ...]
    """The list's main name first, then its other names and aliases."""
    weak: tuple[str, ...] = ()
    """What the list itself calls weak aliases: nicknames, parts of names."""
    topics: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    births: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    target: bool = True
    """False where the list says that it names this entry only because of another one."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """All names, weak ones last."""
        return self.names + self.weak


class Sanction(Struct, frozen=True, array_like=True, tag="sanction"):
    """A sanction that stands on a line of its own: which entries it is laid on, and under which programme."""

    entries: tuple[str, ...]
    programmes: tuple[str, ...]


def kinds(schema: str) -> tuple[MentionKind, ...]:
    """What a name of this schema can name; a LegalEntity may be a person or a body."""
    if schema in PERSONS:
        return (MentionKind.PERSON,)
    if schema in EITHER:
        return (MentionKind.PERSON, MentionKind.ORGANISATION)
    return (MentionKind.ORGANISATION,)


_MARKS = {MentionKind.PERSON: 1, MentionKind.ORGANISATION: 2}


def mark(named: Iterable[MentionKind | None]) -> int:
    """What names can name, as bits of one byte; 0 where nobody is named."""
    return sum(_MARKS[kind] for kind in named if kind)
