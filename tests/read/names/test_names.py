"""What kind of thing a name names, and its dictionary form; every sentence is invented."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from firsthand.read.names import find
from firsthand.read.parse import parse
from firsthand.records import Document, Mention, MentionKind, digest

PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


def read(text: str, language: str, publisher: str = "") -> tuple[Mention, ...]:
    document = Document(
        id="D1",
        sha256=digest(text),
        name="page.txt",
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        language=language,
        publisher=publisher,
    )
    return find(document, parse(document))


def kinds(text: str, language: str) -> dict[str, MentionKind]:
    return {mention.text: mention.kind for mention in read(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("Le groupe russe Corvalix a construit une usine.", "fr", "Corvalix", ORGANISATION),
        ("La société “Corvalix” travaille ici.", "fr", "Corvalix", ORGANISATION),
        ("The company Corvalix has built a plant.", "en", "Corvalix", ORGANISATION),
        ("Le ministère russe de la Défense a montré des images.", "fr", "ministère russe de la Défense", ORGANISATION),
        ("Завод збудували за участю В. І. Дравина торік.", "uk", "В. І. Дравина", PERSON),
        ("Завод построила компания «Корваликс».", "ru", "компания «Корваликс", ORGANISATION),
        ("Завод збудувала компанія «Корвалікс».", "uk", "Корвалікс", ORGANISATION),
        ("Le président Dravenko a parlé.", "fr", "Dravenko", PERSON),
        ("The spokesman of the council, Martin Dravel, spoke on Monday.", "en", "Martin Dravel", PERSON),
        ("Глава компании Андрей Дравин приехал.", "ru", "Андрей Дравин", PERSON),
        ("L’usine se trouve à Taganrog.", "fr", "Taganrog", PLACE),
        ("It was built in Tatarstan.", "en", "Tatarstan", PLACE),
    ],
)
def test_the_words_around_and_within_tell_the_kind(text: str, language: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, language).get(name) is kind


def test_a_bank_and_its_head_are_two_names() -> None:
    found = kinds("Le patron de KRB Bank Andriy Dravin aurait pu participer.", "fr")
    assert found.get("KRB Bank") is ORGANISATION
    assert found.get("Andriy Dravin") is PERSON


def test_a_surname_alone_is_its_bearer_s() -> None:
    text = "Le patron de la banque, Andriy Dravin, est venu.\nDravin pourrait payer."
    assert [mention.kind for mention in read(text, "fr") if mention.text == "Dravin"] == [PERSON]


def test_the_same_name_has_the_same_kind_throughout() -> None:
    text = "The company Corvalix has built a plant.\nThe company Corvalix sells boats.\nCorvalix grew last year."
    found = {mention.kind for mention in read(text, "en") if mention.text == "Corvalix"}
    assert found == {ORGANISATION}


@pytest.mark.parametrize(
    ("text", "language", "written", "name"),
    [
        ("Он сообщил Андрею Дравину о заводе.", "ru", "Андрею Дравину", "Андрей Дравин"),
        ("Завод построили в Ростовской области.", "ru", "Ростовской области", "Ростовская область"),
        ("Он уехал из Набережных Челнов.", "ru", "Набережных Челнов", "Набережные Челны"),
        ("Посол зустрівся у Києві з урядом.", "uk", "Києві", "Київ"),
        ("Він розповів Володимиру Кравченку.", "uk", "Володимиру Кравченку", "Володимир Кравченко"),
    ],
)
def test_a_name_is_given_in_its_dictionary_form(text: str, language: str, written: str, name: str) -> None:
    assert {mention.text: mention.name for mention in read(text, language)}.get(written) == name


def test_every_mention_stands_where_it_says_and_none_overlap() -> None:
    text = "La Russie et l’Iran.\n\nLe groupe “Corvalix” à Taganrog, selon John Dravel."
    mentions = read(text, "fr")
    assert all(mention.span.of(text) == mention.text for mention in mentions)
    pairs = pairwise(mentions)
    assert not any(one.span.overlaps(other.span) for one, other in pairs)


def test_a_mention_says_what_decided_its_kind() -> None:
    (mention,) = [m for m in read("Le groupe russe Corvalix a construit une usine.", "fr") if m.text == "Corvalix"]
    assert mention.found_by == "head word"


def test_a_weekday_or_month_names_nothing() -> None:
    assert not {"Monday", "August"} & set(kinds("On Monday and in August it rained.", "en"))


def test_a_common_word_that_opens_a_sentence_names_nothing() -> None:
    found = kinds("Усі мовчали. Зовсім нічого. Відтак завод працює. Восени він зупиниться. Хмари пливуть.", "uk")
    assert not {"Усі", "Зовсім", "Відтак", "Восени", "Хмари"} & set(found)


def test_an_empty_document_has_no_names() -> None:
    assert read("", "ru") == ()


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("Corvalix, a maker of boats, has moved.", "en", "Corvalix", ORGANISATION),
        ("The board of Corvalix met in Oslo.", "en", "Corvalix", ORGANISATION),
        (
            "Вони читали звіт, який Державна озонова інспекція склала торік.",
            "uk",
            "Державна озонова інспекція",
            ORGANISATION,
        ),
        ("Talks between NATO and Serbia went on.", "en", "NATO", ORGANISATION),
    ],
)
def test_grammar_and_known_names_tell_organisations(text: str, language: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, language).get(name) is kind


def test_a_surname_is_found_wherever_it_stands_again() -> None:
    found = read("The lawyer, Martin Dravel, spoke.\nDravel left. The crowd saw Dravel leave.", "en")
    assert [mention.text for mention in found].count("Dravel") == 2


def test_one_word_alone_that_a_long_text_never_introduces_is_no_person() -> None:
    text = (
        "Corvalix works in Paris, Oslo, Berlin and Madrid.\nJohn Roe met Ann Doe in Rome.\n"
        "Corvalix paid Peter Moe.\nCorvalix won."
    )
    found = {m.kind for m in read(text, "en") if m.text == "Corvalix"}
    assert found
    assert PERSON not in found


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("The plant may have used RKL-41, a solvent.", "en", "RKL-41", MentionKind.OTHER),
        ("Завод міг використовувати РКЛ-41 — розчинник.", "uk", "РКЛ-41", MentionKind.OTHER),
        ("Речниця «Корвалікс» Ілона Дорель відмовилася говорити.", "uk", "Корвалікс", ORGANISATION),
        ("Selon Le Miroir du Quai, une cuve a éclaté.", "fr", "Le Miroir du Quai", ORGANISATION),
        ("Contactée par Le Miroir du Quai, la société s’est tue.", "fr", "Le Miroir du Quai", ORGANISATION),
    ],
)
def test_signs_on_the_page_tell_substances_papers_and_firms(
    text: str, language: str, name: str, kind: MentionKind
) -> None:
    assert kinds(text, language).get(name) is kind


def test_a_surname_with_an_article_is_no_paper() -> None:
    assert kinds("Selon Marine Le Dorel, rien ne va.", "fr") == {"Marine Le Dorel": PERSON}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The inspectors did not warn Corvalix about the old valves.", "en", "Corvalix"),
        ("Les inspecteurs n’ont pas averti Corvalix des vieilles vannes.", "fr", "Corvalix"),
    ],
)
def test_a_word_that_no_dictionary_holds_is_a_name_inside_a_sentence(text: str, language: str, name: str) -> None:
    assert name in kinds(text, language)


def test_a_name_that_the_page_is_published_under_is_an_organisations() -> None:
    text = "The inspectors did not warn Corvalix about the old valves."
    (mention,) = read(text, "en", "Corvalix")
    assert (mention.kind, mention.found_by) == (MentionKind.ORGANISATION, "publisher")


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("The Corvalix plant was closed in May.", "en", "Corvalix", MentionKind.ORGANISATION),
        ("Une cuve a éclaté à l’usine Corvalix de Trieste.", "fr", "Trieste", MentionKind.PLACE),
        ("Une cuve a éclaté à l’usine Corvalix de Trieste.", "fr", "Corvalix", MentionKind.ORGANISATION),
        ("На заводі «Корвалікс» у Трієсті луснув резервуар.", "uk", "Трієсті", MentionKind.PLACE),
    ],
)
def test_a_plant_has_an_owner_and_a_town(text: str, language: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, language).get(name) is kind


def test_a_french_subject_that_a_small_word_parts_from_its_verb_is_a_name() -> None:
    text = "Le fabricant de panneaux isolants Dravelmor n'a déclaré ce site à aucune autorité."
    assert "Dravelmor" in kinds(text, "fr")


def test_what_stands_alone_in_brackets_is_a_name() -> None:
    assert "Dravelmor" in kinds("The offices in Oslo (Dravelmor) are shut.", "en")


def test_a_name_told_by_its_capital_within_a_sentence_is_one_in_the_heading() -> None:
    text = "Dravelmor : une usine secrète\nLe fabricant de panneaux isolants Dravelmor n'a rien déclaré."
    assert [one.text for one in read(text, "fr")].count("Dravelmor") == 2


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Le fabricant de panneaux isolants Dravelmor n'a déclaré ce site à aucune autorité.", "fr", "Dravelmor"),
        ("Виробник скляних плит «Гласнора» закрив цех.", "uk", "Гласнора"),
        ("Производитель стеклянных плит «Гласнора» закрыл цех.", "ru", "Гласнора"),
    ],
)
def test_a_maker_is_named_behind_what_it_makes(text: str, language: str, name: str) -> None:
    assert kinds(text, language).get(name) is ORGANISATION
