"""Documents as Articles, entities as themselves, places as Addresses."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.exports.cells import address
from firsthand.exports.ftm.naming import OWN, Naming
from firsthand.exports.ftm.statement import NO_LANGUAGE, TYPES, Statement
from firsthand.records import Document, Entity, Mention, Place

THINGS = frozenset(
    {"Person", "Company", "Organization", "PublicBody", "LegalEntity", "Vessel", "Airplane", "Vehicle", "Asset"}
)
"""Schemata of entities as the case gives them; whatever else it may hold goes out as LegalEntity."""


def schema_of(entity: Entity) -> str:
    """The schema that the entity goes out under."""
    return entity.schema if entity.schema in THINGS else "LegalEntity"


def article(document: Document, naming: Naming) -> Iterator[Statement]:
    """A document as an Article with its whole text; who added it and from where stays in the case."""
    published = document.published
    day = published.earliest if published else None
    rests = f"Dated {day}, which rests on: {published.basis}" if published and day and published.basis else ""
    lang = naming.lang(document.id)
    for prop, value in (
        ("name", document.title or document.name),
        ("fileName", document.name),
        ("title", document.title),
        ("author", document.byline),
        ("publisher", document.outlet),
        ("sourceUrl", address(document.url)),
        ("publishedAt", day.isoformat() if day else ""),
        ("summary", rests),
        ("language", lang),
        ("mimeType", document.media_type),
        ("retrievedAt", document.retrieved_at.strftime("%Y-%m-%dT%H:%M:%S")),
        ("processingAgent", document.collector),
        ("keywords", f"sha256:{document.sha256}"),
        ("bodyText", document.text),
    ):
        if value:
            said_in = lang if prop in {"title", "name", "bodyText"} else ""
            yield Statement(
                entity=naming.id(document.id),
                schema="Article",
                prop=prop,
                value=value,
                dataset=naming.dataset(document.id),
                lang=said_in,
                origin=document.id,
            )


def entity(thing: Entity, naming: Naming) -> Iterator[Statement]:
    """An entity by its spellings, each said by the publishers who spell it so, and why they were put together."""
    yield from _spelt(thing, schema_of(thing), naming)
    for reason in thing.because:
        yield own(naming.id(thing.id), schema_of(thing), "notes", reason)


def place(spot: Place, naming: Naming) -> Iterator[Statement]:
    """A place as an Address: spelt by publishers, located by us with the precision said."""
    yield from _spelt(spot, "Address", naming)
    kilometres = max(1, round(spot.precision_m / 1000))
    facts = (
        ("full", spot.name),
        ("latitude", f"{spot.latitude:.5f}"),
        ("longitude", f"{spot.longitude:.5f}"),
        ("country", spot.country.lower()),
        ("summary", f"{spot.level}, within {kilometres} km of the point; {spot.gazetteer}"),
        *(("notes", reason) for reason in spot.because),
    )
    yield from (own(naming.id(spot.id), "Address", prop, value) for prop, value in facts if value)


def own(entity_id: str, schema: str, prop: str, value: str) -> Statement:
    """A statement of this software."""
    return Statement(entity=entity_id, schema=schema, prop=prop, value=value, dataset=OWN)


def _spelt(thing: Entity | Place, schema: str, naming: Naming) -> Iterator[Statement]:
    names = [(mention.name, mention) for mention in thing.mentions]
    if thing.mentions and all(name != thing.name for name, _ in names):
        names.insert(0, (thing.name, thing.mentions[0]))
    for name, mention in names:
        yield _of(mention, thing, schema, "name" if name == thing.name else "alias", name, naming)
    if not thing.mentions:
        yield own(naming.id(thing.id), schema, "name", thing.name)
    spelt = {name for name, _ in names} | {thing.name}
    for name in getattr(thing, "names", ()):
        if name not in spelt:
            yield own(naming.id(thing.id), schema, "alias", name)
    for document in dict.fromkeys(mention.document for mention in thing.mentions):
        mention = next(mention for mention in thing.mentions if mention.document == document)
        yield _of(mention, thing, schema, "proof", naming.id(document), naming)


def _of(mention: Mention, thing: Entity | Place, schema: str, prop: str, value: str, naming: Naming) -> Statement:
    return Statement(
        entity=naming.id(thing.id),
        schema=schema,
        prop=prop,
        value=value,
        dataset=naming.dataset(mention.document),
        lang="" if TYPES.get(prop) in NO_LANGUAGE else naming.lang(mention.document),
        origin=mention.document,
    )
