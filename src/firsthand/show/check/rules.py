"""What may be wrong with a sentence about the case: one rule each, with its reason in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.records import Claim, Finding, Material, Status
from firsthand.show.check.text import Sentence
from firsthand.show.summary import summary
from firsthand.show.words import LANGUAGES, Words

_QUOTED = re.compile(r"“([^”]+)”|«([^»]+)»")
_FIGURE = re.compile(r"(?<![\w-])\d[\d.,\u00a0\u202f ]*\d|(?<![\w-])\d")
_GAP = re.compile(r"\s*(?:…|\[…\]|\.\.\.)\s*")


class Lint(StrEnum):
    """What the check looks for."""

    NO_FOOTNOTE = "no footnote"
    UNKNOWN_CLAIM = "unknown claim"
    QUOTE = "quote not in the text"
    NUMBER = "number not in the claims"
    LIKELIHOOD = "likelihood word"
    CONFIDENCE = "likelihood and confidence in one sentence"
    AS_FACT = "put as a fact"


class Flaw(Struct, frozen=True, kw_only=True):
    """One flaw: where it stands, the sentence, and what is wrong, in words."""

    kind: Lint
    line: int
    sentence: str
    why: str


class _Words(Struct, frozen=True):
    """words.toml."""

    likelihood: list[str]
    confidence: list[str]
    attribution: list[str]
    small: list[str]


@cache
def _words() -> _Words:
    raw = (files("firsthand.show.check") / "words.toml").read_bytes()
    return msgspec.toml.decode(raw, type=_Words)


@cache
def _pattern(list_name: str) -> re.Pattern[str]:
    """The longest wording first; "*" stands for any ending."""
    words = sorted(getattr(_words(), list_name), key=len, reverse=True)
    ends = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ends)})(?!\w)", re.IGNORECASE)


class _Case:
    """What the rules ask of the case."""

    def __init__(self, material: Material) -> None:
        self.claims = {claim.id: claim for claim in material.claims}
        self.texts = {document.id: _flat(document.text) for document in material.documents}
        self.findings: dict[str, list[Finding]] = {}
        for found in material.findings:
            for claim in (*found.supporting, *found.opposing):
                self.findings.setdefault(claim, []).append(found)
        self.names = {origin.name.casefold() for origin in material.origins if origin.name}
        self.own = {
            _flat(f"{one.before} {one.quote} {one.after}")
            for language in LANGUAGES
            for one in summary(material, Words(language))
        }

    def known(self, sentence: Sentence) -> list[Claim]:
        """The claims that a sentence names, those that there are."""
        return [self.claims[name] for name in sentence.claims if name in self.claims]

    def about(self, sentence: Sentence) -> list[Finding]:
        """The findings that its claims support."""
        named = set(sentence.claims)
        found = {f.id: f for name in sentence.claims for f in self.findings.get(name, ()) if named & {*f.supporting}}
        return list(found.values())


def check(material: Material, sentences: Sequence[Sentence]) -> tuple[Flaw, ...]:
    """The flaws of the sentences, in their order. What the software wrote itself and nobody changed has none."""
    case = _Case(material)
    return tuple(
        Flaw(kind=kind, line=sentence.line, sentence=sentence.text, why=why)
        for sentence in sentences
        if _flat(sentence.text) not in case.own
        for kind, rule in RULES
        for why in rule(sentence, case)
    )


def _footnotes(sentence: Sentence, case: _Case) -> Iterator[str]:
    if not sentence.claims and case.claims and re.search(r"\w{2}.*\w{2}.*\w{2}", sentence.text):
        yield "it names no claim that it rests on; put [c1] behind it"


def _unknown(sentence: Sentence, case: _Case) -> Iterator[str]:
    strange = [name for name in sentence.claims if name not in case.claims]
    if strange:
        yield f"there is no {', '.join(strange[:5])} in this case"


def _quotes(sentence: Sentence, case: _Case) -> Iterator[str]:
    texts = [case.texts[claim.document] for claim in case.known(sentence)]
    for found in _QUOTED.finditer(sentence.text):
        pieces = [_flat(piece) for piece in _GAP.split(found[1] or found[2]) if piece.strip()]
        if texts and not any(all(piece in text for piece in pieces) for text in texts):
            yield f"“{' '.join((found[1] or found[2]).split())[:80]}” does not stand in the text of the claims it names"


def _numbers(sentence: Sentence, case: _Case) -> Iterator[str]:
    claims = case.known(sentence)
    if not claims:
        return
    held = {_digits(n) for claim in claims for n in _FIGURE.findall(claim.quote.exact)}
    held |= {str(len(sentence.claims)), str(len({claim.document for claim in claims}))}
    for claim in claims:
        held |= {f"{value:g}" for amount in claim.amounts for value in (amount.low, amount.high)}
        days = [day for when in claim.happened for day in (when.earliest, when.latest) if day]
        held |= {str(part) for day in days for part in (day.day, day.month, day.year)}
    for figure in _FIGURE.findall(_QUOTED.sub(" ", sentence.text)):
        if _digits(figure) not in held:
            yield f"{figure.strip()} stands in none of the claims it names and was not counted from them"


def _likelihood(sentence: Sentence, case: _Case) -> Iterator[str]:
    set_by_analyst = {found.likelihood.casefold() for found in case.about(sentence) if found.likelihood}
    for found in _pattern("likelihood").finditer(_QUOTED.sub(" ", sentence.text)):
        if found[0].casefold() not in set_by_analyst:
            yield f"“{found[0]}” is a word of likelihood, which no analyst has set for these claims"


def _confidence(sentence: Sentence, _case: _Case) -> Iterator[str]:
    text = _QUOTED.sub(" ", sentence.text)
    if _pattern("likelihood").search(text) and _pattern("confidence").search(text):
        yield "how likely a thing is and how confident one is belong in two sentences (ICD 203)"


def _as_fact(sentence: Sentence, case: _Case) -> Iterator[str]:
    found = case.about(sentence)
    if not found or any(one.status is Status.CORROBORATED for one in found):
        return
    text = _QUOTED.sub(" ", sentence.text)
    named = any(name in text.casefold() for name in case.names)
    if not named and not _pattern("attribution").search(text):
        yield f"it is put as a fact, but what it rests on is: {found[0].status}; say who says so"


RULES: tuple[tuple[Lint, Callable[[Sentence, _Case], Iterator[str]]], ...] = (
    (Lint.NO_FOOTNOTE, _footnotes),
    (Lint.UNKNOWN_CLAIM, _unknown),
    (Lint.QUOTE, _quotes),
    (Lint.NUMBER, _numbers),
    (Lint.LIKELIHOOD, _likelihood),
    (Lint.CONFIDENCE, _confidence),
    (Lint.AS_FACT, _as_fact),
)
"""All rules, in the order in which they are told."""


def _flat(text: str) -> str:
    """Without quotation marks, and with one space between words."""
    return " ".join(re.sub(r"[“”«»\"]", " ", text).replace("’", "'").split())


def _digits(figure: str) -> str:
    """A figure without the signs between its thousands, as "1500" or "2.5"."""
    plain = re.sub(r"[\u00a0\u202f ]", "", figure.strip(" .,"))
    plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", plain).replace(",", ".")
    return f"{float(plain):g}" if re.fullmatch(r"\d+(\.\d+)?", plain) else plain
