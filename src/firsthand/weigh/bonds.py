"""Bonds: two parties of one interest and why, bodies whose names tell that they are one, and what hangs together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from firsthand.gazetteer import is_cyrillic
from firsthand.records import Reason, ReasonKey
from firsthand.resolve import crossed, sounds
from firsthand.weigh.lexicon import concept, empty, tokens

_COMMON = 200
"""A word that more names hold tells none apart."""
_MEANT = 0.5
"""Share of the words of two names that must mean the same."""
_SPELT = 5
Party = tuple[str, str]
"""("entity", its id) or ("origin", its id) or ("state", the country's code)."""
Bond = tuple[Party, Party, Reason | None]
"""Two parties and why they have one interest; None where they are one and the same."""


class Bodies:
    """Bodies by the words of their names."""

    def __init__(self, called: Mapping[Party, str]) -> None:
        self._meant = {party: meant for party, name in called.items() if (meant := _meaning(name))}
        self._under: dict[str, list[Party]] = defaultdict(list)
        for party, meant in self._meant.items():
            for word in meant:
                self._under[word].append(party)

    def within(self, text: str) -> list[Party]:
        """The bodies all of whose words the text has, those left out whose name is a part of another's there."""
        words_of = _meaning(text)
        near = {party for word in words_of for party in self._under.get(word, ())[:_COMMON]}
        found = [party for party in near if self._meant[party] <= words_of]
        return sorted(one for one in found if not any(self._meant[one] < self._meant[other] for other in found))


def alike(called: Mapping[Party, str]) -> Iterator[Bond]:
    """Bodies whose names mean the same: they may be one, so they do not corroborate each other.

    So it is with a name in two scripts, and with a longer and a shorter form of one name.
    """
    meant = {party: _meaning(name) for party, name in called.items()}
    under: dict[str, list[Party]] = defaultdict(list)
    for party, mine in meant.items():
        for word in mine:
            under[word].append(party)
    shared = Counter(pair for listed in under.values() if len(listed) <= _COMMON for pair in combinations(listed, 2))
    for (one, other), common in shared.items():
        if common > 1 and common >= _MEANT * len(meant[one] | meant[other]):
            yield one, other, Reason(ReasonKey.ALIKE, {"one": called[one], "other": called[other]})


def _meaning(name: str) -> frozenset[str]:
    """The words of a name in terms common to all languages."""
    languages = ("ru", "uk") if is_cyrillic(name) else ("en", "fr")
    found = set()
    for word, _ in tokens(name):
        meant = next(filter(None, (concept(word, one) for one in languages)), "")
        if not any(empty(word, one) for one in languages):
            found.add(meant or "".join(crossed(sounds(word)))[:_SPELT])
    return frozenset(found)


def cut(bonds: Sequence[Bond], parties: Sequence[Party]) -> list[Bond]:
    """The bonds without those that tie the parties together, directly or through others.

    Who a source is stays: only the ties between different parties are cut, those of the party named last.
    """
    left = [bond for bond in bonds if not (bond[0] in parties and bond[1] in parties and bond[2])]
    groups = grouped(left)
    if len({groups.get(party, party) for party in parties}) > 1:
        return left
    return [bond for bond in left if not (bond[2] and parties[-1] in bond[:2])]


def grouped(bonds: Iterable[Bond]) -> dict[Party, Party]:
    """For each party the one that stands for all it is bound to."""
    above: dict[Party, Party] = {}

    def root(party: Party) -> Party:
        while above.get(party, party) != party:
            party = above[party]
        return party

    for one, other, _ in bonds:
        first, second = sorted((root(one), root(other)))
        above[second] = first
        above.setdefault(first, first)
    return {party: root(party) for party in above}
