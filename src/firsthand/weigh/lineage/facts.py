"""Facts that survive translation: names by sound, places, numbers and dates, sentence by sentence."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from firsthand.records import Claim, Document, Mention, Place, When
from firsthand.resolve import crossed, sounds
from firsthand.weigh.lineage.wording import Places, Wording

_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
_GROUPING = re.compile(r"[ \u00a0\u202f.,'’](?=\d{3}(?:\D|$))")
_SHORTEST = 3
"""Letters of a word of a name that counts."""
_LONGEST_RANGE = 120
"""Days that a date may stretch over and still tell something."""
_YEARS = range(1900, 2100)

Weights = NDArray[np.float64]


class Facts(Struct, frozen=True):
    """All facts of the case, by document and place: who has each, in which sentence and at which letter.

    `weight` is what each says by its kind alone: a sum of money more than a year, a year more than a single digit.
    `begins` tells where each document's facts begin (one entry more than documents); `ids` numbers facts by key.
    """

    owner: Places
    sentence: Places
    start: Places
    fact: Places
    weight: Weights
    begins: Places
    ids: Mapping[str, int]
    names: tuple[str, ...]
    """The facts by number: "n:" and a word of a name, "p:" and a place, "#:" and a number, "d:" and days."""

    def of(self, document: int) -> slice:
        """Where the facts of a document stand."""
        return slice(int(self.begins[document]), int(self.begins[document + 1]))


class Gatherer:
    """Collects facts; a document's names and dates are told before its text is read."""

    def __init__(self, documents: Sequence[Document], placed: Sequence[Place]) -> None:
        self._number = {document.id: number for number, document in enumerate(documents)}
        self._documents = documents
        self._places = {
            (mention.document, mention.span.start): place.gazetteer for place in placed for mention in place.mentions
        }
        self._told: list[list[tuple[int, str, float]]] = [[] for _ in documents]
        self._ids: dict[str, int] = {}
        self._columns = [array("q") for _ in range(4)]
        self._weights = array("d")

    def name(self, mentions: Iterable[Mention]) -> None:
        """Take the names of `mentions`."""
        for mention in mentions:
            number = self._number.get(mention.document)
            # "CFC-11" is told by its number, which is read below, and has other letters in every language; the words
            # of "Boeing 737" are a name.
            if number is None or (mention.name[-1:].isdigit() and " " not in mention.name):
                continue
            told, start = self._told[number], mention.span.start
            place = self._places.get((mention.document, start))
            if place:
                told.append((start, f"p:{place}", 1.0))
            else:
                words = name_words(mention.name)
                told.extend((start, f"n:{word}", 1 / len(words)) for word in words)

    def date(self, claims: Iterable[Claim]) -> None:
        """Take the dates of `claims`, and the sums that they write in words."""
        for claim in claims:
            number = self._number.get(claim.document)
            if number is None:
                continue
            told = self._told[number]
            for when in (*claim.happened, *((claim.said_at,) if claim.said_at else ())):
                if when.span and (key := _date(when)):
                    told.append((when.span.start, f"d:{key}", 1.0 if when.exact else 0.7))
            for amount in claim.amounts:
                if not any(map(str.isdigit, amount.words)):
                    told.append((amount.span.start, f"#:{amount.low:g}", number_weight(f"{amount.low:g}")))

    def read(self, first: int, words: Wording) -> None:
        """Take the numbers of a batch of texts, of which this is the first, and place all facts in sentences."""
        for text in range(len(words.first) - 1):
            number = first + text
            told = self._told[number]
            for found in _NUMBER.finditer(self._documents[number].text):
                value = plain(found.group())
                told.append((found.start(), f"#:{value}", number_weight(value)))
            if not told:
                continue
            told = sorted(set(told))
            starts = np.fromiter((start for start, _, _ in told), np.int64, len(told))
            sentences = words.sentence_at(text, starts).tolist()
            ids = self._ids
            for column, values in zip(
                self._columns,
                (
                    [number] * len(told),
                    sentences,
                    [start for start, _, _ in told],
                    [ids.setdefault(key, len(ids)) for _, key, _ in told],
                ),
                strict=True,
            ):
                column.extend(values)
            self._weights.extend(weight for _, _, weight in told)
            self._told[number] = []

    def facts(self) -> Facts:
        """All that was taken."""
        owner, sentence, start, fact = (np.array(column, dtype=np.int64) for column in self._columns)
        return Facts(
            owner=owner,
            sentence=sentence,
            start=start,
            fact=fact,
            weight=np.array(self._weights, dtype=np.float64),
            begins=np.searchsorted(owner, np.arange(len(self._documents) + 1)),
            ids=self._ids,
            names=tuple(self._ids),
        )


@lru_cache(maxsize=200_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they sound in every script; its numbers are facts of their own."""
    words = (word for word in crossed(sounds(name)) if len(word) >= _SHORTEST and not word.isdigit())
    return tuple(dict.fromkeys(words))


def plain(written: str) -> str:
    """A number without its grouping, with a point: "6 000" and "6,000" are 6000, "1,5" is 1.5."""
    return _GROUPING.sub("", written).replace(",", ".")


def number_weight(value: str) -> float:
    """What sharing a number says: little for a digit, a day of a month or a year, most for a long one."""
    if "." in value or len(value) > 4 or (len(value) == 4 and int(value) not in _YEARS):
        return 1.5
    if len(value) == 4:
        return 0.4
    if len(value) == 1:
        return 0.2
    return 1.0 if len(value) == 3 or int(value) > 31 else 0.5


def _date(when: When) -> str:
    """The days meant, in one spelling for all languages; "" where they are not known or a year or more."""
    if when.exact:
        return f"{when.earliest}"
    if when.earliest and when.latest and (when.latest - when.earliest).days <= _LONGEST_RANGE:
        return when.value if "-" in when.value else f"{when.earliest}/{when.latest}"
    return f"{when.value} {when.modifier}" if "-" in when.value and not (when.earliest and when.latest) else ""
