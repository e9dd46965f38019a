"""What stands around an expression: edges, articles, parts of the day, prepositions; and which years are no years."""

from __future__ import annotations

from firsthand.read.dates.grammar import Sense
from firsthand.read.dates.match import Found, Text
from firsthand.records import Modifier

EDGED = frozenset(
    {
        "date",
        "year",
        "weakyear",
        "decade",
        "century",
        "season",
        "quarter",
        "half",
        "period",
        "same",
        "weekof",
        "weekend",
    }
)
"""Rules whose expressions can have a start, a middle and an end."""
ARTICLED = EDGED | {"recent", "vague"}
DAYS = frozenset({"day", "ordday", "num", "weekday", "iso", "dotted"})
"""Parts that make a date a day, which has a morning and a night."""
SENTENCE_END = ".!?;…"
NEAR = 7
"""How many words away a word such as "scheduled" still speaks of the date."""
FAR = 14
"""How many words away the verb still tells the direction, when nobody has parsed the sentence."""
AFTER = 2
"""How many words after an expression still count: "announced Friday that it will" is no future Friday."""
PREPOSITIONS = (
    ("since", Modifier.SINCE),
    ("before", Modifier.BEFORE),
    ("after", Modifier.AFTER),
    ("about", Modifier.ABOUT),
    ("asof", Modifier.KNOWN_BY),
    ("plain", Modifier.NONE),
)
"""Classes of words that stand right before an expression, and what they add to it."""


def just_before(text: Text, at: int, kind: str) -> int | None:
    """Where a word or phrase of the class begins that ends right before token `at`; None where there is none."""
    return next((first for first, sense in text.ending(at) if sense.kind == kind), None)


def wanted(text: Text, found: Found) -> bool:
    """Whether an expression that is only sometimes a time is one here."""
    if found.rule == "weakyear":
        return _year_stands(text, found)
    if found.rule in ("duration", "bare") and _is_age(text, found):
        return False
    if found.rule == "time" and not found.parts.keys() & {"hour", "clock", "clockword", "halfday", "minutes"}:
        return found.last >= len(text.tokens) or text.tokens[found.last].kind == "mark"
    if found.rule == "bare":
        return _unit_stands(text, found)
    if found.rule == "weekend":
        return just_before(text, found.first, "art") is not None or just_before(text, found.first, "cue") is not None
    if found.rule == "half" and not found.parts.keys() & {"year", "yw", "rel"} and text.is_a(found.last, "of", "art"):
        return False
    if _is_namesake(text, found):
        return False
    weak = text.grammar.weak
    single = found.last == found.first + 1 and text.tokens[found.first].text in weak
    if not single or just_before(text, found.first, "cue") is not None:
        return True
    if text.is_sign(found.last, "-–—") and text.is_a(found.last + 1, "month"):
        return True
    return text.is_sign(found.first - 1, "-") and just_before(text, found.first - 1, "edge") is not None


def _unit_stands(text: Text, found: Found) -> bool:
    """Whether a unit without a number is a length: "almost a year", "for decades"."""
    many = text.is_a(found.first, "units") and just_before(text, found.first, "lasting_for") is not None
    return many or (just_before(text, found.first, "almost") is not None and not text.is_a(found.last, "of"))


def _is_namesake(text: Text, found: Found) -> bool:
    """Whether a month is somebody's name: April Hughes, Herr August Meyer."""
    if found.rule != "date" or found.last != found.first + 1 or "month" not in found.parts:
        return False
    after = found.last
    if "month" not in text.grammar.data.capital or after >= len(text.tokens) or text.tokens[after].gap != " ":
        return False
    named = text.tokens[after].capital and text.tokens[after].kind == "word"
    return named and not any(just_before(text, found.first, kind) is not None for kind in ("cue", "art", "edge"))


def _is_age(text: Text, found: Found) -> bool:
    around = [*range(max(0, found.first - 2), found.first), *range(found.last, min(len(text.tokens), found.last + 2))]
    counted = found.parts.get("unit") == "Y" and just_before(text, found.first, "hasage") is not None
    return counted or any(text.is_a(at, "age") for at in around)


def _year_stands(text: Text, found: Found) -> bool:
    """Whether four bare digits are a year: after "in", in brackets, in a range, or alone on their line."""
    first, last = found.first, found.last
    end = last >= len(text.tokens)
    if not end and (text.is_a(last, "counted", "unit") or text.is_sign(last, "%$€£₽₴") or _glued_digit(text, last)):
        return False
    if _opens_verb_second(text, first, last):
        return True
    starts_line = first == 0 or text.tokens[first].gap == "\n"
    if starts_line:
        return end or text.tokens[last].gap == "\n" or text.is_sign(last, ":—–-.")
    if any(just_before(text, first, kind) is not None for kind in ("strong", "edge", "yearly")):
        return True
    if text.is_a(last, "yearly"):
        return True
    if text.is_sign(first - 1, "—–-−") and text.is_a(first - 2, "year"):
        return True
    closes = end or text.tokens[last].kind == "mark" or text.tokens[last].gap == "\n" or text.is_a(last, "cue")
    opened = (
        text.is_sign(first - 1, "(—–-−,")
        or just_before(text, first, "cue") is not None
        or just_before(text, first, "about") is not None
        or (text.is_sign(last, ")") and any(text.is_sign(at, "(") for at in range(first - 3, first)))
    )
    return opened and closes


