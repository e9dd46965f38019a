"""`python -m training.names_apart MODEL DATA.jsonl.gz --out MODEL [--passes N]`: two more networks, for names alone.

In the network that tags, parse and names share, the names have learnt what there is to learn long before the parser
has, and know their corpora by heart when it is done. So two others, narrower and on the sentences that have names and
no others, vote with it (`firsthand.read.ballot`); they differ by their seeds alone. More of their numbers are left out
in training, names are changed for others and forms are hidden (see `renaming.py`), and posts are among what they read.
Tags and parse of MODEL stay exactly as they are.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import NumpyOps, fix_random_seed

from firsthand.read.ballot import REGISTERED
from training.augment import typography
from training.renaming import Renamer, hide
from training.sentence import Sentence, load
from training.train import FLOOR, LISTENER, averaging, batches, company, encoder, example, transitions

WIDTH = 96
ROWS = {"NORM": 10000, "PREFIX": 2500, "SUFFIX": 6000, "SHAPE": 1000, "LANG": 5000}
"""As in `train`, but less: both networks together must fit into the package."""

RATE, DROPOUT = 0.002, 0.3

SHARES = {"ewt": 2.0, "crossner": 0.5, "ancora": 0.5, "taiga": 0.5, "factrueval": 0.5, "europeana": 0.25}
"""How often a pass uses a corpus, where it is not once: English as people write it twice, and less of what there is
much of, of old newspapers read by machine, and of Russian, whose names another model finds."""

Groups = dict[tuple[str, str], list[Sentence]]


def named(path: Path) -> list[Sentence]:
    """The training sentences whose names are known, without their trees."""
    return [
        msgspec.structs.replace(sentence, head=None, dep=None, tag=None)
        for sentence in load(path)
        if sentence.split == "train" and sentence.ents is not None
    ]


def grouped(sentences: list[Sentence]) -> Groups:
    """The sentences by language and corpus."""
    groups: Groups = defaultdict(list)
    for sentence in sentences:
        groups[sentence.lang, sentence.src].append(sentence)
    return groups


def one_pass(nlp: Language, groups: Groups, renamer: Renamer, chance: Random) -> Iterator[Example]:
    """All sentences once, some names changed and some forms hidden, in random order and joined by ones to fives."""
    joined: list[list[Sentence]] = []
    for (_, source), sentences in groups.items():
        share = SHARES.get(source, 1.0)
        often = [int(share) + (chance.random() < share % 1) for _ in sentences]
        taken = [renamer.rename(one, chance) for one, times in zip(sentences, often, strict=True) for _ in range(times)]
        joined += company(taken, chance)
    chance.shuffle(joined)
    for together in joined:
        made = example(nlp, together, lambda words: typography(words, chance))
        hide(made.predicted, chance)
        yield made


def apart(model: Path) -> Language:
    """The pipeline `model`, whose names are voted on by what it has and by networks that have not been trained yet."""
    nlp = spacy.load(model)
    kept: Any = nlp.get_pipe("ner")
    nlp.remove_pipe("ner")
    own = transitions("ner", encoder(WIDTH, ROWS))
    networks = {"shared": transitions("ner", LISTENER), "own": own, "other": own}
    ballot: Any = nlp.add_pipe(REGISTERED, name="ner", config=networks)
    # A pipeline whose names have been voted on before keeps its shared voter alone.
    ballot.shared.from_bytes(getattr(kept, "shared", kept).to_bytes())
    return nlp


def learn(nlp: Language, names: Any, sentences: list[Sentence], *, passes: int, seed: int) -> None:
    """Train one voter of `nlp` from nothing; its weights are averaged in the end."""
    fix_random_seed(seed)
    chance = Random(seed)
    groups, renamer = grouped(sentences), Renamer(sentences)
    names.initialize(lambda: [example(nlp, [sentence], lambda words: words) for sentence in sentences], nlp=nlp)
    for layer in names.model.walk():
        # The matrix product of numpy is the quicker one, as in `firsthand.read.quick`.
        layer.ops = NumpyOps(use_blis=False)
    optimizer = averaging(RATE)
    total = passes * sum(len(sentence.tok) * SHARES.get(sentence.src, 1.0) for sentence in sentences)
    words, step, began = 0, 0, time.monotonic()
    for number in range(1, passes + 1):
        losses: dict[str, float] = {}
        for batch in batches(one_pass(nlp, groups, renamer, chance), step):
            optimizer.learn_rate = RATE * min(1.0, (step + 1) / 200) * max(FLOOR, 1 - words / total)
            names.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)
            words += sum(len(made.reference) for made in batch)
            step += 1
        speed = words / (time.monotonic() - began)
        print(f"pass {number}/{passes}: {words:,} words, {speed:,.0f} a second, loss {losses['ner']:,.0f}", flush=True)
    with names.model.use_params(optimizer.averages):
        averaged = names.to_bytes()
    names.from_bytes(averaged)


def train(model: Path, data: Path, out: Path, *, passes: int, seed: int) -> None:
    """Train names of their own for the pipeline `model` on `data`, each voter by its own seed; save it to `out`."""
    sentences = named(data)
    nlp = apart(model)
    ballot: Any = nlp.get_pipe("ner")
    for number, voter in enumerate(ballot.own):
        learn(nlp, voter, sentences, passes=passes, seed=seed + number)
    nlp.to_disk(out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    train(given.model, given.data, given.out, passes=given.passes, seed=given.seed)
