"""Origins: claims grouped by the first-hand source they go back to, with the ways they took to the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from firsthand.records import Attribution, Claim, Document, Origin, OriginKind, Resolved, Speech
from firsthand.resolve import sounds
from firsthand.weigh.lexicon import words

_GUESSED = frozenset({Resolved.INHERITED, Resolved.ROLE})
"""Ways of finding a source that a reader should be shown with a question mark."""
PAGE = "the page itself"


def origins(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Every claim's origin, in order of first appearance; claims of the same source stand together.

    Sources are put together by name across spellings and scripts, never by guess: "the ministry" and "the defence
    ministry" stay two. Claims that name nobody are one origin a page, for two pages' rumours need not be one.
    """
    pages = {document.id: document for document in documents}
    acronyms = _acronyms(claims)
    together: dict[tuple[OriginKind, tuple[str, ...]], list[Claim]] = defaultdict(list)
    for claim in claims:
        kind, key = _kind(claim.speaker), _key(claim, pages)
        together[kind, acronyms.get(key, key)].append(claim)
    return tuple(
        _origin(number, kind, found, pages) for number, ((kind, _), found) in enumerate(together.items(), start=1)
    )


def _kind(link: Attribution) -> OriginKind:
    """What is known of the innermost source."""
    source = link.source
    if source.resolved is Resolved.PUBLISHER or link.speech is Speech.OWN:
        return OriginKind.PUBLISHER
    if source.resolved is Resolved.NOTHING or not source.text.strip():
        return OriginKind.IMPERSONAL
    lexicon = words()
    name = source.text.casefold()
    if _any(lexicon.nobody, name):
        return OriginKind.IMPERSONAL
    if _any(lexicon.unnamed, name) and not _bears_a_name(source.text):
        return OriginKind.UNNAMED_OFFICIAL
    if _any(lexicon.media, name):
        return OriginKind.MEDIA_REPORT
    return OriginKind.NAMED


def _any(stems: Sequence[str], name: str) -> bool:
    return any(f" {stem}" in f" {name.replace('’', ' ')}" for stem in stems)


def _bears_a_name(text: str) -> bool:
    """Whether two capitalised words follow one another, as a person's or an agency's full name does."""
    capitals = [word[:1].isupper() for word in text.split()]
    return any(one and other for one, other in pairwise(capitals))


def _key(claim: Claim, pages: dict[str, Document]) -> tuple[str, ...]:
    """What claims of one origin have in common."""
    kind = _kind(claim.speaker)
    if kind is OriginKind.IMPERSONAL:
        return (claim.document,)
    if kind is OriginKind.PUBLISHER:
        return sounds(_page(claim, pages)) or (claim.document,)
    return _source_key(claim.speaker.source.text)


def _source_key(text: str) -> tuple[str, ...]:
    """The words of a source's name in their common spelling, without articles and what the source is carried by."""
    lexicon = words()
    for carrier in lexicon.carriers:
        text = re.sub(carrier, "", text, flags=re.IGNORECASE) or text
    spelt = sounds(text)
    return tuple(word for word in spelt if word not in lexicon.articles) or spelt or (text.casefold(),)


def _acronyms(claims: Sequence[Claim]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Which acronyms stand for exactly one of the sources: the key of "FT" to that of "Financial Times"."""
    longer: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for key in {_source_key(claim.speaker.source.text) for claim in claims}:
        longer["".join(word[:1] for word in key)].add(key)
    return {(letters,): keys.pop() for letters, keys in longer.items() if len(keys) == 1 and len(letters) > 1}


def _page(claim: Claim, pages: dict[str, Document]) -> str:
    document = pages.get(claim.document)
    return document.outlet if document else claim.chain[0].source.text


def _origin(number: int, kind: OriginKind, claims: list[Claim], pages: dict[str, Document]) -> Origin:
    first = claims[0]
    name = first.speaker.source.text.strip()
    if kind is OriginKind.PUBLISHER:
        name = _page(first, pages)
    elif kind is OriginKind.IMPERSONAL:
        name = ""
    paths = dict.fromkeys(_path(claim, pages) for claim in claims)
    return Origin(
        id=f"O{number}",
        name=name,
        kind=kind,
        claims=tuple(claim.id for claim in claims),
        through=tuple(filter(None, paths)),
        doubtful=any(_guessed(link) for claim in claims for link in claim.chain),
    )


def _path(claim: Claim, pages: dict[str, Document]) -> str:
    """The links between reader and source, outermost first; empty where the source is the page."""
    between = [link.source.text for link in claim.chain[1:-1]]
    return " → ".join([_page(claim, pages), *between]) if len(claim.chain) > 1 else ""


def _guessed(link: Attribution) -> bool:
    return link.source.doubtful or link.source.resolved in _GUESSED
