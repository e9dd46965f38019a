"""Names measured sentence by sentence, and as lines of their page."""

from __future__ import annotations

from typing import Any

from benchmarks.mentions import compared, found, in_pages

FULL = "Ann Dravel lives in Oslo."
SHORT = "Dravel wrote to us."


def row(text: str, page: str, *names: tuple[str, str]) -> dict[str, Any]:
    ents = [[text.index(name), text.index(name) + len(name), kind] for name, kind in names]
    return {"lang": "en", "src": "made", "page": page, "text": text, "ents": ents}


ROWS = [
    row(FULL, "one", ("Ann Dravel", "PER"), ("Oslo", "LOC")),
    row(SHORT, "one", ("Dravel", "PER")),
    row(FULL, "two", ("Ann Dravel", "PER"), ("Oslo", "LOC")),
]


def test_what_is_found_on_a_page_is_counted_in_the_sentence_that_it_stands_in() -> None:
    first, second, third = in_pages(ROWS)
    assert first == third
    assert first[0] == first[1] == {(0, 10, "PER"), (20, 24, "LOC")}
    assert second[0] == second[1] == {(0, 6, "PER")}


def test_rows_without_a_page_are_measured_alone() -> None:
    assert "in pages" in compared(list(found(ROWS)))
    assert "in pages" not in compared(list(found([{**one, "page": ""} for one in ROWS])))
