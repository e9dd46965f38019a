"""One word of a name, with all that comparing needs to know of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from msgspec import Struct

from firsthand.resolve.matching.concept import concept_of, unmarked
from firsthand.resolve.matching.sound import Script, Sound, first_sound, script_of, sounds_of
from firsthand.resolve.matching.tables import given, legal, parts

_SHORTEST_STEM = 3
_INITIAL = 1
_SLIPS = (3, 9)
"""An organisation's word that is longer than this may have one misspelt letter, and two."""
_SHORTEST_PATRONYMIC = 6
_LONGEST = 8
_WEAK = 2
"""What a word counts for that tells little."""
"""Letters from which on a longer word does not count for more."""


class Aside(StrEnum):
    """Words that stand beside a name."""

    TITLE = "title"
    PARTICLE = "particle"
    ARTICLE = "article"


class Word(Struct, frozen=True, gc=False):
    """A word of a name.

    `meets` and `means` link given names that are one name: two words are linked where one's `means` has something of
    the other's `meets`. `concept` is what a translated word of an organisation stands for.
    """

    text: str
    script: Script
    sound: Sound
    """The likeliest sound; `ways` gives them all."""
    size: int
    """How much the word counts for: its letters, up to eight."""
    bare: str = ""
    """The sound without an ending that a language puts to foreign names, or nothing."""
    man: str = ""
    """The sound of the man's form of a woman's surname, or nothing."""
    initial: bool = False
    slips: int | None = None
    """How many letters of an organisation's word may be misspelt before it is another word; None for a person's."""
    patronymic: bool = False
    number: str = ""
    concept: str = ""
    weak: bool = False
    specific: bool = False
    """Whether a translated word names a place."""
    aside: Aside | None = None
    """What the word is where it is not part of the name itself."""
    means: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()

    @property
    def tells(self) -> bool:
        """Whether the word tells a line of business."""
        return bool(self.concept) and not self.weak

    @property
    def ways(self) -> tuple[Sound, ...]:
        """All the ways the word may sound, by the languages that may have spelt it."""
        return sounds_of(self.text) or (self.sound,)


_AS_CYRILLIC = {"v": "u", "h": "g"}
"""What the first sounds of William and Harry become in Cyrillic."""
_UNVOWELLED = (Script.ARABIC, Script.HEBREW)


@cache
def _links() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What a sound means and meets as a given name."""
    means: dict[str, set[str]] = {}
    meets: dict[str, set[str]] = {}

    def note(name: str, mean: str, meet: str) -> None:
        first = sounds_of(name.casefold())[0].full
        for said in {first, _AS_CYRILLIC.get(first[0], first[0]) + first[1:]}:
            means.setdefault(said, set()).add(mean)
            meets.setdefault(said, set()).add(meet)

    for number, row in enumerate(given().short.rows):
        for name in row:
            note(name, f"short {number}", f"short {number}")
    for number, (head, *others) in enumerate(given().translated.rows):
        note(head, f"head {number}", f"other {number}")
        for name in others:
            note(name, f"other {number}", f"head {number}")
    return {said: (frozenset(mean), frozenset(meets[said])) for said, mean in means.items()}


@cache
def _links_by_frame() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The same by the consonants alone, for scripts that write no vowels; frames of one consonant say nothing."""
    found: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for said, (means, meets) in _links().items():
        frame = "".join(letter for letter in said if letter not in "aeiou")
        if len(frame) > 1:
            had = found.get(frame, (frozenset[str](), frozenset[str]()))
            found[frame] = (had[0] | means, had[1] | meets)
    return found


_NOTHING: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())


def _linked(text: str, said: str, script: Script) -> tuple[frozenset[str], frozenset[str]]:
    known = _links().get(said)
    if known or script not in _UNVOWELLED:
        return known or _NOTHING
    return _linked_by_frame(text)


def _linked_by_frame(text: str) -> tuple[frozenset[str], frozenset[str]]:
    known = _links()
    ways = sounds_of(text)
    found = [known[way.full] for way in ways if way.full in known]
    if not found:
        by_frame = _links_by_frame()
        found = [by_frame[way.frame] for way in ways if way.frame in by_frame]
    return (_union(means for means, _ in found), _union(meets for _, meets in found)) if found else _NOTHING


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


