"""The written sentences: `text with [words] | number or low..high | unit or currency | about`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from firsthand.read.amounts import find

LANGUAGES = ("en", "fr", "ru", "uk", "de", "es")


@dataclass(frozen=True)
class Sentence:
    """One sentence with its amount; without `words` it has none."""

    text: str
    words: str
    low: float = 0
    high: float = 0
    unit: str = ""
    currency: str = ""
    about: bool = False


def sentences(language: str) -> list[Sentence]:
    """The written sentences of a language."""
    lines = Path(__file__).with_name(f"sentences.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line and not line.startswith("#")]


def _sentence(line: str) -> Sentence:
    text, *given = (part.strip() for part in line.split(" | "))
    bare = text.replace("[", "").replace("]", "")
    words = re.search(r"\[(.+)\]", text)
    if words is None:
        return Sentence(bare, "")
    low, _, high = given[0].partition("..")
    named = [one for one in given[1:] if one != "about"]
    code = next((one for one in named if re.fullmatch("[A-Z]{3}", one)), "")
    unit = next((one for one in named if one != code), "")
    return Sentence(bare, words[1], float(low), float(high or low), unit, code, "about" in given)


def wrong(one: Sentence, language: str) -> str:
    """What a sentence is read as, where that is not what it means; "" where it is right."""
    found = find(one.text, language)
    if not one.words:
        return " ".join(f"[{amount.words}]" for amount in found)
    for amount in found:
        same = (amount.words, amount.unit, amount.currency) == (one.words, one.unit, one.currency)
        if same and amount.approximate is one.about and (amount.low, amount.high) == pytest.approx((one.low, one.high)):
            return ""
    return "; ".join(f"[{a.words}] {a.low}..{a.high} {a.unit}{a.currency} {a.approximate}" for a in found) or "nothing"
