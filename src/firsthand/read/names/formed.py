"""Organisations that are sure to begin where they do: "ТОВ «Альфамет»", "прокуратура Київської області"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.read.lemmas import lemma
from firsthand.read.names.bodies import genitives
from firsthand.read.names.candidate import QUOTES, Candidate, capital
from firsthand.read.names.lexicon import Lexicon
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import MentionKind

_SLAVIC = frozenset({"ru", "uk"})
_REACH = 4
"""Words between a body and the capital of what it is of, at most."""
_FORM = 5
"""Letters that an abbreviated legal form has at most."""
_QUOTED = 12
"""Words within quotation marks that are still a name."""


def formed(passage: Passage, words: Lexicon) -> Iterator[Candidate]:
    """Legal forms with a name in quotation marks, and bodies of a state with what is theirs."""
    if words.language not in _SLAVIC:
        return
    doc = passage.tokens
    near = {at - back for at in passage.capitals for back in range(_REACH + 1)}
    for at in sorted(near):
        if not 0 <= at < len(doc) - 1:
            continue
        token = doc[at]
        if doc[at + 1].text in QUOTES and _legal_form(token, words):
            last = _closing(doc, at + 1)
            if last:
                yield Candidate(passage, at, last - (not words.closed), MentionKind.ORGANISATION, "legal form", 2)
        elif lemma(token.text, words.language, "NOUN") in words.organs:
            last = genitives(doc, at, words)
            if last > at and any(capital(one) for one in doc[at + 1 : last + 1]):
                yield Candidate(passage, _adjectives(doc, at), last, MentionKind.ORGANISATION, "legal form")


def _legal_form(token: Token, words: Lexicon) -> bool:
    """Whether a word before a quotation mark says what kind of body is named there: "ТОВ", "НАК", "ДТГО" do."""
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
