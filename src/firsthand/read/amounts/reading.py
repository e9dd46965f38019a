"""Amounts of a text as records: number, range, magnitude, currency or unit, and whether it is only about so much."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from firsthand.read.amounts.numbers import Line, Number, continues, is_line_start, number
from firsthand.read.amounts.words import vocabulary
from firsthand.read.dates import occupied
from firsthand.records import Amount, Span

YEARS = range(1000, 2100)
"""A bare whole number of these, with nothing counted after it, is taken for a year."""
DASHES = "-–—−"
HALF = 0.5
"""Half of something is too often a manner of speaking."""
MODIFIERS = 2
"""So many words can stand between a number and the noun it counts: "1,500 part-time workers"."""
MILLION = 1e6
"""From here on French and Spanish link what is counted: "six mille drones", but "six millions de drones"."""


@dataclass(frozen=True)
class _Measure:
    """What is counted: a currency, a unit, or neither; `last` is the end of its words."""

    last: int
    currency: str = ""
    unit: str = ""


def find(text: str, language: str, *, offset: int = 0) -> list[Amount]:
    """The amounts of `text`, in text order; `offset` is where it begins in the document.

    Numbers within time expressions, ordinals, telephone numbers and names of models are no amounts. A magnitude
    without a unit ("80 milliards de roubles … seuls 30 milliards") takes the currency last named in its paragraph.
    """
    line = Line(vocabulary(language), text)
    times = occupied(text, language)
    starts = [span.start for span in times]
    out: list[Amount] = []
    at, currency = 0, ""
    openers = line.vocabulary.openers
    while at < len(line.tokens):
        token = line.tokens[at]
        if token.gap == "\n":
            currency = ""
        if token.kind != "number" and token.text not in openers:
            at += 1
            continue
        place = bisect_right(starts, token.start) - 1
        if place >= 0 and token.start < times[place].end:
            at += 1
            continue
        found, last = _amount(line, at, currency, text, offset)
        if found is not None:
            out.append(found)
            currency = found.currency or currency
        at = max(last, at + 1)
    return out


def _amount(line: Line, at: int, inherited: str, text: str, offset: int) -> tuple[Amount | None, int]:
    """The amount that begins at token `at`, and where it ends."""
    sign, start = line.sense(at, "money", "currency")
    if sign and not (line.here(start) and line.tokens[start].kind == "number" and _leads(line, at)):
        return None, at + 1
    if not line.here(start) and start != at:
        return None, at + 1
    low = None if continues(line, start) else number(line, start)
    if low is None:
        return None, at + 1
    high = _second(line, low, at) or low
    measure = _measure(line, high, sign)
    if not _counts(line, low, high, measure):
        return None, max(low.last, at + 1)
    least, most = low.value, high.most or high.value
    if high is not low and high.scaled and not low.scaled:
        least *= _scale(line, high)
    money = measure.currency or (inherited if high.scaled and not measure.unit else "")
    span = Span(offset + line.tokens[at].start, offset + line.tokens[_last(line, at, measure.last) - 1].end)
    made = Amount(
        words=text[span.start - offset : span.end - offset],
        span=span,
        low=min(least, most),
        high=most,
        unit=_written(line, measure, text),
        currency=money,
        approximate=bool(high.most) or _about(line, at),
    )
    return made, measure.last


def _last(line: Line, first: int, last: int) -> int:
    """The end of the words: the full stop of "млн." at the end of a line is the sentence's."""
    ends = last >= len(line.tokens) or line.tokens[last].gap == "\n"
    return last - 1 if ends and last - 1 > first and line.tokens[last - 1].text == "." else last


def _written(line: Line, measure: _Measure, text: str) -> str:
    """The unit with the capitals it has in the text."""
    if measure.unit in ("", "%"):
        return measure.unit
    first = measure.last - 1
    while line.tokens[first].text != measure.unit:
        first -= 1
    return text[line.tokens[first].start : line.tokens[measure.last - 1].end]


def _leads(line: Line, at: int) -> bool:
    """Whether a currency word is one that is written before its number: a sign or an ISO code."""
    text = line.tokens[at].text
    return line.tokens[at].kind == "money" or (len(text) == 3 and text.isascii())


def _scale(line: Line, high: Number) -> float:
    """By how much the magnitude words of a number multiply it."""
    scale = 1.0
    for at in range(high.first + 1, high.last):
        value, _ = line.sense(at, "magnitude")
        scale *= float(value) if value else 1.0
    return scale


