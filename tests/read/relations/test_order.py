"""Who does what to whom where the parse says something else: order, commas, forms and closing quotation marks."""

from __future__ import annotations

import pytest

from firsthand.records import Frame
from tests.read.relations.reading import found, told
from tests.read.relations.test_grammar import holds


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("На снимке видно здание фабрики.", "ru", "shows or publishes | снимке | здание"),
        ("На знімку видно будівлю фабрики.", "uk", "shows or publishes | знімку | будівлю"),
    ],
)
def test_what_can_be_seen_is_what_a_picture_shows(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Министерство спорта выделило компании «Торвел» грант.", "ru", "receives from budget | Торвел | Министерство"),
    ],
)
def test_a_grant_behind_a_quoted_name_is_the_object(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


def test_a_name_that_no_dictionary_declines_is_the_object_beside_a_subject() -> None:
    holds("Новый дрон напоминает «Тарпан-7».", "ru", "resembles | дрон | Тарпан-7")


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Производитель стекла «Норгласс» закрыл цех.", "ru", "produces | Норгласс | стекла"),
        ("Виробник скляних плит «Гласнора» закрив цех.", "uk", "produces | Гласнора | плит"),
    ],
)
def test_the_name_behind_the_goods_is_their_makers(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


def test_what_stands_behind_a_comma_explains_the_agent() -> None:
    relations = found(
        "Les bons, datés du 5 mai, mentionnent environ 60 bouteilles livrées par Tarvel Trade, un négociant de Varna.",
        "fr",
    )
    assert "supplies | Tarvel Trade | environ 60 bouteilles" in [told(one) for one in relations]
    assert not any("négociant" in told(one) for one in relations)


def test_what_stands_behind_a_comma_explains_the_gas() -> None:
    relations = found("L'usine aurait utilisé du HCFC-22, un gaz réfrigérant dont la vente est interdite.", "fr")
    assert [one.object.text for one in relations] == ["HCFC-22"]


def test_no_clause_tells_which_wednesday() -> None:
    text = "La compagnie Tarvel Airlines a annoncé mercredi qu’elle ouvrirait une liaison entre Lyon et Porto le 9 mai."
    holds(text, "fr", "maybe launches service | elle | une liaison")


def test_the_bank_is_the_one_that_was_introduced_as_a_bank() -> None:
    text = "Банк «Тарвел» ответил. Фирма «Орсун» закрыта. Пресс-секретарь банка Дора Кестрель ушла."
    told_of = next(one for one in found(text, "ru") if one.frame is Frame.SPEAKS_FOR)
    assert told_of.object.named_at is not None
    assert "Тарвел" in told_of.object.named_at.of(text)


def test_it_is_the_organisation_that_says_the_clause() -> None:
    text = (
        "The firm Orvane Foods grew. The firm Orvane Foods moved. "
        "The Nordic Food Agency confirmed that it has opened an inquiry into a bakery."
    )
    opened = next(one for one in found(text, "en") if one.frame is Frame.INVESTIGATES)
    assert opened.subject.named_at is not None
    assert "Nordic Food Agency" in opened.subject.named_at.of(text)


def test_who_confirms_that_he_granted_has_granted() -> None:
    text = "Министерство спорта подтвердило, что выделило компании «Торвел» грант."
    holds(text, "ru", "receives from budget | Торвел | Министерство")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("She asked whether the bank Tarvel financed the plant.", "en"),
        ("Il a demandé si la banque Tarvel a financé l'usine.", "fr"),
        ("Вона запитала, чи банк «Тарвел» фінансував завод.", "uk"),
    ],
)
def test_what_is_asked_is_not_said(text: str, language: str) -> None:
    assert not any(one.frame is Frame.FINANCES for one in found(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Any company may buy the ferry.", "en"),
        ("Toute entreprise peut acheter le ferry.", "fr"),
        ("Любая компания может купить паром.", "ru"),
    ],
)
def test_anybody_is_nobody_in_particular(text: str, language: str) -> None:
    assert found(text, language) == ()
