from __future__ import annotations

import pytest

from firsthand.read import model
from firsthand.read.tokenizer import pieces, plain


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’usine n'a pas été livrée.", ["L’", "usine", "n'", "a", "pas", "été", "livrée", "."]),
        ("«C’est fini», dit-il.", ["«", "C’", "est", "fini", "»", ",", "dit", "-il", "."]),
        ("a-t-elle dit", ["a", "-t-elle", "dit"]),
        ("They don't know Ann's plan.", ["They", "do", "n't", "know", "Ann", "'s", "plan", "."]),
        ("Dr. Ode paid $3.5 to J. Roe.", ["Dr.", "Ode", "paid", "$", "3.5", "to", "J.", "Roe", "."]),
        ("у 2023 р. об’єкт", ["у", "2023", "р.", "об’єкт"]),
        ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
        ("mid–range... end", ["mid", "–", "range", "...", "end"]),
    ],
)
def test_words_are_cut_as_in_the_treebanks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_plain_word_has_one_kind_of_quotes_apostrophe_and_dash() -> None:
    assert plain("L’Été–") == "l'été-"
    assert plain("Ёлка«") == 'елка"'


@pytest.mark.parametrize("text", ["", " ", "  two  blanks ", "a\nb", "\ttab", "«x »", "_", "0.5.", "e.g. x", "n't"])
def test_a_doc_spells_its_text_to_the_letter(text: str) -> None:
    assert model.load().make_doc(text).text == text
