"""The writer's own statements: where they begin and end, and what is none."""

from __future__ import annotations

import pytest

from .pages import claims, triples


def said(text: str, language: str) -> list[str]:
    return [" … ".join(part.of(text) for part in claim.content) for claim in claims(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В посёлке три колодца.", "ru"),
        ("Вода в озере солёная.", "ru"),
        ("Щовівторка старий млин зачинений для туристів.", "uk"),
        ("У селі одна аптека.", "uk"),
    ],
)
def test_a_sentence_needs_no_verb_where_the_present_has_no_copula(text: str, language: str) -> None:
    assert said(text, language) == [text.rstrip(".")]


def test_what_has_neither_verb_nor_full_stop_states_nothing() -> None:
    assert said("В посёлке три колодца", "ru") == []
    assert said("Three old wells.", "en") == []


def test_a_line_in_brackets_that_tells_who_made_the_page_states_nothing() -> None:
    assert said("(Reporting by Greta Halm in Varna; Editing by Paul Dorn)", "en") == []


def test_c_est_ce_que_points_back_to_what_was_told_before() -> None:
    text = "L’entrepôt a brûlé lundi. C’est ce qu’annonce Le Phare du Cap."
    assert [source for source, _, _ in triples(text, "fr")] == ["Le Phare du Cap"]
    assert said(text, "fr") == ["L’entrepôt a brûlé lundi"]


def test_c_est_before_a_time_points_back_to_nothing() -> None:
    text = "L’entrepôt a brûlé lundi. C’est ce matin que le maire Jean Halm a déclaré que le port fermerait."
    assert said(text, "fr")[0] == "L’entrepôt a brûlé lundi"
    assert [content for _, _, content in triples(text, "fr")] == ["que le port fermerait"]


def test_who_asks_not_to_be_named_gives_nothing_a_name() -> None:
    text = "Співробітник заводу, який просив не називати його прізвища, сказав, що склад згорів."
    assert [content for _, _, content in triples(text, "uk")] == ["що склад згорів"]


def test_a_name_that_is_spelt_as_a_month_is_no_time() -> None:
    text = "Склад не горел, заявила Марта Хальм, представительница фирмы «Толвик»."
    assert [content for _, _, content in triples(text, "ru")] == ["Склад не горел"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Сто тонн пришло из Варны, остальное фирма «Толвик» купила на месте.",
            "ru",
            ["Сто тонн пришло из Варны", "остальное фирма «Толвик» купила на месте"],
        ),
        (
            "Лише сто тонн надійшло з Варни, а решту завод купував на місці.",
            "uk",
            ["Лише сто тонн надійшло з Варни", "а решту завод купував на місці"],
        ),
    ],
)
def test_main_clauses_that_a_comma_joins_are_two_statements(text: str, language: str, expected: list[str]) -> None:
    assert said(text, language) == expected


def test_hearsay_that_is_inserted_into_the_second_clause_is_of_that_clause() -> None:
    text = "Сто тонн муки пришло из порта Варны, а остальную муку, как сообщается, купил директор завода Ян Хальм."
    assert said(text, "ru") == [
        "Сто тонн муки пришло из порта Варны",
        "остальную муку … купил директор завода Ян Хальм",
    ]
    assert [content for _, _, content in triples(text, "ru")] == ["остальную муку … купил директор завода Ян Хальм"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We are safe,” Greta Halm, the mayor of Varna, told reporters on Monday.", "Greta Halm, the mayor of Varna"),
        ("“The mill is safe,” Paul Dorn told the Harbour Post.", "Paul Dorn"),
        ("“The mill is safe,” warned Paul Dorn.", "Paul Dorn"),
    ],
)
def test_who_tells_somebody_stands_before_the_verb(text: str, source: str) -> None:
    assert [found for found, _, _ in triples(text)] == [source]


def test_a_reported_clause_without_a_subject_is_about_who_reports_it() -> None:
    text = "Фонд «Толвик» подтвердил, что выделил заводу сто тысяч евро."
    assert [(one.role, one.text) for one in claims(text, "ru")[0].arguments if one.role == "subject"] == [
        ("subject", "Фонд «Толвик»")
    ]


def test_a_plural_without_a_subject_means_nobody_in_particular() -> None:
    text = "Министр Ян Хальм заявил, что задержали двух рабочих."
    assert not [one for one in claims(text, "ru")[0].arguments if one.role == "subject"]


def test_who_declines_to_comment_makes_no_comment_and_when_it_was_is_no_statement() -> None:
    text = "Greta Halm, a lawyer for Tolvik, declined to comment on the fire when she was reached by the Varna Post."
    assert said(text, "en") == ["to comment on the fire"]


def test_the_verb_tells_a_man_where_the_dictionary_only_guesses_a_name() -> None:
    text = (
        "Газета The Varna Post писала про млин. Майстер Богдан Рілмія розповів газеті, що млин працює. "
        "«Нам веліли мовчати», — згадує він."
    )
    assert claims(text, "uk")[-1].speaker.source.text.endswith("Рілмія")


@pytest.mark.parametrize(("text", "language"), [("По информации СМИ, мельница сгорела.", "ru")])
def test_the_media_are_no_paper_that_was_named(text: str, language: str) -> None:
    whole = f"Газета «Варненский вестник» закрыта. {text}"
    assert claims(whole, language)[-1].speaker.source.text == "СМИ"


def test_a_paper_s_name_may_hold_a_time() -> None:
    text = "Le moulin est fermé, rapporte Le Phare du Matin, qui cite la société Tolvik."
    assert [link.source.text for link in claims(text, "fr")[0].chain[1:]] == ["Le Phare du Matin", "la société Tolvik"]
