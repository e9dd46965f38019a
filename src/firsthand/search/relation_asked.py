"""What relation a question asks for: "Who owns Velmora?" asks for whatever is the subject of "owns" beside Velmora."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from firsthand.read.lemmas import lemma
from firsthand.read.relations.lexicon import lexicon
from firsthand.records import Frame
from firsthand.search.frame_words import LIGHT, forms, ways
from firsthand.weigh.lexicon import empty, tokens

_HELPERS = {"en": frozenset({"does", "do", "did"})}
"""Words that make whoever is named the subject: "Whom does Velmora employ?"."""
_AGENT = {"en": "by", "fr": "par"}
_ACTED_BY = frozenset({"by", "par", "кем", "ким"})
_OBLIQUE = {
    "en": {"whom", "whose"},
    "fr": set[str](),
    "ru": {"кого", "кому", "какой", "какому"},
    "uk": {"кого", "кому", "якій", "якому"},
}
"""Question words that cannot be the subject."""
_TO = frozenset({"à", "pour", "chez", "de"})
_WHICH = frozenset({"qui", "quel", "quelle"})
_WHAT = {
    "en": {"what"},
    "fr": {"que", "qu", "quoi", "quels", "quelles"},
    "ru": {"что", "чем", "какую", "какие"},
    "uk": {"що", "чим", "яку", "які"},
}
SUBJECT, OBJECT, EITHER = "subject", "object", ""
_TURNED = {Frame.FINANCES: (Frame.RECEIVES,)}
"""What says the same with its ends the other way round: whoever receives from the budget is financed by it."""


class Asked(NamedTuple):
    """A relation asked for: its frames, each with the end where the party named in the question must stand."""

    words: str
    frames: tuple[tuple[Frame, str], ...]
    forms: tuple[str, ...]
    """Terms that tell it in a text, in all languages; one that ends in "*" is a beginning."""
    spans: tuple[tuple[int, int], ...]


class _Word(NamedTuple):
    """A word of the question that stands for frames; `ways` are its lists in the table."""

    ways: dict[Frame, str]
    place: int
    """Its number among the words of the question."""
    length: int
    """How many of them it is made of."""


class Asking(NamedTuple):
    """What is known of a question before its relation is."""

    text: str
    language: str
    person: bool
    """Whether it asks who, in whatever case."""
    place: bool
    """Whether it asks where."""
    taken: Sequence[tuple[int, int]]
    """Where question words, names, days and numbers stand."""
    named: Sequence[int]
    """Where names begin."""

    @property
    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(word for word, _ in tokens(self.text))

    @property
    def thing(self) -> bool:
        """Whether it asks what."""
        return not self.person and bool(self.words & _WHAT[self.language])

    @property
    def helped(self) -> bool:
        """Whether an auxiliary makes whoever is named the subject."""
        return bool(self.words & _HELPERS.get(self.language, frozenset()))


def relation_asked(asking: Asking) -> Asked | None:
    """The relation that a question asks for; None where its words ask for none, or for more than one."""
    words = tokens(asking.text)
    found = _agreed(list(_found(asking, words)))
    used = {place for one in found for place in range(one.place, one.place + one.length)}
    left = [
        at
        for at, (word, start) in enumerate(words)
        if not (at in used or _within(start, asking.taken) or _like_a_name(asking.text, start))
        and not empty(word, asking.language)
    ]
    bare = all(_body(words[at][0], asking.language) for at in left)
    if not found:
        # "Where is Velmora?" has no verb of its own.
        where = asking.place and bare and (asking.named or left)
        return _asked(Frame.LOCATED_IN.value, {Frame.LOCATED_IN: SUBJECT}, ()) if where else None
    early = any(at < one.place for at in left for one in found)
    frames = [frame for frame in found[0].ways if _asks(frame, found, asking, bare=bare, led=not early)]
    spoken = [word for word, _ in words]
    first = next((one for one in found if set(one.ways.values()) != {LIGHT}), found[0])
    ends = {frame: EITHER if early else _end(frame, first, spoken, asking) for frame in frames}
    if len(asking.named) > 1:
        ends = dict.fromkeys(frames, EITHER)
    spans = tuple((words[one.place][1], _last(words[one.place + one.length - 1])) for one in found)
    return _asked(" ".join(asking.text[start:end] for start, end in spans), ends, spans) if ends else None


def _asked(words: str, ends: dict[Frame, str], spans: tuple[tuple[int, int], ...]) -> Asked:
    told = tuple(dict.fromkeys(form for frame in ends for form in forms(frame)))
    return Asked(words, tuple(_with_implied(ends)), told, spans)


def _agreed(found: Sequence[_Word]) -> list[_Word]:
    """The words that stand for a frame which all words that ask agree on, with these frames alone."""
    strong = [{frame for frame, way in one.ways.items() if way != LIGHT} for one in found]
    common = set.intersection(*filter(None, strong)) if any(strong) else set[Frame]()
    kept = (one._replace(ways={frame: way for frame, way in one.ways.items() if frame in common}) for one in found)
    return [one for one in kept if one.ways]


def _last(word: tuple[str, int]) -> int:
    return word[1] + len(word[0])


def _found(asking: Asking, words: Sequence[tuple[str, int]]) -> Iterator[_Word]:
    """The words, and pairs of words, that can stand for a frame."""
    at = 0
    while at < len(words):
        word, start = words[at]
        length = 1
        if not _within(start, asking.taken) and not _like_a_name(asking.text, start):
            pair = ways(f"{word}_{words[at + 1][0]}", asking.language) if at + 1 < len(words) else {}
            length = 2 if pair else 1
            if stands_for := pair or ways(word, asking.language):
                yield _Word(stands_for, at, length)
        at += length


def _asks(frame: Frame, found: Sequence[_Word], asking: Asking, *, bare: bool, led: bool) -> bool:
    """Whether the words that can stand for a frame do so here."""
    if frame is Frame.LOCATED_IN:
        return asking.place
    lists = {one.ways.get(frame, LIGHT) for one in found}
    # "When did the line begin to run?" has another verb before the one that could mean to run a company.
    if lists & {"verb", "turned"} or ("asked" in lists and (bare or led)):
        return True
    # "What did the director of Velmora say?" and "Where is the owner of Velmora?" do not ask who it is.
    holds = "holder" in lists and (asking.place or asking.thing or asking.helped)
    return bare and not holds


def _end(frame: Frame, word: _Word, spoken: Sequence[str], asking: Asking) -> str:
    """The end of the frame where the party must stand that the question names."""
    way = word.ways.get(frame, LIGHT)
    if way == "holder":
        return OBJECT
    if way == "held" or frame is Frame.LOCATED_IN:
        return SUBJECT
    language = asking.language
    who = asking.person and not asking.words & _OBLIQUE[language] and not _after_preposition(spoken)
    if way == "turned":
        return SUBJECT if (who or asking.thing) and not asking.helped else OBJECT
    after = spoken[word.place + word.length :][:2]
    if after[:1] == [_AGENT.get(language, "")]:
        return OBJECT if after[1:] in (["qui"], ["whom"], ["who"], []) else SUBJECT
    acted_by = bool(asking.words & _ACTED_BY)
    if asking.person and (who or acted_by) and not asking.helped:
        return OBJECT
    return SUBJECT if asking.helped or asking.person or asking.thing else EITHER


def _after_preposition(spoken: Sequence[str]) -> bool:
    return any(one in _TO and other in _WHICH for one, other in pairwise(spoken))


def _with_implied(ends: dict[Frame, str]) -> Iterator[tuple[Frame, str]]:
    for frame, end in ends.items():
        yield frame, end
        for other in _TURNED.get(frame, ()):
            yield other, {SUBJECT: OBJECT, OBJECT: SUBJECT}.get(end, EITHER)


def _body(word: str, language: str) -> bool:
    """Whether a word only tells what sort of thing is meant: "the company", "the plant"."""
    bodies = lexicon(language).bodies
    return word in bodies or lemma(word, language, "NOUN") in bodies


def _within(at: int, stretches: Collection[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _like_a_name(text: str, at: int) -> bool:
    return text[at].isupper() and bool(text[:at].strip()) and not text.isupper()
