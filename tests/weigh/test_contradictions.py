from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from firsthand.records import (
    Claim,
    Clash,
    Contradiction,
    Decision,
    DecisionKind,
    Document,
    Entity,
    Frame,
    Place,
    Polarity,
    Predicate,
)
from firsthand.weigh import weigh

from . import made, story


def contradictions(
    claims: Sequence[Claim],
    pages: Sequence[Document],
    entities: Sequence[Entity] = (),
    places: Sequence[Place] = (),
    **more: object,
) -> tuple[Contradiction, ...]:
    return weigh(pages, claims, entities, places, **({"derivations": ()} | more)).contradictions  # type: ignore[arg-type]


def counted(
    one: float, other: float, *, about: bool = False, unit: str = "cylinders", months: tuple[int, int] = (0, 0)
) -> tuple[Contradiction, ...]:
    """What two papers tell of the same thing with two numbers."""
    pages = []
    claims = []
    for number, (value, month) in enumerate(zip((one, other), months, strict=True), start=1):
        words = f"Orlan Trade delivered {value:g} {unit} of freon gas to the plant"
        text = f"{words} in {month}." if month else f"{words}."
        document = made.page(f"D{number}", text, f"Outlet {number}")
        amounts = [made.amount(document, f"{value:g} {unit}", value, unit=unit, about=about and number == 1)]
        happened = [made.month(document, f"in {month}", 2025, month)] if month else []
        claims.append(made.claim(document, f"c{number}", words, amounts=amounts, happened=happened))
        pages.append(document)
    return contradictions(claims, pages, [made.entity("E1", pages, "Orlan Trade")])


def test_two_numbers_for_one_thing_contradict_each_other_with_several_readings() -> None:
    (found,) = counted(40, 70)
    assert (found.kind, found.a_words, found.b_words) == (Clash.AMOUNT, "40 cylinders", "70 cylinders")
    assert len(found.readings) > 1
    assert found.decided == ""


def test_fifty_is_about_fifty() -> None:
    assert counted(50, 52, about=True) == ()


def test_exact_numbers_are_not_rounded() -> None:
    assert len(counted(50, 52)) == 1


def test_a_figure_of_a_later_time_is_an_update() -> None:
    assert counted(40, 70, months=(3, 4)) == ()


def test_a_figure_of_a_later_page_is_an_update() -> None:
    pages = [
        made.page(f"D{day}", f"At least {count} people died of the bird flu.", f"Outlet {day}", day=day)
        for day, count in ((1, 40), (2, 70))
    ]
    claims = [
        made.claim(
            page,
            page.id,
            page.text.rstrip("."),
            amounts=[made.amount(page, f"{count} people", count, unit="people")],
        )
        for page, count in zip(pages, (40, 70), strict=True)
    ]
    assert contradictions(claims, pages) == ()


def test_a_number_that_is_denied_contradicts_who_told_it() -> None:
    first = made.page("D1", "The fund paid 30 million euros.", "Herald")
    second = made.page("D2", "The sum was 18 million euros, not 30 million euros.", "Corvalix")
    told = [made.amount(first, "30 million euros", 30e6, currency="EUR")]
    denied = [made.amount(second, f"{n} million euros", n * 1e6, currency="EUR") for n in (18, 30)]
    claims = [
        made.claim(first, "c1", "The fund paid 30 million euros", amounts=told),
        made.claim(second, "c2", "The sum was 18 million euros, not 30 million euros", amounts=denied),
    ]
    (found,) = contradictions(claims, [first, second])
    assert (found.a, found.b, found.b_words) == ("c1", "c2", "18 million euros")


def test_a_figure_denied_of_one_company_contradicts_nothing_told_of_another() -> None:
    first = made.page("D1", "Orlan Trade paid 30 million euros.", "Herald")
    second = made.page("D2", "Corvalix got 18 million euros, not 30 million euros.", "Post")
    told = [made.amount(first, "30 million euros", 30e6, currency="EUR")]
    denied = [made.amount(second, f"{n} million euros", n * 1e6, currency="EUR") for n in (18, 30)]
    claims = [
        made.claim(first, "c1", "Orlan Trade paid 30 million euros", amounts=told),
        made.claim(second, "c2", "Corvalix got 18 million euros, not 30 million euros", amounts=denied),
    ]
    named = [made.entity("E1", [first, second], "Orlan Trade"), made.entity("E2", [first, second], "Corvalix")]
    assert contradictions(claims, [first, second], named) == ()


def located(*texts: str) -> tuple[Contradiction, ...]:
    """Where the claims of one page put Corvalix, which "builds its plant" or is "in" a town."""
    document = made.page("D1", " ".join(texts), "Herald")
    claims = []
    for number, text in enumerate(texts, start=1):
        relations = []
        for town in ("Giurgiu", "Galați"):
            if f"its plant in {town}" in text:
                relations.append(made.relation(document, Frame.LOCATED_IN, f"its plant in {town}", town))
            elif town in text:
                relations.append(made.relation(document, Frame.LOCATED_IN, "Corvalix", town, apposition=True))
        if "its plant" in text:
            there = next(words for words in ("its plant in Galați", "its plant in Giurgiu") if words in text)
            relations.append(made.relation(document, Frame.BUILDS, "Corvalix", there))
        claims.append(made.claim(document, f"c{number}", text.rstrip("."), relations=relations))
    places = [made.town("Giurgiu", 43.9, 25.97, [document]), made.town("Galați", 45.44, 28.05, [document])]
    return contradictions(claims, [document], [made.entity("E1", [document], "Corvalix")], places)


