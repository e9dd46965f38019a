"""What the models found, set right at the edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.gazetteer import Gazetteer, Level, Spot
from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import NOBLE, QUOTES, Candidate, capital, initial, written
from firsthand.read.names.lexicon import Lexicon, is_closed, is_common, is_given, is_surname
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_KEPT = frozenset({"sheikh", "shaikh", "prophet"})
"""Titles that English counts in with the name behind them."""
_BODY_REACH = 4
"""Words between "ministère" and the capital of its name."""
_NO_NAMES = frozenset({"ADJ", "ADV", "INTJ", "VERB", "AUX", "PRON", "DET", "NOUN"})
"""Parts of speech that the tagger gives no English name."""
_SHORT = 4
"""Letters up to which a word in small letters is no town's name, whatever a model says."""
_HAMLET = 10_000
"""People below which a town does not save a common word at a sentence's beginning: there is a village for any word."""


def opens_only(candidate: Candidate, words: Lexicon, gazetteer: Gazetteer) -> bool:
    """Whether it is a common word that has its capital from opening a sentence."""
    token = candidate.doc[candidate.first]
    if candidate.by != "model" or candidate.first != candidate.last or not token.opens:
        return False
    if words.language == "en" and token.tag.upos in _NO_NAMES:
        return not is_surname(token.text, "en") and not gazetteer.find(token.text, "en")
    if is_closed(token.text, words.language):
        return True
    if not is_common(token.text, words.language):
        return False
    spots = gazetteer.find(token.text, words.language)
    return not any(spot.level is not Level.CITY or spot.population >= _HAMLET for spot in spots[:1])


def split(candidate: Candidate, words: Lexicon) -> Iterator[Candidate]:
    """Cut "VTB Bank Andriy Kostin" before the given name, behind an organisation; "Federal Service (FS)" at the "("."""
    tokens = candidate.tokens
    opening = next((at for at in range(1, len(tokens) - 1) if tokens[at].text == "("), 0)
    if opening:
        yield replace(candidate, last=candidate.first + opening - 1)
        first, last = candidate.first + opening + 1, candidate.last - (tokens[-1].text == ")")
        if first <= last:
            yield replace(candidate, first=first, last=last)
        return
    for at in range(1, len(tokens) - 1):
        if not is_given(tokens[at].text, words.language) or not capital(tokens[at + 1]):
            continue
        before = tokens[:at]
        if any(_names_organisation(token, words) for token in before) and all(map(capital, before)):
            first = _capitals_from(candidate.doc, candidate.first)
            cut = candidate.first + at
            yield replace(candidate, first=first, last=cut - 1, kind=MentionKind.ORGANISATION, by="given name")
            yield replace(candidate, first=cut, kind=MentionKind.PERSON, by="given name")
            return
    yield candidate


