"""How far a name reaches: "the lac Tchad", "Liz Cambage", "Міністерство оборони України", "ТОВ «Альфамет»".

Models see that there is a name more surely than where it ends. What belongs to it is a matter of the language's usage:
a table of words in `languages/<language>/names.toml`, and a rule here for each way of building names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from firsthand.gazetteer import Gazetteer, country_told
from firsthand.read.lemmas import lemma
from firsthand.read.names.bodies import genitives, tells
from firsthand.read.names.candidate import QUOTES, Candidate, capital
from firsthand.read.names.lexicon import Lexicon, is_common, is_given
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
_PARTICLES = frozenset(
    {"de", "du", "d'", "d’", "van", "von", "der", "den", "ter", "al", "el", "bin", "ben", "ibn", "da", "di", "dos", "del"}
    | {"della", "la", "le", "y", "фон", "ван", "де", "дер", "аль", "эль", "ель", "бен", "ибн", "ібн", "ла", "ле"}
)
"""Small words that join a person's names and never end them."""
_NOBLE = frozenset({"bin", "van", "von", "ibn", "al"})
"""Those that a surname keeps when it stands alone."""
_LINKS = frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "der", "del"})
_OF = frozenset({"of", "the", "for"})
_CLUBS = frozenset(
    "fc ac as sc sk hk hc fk bc kk rc us cf cd ud sv vfl vfb tsv if ifk bk rb tsg losc ogc om cska csca dinamo dynamo spartak "
    "lokomotiv sporting racing olympique stade athletic atletico atlético athlétic borussia inter real fortuna eintracht "
    "цска динамо спартак локомотив шахтер шахтар зенит торпедо металлист металіст фк хк бк".split()
)
"""What clubs of every country are called before their town: "HK CSKA Moscou", "Dinamo Zagreb"."""
_MOST_NAMES = 4
_OF_A_PLACE = ("ский", "цкий")
"""What adjectives that belong to a name end in, unlike those that praise it."""
_FORM = 5
"""Letters that an abbreviated legal form has at most."""
_QUOTED = 12
"""Words within quotation marks that are still a name."""

Rule = Callable[[Candidate, Lexicon], Candidate]


