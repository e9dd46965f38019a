"""Building the ladder of levels that a predicate, or a noun that names an event, stands on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from firsthand.read.certainty.lexicon import Kind
from firsthand.read.certainty.rules import RULES
from firsthand.read.certainty.scope import Level, Mark, Scope
from firsthand.read.certainty.tree import (
    NOMINAL,
    VERBAL,
    children,
    features,
    first_conjunct,
    governors,
    group,
    has_subject,
    spelling,
    upos,
)
from firsthand.read.lemmas import lemma
from firsthand.read.tokens import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj"})
_ARGUMENTS = frozenset({"obj", "nsubj:pass", "nmod", "nsubj", "compound"})
_IRRELEVANT_TO_NOUNS = frozenset({Kind.FACTIVE, Kind.SURE, Kind.TRANSPARENT, Kind.UNKNOWN, Kind.ABILITY, Kind.DUTY})


def ladder(scope: Scope, token: Token) -> list[Level]:
    """The levels of a predicate from itself outwards; never empty."""
    bottom = scope.level(token)
    shared = scope.shared(token)
    if shared is not None:
        negations, marks = (*shared.negations, *bottom.negations), (*shared.marks, *bottom.marks)
        bottom = replace(bottom, negations=negations, marks=marks)
    climb = _nominal(scope, token) if is_event_noun(token) else _verbal(scope, token)
    levels = [bottom, *climb]
    if _only_aims(scope, token, levels):
        levels[0] = replace(bottom, marks=(*bottom.marks, _aim(token)))
    top = levels[-1]
    if len(levels) > 1 and is_event_noun(token) and top.entry is None and _only_aims(scope, top.word, levels[-1:]):
        levels[-1] = replace(top, marks=(*top.marks, _aim(top.word)))  # "came to fund a *search*"
    return levels


def is_event_noun(token: Token) -> bool:
    """Whether a noun stands as somebody's argument or modifier rather than as a predicate."""
    return upos(token) in NOMINAL and not has_subject(token) and not children(token, "cop")


def bare_infinitive(token: Token) -> bool:
    """Whether an infinitive without auxiliary only names an aim or a thought: "to evade bankruptcy", "how to build"."""
    return "Inf" in features(token) and not group(token) and not has_subject(token)


def without(scope: Scope, token: Token) -> bool:
    """Whether a preposition negates the infinitive: "sans signer" aims at nothing."""
    return any(spelling(mark) in scope.lexicon.shape.negation.prepositions for mark in children(token, "mark", "case"))


def _ends_so(scope: Scope, below: Token, governor: Token) -> bool:
    """Whether the infinitive tells how a movement ended: "fell two points to *close* at 70"."""
    moved = lemma(governor.text, scope.language, upos(governor)) in scope.lexicon.shape.clauses.outcomes
    return moved and bare_infinitive(below) and below.dep_ in {"advcl", "xcomp"} and below.i > governor.i + 1


def _only_aims(scope: Scope, token: Token, levels: list[Level]) -> bool:
    """Whether nothing but its form says what an infinitive is: "came to *sell*", "happy to *sell*"."""
    if not bare_infinitive(token) or without(scope, token) or _singled_out(scope, token):
        return False
    if "Imp" in features(first_conjunct(token)):
        return False  # "sign and send": an order throughout
    return len(levels) == 1 or (
        levels[1].link == "xcomp"
        and levels[1].entry is None
        and not _ends_so(scope, first_conjunct(token), levels[1].word)
        and bool(children(first_conjunct(token), "mark"))
    )


def _singled_out(scope: Scope, token: Token) -> bool:
    """Whether the infinitive stands for a relative clause: "the *first* firm to build" built."""
    if token.dep_ != "acl":
        return False
    told = [token.head, *token.head.children]
    if token.head.dep_ == "nmod":
        told.append(token.head.head)  # "*one* of the indexes to rise"
    return any(spelling(word) in scope.lexicon.shape.clauses.singling_out for word in told)


def _aim(token: Token) -> Mark:
    opening = children(token, "mark")
    index = opening[0].i if opening else token.i
    return Mark(index, index, Kind.AIM)


