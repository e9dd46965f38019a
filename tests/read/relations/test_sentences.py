"""Sentences written before the reader was run on them: how many relations are found, and how many are right."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from firsthand.records import Relation
from tests.read.relations.reading import found, is_wanted, told

FLOORS = {"en": (0.90, 0.80), "fr": (0.90, 0.92), "ru": (0.92, 0.92), "uk": (0.92, 0.80)}
"""Precision and recall just under what was reached."""


def sentences(language: str) -> list[dict[str, list[str]]]:
    path = Path(__file__).parent / f"sentences.{language}.toml"
    rows: list[dict[str, list[str]]] = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    return rows


def right(relations: tuple[Relation, ...], wanted: list[str]) -> int:
    left = list(relations)
    for line in wanted:
        hit = next((one for one in left if is_wanted(one, line)), None)
        if hit is not None:
            left.remove(hit)
    return len(relations) - len(left)


@pytest.mark.parametrize("language", FLOORS)
def test_most_relations_are_found_and_most_that_are_found_are_right(language: str) -> None:
    rows = sentences(language)
    read = [(found(str(row["text"]), language), row.get("relations", [])) for row in rows]
    hits = sum(right(relations, wanted) for relations, wanted in read)
    precision = hits / sum(len(relations) for relations, _ in read)
    recall = hits / sum(len(wanted) for _, wanted in read)
    wrong = [[told(one) for one in relations] for relations, wanted in read if right(relations, wanted) < len(wanted)]
    least = FLOORS[language]
    assert precision >= least[0], wrong
    assert recall >= least[1], wrong


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Harrow Trading runs the risk of losing its licence.", "en"),
        ("The minister built trust between the parties.", "en"),
        ("They found the keys under the mat.", "en"),
        ("Le ministre a employé le mot guerre.", "fr"),
        ("Le joueur détient le record du club.", "fr"),
        ("Журналист поставил вопрос перед министром.", "ru"),
        ("Команда набрала десять очков.", "ru"),
        ("Вона володіє трьома мовами.", "uk"),
        ("Діти будують плани на літо.", "uk"),
    ],
)
def test_a_verb_in_another_sense_says_nothing(text: str, language: str) -> None:
    assert found(text, language) == ()
