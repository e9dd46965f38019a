"""A name made ready to be compared: folded, cut into words, what is not the name itself set aside."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from msgspec import Struct

from firsthand.records import MentionKind
from firsthand.resolve.matching.sound import Script, plain, script_of
from firsthand.resolve.matching.tables import legal, parts
from firsthand.resolve.matching.word import Word, word

_WORD = re.compile(r"[^\W_]+(?:['’ʼ׳`][^\W_]+)*['׳]?")
_MARKS = re.compile(
    "(?<![\u0400-\u04ff])[\u0300-\u036f]|[\u0640\u064b-\u065f\u0670\u0610-\u061a\u05b0-\u05c7\u200d-\u200f]"
)
_JOINED = re.compile(r"(?<=[a-zа-яё]{3})(?=[A-ZА-ЯЁ][a-zа-яё])")
_STOPS = re.compile(r"(?<=\w)\.(?=\w\b)|(?<=\b\w)\.(?=\W|$)|[/](?=[SsTt]\b)")
_CODES = re.compile(r"[\u0900-\u109f\u1200-\u137f\u1780-\u17ff]")
_BRACKETS = re.compile(r"\(([^)]*)\)")


class Prepared(Struct, frozen=True):
    """A name ready to be compared. `words` is the name itself, in the order written."""

    text: str
    kind: MentionKind | None
    script: Script
    words: tuple[Word, ...]
    particles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    legal: tuple[str, ...] = ()
    """The kinds of legal forms that were set aside."""
    joined: str = ""
    frame: str = ""

    @property
    def person(self) -> bool:
        """Whether the name is compared as a person's."""
        return self.kind is MentionKind.PERSON


@cache
def _titles() -> frozenset[str]:
    return frozenset(parts().titles.words)


@cache
def _particles() -> frozenset[str]:
    return frozenset(parts().particles.words)


@cache
def _articles() -> frozenset[str]:
    return frozenset(legal().articles.words)


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Legal forms, the longest first, and their kinds."""
    kinds = {words: form.kind for form in legal().form for words in form.words}
    longest = sorted(kinds, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), kinds


def _bare(text: str) -> str:
    """Without accents, in lower case; letters of other scripts stay."""
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.casefold().replace("ł", "l").replace("ı", "i")))
    return unicodedata.normalize("NFC", bare)


def _cut(name: str) -> list[str]:
    if _CODES.search(name):
        name = plain(name)
    if not name.isascii():
        name = _MARKS.sub("", unicodedata.normalize("NFKC", name)).replace("\u200c", " ")
    name = _JOINED.sub(" ", name)
    return [found.lower() for found in _WORD.findall(name)]


def _word(text: str, person: bool) -> Word | None:
    script = script_of(text)
    return word(text.replace("'", "").replace("’", "") if script is Script.LATIN else text, script, person)


def _without(tokens: list[str], aside: frozenset[str]) -> tuple[list[str], tuple[str, ...]]:
    """The words that are not in `aside`, and those that are; all of them when nothing else would be left."""
    out = tuple(token for token in tokens if token in aside or (not token.isascii() and _bare(token) in aside))
    if not out or len(out) == len(tokens):
        return tokens, ()
    return [token for token in tokens if token not in out], out


def _person(name: str) -> Prepared:
    tokens, titles = _without(_cut(name), _titles())
    tokens, particles = _without(tokens, _particles())
    return _prepared(name, MentionKind.PERSON, tokens, titles=titles, particles=particles)


def _other(name: str, kind: MentionKind | None) -> Prepared:
    pattern, kinds = _forms()
    bare = " ".join(_WORD.findall(_STOPS.sub("", _bare(name).replace("&", " and ").replace("-", " "))))
    forms = tuple(dict.fromkeys(kinds[found] for found in pattern.findall(bare)))
    left = pattern.sub(" ", bare).split() if forms else bare.split()
    if not left:
        left, forms = bare.split(), ()
    tokens, articles = _without(left, _articles())
    return _prepared(name, kind, tokens, particles=articles, legal=forms)


def _prepared(
    name: str,
    kind: MentionKind | None,
    tokens: list[str],
    *,
    titles: tuple[str, ...] = (),
    particles: tuple[str, ...] = (),
    legal: tuple[str, ...] = (),
) -> Prepared:
    person = kind is MentionKind.PERSON
    words = tuple(made for token in tokens if (made := _word(token, person)))
    script = words[0].script if words else Script.OTHER
    return Prepared(
        text=name,
        kind=kind,
        script=script,
        words=words,
        particles=particles,
        titles=titles,
        legal=legal,
        joined="".join([made.sounds[0].full for made in words]),
        frame="".join([made.sounds[0].coarse for made in words]),
    )


@lru_cache(maxsize=100_000)
def prepare(name: str, kind: MentionKind | None = None) -> Prepared:
    """Make a name ready to be compared; `kind` None compares it as a person's where no legal form tells otherwise."""
    if kind is MentionKind.PERSON:
        return _person(name)
    return _other(name, kind)
