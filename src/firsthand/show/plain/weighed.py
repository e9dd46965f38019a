"""What weighing found, as headings, paragraphs and tables: findings, contradictions, origins, retellings, the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from firsthand.show.contradictions import ContradictionView
from firsthand.show.findings import Findings, FindingView
from firsthand.show.origins import OriginView
from firsthand.show.plain.blocks import Block, Heading, Layout, Look, Paragraph, Run, Runs, Table, plain
from firsthand.show.plain.funds import Note
from firsthand.show.quoted import Excerpt
from firsthand.show.retellings import Brief, ChangeView, Retelling
from firsthand.show.story import StoryView
from firsthand.show.words import Words


def findings(found: Findings, words: Words, note: Note) -> Iterator[Block]:
    """Those worth a row each, the others by status, and what the grades mean."""
    if not found.shared and not found.alone:
        yield _aside(words("findings.none"))
        return
    yield _aside(words("findings.rule"))
    if found.shared:
        keys = ("findings.says", "findings.status", "findings.for", "findings.against", "origins.grade")
        rows = tuple(_finding(row, words, note) for row in found.shared)
        yield Table(words("findings.shared"), tuple(map(words, keys)), rows)
    if found.alone:
        head = tuple(map(words, ("findings.status", "origins.grade", "origins.claims")))
        alone = tuple((plain(row.word), plain(row.grade), note(row.claims)) for row in found.alone)
        yield Table(words("findings.alone"), head, alone)
    if found.proposed:
        yield _aside(words("findings.proposed"))


def _finding(row: FindingView, words: Words, note: Note) -> tuple[Runs, ...]:
    likely = words("findings.likelihood", word=row.likelihood) if row.likelihood else ""
    return (
        (Run(row.says, Look.QUOTE, row.language),),
        (Run(row.word), Run("".join(f" {part}." for part in (likely, *row.reasons) if part), Look.SMALL)),
        (Run("; ".join(row.origins) + " "), *note(row.supporting)),
        (Run("; ".join(row.against) + " " if row.against else ""), *note(row.opposing)),
        plain(row.grade),
    )


def contradictions(found: Sequence[ContradictionView], words: Words, note: Note) -> Iterator[Block]:
    """Both sides of each with their quotes, why they are compared, and what was decided or how it may be read."""
    for one in found:
        left, right = one.sides
        yield Heading(3, f"{one.id} {one.kind}: {left.value} ≠ {right.value}")
        for side in one.sides:
            yield Paragraph((*_excerpt(side.quote), *note(side.claims)), Layout.ITEM)
        if one.because:
            yield _aside(f"{words('contradictions.because')} {one.because}.")
        if one.decided:
            yield Paragraph(plain(f"{words('contradictions.decided')} {one.decided}"))
        else:
            told = f" {words('contradictions.readings')} {'; '.join(one.readings)}." if one.readings else ""
            yield _aside(words("contradictions.open") + told)
    if not found:
        yield _aside(words("contradictions.none"))


def origins(found: Sequence[OriginView], words: Words, note: Note) -> Iterator[Block]:
    """The origins with their claims and what they reached the pages through."""
    if not found:
        yield _aside(words("origins.none"))
        return
    head = tuple(words(f"origins.{key}") for key in ("origin", "claims", "through"))
    rows = tuple(
        (
            (Run(one.name + ("?" if one.doubtful else "")), Run(f" {one.kind}", Look.SMALL)),
            note(one.claims),
            plain("; ".join(one.through) or words("origins.direct")),
        )
        for one in found
    )
    yield Table(words("origins.caption"), head, rows)
    yield _aside(f"{words('origins.doubt')} {words('origins.unset')} {words('origins.grade_note')}")


def retellings(found: Sequence[Retelling], words: Words, note: Note) -> Iterator[Block]:
    """What each page changed of the one it was taken from; what was dropped and added in a line each."""
    for one in found:
        sign = "←" if one.directed else "↔"
        yield Heading(3, f"{one.derived.id} {one.derived.outlet} {sign} {one.base.id} {one.base.outlet}")
        if one.grounds:
            yield _aside(f"{words('retellings.because')} {', '.join(one.grounds)}")
        if one.kept:
            yield Paragraph(plain(words("retellings.kept")))
        rows = tuple(
            (plain("; ".join(map(_change, pair.changes))), _excerpt(pair.then), _excerpt(pair.now))
            for pair in one.pairs
        )
        if rows:
            caption = words("retellings.table", derived=one.derived.outlet, base=one.base.outlet)
            yield Table(caption, tuple(words(f"retellings.{key}") for key in ("change", "then", "now")), rows)
        for side in one.one_sided:
            briefs = chain.from_iterable(_brief(brief, note) for brief in side.claims)
            yield Paragraph((Run(f"{side.word}: ", Look.STRONG), *briefs), Layout.ITEM)
    if not found:
        yield _aside(words("retellings.none"))


def _change(change: ChangeView) -> str:
    return ("⚑ " if change.flagged else "") + change.word


def _brief(brief: Brief, note: Note) -> Runs:
    return Run(brief.quote, Look.QUOTE, brief.language), *note((brief.claim,)), Run(" ")


def story(found: StoryView, words: Words, note: Note) -> Iterator[Block]:
    """What more than one page tells: who had it first, and who later."""
    rows = tuple(
        (
            (Run(lane.says, Look.QUOTE, lane.language), *note(lane.claims)),
            plain("; ".join(lane.first)),
            plain("; ".join(lane.later)),
        )
        for lane in found.lanes
    )
    head = (words("findings.says"), words("story.first").rstrip(" :"), words("story.later").rstrip(" :"))
    yield Table(words("story.rule"), head, rows) if rows else _aside(words("story.none"))


def _aside(text: str) -> Paragraph:
    return Paragraph(plain(text), Layout.ASIDE)


def _excerpt(quote: Excerpt | None) -> Runs:
    if quote is None:
        return plain("–")
    return tuple(Run(piece.text, Look.LIT if piece.lit else Look.QUOTE, quote.language) for piece in quote.pieces)
