"""How well the questions are answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import mean

from benchmarks.search.peer import Plain
from benchmarks.search.questions import SETS, questions, states
from firsthand.records import Material
from firsthand.search import Passage, build, look
from firsthand.search.index import Index, in_memory

MOST = 20
FIVE = 5


def measure(material: Material) -> dict[str, dict[str, float]]:
    """The scores of every set, ours and the peer's, by name."""
    with in_memory(build(material, "benchmark")) as index:
        every = [index.passage(number) for number in range(1, index.passages + 1)]
        plain = Plain(every)
        scores: dict[str, dict[str, float]] = {}
        for name in SETS:
            asked = questions().of(name)
            ours = [_ours(index, question, every) for question, _ in asked.asked]
            theirs = [[[one] for one in plain.look(question, MOST)] for question, _ in asked.asked]
            facts = [fact for _, fact in asked.asked]
            scores[name] = _scores(ours, facts, every)
            scores[f"{name} peer"] = _scores(theirs, facts, every)
            if asked.none:
                scores[name]["silent"] = mean(not look(index, question).found for question in asked.none)
                scores[f"{name} peer"]["silent"] = mean(not plain.look(question, 1) for question in asked.none)
    return scores


def _ours(index: Index, question: str, every: Sequence[Passage]) -> list[list[Passage]]:
    """The entries of an answer: the passage shown, and those named as saying the same."""
    by_id = {one.id: one for one in every}
    return [[found.passage, *(by_id[id_] for id_ in found.also)] for found in look(index, question).found]


def _scores(answers: Sequence[list[list[Passage]]], facts: Sequence[str], every: Sequence[Passage]) -> dict[str, float]:
    pairs = list(zip(answers, facts, strict=True))
    return {
        "first": mean(_states(answer[:1], fact) for answer, fact in pairs),
        "five": mean(_states(answer[:FIVE], fact) for answer, fact in pairs),
        "recall": mean(_recall(answer, fact, every) for answer, fact in pairs),
        "entries": mean(len(answer) for answer, _ in pairs),
    }


def _states(entries: Iterable[list[Passage]], fact: str) -> bool:
    """Whether the passage shown in any of the entries states the fact."""
    return any(states(entry[0].quote.exact, fact) for entry in entries)


def _recall(answer: list[list[Passage]], fact: str, every: Sequence[Passage]) -> float:
    wanted = {one.quote.span: one for one in every if states(one.quote.exact, fact)}
    places = {(one.document, one.quote.span) for one in wanted.values()}
    shown = {(one.document, one.quote.span) for entry in answer for one in entry}
    return len(places & shown) / len(places)
