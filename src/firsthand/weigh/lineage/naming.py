"""Which pages a page itself points to: the outlets it names as sources, its credit line, its links."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from firsthand.records import Claim, Document, Frame, GroundKind, Mention, Span, Speech
from firsthand.weigh.sources import Key, source_key

MOST = 6
"""Places in which a page names one outlet that are looked at."""
TOLD_BY_THEMSELVES = frozenset({Frame.PLANS, Frame.DENIES, Frame.ASKS})
"""What nobody knows of a party but from itself: "the company plans to" has been told by the company."""
_WORD = re.compile(r"\w+")
_REACH = 45
"""Letters beside a name in which the words that make it a source are looked for."""


class Pointer(Struct, frozen=True):
    """A page's own word that it took from another: which kind of word, and where it stands."""

    kind: GroundKind
    span: Span | None = None


class Pointers(Struct, frozen=True):
    """By number: what each page says of itself."""

    outlets: dict[Key, list[int]]
    """The pages of each outlet, in order of publication."""
    keys: tuple[Key, ...]
    """Each page's outlet."""
    named: dict[int, dict[Key, list[Pointer]]]
    """The outlets that a page names as a source or in its credit line, and where."""
    mentioned: dict[int, frozenset[Key]]
    """The outlets whose name a page holds at all."""
    linked: dict[int, dict[int, Pointer]]
    """The pages that a page links to."""

    def between(self, one: int, other: int) -> tuple[Pointer, ...]:
        """What page `one` says of having taken from page `other`."""
        link = self.linked.get(one, {}).get(other)
        named = self.named.get(one, {}).get(self.keys[other], []) if self.keys[one] != self.keys[other] else []
        return (*((link,) if link else ()), *named)

    def mentions(self, one: int, other: int) -> bool:
        """Whether page `one` holds the name of the outlet of page `other`, which is not its own."""
        return self.keys[one] != self.keys[other] and self.keys[other] in self.mentioned.get(one, ())


