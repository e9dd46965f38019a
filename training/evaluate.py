"""`python -m training.evaluate MODEL DATA.jsonl.gz… [--json]`: how well a pipeline reads what was kept for measuring.

MODEL is the folder of a spaCy pipeline or the word "shipped". Times are processor seconds, so that they are those of
one core whatever else the machine does. See `Score` for what each figure means.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import msgspec
import spacy
from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc

from firsthand.read import model
from training.names import UNKNOWN
from training.sentence import Sentence, load

KINDS = ("PER", "ORG", "LOC")
RELATIONS = ("nsubj", "ccomp", "obl")
"""The arcs that attribution stands on: who, says what, where and when."""

TOGETHER = 4
"""Sentences joined into one text to see whether their boundaries are found again."""


class Score(Struct, frozen=True, kw_only=True):
    """The figures of one corpus, shares of 1; None where the corpus does not annotate it.

    Sentences that the tokenizer cuts into other words than the corpus are left out of the syntax: `recut` counts them.
    Sentences with a name whose kind nobody knows are left out of the names.
    """

    sentences: int
    words: int
    recut: int = 0
    uas: float | None = None
    """Words (no punctuation) with the right head."""
    las: float | None = None
    """Words (no punctuation) with the right head and relation."""
    word_class: float | None = None
    """Words with the right UPOS."""
    tag: float | None = None
    """Words with the right UPOS, verb form, mood, tense, voice and case."""
    relations: dict[str, float] | None = None
    """F1 of head and relation together."""
    boundaries: float | None = None
    """F1 of the places where one sentence ends and the next begins, in texts of four sentences."""
    whole: float | None = None
    """Sentences that, standing alone, are left in one piece."""
    names: float | None = None
    """F1 of persons, organisations and places, exact span and kind."""
    kinds: dict[str, float] | None = None


class Report(Struct, frozen=True, kw_only=True):
    """What one pipeline reached."""

    load_seconds: float
    megabytes: float
    words_per_second: float
    corpora: dict[str, Score]
    """By language and corpus: "fr gsd"."""


class Opened(Struct, frozen=True):
    """A pipeline, the seconds that loading took, and its size on disk."""

    nlp: Language
    seconds: float
    megabytes: float


def opened(name: str) -> Opened:
    """The pipeline of a folder, or the package's own where the name is "shipped"."""
    folder = Path(str(files("firsthand.read") / "model_data")) if name == "shipped" else Path(name)
    began = time.process_time()
    nlp = model.load() if name == "shipped" else spacy.load(folder)
    seconds = time.process_time() - began
    return Opened(nlp, seconds, sum(part.stat().st_size for part in folder.rglob("*") if part.is_file()) / 1e6)


def measured(paths: Iterable[Path]) -> dict[str, list[Sentence]]:
    """The sentences kept for measuring, by language and corpus; a corpus is taken from the first file that has it."""
    corpora: dict[str, list[Sentence]] = {}
    for path in paths:
        here: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in load(path):
            if sentence.split == "test":
                here[f"{sentence.lang} {sentence.src}"].append(sentence)
        corpora = here | corpora
    return dict(sorted(corpora.items()))


def evaluate(name: str, paths: Iterable[Path]) -> Report:
    """Measure a pipeline on every corpus of the files."""
    pipeline = opened(name)
    words, seconds, corpora = 0, 0.0, {}
    for corpus, sentences in measured(paths).items():
        began = time.process_time()
        docs = list(pipeline.nlp.pipe([sentence.text for sentence in sentences], batch_size=64))
        seconds += time.process_time() - began
        words += sum(len(doc) for doc in docs)
        corpora[corpus] = score(pipeline.nlp, sentences, docs)
    return Report(
        load_seconds=round(pipeline.seconds, 2),
        megabytes=round(pipeline.megabytes, 1),
        words_per_second=round(words / max(seconds, 1e-9)),
        corpora=corpora,
    )


def score(nlp: Language, sentences: list[Sentence], docs: list[Doc]) -> Score:
    """The figures of one corpus out of what was read."""
    pairs = list(zip(sentences, docs, strict=True))
    parsed = [(gold, doc) for gold, doc in pairs if gold.head is not None]
    alike = [(gold, doc) for gold, doc in parsed if cut(doc) == gold.tok]
    named = [(gold, doc) for gold, doc in pairs if gold.ents is not None and all(e[2] != UNKNOWN for e in gold.ents)]
    made = Score(sentences=len(pairs), words=sum(len(gold.tok) for gold in sentences), recut=len(parsed) - len(alike))
    if alike:
        made = msgspec.structs.replace(
            made,
            **_words(alike),
            relations={relation: _relation(alike, relation) for relation in RELATIONS},
            whole=_share(sum(len(list(doc.sents)) == 1 for _, doc in alike), len(alike)),
            boundaries=_boundaries(nlp, [gold for gold, _ in alike]),
        )
    if named:
        kinds = {kind: _names(named, (kind,)) for kind in KINDS}
        made = msgspec.structs.replace(made, names=_names(named, KINDS), kinds=kinds)
    return made


