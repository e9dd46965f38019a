"""A small story: a report, its French retelling, an inspectorate's own page and the company's answer."""

from __future__ import annotations

from firsthand.records import Amount, Certainty, Document, Frame, Polarity, Stance

from . import made

HERALD = made.page(
    "D1",
    "Corvalix has converted a grain warehouse in the free zone of Giurgiu into a plant. "
    "The plant may have used the gas freon, Ana Dorin said. "
    "Two lorries delivered about 40 cylinders to the warehouse, according to delivery notes. "
    "The project was to cost 80 million euros. "
    "Satellite images show a new hall beside the old road.",
    "The Harbour Herald",
)
COURIER = made.page(
    "D2",
    "Corvalix a transformé un entrepôt à grains de la zone franche de Galați en usine. "
    "L’usine aurait utilisé du gaz fréon. "
    "Deux camions ont livré 60 bouteilles à l’entrepôt. "
    "Le projet devait coûter 80 millions d’euros, selon le journal. "
    "Le port attire les touristes depuis un siècle.",
    "Le Courrier",
    language="fr",
    day=2,
)
OFFICE = made.page(
    "D3",
    "Inspectors of the Water Office said that the project was to cost 80 million euros.",
    "Water Office",
    day=3,
)
ANSWER = made.page(
    "D4",
    "Corvalix denies that the plant used the gas freon. Corvalix says the project was to cost 80 million euros.",
    "Corvalix",
    day=4,
)
PAGES = (HERALD, COURIER, OFFICE, ANSWER)

CORVALIX = made.entity("E1", PAGES, "Corvalix")
DORIN = made.entity("E2", PAGES, "Ana Dorin", schema="Person")
WATER = made.entity("E3", PAGES, "Water Office", schema="PublicBody")
ENTITIES = (CORVALIX, DORIN, WATER)
PLACES = (made.town("Giurgiu", 43.9, 25.97, PAGES), made.town("Galați", 45.44, 28.05, PAGES))
DERIVED = (made.taken(COURIER, HERALD),)


def _euros(page: Document, words: str) -> Amount:
    return made.amount(page, words, 80e6, currency="EUR")


BUILT = made.claim(
    HERALD,
    "c1",
    "Corvalix has converted a grain warehouse in the free zone of Giurgiu into a plant",
    relations=[made.relation(HERALD, Frame.CONVERTS, "Corvalix", "a grain warehouse")],
)
GAS = made.claim(
    HERALD,
    "c2",
    "The plant may have used the gas freon",
    made.says(HERALD, "Ana Dorin", cue="said"),
    certainty=Certainty.POSSIBLE,
)
NOTES = made.claim(
    HERALD,
    "c3",
    "Two lorries delivered about 40 cylinders to the warehouse",
    made.says(HERALD, "delivery notes", cue="according to"),
    amounts=[made.amount(HERALD, "about 40 cylinders", 40, unit="cylinders", about=True)],
)
COST = made.claim(
    HERALD, "c4", "The project was to cost 80 million euros", amounts=[_euros(HERALD, "80 million euros")]
)
HALL = made.claim(HERALD, "c5", "Satellite images show a new hall beside the old road")
BUILT_FR = made.claim(
    COURIER,
    "c6",
    "Corvalix a transformé un entrepôt à grains de la zone franche de Galați en usine",
    relations=[made.relation(COURIER, Frame.CONVERTS, "Corvalix", "un entrepôt à grains")],
)
GAS_FR = made.claim(COURIER, "c7", "L’usine aurait utilisé du gaz fréon", made.says(COURIER, "", cue="aurait utilisé"))
NOTES_FR = made.claim(
    COURIER,
    "c8",
    "Deux camions ont livré 60 bouteilles à l’entrepôt",
    amounts=[made.amount(COURIER, "60 bouteilles", 60, unit="bouteilles")],
)
COST_FR = made.claim(
    COURIER,
    "c9",
    "Le projet devait coûter 80 millions d’euros",
    made.says(COURIER, "le journal", cue="selon"),
    amounts=[_euros(COURIER, "80 millions d’euros")],
)
PORT_FR = made.claim(COURIER, "c10", "Le port attire les touristes depuis un siècle")
COST_OFFICE = made.claim(
    OFFICE,
    "c11",
    "the project was to cost 80 million euros",
    made.says(OFFICE, "Inspectors of the Water Office", cue="said"),
    amounts=[_euros(OFFICE, "80 million euros")],
)
DENIAL = made.claim(
    ANSWER,
    "c12",
    "the plant used the gas freon",
    made.says(ANSWER, "Corvalix", cue="denies", stance=Stance.DENY),
    polarity=Polarity.NEGATIVE,
)
CLAIMS = (BUILT, GAS, NOTES, COST, HALL, BUILT_FR, GAS_FR, NOTES_FR, COST_FR, PORT_FR, COST_OFFICE, DENIAL)
