"""Where one party is told to be, by many claims."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.records import Clash, Contradiction, Frame
from firsthand.weigh import weigh

from . import made

HAVING = (
    "Bergen",
    "Varna",
    "Linz",
    "Brno",
    "Graz",
    "Porto",
    "Turku",
    "Split",
    "Gdansk",
    "Nantes",
    "Bari",
    "Derry",
    "Oulu",
)


def told_in(towns: Sequence[str]) -> list[Contradiction]:
    """What contradicts where a page each puts Corvalix into one of these towns."""
    pages = [made.page(f"D{at}", f"It is {town} that Corvalix works in.", f"P{at}") for at, town in enumerate(towns)]
    claims = [
        made.claim(
            page,
            f"c{page.id}",
            f"{town} that Corvalix works in",
            relations=[made.relation(page, Frame.LOCATED_IN, "Corvalix", town)],
        )
        for page, town in zip(pages, towns, strict=True)
    ]
    places = [made.town(town, 4.0 * at, 4.0 * at, pages) for at, town in enumerate(dict.fromkeys(towns))]
    entities = [made.entity("E1", pages, "Corvalix")]
    found = weigh(pages, claims, entities, places, derivations=()).contradictions
    return [one for one in found if one.kind is Clash.PLACE]


def test_each_two_of_a_few_towns_contradict_each_other() -> None:
    assert len(told_in(HAVING[:4])) == 6


def test_who_is_told_to_be_in_many_towns_has_many_sites() -> None:
    assert told_in(HAVING[:12])
    assert not told_in(HAVING)


def test_of_many_claims_each_stands_in_a_contradiction_and_not_each_pair() -> None:
    found = told_in([*HAVING[:1] * 40, *HAVING[1:2] * 30])
    assert {claim for one in found for claim in (*one.a_side, *one.b_side)} == {f"cD{at}" for at in range(70)}
    assert len(found) < 70