def cut(doc: Doc) -> tuple[tuple[int, int], ...]:
    """Start and end of each word."""
    return tuple((token.idx, token.idx + len(token)) for token in doc)


def arcs(doc: Doc) -> list[tuple[int, str]]:
    """Each word's head and relation; a root is its own head."""
    return [(token.head.i, "ROOT" if token.head.i == token.i else token.dep_) for token in doc]


def gold_arcs(sentence: Sentence) -> list[tuple[int, str]]:
    """The same of the corpus."""
    return list(zip(sentence.head or (), sentence.dep or (), strict=True))


def _words(pairs: list[tuple[Sentence, Doc]]) -> dict[str, float]:
    counted: Counter[str] = Counter()
    for gold, doc in pairs:
        for token, said, true, tag in zip(doc, arcs(doc), gold_arcs(gold), gold.tag or (), strict=True):
            counted["words"] += 1
            counted["tag"] += token.tag_ == tag
            counted["word_class"] += token.tag_.split("|")[0] == tag.split("|")[0]
            if true[1] != "punct":
                counted["arcs"] += 1
                counted["uas"] += said[0] == true[0]
                counted["las"] += said == true
    shares = {"uas": "arcs", "las": "arcs", "word_class": "words", "tag": "words"}
    return {figure: _share(counted[figure], counted[of]) for figure, of in shares.items()}


def _relation(pairs: list[tuple[Sentence, Doc]], relation: str) -> float:
    right, said, true = 0, 0, 0
    for gold, doc in pairs:
        mine = {(word, arc) for word, arc in enumerate(arcs(doc)) if arc[1] == relation}
        theirs = {(word, arc) for word, arc in enumerate(gold_arcs(gold)) if arc[1] == relation}
        right, said, true = right + len(mine & theirs), said + len(mine), true + len(theirs)
    return f1(right, said, true)


def _boundaries(nlp: Language, sentences: list[Sentence]) -> float:
    """Only the beginnings inside a text count: that a text begins with a sentence is no finding."""
    groups = [sentences[start : start + TOGETHER] for start in range(0, len(sentences), TOGETHER)]
    joined = [" ".join(gold.text for gold in group) for group in groups]
    right, said, true = 0, 0, 0
    for group, doc in zip(groups, nlp.pipe(joined, batch_size=16), strict=True):
        mine = {sent.start_char for sent in doc.sents} - {0}
        theirs = set(_starts(group)) - {0}
        right, said, true = right + len(mine & theirs), said + len(mine), true + len(theirs)
    return f1(right, said, true)


def _starts(sentences: Iterable[Sentence]) -> Iterator[int]:
    start = 0
    for sentence in sentences:
        yield start + sentence.tok[0][0]
        start += len(sentence.text) + 1


def _names(pairs: list[tuple[Sentence, Doc]], kinds: tuple[str, ...]) -> float:
    right, said, true = 0, 0, 0
    for gold, doc in pairs:
        mine = {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents if ent.label_ in kinds}
        theirs = {ent for ent in gold.ents or () if ent[2] in kinds}
        right, said, true = right + len(mine & theirs), said + len(mine), true + len(theirs)
    return f1(right, said, true)


def f1(right: int, said: int, true: int) -> float:
    """The harmonic mean of precision and recall; 0 where there is nothing to find and nothing was found."""
    return round(2 * right / max(1, said + true), 3)


def _share(part: int, whole: int) -> float:
    return round(part / max(1, whole), 3)


def main() -> None:
    """Measure the pipeline of the command line and print a line a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", metavar="MODEL")
    parser.add_argument("paths", nargs="+", type=Path, metavar="DATA.jsonl.gz")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = parser.parse_args()
    report = evaluate(asked.model, asked.paths)
    if asked.json:
        print(msgspec.json.encode(report).decode())
        return
    print(
        f"loaded in {report.load_seconds} s, {report.megabytes} MB, {report.words_per_second:,.0f} words/s on one core"
    )
    for corpus, figures in report.corpora.items():
        plain = {name: value for name, value in msgspec.structs.asdict(figures).items() if value is not None}
        print(corpus, *(f"{name}={value}" for name, value in plain.items()))


if __name__ == "__main__":
    main()
