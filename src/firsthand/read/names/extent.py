"""How far a name reaches: "the lac Tchad", "Liz Cambage", "Міністерство оборони України", "ТОВ «Альфамет»".

Models see that there is a name more surely than where it ends. What belongs to it is a matter of the language's usage:
a table of words in `languages/<language>/names.toml`, and a rule here for each way of building names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from firsthand.gazetteer import country_told
from firsthand.read.known import club_words
from firsthand.read.lemmas import lemma
from firsthand.read.names.bodies import genitives, tells
from firsthand.read.names.candidate import QUOTES, Candidate, capital
from firsthand.read.names.formed import formed
from firsthand.read.names.lexicon import Lexicon, is_common, is_given
from firsthand.read.names.people import person
from firsthand.read.names.surroundings import plural
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
_LINKS = frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "der", "del"})
_ALL_LINKS = _LINKS | {"of", "the", "for"}
_ENDS = frozenset(".,?!;")
_TAIL = 3
"""Words behind a name until the one that tells an organisation."""
_FORMS = frozenset({"inc", "inc.", "ltd", "ltd.", "llc", "plc", "llp", "l.l.c.", "l.p."})
"""Legal forms that a comma stands before."""
_OF_A_PLACE = ("ский", "цкий")
"""What adjectives that belong to a name end in, unlike those that praise it."""

Rule = Callable[[Candidate, Lexicon], Candidate]


def whole(passage: Passage, row: Sequence[Candidate], words: Lexicon) -> list[Candidate]:
    """The candidates of a passage as far as their names reach; one that another has come to hold is left out."""
    found = list(formed(passage, words))
    for candidate in row:
        reaching = candidate
        for rule in _RULES:
            reaching = rule(reaching, words)
        found.append(reaching)
    return _apart(found)


def _apart(found: Sequence[Candidate]) -> list[Candidate]:
    """Without those that overlap another; the longer one stays."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda candidate: (candidate.first - candidate.last, candidate.first)):
        if not any(one.first <= other.last and other.first <= one.last for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda candidate: candidate.first)


def _landform(candidate: Candidate, words: Lexicon) -> Candidate:
    """The noun in small letters that a place's name begins with: "lac Tchad", "aéroport international de Kyiv"."""
    doc, at = candidate.doc, candidate.first - 1
    while at > 0 and doc[at].text.casefold() in _LINKS:
        at -= 1
    if at > 0 and doc[at].tag.upos == "ADJ" and not capital(doc[at]):
        at -= 1
    if at < 0 or capital(doc[at]) or candidate.first - at > 4:
        return candidate
    if lemma(doc[at].text, words.language, "NOUN") not in words.landforms:
        return candidate
    return replace(candidate, first=at, kind=MentionKind.PLACE, by="landform")


def _strait(candidate: Candidate, words: Lexicon) -> Candidate:
    """A word for a place with a capital, and what it is of: "Gulf of Mexico", "Isle of Man"."""
    doc, at = candidate.doc, candidate.first - 1
    if at > 0 and doc[at].text.casefold() == "the":
        at -= 1
    if at < 1 or doc[at].text.casefold() not in ("of", "de", "du") or not capital(doc[at - 1]):
        return candidate
    if doc[at - 1].text.casefold() not in words.place_words or doc[at - 1].text.casefold() in words.quarters:
        return candidate
    return replace(candidate, first=at - 1, kind=MentionKind.PLACE, by="landform")


def _quarter(candidate: Candidate, words: Lexicon) -> Candidate:
    """A part of the sky within a place's name: "Amérique du Nord", "Corée du Sud"."""
    doc, last = candidate.doc, candidate.last
    if last + 2 < len(doc) and doc[last + 1].text.casefold() in ("du", "de", "of") and capital(doc[last + 2]):
        named = doc[last + 2].text.casefold() in words.quarters
        return replace(candidate, last=last + 2, kind=MentionKind.PLACE, by="landform") if named else candidate
    return candidate


def _club(candidate: Candidate, words: Lexicon) -> Candidate:
    """A club before its town: "Flyers de Philadelphie" behind an article of many, "Dinamo Zagreb"."""
    doc, at = candidate.doc, candidate.first - 1
    if at >= 0 and doc[at].text.casefold() in club_words() and capital(doc[at]) and doc[at].tag.upos != "SCONJ":
        while at > 0 and doc[at - 1].text.casefold() in club_words() and capital(doc[at - 1]):
            at -= 1
        return replace(candidate, first=at, kind=MentionKind.ORGANISATION, by="club")
    if words.language != "fr" or at < 1:
        return candidate
    while at > 0 and doc[at].text.casefold() in _LINKS:
        at -= 1
    head = at
    while at > 0 and capital(doc[at]):
        at -= 1
    plural = doc[head].text.endswith("s") and not country_told(doc[head].text, "fr")
    if not plural or not at < head < candidate.first - 1 or doc[at].text.casefold() not in ("les", "des", "aux"):
        return candidate
    return replace(candidate, first=at + 1, kind=MentionKind.ORGANISATION, by="club")


def _of(candidate: Candidate, words: Lexicon) -> Candidate:
    """A word for an organisation and what it is of: "Fonds du Bas-Danube", "Inspection européenne de l'ozone"."""
    if words.language in _SLAVIC:
        return candidate
    doc, at = candidate.doc, candidate.first - 1
    while at >= 0 and doc[at].text.casefold() in _ALL_LINKS:
        at -= 1
    if at == candidate.first - 1:
        return candidate
    head = at - 1 if at > 0 and doc[at].tag.upos == "ADJ" and not capital(doc[at]) else at
    if head < 0 or not capital(doc[head]) or doc[head].text.casefold() not in words.organisation_words:
        return candidate
    return replace(candidate, first=head, kind=MentionKind.ORGANISATION, by="organisation word")


