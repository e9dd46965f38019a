"""The lexicons: every language has one, and no marker contradicts itself."""

from __future__ import annotations

from collections import Counter

import pytest

from firsthand.read.certainty.lexicon import Kind, Lexicon, by_first_word, words
from firsthand.read.certainty.rules import RULES, weaker
from firsthand.read.languages import LANGUAGES
from firsthand.records import Certainty


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["adverbs", "modals", "governors"])
def test_a_marker_has_one_kind_in_its_section(language: str, section: str) -> None:
    kinds: dict[Kind, tuple[str, ...]] = getattr(Lexicon.of(language).shape, section)
    counted = Counter(marker for markers in kinds.values() for marker in markers)
    assert [marker for marker, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_markers_are_written_in_lower_case_with_plain_apostrophes(language: str) -> None:
    shape = Lexicon.of(language).shape
    markers = [m for kinds in (shape.adverbs, shape.modals, shape.governors) for some in kinds.values() for m in some]
    assert [marker for marker in markers if marker != marker.lower() or "’" in marker] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_negates_and_knows_conditions(language: str) -> None:
    shape = Lexicon.of(language).shape
    assert shape.negation.words
    assert shape.clauses.condition


def test_every_kind_has_a_rule() -> None:
    assert set(RULES) == set(Kind)


def test_an_elided_word_stands_alone() -> None:
    assert words("l'an prochain") == ("l'", "an", "prochain")


def test_the_longest_phrase_comes_first() -> None:
    phrases = by_first_word([(("may", "be"), Kind.POSSIBLE), (("may", "be", "so"), Kind.PROBABLE)])
    assert [parts for parts, _ in phrases["may"]] == [("may", "be", "so"), ("may", "be")]


def test_hedges_add_up_to_the_weakest() -> None:
    assert weaker(Certainty.PROBABLE, Certainty.POSSIBLE) is Certainty.POSSIBLE
    assert weaker(Certainty.UNKNOWN, Certainty.CERTAIN) is Certainty.UNKNOWN


FACTIVE = [("en", "know"), ("en", "regret"), ("fr", "savoir"), ("ru", "знать"), ("uk", "знати")]
NEGATIVE = [("en", "fail"), ("en", "forget"), ("fr", "refuser"), ("ru", "отказаться"), ("uk", "відмовитися")]


@pytest.mark.parametrize(("language", "verb"), FACTIVE)
def test_factive_verbs_are_told_from_others(language: str, verb: str) -> None:
    assert Lexicon.of(language).governors[verb] is Kind.FACTIVE


@pytest.mark.parametrize(("language", "verb"), NEGATIVE)
def test_verbs_that_imply_a_no_are_told_from_others(language: str, verb: str) -> None:
    assert Lexicon.of(language).governors[verb] is Kind.DENIED
