"""What grammar does to a relation: voice, relatives, control, coordination, nouns for deeds, appositions."""

from __future__ import annotations

import pytest

from firsthand.records import Frame, Tense
from tests.read.relations.reading import found, is_wanted, told


def holds(text: str, language: str, wanted: str) -> None:
    relations = found(text, language)
    assert any(is_wanted(one, wanted) for one in relations), [told(one) for one in relations]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The old barracks were converted into a hotel by Linwood Estates.", "en", "converts | Linwood | barracks"),
        ("Trois grues ont été fournies au port par Ostheim.", "fr", "supplies | Ostheim | grues"),
        ("Три крана были поставлены фирмой «Остхейм».", "ru", "supplies | Остхейм | крана"),
    ],
)
def test_a_passive_is_turned_round(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("La scierie qu’exploite la société Harden a été fermée.", "fr", "operates | Harden | scierie"),
        ("Фирма «Толвик», которая производит насосы, не ответила.", "ru", "produces | Толвик | насосы"),
    ],
)
def test_a_relative_pronoun_stands_for_its_noun(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The construction of the terminal by Ardent Marine was delayed.", "en", "builds | Ardent Marine | terminal"),
        ("La construction du terminal par la société Ardent a pris du retard.", "fr", "builds | Ardent | terminal"),
        ("Строительство терминала компанией «Ардент» затянулось.", "ru", "builds | Ардент | терминала"),
    ],
)
def test_a_noun_can_tell_a_deed(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Причал построила компания «Ардент».", "ru", "builds | Ардент | Причал"),
        ("Прокуратура розпочала розслідування проти банку «Ліндмарк».", "uk", "investigates | Прокуратура | Ліндмарк"),
        ("Поліція перевіряє фірму «Гарроу» вже два роки.", "uk", "investigates | Поліція | Гарроу"),
    ],
)
def test_forms_tell_slavic_subjects_and_objects_in_any_order(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Dora Kestrel, spokeswoman for Marlin Foods, said so.", "en", "speaks for | Dora Kestrel | Marlin Foods"),
        ("Le patron de la société Marlin, Yves Tarpe, est parti.", "fr", "directs | Yves Tarpe | Marlin"),
        ("Генеральный директор компании «Марлин» Олег Тарпов ушёл.", "ru", "directs | Олег Тарпов | Марлин"),
        ("Речниця компанії «Марлін» Дора Кестрель відмовилася.", "uk", "speaks for | Дора Кестрель | Марлін"),
    ],
)
def test_an_apposition_says_in_passing_who_holds_an_office(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)
    assert all(one.apposition for one in found(text, language) if is_wanted(one, wanted))


def test_coordinated_objects_are_relations_of_their_own() -> None:
    relations = found("Les tanneries utilisaient du chrome et du plomb.", "fr")
    assert [told(one) for one in relations] == ["uses | Les tanneries | chrome", "uses | Les tanneries | plomb"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Velden did not buy the ferry.", "en", "not buys | Velden | ferry"),
        ("La banque Sundby pourrait avoir financé le musée.", "fr", "maybe finances | Sundby | musée"),
        ("Компания «Вельден» не покупала этот паром.", "ru", "not buys | Вельден | паром"),
        ("Банк «Сундбю» міг фінансувати музей.", "uk", "maybe finances | Сундбю | музей"),
    ],
)
def test_a_denied_or_doubtful_relation_says_so(text: str, language: str, wanted: str) -> None:
    holds(text, language, wanted)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The former chairman of the fund, Piet Alder, was heard.", "en"),
        ("L’ancien président de la société Marlin, Pierre Alder, a été entendu.", "fr"),
        ("Бывший глава компании «Марлин» Пётр Алдеров приехал.", "ru"),
    ],
)
def test_a_former_office_is_past(text: str, language: str) -> None:
    assert [one.judged.tense for one in found(text, language) if one.frame is Frame.DIRECTS] == [Tense.PAST]


def test_the_company_is_the_one_that_the_page_is_about() -> None:
    text = "The firm Orvane Foods grew. Ida Toran left the firm Orvane Foods. The company bought two ships."
    bought = next(one for one in found(text, "en") if one.words == "bought")
    assert bought.subject.named_at is not None
    assert bought.subject.named_at.of(text) == "Orvane Foods"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Orvane Foods bought the bakery from Tarvel Bank in May.", "en", None),
        ("Orvane Foods bought a bakery run by Tarvel Bank.", "en", None),
        ("Orvane Foods bought the firm Tarvel in May.", "en", "Tarvel"),
        ("La société Orvane a acheté une boulangerie de la région de Lyon.", "fr", None),
        ("La société Orvane a acheté la banque Tarvel.", "fr", "Tarvel"),
        ("Фирма «Орсун» купила фирму «Тарвел» в мае.", "ru", "Тарвел"),
    ],
)
def test_an_end_is_named_by_its_own_name_and_by_none_inside_it(text: str, language: str, name: str | None) -> None:
    [bought] = [one for one in found(text, language) if one.frame is Frame.BUYS]
    at = bought.object.named_at
    assert (name is None and at is None) or (name is not None and at is not None and name in at.of(text))


def test_a_maker_named_behind_its_goods_is_not_what_it_makes() -> None:
    text = "Компанія «Орсун» закрила завод. Виробник ізоляційних плит «Орсун» переобладнав покинутий склад."
    makes = next(one for one in found(text, "uk") if one.frame is Frame.PRODUCES)
    assert makes.subject.named_at is not None
    assert makes.object.named_at is None
