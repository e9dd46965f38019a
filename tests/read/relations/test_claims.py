"""Relations in claims: each goes to the innermost claim that makes it."""

from __future__ import annotations

from pathlib import Path

from benchmarks import relations as benchmark
from firsthand.read import Reader
from firsthand.records import Frame
from tests.read.relations.reading import document

VELMORA = Path(__file__).resolve().parents[3] / "examples" / "velmora"


def test_a_relation_stands_in_the_words_of_its_claim() -> None:
    text = "Marta Selling said that Ostheim Cranes had bought two ferries. Orvane Foods built a pier."
    claims = Reader().read(document(text, "en")).claims
    held = {relation.frame: claim for claim in claims for relation in claim.relations}
    assert set(held) == {Frame.BUYS, Frame.BUILDS}
    assert len(held[Frame.BUYS].chain) == 2
    assert len(held[Frame.BUILDS].chain) == 1


def test_every_relation_is_given_once() -> None:
    text = "Marta Selling said that Ostheim Cranes had bought two ferries."
    claims = Reader().read(document(text, "en")).claims
    given = [relation for claim in claims for relation in claim.relations]
    assert len(given) == len(set(given)) == 1


def test_the_words_of_ends_stand_in_the_text() -> None:
    text = "Banque Quille. La banque Quille a ouvert une agence à Tallinn."
    relations = [one for claim in Reader().read(document(text, "fr")).claims for one in claim.relations]
    assert relations
    for relation in relations:
        assert relation.span.of(text) == relation.words
        assert all(end.span.of(text) == end.text for end in (relation.subject, relation.object))


def test_the_example_case_is_read_as_well_as_was_promised() -> None:
    scores, wrong = benchmark.measure(VELMORA)
    assert scores["precision"] >= 0.87, wrong
    assert scores["recall"] >= 0.75, wrong
