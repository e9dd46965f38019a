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
