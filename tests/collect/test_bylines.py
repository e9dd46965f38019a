from __future__ import annotations

import pytest

from firsthand.collect.bylines import read_byline


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        ("By Ann Example", "Ann Example", ""),
        ("By Ann Example and Bo Sample | 3 March 2025", "Ann Example and Bo Sample", "2025-03-03"),
        ("Par Anne de la Tour — Publié le 3 mars 2025 à 10h15", "Anne de la Tour", "2025-03-03"),
        ("par La rédaction", "La rédaction", ""),
        ("Автор: Анна Примерова. Опубликовано 3 марта 2025 года в 10:15", "Анна Примерова", "2025-03-03"),
        ("Анна Прикладна, 3 березня 2025, 09:31", "Анна Прикладна", "2025-03-03"),
        ("Published: 3 March 2025", "", "2025-03-03"),
        ("3 March 2025, 10:15", "", "2025-03-03"),
    ],
)
def test_writer_and_day_are_read_from_the_line_between_title_and_text(line: str, name: str, day: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.name == name
    assert (byline.day.day.isoformat() if byline.day else "") == day


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the plant had closed",
        "By the river stands a plant.",
        "Par ailleurs, rien",
        "Автор романа умер",
        "The plant opened on 3 March 2025 after long talks.",
        "A plant no one was to know of",
    ],
)
def test_a_line_of_the_text_is_no_byline(line: str) -> None:
    assert read_byline(line) is None