def _verbal(scope: Scope, token: Token) -> Iterator[Level]:
    if _breaks_off(token):
        return
    beside = adjoining(scope, token)
    for link, governor in governors(token) if beside is None else [("xcomp", beside), *_above(beside)]:
        below = first_conjunct(token)
        governor = _asking(scope, link, below, governor)
        link = "xcomp" if _ends_so(scope, below, governor) or completes_verb(scope, below, governor) else link
        link = _mended(scope, link, below)
        if not (link in _COMPLEMENTS or (link == "acl" and _completes(below))) or not scope.visible(governor):
            return
        level = scope.level(governor, link)
        if level.kind is None and link != "xcomp":
            return
        yield level
        if level.kind is not None and RULES[level.kind].stops:
            return
        token = governor


def _breaks_off(token: Token) -> bool:
    """Whether a conjunct is a clause of its own beside an infinitive: "wants to sell *and is asking* for bids"."""
    first = first_conjunct(token)
    finite = any("Fin" in features(word) for word in group(token) if word.head.i == token.i)
    return first.i != token.i and finite and bare_infinitive(first)


def _above(token: Token) -> list[tuple[str, Token]]:
    return list(governors(token))


def adjoining(scope: Scope, token: Token) -> Token | None:
    """The modal or verb of wanting right before an infinitive that the parser hung elsewhere ("планує збудувати")."""
    if not bare_infinitive(token) or first_conjunct(token).dep_ in {*_COMPLEMENTS, "acl", "advcl"}:
        return None
    before = token.i - 1
    while before >= 0 and upos(token.doc[before]) in {"ADV", "PART"}:
        before -= 1
    return token.doc[before] if before >= 0 and scope.kind(token.doc[before]) is not None else None


def _asking(scope: Scope, link: str, below: Token, governor: Token) -> Token:
    """The verb that asks where an infinitive was hung on the one who is asked: "asked the company to *sell*"."""
    asked = link == "acl" and bare_infinitive(below) and governor.dep_ in {"obj", "iobj"}
    return governor.head if asked and scope.kind(governor) is None and _governs(scope, governor.head) else governor


def completes_verb(scope: Scope, below: Token, governor: Token) -> bool:
    """Whether an infinitive completes a verb that governs one, although it was hung as an aim of it."""
    if not bare_infinitive(below) or below.dep_ not in {"acl", "advcl"} or not _governs(scope, governor):
        return False
    mark = children(below, "mark")
    direct = bool(mark) and mark[0].i == governor.i + 1
    return direct if below.dep_ == "advcl" else below.head is not governor


def _governs(scope: Scope, verb: Token) -> bool:
    """Whether a verb says of its infinitive how sure it is."""
    return upos(verb) in VERBAL and scope.kind(verb) is not None


def _mended(scope: Scope, link: str, below: Token) -> str:
    """A clause opened by "that" completes its governor even where the parser took it for an adverbial or relative."""
    opening = {spelling(mark) for mark in children(below, "mark")}
    clauses = scope.lexicon.shape.clauses
    if not opening & (clauses.complement | clauses.whether) or opening & clauses.condition:
        return link
    return {"advcl": "ccomp", "acl:relcl": "acl"}.get(link, link)


def _completes(token: Token) -> bool:
    """Whether a clause that hangs on a noun says what the noun is about: "the plan to build", "the claim that"."""
    return "Inf" in features(token) or bool(children(token, "mark"))


def _nominal(scope: Scope, token: Token) -> Iterator[Level]:
    for link, governor in governors(token):
        if link not in _ARGUMENTS:
            yield from _verbal(scope, token) if link in _COMPLEMENTS else ()
            return
        if not scope.visible(governor):
            return
        level = scope.level(governor, link)
        base = lemma(governor.text, scope.language, upos(governor))
        light = base in scope.lexicon.shape.light
        if base in scope.lexicon.shape.heralds and link in {"obj", "nsubj:pass"}:
            level = replace(level, entry=Mark(governor.i, governor.i, Kind.FUTURE))
        elif level.kind in _IRRELEVANT_TO_NOUNS:
            level = replace(level, entry=None)
        if level.kind is None:
            if not (link in {"obj", "nsubj:pass"} or (light and link == "nsubj")):
                return
            # "did not comment on the situation": the situation is there; "did not make cuts": no cuts.
            level = replace(level, negations=level.negations if light else ())
        elif link == "nsubj":
            return
        yield level
        token = governor
        if not is_event_noun(token):
            yield from _verbal(scope, token)
            return
