"""The written test set of quotations: what it holds and what counts as right.

Run in a process of its own: inside pytest this folder, not the program beside it, is called "benchmarks".
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json
from collections import Counter
from datetime import UTC, datetime
from benchmarks.quotations import LANGUAGES, kind_of_error, right, unmarked, written
from firsthand.records import Attribution, Claim, Quote, Resolved, Source, Span, Speech

PUBLISHER = Attribution(source=Source(text="", resolved=Resolved.PUBLISHER))
one = unmarked("“{It leaks},” said the [plant's guard], “{and rusts}.”", language="en", kind="interrupted")

def claim(*content, source="the plant's guard", speech=Speech.DIRECT):
    spans = tuple(Span(one.text.index(part), one.text.index(part) + len(part)) for part in content)
    said = Attribution(source=Source(text=source), speech=speech)
    quote = Quote.cut("D1", one.text, spans[0])
    return Claim(document="D1", quote=quote, content=spans, chain=(PUBLISHER, said), extractor="x")

texts = [quotation for language in LANGUAGES for quotation in written(language)]
verdicts = {
    "whole": [claim("It leaks", "and rusts")],
    "two claims": [claim("It leaks"), claim("and rusts")],
    "half": [claim("It leaks")],
    "speaker inside": [claim("It leaks,” said the plant's guard, “and rusts")],
    "another": [claim("It leaks", "and rusts", source="the plant")],
    "own": [claim("It leaks", "and rusts", speech=Speech.OWN)],
    "nothing": [],
}
print(json.dumps({
    "text": one.text,
    "speaker": one.speaker.of(one.text),
    "content": [span.of(one.text) for span in one.content],
    "verdicts": {name: right(one, claims) for name, claims in verdicts.items()},
    "errors": {name: kind_of_error(one, claims) for name, claims in verdicts.items() if not right(one, claims)},
    "sizes": {language: len(written(language)) for language in LANGUAGES},
    "kinds": sorted({quotation.kind for quotation in texts}),
    "twice": [text for text, times in Counter(quotation.text for quotation in texts).items() if times > 1],
}))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """What the program says of a marked line and of its own files."""
    run = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def test_marks_are_taken_out_and_remembered(told: dict[str, Any]) -> None:
    assert told["text"] == "“It leaks,” said the plant's guard, “and rusts.”"
    assert (told["speaker"], told["content"]) == ("plant's guard", ["It leaks", "and rusts"])


def test_right_is_the_words_for_the_speaker_without_the_speaker(told: dict[str, Any]) -> None:
    assert [name for name, is_right in told["verdicts"].items() if is_right] == ["whole", "two claims"]


def test_errors_are_told_by_their_kind(told: dict[str, Any]) -> None:
    assert told["errors"] == {
        "half": "other words",
        "speaker inside": "other words",
        "another": "another source",
        "own": "nothing attributed",
        "nothing": "nothing attributed",
    }


def test_the_set_has_a_hundred_texts_in_the_four_main_languages_and_fifty_in_the_others(told: dict[str, Any]) -> None:
    assert told["sizes"] == {"en": 100, "fr": 100, "ru": 100, "uk": 100, "de": 50, "es": 50}
    assert told["kinds"] == ["according", "after", "interrupted"]
    assert told["twice"] == []
