"""Which names of a case are one party's without a person's asking, and why. What is only likely is not joined.

`across` holds between any two documents; `within` holds in one document, when exactly one longer name fits.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.records import MentionKind
from firsthand.resolve.matching import Match, Part, Path, Prepared, compare
from firsthand.resolve.matching.sound import Script
from firsthand.resolve.schema import organisations, without_legal_form
from firsthand.resolve.sound import sound, sounds

_SAME_WORD = frozenset({Path.EQUAL, Path.SPELLING, Path.TRANSLITERATION})
_PERSON = _SAME_WORD | {Path.INITIAL, Path.NEAR}
_ORGANISATION = _SAME_WORD | {Path.TRANSLATION, Path.ENDING, Path.NEAR}
_BESIDE = frozenset({Path.TITLE, Path.PARTICLE, Path.LEGAL_FORM, Path.ORDER})
_NEAR = 0.85
"""Words less alike than this are two words; the same initial letter and so many letters are asked for too."""
_LONG = 5
_VOWELLESS = frozenset({Script.ARABIC, Script.HEBREW})


def across(one: Prepared, other: Prepared) -> str:
    """Why two names of any two documents are one party's; empty where that would be a guess."""
    match = compare(one, other)
    if not match.same:
        return ""
    holds = _one_person if one.kind is MentionKind.PERSON else _one_organisation
    return _told(one, other, match) if holds(one, other, match) else ""


def _told(one: Prepared, other: Prepared, match: Match) -> str:
    paths = dict.fromkeys(part.path.value for part in match.because if part.path is not Path.EQUAL)
    how = ", ".join(paths) or "the same words"
    return f"“{one.text}” and “{other.text}”: one name ({how})"


def _near(part: Part) -> bool:
    """Whether a word that was met in another spelling is the same for certain."""
    if part.path is not Path.NEAR:
        return True
    alike = part.score >= _NEAR and min(len(part.one), len(part.other)) >= _LONG
    return alike and part.one.isalpha() and part.other.isalpha()


def _one_person(one: Prepared, other: Prepared, match: Match) -> bool:
    """Every word of the shorter name was found, the surname for certain; two single words must be the same."""
    met = [part for part in match.because if part.one and part.other and part.path not in _BESIDE]
    if any(part.path is Path.TOGETHER for part in met):
        return True
    words = {len(one.words), len(other.words)}
    if 1 in words:
        return words == {1} and all(part.path in _SAME_WORD for part in met)
    if len(met) < min(words) or not all(_one_word(part) or _unvowelled(part, one, other) for part in met):
        return False
    return any(_surname(part, one, other, match) for part in met) and _rest_is_quiet(match)


def _one_word(part: Part) -> bool:
    """Whether two words of persons' names are one; given names that two languages write differently are."""
    if part.path is Path.GIVEN_NAME:
        return frozenset((sound(part.one), sound(part.other))) in _translated()
    return part.path in _PERSON and _near(part)


def _unvowelled(part: Part, one: Prepared, other: Prepared) -> bool:
    """Whether two words have the same consonants, where one stands in a script that leaves out short vowels."""
    if one.script is other.script or not {one.script, other.script} & _VOWELLESS or part.score < _NEAR:
        return False
    mine, theirs = (
        {way.coarse for word in name.words if word.text == text for way in word.ways}
        for name, text in ((one, part.one), (other, part.other))
    )
    return any(len(found) > 1 for found in mine & theirs)


class _Given(Struct, frozen=True):
    """given.toml."""

    alike: list[tuple[str, str]]


@cache
def _translated() -> frozenset[frozenset[str]]:
    """Pairs of given names that are one in two languages, in their common spelling."""
    raw = (files("firsthand.resolve") / "data" / "given.toml").read_bytes()
    pairs = msgspec.toml.decode(raw, type=_Given).alike
    return frozenset(frozenset((sound(one), sound(other))) for one, other in pairs)


