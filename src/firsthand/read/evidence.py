"""Proof that a text itself cites: documents, dated pictures, videos, registers, laws and rulings."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import msgspec

from firsthand.read.arguments import phrase
from firsthand.read.certainty.tree import spelling, upos
from firsthand.read.languages import table
from firsthand.read.lemmas import lemma
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import Evidence, Span

_BESIDE = "beside"
"""What `_known_as` says of a noun that proves only beside certain words."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_MAY_BE_NOUNS = _NOUNS | {"ADJ", "X"}
_PLACES_OF_NOUNS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj"})


class Nouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`evidence.toml`: nouns for things that prove, by kind."""

    kinds: dict[str, tuple[str, ...]]
    """Lemmas that always name a proof."""
    qualified: dict[str, dict[str, tuple[str, ...]]] = {}
    """By kind, nouns that do so only beside one of these words: "image" beside "satellite"."""


def evidence(passage: Passage, within: Span, language: str) -> tuple[Evidence, ...]:
    """What the words inside `within` (document offsets) cite as proof, in text order, as whole noun phrases."""
    found: list[Evidence] = []
    first, last = within.start - passage.start, within.end - passage.start
    for word in passage.tokens:
        if word.tag.upos not in _MAY_BE_NOUNS or not _stands_as_noun(word) or word.start < first or word.end > last:
            continue
        kind = _kind(word, language)
        if not kind:
            continue
        span = phrase(passage, word)
        if span is None or any(one.kind == kind and one.span.overlaps(span) for one in found):
            continue
        inside = Span(max(span.start, within.start), min(span.end, within.end))
        text = passage.text[inside.start - passage.start : inside.end - passage.start]
        found.append(Evidence(kind=kind, text=text, span=inside))
    return tuple(found)


def _stands_as_noun(word: Token) -> bool:
    # Taggers take some nouns for adjectives ("vidéo"); where they stand shows what they are.
    return upos(word) in _NOUNS or word.dep_ in _PLACES_OF_NOUNS


def _kind(word: Token, language: str) -> str:
    """The kind of proof that a noun names; "" for other nouns."""
    plain = _known_as(word.text, word.spelling, language)
    if plain != _BESIDE:
        return plain
    names = (spelling(word), lemma(word.text, language, "NOUN"))
    known: Nouns = table(language, "evidence", Nouns)
    for kind, nouns in known.qualified.items():
        wanted = [beside for name in names for beside in nouns.get(name, ())]
        if any(_is_one_of(other, wanted, language) for other in word.children):
            return kind
    return ""


def _is_one_of(word: Token, wanted: Collection[str], language: str) -> bool:
    return spelling(word) in wanted or lemma(word.text, language, upos(word)) in wanted


@lru_cache(maxsize=50_000)
def _known_as(text: str, spelt: str, language: str) -> str:
    """The kind of proof that a noun always names, `_BESIDE` where words beside it decide, "" for other nouns."""
    known: Nouns = table(language, "evidence", Nouns)
    names = (spelt, lemma(text, language, "NOUN"))
    for name in names:
        for kind, nouns in known.kinds.items():
            if name in nouns:
                return kind
    qualified = any(name in nouns for name in names for nouns in known.qualified.values())
    return _BESIDE if qualified else ""
