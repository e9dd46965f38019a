"""`python -m benchmarks.relations [FOLDER] [--json] [--errors]`: the relations of an example case against its gold.

A found relation and a gold one are the same when the frame is, the words that carry it stand in the gold claim's quote,
and both ends match. Only what is found in the quote of a gold claim counts: headings and captions have none.
An end matches by name: a spelling of the gold's entity or place stands in its words, or in the name that a pronoun was
resolved to. Entities without a name of their own ("the plant", told in the gold by lower-case spellings) match words
that begin in lower case or hold no other entity's name. An end that the gold infers, because no spelling of it stands
in the quote, matches words without a name in the figures "with inferred ends" alone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.example import places
from benchmarks.sets import case_parser
from examples import gold
from firsthand.collect import collect
from firsthand.read import Reader
from firsthand.records import Argument, Document, Relation, Span

Spellings = dict[str, tuple[str, ...]]
Counts = Counter[str]


def spellings(known: gold.Gold) -> Spellings:
    """The spellings of every entity and place by id."""
    entities = {entity.id: entity.names for entity in known.entities}
    return entities | {place.id: place.names for place in known.places}


def is_unnamed(names: Sequence[str]) -> bool:
    """Whether a thing is told by common nouns alone."""
    return all(name[0].islower() for name in names)


def end_matches(
    document: Document, found: Argument, wanted: str, words: str, *, names: Spellings, quote: str, inferred: bool
) -> bool:
    """Whether a found end is the gold's: the entity `wanted`, or `words` where it has none."""
    told = found.named_at.of(document.text) if found.named_at is not None else ""
    mine = gold.flat(f"{found.text} {told}").casefold()
    if not wanted:
        return _share(mine, words)
    own = names[wanted]
    if any(gold.flat(name).casefold() in mine for name in own):
        return True
    nameless = not _names_in(mine, names)
    if is_unnamed(own):
        # "предприятие компании «Вельмора»" is the plant, told by whose it is.
        return nameless or found.text[0].islower()
    absent = not any(gold.flat(name).casefold() in gold.flat(quote).casefold() for name in own)
    return inferred and nameless and absent


def _share(mine: str, words: str) -> bool:
    """Whether words without a name of their own are the same: half of the gold's stand in the found ones."""
    wanted = set(gold.flat(words).casefold().split())
    return 2 * len(wanted & set(mine.split())) >= len(wanted)


def _names_in(mine: str, names: Spellings) -> bool:
    return any(gold.flat(name).casefold() in mine for own in names.values() for name in own if not is_unnamed(own))


def matches(
    document: Document, found: Relation, wanted: gold.Relation, quote: Span, names: Spellings, *, inferred: bool
) -> bool:
    """Whether a found relation is the gold's."""
    if found.frame.value != wanted.frame.value or not quote.covers(found.span):
        return False
    words = quote.of(document.text)
    subject = end_matches(document, found.subject, wanted.subject, "", names=names, quote=words, inferred=inferred)
    return subject and end_matches(
        document, found.object, wanted.object, wanted.object_words, names=names, quote=words, inferred=inferred
    )


def count_page(
    document: Document, page: gold.Page, found: Sequence[Relation], names: Spellings, *, inferred: bool
) -> tuple[Counts, list[str]]:
    """Right, wanted and found relations of a page by frame, and what went wrong in words."""
    counts: Counts = Counter()
    left, wrong = list(found), []
    for claim in page.claims:
        quote = places(document.text, claim.quote)
        for wanted in claim.relations:
            hit = None
            if quote is not None:
                fitting = (one for one in left if matches(document, one, wanted, quote, names, inferred=inferred))
                hit = next(fitting, None)
            if hit is None:
                wrong.append(
                    f"missed {claim.id} {wanted.frame}: {wanted.subject} | {wanted.object or wanted.object_words}"
                )
            else:
                left.remove(hit)
                counts["right"] += 1
            counts["wanted"] += 1
    quotes = [quote for claim in page.claims if (quote := places(document.text, claim.quote)) is not None]
    # What stands in a heading or caption is no gold claim's: the gold says nothing of it.
    left = [one for one in left if any(quote.covers(one.span) for quote in quotes)]
    counts["found"] += counts["right"] + len(left)
    wrong += [f"extra  {page.id} {one.frame}: {one.subject.text} | {one.object.text} ({one.words})" for one in left]
    return counts, wrong


def relations_of(document: Document, reader: Reader) -> list[Relation]:
    """All relations of a document, each once."""
    claims = reader.read(document).claims
    return sorted({relation for claim in claims for relation in claim.relations}, key=lambda one: one.span)


def shares(counts: Counts) -> dict[str, float]:
    """Precision, recall and F1, between 0 and 1."""
    precision, recall = counts["right"] / max(1, counts["found"]), counts["right"] / max(1, counts["wanted"])
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(both, 3)}


def measure(folder: Path, *, inferred: bool = False) -> tuple[dict[str, float], list[str]]:
    """The shares over all pages of the case in `folder`, and what went wrong."""
    known = gold.load(folder / "gold.json")
    names, reader = spellings(known), Reader()
    total: Counts = Counter()
    wrong: list[str] = []
    for page in known.pages:
        raw = (folder / "pages" / page.file).read_bytes()
        document = collect(raw, name=page.file, retrieved_at=datetime(2026, 1, 1, tzinfo=UTC))
        counts, errors = count_page(document, page, relations_of(document, reader), names, inferred=inferred)
        total += counts
        wrong += errors
    return shares(total), wrong


def main() -> None:
    """Print the shares, and every error with `--errors`."""
    given = case_parser(__doc__ or "")
    given.add_argument("--errors", action="store_true", help="print what was missed and what was found beside the gold")
    asked = given.parse_args()
    scores, wrong = measure(asked.folder)
    loose, _ = measure(asked.folder, inferred=True)
    if asked.json:
        print(json.dumps({"relations": scores, "with inferred ends": loose}))
        return
    print("relations           ", scores)
    print("with inferred ends  ", loose)
    if asked.errors:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
