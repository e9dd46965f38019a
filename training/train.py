"""`python -m training.train DATA.jsonl.gz --out MODEL [--passes N]`: one multilingual pipeline, repeatable by its seed.

A convolutional network over hashed words, prefixes, suffixes, shapes and what dictionaries know of a word feeds three
heads: tags, Universal Dependencies parse, names. Sentences of one corpus are joined by ones to fives, so that the
parser learns to find where sentences end; quotation marks are varied and reported speech is made up (see `augment.py`)
anew in every pass.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from firsthand.read import tokenizer
from training.augment import Reporter, typography
from training.names import APART, UNKNOWN
from training.sentence import Sentence, load

WIDTH, DEPTH = 128, 4
ROWS = {"NORM": 24000, "PREFIX": 6000, "SUFFIX": 10000, "SHAPE": 2000, "LANG": 10000}
"""Buckets of each hashed feature (LANG holds the word class); with the width they set the size of the package."""

LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
"""The configuration of a head's way to the network that all heads share."""

RATE, DROPOUT = 0.0015, 0.15
FLOOR = 0.02
"""The share of the learning rate that is left at the very end."""

RARE_TAG = 40
"""A word class with features seen less often than this is cut back to the bare class."""

JOINED, LONGEST = (1, 1, 2, 3, 4, 5), 150
REPORTED = 0.2
"""Share of sentences that are tried, in each pass, to be put into somebody's mouth; a third of them is plain enough."""

REPEATED = {"europeana": 0.35, "crossner": 0.5}
"""How much of a corpus a pass uses, where it is not all: old newspapers read by machine teach names, and misprints;
encyclopedia articles on science and music teach names that news seldom has."""


def encoder(width: int, rows: dict[str, int]) -> dict[str, Any]:
    """The configuration of a network over hashed features: vectors of so many numbers, so many rows a feature."""
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": list(rows),
        "rows": list(rows.values()),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "window_size": 1,
        "maxout_pieces": 3,
        "depth": DEPTH,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def transitions(kind: str, encoding: dict[str, Any]) -> dict[str, Any]:
    """The configuration of a head that reads word after word: "parser" or "ner", on the vectors of `encoding`."""
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": encoding,
    }


