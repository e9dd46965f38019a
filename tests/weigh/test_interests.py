from __future__ import annotations

from collections.abc import Sequence

import pytest

from firsthand.records import Claim, Decision, DecisionKind, Document, Entity, Frame, Relation
from firsthand.weigh import weigh

from . import made

TEXT = "Orlan Trade is run by Ana Dorin. Petru Lask worked there. The plant is safe. The gas is clean."
PAGE = made.page("D1", TEXT, "Herald")
COMPANY = made.entity("E1", [PAGE], "Orlan Trade")
DORIN = made.entity("E2", [PAGE], "Ana Dorin", schema="Person")
LASK = made.entity("E3", [PAGE], "Petru Lask", schema="Person")


def claims(*relations: Relation) -> list[Claim]:
    return [
        made.claim(PAGE, "c1", "The plant is safe", made.says(PAGE, "Ana Dorin"), relations=relations),
        made.claim(PAGE, "c2", "The gas is clean", made.says(PAGE, "Orlan Trade")),
    ]


def interests(
    claims: Sequence[Claim],
    entities: Sequence[Entity] = (COMPANY, DORIN, LASK),
    pages: Sequence[Document] = (PAGE,),
    decisions: Sequence[Decision] = (),
) -> list[set[str]]:
    weighed = weigh(pages, claims, entities, derivations=(), decisions=decisions)
    names = {origin.id: origin.name for origin in weighed.origins}
    return [{names[id_] for id_ in one.origins} for one in weighed.interests]


DIRECTS = made.relation(PAGE, Frame.DIRECTS, "Ana Dorin", "Orlan Trade")
TOGETHER, ALONE = [{"Ana Dorin", "Orlan Trade"}], [{"Ana Dorin"}, {"Orlan Trade"}]


@pytest.mark.parametrize("frame", [Frame.DIRECTS, Frame.SPEAKS_FOR, Frame.OWNS])
def test_who_directs_speaks_for_or_owns_a_company_has_its_interest(frame: Frame) -> None:
    assert interests(claims(made.relation(PAGE, frame, "Ana Dorin", "Orlan Trade"))) == TOGETHER


def test_who_only_trades_with_a_company_has_an_interest_of_their_own() -> None:
    assert interests(claims(made.relation(PAGE, Frame.BUYS, "Ana Dorin", "Orlan Trade"))) == ALONE


def test_an_analyst_can_part_what_a_relation_binds() -> None:
    apart = Decision(kind=DecisionKind.INTEREST, subjects=("Ana Dorin", "Orlan Trade"), value="apart")
    assert interests(claims(DIRECTS), decisions=[apart]) == ALONE


def test_an_analyst_can_bind_what_no_page_binds() -> None:
    same = Decision(kind=DecisionKind.INTEREST, subjects=("Ana Dorin", "Orlan Trade"), value="same", note="sisters")
    assert interests(claims(), decisions=[same]) == TOGETHER


def test_the_last_decision_counts() -> None:
    same, apart = (
        Decision(kind=DecisionKind.INTEREST, subjects=("Ana Dorin", "Orlan Trade"), value=value)
        for value in ("same", "apart")
    )
    assert interests(claims(), decisions=[same, apart]) == ALONE


def test_an_unnamed_official_has_the_interest_of_the_body() -> None:
    page = made.page("D1", "Water Office. An official of the Water Office said so. It rains, it pours.", "Herald")
    found = interests(
        [
            made.claim(page, "c1", "It rains", made.says(page, "An official of the Water Office")),
            made.claim(page, "c2", "it pours", made.says(page, "Water Office")),
        ],
        [made.entity("E1", [page], "Water Office", schema="PublicBody")],
        [page],
    )
    assert len(found) == 1


def test_two_bodies_of_one_state_are_one_interest_and_of_two_states_are_two() -> None:
    text = "It rains, the French ministry said. It pours, the French police said. It hails, the Polish police said."
    page = made.page("D1", text, "Herald")
    sources = {"It rains": "the French ministry", "It pours": "the French police", "It hails": "the Polish police"}
    told = [made.claim(page, f"c{n}", words, made.says(page, who)) for n, (words, who) in enumerate(sources.items())]
    assert interests(told, (), [page]) == [{"the French ministry", "the French police"}, {"the Polish police"}]


def test_bodies_whose_names_mean_the_same_in_two_scripts_are_one_interest() -> None:
    text = "Ozone Inspectorate: it rains. Озоновая инспекция: it pours."
    page = made.page("D1", text, "Herald")
    told = [
        made.claim(page, "c1", "it rains", made.says(page, "Ozone Inspectorate")),
        made.claim(page, "c2", "it pours", made.says(page, "Озоновая инспекция")),
    ]
    bodies = [made.entity("E1", [page], "Ozone Inspectorate"), made.entity("E2", [page], "Озоновая инспекция")]
    assert len(interests(told, bodies, [page])) == 1


def test_a_longer_and_a_shorter_form_of_a_body_s_name_are_one_interest() -> None:
    page = made.page("D1", "European Ozone Inspectorate: it rains. Ozone Inspectorate: it pours.", "Herald")
    told = [
        made.claim(page, "c1", "it rains", made.says(page, "European Ozone Inspectorate")),
        made.claim(page, "c2", "it pours", made.says(page, "Ozone Inspectorate")),
    ]
    assert len(interests(told, (), [page])) == 1
