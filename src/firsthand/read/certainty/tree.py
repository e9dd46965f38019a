"""Finding one's way in a Universal Dependencies parse: the parts of a verb group, of a clause, and its governors."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from firsthand.read.tokens import Token

GROUP = frozenset({"aux", "aux:pass", "cop"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj"})
_JOINED = frozenset({"conj", "parataxis"})
_APART = CLAUSES | _JOINED | {"xcomp"}
_place = attrgetter("i")
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def upos(token: Token) -> str:
    """The universal part of speech."""
    return token.tag.upos


def features(token: Token) -> frozenset[str]:
    """Verb form, mood, tense, case and voice as the tagger wrote them, such as Fin, Ind and Past."""
    return token.tag.features


def spelling(token: Token) -> str:
    """The word in lower case with one kind of apostrophe."""
    return token.spelling


def children(token: Token, *labels: str) -> list[Token]:
    """Dependants with one of these relations, in text order."""
    return [child for child in token.children if child.dep_ in labels]


def auxiliaries(token: Token) -> list[Token]:
    """Auxiliaries and copulas, the finite one first as a rule."""
    return [child for child in token.children if child.dep_ in GROUP]


def group(token: Token) -> list[Token]:
    """The auxiliaries of a predicate: its own, or those it shares with the first of its conjuncts."""
    own = auxiliaries(token)
    first = first_conjunct(token)
    return auxiliaries(first) if not own and shares_auxiliaries(token) else own


def shares_auxiliaries(token: Token) -> bool:
    """Whether a later conjunct is a bare form that leans on the first one: "will open and *close*"."""
    first = first_conjunct(token)
    bare = "Inf" in features(token) or (features(token) & {"Part"} and "Part" in features(first))
    return first.i != token.i and bool(bare) and not has_subject(token) and not children(token, "mark")


def has_subject(token: Token) -> bool:
    """Whether the predicate has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in token.children)


def predicate_of(token: Token) -> Token:
    """The predicate that an auxiliary or copula belongs to; any other word itself."""
    return token.head if token.dep_ in GROUP else token


def first_conjunct(token: Token) -> Token:
    """The head of the coordination that a predicate stands in; the token itself outside one."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def clause(token: Token) -> list[Token]:
    """The words of a predicate's own clause in text order: without subordinate clauses and further conjuncts."""
    found: list[Token] = []
    waiting = [token]
    while waiting:
        word = waiting.pop()
        found.append(word)
        if word.children:
            waiting += [child for child in word.children if child.dep_ not in _APART or not _opens_clause(child)]
    found.sort(key=_place)
    return found


def _opens_clause(child: Token) -> bool:
    """Whether a dependant by one of the relations that set words apart has a clause of its own."""
    label = child.dep_
    if label in CLAUSES:
        return True
    if label in _JOINED:
        return upos(child) in VERBAL or has_subject(child)
    return upos(child) in VERBAL


def governors(token: Token) -> Iterator[tuple[str, Token]]:
    """Outwards from a predicate: each relation and the word that governs by it, through coordinations."""
    while True:
        token = first_conjunct(token)
        if token.head.i == token.i:
            return
        yield token.dep_, token.head
        token = token.head
