"""Names of the French Sequoia by FrSemCor, which says for every noun what it stands for.

Its classes are wider than ours: an "Institution" is a company as well as a town. A town is told by the gazetteer or by
the preposition before it; what neither tells is an organisation where common words or capitals say so, else unknown.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from firsthand.read.names.lexicon import lexicon
from training.lists import Lists, is_body
from training.names import UNKNOWN, Name

_PLAIN = {"Person": "PER", "Object": "LOC", "Cognition": "MISC", "Event": "MISC", "Substance": "MISC"}
_NONE = "*"

Word = tuple[int, int, str, str]
"""Start, end, class (NPP: a proper noun), supersenses."""


def of_frsemcor(path: Path, lists: Lists) -> dict[str, tuple[Name, ...]]:
    """Text of a sentence → its names, for all sentences of the file."""
    found: dict[str, tuple[Name, ...]] = {}
    text, words = "", list[Word]()
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# text"):
            text = line.partition("=")[2].strip()
        elif not line and words:
            found[text] = _names(text, words, lists)
            words = []
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            start = text.find(columns[1], words[-1][1] if words else 0)
            if start >= 0:
                words.append((start, start + len(columns[1]), columns[3], columns[5]))
    return found


def _names(text: str, words: list[Word], lists: Lists) -> tuple[Name, ...]:
    spans: dict[str, list[Word]] = defaultdict(list)
    senses: dict[str, str] = {}
    for at, word in enumerate(words):
        for part in word[3].split(";"):
            number, _, sense = part.partition(":")
            key = number if number.isdigit() else f"alone {at}"
            if number.isdigit() or word[2] == "NPP":
                spans[key].append(word)
                senses[key] = senses.get(key) or (sense if number.isdigit() else part)
    found: list[Name] = []
    for key, inside in sorted(spans.items(), key=lambda item: (item[1][0][0], -item[1][-1][1])):
        start, end = inside[0][0], inside[-1][1]
        if (found and start < found[-1][1]) or not any(text[word[0]].isupper() for word in inside):
            continue
        found.append((start, end, _kind(text, inside, senses[key], lists)))
    return tuple(found)


def _kind(text: str, inside: list[Word], sense: str, lists: Lists) -> str:
    start, end = inside[0][0], inside[-1][1]
    name = text[start:end]
    if sense == "Person" and not any(word[2] == "NPP" for word in inside):
        return UNKNOWN
    if sense != "Institution":
        return UNKNOWN if sense in {_NONE, ""} else _PLAIN.get(sense, "MISC")
    before = text[:start].split()
    known = lists.kind(name, "fr")
    if known == "LOC" or (len(inside) == 1 and before and before[-1] in lexicon("fr").place_prepositions):
        return "LOC"
    told = any(is_body(text[word[0] : word[1]], "fr") for word in inside) or any(word[2] == "NC" for word in inside)
    return "ORG" if told or name.isupper() else UNKNOWN
