"""Two pictures of one thing agree on it; one picture, or two things, do not."""

from __future__ import annotations

from datetime import date

import pytest

from firsthand.records import Entity, Finding, Frame, ReasonKey, Status
from firsthand.weigh import weigh

from . import made

HALL = "a new hall beside the old grain warehouse"
SIZE = "6,000 square metres"
LEDGER = f"An image of 9 April from the yard of Corvalix shows a new hall of {SIZE} beside the old grain warehouse"


def finding(shown: str, *, day: int = 21) -> Finding:
    """What the first picture shows, beside what another one shows."""
    first = made.page("D1", f"{LEDGER}.", "The Ledger")
    told = f"Ida Toran showed an image of the yard of Corvalix dated {day} May"
    second = made.page("D2", f"{told}. The image shows {shown}.", "Yard Inspectorate", day=9)
    claims = [
        made.claim(
            first,
            "c1",
            LEDGER,
            happened=[made.on(first, "9 April", date(2025, 4, 9))],
            amounts=[made.amount(first, SIZE, 6000, unit="square metres")],
            relations=[made.relation(first, Frame.SHOWS, "An image", "a new hall")],
        ),
        made.claim(
            second,
            "c2",
            told,
            happened=[made.on(second, f"{day} May", date(2025, 4, 9) if day == 9 else date(2025, 5, day))],
            relations=[made.relation(second, Frame.SHOWS, "Ida Toran", "an image of the yard")],
        ),
        made.claim(
            second,
            "c3",
            f"The image shows {shown}",
            made.says(second, "Ida Toran"),
            relations=[made.relation(second, Frame.SHOWS, "The image", shown.split(",")[0])],
        ),
    ]
    known: list[Entity] = [made.entity("E1", [first, second], "Corvalix")]
    weighed = weigh([first, second], claims, known, derivations=())
    return next(one for one in weighed.findings if "c1" in one.supporting)


def test_another_picture_with_more_on_it_corroborates_what_both_show_and_says_what_that_is() -> None:
    found = finding(f"{HALL}, six vents on its roof, a tanker lorry at the ramp and a crane by the quay")
    assert found.status is Status.CORROBORATED
    assert [reason.key for reason in found.reasons] == [ReasonKey.CORROBORATED, ReasonKey.SHOWN]
    assert found.reasons[1].values["words"] == HALL


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        pytest.param(
            f"{HALL}, six vents on its roof, a tanker lorry at the ramp and a crane by the quay",
            9,
            id="one picture twice",
        ),
        pytest.param("a new hall beside the river, six vents on its roof and a tanker lorry", 21, id="another hall"),
        pytest.param("six vents on a roof, a tanker lorry at the ramp and some cars", 21, id="other things"),
    ],
)
def test_one_picture_or_another_thing_corroborates_nothing(shown: str, day: int) -> None:
    found = finding(shown, day=day)
    assert found.status is not Status.CORROBORATED
    assert ReasonKey.SHOWN not in {reason.key for reason in found.joined}
