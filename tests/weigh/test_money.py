"""Sums, their parts and what is open, out of sentences as they are read."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec import structs

from firsthand.read import Reader
from firsthand.records import Claim, Document, Gap, Money, Polarity, Standing, Why
from firsthand.weigh.money import money

from ..read.pages import document

EN = (
    "The project was to cost 80 million euros. Only 30 million came from the budget, and Orvane sought the rest itself."
)
FR = (
    "Le projet de l’usine prévoyait un financement de 80 millions d’euros. "
    "Seuls 30 millions ont été prélevés sur le budget et la société a cherché le reste du montant."
)
RU = "Проект должен был стоить 80 миллионов евро. Только 30 миллионов поступило из бюджета, остальное завод искал сам."
UK = "Проєкт мав коштувати 80 мільйонів євро. Лише 30 мільйонів надійшло з бюджету, а решту завод шукав самостійно."


@cache
def reader() -> Reader:
    return Reader()


def counted(text: str, language: str = "en") -> tuple[Money, tuple[Claim, ...]]:
    page = document(text, language)
    reading = reader().read(page)
    claims = tuple(structs.replace(claim, id=f"c{claim.id}") for claim in reading.claims)
    return money([page], claims, (), ()), claims


def only(text: str, language: str = "en") -> Gap:
    found, _ = counted(text, language)
    [gap] = found.gaps
    return gap


@pytest.mark.parametrize(("text", "language"), [(EN, "en"), (FR, "fr"), (RU, "ru"), (UK, "uk")])
def test_what_is_open_is_the_sum_less_its_part_in_each_language(text: str, language: str) -> None:
    gap = only(text, language)
    assert (gap.low, gap.currency) == (80e6, "EUR")
    assert [(share.low, share.standing) for share in gap.shares] == [(30e6, Standing.RECEIVED)]
    assert (gap.open_low, gap.open_high) == (50e6, 50e6)
    assert gap.rest


def test_every_figure_is_footnoted_by_the_claims_that_give_it() -> None:
    found, claims = counted(EN)
    [gap] = found.gaps
    quotes = {claim.id: claim.quote.exact for claim in claims}
    assert all("80 million" in quotes[name] for name in gap.claims)
    assert all("30 million" in quotes[name] for share in gap.shares for name in share.claims)
    assert all("rest" in quotes[name] for name in gap.rest)


def test_several_parts_are_taken_off_together() -> None:
    gap = only(
        "The hall was to cost 80 million euros. Of these, 30 million came from the fund. "
        "The bank paid 20 million euros. The rest is missing."
    )
    assert sorted(share.low for share in gap.shares) == [20e6, 30e6]
    assert gap.open_low == 30e6


def test_passives_and_participles_are_the_same_verbs() -> None:
    russian = only("На мост планировалось 50 миллионов рублей. Выделено лишь 20 миллионов, остальную сумму ищут.", "ru")
    french = only("L’État avait promis 10 millions d’euros, dont seulement 4 millions ont été versés.", "fr")
    assert (russian.open_low, french.open_low) == (30e6, 6e6)


def test_a_share_in_per_cent_is_taken_of_its_whole() -> None:
    gap = only(
        "The hall was to cost 80 million euros. Only 30 percent came from the fund. The bank paid 20 % of the sum."
    )
    assert sorted(share.low for share in gap.shares) == [16e6, 24e6]
    assert gap.open_low == 40e6


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Orvane received 50 million of the 80 million euros that were promised.", "en"),
        ("Завод получил 50 миллионов из 80 миллионов евро.", "ru"),
        ("Construction will cost 80 million euros, of which 50 million will come from the state budget.", "en"),
        ("Стоимость моста оценивают в 80 миллионов евро, из них 50 миллионов евро выделит область.", "ru"),
    ],
)
def test_one_sentence_may_give_the_part_and_the_whole(text: str, language: str) -> None:
    gap = only(text, language)
    assert (gap.low, gap.open_low, gap.currency) == (80e6, 30e6, "EUR")


def test_a_range_stays_a_range() -> None:
    gap = only("The hall was to cost 80 to 90 million euros. Only 30 million euros came from the fund.")
    assert (gap.open_low, gap.open_high) == (50e6, 60e6)


def test_a_part_in_another_currency_is_not_taken_off() -> None:
    found, _ = counted("The hall was to cost 80 million euros. Only 30 million dollars came from the fund.")
    assert found.gaps == ()
    assert [one.why for one in found.uncounted] == [Why.CURRENCIES_DIFFER]


def test_a_part_that_goes_to_something_else_is_not_taken_off() -> None:
    found, _ = counted(
        "The port was to cost 80 million euros. The school received only 30 million euros from the fund."
    )
    assert found.gaps == ()
    assert [one.why for one in found.uncounted] == [Why.THINGS_DIFFER]


def test_parts_larger_than_the_whole_are_not_taken_off() -> None:
    found, _ = counted("The hall was to cost 20 million euros. Only 30 million euros came from the fund.")
    assert found.gaps == ()
    assert [one.why for one in found.uncounted] == [Why.LARGER]


def test_with_two_wholes_nothing_is_computed() -> None:
    found, _ = counted(
        "The hall was to cost 80 million euros. The bridge was to cost 60 million euros. "
        "Only 30 million euros came from the fund."
    )
    assert found.gaps == ()
    assert [one.why for one in found.uncounted] == [Why.SEVERAL_WHOLES]


def test_a_part_without_a_whole_is_named_and_not_computed() -> None:
    found, _ = counted("Only 30 million euros came from the fund.")
    assert found.gaps == ()
    assert [one.why for one in found.uncounted] == [Why.NO_WHOLE]


def test_two_sums_that_no_word_ties_are_two_sums() -> None:
    found, _ = counted("The hall was to cost 80 million euros. The fund paid 30 million euros to the school.")
    assert found.gaps == ()
    assert found.uncounted == ()


def test_a_sum_far_up_the_page_is_not_the_whole_of_a_part() -> None:
    far = "The hall was to cost 80 million euros.\n\nThe harbour is old.\n\nThe mayor was born here.\n\n"
    found, _ = counted(f"{far}Only 30 million euros came from the fund.")
    assert found.gaps == ()


def test_a_denied_sum_is_no_part() -> None:
    found, claims = counted("The hall was to cost 80 million euros. Only 30 million euros came from the fund.")
    assert found.gaps
    denied = tuple(
        structs.replace(claim, judged=structs.replace(claim.judged, polarity=Polarity.NEGATIVE))
        if "30 million" in claim.quote.exact
        else claim
        for claim in claims
    )
    page: Document = document("The hall was to cost 80 million euros. Only 30 million euros came from the fund.")
    assert money([page], denied, (), ()).gaps == ()


def test_the_same_figures_on_two_pages_are_one_gap_with_all_claims() -> None:
    pages, claims = [], []
    for number, (text, language) in enumerate(((EN, "en"), (FR, "fr")), start=1):
        page = structs.replace(document(text, language), id=f"D{number}")
        pages.append(page)
        read = reader().read(page).claims
        claims += [structs.replace(claim, id=f"c{number}{claim.id}") for claim in read]
    found = money(pages, claims, (), ())
    [gap] = found.gaps
    assert {name[1] for name in gap.claims} == {"1", "2"}
    received = [flow for flow in found.flows if flow.standing is Standing.RECEIVED]
    assert len(received) == 1


def test_a_payment_has_payer_payee_and_sum() -> None:
    found, _ = counted("The harbour bank paid 3 million euros to Orvane.")
    [flow] = [flow for flow in found.flows if flow.amount]
    assert flow.standing is Standing.PAID
    assert flow.payer is not None
    assert "bank" in flow.payer.name
    assert flow.amount is not None
    assert flow.amount.low == 3e6


def test_what_is_yet_to_be_paid_is_planned() -> None:
    found, _ = counted("The harbour bank will pay 3 million euros to Orvane next year.")
    assert {flow.standing for flow in found.flows} == {Standing.PLANNED}


def test_a_language_without_a_table_gives_no_gap() -> None:
    found, _ = counted("Das Projekt sollte 80 Millionen Euro kosten. Nur 30 Millionen kamen aus dem Fonds.", "de")
    assert found.gaps == ()


def test_a_case_without_money_has_none() -> None:
    assert money((), (), (), ()) == Money()
