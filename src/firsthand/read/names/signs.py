"""What the table of clues asks of a candidate: words around it, words within it, what lists and the gazetteer know."""

from __future__ import annotations

from firsthand.gazetteer import Gazetteer, Spot, country_told
from firsthand.read.lemmas import lemma
from firsthand.read.names.candidate import QUOTES, Candidate, capital, is_punctuation, written
from firsthand.read.names.lexicon import (
    Lexicon,
    is_common,
    is_given,
    is_surname,
)
from firsthand.records import MentionKind

_REACH = 4
"""Words looked at before a name for the noun that it belongs to."""
_APPOSITION = 9
_FULL = 2
"""Words of a name whose last may be a surname though places are called so: "Ann Hill"."""
_STEM = 5
"""Letters that a word built on one for an organisation has at least, and one more."""
TAXA = ("idae", "inae", "aceae", "idés", "acées")
"""What names of families of animals and plants end in."""
_SLAVIC = frozenset({"ru", "uk"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_OF = frozenset({"of", "de", "du", "d'", "d’", "von", "der"})


class Seen:
    """A candidate with what its clues ask for, worked out once."""

    def __init__(self, candidate: Candidate, words: Lexicon, gazetteer: Gazetteer) -> None:
        self.candidate = candidate
        self.words = words
        self.gazetteer = gazetteer
        self.lemmas = [lemma(token.text, words.language) for token in candidate.tokens]
        """Dictionary forms of the name's words."""
        self.lowered = {*(token.text.casefold() for token in candidate.tokens), *self.lemmas}
        """The name's words as written and their dictionary forms, in lower case."""
        self.spots: tuple[Spot, ...] = gazetteer.find(candidate.text, words.language)
        """What the gazetteer knows under this name."""
        self.noun_before = _noun_before(candidate, words.language)
        self.word_before = _word_before(candidate, words.language)


def _noun_before(candidate: Candidate, language: str) -> str:
    """The noun that directly governs the name, seen through quotation marks and adjectives; empty where none."""
    doc, at = candidate.doc, candidate.first - 1
    for _ in range(_REACH):
        if at < 0:
            return ""
        token = doc[at]
        tag = token.tag.upos
        if tag in ("NOUN", "PROPN") and token.text not in QUOTES:
            return lemma(token.text, language, "NOUN")
        if tag not in ("ADJ",) and token.text not in QUOTES:
            return token.text.casefold() if tag == "X" else ""
        at -= 1
    return ""


def _word_before(candidate: Candidate, language: str) -> str:
    """The word right before the name, past an opening quotation mark, in its dictionary form."""
    doc, at = candidate.doc, candidate.first - 1
    while at >= 0 and doc[at].text in QUOTES:
        at -= 1
    return lemma(doc[at].text, language) if at >= 0 else ""


def title_near(seen: Seen) -> bool:
    """A title right before ("President Roe"), or across a comma ("the spokesman of the council, John Roe")."""
    titles = seen.words.titles
    if with_an_office(seen):
        return False
    if seen.noun_before in titles or seen.word_before in titles or seen.word_before in seen.words.honorifics:
        return True
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    if last + 1 < len(doc) and doc[last + 1].text == ",":
        after = (lemma(token.text, seen.words.language) for token in doc[last + 2 : last + 5])
        if not titles.isdisjoint(after):
            return True
    if len(seen.candidate.tokens) < 2 or seen.word_before != ",":
        return False
    for token in reversed(doc[max(0, first - 1 - _APPOSITION) : first - 1]):
        if is_punctuation(token) or (token.tag.upos == "VERB" and token.tag.written.startswith("Fin")):
            return False
        if (not capital(token) or token.opens) and lemma(token.text, seen.words.language) in titles:
            return True
    return False


def owns(seen: Seen) -> bool:
    """Whether something is told to be theirs: "Roe's file"."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    return after + 1 < len(doc) and doc[after].text in _POSSESSIVES and doc[after].tag.upos == "PART"


def speaks(seen: Seen) -> bool:
    """One word that nothing is known of, and a verb of saying behind it."""
    doc, after = seen.candidate.doc, seen.candidate.last + 1
    if len(seen.lemmas) > 1 or seen.spots or seen.candidate.text.isupper() or after >= len(doc):
        return False
    return doc[after].text in seen.words.saying


def full_name(seen: Seen) -> bool:
    """A given name and one to three words more."""
    tokens, words = seen.candidate.tokens, seen.words
    if not 1 < len(tokens) <= 4 or not tokens[-1].text[:1].isupper() or not is_given(tokens[0].text, words.language):
        return False
    last = tokens[-1].text.casefold() if words.language == "en" else ""
    return last not in words.organisation_words and (len(tokens) <= _FULL or last not in words.place_words)


def surname(seen: Seen) -> bool:
    """A word that looks like a surname; within «…» Russian and Ukrainian write firms, and people bare."""
    language = seen.words.language
    return is_surname(seen.candidate.tokens[-1].text, language) and not (language in _SLAVIC and quoted(seen))


def quoted(seen: Seen) -> bool:
    """Whether quotation marks stand right before it and right behind it."""
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    return first > 0 and last + 1 < len(doc) and doc[first - 1].text in QUOTES and doc[last + 1].text in QUOTES


def with_an_office(seen: Seen) -> bool:
    """What stands in «…» behind an office in Russian and Ukrainian has it: "Речниця «Вельмори»"; people stand bare."""
    return seen.words.language in _SLAVIC and quoted(seen) and seen.noun_before in seen.words.titles


def of_an_author(seen: Seen) -> bool:
    """A name in quotation marks with a person's behind it in the genitive: "«Макбет» Шекспіра"."""
    doc, at = seen.candidate.doc, seen.candidate.last + 2
    if seen.words.language not in _SLAVIC or at >= len(doc) or not quoted(seen):
        return False
    return "Gen" in doc[at].tag.features and doc[at].tag.upos == "PROPN" and capital(doc[at])


def belonging(seen: Seen) -> bool:
    """A name whose board, plant or spokesman is spoken of: "the board of Albion", "Albion's plant"."""
    doc, first, last = seen.candidate.doc, seen.candidate.first, seen.candidate.last
    language, owned = seen.words.language, seen.words.belongings
    if last + 2 < len(doc) and doc[last + 1].text in _POSSESSIVES:
        return any(lemma(token.text, language, "NOUN") in owned for token in doc[last + 2 : last + 5])
    if first < 2 or doc[first - 1].text.casefold() not in _OF:
        return False
    return lemma(doc[first - 2].text, language, "NOUN") in owned


def apposed(seen: Seen) -> bool:
    """A name that a comma and a noun for an organisation follow: "Albion, a maker of boats"."""
    doc, at = seen.candidate.doc, seen.candidate.last + 1
    if at + 1 >= len(doc) or doc[at].text not in {",", "(", "–", "—"}:
        return False
    for token in doc[at + 1 : at + 1 + _REACH]:
        tag = token.tag.upos
        if tag == "NOUN" and lemma(token.text, seen.words.language, "NOUN") in seen.words.organisation_heads:
            return True
        if tag not in ("DET", "ADJ", "NOUN", "X"):
            return False
    return False


def headed(seen: Seen) -> bool:
    """Whether a word for an organisation is in the name; its head, where no model saw an English one."""
    words = seen.words
    if words.language != "en" or seen.candidate.by == "model":
        return not words.organisation_words.isdisjoint(seen.lowered)
    tokens = [token.text.casefold() for token in seen.candidate.tokens]
    end = next((at for at, word in enumerate(tokens) if at and word in ("of", "for")), len(tokens))
    return tokens[end - 1] in words.organisation_words


def built(seen: Seen) -> bool:
    """A word built like those for an organisation: "Київрада", "Мінфін", "Укрнафта"."""
    word, words = seen.lemmas[-1], seen.words
    if len(seen.lemmas) > 1 or len(word) <= _STEM or is_common(seen.candidate.text, words.language):
        return False
    return word.startswith(words.organisation_beginnings) or word.endswith(words.organisation_endings)


def numbered(seen: Seen) -> bool:
    """Letters and digits in one word: a substance, a model, a road ("CFC-11")."""
    tokens = seen.candidate.tokens
    return any(letter.isdigit() for letter in tokens[-1].text) and tokens[-1].text[:1].isalpha()


def event(seen: Seen) -> bool:
    """A cup, a war, a prize: a word for one in the name, or right behind it with a capital ("FIFA World Cup")."""
    words, doc, last = seen.words.event_words, seen.candidate.doc, seen.candidate.last
    if not words.isdisjoint(seen.lowered):
        return True
    following = doc[last + 1 : last + 3]
    return any(capital(token) and token.text.casefold() in words for token in following)


def team(seen: Seen) -> bool:
    """A town and a plural, as teams are called in English: "Alder Hornets"."""
    tokens = seen.candidate.tokens
    if seen.words.language != "en" or len(tokens) < 2 or seen.spots or seen.candidate.kind is MentionKind.PERSON:
        return False
    last = tokens[-1].text
    if not last.endswith("s") or last.endswith("ss") or not last[:1].isupper() or is_given(tokens[0].text, "en"):
        return False
    town = written(seen.candidate.passage, seen.candidate.first, seen.candidate.last - 1)
    return bool(seen.gazetteer.find(town, "en"))


def two_words(seen: Seen) -> bool:
    """Two words with a capital each that tell nothing else: most often a given name that no list has, and a surname."""
    tokens, words = seen.candidate.tokens, seen.words
    if words.language in _SLAVIC or len(tokens) != 2 or seen.spots or seen.word_before == "the" or quoted(seen):
        return False
    if not all(token.text.isalpha() and token.text[1:].islower() and token.text[:1].isupper() for token in tokens):
        return False
    told = (words.organisation_words, words.place_words, words.event_words, words.quarters)
    if not all(kind.isdisjoint(seen.lowered) for kind in told) or country_told(tokens[0].text, words.language):
        return False
    return not tokens[-1].text.endswith("s") and not seen.gazetteer.find(tokens[0].text, words.language)


def many(seen: Seen) -> bool:
    """One plural behind "the": a team, a band, a movement."""
    word = seen.candidate.text
    if seen.words.language != "en" or len(seen.lemmas) > 1 or seen.word_before != "the" or seen.spots:
        return False
    if seen.candidate.by != "model":
        return False
    return word.endswith("s") and word[1:].islower() and not country_told(word, "en")


def title_of_a_work(seen: Seen) -> bool:
    """All that stands in quotation marks, where these hold works rather than firms."""
    if full_name(seen) or not quoted(seen):
        return False
    return seen.words.language in ("en", "fr") and not seen.noun_before
