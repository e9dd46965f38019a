"""Who does what to whom: the predicate of a content and its arguments, read off the parse.

Arguments are whole noun phrases without the relative clauses that hang on them. A subject that syntax leaves out is
found where syntax shares it (coordination, "plans to build"), and a relative pronoun stands for its antecedent.
"""

from __future__ import annotations

import msgspec

from firsthand.read.certainty import core
from firsthand.read.certainty.tree import GROUP, NOMINAL, children, features, first_conjunct, spelling, upos
from firsthand.read.languages import table
from firsthand.read.lemmas import lemma
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import Argument, Predicate, Span

_SUBJECTS = ("nsubj", "nsubj:pass")
_PARTICLES = ("compound", "compound:prt", "expl")
_LEFT_OUT = frozenset({"acl:relcl", "appos", "parataxis", "punct", "cc", "conj", "case", "mark", "advcl"})
_BESIDE = GROUP | {"acl:relcl", "parataxis", "advcl", "ccomp", "discourse"}


class Prepositions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`arguments.toml`: what tells an agent or a recipient from other obliques."""

    agent: tuple[str, ...] = ()
    """Prepositions of the agent of a passive."""
    recipient: tuple[str, ...] = ()
    givers: tuple[str, ...] = ()
    """Lemmas of verbs beside which such a preposition names a recipient rather than a place."""


def predicate(passage: Passage, head: int, language: str) -> Predicate:
    """The word that carries the content, with its particle ("carry out") or its copula ("is the owner")."""
    token = passage.tokens[core(passage, head, language)]
    parts = [child for child in children(token, *_PARTICLES) if abs(child.i - token.i) == 1]
    copulas = children(token, "cop")
    first = min([token.i, *(word.i for word in parts), *(word.i for word in copulas)])
    last = max([token.i, *(word.i for word in parts)])
    # A copula far from its noun ("is, he said, the owner") would drag in words that are not the predicate.
    span = passage.span(first, last) if last - first <= 6 else passage.span(token.i, token.i)
    base = lemma(token.text, language, upos(token))
    particles = [spelling(child) for child in parts if child.i > token.i and child.dep_ != "expl"]
    return Predicate(words=_text(passage, span), lemma=" ".join([base, *particles]), span=span)


def arguments(passage: Passage, head: int, language: str) -> tuple[Argument, ...]:
    """Those who take part in what the clause headed by `head` says, in text order; a role may occur more than once."""
    token = passage.tokens[core(passage, head, language)]
    found: list[Argument] = []
    subject = _subject(token)
    if subject is not None:
        found.append(_argument(passage, "subject", subject))
    for child in token.children:
        role = _role(child, token, language)
        receiver = _receiver(child, token, language) if role == "object" else None
        if role:
            named = [word for word in (child, *children(child, "conj")) if _names(word)]
            found += [_argument(passage, role, word, receiver) for word in named]
        if receiver is not None:
            found.append(_argument(passage, "recipient", receiver))
    return tuple(sorted(found, key=lambda argument: argument.span))


def _names(word: Token) -> bool:
    return upos(word) in NOMINAL or upos(word) in {"ADJ", "X", "SYM", "DET"}


def _subject(token: Token) -> Token | None:
    """The predicate's own subject, or the one that it shares with what it is coordinated with or completes."""
    seen = set()
    while token.i not in seen:
        seen.add(token.i)
        own = [child for child in children(token, *_SUBJECTS) if "Ins" not in features(child)]
        if own:
            return own[0]
        if token.dep_ == "conj":
            token = first_conjunct(token)
        elif token.dep_ == "xcomp":
            controller = children(token.head, "obj", "iobj")
            if controller and upos(controller[0]) in NOMINAL and controller[0].i < token.i:
                return controller[0]
            token = token.head
        elif token.dep_ == "acl" and features(token) & {"Part", "Fin"} and upos(token.head) in NOMINAL:
            return token.head
        else:
            return None
    return None


def _role(child: Token, token: Token, language: str) -> str:
    """The plain name of a dependant's part in the predicate; "" for what is none."""
    if child.dep_ == "obj":
        return "object"
    if child.dep_ == "iobj":
        return "recipient"
    if child.dep_ in _SUBJECTS:
        # No language has its subject in the instrumental: a parser took the agent of a passive for one.
        return "agent" if "Ins" in features(child) and _passive(token) else ""
    if child.dep_ not in {"obl", "obl:agent", "nmod"}:
        return ""
    prepositions = children(child, "case")
    word = spelling(prepositions[0]) if prepositions else ""
    return _oblique(child, token, language, word)


def _oblique(child: Token, token: Token, language: str, preposition: str) -> str:
    known = table(language, "arguments", Prepositions)
    if child.dep_ == "obl:agent" or (preposition in known.agent and _passive(token)):
        return "agent"
    if not preposition:
        cases = features(child)
        if "Ins" in cases and _passive(token):
            return "agent"
        return "recipient" if "Dat" in cases else ""
    gives = preposition in known.recipient and lemma(token.text, language, upos(token)) in known.givers
    return "recipient" if gives else preposition


def _receiver(thing: Token, token: Token, language: str) -> Token | None:
    """Whom something is given to, hung on what is given: "paid the money to the ministry"."""
    known = table(language, "arguments", Prepositions)
    if lemma(token.text, language, upos(token)) not in known.givers:
        return None
    for child in children(thing, "nmod"):
        prepositions = children(child, "case")
        if child.i > thing.i and prepositions and spelling(prepositions[0]) in known.recipient:
            return child
    return None


def _passive(token: Token) -> bool:
    return "Pass" in features(token) or bool(children(token, "aux:pass", "nsubj:pass"))


def _argument(passage: Passage, role: str, word: Token, without: Token | None = None) -> Argument:
    span = phrase(passage, _antecedent(word), without)
    return Argument(role=role, text=_text(passage, span), span=span)


def _antecedent(word: Token) -> Token:
    """The noun that a relative pronoun stands for; the word itself where it is none."""
    if upos(word) not in {"PRON", "DET", "SCONJ"}:
        return word
    clause = word.head
    while clause.dep_ in {"conj", "xcomp"} and clause.head.i != clause.i:
        clause = clause.head
    relative = clause.dep_ == "acl:relcl" and clause.head.i < word.i
    opens = relative and all(other.i >= word.i or other.dep_ in {"case", "punct"} for other in clause.subtree)
    return clause.head if opens else word


def phrase(passage: Passage, word: Token, without: Token | None = None) -> Span:
    """The whole noun phrase headed by `word`, without its preposition, relative clauses and further conjuncts.

    What hangs on `without` is left out too: a phrase that belongs to the verb.
    """
    inside = _phrase(word) - ({at.i for at in without.subtree} if without is not None else set())
    first = last = word.i
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return passage.span(first, last)


def _phrase(top: Token) -> set[int]:
    """The words that belong to the phrase around `top`."""
    found = {top.i}
    waiting = [kid for kid in top.children if kid.dep_ not in _LEFT_OUT or _close_name(kid, top)]
    while waiting:
        word = waiting.pop()
        if word.dep_ not in _BESIDE:
            found.add(word.i)
            waiting += word.children
    return found


def _close_name(child: Token, word: Token) -> bool:
    """A name set beside its noun without a comma belongs to it: "la société Velmora"."""
    edge = child.left_edge
    return child.dep_ == "appos" and edge.i > word.i and upos(edge.nbor(-1)) != "PUNCT"


def _text(passage: Passage, span: Span) -> str:
    return passage.text[span.start - passage.start : span.end - passage.start]
