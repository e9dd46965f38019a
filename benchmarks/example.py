"""`python -m benchmarks.example [FOLDER] [--json]`: how much of an example case's gold is found in its pages.

A gold claim and a found one are the same when their contents share more than half of their letters (each is used
once, best first). Speaker, certainty and the like are counted on claims that are the same; dates and amounts on all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.sets import measure_case
from examples import gold
from firsthand.collect import collect
from firsthand.read import Reader
from firsthand.records import Claim, Document, Modifier, Span, When

SAME = 0.5

Letters = frozenset[int]
Counts = Counter[str]


def places(text: str, words: str) -> Span | None:
    """Where `words` first stand in `text`, white space aside."""
    kept = [index for index, letter in enumerate(text) if not letter.isspace()]
    bare = "".join(text[index] for index in kept)
    wanted = "".join(words.split())
    at = bare.find(wanted)
    return Span(kept[at], kept[at + len(wanted) - 1] + 1) if wanted and at >= 0 else None


def letters(text: str, spans: Iterable[Span]) -> Letters:
    """The letters and digits of `text` in these spans, as positions."""
    return frozenset(index for span in spans for index in range(span.start, span.end) if text[index].isalnum())


def wanted(text: str, claim: gold.Claim) -> Letters:
    """The letters of a gold claim's content; empty when the page's text does not hold them."""
    quote = places(text, claim.quote)
    if quote is None:
        return frozenset()
    inside = quote.of(text)
    found = [places(inside, words) for words in claim.content]
    return letters(text, [Span(quote.start + span.start, quote.start + span.end) for span in found if span])


def pairs(text: str, claims: Sequence[gold.Claim], found: Sequence[Claim]) -> list[tuple[gold.Claim, Claim]]:
    """Gold claims with the found ones that are the same, best first, each used once."""
    theirs = [wanted(text, claim) for claim in claims]
    ours = [letters(text, claim.content) for claim in found]
    likeness = sorted(
        (
            (len(a & b) / len(a | b), -i, -j)
            for i, a in enumerate(theirs)
            for j, b in enumerate(ours)
            if a and len(a & b) > SAME * len(a | b)
        ),
        reverse=True,
    )
    used: set[tuple[str, int]] = set()
    matched = []
    for _, i, j in likeness:
        if ("gold", i) not in used and ("found", j) not in used:
            used |= {("gold", i), ("found", j)}
            matched.append((claims[-i], found[-j]))
    return matched


def same_speaker(text: str, wanted_: gold.Claim, found: Claim, names: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether both name the same immediate source, in any spelling; the publisher's own statement has none."""
    if not wanted_.chain or len(found.chain) == 1:
        return not wanted_.chain and len(found.chain) == 1
    link, source = wanted_.chain[-1], found.speaker.source
    if not link.words and not link.source:
        return not source.text
    name = f"{source.text} {source.role}".casefold()
    at = source.span.of(text).casefold() if source.span else ""
    for words in map(str.casefold, (link.words, link.source, *names.get(link.entity, ()))):
        if words and (words in name or words in at or (name.strip() and name.strip() in words) or (at and at in words)):
            return True
    return False


def count_page(
    document: Document, page: gold.Page, claims: Sequence[Claim], names: Mapping[str, tuple[str, ...]]
) -> Counts:
    """What was right on one page, as counts: "x" right, "x of" looked at."""
    counts: Counts = Counter()
    about = {
        "title": document.title == page.title,
        "publisher": document.publisher == page.publisher,
        "language": document.language == page.language,
        "published": document.published is not None and document.published.earliest == page.published.date,
        "basis": document.published is not None and document.published.basis == page.published.basis,
    }
    for name, right in about.items():
        counts[name] += right
        counts[f"{name} of"] += 1
    matched = pairs(document.text, page.claims, claims)
    counts["claims"] += len(matched)
    counts["claims of"] += len(page.claims)
    counts["claims found"] += len(claims)
    for theirs, ours in matched:
        distance = theirs.chain[-1].distance if theirs.chain else theirs.distance
        facts = {
            "speaker": same_speaker(document.text, theirs, ours, names),
            "links": len(ours.chain) == len(theirs.chain) + 1,
            "certainty": ours.judged.certainty is theirs.certainty,
            "polarity": ours.judged.polarity is theirs.polarity,
            "tense": ours.judged.tense is theirs.tense,
            "distance": ours.speaker.distance is distance,
        }
        if theirs.chain:
            facts["stance"] = ours.speaker.stance is theirs.chain[-1].stance
        for name, right in facts.items():
            counts[name] += right
            counts[f"{name} of"] += 1
    return counts + _times_and_sums(page, claims)


def same_days(wanted_: gold.Date, found: When) -> bool:
    """Whether both are the same days.

    The gold writes the days of the words themselves; a record leaves the side open that "since", "until", "before" or
    "after" opens, so under the same modifier the closed side decides.
    """
    low, high = wanted_.earliest, wanted_.latest
    if found.modifier is not wanted_.modifier or low is None or high is None:
        return (found.earliest, found.latest) == (low, high)
    if found.modifier is Modifier.SINCE:
        return found.earliest == low
    if found.modifier is Modifier.BEFORE:
        return found.latest in (high, low - timedelta(days=1))
    if found.modifier is Modifier.AFTER:
        return found.earliest == high + timedelta(days=1)
    return (found.earliest, found.latest) == (low, high)


def _times_and_sums(page: gold.Page, claims: Sequence[Claim]) -> Counts:
    counts: Counts = Counter()
    whens = [when for claim in claims for when in (*claim.happened, *((claim.said_at,) if claim.said_at else ()))]
    sums = {(amount.low, amount.high, amount.currency) for claim in claims for amount in claim.amounts}
    for theirs in page.claims:
        for date in theirs.dates:
            counts["dates"] += any(same_days(date, when) for when in whens)
            counts["dates of"] += 1
        for amount in theirs.amounts:
            counts["amounts"] += (amount.low, amount.high, amount.currency) in sums
            counts["amounts of"] += 1
    return counts


def measure(folder: Path) -> dict[str, float]:
    """Shares between 0 and 1 over all pages of the case in `folder`."""
    known = gold.load(folder / "gold.json")
    reader = Reader()
    names = {entity.id: entity.names for entity in known.entities}
    counts: Counts = Counter()
    for page in known.pages:
        raw = (folder / "pages" / page.file).read_bytes()
        document = collect(raw, name=page.file, retrieved_at=datetime(2026, 1, 1, tzinfo=UTC))
        counts += count_page(document, page, reader.read(document).claims, names)
    scores = {name: counts[name] / counts[f"{name} of"] for name in counts if f"{name} of" in counts}
    precision, recall = counts["claims"] / max(1, counts["claims found"]), scores.pop("claims")
    scores |= {"claims_precision": precision, "claims_recall": recall}
    scores["claims_f1"] = 2 * precision * recall / max(1e-9, precision + recall)
    return {name: round(score, 3) for name, score in scores.items()}


def main() -> None:
    """Print the figures."""
    measure_case(__doc__ or "", measure)


if __name__ == "__main__":
    main()
