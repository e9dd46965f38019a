"""Names in English: letters and messages, what stands beside a name, and where it ends."""

from __future__ import annotations

import pytest

from firsthand.records import MentionKind
from tests.read.names.test_names import kinds

PERSON, ORGANISATION, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They met in the eastern city of Kharkiv.", "Kharkiv", PLACE),
        ("The report was sent to Corvalix, Inc. on Monday.", "Corvalix, Inc.", ORGANISATION),
        ("Ann Dravel's brother moved to Oslo.", "Ann Dravel", PERSON),
        ("We stayed in San Francisco California for a week.", "San Francisco", PLACE),
        ("We stayed in San Francisco California for a week.", "California", PLACE),
        ("The board of Corvalix met in Oslo.", "Corvalix", ORGANISATION),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(text: str, name: str, kind: MentionKind) -> None:
    assert kinds(text, "en").get(name) is kind


def test_a_name_begins_and_ends_with_a_capital() -> None:
    found = kinds("The goods went through central California to Oslo.", "en")
    assert "California" in found
    assert "central California" not in found


def test_a_title_alone_names_nobody() -> None:
    assert "Governor" not in kinds("The Governor met Ann Dravel in Oslo.", "en")


def test_peoples_and_faiths_are_no_organisations() -> None:
    found = kinds("Most of the Muslims and Jews of the town left for Oslo.", "en")
    assert "Muslims" not in found
    assert "Jews" not in found
