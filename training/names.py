"""Names: what corpora say of them.

A name whose kind nobody knows is labelled "?": training passes over it instead of learning that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from firsthand.read.tokenizer import pieces
from training.sentence import Sentence
from training.texts import LEAST_LETTERS

UNKNOWN = "?"
Name = tuple[int, int, str]

_LABELS = {
    "PER": "per pers person politician musicalartist writer scientist researcher",
    "ORG": "org organisation politicalparty band university corporation",
    "LOC": "loc location country",
    "MISC": "misc event election award book poem album song magazine academicjournal conference creative-work",
    # A band or a team is an organisation elsewhere, fans and peoples are not.
    UNKNOWN: "group",
}
"""Labels of name corpora (the longer ones are CrossNER's and WNUT 17's); all others are left unlabelled."""

KINDS = {label: kind for kind, labels in _LABELS.items() for label in labels.split()}

APART = frozenset({"btc", "wnut"})
"""Corpora that nothing but the names' own network learns from: what people post, in their own spelling."""

SHORTEST = 4
"""Words of a sentence that is worth learning from."""

LEAST_POSTED, LATIN = 15, 0.9
"""Letters of a post that is worth learning from, and the share of them that are plain ones."""

_MARKED = re.compile(r"#|http")


def of_uner(path: Path) -> dict[str, list[str]]:
    """Sentence id → a label a word, of a Universal NER file."""
    labels: dict[str, list[str]] = {}
    current: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id"):
            current = labels.setdefault(line.split("=", 1)[1].strip(), [])
        elif line.strip() and not line.startswith("#"):
            columns = line.split("\t")
            if columns[0].isdigit():
                current.append(columns[2])
    return labels


def joined(places: list[tuple[int, int]], labels: list[str]) -> tuple[Name, ...]:
    """Labels word by word (IOB1 or IOB2) as names."""
    found: list[Name] = []
    open_ = ""
    for (start, end), label in zip(places, labels, strict=True):
        prefix, _, kind = label.partition("-")
        mapped = KINDS.get(kind.lower(), "")
        if not mapped:
            open_ = ""
        elif prefix == "B" or open_ != mapped:
            found.append((start, end, mapped))
            open_ = mapped
        else:
            found[-1] = (found[-1][0], end, mapped)
    return tuple(found)


def of_columns(path: Path) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """Texts and names of a file with a word and its label a line; blank lines or full stops end a sentence."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = line.split()
        if len(columns) >= 2 and columns[0] != "-DOCSTART-":
            words.append(columns[0])
            labels.append(columns[-1])
        ends = len(columns) < 2 or (columns[0] in {".", "!", "?"} and len(words) > 8) or len(words) > 60
        if ends and words:
            text, places = detokenized(words)
            if len(words) >= SHORTEST:
                yield text, joined(places, labels)
            words, labels = [], []


def detokenized(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The words as running text, with spaces where print has them, and where each stands."""
    text, places, straight = "", [], 0
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        tight = (
            not text
            or word[0] in ".,;:!?)]}…»”"
            or word.startswith(("'s", "’s", "n't", "'re", "'ve", "'ll", "-t-", "-il", "-elle"))
            or before in {"(", "[", "{", "«", "“", "$", "„"}
            or (before[-1:] in {"'", "’"} and len(before) > 1)
            or (word == '"' and straight % 2 == 1)
            or (before == '"' and straight % 2 == 1)
        )
        text += "" if tight else " "
        places.append((len(text), len(text) + len(word)))
        text += word
        straight += word == '"'
    return text, places


def of_posts(path: Path) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """Texts and names of a file in the form of `of_columns` that holds posts; those in Latin letters to nobody ("@").

    A hashtag or an address is called a name by one corpus and none by the next: nobody knows.
    """
    for text, found in of_columns(path):
        letters = [letter for letter in text if letter.isalpha()]
        if "@" not in text and len(letters) >= LEAST_POSTED and sum(map(str.isascii, letters)) >= LATIN * len(letters):
            yield text, tuple((a, b, UNKNOWN if _MARKED.search(text, a, b) else kind) for a, b, kind in found)


def of_factrueval(folder: Path) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """Paragraphs and their outermost names of a factRuEval set."""
    kinds = {"Person": "PER", "Org": "ORG", "LocOrg": "LOC", "Location": "LOC", "Facility": "LOC"}
    for objects in sorted(folder.glob("*.objects")):
        text = objects.with_suffix(".txt").read_text(encoding="utf-8").replace("\r\n", "\n")
        places = {}
        for line in objects.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
            columns = line.split()
            if len(columns) > 3:
                places[columns[0]] = (int(columns[2]), int(columns[2]) + int(columns[3]))
        found = []
        for line in objects.read_text(encoding="utf-8").splitlines():
            columns = line.split("#")[0].split()
            spans = [places[part] for part in columns[2:] if part in places]
            if len(columns) > 2 and columns[1] in kinds and spans:
                found.append((min(span[0] for span in spans), max(span[1] for span in spans), kinds[columns[1]]))
        yield from _paragraphs(text, found)


def _paragraphs(text: str, names: list[Name]) -> Iterator[tuple[str, tuple[Name, ...]]]:
    outer: list[Name] = []
    for name in sorted(names, key=lambda name: (name[0], -name[1])):
        if not outer or name[0] >= outer[-1][1]:
            outer.append(name)
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        inside = tuple((a - start, b - start, kind) for a, b, kind in outer if a >= start and b <= end)
        if len(paragraph.strip()) >= LEAST_LETTERS:
            yield paragraph, inside
        start = end + 1


def only_names(text: str, names: tuple[Name, ...] | None, *, lang: str, src: str, split: str, lic: str) -> Sentence:
    """A sentence of a corpus that annotates nothing but names, or not even those (None)."""
    return Sentence(lang=lang, src=src, split=split, lic=lic, text=text, tok=tuple(pieces(text)), ents=names)
