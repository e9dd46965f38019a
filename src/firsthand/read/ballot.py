"""Names by three networks that vote on every word: the pipeline's shared one, and two that read for names alone.

Each is wrong where it never saw a name, and seldom all at the same one. Word by word the likelihoods that they
give to "a name of a person begins", "goes on", "ends", "no name" are multiplied, the shared network's counting
for more, and the likeliest that is allowed is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import srsly  # type: ignore[import-untyped]
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc
from thinc.api import Model

REGISTERED = "firsthand_ballot"

SHARED = 0.4
"""What the shared network's say weighs, of 1: on the dev split of EWT and half of English wikineural most names are
found with this. The others share the rest."""

_UNLIKELY = -20.0
"""The logarithm of the likelihood of what one of the networks has never heard of."""


class Ballot:
    """The part of a pipeline that finds names by vote; all voters are kept, loaded and disabled together."""

    def __init__(self, shared: Any, own: Sequence[Any], name: str) -> None:
        """`shared` listens to the network of the pipeline's other parts, each of `own` has a network of its own."""
        self.name = name
        self.shared = shared
        self.own = tuple(own)
        # One model for whoever looks for listeners, saves weights or sets operations; nobody runs it as one.
        self.model: Model[Any, Any] = Model("ballot", _never, layers=[voter.model for voter in self.voters])

    @property
    def voters(self) -> tuple[Any, ...]:
        """The shared one and the others."""
        return (self.shared, *self.own)

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds of names."""
        return tuple(sorted({label for voter in self.voters for label in voter.labels}))

    def __call__(self, doc: Doc) -> Doc:
        """The doc with its names."""
        self._name([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """The docs with their names, in order."""
        left = iter(docs)
        while batch := list(islice(left, batch_size)):
            self._name(batch)
            yield from batch

    def _name(self, docs: list[Doc]) -> None:
        first = self.shared
        states = first.moves.init_batch(docs)
        weights = (SHARED, *(((1 - SHARED) / len(self.own),) * len(self.own)))
        voters = [
            (weight, voter.model.predict(docs), _order(voter, first))
            for weight, voter in zip(weights, self.voters, strict=True)
        ]
        undecided = [state for state in states if not state.is_final()]
        while undecided:
            votes = sum(
                weight * _likelihoods(network.predict(undecided))[:, order] for weight, network, order in voters
            )
            undecided = first.transition_states(undecided, np.ascontiguousarray(votes, dtype="float32"))
        first.set_annotations(docs, states)

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """All voters."""
        packed: bytes = srsly.msgpack_dumps([voter.to_bytes(exclude=exclude) for voter in self.voters])
        return packed

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Ballot:
        """All voters as `to_bytes` kept them."""
        for voter, kept in zip(self.voters, srsly.msgpack_loads(data), strict=True):
            voter.from_bytes(kept, exclude=exclude)
        return self

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """All voters in one file."""
        Path(path).write_bytes(self.to_bytes(exclude=exclude))

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Ballot:
        """All voters as `to_disk` kept them."""
        return self.from_bytes(Path(path).read_bytes(), exclude=exclude)


def _likelihoods(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logarithms of likelihoods, a row for each text, with one column more for what the network does not know."""
    scores = scores - scores.max(axis=1, keepdims=True)
    known = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return np.pad(known, ((0, 0), (0, 1)), constant_values=_UNLIKELY)


def _order(voter: Any, first: Any) -> list[int]:
    """Where `voter` has what `first` can do, by the columns of `first`; −1 for what it never learnt."""
    mine, asked = ([one.moves.get_class_name(place) for place in range(one.moves.n_moves)] for one in (voter, first))
    return [mine.index(move) if move in mine else -1 for move in asked]


def _never(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    raise NotImplementedError("the networks of a ballot are asked one by one")


@Language.factory(REGISTERED, assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def create(nlp: Language, name: str, shared: Model[Any, Any], own: Model[Any, Any], other: Model[Any, Any]) -> Ballot:
    """What the pipeline's configuration calls."""
    return Ballot(
        EntityRecognizer(nlp.vocab, shared), [EntityRecognizer(nlp.vocab, model) for model in (own, other)], name
    )