def test_one_page_that_puts_a_company_into_two_towns_contradicts_itself() -> None:
    (found,) = located("It is Corvalix in Giurgiu.", "Corvalix has built its plant in Galați.")
    assert (found.kind, found.a_words, found.b_words) == (Clash.PLACE, "Giurgiu", "Galați")


def test_seat_and_plant_may_differ_where_one_claim_tells_both() -> None:
    assert located("Corvalix, of Giurgiu, has built its plant in Galați.", "It is Corvalix in Giurgiu.") == ()


def struck(*told: tuple[str, str, int]) -> tuple[Contradiction, ...]:
    """Where and on which day of May two papers say that a bridge of Corvalix collapsed, and by which word."""
    pages = [
        made.page(f"D{number}", f"The bridge of Corvalix {word} in {town} on {day} May.", f"Outlet {number}")
        for number, (word, town, day) in enumerate(told, start=1)
    ]
    claims = []
    for document, (word, _, day) in zip(pages, told, strict=True):
        happened = [made.on(document, f"{day} May", date(2025, 5, day))]
        claim = made.claim(document, document.id, document.text.rstrip("."), happened=happened)
        deed = Predicate(words=word, lemma=word, span=made.at(document, word))
        claims.append(msgspec.structs.replace(claim, predicate=deed))
    places = [made.town("Giurgiu", 43.9, 25.97, pages), made.town("Galați", 45.44, 28.05, pages)]
    return contradictions(claims, pages, [made.entity("E1", pages, "Corvalix")], places)


def test_one_event_of_one_day_told_of_two_towns_is_a_contradiction() -> None:
    (found,) = struck(("collapsed", "Giurgiu", 2), ("collapsed", "Galați", 2))
    assert (found.kind, found.a_words, found.b_words) == (Clash.PLACE, "Giurgiu", "Galați")


@pytest.mark.parametrize("other", [("collapsed", "Galați", 9), ("opened", "Galați", 2)])
def test_another_day_or_another_deed_is_another_event(other: tuple[str, str, int]) -> None:
    assert struck(("collapsed", "Giurgiu", 2), other) == ()


@pytest.mark.parametrize(
    ("a", "b", "kind"), [("c1", "c6", Clash.PLACE), ("c3", "c8", Clash.AMOUNT), ("c2", "c12", Clash.POLARITY)]
)
def test_a_retelling_and_a_denial_stand_against_what_was_said_first(a: str, b: str, kind: Clash) -> None:
    found = weigh(story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=story.DERIVED).contradictions
    assert any((one.kind, one.a, one.b) == (kind, a, b) for one in found)
    assert len(found) == 3


def test_the_denial_of_something_else_contradicts_nobody() -> None:
    first = made.page("D1", "Corvalix used freon gas in the plant.", "Herald")
    second = made.page("D2", "Corvalix never sold the ferry to Orlan Trade.", "Post")
    claims = [
        made.claim(first, "c1", "Corvalix used freon gas in the plant"),
        made.claim(second, "c2", "Corvalix never sold the ferry to Orlan Trade", polarity=Polarity.NEGATIVE),
    ]
    assert contradictions(claims, [first, second], [made.entity("E1", [first, second], "Corvalix")]) == ()


def test_another_head_of_the_same_body_in_a_retelling_is_a_matter_of_role() -> None:
    first = made.page("D1", "Ana Dorin, head of Orlan Bank, raised part of the money.", "Herald")
    second = made.page("D2", "Ana Dorin, head of Delta Fund, raised part of the money. See Orlan Bank.", "Post")
    claims = [
        made.claim(
            page,
            f"c{number}",
            page.text.split(".")[0],
            relations=[made.relation(page, Frame.DIRECTS, "Ana Dorin", body, apposition=True)],
        )
        for number, (page, body) in enumerate(((first, "Orlan Bank"), (second, "Delta Fund")), start=1)
    ]
    pages = [first, second]
    entities = [
        made.entity("E1", pages, "Ana Dorin", schema="Person"),
        made.entity("E2", pages, "Orlan Bank"),
        made.entity("E3", pages, "Delta Fund"),
    ]
    (found,) = contradictions(claims, pages, entities, derivations=[made.taken(second, first)])
    assert (found.kind, found.a_words, found.b_words) == (Clash.ROLE, "Orlan Bank", "Delta Fund")


def test_what_an_analyst_settled_is_shown_as_settled() -> None:
    decision = Decision(kind=DecisionKind.CONTRADICTION, subjects=("c8", "c3"), value="an error of Le Courrier")
    found = weigh(
        story.PAGES, story.CLAIMS, story.ENTITIES, story.PLACES, derivations=story.DERIVED, decisions=[decision]
    ).contradictions
    assert [one.decided for one in found if one.a == "c3"] == ["an error of Le Courrier"]
    assert [one.decided for one in found if one.a != "c3"] == ["", ""]


def test_the_first_and_the_second_are_two_things() -> None:
    pages = [
        made.page("D1", "The first case of mad cow disease was found in December.", "Herald"),
        made.page("D2", "The second case of mad cow disease was found in June.", "Post"),
    ]
    claims = [
        made.claim(page, page.id, page.text.rstrip("."), happened=[made.month(page, words, 2025, month)])
        for page, words, month in zip(pages, ("December", "June"), (12, 6), strict=True)
    ]
    assert contradictions(claims, pages) == ()
