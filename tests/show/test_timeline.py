from __future__ import annotations

from datetime import date

import pytest

from firsthand.records import Modifier, When
from firsthand.show.marks import iso_range
from firsthand.show.timeline import MOST_TICKS, Row, timeline

from .invented import CLAIMS, D2, DOCUMENTS, claim


def row(first: date | None, last: date | None, modifier: Modifier = Modifier.NONE) -> Row:
    when = When(words="then", earliest=first, latest=last, modifier=modifier)
    return timeline([D2], [claim("c1", D2, ["Blade maker"], [], happened=(when,))]).rows[0]


DAY, LATER = date(2026, 1, 10), date(2026, 1, 20)


@pytest.mark.parametrize(
    ("first", "last", "modifier", "look"),
    [
        (DAY, DAY, Modifier.NONE, "exact"),
        (DAY, LATER, Modifier.NONE, "exact"),
        (DAY, LATER, Modifier.ABOUT, "about"),
        (DAY, LATER, Modifier.START, "about"),
        (None, LATER, Modifier.KNOWN_BY, "open-left"),
        (None, LATER, Modifier.NONE, "open-left"),
        (DAY, None, Modifier.SINCE, "open-right"),
        (DAY, LATER, Modifier.FORESEEN, "foreseen"),
        (DAY, None, Modifier.FORESEEN, "foreseen"),
    ],
)
def test_the_look_tells_how_sure_the_days_are(
    first: date | None, last: date | None, modifier: Modifier, look: str
) -> None:
    assert row(first, last, modifier).bar.look == look


def test_bars_stand_on_the_axis() -> None:
    for each in timeline(DOCUMENTS, CLAIMS).rows:
        assert 0 <= each.bar.left <= 100
        assert each.bar.width > 0


def test_rows_come_in_the_order_of_time() -> None:
    assert [each.claim for each in timeline(DOCUMENTS, CLAIMS).rows] == ["c6", "c4", "c11", "c5", "c2"]


def test_claims_without_a_date_are_listed() -> None:
    assert timeline(DOCUMENTS, CLAIMS).undated == ("c1", "c3", "c7", "c8", "c9", "c10", "c12")


@pytest.mark.parametrize("year", [2025, 2000, 1900, 1200, 1])
def test_a_long_range_is_marked_in_years_and_never_too_often(year: int) -> None:
    when = When(words="long ago", earliest=date(year, 5, 5), latest=date(year, 5, 5))
    found = timeline([D2], [claim("c1", D2, ["Blade maker"], [], happened=(when,))])
    assert 1 <= len(found.ticks) <= MOST_TICKS + 1
    assert 0 <= found.rows[0].bar.left <= 100


def test_one_day_of_long_ago_does_not_press_the_others_together() -> None:
    days = [date(1800, 1, 1)] + [date(2025, month, 1) for month in range(1, 13)]
    whens = tuple(When(words="then", earliest=day, latest=day) for day in days)
    found = timeline([D2], [claim("c1", D2, ["Blade maker"], [], happened=whens)])
    assert [each.beyond for each in found.rows] == [True] + [False] * 12
    assert found.rows[0].bar.left == 0
    assert found.rows[12].bar.left - found.rows[1].bar.left > 60


def test_the_last_day_there_is_can_be_shown() -> None:
    assert row(date(9999, 12, 1), date(9999, 12, 31)).iso == "9999-12"


def test_each_row_marks_the_date_of_its_own_page() -> None:
    rows = {each.claim: each.page_date for each in timeline(DOCUMENTS, CLAIMS).rows}
    assert rows["c11"] is None
    assert rows["c5"] == rows["c6"] == pytest.approx(40.1, abs=1)
    assert rows["c2"] == rows["c4"] == pytest.approx(43.7, abs=1)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2023, 4, 4), date(2023, 4, 4), "2023-04-04"),
        (date(2023, 12, 1), date(2023, 12, 31), "2023-12"),
        (date(2024, 2, 1), date(2024, 2, 28), "2024-02-01/2024-02-28"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (None, date(2023, 5, 31), "../2023-05-31"),
        (date(2023, 5, 1), None, "2023-05-01/.."),
    ],
)
def test_ranges_are_written_as_short_as_they_can_be(first: date | None, last: date | None, text: str) -> None:
    assert iso_range(When(words="then", earliest=first, latest=last)) == text


def test_a_duration_without_days_shows_its_value() -> None:
    assert iso_range(When(words="three months", value="P3M")) == "P3M"
