"""Certainty, polarity and time of events, in two kinds of sets.

    python -m benchmarks.certainty FILE… [--predictions OUT.jsonl] [--json]

MEANTIME files give each event a certainty, polarity and time of their own label sets: macro-F1 over the labels that the
annotated events of the file have. UDS files give a value from −3 (did not happen) to 3 (did): Pearson's r and the mean
absolute error. Events that nobody annotated get a prediction and no score.
"""

from __future__ import annotations

import json
import re
import statistics
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks import sets
from firsthand.read import model
from firsthand.read.certainty import judge_word
from firsthand.read.parse import Passage
from firsthand.records import Block, BlockKind, Certainty, Judged, Polarity, Span, Tense

CERTAINTY = {
    Certainty.CERTAIN: "CERTAIN",
    Certainty.PROBABLE: "PROBABLE",
    Certainty.POSSIBLE: "POSSIBLE",
    Certainty.UNKNOWN: "UNDERSPECIFIED",
}
TIME = {
    Tense.PAST: "NON_FUTURE",
    Tense.PRESENT: "NON_FUTURE",
    Tense.FUTURE: "FUTURE",
    # The set's default: a noun or participle without a time of its own is told as a fact.
    Tense.UNKNOWN: "NON_FUTURE",
}
SCALE = {Certainty.CERTAIN: 3.0, Certainty.PROBABLE: 1.5, Certainty.POSSIBLE: 0.0, Certainty.UNKNOWN: 0.0}
"""Where a rung lies on the set's scale: even steps from "said to be so" down to "not said whether"."""
AHEAD = -1.5
"""Annotators were asked whether the thing *happened*: what lies ahead has not, however sure it is. Half way, since it
may have begun."""
PEERS = {
    "certainty": "majority 24, lexicon 34",
    "polarity": "majority 24, lexicon 39",
    "time": "majority 22, lexicon 39",
}

_CLITIC = re.compile(r" (?=(?:n't|'(?:s|ll|re|ve|d|m))\b)", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")


def untokenized(text: str) -> tuple[str, list[int]]:
    """A Penn Treebank text as people write it, and where each of its characters stands in the given one."""
    plain = text.replace("``", '" ').replace("''", ' "')
    dropped = {match.start() for match in _CLITIC.finditer(plain)}
    kept = [index for index in range(len(plain)) if index not in dropped]
    return "".join(plain[index] for index in kept), kept


def passages(text: str) -> list[Passage]:
    """The lines of a text, parsed."""
    block = Block(BlockKind.PARAGRAPH, Span(0, max(1, len(text))))
    lines = ((line.group(), line.start()) for line in _LINE.finditer(text) if line.group().strip())
    return [Passage(block=block, start=start, doc=doc) for doc, start in model.load().pipe(lines, as_tuples=True)]


def head(passage: Passage, start: int, end: int) -> int | None:
    """The token that heads the characters `start`..`end`: the one that hangs on a word outside them."""
    first, last = start - passage.start, end - passage.start
    inside = [word for word in passage.doc if word.idx < last and word.idx + len(word) > first]
    outward = [word for word in inside if word.head.i == word.i or word.head not in inside]
    return outward[0].i if outward else None


def judged(row: sets.Row, language: str) -> Iterator[tuple[sets.Row, Judged]]:
    """Each event of a document with what the reader makes of it."""
    text, places = untokenized(row["text"])
    parsed = passages(text)
    for event in row["events"]:
        start, end = (bisect_left(places, place) for place in event["span"])
        passage = next((one for one in parsed if one.start <= start < one.start + len(one.doc.text)), None)
        index = None if passage is None else head(passage, start, end)
        if passage is None or index is None:
            yield event, Judged()
        else:
            yield event, judge_word(passage, index, language)


def labels(found: Judged) -> sets.Row:
    """A judgement in the labels of MEANTIME."""
    polarity = "NEG" if found.polarity is Polarity.NEGATIVE else "POS"
    if found.certainty is Certainty.UNKNOWN and polarity == "POS":
        # The set leaves the polarity open where the source does not say whether it is so.
        polarity = "UNDERSPECIFIED"
    time = "UNDERSPECIFIED" if timeless(found) else TIME[found.tense]
    return {"certainty": CERTAINTY[found.certainty], "polarity": polarity, "time": time}


def timeless(found: Judged) -> bool:
    """Whether it merely can happen, and is placed nowhere in time."""
    return found.tense is Tense.UNKNOWN and found.certainty is Certainty.POSSIBLE


def value(found: Judged) -> float:
    """A judgement on the scale of UDS."""
    if found.polarity is Polarity.NEGATIVE:
        return -abs(SCALE[found.certainty])
    unborn = found.tense is Tense.FUTURE or timeless(found)
    return min(AHEAD, SCALE[found.certainty]) if unborn else SCALE[found.certainty]


def predicted(path: Path) -> list[sets.Row]:
    """The rows of a file with the fields of every event replaced by predictions."""
    found = []
    for row in sets.rows(path):
        events: list[sets.Row] = []
        for event, judgement in judged(row, row.get("lang", "en")):
            fields: sets.Row = {"value": value(judgement)} if "value" in event else labels(judgement)
            kept: sets.Row = {key: event[key] for key in ("id", "span", "text") if key in event}
            events.append(kept | fields)
        about: sets.Row = {key: row[key] for key in ("doc_id", "lang", "text", "published") if key in row}
        found.append(about | {"events": events})
    return found


def macro_f1(gold: Sequence[str], guess: Sequence[str]) -> float:
    """Mean F1 over the labels of `gold`."""
    right = Counter(one for one, other in zip(gold, guess, strict=True) if one == other)
    golds, guesses = Counter(gold), Counter(guess)
    return statistics.fmean(2 * right[label] / (golds[label] + guesses[label]) for label in golds)


def score(path: Path, found: list[sets.Row]) -> sets.Row:
    """The figures of one file."""
    gold = [event for row in sets.rows(path) for event in row["events"]]
    guess = [event for row in found for event in row["events"]]
    pairs = list(zip(gold, guess, strict=True))
    scores: sets.Row = {"file": path.name}
    valued = [(one["value"], other["value"]) for one, other in pairs if "value" in one]
    if valued:
        golds, guesses = zip(*valued, strict=True)
        scores["events"] = len(valued)
        scores["pearson"] = round(statistics.correlation(golds, guesses), 3)
        scores["mae"] = round(statistics.fmean(abs(one - other) for one, other in valued), 3)
        return scores
    for name in PEERS:
        kept = [(one[name], other[name]) for one, other in pairs if one.get(name)]
        scores[name] = round(100 * macro_f1([one for one, _ in kept], [other for _, other in kept]), 1)
        scores["events"] = len(kept)
    return scores


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge every event of the files, print the figures, and write predictions when asked to."""
    given = sets.parser(__doc__ or "").parse_args(arguments)
    everything: list[sets.Row] = []
    for path in given.paths:
        found = predicted(path)
        everything += found
        scores = score(path, found)
        if given.json:
            print(json.dumps(scores))
            continue
        print(f"{scores['file']}: {scores['events']} events")
        for name in (*PEERS, "pearson", "mae"):
            if name in scores:
                print(f"  {name:10} {scores[name]:6}  {PEERS.get(name, '')}".rstrip())
    if given.predictions:
        sets.write(given.predictions, everything)


if __name__ == "__main__":
    main()
