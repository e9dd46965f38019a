"""The written sentences are read right: at least FLOOR of each language's, and what fails is named."""

from __future__ import annotations

import pytest

from tests.read.amounts.sentences import LANGUAGES, sentences, wrong

FLOOR = 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_written_sentences_are_read_right(language: str) -> None:
    written = sentences(language)
    failing = [(one.text, got) for one in written if (got := wrong(one, language))]
    right = 1 - len(failing) / len(written)
    assert right >= FLOOR, "\n".join(f"{text}  read as  {got}" for text, got in failing)
