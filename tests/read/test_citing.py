"""Whom a source rests on: a link of the chain, and no part of what is said."""

from __future__ import annotations

import pytest

from .pages import claims


def chains(text: str, language: str) -> list[tuple[list[str], str]]:
    return [
        ([link.source.text for link in claim.chain[1:]], " … ".join(part.of(text) for part in claim.content))
        for claim in claims(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "language", "chain", "content"),
    [
        (
            "The mill is closed, the Varna Courier reported, citing the Tolvik company.",
            "en",
            ["the Varna Courier", "the Tolvik company"],
            "The mill is closed",
        ),
        (
            "The Varna Courier, citing the Tolvik company, reported that the mill was closed.",
            "en",
            ["The Varna Courier", "the Tolvik company"],
            "that the mill was closed",
        ),
        (
            "Le moulin est fermé, rapporte Le Courrier de Varna, qui cite la société Tolvik.",
            "fr",
            ["Le Courrier de Varna", "la société Tolvik"],
            "Le moulin est fermé",
        ),
        (
            "Мельница закрыта навсегда, пишет «Варненский курьер», ссылаясь на фирму «Толвик».",
            "ru",
            ["Варненский курьер", "фирму «Толвик»"],
            "Мельница закрыта навсегда",
        ),
        (
            "«Варненский курьер» со ссылкой на фирму «Толвик» сообщает, что мельница закрыта.",
            "ru",
            ["Варненский курьер", "фирму «Толвик»"],
            "что мельница закрыта",
        ),
        (
            "Млин у Варні закрито. Про це повідомляє «Варненський кур’єр» з посиланням на фірму «Толвік».",
            "uk",
            ["Варненський кур’єр", "фірму «Толвік»"],
            "Млин у Варні закрито",
        ),
    ],
)
def test_whom_a_source_cites_is_the_next_link(text: str, language: str, chain: list[str], content: str) -> None:
    assert chains(text, language) == [(chain, content)]


def test_a_pronoun_stands_for_who_speaks_and_not_for_whom_they_cite() -> None:
    text = "Paul Dorn said that the mill was closed, citing Greta Halm. “It will stay closed,” he said."
    assert [chain for chain, _ in chains(text, "en")] == [["Paul Dorn", "Greta Halm"], ["Paul Dorn"]]


def test_a_reason_speaks_for_nobody() -> None:
    text = "Paul Dorn said that the mill was closed, citing high costs."
    assert [chain for chain, _ in chains(text, "en")] == [["Paul Dorn"]]