class _Cues(Struct, frozen=True):
    before: list[str]
    after: list[str]


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before a name that is a source, and after it."""
    table = msgspec.toml.decode((files(__package__) / "data" / "cues.toml").read_bytes(), type=_Cues)
    before, after = ("|".join(map(re.escape, cues)) for cues in (table.before, table.after))
    return (
        re.compile(rf"(?:^|\W)(?:{before})\w*\W*(?:[^\W\d_]+\W+){{0,2}}$", re.IGNORECASE),
        re.compile(rf"^[»”\"’]?\s+(?:has |had |a |уже |вже )?(?:{after})", re.IGNORECASE),
    )


def pointers(documents: Sequence[Document], claims: Iterable[Claim], mentions: Iterable[Mention]) -> Pointers:
    """What the pages say of where they took from; `claims` and `mentions` are gone through once."""
    number = {document.id: at for at, document in enumerate(documents)}
    keys = tuple(source_key(document.outlet) for document in documents)
    outlets: dict[Key, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        outlets[key].append(at)
    held = _held(mentions, number, outlets, keys)
    _spelt_out(documents, keys, held)
    named: dict[int, dict[Key, list[Pointer]]] = defaultdict(lambda: defaultdict(list))
    for at, document in enumerate(documents):
        for signed in {document.credit, document.byline}:
            if (key := _known(signed, outlets)) and key != keys[at]:
                named[at][key].append(Pointer(GroundKind.CREDIT_LINE))
    for claim in claims:
        at = number.get(claim.document, -1)
        for key, span in _sources(claim, outlets, held.get(at, {}), keys[at]) if at >= 0 else ():
            told = named[at][key]
            if key != keys[at] and len(told) < MOST and Pointer(GroundKind.CREDIT_LINE) not in told:
                told.append(Pointer(GroundKind.NAMED_OUTLET, span))
    for at, theirs in held.items():
        _name_by_cues(documents[at].text, theirs, named[at])
    mentioned = {at: frozenset(theirs) for at, theirs in held.items()}
    return Pointers(dict(outlets), keys, dict(named), mentioned, _links(documents))


def _sources(
    claim: Claim, outlets: dict[Key, list[int]], held: dict[Key, list[Span]], own: Key
) -> Iterator[tuple[Key, Span | None]]:
    """The outlets that a claim has for its source: by its chain, or because only they can have told it."""
    for link in claim.chain[1:]:
        key = _known(link.source.text, outlets)
        if key and key != own:
            yield key, link.source.span
        if (key and key != own) or (not key and link.source.text and link.speech is not Speech.OWN):
            break  # an outlet behind somebody else is what that one took from
    for relation in claim.relations:
        if relation.frame in TOLD_BY_THEMSELVES:
            who = relation.subject.named_at or relation.subject.span
            yield from ((key, relation.span) for key, spans in held.items() if any(map(who.overlaps, spans)))


def _held(
    mentions: Iterable[Mention], number: dict[str, int], outlets: dict[Key, list[int]], keys: Sequence[Key]
) -> dict[int, dict[Key, list[Span]]]:
    """Where each page holds the name of another page's outlet."""
    held: dict[int, dict[Key, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        at = number.get(mention.document, -1)
        key = _known(mention.name, outlets) or _known(mention.text, outlets)
        if at >= 0 and key and key != keys[at]:
            held[at][key].append(mention.span)
    return held


def _spelt_out(documents: Sequence[Document], keys: Sequence[Key], held: dict[int, dict[Key, list[Span]]]) -> None:
    """Add, in place, where a page spells an outlet's name as that outlet does, though nothing took it for a name.

    A name of one word may be any word: it counts only beside the words that make it a source.
    """
    spelt = {document.outlet: key for document, key in zip(documents, keys, strict=True) if document.outlet}
    under: dict[str, list[str]] = defaultdict(list)
    words = {name: _WORD.findall(name) for name in spelt}
    common = Counter(word for found in words.values() for word in found)
    for name, found in words.items():
        # The word that fewest outlets have: most are called a Gazette or a Tribune.
        under[min(found, key=lambda word: (common[word], word), default="")].append(name)
    for at, document in enumerate(documents):
        for name in [name for word in under.keys() & set(_WORD.findall(document.text)) for name in under[word]]:
            key = spelt[name]
            if name not in document.text or key == keys[at] or key in held.get(at, ()):
                continue
            there = [Span(*match.span()) for match in re.finditer(rf"\b{re.escape(name)}\b", document.text)]
            if spans := [span for span in there if " " in name or _is_source(document.text, span)]:
                held[at][key] = spans[:MOST]


def _name_by_cues(text: str, held: dict[Key, list[Span]], named: dict[Key, list[Pointer]]) -> None:
    """Take outlets for sources beside whose name a cue stands, where no claim has named them yet."""
    for key, spans in held.items():
        if not named.get(key):
            named[key] = [Pointer(GroundKind.NAMED_OUTLET, span) for span in spans if _is_source(text, span)][:MOST]


def _known(name: str, outlets: dict[Key, list[int]]) -> Key:
    """The outlet that is called so; empty where none of the case is."""
    key = source_key(name) if name else ()
    return key if key in outlets else ()


def _is_source(text: str, name: Span) -> bool:
    before, after = _cues()
    left = text[max(0, name.start - _REACH) : name.start].rsplit("\n", 1)[-1].replace("’", "'")
    right = text[name.end : name.end + _REACH].split("\n", 1)[0]
    return bool(before.search(left) or after.search(right))


def _links(documents: Sequence[Document]) -> dict[int, dict[int, Pointer]]:
    """Which pages link to which of the case."""
    addresses = {
        bare: at for at, document in enumerate(documents) for url in (document.url, document.url_requested)
        if (bare := _bare(url))
    }  # fmt: skip
    linked: dict[int, dict[int, Pointer]] = defaultdict(dict)
    for at, document in enumerate(documents):
        begin = 0
        for link in document.links:
            # links stand in page order, so each is looked for behind the one before
            found = document.text.find(link.text, begin)
            begin = max(begin, found)
            target = addresses.get(_bare(link.url), at)
            if target != at:
                span = Span(found, found + len(link.text)) if found >= 0 else None
                linked[at].setdefault(target, Pointer(GroundKind.HYPERLINK, span))
    return dict(linked)


def _bare(url: str) -> str:
    """An address as it is compared: without scheme, "www.", fragment, what counts visits, and the last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    query = "&".join(part for part in parts.query.split("&") if part and not part.startswith(("utm_", "fbclid")))
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{query}" if host else ""
