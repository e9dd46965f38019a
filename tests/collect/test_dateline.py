from __future__ import annotations

from datetime import date

import pytest

from firsthand.collect.dateline import full_date, only_a_date

DAY = date(2023, 9, 5)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, September 5, 2023",
        "5th September 2023, 10:22 GMT",
        "Sept. 5, 2023 at 4:15 pm",
        "mardi, septembre 5, 2023",
        "le mardi 5 septembre 2023 à 12h30",
        "вторник, 5 сентября 2023 г., 14:30",
        "05.09.2023 14:30",
        "вівторок, 5 вересня 2023 року",
        "Dienstag, 5. September 2023",
        "martes, 5 de septiembre de 2023",
        "2023-09-05T10:00:00+02:00",
    ],
)
def test_a_line_with_nothing_but_a_full_date_gives_the_day(line: str) -> None:
    found = only_a_date(line)
    assert found is not None
    assert found.day == DAY


@pytest.mark.parametrize(
    "line", ["September 2023", "5 septembre", "last Tuesday", "вчера", "31.02.2023", "5/9", "1786-09-05"]
)
def test_less_than_a_full_date_is_no_date(line: str) -> None:
    assert full_date(line) is None


@pytest.mark.parametrize(("language", "day"), [("", None), ("en", None), ("fr", date(2023, 4, 3))])
def test_an_ambiguous_date_is_left_alone_unless_the_language_decides(language: str, day: date | None) -> None:
    found = full_date("03/04/2023", language)
    assert (found.day if found else None) == day


def test_a_sentence_with_a_date_is_more_than_a_date() -> None:
    assert only_a_date("The plant opened on 5 September 2023.") is None
    found = full_date("The plant opened on 5 September 2023.")
    assert found is not None
    assert found.words == "5 September 2023"