def _surname(part: Part, one: Prepared, other: Prepared, match: Match) -> bool:
    """Whether a word that met for certain can be the surname: at an end of both names, no given name by an initial."""
    if part.path not in _SAME_WORD and part.path is not Path.NEAR:
        return False
    mine = [word for word in (one.words[0], one.words[-1]) if word.text == part.one]
    theirs = [word for word in (other.words[0], other.words[-1]) if word.text == part.other]
    if not mine or not theirs or mine[0].initial:
        return False
    return not mine[0].means or all(met.path is not Path.INITIAL for met in match.because)


def _rest_is_quiet(match: Match) -> bool:
    """Whether only one of the names has words that the other lacks."""
    left = [part for part in match.because if part.path in (Path.EXTRA, Path.PATRONYMIC)]
    return not (any(part.one for part in left) and any(part.other for part in left))


def _one_organisation(one: Prepared, other: Prepared, match: Match) -> bool:
    """Every word of both names was found; a word more is another organisation. Translated words need a name beside."""
    parts = [part for part in match.because if part.path not in _BESIDE]
    if any(part.path is Path.TOGETHER for part in parts):
        return True
    found = (part.path in _ORGANISATION and (_near(part) or _unvowelled(part, one, other)) for part in parts)
    if not all(found) or _forms_differ(one, other):
        return False
    if all(part.path in _SAME_WORD for part in parts):
        return True
    specific = {word.text for word in (*one.words, *other.words) if not word.concept or word.specific}
    return any(part.one in specific and part.other in specific for part in parts)


def _forms_differ(one: Prepared, other: Prepared) -> bool:
    return bool(one.legal and other.legal) and set(one.legal).isdisjoint(other.legal)


def surname_of(one: Prepared, full: Prepared) -> str:
    """Why a surname that stands alone is that of a full name in the same document."""
    if len(one.words) == 1 and len(full.words) > 1 and one.joined == full.words[-1].sound.full:
        return f"“{one.text}” is the surname of “{full.text}” in the same document"
    return ""


def last_word_of(one: Prepared, full: Prepared) -> str:
    """Why an organisation called by one word is the one of the same document whose longer name ends so."""
    if len(one.words) == 1 and len(full.words) > 1 and one.joined == full.words[-1].sound.full:
        return f"“{one.text}” is the last word of “{full.text}” in the same document"
    return ""


def initials(text: str) -> str:
    """The initials of a name's capitalised words: "Ruritanian Times" gives "RT"."""
    return "".join(word[0] for word in without_legal_form(text).split() if word[:1].isupper())


def initials_of(one: Prepared, full: Prepared) -> str:
    """Why an acronym stands for a longer name in the same document."""
    if len(one.text) > 1 and one.text.isupper() and one.text == initials(full.text):
        return f"“{one.text}” is made of the initials of “{full.text}” in the same document"
    return ""


def short_of(one: Prepared, full: Prepared) -> str:
    """Why a name without "Bank" or "Group" stands for the one with it in the same document."""
    nouns = organisations().generic_nouns
    kept = [word for word in full.text.split() if word.casefold() not in nouns]
    if one.words and len(kept) < len(full.text.split()) and sounds(" ".join(kept)) == sounds(one.text):
        return f"“{one.text}” is short for “{full.text}” in the same document"
    return ""


def handles(full: Prepared) -> set[str]:
    """The words that a short form of `full` may be: what `within` compares is looked up by them."""
    if full.kind is MentionKind.PERSON:
        return {word.sound.full for word in full.words[-1:]}
    return {word.sound.full for word in (*full.words[:1], *full.words[-1:])} | {initials(full.text)}


_WITHIN: dict[MentionKind | None, tuple[Callable[[Prepared, Prepared], str], ...]] = {
    MentionKind.PERSON: (surname_of,),
    MentionKind.ORGANISATION: (initials_of, short_of, last_word_of),
    MentionKind.OTHER: (),
}


def within(one: Prepared, full: Prepared) -> str:
    """Why a short form stands for a longer name of its document, if no other one fits; empty where it does not."""
    return next(filter(None, (rule(one, full) for rule in _WITHIN[one.kind])), "")
