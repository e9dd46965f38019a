"""What a party's answer rules out without naming it."""

from __future__ import annotations

import pytest

from firsthand.records import Claim, Clash, Document, Frame, Polarity, Reason, ReasonKey, Status
from firsthand.weigh import Weighed, weigh

from . import made

DENIAL = "No foam is produced there"
LINE = "The first line for foam has been running in Giurgiu since May"


def weighed(told: tuple[Document, list[Claim]], answer: tuple[Document, list[Claim]], *towns: str) -> Weighed:
    """A report and what Corvalix, whose speaker is Ana Dorin, answers to it."""
    pages = [told[0], answer[0]]
    entities = [
        made.entity("E1", pages, "Corvalix"),
        made.entity("E2", pages, "Ana Dorin", schema="Person"),
        made.entity("E3", pages, "Lower Fund"),
    ]
    lies = {"Giurgiu": (43.9, 25.97), "Varna": (43.2, 27.9)}
    places = [made.town(town, *lies[town], pages, town) for town in towns]
    return weigh(pages, [*told[1], *answer[1]], entities, places, derivations=())


def report(words: str, *, day: int = 1, **more: object) -> tuple[Document, list[Claim]]:
    """The Herald's page on Corvalix, with the claim that is answered."""
    page = made.page("D1", f"Corvalix has a site. {words}.", "Herald", day=day)
    about = made.claim(page, "c1", "Corvalix has a site")
    return page, [about, made.claim(page, "c2", words, **more)]  # type: ignore[arg-type]


def answer(
    first: str, second: str, *, day: int = 5, frame: bool = False, **more: object
) -> tuple[Document, list[Claim]]:
    """The company's own page: two sentences, the second being the answer, and who speaks for it."""
    page = made.page("D2", f"{first}. {second}. Ana Dorin, Corvalix.", "Corvalix", day=day)
    speaks = made.relation(page, Frame.SPEAKS_FOR, "Ana Dorin", "Corvalix.")
    money = [made.relation(page, Frame.RECEIVES, "Corvalix", "Lower Fund")] if frame else []
    return page, [
        made.claim(page, "c3", first, relations=money),
        made.claim(page, "c4", second, **more),  # type: ignore[arg-type]
        made.claim(page, "c5", "Ana Dorin, Corvalix", relations=[speaks]),
    ]


def denied(place: str = "Giurgiu", line: str = LINE) -> Weighed:
    """The report of a running line, and the denial that names a town before it."""
    said = answer(f"The site of Corvalix in {place} is a store", DENIAL, polarity=Polarity.NEGATIVE)
    return weighed(report(line), said, "Giurgiu", "Varna")


def test_where_nothing_is_made_no_line_for_it_runs() -> None:
    (found,) = denied().contradictions
    assert (found.kind, found.a, found.b) == (Clash.POLARITY, "c2", "c4")
    assert found.because == Reason(ReasonKey.RULES_OUT, {"claim": "c4"})


def test_what_the_company_s_answer_rules_out_is_denied() -> None:
    assert next(one.status for one in denied().findings if "c2" in one.supporting) is Status.DENIED


def test_an_answer_about_another_town_rules_out_nothing() -> None:
    assert denied("Varna").contradictions == ()


def test_an_answer_about_another_product_rules_out_nothing() -> None:
    assert denied(line="The first line for boards has been running in Giurgiu since May").contradictions == ()


def test_what_was_said_before_the_report_is_no_answer_to_it() -> None:
    said = answer("The site of Corvalix in Giurgiu is a store", DENIAL, day=1, polarity=Polarity.NEGATIVE)
    assert weighed(report(LINE, day=2), said, "Giurgiu").contradictions == ()


def test_works_that_began_later_were_not_completed_before() -> None:
    words = "The hall was built in February"
    page, claims = report(words)
    claims[1] = made.claim(page, "c2", words, happened=[made.month(page, "February", 2025, 2)])
    reply, said = answer("Corvalix has one hall", "Building works began in March")
    said[1] = made.claim(reply, "c4", "Building works began in March", happened=[made.month(reply, "March", 2025, 3)])
    (found,) = weighed((page, claims), (reply, said)).contradictions
    assert (found.kind, found.a_words, found.b_words) == (Clash.DATE, "February", "March")


@pytest.mark.parametrize(("value", "contradicts"), [(18.0, True), (30.0, False)])
def test_the_sum_is_that_of_the_money_spoken_of_before(value: float, contradicts: bool) -> None:
    words = "Corvalix received 30 million from the Lower Fund"
    page = made.page("D1", f"{words}.", "Herald")
    given = made.relation(page, Frame.RECEIVES, "Corvalix", "Lower Fund")
    sums = [made.amount(page, "30 million", 30.0, currency="EUR")]
    reply, said = answer("Corvalix has money from the Lower Fund", f"The sum was {value:g} million", frame=True)
    sum_of = [made.amount(reply, f"{value:g} million", value, currency="EUR")]
    said[1] = made.claim(reply, "c4", f"The sum was {value:g} million", amounts=sum_of)
    found = weighed((page, [made.claim(page, "c2", words, relations=[given], amounts=sums)]), (reply, said))
    assert [one.kind for one in found.contradictions] == [Clash.AMOUNT] * contradicts
