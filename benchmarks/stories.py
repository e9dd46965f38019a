"""Stories with a known lineage: events, the reports of them, and who copied whom; the same seed makes the same pages.

Every event is reported first-hand by one page or several (other wording, other details, the same news). Pages are
taken from pages by cutting, by paraphrase after a table, by translation, by quoting a passage within something else;
some of them make mistakes, some name where they took from. Firms and people are invented (stories.toml).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

from benchmarks.stories_wording import LANGUAGES, Slots, Told, table, values, worded
from firsthand.records import (
    Attribution,
    Basis,
    Claim,
    Document,
    Link,
    Mention,
    MentionKind,
    Quote,
    Resolved,
    Source,
    Span,
    When,
    digest,
)

FIRST_DAY = date(2021, 1, 8)
NEWS = 4
"""Facts at the head of the table that every report of an event tells."""
NEWS_SLOTS = ("company", "place", "official", "n", "day", "thing", "day2")
"""What all who report an event agree on."""
DETAILS = (6, 10)
"""Further facts that a first-hand report tells."""
TAKEN = (0, 1, 1, 2, 3, 5)
"""Pages that are taken from an event's pages."""


@dataclass
class Page:
    """A page to be written: what it tells, in which language, when, and which page it was taken from."""

    number: int
    language: str
    day: date
    outlet: str
    told: list[Told]
    bases: list[int] = field(default_factory=list)
    names: int | None = None
    links: bool = False


