"""The pages of a case laid out for comparing: runs of words and facts of each, in order of publication."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from firsthand.records import Basis, Claim, Document, Mention, Place
from firsthand.weigh.lineage.facts import Facts, Gatherer, Weights
from firsthand.weigh.lineage.likeliest import likeliest
from firsthand.weigh.lineage.sharing import rarity, share
from firsthand.weigh.lineage.wording import Hashes, Places, batches, mixed, runs

_APART = 3
"""Facts that stand at most so far from one another in a sentence make a pair."""
_RARE = 16
"""Documents up to which a single fact is a key of its own."""
NUMBER_AT_LEAST = 0.2
"""Weight by kind of a single digit."""
_TELLING = 0.5
"""Weight by kind from which a single fact is a key of its own."""


class Pages(Struct, frozen=True):
    """All that comparing needs. Documents are numbered in order of publication; undated ones come last."""

    documents: tuple[Document, ...]
    hashes: Hashes
    sentences: NDArray[np.int32]
    """The sentence that each run begins in, counted within its document."""
    begins: Places
    """Where each document's runs begin (one entry more than documents)."""
    facts: Facts
    worth: Weights
    """What each fact says: by its kind, and the fewer documents have it the more."""
    weights: NDArray[np.float32]
    """What it says to share each run: 1 for one that two documents have, towards 0 for what all have."""
    later: Places
    """Pairs of documents that share most in words and facts: of each pair the later one …"""
    earlier: Places
    """… and the earlier one."""

    def runs_of(self, document: int) -> slice:
        """Where the runs of a document stand."""
        return slice(int(self.begins[document]), int(self.begins[document + 1]))

    def numbers(self, document: int) -> set[int]:
        """The numbers and days that a document tells, single digits left out."""
        rows = self.facts.of(document)
        facts = self.facts.fact[rows][self.facts.weight[rows] > NUMBER_AT_LEAST].tolist()
        return {fact for fact in facts if self.facts.names[fact][0] in "#d"}


def dated(document: Document) -> bool:
    """Whether the page's day is known; that of a site's header may be the clock of whoever saved the page."""
    when = document.published
    return bool(when and when.earliest and when.basis is not Basis.PAGE_HEADER)


def in_order(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents by day of publication; undated ones last; those of one day as they were added."""
    days = [
        (not dated(one), str(one.published.earliest) if one.published else "", at) for at, one in enumerate(documents)
    ]
    return tuple(documents[at] for *_, at in sorted(days))


def lay_out(
    documents: Sequence[Document], claims: Iterable[Claim], mentions: Iterable[Mention], places: Sequence[Place]
) -> Pages:
    """The pages of a case; `claims` and `mentions` are gone through once."""
    ordered = in_order(documents)
    gatherer = Gatherer(ordered, places)
    gatherer.name(mentions)
    gatherer.date(claims)
    hashes: list[NDArray[Any]] = []
    sentences: list[NDArray[Any]] = []
    owners: list[NDArray[Any]] = []
    for first, words in batches([document.text for document in ordered]):
        found = runs(words)
        hashes.append(found.hashes)
        owners.append(found.text + first)
        sentences.append(words.sentence[found.at].astype(np.int32))
        gatherer.read(first, words)
    every, owner = _joined(hashes, np.uint64), _joined(owners, np.int64)
    index, worded = share(every, owner, len(ordered))
    weights = index.weights(every).astype(np.float32)
    del index
    facts = gatherer.facts()
    worth = facts.weight * rarity(_counts(facts), len(ordered))
    later, earlier = likeliest(worded, share(*_keys(facts), len(ordered))[1], len(ordered))
    return Pages(
        documents=ordered,
        hashes=every,
        sentences=_joined(sentences, np.int32),
        begins=np.searchsorted(owner, np.arange(len(ordered) + 1)),
        facts=facts,
        worth=worth,
        weights=weights,
        later=later,
        earlier=earlier,
    )


def _joined(pieces: list[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    """The pieces as one; they are let go of, for a big case holds millions of numbers."""
    whole = np.concatenate(pieces) if pieces else np.zeros(0, kind)
    pieces.clear()
    return whole


def _counts(facts: Facts) -> Places:
    """In how many documents each of the facts stands."""
    pairs = np.unique(facts.fact * (len(facts.begins)) + facts.owner)
    counts = np.bincount(pairs // len(facts.begins), minlength=len(facts.ids) + 1)
    return counts[facts.fact]


def _keys(facts: Facts) -> tuple[Hashes, Places]:
    """What facts are looked up by, and whose each is: rare facts, and two facts that stand in one sentence."""
    alone = (facts.weight >= _TELLING) & (_counts(facts) <= _RARE)
    keys, owners = [mixed(facts.fact[alone].astype(np.uint64))], [facts.owner[alone]]
    for apart in range(1, _APART + 1):
        one, other = facts.fact[:-apart], facts.fact[apart:]
        together = (facts.owner[:-apart] == facts.owner[apart:]) & (facts.sentence[:-apart] == facts.sentence[apart:])
        together &= (one != other) & (facts.start[:-apart] != facts.start[apart:])
        low, high = np.minimum(one, other)[together], np.maximum(one, other)[together]
        keys.append(mixed(mixed(low.astype(np.uint64)) + high.astype(np.uint64)))
        owners.append(facts.owner[:-apart][together])
    return np.concatenate(keys), np.concatenate(owners)
