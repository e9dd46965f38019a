"""What the words around a name, and the rest of the document, say of it."""

import pytest

from firsthand.records import Document, Place
from firsthand.resolve import places, placing

from .make import PLACE, document, mention


def placed(one: Document, *names: str) -> dict[str, Place]:
    found = places([one], [mention(one, name, PLACE) for name in names])
    return {mention.text: place for place in found for mention in place.mentions}


@pytest.mark.parametrize(
    ("text", "language", "names", "wanted"),
    [
        ("born in Paris, Texas", "en", ("Paris", "Texas"), "US"),
        ("né à Valence, en Espagne", "fr", ("Valence", "Espagne"), "ES"),
        ("в Париже, штат Техас", "ru", ("Париже", "Техас"), "US"),
        ("в Кирове Калужской области", "ru", ("Кирове", "Калужской области"), "RU"),
        ("у Триполі на півночі Лівану", "uk", ("Триполі", "Лівану"), "LB"),
    ],
)
def test_what_the_text_puts_a_town_in_decides(text: str, language: str, names: tuple[str, str], wanted: str) -> None:
    found = placed(document(text, language), *names)
    assert found[names[0]].country == wanted
    assert any("the text puts it in" in reason for reason in found[names[0]].because)


def test_a_town_called_after_a_famous_one_is_found_in_its_state() -> None:
    found = placed(document("Она живёт в Санкт-Петербурге во Флориде", "ru"), "Санкт-Петербурге", "Флориде")
    assert found["Санкт-Петербурге"].country == "US"


def test_a_list_of_states_names_states() -> None:
    names = ("Ohio", "New York", "Texas", "Washington", "Utah")
    found = placed(document("cases in Ohio, New York, Texas, Washington and Utah"), *names)
    assert {place.level for place in found.values()} == {"region"}


def test_a_list_of_countries_puts_none_in_the_next() -> None:
    found = placed(document("officials in China, Japan and Mexico"), "China", "Japan", "Mexico")
    assert [place.gazetteer for place in found.values()] == ["iso3166-1:CN", "iso3166-1:JP", "iso3166-1:MX"]


def test_another_document_speaks_for_a_place_and_the_own_one_does_not() -> None:
    told, bare = document("Springfield, Illinois", number=1), document("in Springfield", number=2)
    ours = [mention(told, "Springfield", PLACE), mention(told, "Illinois", PLACE)]
    (alone,) = (place for place in places([told], ours) if place.level == "city")
    (both,) = (
        place for place in places([told, bare], [*ours, mention(bare, "Springfield", PLACE)]) if place.level == "city"
    )
    assert not any("another document" in reason for reason in alone.because)
    assert len(both.mentions) == 2
    assert any("another document" in reason for reason in both.because)


@pytest.mark.parametrize(
    ("text", "language", "name", "level"),
    [
        ("flights to New York", "en", "New York", "city"),
        ("the New York state governor", "en", "New York", "region"),
        ("il est né à Québec", "fr", "Québec", "city"),
        ("le gouvernement du Québec", "fr", "Québec", "region"),
        ("в штате Вашингтон", "ru", "Вашингтон", "region"),
    ],
)
def test_a_city_and_a_region_of_one_name_are_told_apart(text: str, language: str, name: str, level: str) -> None:
    assert placed(document(text, language), name)[name].level == level


def test_georgia_is_what_its_towns_say() -> None:
    country = placed(document("from Tbilisi to Batumi in Georgia"), "Tbilisi", "Batumi", "Georgia")
    state = placed(document("in Atlanta, Georgia"), "Atlanta", "Georgia")
    assert (country["Georgia"].country, state["Georgia"].country) == ("GE", "US")


def test_a_place_that_no_gazetteer_knows_lies_where_the_text_puts_it() -> None:
    found = placed(document("a farm in Corvalixton, Devon"), "Corvalixton", "Devon")
    place = found["Corvalixton"]
    assert (place.level, place.country, place.precision_m) == ("site", "GB", found["Devon"].precision_m)
    assert any("does not know Corvalixton" in reason for reason in place.because)


def test_a_place_that_no_gazetteer_knows_in_a_large_country_stays_open() -> None:
    assert "Corvalixton" not in placed(document("a farm in Corvalixton, Canada"), "Corvalixton", "Canada")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Les Italiens refusent", "fr", "Italiens"),
        ("le pétrole russe", "fr", "russe"),
        ("Кияни сердяться", "uk", "Кияни"),
    ],
)
def test_people_are_no_place(text: str, language: str, name: str) -> None:
    assert placed(document(text, language), name) == {}


def test_the_name_of_an_airport_holds_its_town() -> None:
    place = placed(document("Аэропорт Грозного закрыт", "ru"), "Аэропорт Грозного")["Аэропорт Грозного"]
    assert (place.level, place.country) == ("site", "RU")


@pytest.mark.parametrize(
    ("text", "language", "name", "reason"),
    [
        ("in Springfield", "en", "Springfield", "does not tell which"),
        ("Завод стоит в Берегово", "ru", "Берегово", "small"),
        ("на берегу Дуная", "ru", "Дуная", "river"),
        ("in Corvalixgrad", "en", "Corvalixgrad", "does not know"),
        ("le pétrole russe", "fr", "russe", "people"),
    ],
)
def test_what_stays_open_has_its_reason(text: str, language: str, name: str, reason: str) -> None:
    one = document(text, language)
    found = placing([one], [mention(one, name, PLACE)])
    assert found.places == ()
    (left,) = found.unplaced
    assert (left.mention.text, reason in left.because) == (name, True)
