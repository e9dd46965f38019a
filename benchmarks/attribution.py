"""Who says what, on any labelled set: python -m benchmarks.attribution FILE… [--nominal] [--json].

Nominal cues ("the claim that") and intentions ("plans to") are counted apart; --nominal scores them with the rest.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks import sets
from firsthand.read import Reader
from firsthand.records import Claim, Document, Resolved, Span, Speech, digest

SHOWN = ("attribution.ggt30", "content.ggt30", "attribution.relaxed", "source.exact", "cue.exact", "content.iou50")


APART = frozenset({Speech.NOMINAL, Speech.INTENTION})
"""Kinds that most labelled sets leave out: counted apart, and scored only where that is asked for."""


def document(row: sets.Row) -> Document:
    """A set's row as a document; its paragraphs are its lines."""
    text = str(row["text"])
    return Document(
        id=str(row["doc_id"]),
        sha256=digest(text),
        name=str(row["doc_id"]),
        media_type="text/plain",
        size=len(text.encode()),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        language=str(row["lang"]),
    )


def attributed(claims: Iterable[Claim], without: frozenset[Speech] = APART) -> Iterator[Claim]:
    """What the labelled sets hold: words given to somebody else than the writer, in no kind of speech of `without`.

    Of nested claims that is the outermost, but a quotation is its speaker's, whoever relayed it.
    """
    left_out = without | {Speech.OWN}
    told = {claim.id: claim for claim in claims if claim.speaker.speech not in left_out and not _unseen(claim)}
    relayed = {claim.parent for claim in told.values() if claim.speaker.speech is Speech.DIRECT}
    return (claim for claim in told.values() if claim.id not in relayed and _is_outermost(claim, told, relayed))


def _is_outermost(claim: Claim, told: dict[str, Claim], relayed: set[str]) -> bool:
    return claim.parent not in told or (claim.parent in relayed and claim.speaker.speech is Speech.DIRECT)


def _unseen(claim: Claim) -> bool:
    """Whether it is a piece of a quotation whose speaker stands outside the text."""
    return claim.speaker.source.resolved is Resolved.NOTHING and claim.speaker.source.doubtful


def framed(claims: Iterable[Claim], text: str) -> Iterator[sets.Row]:
    """Labelled rows, one a frame: the coordinated statements of one frame are one claim in the sets."""
    frames: dict[object, sets.Row] = {}
    for claim in claims:
        cue, source = claim.speaker.cue, claim.speaker.source
        key = (cue, source.span) if cue is not None else claim.id
        row = labelled(claim, text)
        if key in frames:
            frames[key]["content_spans"] += row["content_spans"]
            frames[key]["content_text"] += " " + row["content_text"]
        else:
            frames[key] = row
    yield from frames.values()


def labelled(claim: Claim, text: str) -> sets.Row:
    """A claim in the sets' own format; an inherited source is shown where it was named."""
    source = claim.speaker.source
    speaker = source.span or source.named_at
    return {
        "speaker_text": speaker.of(text) if speaker else None,
        "speaker_span": _pair(speaker),
        "cue_span": _pair(claim.speaker.cue),
        "content_spans": [[part.start, part.end] for part in claim.content],
        "content_text": " ".join(part.of(text) for part in claim.content),
    }


def predict(path: Path, reader: Reader, without: frozenset[Speech] = APART) -> list[sets.Row]:
    """Read every text of a set; rows as in the set, with the claims that were found and the kinds left out counted."""
    rows = list(sets.rows(path))
    readings = reader.read_many(document(row) for row in rows)
    return [
        {
            **row,
            "claims": list(framed(attributed(reading.claims, without), row["text"])),
            "apart": dict(Counter(claim.speaker.speech for claim in reading.claims if claim.speaker.speech in APART)),
        }
        for row, reading in zip(rows, readings, strict=True)
    ]


def score(path: Path, predictions: list[sets.Row]) -> dict[str, Any]:
    """The shared scorer's figures; empty for a set without labels."""
    gold = {row["doc_id"]: row for row in sets.rows(path)}
    if not any(row.get("claims") for row in gold.values()):
        return {}
    found: dict[str, Any] = sets.scorer("score_claims").evaluate(gold, {row["doc_id"]: row for row in predictions})
    return found


def main() -> None:
    """Predict, score and print every file."""
    parser = sets.parser(__doc__ or "")
    parser.add_argument("--nominal", action="store_true", help="score nominal cues and intentions with the rest")
    options = parser.parse_args()
    without: frozenset[Speech] = frozenset() if options.nominal else APART
    reader, every = Reader(), []
    results: dict[str, Any] = {}
    for path in options.paths:
        started = time.perf_counter()
        predictions = predict(path, reader, without)
        every += predictions
        results[path.name] = score(path, predictions)
        if not options.json:
            _show(path.name, results[path.name], predictions, time.perf_counter() - started)
    if options.predictions:
        sets.write(options.predictions, every)
    if options.json:
        print(json.dumps(results))


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _show(name: str, result: dict[str, Any], predictions: list[sets.Row], seconds: float) -> None:
    print(f"{name}: {len(predictions)} texts in {seconds:.1f} s")
    apart = sum((Counter(row["apart"]) for row in predictions), Counter[str]())
    for measure in SHOWN:
        if measure in result:
            figures = result[measure]
            print(f"  {measure:20s} F1 {figures['F1']:5.1f}  P {figures['P']:5.1f}  R {figures['R']:5.1f}")
    if "speaker_acc" in result:
        right = result["speaker_acc"]
        print(f"  {'speaker right':20s} {right['overlap']:.1f} % of {right['n']} matched claims")
    print("  apart                " + ", ".join(f"{kind} {number}" for kind, number in sorted(apart.items())))


if __name__ == "__main__":
    main()
