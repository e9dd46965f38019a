"""A small case in which claims say who owns, directs, supplies and makes what, in three languages."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from firsthand.records import Document, Frame, Material
from firsthand.search import build
from firsthand.search.index import Index, in_memory
from firsthand.weigh import weigh
from tests.weigh.made import claim, entity, page, relation, town

ENGLISH = (
    "Velmora owns Tarn Foam. The roof of Velmora was repaired. Tarn Foam, based in Giurgiu, makes boards. "
    "Orlin Trade delivered 40 cylinders to Velmora. Velmora said that a director of a bakery had died. "
    "Tarn Foam was founded by Ada Brenn. A shareholder of Orlin Trade has resigned."
)
RUSSIAN = "Директор «Вельморы» Павел Гронек уволился. «Вельмора» закупила 900 баллонов."
FRENCH = "Le patron de Tarn Foam, Luc Maret, dément."


def pages() -> tuple[Document, ...]:
    """The pages."""
    return (
        page("D1", ENGLISH, "The Tarn Observer", day=5),
        page("D2", RUSSIAN, "Тарнский вестник", language="ru", day=6),
        page("D3", FRENCH, "La Dépêche du Tarnet", language="fr", day=7),
    )


def material() -> Material:
    """The case as its other rooms would have left it."""
    documents = pages()
    english, russian, french = documents
    owns = relation(english, Frame.OWNS, "Velmora", "Tarn Foam")
    located = relation(english, Frame.LOCATED_IN, "Tarn Foam, based", "Giurgiu")
    makes = relation(english, Frame.PRODUCES, "Tarn Foam, based", "boards")
    supplies = relation(english, Frame.SUPPLIES, "Orlin Trade", "40 cylinders")
    founded = relation(english, Frame.FOUNDED, "Ada Brenn", "Tarn Foam was")
    head = relation(russian, Frame.DIRECTS, "Павел Гронек", "Вельморы")
    chief = relation(french, Frame.DIRECTS, "Luc Maret", "Tarn Foam")
    claims = (
        claim(english, "c1", "Velmora owns Tarn Foam", relations=[owns]),
        claim(english, "c2", "The roof of Velmora was repaired"),
        claim(english, "c3", "Tarn Foam, based in Giurgiu, makes boards", relations=[located, makes]),
        claim(english, "c4", "Orlin Trade delivered 40 cylinders to Velmora", relations=[supplies]),
        claim(english, "c5", "a director of a bakery had died"),
        claim(english, "c6", "Tarn Foam was founded by Ada Brenn", relations=[founded]),
        claim(english, "c7", "A shareholder of Orlin Trade has resigned"),
        claim(russian, "c8", "Директор «Вельморы» Павел Гронек уволился", relations=[head]),
        claim(russian, "c9", "«Вельмора» закупила 900 баллонов"),
        claim(french, "c10", "Le patron de Tarn Foam, Luc Maret, dément", relations=[chief]),
    )
    things = (
        entity("E1", documents, "Velmora", "Вельмора", "Вельморы"),
        entity("E2", documents, "Tarn Foam"),
        entity("E3", documents, "Orlin Trade"),
        entity("E4", documents, "Ada Brenn", schema="Person"),
        entity("E5", documents, "Павел Гронек", schema="Person"),
        entity("E6", documents, "Luc Maret", schema="Person"),
    )
    places = (msgspec.structs.replace(town("Giurgiu", 43.9, 25.97, documents), id="P1"),)
    mentions = tuple(mention for thing in (*things, *places) for mention in thing.mentions)
    weighed = weigh(documents, claims, things, places, mentions=mentions)
    return Material(
        title="foam",
        built_at=datetime(2025, 6, 1, tzinfo=UTC),
        documents=documents,
        claims=claims,
        mentions=mentions,
        entities=things,
        places=places,
        **msgspec.structs.asdict(weighed),
    )


def index() -> Index:
    """The index of the case, in memory."""
    return in_memory(build(material(), "made"))