def _opens_verb_second(text: Text, first: int, last: int) -> bool:
    """German: "2017 hatte Norvane …": a verb follows the year that opens the sentence."""
    if not text.grammar.data.verb_second or last >= len(text.tokens) or not text.tokens[last].gap:
        return False
    opens = first == 0 or text.is_sign(first - 1, SENTENCE_END)
    after = text.tokens[last]
    return opens and after.kind == "word" and not after.capital


def _glued_digit(text: Text, at: int) -> bool:
    return text.tokens[at].kind == "number" and text.tokens[at].gap == " " and len(text.tokens[at].text) == 3


def widened(text: Text, found: Found) -> Found:
    """The expression with the edge ("fin"), the part of the day and the article that belong to it."""
    found = _with_daypart(text, found)
    if found.rule not in ARTICLED:
        return found
    bare = found.rule == "date" and "rel" not in found.parts
    first = found.first if bare else _skip_article(text, found.first)
    if found.rule in EDGED:
        edge_end = _skip(text, _skip_article(text, first), "of")
        hyphen = text.is_sign(edge_end - 1, "-") and not text.tokens[edge_end].gap
        start = just_before(text, edge_end - 1 if hyphen else edge_end, "edge")
        if start is not None:
            value = next(sense.value for sense in text.senses(start) if sense.kind == "edge")
            return Found(found.rule, _skip_article(text, start), found.last, {**found.parts, "edge": value})
    return Found(found.rule, first, found.last, found.parts)


def _skip_article(text: Text, first: int) -> int:
    return _skip(text, first, "art")


def _skip(text: Text, first: int, kind: str) -> int:
    start = just_before(text, first, kind) if text.tokens[first].gap != "\n" else None
    return first if start is None else start


def _with_daypart(text: Text, found: Found) -> Found:
    if found.rule != "date" or not DAYS & found.parts.keys():
        return found
    after = next((sense for sense in _senses(text, found.last) if sense.kind == "daypart"), None)
    if after is not None:
        return Found(found.rule, found.first, found.last + after.length, {**found.parts, "daypart": after.value})
    start = just_before(text, found.first, "daypart")
    linked = start is None and found.first > 1 and text.is_a(found.first - 1, "of", "since", "to", "on", "link")
    if linked:
        start = just_before(text, found.first - 1, "daypart")
    if start is None:
        return found
    value = next(sense.value for sense in text.senses(start) if sense.kind == "daypart")
    return Found(found.rule, start, found.last, {**found.parts, "daypart": value})


def _senses(text: Text, at: int) -> list[Sense]:
    return text.senses(at) if at < len(text.tokens) and text.tokens[at].gap != "\n" else []


def stands_after(text: Text, found: Found, kind: str) -> bool:
    """Whether a word of the class stands right before an expression, an article between them left aside."""
    return reach(text, found, kind) > 0


def reach(text: Text, found: Found, kind: str) -> int:
    """How many words the longest phrase of the class has that stands right before an expression; 0 for none."""
    ends = {found.first, _skip_article(text, found.first)}
    return max((sense.length for end in ends for _, sense in text.ending(end) if sense.kind == kind), default=0)


def preposition(text: Text, found: Found) -> Modifier:
    """What the word right before an expression adds to it; a paper "от 5 мая" is dated, it does not begin then."""
    if "day" not in found.parts and stands_after(text, found, "dated"):
        return Modifier.SINCE
    best, meant = 0, Modifier.NONE
    for kind, modifier in PREPOSITIONS:
        words = reach(text, found, kind)
        if words > best:
            best, meant = words, modifier
    return meant


def near(text: Text, first: int, last: int, kind: str, reach: int) -> bool:
    """Whether a word of the class stands within `reach` tokens of an expression, in its sentence."""
    for at in range(first - 1, max(-1, first - 1 - reach), -1):
        if text.tokens[at].text in SENTENCE_END or text.tokens[at + 1].gap == "\n":
            break
        if text.is_a(at, kind):
            return True
    for at in range(last, min(len(text.tokens), last + AFTER)):
        if text.tokens[at].text in SENTENCE_END or text.tokens[at].gap == "\n":
            break
        if text.is_a(at, kind):
            return True
    return False
