import pytest

from firsthand.resolve import sounds


@pytest.mark.parametrize(
    "spellings",
    [
        ("Albatross", "Albatros", "Альбатрос"),
        ("Andriy", "Andrey", "Andreï", "Андрей", "Андрій"),
        ("Poutine", "Putin", "Путин"),
        ("Shevchenko", "Chevtchenko", "Шевченко"),
        ("Zelensky", "Zelenskiy", "Zelenskyy", "Зеленский", "Зеленський"),
        ("Khrushchev", "Хрущев"),
    ],
)
def test_transliterations_of_one_name_meet(spellings: tuple[str, ...]) -> None:
    assert len({sounds(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Kostin", "Kastin"), ("Albatros", "Alabuga"), ("Ivanov", "Ivanova")])
def test_different_names_do_not(one: str, other: str) -> None:
    assert sounds(one) != sounds(other)
