from __future__ import annotations

from collections import Counter
from importlib.resources import files

import msgspec
import pytest

from firsthand.weigh.keys import unit_of
from firsthand.weigh.lexicon import concept, idioms, tokens
from firsthand.weigh.sense import Senses

from . import made

SAME = {
    "en": "The company converted a grain warehouse into a foam plant",
    "fr": "La société a transformé un entrepôt à grains en usine de mousse",
    "ru": "Компания переоборудовала зерновой склад под завод пены",
    "uk": "Компанія переобладнала зерновий склад на завод піни",
}
OTHER = "The prosecutor asked the court to close the inquiry into the bribe"


def likeness(one: str, language: str, other: str) -> float:
    pages = [made.page("D1", one, "A", language=language), made.page("D2", other, "B")]
    senses = Senses(pages, [made.claim(pages[0], "c1", one), made.claim(pages[1], "c2", other)])
    return senses.likeness(senses.of["c1"], senses.of["c2"])


@pytest.mark.parametrize("language", SAME)
def test_the_same_in_four_languages_is_alike_and_something_else_is_not(language: str) -> None:
    assert likeness(SAME[language], language, SAME["en"]) > 0.7
    assert likeness(SAME[language], language, OTHER) == 0


@pytest.mark.parametrize(
    ("word", "language", "meant"),
    [("usine", "fr", "plant"), ("заводе", "ru", "plant"), ("завезли", "uk", "deliver"), ("zzz", "en", "")],
)
def test_a_word_is_known_by_its_beginning(word: str, language: str, meant: str) -> None:
    assert concept(word, language) == meant


def test_every_concept_has_words_in_all_four_languages() -> None:
    raw = (files("firsthand.weigh") / "data" / "concepts.toml").read_bytes()
    table = msgspec.toml.decode(raw, type=dict[str, tuple[str, str, str, str]])
    assert [name for name, columns in table.items() if not all(columns)] == []


def test_no_form_belongs_to_two_concepts() -> None:
    raw = (files("firsthand.weigh") / "data" / "concepts.toml").read_bytes()
    table = msgspec.toml.decode(raw, type=dict[str, tuple[str, str, str, str]])
    shared = []
    for column in range(4):
        counted = Counter(form for columns in table.values() for form in columns[column].split())
        shared += [form for form, count in counted.items() if count > 1]
    assert shared == []


@pytest.mark.parametrize(
    ("word", "language", "wrong"),
    [
        ("secretary", "en", "secret"),
        ("foundation", "en", "find"),
        ("coalition", "en", "coal"),
        ("planet", "en", "plane"),
        ("season", "en", "sea"),
        ("néerlandais", "fr", "be_born"),
        ("heureux", "fr", "hour"),
        ("banquet", "fr", "bank"),
        ("наших", "ru", "find"),
        ("уголовный", "ru", "coal"),
        ("именно", "ru", "call_name"),
        ("стали", "ru", "metal"),
        ("долго", "ru", "debt"),
        ("рекорд", "ru", "river"),
        ("жовтня", "uk", "yellow"),
        ("просто", "uk", "ask"),
        ("визначити", "uk", "own_up"),
        ("платформа", "uk", "pay"),
    ],
)
def test_a_frequent_word_that_begins_alike_means_something_else(word: str, language: str, wrong: str) -> None:
    assert concept(word, language) != wrong


def test_what_several_words_mean_together_is_one_concept_in_every_language() -> None:
    told = {
        "en": "Six fire engines came",
        "fr": "Six camions de pompiers sont venus",
        "ru": "Шесть пожарных машин приехали",
        "uk": "Шість пожежних машин приїхали",
    }
    assert {meant for language, text in told.items() for meant, _, _ in idioms(text, language)} == {"fire_engine"}


def test_apostrophes_part_french_words_and_not_ukrainian_ones() -> None:
    assert [word for word, _ in tokens("l’usine об’єкт CFC-11")] == ["l", "usine", "об'єкт", "cfc", "11"]


@pytest.mark.parametrize(("months", "alike"), [((9, 11), True), ((3, 11), False)])
def test_since_the_autumn_and_since_november_are_no_difference(months: tuple[int, int], *, alike: bool) -> None:
    pages = [made.page(f"D{number}", "The line runs since then", "A") for number in (1, 2)]
    claims = [
        made.claim(page, page.id, "The line runs", happened=[msgspec.structs.replace(when, latest=None)])
        for page, month in zip(pages, months, strict=True)
        for when in [made.month(page, "then", 2024, month)]
    ]
    senses = Senses(pages, claims)
    assert (senses.likeness(senses.of["D1"], senses.of["D2"]) == 1) is alike


def test_square_metres_are_one_unit_in_every_order_of_words_and_no_metres() -> None:
    told = [
        ("en", "6,000 square metres", "square metres"),
        ("fr", "6 000 mètres carrés", "mètres carrés"),
        ("ru", "6000 квадратных метров", "квадратных метров"),
    ]
    units = set()
    for language, words, unit in told:
        page = made.page("D1", words, "A", language=language)
        units.add(unit_of(made.amount(page, words, 6000, unit=unit), language))
    page = made.page("D1", "6 metres", "A")
    assert units == {"square metre"}
    assert unit_of(made.amount(page, "6 metres", 6, unit="metres"), "en") == "metre"
