"""One word of a name, with all that comparing needs to know of it."""

from __future__ import annotations

from functools import cache, lru_cache

from msgspec import Struct

from firsthand.resolve.matching.sound import Script, Sound, plain, sounds_of
from firsthand.resolve.matching.tables import concepts, given, parts

_SHORTEST_STEM = 3
_INITIAL = 1


class Word(Struct, frozen=True):
    """A word of a name.

    `meets` and `means` link given names that are one name: two words are linked where one's `means` has something of
    the other's `meets`. `concept` is what a translated word of an organisation stands for.
    """

    text: str
    script: Script
    sounds: tuple[Sound, ...]
    bare: str = ""
    """The sound without an ending that a language puts to foreign names, or nothing."""
    initial: bool = False
    patronymic: bool = False
    number: str = ""
    concept: str = ""
    weak: bool = False
    means: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()

    @property
    def sound(self) -> str:
        """The likeliest sound."""
        return self.sounds[0].full


@cache
def _links() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """What a sound means and meets as a given name."""
    means: dict[str, set[str]] = {}
    meets: dict[str, set[str]] = {}

    def note(name: str, mean: str, meet: str) -> None:
        first = sounds_of(name.casefold(), Script.LATIN)[0]
        means.setdefault(first.full, set()).add(mean)
        meets.setdefault(first.full, set()).add(meet)

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


def _linked(sounds: tuple[Sound, ...], script: Script) -> tuple[frozenset[str], frozenset[str]]:
    known = _links()
    found = [known[sound.full] for sound in sounds if sound.full in known]
    if not found and script in (Script.ARABIC, Script.HEBREW):
        by_frame = _links_by_frame()
        found = [by_frame[sound.frame] for sound in sounds if sound.frame in by_frame]
    if not found:
        return _NOTHING
    return (
        found[0]
        if len(found) == 1
        else (
            frozenset[str]().union(*(means for means, _ in found)),
            frozenset[str]().union(*(meets for _, meets in found)),
        )
    )


@cache
def _concepts() -> tuple[dict[str, tuple[str, bool]], dict[str, tuple[str, bool]]]:
    """Concepts by word and by the beginning of a word."""
    whole, begins = {}, {}
    for concept in concepts().concept:
        for word in concept.words:
            (begins if word.endswith("*") else whole)[word.rstrip("*")] = (concept.name, concept.weak)
    return whole, begins


def concept_of(text: str) -> tuple[str, bool]:
    """What a word of an organisation stands for and whether it tells little; an empty name where it is a name."""
    whole, begins = _concepts()
    folded = text if text.isascii() else (plain(text) if ord(text[0]) < 0x370 else text)
    if folded in whole:
        return whole[folded]
    for length in range(len(folded), 2, -1):
        if folded[:length] in begins:
            return begins[folded[:length]]
    return "", False


_ENDINGS = parts().endings
_PATRONYMICS = tuple(parts().patronymics.endings)
_NUMBERS = parts().numbers.words


def _bare(text: str, said: str, script: Script) -> str:
    if script is Script.LATIN:
        for ending in _ENDINGS.czech:
            if text.endswith(ending) and len(text) - len(ending) >= _SHORTEST_STEM:
                return said[: -len("ova")]
        endings = _ENDINGS.latin
    elif script is Script.OTHER and "Ⴀ" <= text[0] <= "ჿ":
        endings = _ENDINGS.georgian
    else:
        return ""
    for ending in endings:
        if said.endswith(ending) and len(said) - len(ending) >= _SHORTEST_STEM:
            return said[: -len(ending)]
    return ""


@lru_cache(maxsize=200_000)
def word(text: str, script: Script, person: bool) -> Word | None:
    """The word `text` (in lower case); None when no sound can be made of it."""
    sounds = sounds_of(text, script)
    if not sounds:
        return Word(text, script, (Sound(text, text, text),), number=text) if text.isalnum() else None
    number = _NUMBERS.get(text, "") if not person else ""
    if any(letter.isdigit() for letter in text):
        number = text
    said = sounds[0].full
    means, meets = _linked(sounds, script) if person else _NOTHING
    concept, weak = ("", False) if person else concept_of(text)
    return Word(
        text=text,
        script=script,
        sounds=sounds,
        bare=_bare(text, said, script),
        initial=len(text) == _INITIAL and script is not Script.SYLLABLES,
        patronymic=person and len(said) > 6 and said.endswith(_PATRONYMICS),
        number=number,
        concept=concept,
        weak=weak,
        means=means,
        meets=meets,
    )
