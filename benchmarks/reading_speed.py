"""What reading costs beside the bare language pipeline: python -m benchmarks.reading_speed [FILE…] [--json].

All read the same texts on one core in the same run, one after the other, five times; processor time is counted, so
that a busy machine does not speak for or against any. Reading runs the pipeline's layers quicker than spaCy does; what
the rules cost is told beside both. Without files the labelled sets' texts are read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from spacy.language import Language

from benchmarks import attribution, sets
from firsthand.read import Reader, model
from firsthand.read.parse import cut, parsed
from firsthand.records import Document

ROUNDS = 5
DEFAULTS = ("pud_news_fr.dev", "pud_news_en.dev", "pud_news_ru.dev", "uk_iu_news.dev")


def documents(path: Path) -> Iterator[Document]:
    """The texts of a labelled set, joined to pages of 20 sentences, or one text file as one document."""
    if path.suffix != ".jsonl":
        yield attribution.document({"doc_id": path.name, "lang": _language(path), "text": path.read_text("utf-8")})
        return
    rows = list(sets.rows(path))
    for first in range(0, len(rows), 20):
        page = rows[first : first + 20]
        text = "\n\n".join(row["text"] for row in page)
        yield attribution.document({"doc_id": f"{path.stem}/{first}", "lang": page[0]["lang"], "text": text})


def _language(path: Path) -> str:
    """page.fr.txt is French; anything else is taken for English."""
    suffixes = path.suffixes
    return suffixes[-2][1:] if len(suffixes) > 1 else "en"


@cache
def _as_shipped() -> Language:
    return model.shipped()


def bare(pages: list[Document]) -> None:
    """The language pipeline alone, as spaCy runs it."""
    for _ in parsed((stretch for page in pages for stretch in cut(page)), _as_shipped()):
        pass


def quick(pages: list[Document]) -> None:
    """The language pipeline alone, as reading runs it (see `firsthand.read.quick`)."""
    for _ in parsed(stretch for page in pages for stretch in cut(page)):
        pass


def whole(pages: list[Document]) -> None:
    """Everything that reading does."""
    for _ in Reader().read_many(pages):
        pass


def seconds(work: Callable[[list[Document]], None], pages: list[Document]) -> float:
    """Processor time of one round."""
    started = time.process_time()
    work(pages)
    return time.process_time() - started


def measure(pages: list[Document]) -> dict[str, float]:
    """The best of five rounds of each in turn, after one round that loads models and dictionaries."""
    works = (bare, quick, whole)
    rounds = [[seconds(work, pages) for work in works] for _ in range(1 + ROUNDS)]
    alone, quickened, together = (min(times) for times in zip(*rounds[1:], strict=True))
    words = sum(len(page.text.split()) for page in pages)
    return {
        "documents": len(pages),
        "words": words,
        "pipeline_words_per_second": round(words / alone),
        "quick_pipeline_words_per_second": round(words / quickened),
        "reading_words_per_second": round(words / together),
        "reading_documents_per_second": round(len(pages) / together, 1),
        "ratio": round(together / alone, 2),
        "ratio_to_quick": round(together / quickened, 2),
    }


def main() -> None:
    """Measure each file, and all of them together."""
    made = argparse.ArgumentParser(description=__doc__)
    made.add_argument("paths", nargs="*", type=Path, metavar="FILE")
    made.add_argument("--json", action="store_true", help="print one line of JSON")
    options = made.parse_args()
    paths = options.paths or [sets.SHARED / "data" / "reading" / f"{name}.jsonl" for name in DEFAULTS]
    missing = [str(path) for path in paths if not path.is_file()]
    if missing:
        sys.exit(f"no such file: {', '.join(missing)}")
    pages = {path.name: list(documents(path)) for path in paths}
    results = {name: measure(some) for name, some in pages.items()}
    if len(results) > 1:
        results["all"] = measure([page for some in pages.values() for page in some])
    if options.json:
        print(json.dumps(results))
        return
    for name, result in results.items():
        print(
            f"{name}: {result['documents']} documents, pipeline alone {result['pipeline_words_per_second']} words/s, "
            f"reading {result['reading_words_per_second']} words/s ({result['reading_documents_per_second']} "
            f"documents/s), {result['ratio']} times the pipeline, {result['ratio_to_quick']} times the quick one"
        )


if __name__ == "__main__":
    main()