def whole(passage: Passage, row: Sequence[Candidate], words: Lexicon, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of a passage as far as their names reach; one that another has come to hold is left out."""
    del gazetteer
    formed = list(_formed(passage, words))
    found: list[Candidate] = []
    for candidate in sorted([*row, *formed], key=lambda one: (one.by != "legal form", one.first)):
        reaching = candidate
        if candidate.by != "legal form":
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


def _named(token: Token, words: Lexicon) -> bool:
    """Whether a word may be one of a person's names."""
    text = token.text
    if not capital(token) or len(text) < 2 or token.tag.upos not in ("PROPN", "NOUN", "ADJ", "X"):
        return False
    lower = text.casefold()
    if lower in words.not_names or lower in words.titles or lower in words.organisation_words | words.legal_forms:
        return False
    return not is_common(text, words.language) and not (len(text) > 3 and text.isupper())


def _person(candidate: Candidate, words: Lexicon) -> Candidate:
    """Given names, surnames and what joins them: "Liz" → "Liz Cambage", "Louis de" → "Louis de Funès"."""
    doc, first, last = candidate.doc, candidate.first, candidate.last
    given = any(is_given(token.text, words.language) for token in candidate.tokens[:1])
    if candidate.kind is not MentionKind.PERSON and not given:
        return candidate
    if candidate.kind is MentionKind.PERSON:
        first, last = _without_tail(doc, first, last)
        if first < last and doc[first].opens and is_common(doc[first].text, words.language):
            first += 1
    if given:
        last = _surnames(doc, first, last, words)
    first = _names_before(doc, first, words) if candidate.kind is MentionKind.PERSON else first
    kind = MentionKind.PERSON if last > candidate.last or first < candidate.first else candidate.kind
    return replace(candidate, first=first, last=last, kind=kind)


def _without_tail(doc: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """A person's name goes from a capital to a capital: "Winston beams", "philosophe Rabindranath Tagore"."""
    start = next((at for at in range(first, last + 1) if capital(doc[at])), None)
    if start is None:
        return first, last
    stop = start
    for at in range(start + 1, last + 1):
        if capital(doc[at]):
            stop = at
        elif doc[at].text.casefold() not in _PARTICLES and doc[at].text not in QUOTES:
            break
    return start, stop


def _surnames(doc: Sequence[Token], first: int, last: int, words: Lexicon) -> int:
    while last + 1 < len(doc) and last - first < _MOST_NAMES:
        step = 1
        while last + step < len(doc) and step < 3 and doc[last + step].text.casefold() in _PARTICLES:
            step += 1
        if last + step >= len(doc) or not _named(doc[last + step], words):
            break
        if words.language in _SLAVIC and not _goes_on(doc, first, last, last + step, words):
            break
        if step > 1 and words.language not in _SLAVIC and doc[last + 1].text.casefold() in ("d'", "d’", "la", "le", "і"):
            break
        last += step
    return last


def _goes_on(doc: Sequence[Token], first: int, last: int, at: int, words: Lexicon) -> bool:
    """Whether a Slavic name goes on at `at`: in the same script, and not with somebody else's given name."""
    if doc[at].text.isascii() != doc[last].text.isascii():
        return False
    return last == first or not is_given(doc[at].text, words.language)


def _initial(token: Token) -> bool:
    return len(token.text) == 2 and token.text[0].isupper() and token.text[1] == "."


def _names_before(doc: Sequence[Token], first: int, words: Lexicon) -> int:
    """Initials and given names right before: "F. Scott Fitzgerald"."""
    while first > 0 and (_initial(doc[first - 1]) or _named_before(doc[first - 1], words)):
        first -= 1
    if first > 0 and doc[first - 1].text.casefold() in _NOBLE:
        first -= 1
    return first


def _named_before(token: Token, words: Lexicon) -> bool:
    return is_given(token.text, words.language) and _named(token, words)


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
        if doc[last + 2].text.casefold() in words.quarters:
            return replace(candidate, last=last + 2, kind=MentionKind.PLACE, by="landform")
    return candidate


def _club(candidate: Candidate, words: Lexicon) -> Candidate:
    """A club before its town: "Flyers de Philadelphie" behind an article of many, "Dinamo Zagreb"."""
    doc, at = candidate.doc, candidate.first - 1
    if at >= 0 and doc[at].text.casefold() in _CLUBS and capital(doc[at]):
        while at > 0 and doc[at - 1].text.casefold() in _CLUBS and capital(doc[at - 1]):
            at -= 1
        return replace(candidate, first=at, kind=MentionKind.ORGANISATION, by="club")
    if words.language != "fr" or at < 1:
        return candidate
    while at > 0 and doc[at].text.casefold() in _LINKS:
        at -= 1
    head = at
    while at > 0 and capital(doc[at]):
        at -= 1
    if head < candidate.first - 1 and at < head and doc[at].text.casefold() in ("les", "des", "aux"):
        if doc[head].text.endswith("s") and not country_told(doc[head].text, "fr"):
            return replace(candidate, first=at + 1, kind=MentionKind.ORGANISATION, by="club")
    return candidate


def _of(candidate: Candidate, words: Lexicon) -> Candidate:
    """A word for an organisation and what it is of: "Fonds du Bas-Danube", "Inspection européenne de l'ozone"."""
    if words.language in _SLAVIC:
        return candidate
    doc, at = candidate.doc, candidate.first - 1
    while at >= 0 and doc[at].text.casefold() in _LINKS | _OF:
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
    while first > 0 and capital(doc[first - 1]) and not doc[first - 1].opens and doc[first - 1].text[1:].islower():
        first -= 1
    if first == candidate.first:
        return candidate
    return replace(candidate, first=first, kind=MentionKind.ORGANISATION, by="organisation word")


def _described(candidate: Candidate, words: Lexicon) -> Candidate:
    """The noun that says what an organisation is, where usage counts it in: "газета «Ведомости»", "корпорация Nokia"."""
    doc, at, last = candidate.doc, candidate.first - 1, candidate.last
    if candidate.kind not in (MentionKind.ORGANISATION, MentionKind.OTHER) or at < 0:
        return candidate
    if doc[at].text in QUOTES and last + 1 < len(doc) and doc[last + 1].text in QUOTES:
        at, last = at - 1, last + words.closed
    if at < 0 or lemma(doc[at].text, words.language, "NOUN") not in words.describing:
        return candidate
    while at > 0 and doc[at - 1].tag.upos == "ADJ" and lemma(doc[at - 1].text, words.language, "ADJ").endswith(_OF_A_PLACE):
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
    if last + 1 < len(doc) and not capital(doc[last + 1]) and (acronym or not is_common(doc[last].text, words.language)):
        return candidate
    return replace(candidate, last=genitives(doc, last, words))


def _formed(passage: Passage, words: Lexicon) -> Iterator[Candidate]:
    """Names that are sure to begin where they do: "ТОВ «Альфамет»", "прокуратура Київської області"."""
    if words.language not in _SLAVIC:
        return
    doc = passage.tokens
    for at, token in enumerate(doc[:-1]):
        if doc[at + 1].text in QUOTES and _legal_form(token, words):
            last = _closing(doc, at + 1)
            if last:
                yield Candidate(passage, at, last - (not words.closed), MentionKind.ORGANISATION, "legal form", 2)
        elif lemma(token.text, words.language, "NOUN") in words.organs:
            last = genitives(doc, at, words)
            if last > at and any(capital(one) for one in doc[at + 1 : last + 1]):
                yield Candidate(passage, _adjectives(doc, at), last, MentionKind.ORGANISATION, "legal form")


def _legal_form(token: Token, words: Lexicon) -> bool:
    """Whether a word before a quotation mark says what kind of body is named there: all of "ТОВ", "НАК" and "ДТГО" do."""
    text = token.text
    return text.casefold() in words.legal_forms or (2 <= len(text) <= _FORM and text.isalpha() and text.isupper())


def _adjectives(doc: Sequence[Token], at: int) -> int:
    """Where the adjectives with a capital begin that stand before the noun at `at`."""
    while at > 0 and doc[at - 1].tag.upos == "ADJ" and capital(doc[at - 1]):
        at -= 1
    return at


def _closing(doc: Sequence[Token], opening: int) -> int:
    """The quotation mark that closes the one at `opening`; 0 where none does within reach."""
    deep = 0
    for at in range(opening, min(len(doc), opening + _QUOTED)):
        text = doc[at].text
        if text in "«“„" or (text == '"' and at == opening):
            deep += 1
        elif text in "»”" or text == '"':
            deep -= 1
            following = doc[at + 1].text if at + 1 < len(doc) else ""
            if deep <= 0 or following not in ("»", "”"):
                return at
    return 0


_RULES: tuple[Rule, ...] = (_person, _landform, _strait, _quarter, _club, _of, _capitals, _complement, _described)
