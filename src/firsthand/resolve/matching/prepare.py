"""A name made ready to be compared: folded, cut into words, what is not the name itself set aside."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from msgspec import Struct

from firsthand.records import MentionKind
from firsthand.resolve.matching.concept import unmarked
from firsthand.resolve.matching.sound import Script, plain
from firsthand.resolve.matching.tables import legal, parts
from firsthand.resolve.matching.word import Aside, Word, word_of_other, word_of_person

_WORD = re.compile(r"[^\W_]+(?:['’ʼ׳`][^\W_]+)*['׳]?")
_POINTS = re.compile("[\u0640\u064b-\u065f\u0670\u0610-\u061a\u05b0-\u05c7\u200d-\u200f]")
_GLUED = re.compile(r"(?<=[a-zа-яё]{3})(?=[A-ZА-ЯЁ](?:[a-zа-яё]|[A-ZА-ЯЁ]{1,3}\b))")
"""Where a second word begins without a space: "VorlenHolding", "VorlenAG"."""
_ELIDED = re.compile(r"(?<!\w)[dDlL]['’](?=\w)")
_STOPS = re.compile(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.(?=\W|$)|[/](?=[SsTt]\b)|(?<=[א-ת])[״\"](?=[א-ת])")
_MARKED_VOWELS = re.compile("[\u0900-\u109f\u1200-\u137f\u1780-\u17ff]")
"""Scripts whose vowels are marks, which are no letters: they are romanised before the name is cut into words."""


_PERSON = MentionKind.PERSON


class Prepared(Struct, frozen=True, gc=False):
    """A name ready to be compared. `words` is the name itself, in the order written."""

    text: str
    kind: MentionKind | None
    script: Script
    words: tuple[Word, ...]
    aside: tuple[Word, ...] = ()
    """Titles, small words and articles that were set aside."""
    legal: tuple[str, ...] = ()
    """The kinds of legal forms that were set aside."""
    joined: str = ""
    """The sounds of all words in one."""
    frame: str = ""
    """The coarse consonants of all words."""
    turned: str = ""
    """The same with the last word first."""
    letters: int = 0
    """How much all words count for together."""
    person: bool = False
    """Whether the name is compared as a person's."""


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts().compounds.words)})(?=\w{{4}})")


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Legal forms, the longest first, and their kinds."""
    kinds = {unmarked(words): form.kind for form in legal().form for words in form.words}
    longest = sorted(kinds, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), kinds


def _cut(name: str) -> list[str]:
    """The words of a person's name in lower case."""
    if not name.isascii():
        if _MARKED_VOWELS.search(name):
            name = plain(name)
        name = _POINTS.sub("", unicodedata.normalize("NFKC", name)).replace("\u200c", " ")
    if name.istitle() and name.replace(" ", "").isalpha():
        return name.lower().split()  # most names are that plain, and this is five times as fast
    return [found.lower() for found in _WORD.findall(_GLUED.sub(" ", name))]


def _cut_organisation(name: str) -> tuple[list[str], tuple[str, ...]]:
    """The words of an organisation's name in lower case, without its legal forms, and these forms' kinds."""
    pattern, kinds = _forms()
    glued = _ELIDED.sub("", _GLUED.sub(" ", name.replace("&", " and ").replace("-", " ")))
    bare = " ".join(_cut(_compounds().sub(r"\g<0> ", _STOPS.sub("", unmarked(glued)))))
    forms = tuple(dict.fromkeys([kinds[found] for found in pattern.findall(bare)]))
    left = pattern.sub(" ", bare).split() if forms else bare.split()
    return (left, forms) if left else (bare.split(), ())


def _prepared(name: str, kind: MentionKind | None, tokens: list[str], forms: tuple[str, ...]) -> Prepared:
    person = kind is _PERSON
    read = word_of_person if person else word_of_other
    words = [made for made in map(read, tokens) if made]
    own = [made for made in words if not made.aside]
    if not own:
        own = [made for made in words if made.aside is not Aside.TITLE] or words
    joined = frame = last = ""
    letters = 0
    for made in own:
        sound, last = made.sound, made.sound.coarse
        joined += sound.full
        frame += last
        letters += made.size
    return Prepared(
        name,
        kind,
        own[0].script if own else Script.OTHER,
        tuple(own),
        tuple([made for made in words if made not in own]) if len(own) < len(words) else (),
        forms,
        joined,
        frame,
        last + frame[: len(frame) - len(last)],
        letters,
        person,
    )


@lru_cache(maxsize=100_000)
def _person(name: str) -> Prepared:
    return _prepared(name, _PERSON, _cut(name), ())


@lru_cache(maxsize=100_000)
def _other(name: str, kind: MentionKind | None) -> Prepared:
    return _prepared(name, kind, *_cut_organisation(name))


def prepare(name: str, kind: MentionKind | None = None) -> Prepared:
    """Make a name ready to be compared; with `kind` None it may be anybody's and legal forms are set aside too."""
    return _person(name) if kind is _PERSON else _other(name, kind)