def _second(line: Line, low: Number, start: int) -> Number | None:
    """The upper end of a range; None where there is none."""
    at = low.last
    if not line.here(at) or not line.here(at + 1):
        return None
    word, end = line.sense(at, "to")
    both = line.sense(at, "both")
    if line.tokens[at].text in DASHES:
        end = at + 1
    elif not word and both[0] and line.ends(start, "between") is not None:
        end = both[1]
    elif not word:
        return None
    _, after = line.sense(end, "money")
    high = number(line, after) if line.here(after) else None
    if high is None:
        return None
    least = low.value * (_scale(line, high) if high.scaled and not low.scaled else 1)
    return high if least < high.value else None


def _measure(line: Line, high: Number, sign: str) -> _Measure:
    at = high.last
    if sign:
        return _Measure(at, currency=sign)
    if not line.here(at):
        return _Measure(at)
    _, percent = line.sense(at, "percent")
    if percent > at:
        return _Measure(percent, unit="%")
    link, noun = line.sense(at, "link")
    money = _money(line, noun)
    if money is not None:
        return money
    data = line.vocabulary.data
    needs_link = data.linked_units and _scale(line, high) >= MILLION
    if high.in_words and high.value < 1:
        return _Measure(at)
    if not line.here(noun) or (needs_link and not link) or (link and not high.scaled and not high.in_words):
        return _Measure(at)
    _, phrase = line.sense(noun, "units")
    if phrase > noun:
        return _Measure(phrase, unit=line.tokens[noun].text)
    token = line.tokens[noun]
    if token.kind != "word" or token.text in line.vocabulary.not_units or line.sense(noun, "numeral")[0]:
        return _Measure(at)
    if high.scaled and token.text.endswith(tuple(data.not_unit_endings.split())):
        return _Measure(at)
    adjective = token.text.endswith(tuple(data.adjective_endings.split())) and data.adjective_endings
    further = adjective and line.here(noun + 1) and line.tokens[noun + 1].kind == "word"
    last = noun + 2 if further else _plural(line, noun)
    _, after = line.sense(last, "after_units") if line.here(last) else ("", last)
    return _Measure(after, unit=token.text)


def _plural(line: Line, noun: int) -> int:
    """The end of a unit: "85 armed guards" counts guards, so an adjective takes the plural after it along."""
    endings = tuple(line.vocabulary.data.plural.split())
    if not endings or line.tokens[noun].text.endswith(endings):
        return noun + 1
    for at in range(noun + 1, min(noun + MODIFIERS + 2, len(line.tokens))):
        token = line.tokens[at]
        hyphen = token.text == "-" and not token.gap
        if not hyphen and (token.kind != "word" or token.gap == "\n" or token.text in line.vocabulary.not_units):
            break
        if token.text.endswith(endings):
            return at + 1
    return noun + 1


def _money(line: Line, at: int) -> _Measure | None:
    if not line.here(at):
        return None
    _, start = line.sense(at, "before_currency")
    code, end = line.sense(at, "currency")
    if not code:
        code, end = line.sense(start, "money", "currency") if line.here(start) else ("", at)
    if not code:
        return None
    extra, after = line.sense(end, "after_currency") if line.here(end) else ("", end)
    return _Measure(after if extra else end, currency=code)


def _counts(line: Line, low: Number, high: Number, measure: _Measure) -> bool:
    """Whether a number is an amount: not "one" alone, not a bare year, not the number of a list's item."""
    if line.tokens[high.first].text in line.vocabulary.lone:
        return bool(measure.currency or measure.unit)
    if measure.currency or measure.unit == "%" or high.scaled:
        return True
    if high.in_words:
        return (high.value > 1 and bool(measure.unit)) or (0 < high.value < 1 and high.value != HALF)
    digits = line.tokens[high.first].text
    many = tuple(line.vocabulary.data.plural.split())
    if (
        high.value in YEARS
        and digits.isdecimal()
        and (not measure.unit or not (measure.unit.endswith(many) or not many))
    ):
        return False
    first = line.tokens[low.first]
    alone = not measure.unit and measure.last < len(line.tokens) and line.tokens[measure.last].text in (".", ")")
    return not (is_line_start(first, low.first) and alone)


def _about(line: Line, at: int) -> bool:
    """Whether a word such as "about" stands before the amount."""
    for skipped in (at, at - 1):
        start = line.ends(skipped, "approximate") if skipped > 0 else None
        if start is not None and (skipped == at or line.sense(skipped, "between", "link")[0]):
            return True
    return False
