"""Names by vote."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from firsthand.read import ballot, model

TEXT = "Anna Karel told Novarex Steel in London that Pavel Orlin had left."


def names(doc: Doc) -> list[tuple[str, str]]:
    return [(name.text, name.label_) for name in doc.ents]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return model.shipped()


def voters(nlp: Language) -> Any:
    return dict(nlp.pipeline)["ner"]


def test_all_networks_agree_on_plain_names_and_so_does_the_vote(nlp: Language) -> None:
    voted = names(nlp(TEXT))
    assert ("London", "LOC") in voted
    assert ("Anna Karel", "PER") in voted


def test_docs_come_back_in_order_with_the_names_they_get_alone(nlp: Language) -> None:
    texts = [TEXT, "", "London", f"{TEXT} {TEXT}"]
    assert [names(doc) for doc in nlp.pipe(texts)] == [names(nlp(text)) for text in texts]


def test_what_a_network_never_heard_of_is_unlikely_but_not_impossible() -> None:
    known = ballot._likelihoods(np.array([[2.0, 1.0], [0.0, 0.0]], dtype="float32"))
    assert known.shape == (2, 3)
    assert np.allclose(np.exp(known[:, :2]).sum(axis=1), 1)
    assert (known[:, 2] < known[:, :2].min(axis=1)).all()


def test_the_columns_of_one_network_are_found_by_what_they_mean(nlp: Language) -> None:
    shared, own, _ = voters(nlp).voters
    order = ballot._order(own, shared)
    moves = [own.moves.get_class_name(place) for place in order if place >= 0]
    assert moves == [shared.moves.get_class_name(place) for place in range(shared.moves.n_moves) if order[place] >= 0]
    assert ballot._order(shared, shared) == list(range(shared.moves.n_moves))


def test_a_pipeline_read_from_disk_names_as_before(nlp: Language, tmp_path: Path) -> None:

    nlp.to_disk(tmp_path)
    assert names(spacy.load(tmp_path)(TEXT)) == names(nlp(TEXT))


def test_a_ballot_is_not_run_as_one_network(nlp: Language) -> None:
    with pytest.raises(NotImplementedError):
        voters(nlp).model.predict([nlp.make_doc(TEXT)])
