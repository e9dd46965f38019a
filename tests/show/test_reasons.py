"""Reasons of findings and contradictions in the reader's language."""

from __future__ import annotations

import pytest

from firsthand.records import Interest, Reason, ReasonKey, Status
from firsthand.show import LANGUAGES
from firsthand.show.findings import findings
from firsthand.show.reasons import spoken, told
from firsthand.show.words import Words
from tests.show.invented import HOSTILE, MATERIAL


@pytest.mark.parametrize(
    ("language", "pages", "words"),
    [
        ("en", "1", "1 page; it goes back to one interest: Ana Dorin"),
        ("fr", "2", "2 pages ; toutes remontent à un seul intérêt : Ana Dorin"),
        ("ru", "3", "3 страницы; все восходят к одному интересу: Ana Dorin"),
        ("uk", "5", "5 сторінок; усі зводяться до одного інтересу: Ana Dorin"),
    ],
)
def test_a_number_in_a_reason_chooses_the_plural(language: str, pages: str, words: str) -> None:
    assert told(Reason(ReasonKey.SINGLE, {"n": pages, "name": "Ana Dorin"}), Words(language)) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_reasons_have_the_same_words(language: str) -> None:
    words = Words(language)
    values = {name: name for name in ("name", "names", "one", "other", "share", "claim", "state", "note", "words")}
    alike = (ReasonKey.DISPUTED, ReasonKey.DIGIT_DISPUTED)
    said = [told(Reason(key, {**values, "n": "1"}), words) for key in ReasonKey if key not in alike]
    assert len(set(said)) == len(said)


def test_a_source_without_a_name_is_called_so() -> None:
    assert told(Reason(ReasonKey.DISPUTED, {"name": ""}), Words("en")) == "nobody named says otherwise"


def test_json_holds_the_key_the_values_and_the_words_of_each_reason() -> None:
    reason = Reason(ReasonKey.OWNS, {"one": "Corvalix", "other": "Orlan", "claim": "c3"})
    (found,) = spoken((Interest(id="I1", name="Corvalix", origins=("O1",), because=(reason,)),), Words("en"))
    assert found["because"] == [
        {
            "key": "owns",
            "values": {"one": "Corvalix", "other": "Orlan", "claim": "c3"},
            "words": "Corvalix owns Orlan (c3)",
        }
    ]


def test_a_finding_says_why_it_has_its_status() -> None:
    rows = findings(MATERIAL, Words("fr")).shared
    (denied,) = [row for row in rows if row.word == Words("fr")(f"status.{Status.DENIED}")]
    assert denied.reasons == (f"la partie concernée dit le contraire : {HOSTILE}",)
