"""A small case in three languages, weighed, and its index."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from firsthand.records import Certainty, Claim, Document, Entity, Material, Place
from firsthand.search import build
from firsthand.search.index import Index, in_memory
from firsthand.weigh import weigh
from tests.weigh.made import amount, claim, entity, month, page, says, town

ENGLISH = (
    "Ada Brenn said that the Albatros plant in Giurgiu may have used 40 cylinders in March 2025. "
    "The roof of the chapel was repaired by two brothers. Orvane built the new halls in 2024. "
    "Nobody counted the 7 lorries."
)
RUSSIAN = "Завод «Альбатрос» в Джурджу закупил 900 баллонов. Цеха построила компания «Орвейн» из Сегеда."
FRENCH = "L’usine du Quai n’a livré aucun panneau. Les ouvriers ont réparé deux fenêtres."


def pages() -> tuple[Document, ...]:
    """The pages."""
    return (
        page("D1", ENGLISH, "The Tarn Observer", day=5),
        page("D2", RUSSIAN, "Тарнский вестник", language="ru", day=6),
        page("D3", FRENCH, "La Dépêche du Tarnet", language="fr", day=7),
    )


def claims(documents: tuple[Document, ...]) -> tuple[Claim, ...]:
    """Their claims: one sentence of each page but the Russian one holds none."""
    english, russian, french = documents
    used = "the Albatros plant in Giurgiu may have used 40 cylinders in March 2025"
    return (
        claim(
            english,
            "c1",
            used,
            says(english, "Ada Brenn", cue="said"),
            certainty=Certainty.POSSIBLE,
            amounts=[amount(english, "40 cylinders", 40, unit="cylinders")],
            happened=[month(english, "March 2025", 2025, 3)],
        ),
        claim(english, "c2", "Orvane built the new halls in 2024"),
        claim(english, "c3", "Nobody counted the 7 lorries", amounts=[amount(english, "7 lorries", 7)]),
        claim(
            russian,
            "c4",
            "Завод «Альбатрос» в Джурджу закупил 900 баллонов",
            amounts=[amount(russian, "900 баллонов", 900)],
        ),
        claim(russian, "c5", "Цеха построила компания «Орвейн» из Сегеда"),
        claim(french, "c6", "L’usine du Quai n’a livré aucun panneau"),
    )


def named(documents: tuple[Document, ...]) -> tuple[tuple[Entity, ...], tuple[Place, ...]]:
    """Who and what the pages name."""
    things = (
        entity("E1", documents, "Albatros", "Альбатрос"),
        entity("E2", documents, "Orvane", "Орвейн"),
        entity("E3", documents, "Ada Brenn", schema="Person"),
    )
    giurgiu = town("Giurgiu", 43.9, 25.97, documents, "Джурджу")
    szeged = town("Szeged", 46.25, 20.15, documents, "Сегеда")
    return things, (msgspec.structs.replace(giurgiu, id="P1"), msgspec.structs.replace(szeged, id="P2"))


def material() -> Material:
    """The case as its other rooms would have left it."""
    documents = pages()
    found = claims(documents)
    things, places = named(documents)
    mentions = tuple(mention for thing in things for mention in thing.mentions)
    mentions += tuple(mention for place in places for mention in place.mentions)
    weighed = weigh(documents, found, things, places, mentions=mentions)
    return Material(
        title="halls",
        built_at=datetime(2025, 6, 1, tzinfo=UTC),
        documents=documents,
        claims=found,
        mentions=mentions,
        entities=things,
        places=places,
        **msgspec.structs.asdict(weighed),
    )


def index() -> Index:
    """The index of the case, in memory."""
    return in_memory(build(material(), "made"))
