"""What capitals alone tell: names that no model took for one, salutations, and towns where nobody writes capitals.

In Ukrainian a capital on what the dictionary does not hold as a common word is a name, and so it is in English and
French inside a sentence, though of what kind only the rest of the page can tell. In Russian natasha leaves none of
worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from firsthand.gazetteer import Gazetteer, Level, country_told
from firsthand.morphology import readings
from firsthand.read.lemmas import is_listed
from firsthand.read.names.candidate import QUOTES, Candidate, capital, shouted
from firsthand.read.names.edges import uncapitalised
from firsthand.read.names.lexicon import Lexicon, is_closed, is_common
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_LANGUAGES = frozenset({"uk", "en", "fr"})
_UNKNOWN_ALONE = frozenset({"en", "fr"})
"""Languages in which only a word that no dictionary holds is taken for a name by its capital."""
_LONGEST = 4
_SALUTATION = 2
_BETWEEN = 2
"""Small words between a subject and its verb, at most."""
_SHORT = 4
"""Letters up to which a word in small letters is not taken for a town's."""
_LARGE = 250_000
_OPENING = QUOTES | frozenset({":", "—", "–", "-", "…", "...", "(", "/", "*", "."})
"""What a sentence or a title may open behind, so that a capital there says nothing."""
_PERSONAL = ("Name", "Surn", "Patr")


def lone(passage: Passage, words: Lexicon, taken: set[int]) -> Iterator[Candidate]:
    """Runs of capitals in `passage` at places that are not `taken`."""
    if words.language not in _LANGUAGES:
        return
    doc, done = passage.tokens, -1
    if words.language in _UNKNOWN_ALONE:
        yield from _unknown(passage, words, taken)
        return
    for at in passage.capitals:
        if at <= done or at in taken or not _may_begin(doc, at, words):
            continue
        done = at
        while done + 1 < len(doc) and done - at < _LONGEST and done + 1 not in taken and _fits(doc[done + 1], words):
            done += 1
        yield Candidate(passage, at, done, _kind(doc[done].text, words.language), "capital")


def _unknown(passage: Passage, words: Lexicon, taken: set[int]) -> Iterator[Candidate]:
    """Words inside a sentence that the tagger takes for names and no dictionary holds: "warned Belgorn of it"."""
    doc = passage.tokens
    for at in passage.capitals:
        token = doc[at]
        if at in taken or token.tag.upos != "PROPN":
            continue
        if _opens(doc, at) and not (_acts(doc, at) or _bracketed(doc, at)):
            continue
        if _beside_a_name(doc, at, taken) or not token.text[1:].islower():
            continue
        if not _fits(token, words) or is_listed(token.text, words.language):
            continue
        if shouted(passage):
            return
        yield Candidate(passage, at, at, MentionKind.OTHER, "capital")


def _opens(doc: Sequence[Token], at: int) -> bool:
    """Whether a word opens a sentence or a title, so that its capital says nothing."""
    return at == 0 or doc[at].opens or doc[at - 1].text in _OPENING


def _acts(doc: Sequence[Token], at: int) -> bool:
    """Whether a verb follows, behind a small word or two at most: "Belgorn paid him", "Belgorn n'a rien dit"."""
    behind = doc[at + 1 : at + 2 + _BETWEEN]
    verb = next((token for token in behind if token.tag.upos not in ("ADV", "PRON", "PART")), None)
    return verb is not None and verb.tag.upos in ("VERB", "AUX")


def _bracketed(doc: Sequence[Token], at: int) -> bool:
    """Whether it stands alone in brackets: "OSLO, May 3 (Belgorn)"."""
    return 0 < at < len(doc) - 1 and doc[at - 1].text == "(" and doc[at + 1].text == ")"


def _beside_a_name(doc: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether a word stands beside a name or a capital, an article that opens the sentence aside."""
    return any(
        one in taken or (capital(doc[one]) and not (doc[one].opens and doc[one].tag.upos == "DET"))
        for one in (at - 1, at + 1)
        if 0 <= one < len(doc)
    )


def informal(passage: Passage, words: Lexicon, gazetteer: Gazetteer, taken: set[int]) -> Iterator[Candidate]:
    """English letters and messages: "Roe," on a line of its own, "in glasgow" where no word has a capital."""
    if words.language != "en":
        return
    doc = passage.tokens
    salutation = len(doc) == _SALUTATION and doc[1].text == "," and doc[0].tag.upos == "PROPN"
    if salutation and 0 not in taken and _fits(doc[0], words) and doc[0].text[1:].islower():
        yield Candidate(passage, 0, 0, MentionKind.PERSON, "salutation")
    if not uncapitalised(passage):
        return
    for at in range(1, len(doc)):
        named = doc[at].tag.upos in ("PROPN", "NOUN") and _town(doc[at].text, gazetteer)
        if named and at not in taken and doc[at - 1].text in words.place_prepositions:
            yield Candidate(passage, at, at, MentionKind.PLACE, "gazetteer")


def _town(word: str, gazetteer: Gazetteer) -> bool:
    """Whether a word in small letters is a country's, a region's or a large town's name."""
    if len(word) <= _SHORT or not word.isalpha() or not word.islower():
        return False
    spots = gazetteer.find(word.title(), "en")[:1]
    return any(spot.level is not Level.CITY or spot.population >= _LARGE for spot in spots)


def _may_begin(doc: Sequence[Token], at: int, words: Lexicon) -> bool:
    token = doc[at]
    if not _fits(token, words):
        return False
    if _opens(doc, at):
        return _first_of_all_a_person(token.text, words.language)
    return True


def _fits(token: Token, words: Lexicon) -> bool:
    text = token.text
    if not capital(token) or token.tag.upos not in ("PROPN", "NOUN", "X") or len(text) < 3 or text.isupper():
        return False
    if text.casefold() in words.not_names or country_told(text, words.language):
        return False
    return text.isalpha() and not is_common(text, words.language) and not is_closed(text, words.language)


@lru_cache(maxsize=20_000)
def _first_of_all_a_person(word: str, language: str) -> bool:
    """Whether the dictionary holds the word first of all as a person's name."""
    found = readings(word, language)
    return bool(found) and found[0].is_known and any(mark in str(found[0].tag) for mark in _PERSONAL)


@lru_cache(maxsize=20_000)
def _kind(word: str, language: str) -> MentionKind:
    """The kind that the dictionary knows a word as; one that it does not know is most often a person."""
    for reading in readings(word, language):
        tag = str(reading.tag)
        if not reading.is_known:
            break
        if "Geox" in tag:
            return MentionKind.PLACE
        if "Orgn" in tag:
            return MentionKind.ORGANISATION
        if any(mark in tag for mark in _PERSONAL):
            return MentionKind.PERSON
    return MentionKind.PERSON
