"""Notes to claims: a Note that came out of a case says again who said what, how surely, when and of whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from firsthand.errors import RecordError
from firsthand.read.register.claiming import Scribe
from firsthand.read.register.rows import Entry, Row
from firsthand.read.register.wording import ABOUT, DOUBTFUL, OPEN
from firsthand.records import (
    Amount,
    Argument,
    Attribution,
    Certainty,
    Distance,
    Evidence,
    Frame,
    Judged,
    Modifier,
    Polarity,
    Relation,
    Resolved,
    Source,
    Span,
    Speech,
    Stance,
    Tense,
    TimeKind,
    When,
)

_SAID = re.compile(r"said by (?P<number>\d{1,3}) \[(?P<marks>[^\]]*)\]: ?(?P<source>.*)")
_DATE = re.compile(
    r"(?P<label>date|said) \[(?P<modifier>[^;\]]*); (?P<kind>\w+)\]: "
    r"(?P<first>[\d.-]+)/(?P<last>[\d.-]+) = (?P<words>.*)"
)
_AMOUNT = re.compile(
    r"amount \[(?P<sure>\w+); (?P<currency>\w*); ?(?P<unit>[^\]]*)\]: "
    r"(?P<low>[\d.e+-]+?)\.\.(?P<high>[\d.e+-]+) = (?P<words>.*)"
)
_RELATION = re.compile(r"relation \[(?P<marks>[^\]]*)\]: (?P<subject>[^|]+) \| (?P<words>[^|]+) \| (?P<object>[^|]+)")
_EVIDENCE = re.compile(r"evidence \[(?P<kind>[^\]]*)\]: (?P<text>.+)")
_JUDGED = re.compile(r"(?P<axis>certainty|polarity|tense): (?P<word>\w+)")
_PLAIN = (("certainty", "certain"), ("polarity", "positive"), ("tense", "unknown"))
"""What holds on each axis where no line says otherwise."""

Code = TypeVar("Code", bound=StrEnum)
Made = TypeVar("Made")


def claim_note(entry: Entry, scribe: Scribe) -> None:
    """The claim that a Note is: its description is the quote. A Note without one claims nothing."""
    quote = entry.first("description")
    if quote is None:
        return
    lines = [row for row in entry.rows if row.prop.text == "notes"]
    dates = tuple(_each(lines, _DATE, _when))
    scribe.write(
        (quote.value.span,),
        [*scribe.chain(entry, quote), *_links(lines)],
        judged=_judged(lines),
        said_at=next((when for label, when in dates if label == "said"), None),
        happened=tuple(when for label, when in dates if label == "date"),
        amounts=tuple(_each(lines, _AMOUNT, _amount)),
        relations=tuple(_each(lines, _RELATION, _relation)),
        evidence=tuple(_each(lines, _EVIDENCE, _evidence)),
    )


def _each(lines: Sequence[Row], form: re.Pattern[str], make: Callable[[re.Match[str], int], Made]) -> Iterator[Made]:
    """What the lines of one form hold; a line that only looks like it is left alone."""
    for row in lines:
        if found := form.fullmatch(row.value.text):
            try:
                yield make(found, row.value.span.start)
            except (ValueError, RecordError):
                continue


def _links(lines: Sequence[Row]) -> list[Attribution]:
    return [link for _, link in sorted(_each(lines, _SAID, _link), key=lambda pair: pair[0])]


def _link(found: re.Match[str], at: int) -> tuple[int, Attribution]:
    marks = found["marks"].split("; ")
    name = found["source"]
    source = Source(
        text=name,
        span=_span(found, "source", at) if name else None,
        resolved=_code(Resolved, marks, Resolved.NAME) if name else Resolved.NOTHING,
        doubtful=DOUBTFUL in marks,
    )
    return int(found["number"]), Attribution(
        source=source,
        speech=_code(Speech, marks, Speech.INDIRECT),
        stance=_code(Stance, marks, Stance.ASSERT),
        distance=_code(Distance, marks, Distance.NEUTRAL),
    )


def _judged(lines: Sequence[Row]) -> Judged:
    said = dict(_each(lines, _JUDGED, lambda found, _: (found["axis"], found["word"])))
    try:
        return _of_words(*(said.get(axis, plain) for axis, plain in _PLAIN))
    except ValueError:
        return Judged()


def _of_words(certainty: str, polarity: str, tense: str) -> Judged:
    return Judged(certainty=Certainty(certainty), polarity=Polarity(polarity), tense=Tense(tense))


def _code(kind: type[Code], words: Sequence[str], otherwise: Code) -> Code:
    return next((one for one in kind if one in words), otherwise)


def _when(found: re.Match[str], at: int) -> tuple[str, When]:
    first, last = (None if found[side] == OPEN else date.fromisoformat(found[side]) for side in ("first", "last"))
    return found["label"], When(
        words=found["words"],
        span=_span(found, "words", at) if found["words"] else None,
        earliest=first,
        latest=last,
        modifier=Modifier(found["modifier"]),
        kind=TimeKind(found["kind"]),
    )


def _amount(found: re.Match[str], at: int) -> Amount:
    return Amount(
        words=found["words"],
        span=_span(found, "words", at),
        low=float(found["low"]),
        high=float(found["high"]),
        currency=found["currency"],
        unit=found["unit"].strip(),
        approximate=found["sure"] == ABOUT,
    )


def _relation(found: re.Match[str], at: int) -> Relation:
    frame, certainty, polarity, tense = found["marks"].split("; ")
    return Relation(
        frame=Frame(frame),
        words=found["words"],
        span=_span(found, "words", at),
        subject=Argument(role="subject", text=found["subject"], span=_span(found, "subject", at)),
        object=Argument(role="object", text=found["object"], span=_span(found, "object", at)),
        judged=_of_words(certainty, polarity, tense),
    )


def _evidence(found: re.Match[str], at: int) -> Evidence:
    return Evidence(kind=found["kind"], text=found["text"], span=_span(found, "text", at))


def _span(found: re.Match[str], group: str, at: int) -> Span:
    return Span(at + found.start(group), at + found.end(group))