@dataclass(frozen=True)
class Made:
    """The documents of a case with what a reader would find in them, and the pairs (derived, base) that are true."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    derived: frozenset[tuple[str, str]]
    independent: frozenset[tuple[str, str]]
    """Pairs of first-hand reports of one event, which nobody took from the other."""


def make(events: int, seed: int) -> Made:
    """The case of so many events."""
    pages: list[Page] = []
    reports = [
        _event(random.Random(f"{seed}/{event}"), pages)  # noqa: S311 - pages, not secrets
        for event in range(events)
    ]
    written = [_write(page, pages) for page in pages]
    documents = tuple(document for document, _, _ in written)
    return Made(
        documents=documents,
        claims=tuple(claim for _, claims, _ in written for claim in claims),
        mentions=tuple(mention for _, _, mentions in written for mention in mentions),
        derived=frozenset((f"D{page.number + 1}", f"D{base + 1}") for page in pages for base in page.bases),
        independent=frozenset(
            (f"D{one.number + 1}", f"D{other.number + 1}") for first in reports for one, other in combinations(first, 2)
        ),
    )


def _event(drawn: random.Random, pages: list[Page]) -> list[Page]:
    """One event: its first-hand reports (given back), what was taken from them, at times a page that quotes one."""
    day = FIRST_DAY + timedelta(days=drawn.randrange(1500))
    news = values(drawn, day)
    first: list[Page] = []
    for report in range(drawn.choice((1, 1, 2))):
        slots = {**values(drawn, day), **{name: news[name] for name in NEWS_SLOTS}}
        details = sorted(drawn.sample(range(NEWS, len(table().fact)), drawn.randint(*DETAILS)))
        told = [Told(fact, report, slots) for fact in (*range(NEWS), *details)]
        first.append(_page(drawn, pages, day + timedelta(days=1 + drawn.randrange(2)), told))
    family = list(first)
    for _ in range(drawn.choice(TAKEN)):
        base = drawn.choice(family if drawn.random() < 0.4 else first)
        family.append(_taken(drawn, pages, base))
    if drawn.random() < 0.3:
        _quoting(drawn, pages, drawn.choice(first))
    return first


def _page(drawn: random.Random, pages: list[Page], day: date, told: list[Told], language: str = "") -> Page:
    number = len(pages)
    page = Page(number, language or drawn.choice(LANGUAGES), day, _name(number), told)
    own = drawn.sample(range(len(table().own["en"])), drawn.randint(0, 2))
    told.extend(Told(-1, at, told[0].slots, own="own") for at in own)
    pages.append(page)
    return page


def _name(number: int) -> str:
    """A name for every outlet that sounds like no other's."""
    name = ""
    number += 48 * 48
    while number:
        number, syllable = divmod(number, 48)
        name = "bdfklmnprstv"[syllable // 4] + "aeou"[syllable % 4] + name
    return f"Kurier {name.capitalize()}"


def _taken(drawn: random.Random, pages: list[Page], base: Page) -> Page:
    """A page made of another: cut, and copied, paraphrased or translated, at times with mistakes."""
    kept = [one for one in base.told if not one.own]
    count = max(4, round(len(kept) * drawn.uniform(0.5, 1.0)))
    chosen = sorted(drawn.sample(range(len(kept)), min(count, len(kept))))
    told = [kept[at] for at in chosen]
    way = drawn.choice(("copied", "paraphrased", "translated"))
    language = (
        drawn.choice([one for one in LANGUAGES if one != base.language]) if way == "translated" else base.language
    )
    if way == "paraphrased":
        told = [replace(one, changed=True) for one in told]
    if way == "translated":
        told = [replace(one, wording=drawn.randrange(2), changed=False) for one in told]
    if drawn.random() < 0.4:
        told = _mistaken(drawn, told)
    page = _page(drawn, pages, base.day + timedelta(days=drawn.choice((0, 1, 1, 2, 3))), told, language)
    page.bases.append(base.number)
    page.names = base.number if drawn.random() < 0.4 else None
    page.links = drawn.random() < 0.15
    return page


def _mistaken(drawn: random.Random, told: list[Told]) -> list[Told]:
    """The facts with one or two values that the base does not have."""
    wrong: Slots = {}
    for name in drawn.sample(("n", "a", "b", "place", "c", "i", "day"), 2):
        wrong[name] = values(drawn, FIRST_DAY)[name]
    return [replace(one, slots={**one.slots, **wrong}) for one in told]


def _quoting(drawn: random.Random, pages: list[Page], base: Page) -> None:
    """A page about something else that repeats two sentences of another to the letter."""
    day = base.day + timedelta(days=drawn.randint(5, 60))
    slots = values(drawn, day)
    own = [Told(fact, 1, slots) for fact in drawn.sample(range(len(table().fact)), 7)]
    at = drawn.randrange(max(1, len(base.told) - 3))
    page = _page(drawn, pages, day, own + base.told[at : at + 2], base.language)
    page.bases.append(base.number)


def _write(page: Page, pages: Sequence[Page]) -> tuple[Document, list[Claim], list[Mention]]:
    """The page as a document, with the days and the names that stand in it."""
    parts = [worded(page.language, one) for one in page.told]
    if page.names is not None:
        outlet = pages[page.names].outlet
        named = table().named[page.language][page.number % 2]
        parts.insert(1, (named.format(outlet=outlet), {outlet: MentionKind.ORGANISATION}, {}))
    text, names, days = "", [], []
    for number, (sentence, named_, dated) in enumerate(parts):
        start = len(text)
        text += sentence + ("\n\n" if number % 3 == 2 else " ")
        names += [(start + sentence.find(name), name, kind) for name, kind in named_.items()]
        days += [(start + sentence.find(words), words, day) for words, day in dated.items()]
    text = text.strip()
    identity = f"D{page.number + 1}"
    links = (Link(_address(page.bases[0]), parts[0][0].split()[0]),) if page.links else ()
    document = _document(page, identity, text, links)
    mentions = [
        Mention(document=identity, span=Span(at, at + len(name)), text=name, name=name, kind=kind, found_by="made")
        for at, name, kind in names
    ]
    return document, [_claim(document, at, words, day) for at, words, day in days], mentions


def _address(number: int) -> str:
    return f"https://kurier-{number}.example/{number}"


def _document(page: Page, identity: str, text: str, links: tuple[Link, ...]) -> Document:
    return Document(
        id=identity,
        sha256=digest(identity),
        name=f"{identity}.html",
        media_type="text/html",
        size=len(text),
        retrieved_at=datetime(2026, 1, 1, tzinfo=UTC),
        url=_address(page.number),
        text=text,
        text_sha256=digest(text),
        publisher=page.outlet,
        language=page.language,
        published=When(words=str(page.day), earliest=page.day, latest=page.day, basis=Basis.META_TAG),
        links=links,
    )


def _claim(document: Document, at: int, words: str, day: date) -> Claim:
    span = Span(at, at + len(words))
    publisher = Attribution(source=Source(text=document.outlet, resolved=Resolved.PUBLISHER))
    return Claim(
        id=f"c{document.id[1:]}-{at}",
        document=document.id,
        quote=Quote.cut(document.id, document.text, span, document.text_sha256),
        content=(span,),
        chain=(publisher,),
        happened=(When(words=words, span=span, earliest=day, latest=day, value=str(day)),),
        extractor="made",
    )
