"""The dossier: one HTML file that holds all it shows, needs no network and runs no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from firsthand.records import Basis, Claim, Document, Material, Place
from firsthand.show import map as mapping
from firsthand.show.contradictions import ContradictionView, contradictions
from firsthand.show.findings import Findings, findings
from firsthand.show.flows import MoneyView, money_view
from firsthand.show.gaps import Gaps, gaps
from firsthand.show.links import Index, claims_by_thing
from firsthand.show.marks import ClaimView, doubtful, view
from firsthand.show.money import Sums, sums
from firsthand.show.network import Network, network
from firsthand.show.origins import OriginView, origins
from firsthand.show.page import Stretch, stretches
from firsthand.show.quoted import shortened
from firsthand.show.retellings import Retelling, retellings
from firsthand.show.story import StoryView, story
from firsthand.show.summary import Sentence, summary
from firsthand.show.timeline import Timeline, timeline
from firsthand.show.words import Words, map_names

PARTS = (
    "summary", "findings", "contradictions", "origins", "retellings", "story", "pages", "timeline", "map", "network",
    "money", "gaps", "method", "evidence",
)  # fmt: skip
"""The parts of a dossier in their order; each has its template."""

SHORTEST_RUN = 4
"""Neighbouring claims in a list are drawn together ("c3–c9") from this many on."""


@dataclass(frozen=True)
class Page:
    """One document with its claims beside it."""

    document: Document
    stretches: tuple[Stretch, ...]
    claims: int
    date: str
    basis: str
    weakest: bool
    """Whether the date rests on the weakest basis there is."""
    unread: bool


@dataclass(frozen=True)
class PlaceView:
    """A place as a row of the map's list."""

    place: Place
    claims: tuple[str, ...]
    dotted: bool


@dataclass(frozen=True)
class Facts:
    """The counts that the method section gives."""

    documents: int
    claims: int
    doubtful: int
    unread: int
    extractors: tuple[str, ...]
    collectors: tuple[str, ...]


@dataclass(frozen=True)
class Dossier:
    """Everything the template shows."""

    material: Material
    sentences: tuple[Sentence, ...]
    findings: Findings
    contradictions: tuple[ContradictionView, ...]
    origins: tuple[OriginView, ...]
    retellings: tuple[Retelling, ...]
    story: StoryView
    pages: tuple[Page, ...]
    claims: Mapping[str, ClaimView]
    timeline: Timeline
    map: mapping.MapView | None
    places: tuple[PlaceView, ...]
    unplaced: tuple[str, ...]
    gaps: Gaps
    network: Network | None
    named: Mapping[str, str]
    """Id of an entity or place → its name."""
    sums: Sums
    money: MoneyView
    facts: Facts


def dossier(material: Material, *, language: str = "en") -> str:
    """The dossier of `material` as one HTML document; `language` is that of the words around the quotes.

    Raises `ShowError` when the language is not one of en, fr, ru, uk. The same material gives the same bytes.
    """
    words = Words(language)
    order = {claim.id: number for number, claim in enumerate(material.claims)}
    css = (files(__package__) / "dossier.css").read_text("utf-8")
    template = _environment().get_template("dossier.html.j2")
    return template.render(d=compose(material, words), w=words, css=css, parts=PARTS, runs=lambda ids: runs(ids, order))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("firsthand.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["short"] = shortened
    return environment


def compose(material: Material, words: Words) -> Dossier:
    """Everything the template shows, computed from the records."""
    documents = {document.id: document for document in material.documents}
    traces = {trace.claim: trace for trace in material.traces}
    by_place = claims_by_thing(material.claims, Index(material.places))
    placed = {claim for ids in by_place.values() for claim in ids}
    unplaced = tuple(claim.id for claim in material.claims if claim.id not in placed)
    times = timeline(material.documents, material.claims)
    return Dossier(
        material=material,
        sentences=summary(material, words),
        findings=findings(material, words),
        contradictions=contradictions(material, words),
        origins=origins(material.origins, words),
        retellings=retellings(material, words),
        story=story(material, words),
        pages=tuple(_page(document, material, words) for document in material.documents),
        claims={c.id: view(c, documents[c.document], words, traces.get(c.id)) for c in material.claims},
        timeline=times,
        map=mapping.draw(material.places, by_place, map_names(words.language)),
        places=tuple(
            PlaceView(place, tuple(by_place.get(place.id, ())), dotted=place.level != "country")
            for place in sorted(material.places, key=lambda p: (-len(by_place.get(p.id, ())), p.name))
        ),
        unplaced=unplaced,
        gaps=gaps(material.documents, material.claims, times.undated, unplaced),
        network=network(material.claims, material.entities, material.places, words),
        named={e.id: e.name for e in material.entities} | {p.id: p.name for p in material.places},
        sums=sums(material.claims, words),
        money=money_view(material.money, words),
        facts=_facts(material),
    )


def runs(ids: Sequence[str], order: Mapping[str, int]) -> list[tuple[str, str]]:
    """Claim ids as (first, last) in the order given; both the same unless enough neighbours follow one another."""
    grouped: list[list[str]] = []
    for name in ids:
        if grouped and order.get(name, -2) == order.get(grouped[-1][-1], -4) + 1:
            grouped[-1].append(name)
        else:
            grouped.append([name])
    pairs: list[tuple[str, str]] = []
    for group in grouped:
        pairs += [(group[0], group[-1])] if len(group) >= SHORTEST_RUN else [(name, name) for name in group]
    return pairs


def _page(document: Document, material: Material, words: Words) -> Page:
    claims: list[Claim] = [claim for claim in material.claims if claim.document == document.id]
    published = document.published
    basis = published.basis if published else None
    return Page(
        document=document,
        stretches=stretches(document, claims),
        claims=len(claims),
        date=words.day(published.earliest) if published and published.earliest else "",
        basis=words(f"basis.{basis.replace(' ', '_').replace('-', '_')}") if basis else "",
        weakest=basis is Basis.PAGE_HEADER,
        unread=document.id in material.unread,
    )


def _facts(material: Material) -> Facts:
    return Facts(
        documents=len(material.documents),
        claims=len(material.claims),
        doubtful=sum(map(doubtful, material.claims)),
        unread=len(material.unread),
        extractors=tuple(dict.fromkeys(claim.extractor for claim in material.claims)),
        collectors=tuple(dict.fromkeys(d.collector for d in material.documents if d.collector)),
    )
