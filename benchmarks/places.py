"""`python -m benchmarks.places FILE… [--predictions OUT] [--json]`: names of places, put where they lie.

A `.jsonl` FILE has a text and its places a row: acc@161 km over all labelled mentions, over those of them that were
resolved, and the share resolved. The rows of one address are one article.

A `.toml` FILE has lines of text with `[words](label)`, several kinds of lines; a mention is right when its label is
met: "47.2 38.9" a town within 30 km, "55.8 52.0 site" a site within 30 km, "43 34 area" a wide area that reaches there,
"FR" or "RU-TA" the country or region of that ISO code, "-" nothing: no place, or one that nobody could tell.
`benchmarks/places/*.toml` come with the project. `--errors` shows what was not right.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from benchmarks.sets import Row, parser, rows, write
from firsthand.gazetteer import distance_km
from firsthand.records import Document, Mention, MentionKind, Place, Span, digest
from firsthand.resolve import places

NEAR_KM = 161.0
"""100 miles, the distance that this field counts as right."""
TOWN_KM = 30.0
_MARK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


class Marked(Struct, frozen=True):
    """One labelled mention: its words' span, and the label or the gold point."""

    span: Span
    label: str


class Text(Struct, frozen=True):
    """A text with its labelled mentions; texts of one `article` are resolved together."""

    id: str
    article: str
    kind: str
    language: str
    text: str
    marked: tuple[Marked, ...]


Found = tuple[Text, Marked, Place | None]


def _unmarked(line: str, *, number: int, kind: str, language: str) -> Text:
    text, marked, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        marked.append(Marked(Span(len(text), len(text) + len(mark[1])), mark[2]))
        text += mark[1]
        last = mark.end()
    name = f"{kind}-{number}"
    return Text(name, name, kind, language, text + line[last:], tuple(marked))


def written(path: Path) -> list[Text]:
    """The texts of a file of marked lines; it is called after its language."""
    kinds = msgspec.toml.decode(path.read_bytes(), type=dict[str, str])
    return [
        _unmarked(line, number=number, kind=kind, language=path.stem)
        for kind, lines in kinds.items()
        for number, line in enumerate(filter(None, lines.split("\n")))
    ]


def labelled(path: Path) -> list[Text]:
    """The texts of a file of JSON lines."""
    return [
        Text(
            id=str(row["id"]),
            article=row.get("url") or str(row["id"]),
            kind="all",
            language=row.get("lang") or "en",
            text=row["text"],
            marked=tuple(
                Marked(Span(*place["span"]), f"{place['lat']} {place['lon']}")
                for place in sorted(row["places"], key=lambda one: one["span"])
            ),
        )
        for row in rows(path)
    ]


def _document(text: Text) -> Document:
    return Document(
        id=text.id,
        sha256=digest(text.text),
        name=text.id,
        media_type="text/plain",
        size=len(text.text.encode()),
        retrieved_at=datetime(2000, 1, 1, tzinfo=UTC),
        text=text.text,
        text_sha256=digest(text.text),
        language=text.language,
    )


def _mentions(text: Text) -> Iterator[Mention]:
    for one in text.marked:
        words = one.span.of(text.text)
        yield Mention(
            document=text.id, span=one.span, text=words, name=words, kind=MentionKind.PLACE, found_by="benchmark"
        )


def resolve(texts: Iterable[Text]) -> Iterator[Found]:
    """Every labelled mention with the place found for it; each article is a case of its own."""
    articles: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        articles[text.article].append(text)
    for together in articles.values():
        found = places([_document(text) for text in together], [m for text in together for m in _mentions(text)])
        at = {(mention.document, mention.span): place for place in found for mention in place.mentions}
        yield from ((text, one, at.get((text.id, one.span))) for text in together for one in text.marked)


def away_km(label: str, place: Place) -> float:
    """Kilometres between a place and the point that a label begins with."""
    latitude, longitude = label.split()[:2]
    return distance_km((float(latitude), float(longitude)), (place.latitude, place.longitude))


def near(label: str, place: Place | None) -> bool:
    """Whether a place lies within 161 km of the label's point."""
    return place is not None and away_km(label, place) <= NEAR_KM


def right(label: str, place: Place | None) -> bool:
    """Whether a place is what the label of a written line asks for."""
    if label == "-" or place is None:
        return label == "-" and place is None
    if label.isupper():
        return place.gazetteer.rpartition(":")[2] == label
    if label.endswith("area"):
        return place.level == "region" and 1000 * away_km(label, place) <= place.precision_m
    level = "site" if label.endswith("site") else "city"
    return place.level == level and away_km(label, place) <= TOWN_KM


def score(found: list[Found], meets: Callable[[str, Place | None], bool]) -> dict[str, Any]:
    """Shares right of all mentions, of those resolved, and resolved; and right by kind where there are several."""
    met = [(text.kind, place is not None, meets(one.label, place)) for text, one, place in found]
    resolved = [right for _, there, right in met if there]
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    for kind, _, is_right in met:
        kinds[kind][is_right] += 1
    made: dict[str, Any] = {
        "mentions": len(met),
        "right": round(sum(is_right for *_, is_right in met) / max(1, len(met)), 3),
        "right of resolved": round(sum(resolved) / max(1, len(resolved)), 3),
        "resolved": round(len(resolved) / max(1, len(met)), 3),
    }
    if len(kinds) > 1:
        made["kinds"] = {kind: round(tally[True] / tally.total(), 3) for kind, tally in kinds.items()}
    return made


def predictions(found: Iterable[Found]) -> Iterator[Row]:
    """What was found, in the set's own format."""
    by_text: dict[str, Row] = {}
    for text, one, place in found:
        row = by_text.setdefault(text.id, {"id": text.id, "text": text.text, "lang": text.language, "places": []})
        if place is not None:
            row["places"].append(
                {"span": [one.span.start, one.span.end], "name": one.span.of(text.text), "lat": place.latitude}
                | {"lon": place.longitude, "level": place.level, "id": place.gazetteer}
            )
    yield from by_text.values()


def _shown(found: Found) -> str:
    text, one, place = found
    around = text.text[max(0, one.span.start - 60) : one.span.end + 60].replace("\n", " ")
    got = f"{place.gazetteer} {place.name}, {place.country}: {place.because[0]}" if place else "nothing"
    return f"  [{text.id}] {one.span.of(text.text)} ({one.label}) -> {got}\n      … {around} …"


def main() -> None:
    """Score every file and print a line each."""
    given = parser(__doc__ or "")
    given.add_argument("--errors", action="store_true", help="show what was put wrongly or left open")
    asked = given.parse_args()
    results, everything = {}, []
    for path in asked.paths:
        of_marks = path.suffix == ".toml"
        meets = right if of_marks else near
        found = list(resolve(written(path) if of_marks else labelled(path)))
        everything += found
        results[path.name] = score(found, meets)
        if not asked.json:
            print(path.name, json.dumps(results[path.name]), flush=True)
        if asked.errors:
            print(*(_shown(one) for one in found if not meets(one[1].label, one[2])), sep="\n")
    if asked.predictions:
        write(asked.predictions, predictions(everything))
    if asked.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
