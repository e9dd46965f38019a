"""`python -m training.convert FOLDER --out DATA.jsonl.gz`: the corpora of `corpora.toml` as one file of sentences.

FOLDER holds each corpus as it is published. One that is missing is named and left out; test sets are read first, and no
sentence of theirs is trained on, whatever corpus it stands in.
"""

from __future__ import annotations

import argparse
import errno
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from training import conllu, names, phrases, supersenses, teacher, texts, treebank_names
from training.lists import Lists
from training.sentence import Sentence, save

TABLE = Path(__file__).with_name("corpora.toml")
SPLITS = ("test", "dev", "train")
"""In this order, so that what is measured on is known before anything is trained on."""

OFTEN = 2
"""How often a name must be called the same thing before that is believed of it elsewhere."""


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
    supersenses: str = ""
    """The file of FrSemCor that says what the nouns of the same sentences stand for."""
    phrases: bool = False
    """Whether the treebank itself says what every noun phrase stands for, as GUM does."""
    teacher: bool = False
    """Whether natasha's model names what the treebank leaves unnamed (Russian only)."""
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
    teacher: bool = False
    """Whether natasha's models parse it (Russian only)."""
    train: list[str] = []
    test: list[str] = []


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A corpus of `corpora.toml` that annotates nothing: natasha's models parse it (Russian only)."""

    name: str
    lang: str
    licence: str
    train: list[str]
    form: str = "lines"


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """`corpora.toml`. All files are patterns."""

    treebank: list[Treebank]
    names: list[Names]
    text: list[Text]


def listed(folder: Path, patterns: list[str]) -> list[Path]:
    """What lies under the patterns, in order; a `FileNotFoundError` names one under which nothing lies."""
    found: list[Path] = []
    for pattern in patterns:
        here = sorted(folder.glob(pattern))
        if not here:
            raise FileNotFoundError(errno.ENOENT, "no such corpus", str(folder / pattern))
        found += here
    return found


def treebank(folder: Path, bank: Treebank, split: str, lists: Lists) -> Iterator[Sentence]:
    """The sentences of one split, with their names."""
    files = listed(folder / bank.folder, {"train": bank.train, "dev": bank.dev, "test": bank.test}[split])
    read = [rows for file in files for rows in conllu.sentences(file.read_text("utf-8"))]
    labels: dict[str, list[str]] = {}
    for file in files if bank.names else []:
        labels |= names.of_uner(folder / bank.names / f"{file.stem}.iob2")
    senses = supersenses.of_frsemcor(folder / bank.supersenses, lists) if bank.supersenses else {}
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
        elif shown != "train":
            found = None
        elif bank.phrases:
            found = phrases.named(rows, places)
        elif sentence.text in senses:
            found = senses[sentence.text]
        else:
            found = treebank_names.found(rows, places, sentence.text, bank.lang, lists)
            found = teacher.names(sentence.text, found) if bank.teacher else found
        yield msgspec.structs.replace(sentence, ents=found)


def names_only(folder: Path, corpus: Names, split: str) -> Iterator[Sentence]:
    """The sentences of one split of a corpus of names."""
    read = {"iob": names.of_columns, "posts": names.of_posts, "factrueval": names.of_factrueval}[corpus.form]
    for file in listed(folder, {"train": corpus.train, "dev": [], "test": corpus.test}[split]):
        for text, found in read(file):
            whole = names.only_names(text, found, lang=corpus.lang, src=corpus.name, split=split, lic=corpus.licence)
            yield from teacher.parsed(whole) if corpus.teacher and split == "train" else [whole]


def text_only(folder: Path, corpus: Text) -> Iterator[Sentence]:
    """The sentences of texts that nobody annotated, as the teacher parses them."""
    read = {"lines": texts.of_lines, "questions": texts.of_questions}[corpus.form]
    for file in listed(folder, corpus.train):
        for paragraph in read(file):
            yield from teacher.parsed(
                names.only_names(paragraph, None, lang=corpus.lang, src=corpus.name, split="train", lic=corpus.licence)
            )


def convert(folder: Path) -> Iterator[Sentence]:
    """All sentences of all corpora that `folder` holds, each text once."""
    table = msgspec.toml.decode(TABLE.read_bytes(), type=Table)
    lists = Lists()
    seen: set[str] = set()
    for split in SPLITS:
        read = [treebank(folder, bank, split, lists) for bank in table.treebank]
        read += [names_only(folder, corpus, split) for corpus in table.names]
        read += [text_only(folder, corpus) for corpus in table.text if split == "train"]
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


def agreed(sentences: list[Sentence]) -> Iterator[Sentence]:
    """The sentences, with the names that nobody knew typed as the same words are elsewhere in the corpora.

    A single word may be what people are called in full elsewhere ("Nixon"). Nothing is typed that is called two things.
    What posts call a name is believed of these alone.
    """
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        believed = sentence.split == "train" and sentence.src not in names.APART
        for start, end, kind in sentence.ents or () if believed else ():
            if kind != names.UNKNOWN:
                words = sentence.text[start:end].split()
                kinds[" ".join(words)][kind] += 1
                if kind == "PER" and len(words) > 1:
                    kinds[words[-1]][kind] += 1
    told = {name: votes.most_common(1)[0] for name, votes in kinds.items()}
    plain = {
        name: kind for name, (kind, votes) in told.items() if votes >= OFTEN and votes >= 0.9 * kinds[name].total()
    }
    for sentence in sentences:
        ents = tuple(
            (start, end, plain.get(sentence.text[start:end], kind) if kind == names.UNKNOWN else kind)
            for start, end, kind in sentence.ents or ()
        )
        yield msgspec.structs.replace(sentence, ents=ents) if ents else sentence


def main() -> None:
    """Convert and say what there was."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("--out", type=Path, required=True)
    asked = given.parse_args()
    counts: Counter[tuple[str, ...]] = Counter()
    words: Counter[tuple[str, ...]] = Counter()

    def counted() -> Iterator[Sentence]:
        for sentence in agreed(list(convert(asked.folder))):
            key = (sentence.lang, sentence.src, sentence.split)
            counts[key] += 1
            words[key] += len(sentence.tok)
            yield sentence

    save(asked.out, counted())
    for key in sorted(counts):
        print(*key, f"{counts[key]:,} sentences, {words[key]:,} words")


if __name__ == "__main__":
    main()
