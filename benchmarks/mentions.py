"""Names found and typed: F1 of persons, organisations and places (exact span and kind), beside the bare model's.

python -m benchmarks.mentions FILE… [--predictions OUT.jsonl] [--json] – a FILE holds one sentence a line:
{"lang", "src", "split", "text", "ents": [[start, end, "PER" | "ORG" | "LOC" | "MISC"], …]}; rows without "ents",
of a training split or with a name of unknown kind ("?") are passed over. Every sentence stands alone, so nothing can be
learnt from its neighbours; where rows tell the "page" that they stand in, a second measure reads them as lines of it.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any

from benchmarks import sets
from firsthand.read.names import find
from firsthand.read.parse import Passage, Stretch, parse, parsed
from firsthand.records import Block, BlockKind, Document, MentionKind, Span, digest

KINDS = {MentionKind.PERSON: "PER", MentionKind.ORGANISATION: "ORG", MentionKind.PLACE: "LOC"}
UNKNOWN = "?"
"""What the training data calls a name of a kind that nobody knows."""

Ent = tuple[int, int, str]


def measured(path: Path) -> Iterator[sets.Row]:
    """The rows of one file that are for measuring and have gold names."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            known = "ents" in row and all(ent[2] != UNKNOWN for ent in row["ents"])
            if known and row.get("split") != "train" and row["text"].strip():
                yield row


def as_document(row: sets.Row) -> Document:
    """A sentence as a document of its own."""
    text = row["text"]
    return Document(
        sha256=digest(text),
        name=row.get("src", ""),
        media_type="text/plain",
        size=len(text),
        retrieved_at=datetime(2024, 1, 1, tzinfo=UTC),
        text=text,
        text_sha256=digest(text),
        language=row["lang"],
    )


def found(rows: list[sets.Row]) -> Iterator[tuple[sets.Row, set[Ent], set[Ent]]]:
    """Each row with what the bare model finds and what we find."""
    texts = ((row, row["text"]) for row in rows)
    stretches = [Stretch(Block(BlockKind.PARAGRAPH, Span(0, len(text))), 0, text) for _row, text in texts]
    for row, passage in zip(rows, parsed(stretches), strict=True):
        yield row, _plain(passage), _ours(row, passage)


def _plain(passage: Passage) -> set[Ent]:
    return {(ent.start_char, ent.end_char, ent.label_) for ent in passage.doc.ents if ent.label_ in KINDS.values()}


def _ours(row: sets.Row, passage: Passage) -> set[Ent]:
    mentions = find(as_document(row), [passage])
    return {(m.span.start, m.span.end, KINDS[m.kind]) for m in mentions if m.kind in KINDS}


def in_pages(rows: list[sets.Row]) -> Iterator[tuple[set[Ent], set[Ent]]]:
    """What we find in each sentence as a line of its page, with the gold; rows of one page stand together."""
    for _, members in groupby(rows, key=lambda row: str(row["page"])):
        lines = list(members)
        starts = list(accumulate((len(row["text"]) + 1 for row in lines), initial=0))
        page = as_document({**lines[0], "text": "\n".join(row["text"] for row in lines)})
        said = [(m.span.start, m.span.end, KINDS[m.kind]) for m in find(page, parse(page)) if m.kind in KINDS]
        for row, start, end in zip(lines, starts, starts[1:], strict=False):
            yield {(a - start, b - start, kind) for a, b, kind in said if start <= a < end}, _gold(row)


def _gold(row: sets.Row) -> set[Ent]:
    return {tuple(ent) for ent in row["ents"] if ent[2] in KINDS.values()}


def f1(right: int, said: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return round(2 * right / max(1, said + gold), 3)


def score(pairs: Iterable[tuple[set[Ent], set[Ent]]]) -> dict[str, float]:
    """Precision, recall and F1 over all kinds, and F1 of each kind."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for said, gold in pairs:
        for kind in (*KINDS.values(), "all"):
            mine = {ent for ent in said if kind in ("all", ent[2])}
            true = {ent for ent in gold if kind in ("all", ent[2])}
            for at, number in enumerate((len(mine & true), len(mine), len(true))):
                counts[kind][at] += number
    right, said_all, gold_all = counts["all"]
    return {
        "f1": f1(right, said_all, gold_all),
        "precision": round(right / max(1, said_all), 3),
        "recall": round(right / max(1, gold_all), 3),
        **{kind: f1(*counts[kind]) for kind in KINDS.values()},
    }


def corpora(paths: Iterable[Path]) -> dict[str, list[sets.Row]]:
    """The rows for measuring, by language, corpus and split; a corpus is taken from the first file that has it."""
    groups: dict[str, list[sets.Row]] = {}
    for path in paths:
        here: dict[str, list[sets.Row]] = defaultdict(list)
        for row in measured(path):
            here[f"{row['lang']} {row.get('src', '')} {row.get('split', '')}"].append(row)
        groups = here | groups
    return dict(sorted(groups.items()))


def compared(triples: list[tuple[sets.Row, set[Ent], set[Ent]]]) -> dict[str, Any]:
    """The scores of the bare model and of the product on one corpus; "in pages" where all its rows tell their page."""
    rows = [row for row, _, _ in triples]
    gold = [_gold(row) for row in rows]
    reached = {
        "sentences": len(triples),
        "model": score(zip((plain for _, plain, _ in triples), gold, strict=True)),
        "firsthand": score(zip((ours for _, _, ours in triples), gold, strict=True)),
    }
    return reached | ({"in pages": score(in_pages(rows))} if all(row.get("page") for row in rows) else {})


def main() -> None:
    """Measure the files of the command line."""
    asked = sets.parser(__doc__ or "").parse_args()
    results, predictions = {}, []
    for name, rows in corpora(asked.paths).items():
        triples = list(found(rows))
        results[name] = compared(triples)
        predictions += [{**row, "ents": [list(ent) for ent in sorted(ours)]} for row, _, ours in triples]
        if not asked.json:
            print(name, json.dumps(results[name]), flush=True)
    if asked.predictions:
        sets.write(asked.predictions, predictions)
    if asked.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
