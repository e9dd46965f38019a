"""Numbers in digits and in words."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.read.amounts.words import SPACES, Token, Vocabulary

HYPHENS = "-‑"
LONGEST = 18
"""Digits of the longest number that is taken for an amount."""


@dataclass(frozen=True)
class Number:
    """A number, tokens `first` to `last` (exclusive). `scaled` tells that a magnitude word multiplied it."""

    value: float
    first: int
    last: int
    scaled: bool = False
    in_words: bool = False
    most: float = 0
    """The upper end of words such as "hundreds"; 0 for a plain number."""


class Line:
    """The tokens of a text and what they can be."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        self.vocabulary = vocabulary
        self.tokens = vocabulary.counting(text)

    def sense(self, at: int, *kinds: str) -> tuple[str, int]:
        """The value of the longest word or phrase of these kinds at `at`, and its end; ("", at) where there is none."""
        best = ("", at)
        if 0 <= at < len(self.tokens):
            for tail, kind, value in self.vocabulary.senses.get(self.tokens[at].text, ()):
                end = at + 1 + len(tail)
                if kind in kinds and end > best[1] and self._follows(at, tail):
                    best = (value, end)
        return best

    def _follows(self, at: int, tail: tuple[str, ...]) -> bool:
        rest = self.tokens[at + 1 : at + 1 + len(tail)]
        return tuple(one.text for one in rest) == tail and all(one.gap != "\n" for one in rest)

    def ends(self, at: int, kind: str) -> int | None:
        """Where a word or phrase of the kind begins that ends right before `at`."""
        for length in (3, 2, 1):
            start = at - length
            if start >= 0 and self.sense(start, kind)[1] == at and self.tokens[start].gap is not None:
                return start
        return None

    def here(self, at: int) -> bool:
        """Whether token `at` exists and stands on the same line as the one before it."""
        return at < len(self.tokens) and self.tokens[at].gap != "\n"


def parsed(text: str, thousands: str) -> float | None:
    """The value of digits with their separators; None where they make no number (1.2.3)."""
    for space in SPACES + " ":
        text = text.replace(space, "")
    groups = text.replace(",", ".").split(".")
    signs = [letter for letter in text if letter in ".,"]
    if len(text) > LONGEST + len(signs):
        return None
    if not signs:
        return float(text)
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3 and groups[0] != "0"
    if grouped and set(signs) <= set(thousands):
        return float("".join(groups))
    if len(signs) == 1:
        return float(f"{groups[0]}.{groups[1]}")
    mixed = len(set(signs[:-1])) == 1 and signs[-1] != signs[0] and all(len(group) == 3 for group in groups[1:-1])
    return float("".join(groups[:-1]) + "." + groups[-1]) if mixed else None


def number(line: Line, at: int) -> Number | None:
    """The number that begins at token `at`, magnitudes included."""
    rough, after = line.sense(at, "rough")
    if rough:
        low, _, high = rough.partition("..")
        return Number(float(low), at, after, in_words=True, most=float(high))
    found = _digits(line, at) if line.tokens[at].kind == "number" else _words(line, at) or _lone(line, at)
    if found is None:
        return None
    value, end, scaled = found.value, found.last, False
    _, after = line.sense(end, "half") if line.here(end) else ("", end)
    if after > end and line.here(after) and line.sense(after, "magnitude")[0]:
        value, end = value + 0.5, after
    while line.here(end):
        scale, after = line.sense(end, "magnitude")
        if not scale or (len(line.tokens[end].text) == 1 and line.tokens[end].gap and scale != "1e9"):
            break
        value, end, scaled = value * float(scale), after, True
        _, after = line.sense(end, "half") if line.here(end) else ("", end)
        if after > end:
            value, end = value + float(scale) / 2, after
        if line.here(end) and found.in_words and (rest := _words(line, end)) and rest.value < float(scale):
            value, end = value + rest.value, rest.last
    return Number(value, at, end, scaled, found.in_words)


def _lone(line: Line, at: int) -> Number | None:
    """One of a magnitude word that needs no "one" before it: "mille", "миллион"."""
    alone = line.tokens[at].text in line.vocabulary.lone and line.sense(at, "magnitude")[0]
    return Number(1.0, at, at, in_words=True) if alone else None


def _digits(line: Line, at: int) -> Number | None:
    token = line.tokens[at]
    value = parsed(token.text, line.vocabulary.data.thousands)
    return None if value is None or _is_name(line, at) else Number(value, at, at + 1)


def continues(line: Line, at: int) -> bool:
    """Whether digits go on from others over a hyphen: the 3392 of file 40-3392, which begins no amount."""
    before = line.tokens[at - 2 : at]
    glued = len(before) == 2 and not line.tokens[at].gap and not before[1].gap
    return glued and before[1].text in HYPHENS and before[0].kind == "number"


def _is_name(line: Line, at: int) -> bool:
    """Whether digits belong to a name, an ordinal, a telephone number or a time: M5, Su-34, 38th, +7 495, 16:15."""
    return _named_before(line, at) or _named_after(line, at)


def _named_before(line: Line, at: int) -> bool:
    before = line.tokens[max(0, at - 2) : at]
    if not before:
        return False
    last = before[-1]
    glued = not last.gap and len(before) == 2
    if last.text in ("№", "#", "+", "no", "nº") or (last.text == "." and glued and before[0].text in ("no", "nr")):
        return True
    if line.tokens[at].gap:
        return False
    hyphened = last.text in HYPHENS and glued and before[0].kind == "word"
    return (last.kind == "word" and not last.text.endswith("'")) or hyphened or last.text in "@/:_."


def _named_after(line: Line, at: int) -> bool:
    after = line.tokens[at + 1 : at + 3]
    if not after or after[0].gap:
        return False
    sign, endings = after[0], line.vocabulary.ordinals
    if sign.text == "." and len(after) == 2 and not after[1].gap and after[1].text in endings:
        return True
    if sign.text in endings or sign.text in "@/:_":
        return True
    if sign.text in HYPHENS and len(after) == 2 and not after[1].gap:
        return after[1].kind == "word"
    return sign.kind == "word" and len(sign.text) == 1 and not line.sense(at + 1, "magnitude", "currency")[0]


def _words(line: Line, at: int) -> Number | None:
    """A number in words: each next one adds to, or a hundred multiplies, what stands before."""
    value, end = line.sense(at, "numeral")
    if not value:
        return None
    total = float(value)
    while line.here(end):
        start = end + 1 if line.tokens[end].text in "-‑" or line.sense(end, "both")[0] else end
        more, after = line.sense(start, "numeral")
        step = float(more or 0)
        small = (step < 10 and total % 10 == 0 and total >= 20) or (step < 100 and total % 100 == 0)
        teen = step < 20 and total in (60, 80)
        if step == 100 and 1 < total < 20:
            total *= 100
        elif more and (small or teen):
            total += step
        else:
            break
        end = after
    return Number(total, at, end, in_words=True)


def is_line_start(token: Token, at: int) -> bool:
    """Whether a token opens its line."""
    return at == 0 or token.gap == "\n"
