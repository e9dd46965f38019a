"""Certainty, polarity and time of events, in two kinds of sets.

    python -m benchmarks.certainty FILE… [--predictions OUT.jsonl] [--json]

MEANTIME files give each event a certainty, polarity and time of their own label sets: macro-F1 over the labels that the
annotated events of the file have. Some events carry blank labels: `…_with_blanks` counts the blank as a class of its
own, which no reader can meet, as the peers' published figures seem to. UDS files give a value from −3 (did not happen)
to 3 (did): Pearson's r and the mean absolute error. Events that nobody annotated get a prediction and no score.
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
from firsthand.read.certainty import Kind, judge_word, reason
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
TOLD = {Tense.PAST: 2.5, Tense.PRESENT: 1.75, Tense.UNKNOWN: 0.75, Tense.FUTURE: -1.25}
"""Where an event told as a fact lies on the set's scale, by its time. Annotators were asked whether it *happened*: what
is going on, or always so, has happened less surely than what is over, and what lies ahead has not."""
DENIED = {Tense.PAST: 0.5, Tense.PRESENT: 0.25, Tense.UNKNOWN: 0.0, Tense.FUTURE: -0.75}
"""What is said not to be so. Annotators split in two: for "he did not know" half said that this happened."""
OPEN = {Tense.PAST: 1.25, Tense.PRESENT: 0.75, Tense.UNKNOWN: -1.0, Tense.FUTURE: -1.25}
"""What a hedge, a question, a plan or a wish leaves open."""
FOR_A_REASON = {Kind.AIM: -0.5, Kind.CONDITION: -1.0, Kind.ORDER: -1.5, Kind.DUTY: -1.0}
"""Open for a reason that weighs more than time: what one does something for often came about (yet nobody says so),
what hangs on an if, what must be and what is asked for seldom had by then."""
DENIED_TOO = -0.75
"""Added where what is open is denied as well."""
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


def judged(row: sets.Row, language: str) -> Iterator[tuple[sets.Row, Judged, Kind | None]]:
    """Each event of a document with what the reader makes of it, and what leaves it open."""
    text, places = untokenized(row["text"])
    parsed = passages(text)
    for event in row["events"]:
        start, end = (bisect_left(places, place) for place in event["span"])
        passage = next((one for one in parsed if one.start <= start < one.start + len(one.doc.text)), None)
        index = None if passage is None else head(passage, start, end)
        if passage is None or index is None:
            yield event, Judged(), None
        else:
            yield event, judge_word(passage, index, language), reason(passage, index, language)


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


def value(found: Judged, why: Kind | None) -> float:
    """A judgement on the scale of UDS; the steps were set on the half of the set that is open to us."""
    negative = found.polarity is Polarity.NEGATIVE
    if why is None:
        return DENIED[found.tense] if negative else TOLD[found.tense]
    return FOR_A_REASON.get(why, OPEN[found.tense]) + (DENIED_TOO if negative else 0.0)


def predicted(path: Path) -> list[sets.Row]:
    """The rows of a file with the fields of every event replaced by predictions."""
    found = []
    for row in sets.rows(path):
        events: list[sets.Row] = []
        for event, judgement, why in judged(row, row.get("lang", "en")):
            fields: sets.Row = {"value": value(judgement, why)} if "value" in event else labels(judgement)
            if not PEERS.keys() & event.keys():
                # A set without labels does not tell which kind it is: it gets both.
                fields["value"] = value(judgement, why)
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
        kept = [(one[name], other[name]) for one, other in pairs if one.get(name) is not None]
        labelled = [(one, other) for one, other in kept if one]
        if not labelled:
            continue
        scores[name] = _percent(labelled)
        scores[f"{name}_with_blanks"] = _percent(kept)
        scores["events"] = len(labelled)
    return scores


def _percent(pairs: Sequence[tuple[str, str]]) -> float:
    return round(100 * macro_f1([gold for gold, _ in pairs], [guess for _, guess in pairs]), 1)


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
        print(f"{scores['file']}: {scores.get('events', 'no labelled')} events")
        for name, figure in scores.items():
            if name not in {"file", "events"}:
                print(f"  {name:21} {figure:6}  {PEERS.get(name, '')}".rstrip())
    if given.predictions:
        sets.write(given.predictions, everything)


if __name__ == "__main__":
    main()
