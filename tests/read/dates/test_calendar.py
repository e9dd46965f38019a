"""Periods of the calendar and the conventions for vague words."""

from __future__ import annotations

from datetime import date

import pytest

from firsthand.read.dates import calendar
from firsthand.records import Modifier


@pytest.mark.parametrize(
    ("period", "value", "earliest", "latest"),
    [
        (calendar.month(2024, 2), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (calendar.month(2023, 13), "2024-01", date(2024, 1, 1), date(2024, 1, 31)),
        (calendar.quarter(2023, 0), "2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        (calendar.half(2023, 2), "2023-H2", date(2023, 7, 1), date(2023, 12, 31)),
        (calendar.decade(1990), "199", date(1990, 1, 1), date(1999, 12, 31)),
        (calendar.century(19), "18", date(1800, 1, 1), date(1900, 12, 31)),
        (calendar.season(2022, "WI"), "2022-WI", date(2021, 12, 1), date(2023, 2, 28)),
        (calendar.week(date(2021, 1, 1)), "2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        (calendar.year(-264), "BC0264", None, None),
    ],
)
def test_a_period_has_its_days(period: calendar.Period, value: str, earliest: date | None, latest: date | None) -> None:
    assert (period.value, period.earliest, period.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    ("whole", "edge", "earliest", "latest"),
    [
        (calendar.month(2023, 6), Modifier.START, date(2023, 6, 1), date(2023, 6, 10)),
        (calendar.month(2023, 6), Modifier.MIDDLE, date(2023, 6, 11), date(2023, 6, 20)),
        (calendar.month(2024, 2), Modifier.END, date(2024, 2, 21), date(2024, 2, 29)),
        (calendar.year(2024), Modifier.START, date(2024, 1, 1), date(2024, 3, 31)),
        (calendar.decade(1990), Modifier.START, date(1990, 1, 1), date(1993, 12, 31)),
        (calendar.quarter(2023, 3), Modifier.END, date(2023, 9, 1), date(2023, 9, 30)),
    ],
)
def test_the_edge_of_a_period_follows_the_table(
    whole: calendar.Period, edge: Modifier, earliest: date, latest: date
) -> None:
    assert (calendar.part(whole, edge).earliest, calendar.part(whole, edge).latest) == (earliest, latest)


def test_a_month_back_from_a_long_month_ends_with_the_short_one() -> None:
    assert calendar.shifted(date(2023, 3, 31), "M", -1) == date(2023, 2, 28)


def test_a_count_beyond_the_calendar_has_no_day() -> None:
    assert calendar.shifted(date(2023, 3, 31), "Y", -9999) is None


def test_every_convention_gives_its_reason() -> None:
    table = calendar.conventions()
    reasons = [row.reason for row in table.edge] + [row.reason for row in table.recent]
    assert all(reasons + [row.reason for row in table.ago])
