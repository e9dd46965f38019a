"""Treebanks in CoNLL-U, laid onto the words that our own tokenizer cuts.

A treebank and the tokenizer do not always cut alike: "du" is one word of ours and two of the treebank's ("de" + "le"),
"C.-B." the other way round. Where ours holds several of the treebank's words, the one whose head lies outside stands
for all; where one of the treebank's holds several of ours, the rest hang on the first as `flat`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from firsthand.read.tokenizer import pieces
from training.sentence import Sentence

KEPT = frozenset({"nsubj:pass", "csubj:pass", "aux:pass", "acl:relcl", "obl:agent"})
"""Subtypes the grammar needs; all others are cut back to the bare relation."""

_BLANK = re.compile(r"[\t\u00a0\u2009\u202f ]")


@dataclass
class Rows:
    """One sentence of a CoNLL-U file: its comments, its words' columns, and its multiword tokens."""

    about: dict[str, str] = field(default_factory=dict)
    page: str = ""
    """The text that the sentence stands in; a CoNLL-U file tells it of the first sentence alone."""
    words: list[list[str]] = field(default_factory=list)
    joined: dict[int, tuple[int, str]] = field(default_factory=dict)
    """First word's number → (last word's number, the form that stands in the text)."""


def sentences(text: str) -> Iterator[Rows]:
    """The sentences of a CoNLL-U file."""
    rows = Rows()
    for line in text.splitlines():
        if not line.strip():
            if rows.words:
                yield rows
            rows = Rows(page=rows.page)
        elif line.startswith("#"):
            key, _, value = line[1:].partition("=")
            rows.about[key.strip()] = value.strip()
            rows.page = rows.about.get("newdoc id", rows.page)
        else:
            columns = line.split("\t")
            if "-" in columns[0]:
                first, last = (int(number) for number in columns[0].split("-"))
                rows.joined[first] = (last, columns[1])
            elif "." not in columns[0]:
                rows.words.append(columns)
    if rows.words:
        yield rows


def spans(rows: Rows, text: str) -> list[tuple[int, int]] | None:
    """Where each of the treebank's words stands in `text`; None when they cannot be found one after the other."""
    found: list[tuple[int, int]] = []
    position, number = 0, 1
    while number <= len(rows.words):
        last, form = rows.joined.get(number, (number, rows.words[number - 1][1]))
        start = text.find(form, position)
        if start < 0 or start - position > 4 or last > len(rows.words):
            return None
        parts = [rows.words[k - 1][1] for k in range(number, last + 1)]
        if "".join(parts) == form:
            for part in parts:
                found.append((start, start + len(part)))
                start += len(part)
        else:
            found += [(start, start + len(form))] * len(parts)
        position = found[-1][1]
        number = last + 1
    return found


def sentence(rows: Rows, *, lang: str, src: str, split: str, lic: str) -> Sentence | None:
    """The sentence on our own words; None where the two cannot be laid onto each other."""
    text = _BLANK.sub(" ", rows.about.get("text", ""))
    places = spans(rows, text)
    tok = tuple(pieces(text))
    if places is None or len(places) != len(rows.words) or not tok:
        return None
    owner, groups = _owners(places, tok)
    if owner is None or any(int(word[6]) > len(owner) for word in rows.words):
        return None
    head: list[int] = []
    dep: list[str] = []
    tag: list[str] = []
    for index, group in enumerate(groups):
        if not group:
            if not head:
                return None
            before = index - 1 if dep[-1] != "flat" else head[-1]
            head.append(before)
            dep.append("flat")
            tag.append(tag[before])
            continue
        stands = next((word for word in group if int(rows.words[word][6]) - 1 not in group), None)
        if stands is None:
            return None
        columns = rows.words[stands]
        above = int(columns[6]) - 1
        head.append(index if above < 0 else owner[above])
        dep.append("ROOT" if above < 0 else relation(columns[7]))
        tag.append(word_class(columns[3], columns[5]))
    if sum(index == above for index, above in enumerate(head)) != 1 or not is_tree(head):
        return None
    return Sentence(
        lang=lang,
        src=src,
        split=split,
        lic=lic,
        page=rows.page,
        text=text,
        tok=tok,
        head=tuple(head),
        dep=tuple(dep),
        tag=tuple(tag),
    )


def _owners(
    places: list[tuple[int, int]], tok: tuple[tuple[int, int], ...]
) -> tuple[list[int] | None, list[list[int]]]:
    groups: list[list[int]] = [[] for _ in tok]
    owner: list[int] = []
    index = 0
    for word, (start, _) in enumerate(places):
        while index < len(tok) and tok[index][1] <= start:
            index += 1
        if index >= len(tok):
            return None, groups
        owner.append(index)
        groups[index].append(word)
    return owner, groups


def is_tree(head: list[int]) -> bool:
    """Whether going up from head to head always ends."""
    for start in range(len(head)):
        at, steps = start, 0
        while head[at] != at:
            at, steps = head[at], steps + 1
            if steps > len(head):
                return False
    return True


def relation(deprel: str) -> str:
    """The relation as the model learns it."""
    return deprel if deprel in KEPT else deprel.split(":")[0]


def word_class(upos: str, features: str) -> str:
    """The word class with the features that the grammar reads: VERB|Fin|Ind|Past, NOUN|Gen."""
    given = dict(pair.split("=", 1) for pair in features.split("|")) if features not in ("_", "") else {}
    if upos in ("VERB", "AUX"):
        parts = [given[key].split(",")[0] for key in ("VerbForm", "Mood", "Tense") if key in given]
        return "|".join([upos, *parts, *(["Pass"] if given.get("Voice") == "Pass" else [])])
    if upos in ("NOUN", "PROPN", "PRON", "ADJ", "DET") and "Case" in given:
        return f"{upos}|{given['Case'].split(',')[0]}"
    return upos
