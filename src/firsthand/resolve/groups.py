"""Names of a case put together: what is spelt alike at once, the rest by keys, so that cost grows with the names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from firsthand.resolve.matching import Prepared, keys
from firsthand.resolve.rules import across

_CROWD = 200
"""A key that so many spellings share says nothing; names that matter share others."""
_NEAREST = 24
"""Spellings that one is compared with: those that share the most keys with it."""
_MEMBERS = 8
"""Spellings of a group that a newcomer is held against."""


class Groups:
    """Disjoint sets of numbers, and why each was joined to the next."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self.reasons: list[tuple[int, str]] = []

    def root(self, at: int) -> int:
        """The number that stands for the group of `at`."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int, because: str) -> None:
        """Put two groups together; an empty reason is not told."""
        low, high = sorted((self.root(one), self.root(other)))
        if low != high:
            self._parent[high] = low
            if because:
                self.reasons.append((low, because))

    def tell(self, at: int, because: str) -> None:
        """Note a further reason for the group of `at`."""
        self.reasons.append((at, because))

    def copy(self) -> Groups:
        """The same groups, to be joined further without these; reasons are left behind."""
        other = Groups(0)
        other._parent = list(self._parent)
        return other


def join_across(names: Sequence[Prepared]) -> list[tuple[int, int, str]]:
    """Which names, by their numbers, are one party's in whatever documents they stand, and why."""
    first: dict[Prepared, int] = {}
    joins: list[tuple[int, int, str]] = []
    for at, name in enumerate(names):
        if first.setdefault(name, at) != at:
            joins.append((first[name], at, ""))
    spellings = list(first)
    groups = Groups(len(spellings))
    members: dict[int, list[Prepared]] = {at: [name] for at, name in enumerate(spellings)}
    for here, there in pairs(spellings):
        one, other = groups.root(here), groups.root(there)
        if one == other:
            continue
        why = across(spellings[here], spellings[there])
        if why and not _strangers(members[one], members[other]):
            groups.join(one, other, why)
            members[groups.root(one)] = members.pop(one) + members.pop(other)
            joins.append((first[spellings[here]], first[spellings[there]], why))
    return joins


def pairs(spellings: Sequence[Prepared]) -> Iterator[tuple[int, int]]:
    """Numbers of spellings of one kind that are worth comparing: those that share a key, most shared keys first."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for there, name in enumerate(spellings):
        shared: Counter[int] = Counter()
        for key in keys(name):
            crowd = found[name.kind or "", key]
            if len(crowd) < _CROWD:
                shared.update(crowd)
                crowd.append(there)
        for here, _count in shared.most_common(_NEAREST):
            yield here, there


def _strangers(ours: list[Prepared], theirs: list[Prepared]) -> bool:
    """Whether two groups hold names of one script that are not one: what a third script writes alike is still two."""
    return any(
        one.script is other.script and not across(one, other)
        for one in ours[:_MEMBERS]
        for other in theirs[:_MEMBERS]
        if len(one.words) == len(other.words)
    )
