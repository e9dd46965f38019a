"""Whether two names can be one party's, and why. Every rule answers with its reason in words, or with nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from firsthand.gazetteer import is_cyrillic
from firsthand.records import MentionKind
from firsthand.resolve.schema import organisations, without_legal_form
from firsthand.resolve.sound import crossed, sound, sounds

_ARTICLES = frozenset({"the", "le", "la", "les", "der", "die", "das", "el", "los"})
_LONG = 6
"""Letters from which on one letter's difference is a matter of spelling."""


class Name(Struct, frozen=True):
    """A name with what comparing needs: its kind and the common spellings of its words, legal form left out."""

    text: str
    kind: MentionKind
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str, kind: MentionKind) -> Name:
        """Make a name ready to be compared."""
        if kind is not MentionKind.ORGANISATION:
            return cls(text, kind, sounds(text))
        first, _, rest = without_legal_form(text).partition(" ")
        bare = rest if rest and first.casefold() in _ARTICLES else without_legal_form(text)
        return cls(text, kind, sounds(bare))


def comparable(one: Name, other: Name) -> tuple[Name, Name]:
    """The two names ready to be compared: across scripts, Cyrillic "г" may stand for "g" and for "h"."""
    if is_cyrillic(one.text) == is_cyrillic(other.text):
        return one, other
    return msgspec.structs.replace(one, words=crossed(one.words)), msgspec.structs.replace(
        other, words=crossed(other.words)
    )


def _alike(one: str, other: str, long: int = _LONG) -> bool:
    """Equal, or one letter apart in a long word; a final "a" is another gender, and digits are never a misspelling."""
    if one == other:
        return True
    if min(len(one), len(other)) < long or not (one + other).isalpha():
        return False
    if one.rstrip("a") == other.rstrip("a"):
        return False
    return one[0] == other[0] and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _given_alike(one: str, other: str) -> bool:
    """Given names that can be one: alike, or one the initial of the other."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return _alike(one, other, long=5) or frozenset((one, other)) in _translated()


class _Given(Struct, frozen=True):
    """given.toml."""

    alike: list[tuple[str, str]]


@cache
def _translated() -> frozenset[frozenset[str]]:
    """Pairs of given names that are one in two languages, in their common spelling, within a script and across."""
    raw = (files("firsthand.resolve") / "data" / "given.toml").read_bytes()
    pairs = [(sound(one), sound(other)) for one, other in msgspec.toml.decode(raw, type=_Given).alike]
    return frozenset(frozenset(pair) for pair in (*pairs, *(crossed(pair) for pair in pairs)))


def same_person(one: Name, other: Name) -> str:
    """Why two full names are one person's: surnames alike, given names compatible; order may differ."""
    if len(one.words) < 2 or len(other.words) < 2:
        return ""
    for first in (one.words, one.words[::-1]):
        (given, *_, surname), (other_given, *_, other_surname) = first, other.words
        if len(surname) < 2 or not _alike(surname, other_surname, long=7):
            continue
        if _given_alike(given, other_given):
            how = "initial and surname agree" if 1 in (len(given), len(other_given)) else "given name and surname agree"
            return f"“{one.text}” and “{other.text}”: {how} across spellings"
    return ""


def same_organisation(one: Name, other: Name) -> str:
    """Why two names are one organisation's: the same words. A word more is another organisation."""
    if len(one.words) != len(other.words) or not one.words:
        return ""
    if one.words == other.words:
        return f"“{one.text}” and “{other.text}”: the same name across spellings, scripts or legal forms"
    if all(_alike(a, b) for a, b in zip(one.words, other.words, strict=True)):
        return f"“{one.text}” and “{other.text}”: spelt one letter apart"
    return ""


def same_single(one: Name, other: Name) -> str:
    """Why two persons called by one word only are the same: the word is."""
    if len(one.words) == len(other.words) == 1 and one.words == other.words:
        return f"“{one.text}” and “{other.text}”: the same name across spellings"
    return ""


def surname_of(one: Name, full: Name) -> str:
    """Why a surname that stands alone is that of a full name in the same document."""
    if len(one.words) == 1 and len(full.words) > 1 and one.words[0] == full.words[-1]:
        return f"“{one.text}” is the surname of “{full.text}” in the same document"
    return ""


def last_word_of(one: Name, full: Name) -> str:
    """Why an organisation called by one word is the one of the same document whose longer name ends so."""
    if len(one.words) == 1 and len(full.words) > 1 and one.words[0] == full.words[-1]:
        return f"“{one.text}” is the last word of “{full.text}” in the same document"
    return ""


def initials(text: str) -> str:
    """The initials of a name's capitalised words: "Ruritanian Times" gives "RT"."""
    return "".join(word[0] for word in without_legal_form(text).split() if word[:1].isupper())


def initials_of(one: Name, full: Name) -> str:
    """Why an acronym stands for a longer name in the same document."""
    if len(one.text) > 1 and one.text.isupper() and one.text == initials(full.text):
        return f"“{one.text}” is made of the initials of “{full.text}” in the same document"
    return ""


def short_of(one: Name, full: Name) -> str:
    """Why a name without "Bank" or "Group" stands for the one with it in the same document."""
    nouns = organisations().generic_nouns
    kept = [word for word in full.text.split() if word.casefold() not in nouns]
    if one.words and len(kept) < len(full.text.split()) and sounds(" ".join(kept)) == one.words:
        return f"“{one.text}” is short for “{full.text}” in the same document"
    return ""


def handles(full: Name) -> set[str]:
    """The words that a short form of `full` may be: what `WITHIN` compares is looked up by them."""
    if full.kind is MentionKind.PERSON:
        return set(full.words[-1:])
    return {*full.words[:1], *full.words[-1:], initials(full.text)}


Rule = Callable[[Name, Name], str]
ANYWHERE: dict[MentionKind, tuple[Rule, ...]] = {
    MentionKind.PERSON: (same_person, same_single),
    MentionKind.ORGANISATION: (same_organisation,),
}
"""Rules that hold across documents."""
WITHIN: dict[MentionKind, tuple[Rule, ...]] = {
    MentionKind.PERSON: (surname_of,),
    MentionKind.ORGANISATION: (initials_of, short_of, last_word_of),
}
"""Rules that hold within one document, and only when exactly one longer name fits."""