def region_apart(candidate: Candidate, words: Lexicon, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """An English town and its country or region without a comma: "San Rafael California" is two names.

    So is a French plant with its town: "l'usine Albion de Lyon".
    """
    tokens, last = candidate.tokens, candidate.last
    if words.language == "fr" and _sited(candidate, words, gazetteer):
        yield replace(candidate, last=last - 2, kind=MentionKind.ORGANISATION, by="head word")
        yield replace(candidate, first=last, kind=MentionKind.PLACE, by="gazetteer")
        return
    one = len(tokens) == 1 or not words.place_words.isdisjoint(token.text.casefold() for token in tokens)
    if words.language != "en" or candidate.kind is not MentionKind.PLACE or one:
        yield candidate
        return
    town = " ".join(token.text for token in tokens[:-1]).title()
    region = tokens[-1].text.title() if len(tokens[-1].text) > 2 else tokens[-1].text.upper()
    above = next((spot for spot in gazetteer.find(region, "en")[:1] if spot.level is not Level.CITY), None)
    if above is None or gazetteer.find(candidate.text.title(), "en") or not _holds(above, gazetteer.find(town, "en")):
        yield candidate
        return
    yield replace(candidate, last=last - 1)
    yield replace(candidate, first=last)


def _holds(above: Spot, towns: Sequence[Spot]) -> bool:
    """Whether one of the towns lies in the country or the region `above`: "Air France" is no town Air in France."""
    inside = (town for town in towns if town.main and town.country == above.country)
    return any(above.level is Level.COUNTRY or town.region == above.region for town in inside)


def _sited(candidate: Candidate, words: Lexicon, gazetteer: Gazetteer) -> bool:
    """Whether a plant, which a noun before tells, is named with a town behind "de"."""
    doc, first, last = candidate.doc, candidate.first, candidate.last
    if last - first < 2 or first == 0 or doc[last - 1].text.casefold() not in ("de", "d'", "d’", "à"):
        return False
    return lemma(doc[first - 1].text, "fr", "NOUN") in words.plants and bool(gazetteer.find(doc[last].text, "fr"))


def _names_organisation(token: Token, words: Lexicon) -> bool:
    lower = token.text.casefold()
    acronym = len(token.text) > 1 and token.text.isupper()
    return acronym or lower in words.organisation_words or lower in words.legal_forms


def _capitals_from(doc: Sequence[Token], first: int) -> int:
    """Where the run of capitalised words that ends at `first` begins."""
    while first > 0 and capital(doc[first - 1]) and not doc[first - 1].opens:
        first -= 1
    return first


def trimmed(candidate: Candidate, words: Lexicon, gazetteer: Gazetteer) -> Candidate | None:
    """Without quotation marks and possessives at the edges, or titles before a person; None when nothing is left."""
    first, last, doc = candidate.first, candidate.last, candidate.doc
    while first < last and (doc[first].text in QUOTES or _title(candidate, first, words)):
        first += 1
    while last > first and (doc[last].text in QUOTES or doc[last].text in {"'s", "’s", ",", "."}):
        last -= 1
    if first < last and _town(candidate, first, last, words, gazetteer):
        return candidate.as_far(first, last, candidate.kind)
    if words.language == "en" and not uncapitalised(candidate.passage):
        first, last = _capitalised(doc, first, last, _tells(candidate.kind, words))
    if words.language == "en" and candidate.passage.text[doc[last].end : doc[last].end + 1] == "_":
        return None
    if first == last and _no_name(candidate, first, words) and not _town(candidate, first, last, words, gazetteer):
        return None
    # A common noun that a body is of is no place: "ministère russe de la Défense".
    if candidate.kind is MentionKind.ORGANISATION or (
        candidate.kind is MentionKind.PLACE and doc[first].tag.upos == "NOUN" and body_from(doc, first, words) < first
    ):
        return candidate.as_far(body_from(doc, first, words), last, MentionKind.ORGANISATION)
    return candidate.as_far(first, last, candidate.kind)


def body_from(doc: Sequence[Token], first: int, words: Lexicon) -> int:
    """Where the name really begins: at "ministère" of "ministère russe de la Défense"; else at `first` as it was."""
    for at in range(first - 1, max(-1, first - 1 - _BODY_REACH), -1):
        token = doc[at]
        if token.tag.upos in ("NOUN", "PROPN"):
            return at if lemma(token.text, words.language, "NOUN") in words.bodies else first
        if token.tag.upos not in ("ADP", "DET", "ADJ"):
            break
    return first


def _title(candidate: Candidate, at: int, words: Lexicon) -> bool:
    if candidate.kind is not MentionKind.PERSON or at == candidate.last:
        return False
    doc = candidate.doc
    # "Duke Energy" has no title.
    if doc[at].text.casefold() in _KEPT or doc[at + 1].text.casefold() in words.organisation_words:
        return False
    return doc[at].text.casefold() in words.titles


def _tells(kind: MentionKind, words: Lexicon) -> frozenset[str]:
    """The nouns in small letters that a name of this kind may end in where a model counts them in: "Alder province"."""
    if kind is MentionKind.PLACE:
        return words.place_words
    return words.organisation_words if kind is MentionKind.ORGANISATION else frozenset()


def _capitalised(doc: Sequence[Token], first: int, last: int, ends: frozenset[str]) -> tuple[int, int]:
    """An English name begins and ends with a capital or a number: "Alder", not "central Alder" or "Alder project"."""
    while first < last and _small(doc[first]) and not (doc[first].text in NOBLE and capital(doc[first + 1])):
        first += 1
    last = _joined(doc, last)
    while last > first and _small(doc[last]) and doc[last].text not in ends:
        last -= 1
    return first, last


def _joined(doc: Sequence[Token], last: int) -> int:
    """Where a name ends that a model saw as far as its "and": "Roe and" of "Roe and Daughters"."""
    if doc[last].text not in ("and", "&"):
        return last
    while last + 1 < len(doc) and capital(doc[last + 1]):
        last += 1
    return last


def _small(token: Token) -> bool:
    """Whether no letter is a capital and none is a digit."""
    return any(map(str.isalpha, token.text)) and not any(one.isupper() or one.isdigit() for one in token.text)


def _no_name(candidate: Candidate, at: int, words: Lexicon) -> bool:
    """Whether one word names nobody: a month, an initial; in English a letter and a title ("the Governor") too."""
    token = candidate.doc[at]
    lower = token.text.casefold()
    if lower in words.not_names or initial(token):
        return True
    if words.language != "en":
        return not _nameable(token)
    return lower in words.titles or len(lower) == 1 or not (_nameable(token) or uncapitalised(candidate.passage))


def _town(candidate: Candidate, first: int, last: int, words: Lexicon, gazetteer: Gazetteer) -> bool:
    """Whether a model saw a place in English words of small letters, and there is a large one: "in glasgow"."""
    text = written(candidate.passage, first, last)
    if words.language != "en" or candidate.kind is not MentionKind.PLACE or not text.islower() or len(text) <= _SHORT:
        return False
    spots = gazetteer.find(text.title(), "en")[:1]
    return any(spot.level is not Level.CITY or spot.population >= _HAMLET for spot in spots)


def uncapitalised(passage: Passage) -> bool:
    """Whether its writer spares capitals: but for the first word and "I" there is none."""
    doc = passage.tokens
    return all(doc[at].opens or doc[at].text == "I" for at in passage.capitals)


def _nameable(token: Token) -> bool:
    return any(letter.isalpha() for letter in token.text) and any(letter.isupper() for letter in token.text)
