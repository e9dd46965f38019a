"""The tables: every frame has its row, every language its rules, and rules name what there is."""

from __future__ import annotations

import pytest

from firsthand.read.languages import LANGUAGES, table
from firsthand.read.relations import FRAMES
from firsthand.read.relations.lexicon import Nouns, Table, lexicon
from firsthand.records import Frame

LINKS = {"Ownership", "Directorship", "Employment", "Payment", "UnknownLink", "Representation", "ProjectParticipant"}


def test_every_frame_has_its_row() -> None:
    assert set(FRAMES) == set(Frame)


def test_what_is_a_tie_in_followthemoney_has_a_property_for_each_end() -> None:
    ties = [row.exported for row in FRAMES.values() if row.exported.schema in LINKS]
    assert ties
    assert all(tie.subject and tie.object for tie in ties)


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_name_lists_that_there_are(language: str) -> None:
    kept = table(language, "relations", Table)
    named = {rule.through for rule in kept.verb} | {rule.only for rule in kept.verb} | {rule.list for rule in kept.noun}
    assert named - {""} <= set(Nouns.__struct_fields__)
    assert all(getattr(kept.nouns, name) for name in named - {""})


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_for_nouns_has_words_or_a_list(language: str) -> None:
    assert all(bool(rule.words) != bool(rule.list) for rule in table(language, "relations", Table).noun)


@pytest.mark.parametrize("language", ["en", "fr", "ru", "uk"])
def test_a_language_calls_every_frame_but_few(language: str) -> None:
    rules = lexicon(language)
    called = {rule.frame for same in rules.verbs.values() for rule in same}
    called |= {rule.frame for same in rules.nouns.values() for _, rule in same}
    assert len(set(Frame) - called) <= 1, set(Frame) - called
