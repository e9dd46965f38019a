"""Names that the whole world knows (known.toml), and given names: what a name is wherever it stands."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from firsthand.read.languages import LANGUAGES, table


class _Known(msgspec.Struct, frozen=True):
    """known.toml."""

    names: list[str]
    places: list[str]
    clubs: list[str]


class _Given(msgspec.Struct, frozen=True):
    """What is asked here of `languages/<language>/names.toml`."""

    given_names: str


@cache
def _table() -> _Known:
    return msgspec.toml.decode((files("firsthand.read") / "known.toml").read_bytes(), type=_Known)


@cache
def known_organisations() -> frozenset[str]:
    """Organisations by the names of known.toml, as written there."""
    return frozenset(_table().names)


@cache
def known_places() -> frozenset[str]:
    """Rivers, mountains, seas, parts of the earth and heavenly bodies by the names of known.toml, as written there."""
    return frozenset(_table().places)


@cache
def club_words() -> frozenset[str]:
    """What clubs of every country are called before their town, in small letters."""
    return frozenset(_table().clubs)


@cache
def given_names() -> frozenset[str]:
    """Given names of every language in small letters: a French text names Englishmen and a British one Frenchmen."""
    return frozenset(
        name.casefold() for language in LANGUAGES for name in table(language, "names", _Given).given_names.split()
    )