def pipeline() -> Language:
    """The untrained pipeline."""
    nlp = spacy.blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": tokenizer.REGISTERED}}})
    nlp.add_pipe("tok2vec", config={"model": encoder(WIDTH, ROWS)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": LISTENER}})
    nlp.add_pipe("parser", config={"min_action_freq": 30, "model": transitions("parser", LISTENER)})
    nlp.add_pipe("ner", config={"model": transitions("ner", LISTENER)})
    return nlp


def example(nlp: Language, sentences: list[Sentence], words: Callable[[list[str]], list[str]]) -> Example:
    """One training example out of sentences of one corpus."""
    texts: list[str] = []
    spaces: list[bool] = []
    heads: list[int] = []
    deps: list[str] = []
    tags: list[str] = []
    names: list[str] = []
    for sentence in sentences:
        offset = len(texts)
        texts += sentence.words
        spaces += sentence.spaces
        if sentence.head is not None:
            heads += [head + offset for head in sentence.head]
            deps += sentence.dep or ()
            tags += sentence.tag or ()
        if sentence.ents is not None:
            names += _bio(sentence)
    texts = words(texts)
    gold: dict[str, Any] = {"heads": heads, "deps": deps, "tags": tags} if heads else {}
    if names:
        gold["ents"] = names
    return Example(Doc(nlp.vocab, words=texts, spaces=spaces), Doc(nlp.vocab, words=texts, spaces=spaces, **gold))


def _bio(sentence: Sentence) -> list[str]:
    labels = ["O"] * len(sentence.tok)
    for start, end, label in sentence.ents or ():
        inside = [index for index, (left, right) in enumerate(sentence.tok) if left < end and right > start]
        for position, index in enumerate(inside):
            # An empty label is a missing one: what nobody knows is not learnt as "no name".
            labels[index] = "" if label == UNKNOWN else ("I-" if position else "B-") + label
    return labels


def prepared(path: Path) -> list[Sentence]:
    """The training sentences for all three heads, with rare word classes cut back to the bare class."""
    sentences = [sentence for sentence in load(path) if sentence.split == "train" and sentence.src not in APART]
    seen = Counter(tag for sentence in sentences for tag in sentence.tag or ())
    return [
        msgspec.structs.replace(
            sentence, tag=tuple(tag if seen[tag] >= RARE_TAG else tag.split("|")[0] for tag in sentence.tag)
        )
        if sentence.tag
        else sentence
        for sentence in sentences
    ]


def one_pass(groups: dict[Any, list[Sentence]], reporter: Reporter, chance: Random) -> Iterator[list[Sentence]]:
    """All sentences once, reported speech added, in random order and joined by ones to fives."""
    joined: list[list[Sentence]] = []
    for (_, source, *_), sentences in groups.items():
        share = REPEATED.get(source, 1.0)
        made = [reporter.report(sentence, chance) for sentence in sentences if chance.random() < REPORTED]
        joined += company([sentence for sentence in sentences if chance.random() < share], chance)
        joined += company([sentence for sentence in made if sentence is not None], chance)
    chance.shuffle(joined)
    yield from joined


def company(sentences: list[Sentence], chance: Random) -> Iterator[list[Sentence]]:
    """The sentences joined, in order, by ones to fives."""
    start = 0
    while start < len(sentences):
        together = sentences[start : start + chance.choice(JOINED)]
        while len(together) > 1 and sum(len(sentence.tok) for sentence in together) > LONGEST:
            together.pop()
        start += len(together)
        yield together


def batches(examples: Iterator[Example], before: int) -> Iterator[list[Example]]:
    """Examples by the number of words in them, small batches first; `before` were made in earlier passes."""
    batch: list[Example] = []
    words, made = 0, before
    for one in examples:
        batch.append(one)
        words += len(one.reference)
        if words >= min(1000.0, 400 * 1.003**made):
            yield batch
            batch, words, made = [], 0, made + 1
    if batch:
        yield batch


def averaging(rate: float) -> Any:
    """The optimizer, which keeps the averages of the weights beside them."""
    return Adam(
        learn_rate=rate, beta1=0.9, beta2=0.999, eps=1e-8, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0,
        use_averages=True,
    )  # fmt: skip


def train(data: Path, out: Path, *, passes: int, seed: int) -> None:
    """Train on `data` and save the pipeline, with averaged weights, to the folder `out`."""
    fix_random_seed(seed)
    chance = Random(seed)
    sentences = prepared(data)
    reporter = Reporter(sentences)
    groups: dict[Any, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[sentence.lang, sentence.src, sentence.head is not None, sentence.ents is not None].append(sentence)
    for key, group in groups.items():
        print(*key, len(group), sum(len(sentence.tok) for sentence in group), flush=True)
    nlp = pipeline()
    nlp.initialize(lambda: [example(nlp, [sentence], lambda words: words) for sentence in sentences])
    optimizer = averaging(RATE)
    total = passes * sum(len(sentence.tok) * REPEATED.get(sentence.src, 1.0) for sentence in sentences)
    words, step, began = 0, 0, time.monotonic()
    losses: dict[str, float] = {}

    for number in range(1, passes + 1):
        examples = (
            example(nlp, joined, lambda words: typography(words, chance))
            for joined in one_pass(groups, reporter, chance)
        )
        for batch in batches(examples, step):
            optimizer.learn_rate = RATE * min(1.0, (step + 1) / 200) * max(FLOOR, 1 - words / total)
            nlp.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
            words += sum(len(made.reference) for made in batch)
            step += 1
        speed = words / (time.monotonic() - began)
        told = ", ".join(f"{name} {loss / words * number:.3f}" for name, loss in losses.items())
        print(f"pass {number}/{passes}: {words:,} words, {speed:,.0f} a second, losses {told}", flush=True)
        with nlp.use_params(optimizer.averages):
            nlp.to_disk(out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=14)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    train(given.data, given.out, passes=given.passes, seed=given.seed)
