from __future__ import annotations

import pytest

from firsthand.collect.credits import credit


@pytest.mark.parametrize(
    ("byline", "publisher", "expected"),
    [
        ("Pontica", "Harbour Morning Post", "Pontica"),
        ("Agence France-Presse", "Le Fanal", "Agence France-Presse"),
        ("Nora Castellane", "The Estuary Ledger", ""),
        ("Редакция", "Речной вестник", ""),
        ("Pontica", "Pontica", ""),
        ("", "Le Fanal", ""),
    ],
)
def test_an_agency_is_credited_and_a_person_or_desk_is_not(byline: str, publisher: str, expected: str) -> None:
    assert credit(byline, publisher) == expected