_ENDINGS = parts().endings
_LAST = frozenset(ending[-1] for ending in (*_ENDINGS.latin, *_ENDINGS.georgian, *_ENDINGS.adjectives))
_CZECH = tuple(_ENDINGS.czech)
_PATRONYMICS = tuple(parts().patronymics.endings)
_LATIN = Script.LATIN
_MARKED = (Script.LATIN, Script.GREEK)
"""Scripts that a title may be written in with and without accents."""
_GENDERED = (Script.LATIN, Script.CYRILLIC, Script.GREEK)
_WOMEN = tuple((hers, his) for hers, his in parts().women.endings)
_HERS = frozenset(hers[-1] for hers, _his in _WOMEN)
_NUMBERS = parts().numbers.words


def _bare(text: str, said: str, script: Script) -> str:
    """The sound of a person's word without an ending that a language puts to foreign names, or nothing."""
    if script is _LATIN:
        if text.endswith(_CZECH):
            return said[: -len("ova")] if len(said) - len("ova") >= _SHORTEST_STEM else ""
        return _without(said, _ENDINGS.latin) if said[-1] in _LAST else ""
    return _without(said, _ENDINGS.georgian) if "Ⴀ" <= text[0] <= "ჿ" else ""


def _without(said: str, endings: Sequence[str]) -> str:
    """The sound without the first of these endings that it has and that leaves enough of it, or nothing."""
    for ending in endings:
        if said.endswith(ending) and len(said) - len(ending) >= _SHORTEST_STEM:
            return said[: -len(ending)]
    return ""


def _man(said: str) -> str:
    for hers, his in _WOMEN:
        if said.endswith(hers) and len(said) - len(hers) >= _SHORTEST_STEM:
            return said[: -len(hers)] + his
    return ""


_APOSTROPHES = re.compile(r"['’ʼ`]")
_BESIDE_PERSONS = {
    **dict.fromkeys(parts().particles.words, Aside.PARTICLE),
    **dict.fromkeys(parts().titles.words, Aside.TITLE),
}
_BESIDE_OTHERS = dict.fromkeys(legal().articles.words, Aside.ARTICLE)


def _aside(text: str, script: Script, known: dict[str, Aside]) -> Aside | None:
    found = known.get(text)
    return found if found or text.isascii() or script not in _MARKED else known.get(unmarked(text))


def _number(text: str) -> str:
    return text if any(letter.isdigit() for letter in text) else ""


def _read(text: str) -> tuple[str, Script, Sound | None]:
    """The word as it is looked up, its script, and how it sounds if anything of it does."""
    script = script_of(text)
    if script is _LATIN and not text.isalnum():
        text = _APOSTROPHES.sub("", text)
    return text, script, first_sound(text, script)


def _unsaid(text: str, script: Script) -> Word | None:
    return Word(text, script, Sound(text, text, text), len(text), number=text) if text.isalnum() else None


# The caches have one key, so that no tuple is made and hashed for it.
@lru_cache(maxsize=200_000)
def word_of_person(text: str) -> Word | None:
    """The word `text` (in lower case) of a person's name; None when it is neither letters nor digits."""
    text, script, sound = _read(text)
    if not sound:
        return _unsaid(text, script)
    said = sound.full
    means, meets = _linked(text, said, script)
    return Word(
        text,
        script,
        sound,
        min(len(said), _LONGEST),
        _bare(text, said, script),
        _man(said) if said[-1] in _HERS and script in _GENDERED else "",
        len(text) == _INITIAL and script is not Script.SYLLABLES,
        None,
        len(said) > _SHORTEST_PATRONYMIC and said.endswith(_PATRONYMICS),
        "" if text.isalpha() else _number(text),
        aside=_aside(text, script, _BESIDE_PERSONS),
        means=means,
        meets=meets,
    )


@lru_cache(maxsize=200_000)
def word_of_other(text: str) -> Word | None:
    """The same of a name that is not, or not surely, a person's."""
    text, script, sound = _read(text)
    if not sound:
        return _unsaid(text, script)
    said = sound.full
    concept = concept_of(text)
    czech = script is _LATIN and text.endswith(_CZECH)
    return Word(
        text,
        script,
        sound,
        _WEAK if concept and concept.weak else min(len(said), _LONGEST),
        _bare(text, said, script) if czech else _without(said, _ENDINGS.adjectives),
        initial=len(text) == _INITIAL and script is not Script.SYLLABLES,
        slips=sum(len(said) > length for length in _SLIPS),
        number=_NUMBERS.get(text, "") if text.isalpha() else _number(text) or _NUMBERS.get(text, ""),
        concept=concept.name if concept else "",
        weak=concept.weak if concept else False,
        specific=concept.specific if concept else False,
        aside=_aside(text, script, _BESIDE_OTHERS),
    )
