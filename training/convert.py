"""`python -m training.convert FOLDER --out DATA.jsonl.gz`: the corpora of `corpora.toml` as one file of sentences.

FOLDER holds each corpus as it is published. One that is missing is named and left out; test sets are read first, and no
sentence of theirs is trained on, whatever corpus it stands in.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from training import conllu, names
from training.sentence import Sentence, save

TABLE = Path(__file__).with_name("corpora.toml")
SPLITS = ("test", "dev", "train")
"""In this order, so that what is measured on is known before anything is trained on."""


class Treebank(Struct, frozen=True, forbid_unknown_fields=True):
    """A treebank of `corpora.toml`."""

    name: str
    lang: str
    folder: str
    licence: str
    train: list[str] = []
    dev: list[str] = []
    test: list[str] = []
    names: str = ""
    """The folder of a Universal NER annotation of the same sentences."""
    most: int = 0
    """Sentences used at most; 0 for all."""
    held_out: int = 0
    """The last sentences of `train` that are kept for measuring, where the treebank's own test set is trained on."""


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """A corpus of `corpora.toml` that annotates nothing but names."""

    name: str
    lang: str
    licence: str
    form: str
    train: list[str] = []
    test: list[str] = []


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """`corpora.toml`."""

    treebank: list[Treebank]
    names: list[Names]


def treebank(folder: Path, bank: Treebank, split: str, lists: names.Lists) -> Iterator[Sentence]:
    """The sentences of one split, with their names."""
    files = {"train": bank.train, "dev": bank.dev, "test": bank.test}[split]
    read = [rows for file in files for rows in conllu.sentences((folder / bank.folder / file).read_text("utf-8"))]
    labels: dict[str, list[str]] = {}
    for file in files if bank.names else []:
        labels |= names.of_uner(folder / bank.names / file.replace(".conllu", ".iob2"))
    kept = len(read) - bank.held_out
    for number, rows in enumerate(read[: bank.most] if bank.most else read):
        shown = "test" if split == "train" and number >= kept else split
        sentence = conllu.sentence(rows, lang=bank.lang, src=bank.name, split=shown, lic=bank.licence)
        if sentence is None:
            continue
        places = conllu.spans(rows, sentence.text)
        assert places is not None
        given = labels.get(rows.about.get("sent_id", ""), [])
        if bank.names:
            found = names.joined(places, given) if len(given) == len(places) else None
        else:
            found = names.of_treebank(rows, places, sentence.text, bank.lang, lists) if shown == "train" else None
        yield msgspec.structs.replace(sentence, ents=found)


def names_only(folder: Path, corpus: Names, split: str) -> Iterator[Sentence]:
    """The sentences of one split of a corpus of names."""
    read = {"iob": names.of_columns, "factrueval": names.of_factrueval}[corpus.form]
    for file in {"train": corpus.train, "dev": [], "test": corpus.test}[split]:
        for text, found in read(folder / file):
            yield names.only_names(text, found, lang=corpus.lang, src=corpus.name, split=split, lic=corpus.licence)


def convert(folder: Path) -> Iterator[Sentence]:
    """All sentences of all corpora that `folder` holds, each text once."""
    table = msgspec.toml.decode(TABLE.read_bytes(), type=Table)
    lists = names.Lists()
    seen: set[str] = set()
    for split in SPLITS:
        read = [treebank(folder, bank, split, lists) for bank in table.treebank]
        read += [names_only(folder, corpus, split) for corpus in table.names]
        for sentences in read:
            try:
                found = list(sentences)
            except FileNotFoundError as error:
                print(f"left out, {split}: there is no {error.filename}", file=sys.stderr)
                continue
            for sentence in found:
                twice = sentence.text in seen and len(sentence.tok) >= names.SHORTEST
                # Test sets stay as they were published, so that figures can be compared.
                if not twice or sentence.split == "test":
                    seen.add(sentence.text)
                    yield sentence


def main() -> None:
    """Convert and say what there was."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--out", type=Path, required=True)
    asked = given.parse_args()
    counts: Counter[tuple[str, ...]] = Counter()
    words: Counter[tuple[str, ...]] = Counter()

    def counted() -> Iterator[Sentence]:
        for sentence in convert(asked.folder):
            key = (sentence.lang, sentence.src, sentence.split)
            counts[key] += 1
            words[key] += len(sentence.tok)
            yield sentence

    save(asked.out, counted())
    for key in sorted(counts):
        print(*key, f"{counts[key]:,} sentences, {words[key]:,} words")


if __name__ == "__main__":
    main()
