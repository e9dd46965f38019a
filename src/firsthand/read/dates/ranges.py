"""Ranges: what their ends leave unsaid is taken from the other end ("3–5 May", "лютий—квітень 1862", "1979—89")."""

from __future__ import annotations

from firsthand.read.dates.context import just_before
from firsthand.read.dates.match import Found, Text

DASHES = "-–—−"
OPENERS = ("since", "dated", "from", "between")
"""Classes of words that open a range: "from 3 to 5 May"."""


def connector(text: Text, left: int, right: int, *, first: int) -> str:
    """How tokens `left` to `right` (exclusive) join two ends, the first beginning at `first`: "dash", "words" or ""."""
    if right - left == 1 and text.is_sign(left, DASHES):
        return "dash"
    if not 1 <= right - left <= 3 or any(token.gap == "\n" for token in text.tokens[left : right + 1]):
        return ""
    words = [sense for sense in text.senses(left) if sense.kind == "to"]
    to = max(words, key=lambda sense: sense.length, default=None)
    if to is None or (to.length < right - left and not text.is_a(right - 1, "art")):
        return ""
    kinds = ("between",) if to.value == "and" else OPENERS
    return "words" if any(opened(text, first, kind) for kind in kinds) else ""


def opened(text: Text, first: int, kind: str) -> bool:
    """Whether a word of the class stands before token `first`, an article between them left aside."""
    article = just_before(text, first, "art")
    return any(just_before(text, at, kind) is not None for at in (first, article) if at is not None)


def completed(text: Text, found: list[Found]) -> list[Found]:
    """The expressions with the bare ends of ranges added, and years and months handed from end to end."""
    out: list[Found] = []
    for at, one in enumerate(found):
        limit = out[-1].last if out else 0
        bare = _bare_left(text, one, limit)
        if bare is not None:
            out.append(bare)
        elif out and connector(text, out[-1].last, one.first, first=out[-1].first):
            out[-1], one = _share(out[-1], one)
        out.append(one)
        following = found[at + 1].first if at + 1 < len(found) else len(text.tokens)
        right = _bare_right(text, one, following)
        if right is not None:
            if "year" in right.parts and "year" not in one.parts and "month" in one.parts:
                out[-1] = one.with_parts(year=right.parts["year"])
            out.append(right)
    return out


def _bare_left(text: Text, right: Found, limit: int) -> Found | None:
    """The number that opens a range: 3 in "3–5 May", 1914 in "1914–1918 рр."."""
    end = right.first - 1
    if end > limit and text.is_a(end, "art") and not text.is_sign(end, DASHES):
        end -= 1
    number = end - 1
    if number > limit and text.is_sign(number, ".") and text.tokens[number - 1].kind == "decimal":
        number -= 1
    if number >= limit and text.tokens[number].kind == "decimal":
        return _decimal_left(text, right, number, end)
    if number > limit and text.is_a(number, "nth") and not text.tokens[number].gap:
        number -= 2 if text.is_sign(number - 1, "-") else 1
    if number < limit or text.tokens[number].kind != "number" or text.tokens[right.first].gap == "\n":
        return None
    if not connector(text, end, right.first, first=number):
        return None
    made = _opening(text.tokens[number].text, right)
    return None if made is None else Found(right.rule, number, end, made)


def _decimal_left(text: Text, right: Found, number: int, end: int) -> Found | None:
    """27.5 in "27.5—4.6.1918"."""
    day, _, month = text.tokens[number].text.partition(".")
    parts = _spelt_out(right.parts)
    if "year" not in parts or "dotted" not in right.parts or not month.isdecimal() or not 1 <= int(month) <= 12:
        return None
    if not connector(text, end, right.first, first=number):
        return None
    return Found("date", number, end, {"day": day, "month": month, "year": parts["year"]})


def _opening(number: str, right: Found) -> dict[str, str] | None:
    parts = _spelt_out(right.parts)
    if right.rule == "duration" and "num" in parts and int(number) < (right.number("num") or 0):
        return {**parts, "num": number}
    if right.rule == "date" and "day" in parts and "month" in parts and len(number) <= 2:
        earlier = 0 < int(number) < int(parts["day"])
        return {**{k: v for k, v in parts.items() if k != "weekday"}, "day": number} if earlier else None
    if right.rule in ("year", "weakyear") and "year" in parts and len(number) == 4:
        return {**parts, "year": number}
    if right.rule in ("year", "decade") and ("bc" in parts or right.rule == "decade") and "num" in parts:
        return {**parts, "num": number}
    return None


def _spelt_out(parts: dict[str, str]) -> dict[str, str]:
    """The parts of 28.5.1918 by name, so that "27—28.5.1918" can be completed."""
    day, _, rest = parts.get("dotted", "").partition(".")
    month, _, year = rest.partition(".")
    return {"day": day, "month": month, "year": year} if len(year) == 4 else parts


def _bare_right(text: Text, left: Found, limit: int) -> Found | None:
    """The number that closes a range: 5 in "May 3–5", 89 in "1979—89"."""
    at = left.last + 1
    if at >= min(limit + 1, len(text.tokens)) or not connector(text, left.last, at, first=left.first):
        return None
    if at >= limit or text.tokens[at].kind != "number" or text.tokens[at].gap == "\n":
        return None
    number = text.tokens[at].text
    if text.is_a(at + 1, "month", "unit", "counted", "nth"):
        return None
    if left.rule == "date" and "day" in left.parts and len(number) <= 2 and int(left.parts["day"]) < int(number) <= 31:
        return _with_year(text, Found("date", at, at + 1, {**left.parts, "day": number}))
    year = left.parts.get("year", "")
    if left.rule in ("year", "weakyear") and len(number) == 2 and len(year) == 4 and int(number) > int(year[2:]):
        return Found("year", at, at + 1, {"year": year[:2] + number})
    return None


def _with_year(text: Text, found: Found) -> Found:
    after = found.last + 1 if text.is_sign(found.last, ",") else found.last
    year = next((s.value for s in text.senses(after) if s.kind == "year"), "") if after < len(text.tokens) else ""
    if not year or text.tokens[after].gap == "\n":
        return found
    return Found(found.rule, found.first, after + 1, {**found.parts, "year": year})


def _share(left: Found, right: Found) -> tuple[Found, Found]:
    """Two ends that name their months: the year of one is the other's, or its neighbour's across New Year."""
    first, last = left.number("month"), right.number("month")
    if left.rule == right.rule == "date" and first is None and "day" in left.parts and last is not None:
        return Found("date", left.first, left.last, {**right.parts, **left.parts}), right
    if left.rule != "date" or right.rule != "date" or first is None or last is None:
        return left, right
    over = first > last
    if "year" in right.parts and not {"year", "rel", "same"} & left.parts.keys():
        return left.with_parts(year=str(int(right.parts["year"]) - over)), right
    if "year" in left.parts and not {"year", "rel", "same"} & right.parts.keys():
        return left, right.with_parts(year=str(int(left.parts["year"]) + over))
    return left, right