def _capitals(candidate: Candidate, words: Lexicon) -> Candidate:
    """English capitals before a name that ends in a word for an organisation: "Lower Danube Fund"."""
    doc, first = candidate.doc, candidate.first
    if words.language != "en" or doc[candidate.last].text.casefold() not in words.organisation_words:
        return candidate
    while first > 0 and _goes_before(doc[first - 1], words):
        first -= 1
    if first == candidate.first:
        return candidate
    return replace(candidate, first=first, kind=MentionKind.ORGANISATION, by="organisation word")


def _goes_before(token: Token, words: Lexicon) -> bool:
    """Whether a word with a capital may belong to the body's name behind it: no title, no "Alder-based"."""
    word = token.text
    if not word[:1].isupper() or not word[1:].islower() or token.opens or word.endswith("-based"):
        return False
    return token.tag.upos != "DET" and word.casefold() not in words.titles


def _addressed(candidate: Candidate) -> bool:
    """Whether it is a person as old letter heads have them, with a host's name: "Ann Roe@ALBION"."""
    return candidate.tokens[-1].text.startswith("@")


def _full(candidate: Candidate, words: Lexicon) -> bool:
    """Whether an English model saw a given name and a surname: "Ann Roe Fund", but no "Ann Roe Legal Services"."""
    person = words.language == "en" and candidate.kind is MentionKind.PERSON and candidate.last > candidate.first
    return person and is_given(candidate.tokens[0].text, "en")


def _tail(candidate: Candidate, words: Lexicon) -> Candidate:
    """A word for an organisation behind a name, or a legal form past a comma: "KRB Bank", "Corvalix, Inc."."""
    doc, at = candidate.doc, candidate.last + 1
    if words.language in _SLAVIC or at >= len(doc) or _addressed(candidate):
        return candidate
    reach = 1 if _full(candidate, words) else _TAIL
    while at < len(doc) and at - candidate.last <= reach and capital(doc[at]) and not doc[at].opens:
        if doc[at].text.casefold() in words.organisation_words | words.legal_forms:
            return replace(candidate, last=at, kind=MentionKind.ORGANISATION, by="organisation word")
        at += 1
    at = candidate.last + 1
    if doc[at].text == "," and at + 1 < len(doc) and doc[at + 1].text.casefold() in _FORMS and capital(doc[at + 1]):
        return replace(candidate, last=at + 1, kind=MentionKind.ORGANISATION, by="organisation word")
    return candidate


def _team(candidate: Candidate, words: Lexicon) -> Candidate:
    """An English town and the plural that its team is called by: "Alder Hornets"."""
    doc, at = candidate.doc, candidate.last + 1
    if words.language != "en" or candidate.kind is not MentionKind.PLACE or at >= len(doc):
        return candidate
    if doc[at].tag.upos != "PROPN" or not plural(doc[at].text) or not capital(doc[at]):
        return candidate
    if doc[at].text.casefold() in words.place_words or (at + 1 < len(doc) and capital(doc[at + 1])):
        return candidate
    return replace(candidate, last=at, kind=MentionKind.ORGANISATION, by="club")


def _shop(candidate: Candidate, words: Lexicon) -> Candidate:
    """An English shop or inn called by its owner: "at Roe's." where nothing follows that could be hers."""
    doc, at = candidate.doc, candidate.last + 1
    if words.language != "en" or candidate.kind is MentionKind.PERSON or at >= len(doc):
        return candidate
    if doc[at].text not in ("'s", "’s") or doc[at].tag.upos != "PART":
        return candidate
    if at + 1 < len(doc) and doc[at + 1].tag.upos not in ("ADP", "CCONJ") and doc[at + 1].text not in _ENDS:
        return candidate
    return replace(candidate, last=at)


def _described(candidate: Candidate, words: Lexicon) -> Candidate:
    """The noun that says what an organisation is, where usage counts it in: "газета «Ведомости»"."""
    doc, at, last = candidate.doc, candidate.first - 1, candidate.last
    if candidate.kind not in (MentionKind.ORGANISATION, MentionKind.OTHER) or at < 0:
        return candidate
    if doc[at].text in QUOTES and last + 1 < len(doc) and doc[last + 1].text in QUOTES:
        at, last = at - 1, last + words.closed
    if at < 0 or lemma(doc[at].text, words.language, "NOUN") not in words.describing:
        return candidate
    while (
        at > 0
        and doc[at - 1].tag.upos == "ADJ"
        and lemma(doc[at - 1].text, words.language, "ADJ").endswith(_OF_A_PLACE)
    ):
        at -= 1
    described = candidate.first - at
    return replace(candidate, first=at, last=last, kind=MentionKind.ORGANISATION, by="head word", described=described)


def _complement(candidate: Candidate, words: Lexicon) -> Candidate:
    """A body with what it is of: "МИД Литвы", "Національне агентство запобігання корупції"."""
    if words.language not in _SLAVIC or candidate.kind is not MentionKind.ORGANISATION:
        return candidate
    doc, last = candidate.doc, candidate.last
    acronym = doc[last].text.isupper() and len(doc[last].text) > 1
    if not acronym and not any(tells(token, words) for token in candidate.tokens):
        return candidate
    if (
        last + 1 < len(doc)
        and not capital(doc[last + 1])
        and (acronym or not is_common(doc[last].text, words.language))
    ):
        return candidate
    return replace(candidate, last=genitives(doc, last, words))


_RULES: tuple[Rule, ...] = (
    person,
    _landform,
    _strait,
    _quarter,
    _club,
    _of,
    _tail,
    _team,
    _shop,
    _capitals,
    _complement,
    _described,
)
