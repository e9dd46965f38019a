"""`python -m benchmarks.quotations [--failures] [--json]`: speakers behind, between and before their words.

Each line of `quotations/<language>.toml` is a text of its own with {what is said} and [who says it] marked; the lines
were written before the reader was run on them. A text is right when what the reader gives to a source that contains
the marked speaker covers more than four fifths of the marked content and leaves the speaker out.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from benchmarks.attribution import document
from firsthand.read import Reader
from firsthand.records import Claim, Span, Speech

FOLDER = Path(__file__).with_name("quotations")
LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")
KINDS = ("after", "interrupted", "according")
COVERED = 0.8
_MARK = re.compile(r"[{}\[\]]")


class Quotation(Struct, frozen=True):
    """A text with one source and what it says, as offsets in the text."""

    language: str
    kind: str
    """"after" (the speaker follows the words), "interrupted" or "according"."""
    text: str
    speaker: Span
    content: tuple[Span, ...]


def unmarked(line: str, *, language: str, kind: str) -> Quotation:
    """The text of a marked line, and where its marks stood."""
    spans: dict[str, list[Span]] = {"}": [], "]": []}
    opened = 0
    for before, mark in enumerate(_MARK.finditer(line)):
        place = mark.start() - before
        if mark[0] in spans:
            spans[mark[0]].append(Span(opened, place))
        opened = place
    (speaker,) = spans["]"]
    return Quotation(language, kind, _MARK.sub("", line), speaker, tuple(spans["}"]))


def written(language: str) -> list[Quotation]:
    """The texts of one language."""
    kinds = msgspec.toml.decode((FOLDER / f"{language}.toml").read_bytes(), type=dict[str, str])
    return [
        unmarked(line, language=language, kind=kind)
        for kind, lines in kinds.items()
        for line in lines.split("\n")
        if line
    ]


def right(quotation: Quotation, claims: Iterable[Claim]) -> bool:
    """Whether the marked words, and not the speaker, are given to the marked speaker."""
    own = [claim for claim in claims if _is_by(claim, quotation)]
    given = {place for claim in own for span in claim.content for place in range(span.start, span.end)}
    wanted = {
        place for span in quotation.content for place in range(span.start, span.end) if quotation.text[place].isalnum()
    }
    return len(given & wanted) > COVERED * len(wanted) and quotation.speaker.start not in given


def _is_by(claim: Claim, quotation: Quotation) -> bool:
    source = claim.speaker.source
    called = [source.text, *(span.of(quotation.text) for span in (source.span, source.named_at) if span)]
    speaker = quotation.speaker.of(quotation.text).lower()
    return claim.speaker.speech is not Speech.OWN and any(speaker in words.lower() for words in called)


def kind_of_error(quotation: Quotation, claims: Sequence[Claim]) -> str:
    """In which way a text was read wrongly."""
    told = [claim for claim in claims if claim.speaker.speech is not Speech.OWN]
    if not told:
        return "nothing attributed"
    if not any(_is_by(claim, quotation) for claim in told):
        nobody = not any(claim.speaker.source.text for claim in told)
        return "no source" if nobody else "another source"
    return "other words"


def read(quotations: Sequence[Quotation], reader: Reader) -> Iterator[tuple[Quotation, tuple[Claim, ...]]]:
    """Each text with the claims found in it."""
    rows = [{"doc_id": str(n), "text": one.text, "lang": one.language} for n, one in enumerate(quotations)]
    readings = reader.read_many(document(row) for row in rows)
    for quotation, reading in zip(quotations, readings, strict=True):
        yield quotation, reading.claims


def score(readings: Sequence[tuple[Quotation, tuple[Claim, ...]]]) -> dict[str, Any]:
    """Percent of right texts, in all and of each kind, and how often each kind of error was made."""
    rights: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    for quotation, claims in readings:
        is_right = right(quotation, claims)
        for kind in ("all", quotation.kind):
            texts[kind] += 1
            rights[kind] += is_right
        if not is_right:
            errors[kind_of_error(quotation, claims)] += 1
    shares = {kind: round(100 * rights[kind] / texts[kind], 1) for kind in texts}
    return {"texts": texts["all"], **shares, "errors": dict(errors.most_common())}


def shown(quotation: Quotation, claims: Sequence[Claim]) -> str:
    """A text that was read wrongly, and who was given which words."""
    lines = [f"  [{quotation.kind}: {kind_of_error(quotation, claims)}] {quotation.text}"]
    lines += [
        f"      {claim.speaker.source.text or '(nobody)'}: "
        + " … ".join(span.of(quotation.text) for span in claim.content)
        for claim in claims
        if claim.speaker.speech is not Speech.OWN
    ]
    return "\n".join(lines)


def main() -> None:
    """Score every language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="show the texts that were read wrongly")
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    asked = parser.parse_args()
    reader, results = Reader(), {}
    for language in LANGUAGES:
        readings = list(read(written(language), reader))
        results[language] = score(readings)
        if not asked.json:
            print(language, json.dumps(results[language]), flush=True)
        if asked.failures:
            print(*(shown(*one) for one in readings if not right(*one)), sep="\n")
    if asked.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
