from __future__ import annotations

from firsthand.records import Amount
from firsthand.show.money import sums
from firsthand.show.words import Words

from .invented import CLAIMS, D1, D2, at, claim


def test_a_sum_in_nested_claims_is_listed_once_with_all_of_them() -> None:
    [row] = sums(CLAIMS, Words("en")).money
    assert (row.words, row.value, row.claims) == ("30 milliards de roubles", "30,000,000,000 RUB", ("c2", "c3"))


def test_figures_without_a_currency_stand_apart() -> None:
    [row] = sums(CLAIMS, Words("en")).others
    assert (row.words, row.value, row.approximate) == ("about 50 blades", "50 blades", True)


def test_a_range_keeps_both_ends() -> None:
    amount = Amount(words="said on 4", span=at(D2, "said on 4"), low=1.5, high=2, currency="EUR")
    [row] = sums([claim("c1", D2, ["Blade maker"], [], amounts=(amount,))], Words("fr")).money
    assert row.value == "1,5–2 EUR"


def test_the_same_words_in_two_documents_are_two_sums() -> None:
    both = [
        claim("c1", page, [page.title], [], amounts=(Amount(words="x", span=at(page, "a"), low=1, high=1),))
        for page in (D1, D2)
    ]
    assert len(sums(both, Words("en")).others) == 2
