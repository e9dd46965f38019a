"""When a predicate is placed, read off the morphology of its verb group and off what governs it."""

from __future__ import annotations

import re

from firsthand.read.certainty.conditional import is_perfect_conditional, is_simple_future
from firsthand.read.certainty.ladder import bare_infinitive, without
from firsthand.read.certainty.lexicon import Kind
from firsthand.read.certainty.reported import ends_perfect, reporting_form
from firsthand.read.certainty.rules import RULES
from firsthand.read.certainty.scope import Level, Scope
from firsthand.read.certainty.tree import (
    NOMINAL,
    VERBAL,
    children,
    clause,
    features,
    first_conjunct,
    group,
    has_subject,
    spelling,
    upos,
)
from firsthand.read.lemmas import lemma, past_form, perfective
from firsthand.read.tokens import Token
from firsthand.records import Tense

_HAVING = frozenset({"have", "avoir", "être", "haber"})
_SLAVIC = frozenset({"ru", "uk"})
_OPEN = frozenset({Kind.PROBABLE, Kind.POSSIBLE, Kind.DOUBTED, Kind.ABILITY})
_AIMED = frozenset({Kind.INTENDED, Kind.AIM})
_MODAL = frozenset({*_OPEN, *_AIMED, Kind.HYPOTHETICAL, Kind.FUTURE})


def tense(scope: Scope, ladder: list[Level]) -> Tense:
    """The time of the predicate at the bottom of `ladder`, seen from the moment of speaking."""
    bottom = ladder[0].word
    modals = {mark.kind for mark in ladder[0].marks if _is_auxiliary(bottom, mark.first)}
    own = _own(scope, bottom, modals, negated=bool(ladder[0].negations))
    return own if own is not Tense.UNKNOWN else _inherited(scope, ladder)


def perfect(token: Token) -> bool:
    """Whether an infinitive, participle or bare verb stands in the perfect: "have left", "avoir livré"."""
    having = [word for word in group(token) if word.dep_ != "aux:pass" and "Inf" in features(word)]
    return "Part" in features(token) and any(spelling(word) in _HAVING for word in having)


def _is_auxiliary(token: Token, index: int) -> bool:
    return any(word.i == index for word in group(token))


def _own(scope: Scope, token: Token, modals: set[Kind], *, negated: bool) -> Tense:
    """What the predicate's own verb group says."""
    verbs = group(token)
    if _told_to_come(scope, token, verbs):
        return Tense.FUTURE
    if ends_perfect(scope, token):
        return Tense.PAST
    if modals & _MODAL:
        if modals <= _AIMED and reporting_form(scope, token, state=stative(scope, token)) is not None:
            return Tense.PRESENT  # "soll drei Werke besitzen"
        return _under_modal(scope, token, modals, negated=negated)
    if _future_form(scope, token, verbs) or _to_be_done(token, verbs):
        return Tense.FUTURE
    if any("Inf" in features(word) for word in verbs) and not perfect(token):
        # "must be kept", "can be seen"; what a governor above says of "to be kept" goes on from there.
        return Tense.PRESENT if any("Fin" in features(word) for word in verbs) else Tense.UNKNOWN
    if _past(scope, token, verbs):
        return Tense.PAST
    if _to_come(token, verbs) or _going_to(scope, token):
        return Tense.FUTURE
    if any({"Fin", "Pres"} <= features(word) or "Cnd" in features(word) for word in (*verbs, token)):
        return _present(scope, token)
    return _nonfinite(scope, token)


def _told_to_come(scope: Scope, token: Token, verbs: list[Token]) -> bool:
    """Whether a future shows in words that no tagger is needed for: "will sell", "матиме"."""
    time = scope.lexicon.shape.time
    endings = time.future_endings or ("\0",)
    return spelling(token).endswith(endings) or any(spelling(word) in time.future_auxiliaries for word in verbs)


def _future_form(scope: Scope, token: Token, verbs: list[Token]) -> bool:
    return any("Fut" in features(word) or is_simple_future(scope, word) for word in (*verbs, token))


def _past(scope: Scope, token: Token, verbs: list[Token]) -> bool:
    if scope.language in _SLAVIC and past_form(spelling(token), scope.language):
        return True
    if any(word.dep_ == "aux" and spelling(word) in scope.lexicon.shape.time.perfect_auxiliaries for word in verbs):
        return True
    for word in (*verbs, token):
        mark = features(word)
        if "Fin" in mark and ("Past" in mark or {"Ind", "Imp"} <= mark):
            return True
    finite = [word for word in verbs if "Fin" in features(word)]
    participle = "Part" in features(token) and "Pres" not in features(token)
    # "has been killed", "a été construite": the passive auxiliary is itself a participle.
    been = any("Part" in features(word) for word in verbs)
    return been or (participle and any(word.dep_ == "aux" for word in finite)) or perfect(token)


def _to_be_done(token: Token, verbs: list[Token]) -> bool:
    """A passive infinitive that describes a noun: "a fair *to be held* in May"."""
    passive = any(word.dep_ == "aux:pass" and "Inf" in features(word) for word in verbs)
    return passive and token.dep_ == "acl" and bool(children(token, "mark"))


def _to_come(token: Token, verbs: list[Token]) -> bool:
    """An infinitive with a subject of its own: "is to be held", and the headline's "Ministry to buy drones"."""
    bare = any("Inf" in features(word) for word in (*verbs, token))
    return bare and bool(children(token, "mark")) and has_subject(token) and token.dep_ not in {"ccomp", "xcomp"}


def _going_to(scope: Scope, token: Token) -> bool:
    """The going of "is going to sell" lies ahead with the selling."""
    below = [word for word in children(token, "xcomp") if bare_infinitive(word)]
    return "Part" in features(token) and scope.kind(token) is Kind.FUTURE and bool(below)


def _present(scope: Scope, token: Token) -> Tense:
    if scope.language in _SLAVIC and "Fin" in features(token) and perfective(token.text, scope.language):
        return Tense.FUTURE
    return Tense.FUTURE if _ahead(scope, token) or _beside_future(scope, token) else Tense.PRESENT


def _ahead(scope: Scope, token: Token) -> bool:
    text = f" {' '.join(spelling(word) for word in clause(token))} "
    return any(phrase in text for phrase in scope.lexicon.ahead)


def _beside_future(scope: Scope, token: Token) -> bool:
    """A present in an adverbial clause of a future: "will resign when the talks end"."""
    first = first_conjunct(token)
    if first.dep_ != "advcl" or not children(first, "mark", "advmod"):
        return False
    return tense(scope, [scope.level(first.head)]) is Tense.FUTURE


def _under_modal(scope: Scope, token: Token, modals: set[Kind], *, negated: bool) -> Tense:
    if any(spelling(word) in {"have", "'ve"} for word in group(token) if "Inf" in features(word)):
        return Tense.PAST
    if negated and any(spelling(word) in scope.lexicon.shape.time.past_modals for word in group(token)):
        return Tense.PAST
    if not negated and any(spelling(word) in scope.lexicon.shape.time.timeless_modals for word in group(token)):
        return Tense.UNKNOWN
    return Tense.PRESENT if modals & _OPEN and stative(scope, token) else Tense.FUTURE


def stative(scope: Scope, token: Token) -> bool:
    """Whether the predicate is a state: a copula, or a verb such as own or exist."""
    if any(word.dep_ == "cop" for word in token.children):
        return True
    return lemma(token.text, scope.language, upos(token)) in scope.lexicon.statives


def _nonfinite(scope: Scope, token: Token) -> Tense:
    mark = features(token)
    if "Conv" in mark:
        return Tense.PAST if "Past" in mark else Tense.UNKNOWN
    if "Part" in mark and "Pres" not in mark:
        return Tense.PRESENT if _lasts(scope, token) else Tense.PAST
    if upos(token) == "VERB" and scope.language in _SLAVIC and {"Fin", "Ind"} <= mark:
        return Tense.PRESENT
    if scope.language in _SLAVIC and has_subject(token) and upos(token) not in VERBAL:
        return Tense.PRESENT
    if any("Fin" in features(word) for word in group(token)):
        return Tense.PRESENT
    return Tense.UNKNOWN


def _lasts(scope: Scope, token: Token) -> bool:
    """Whether a passive without a verb tells what has been so since then, and still is: "запрещён с 2010 года"."""
    since = scope.lexicon.shape.time.lasting
    if not since or group(token) or not {"Part", "Pass"} <= features(token):
        return False
    return bool(re.search(rf"\b(?:{since})\b", " ".join(spelling(word) for word in clause(token))))


def came_about(scope: Scope, level: Level) -> bool:
    """Whether a power or a duty in the past tells what was done: "was able to sell", "did not wish to answer"."""
    base = lemma(level.word.text, scope.language, upos(level.word))
    time = scope.lexicon.shape.time
    if level.entry is None or base not in (time.undone if level.negations else time.achieved):
        return False
    past = tense(scope, [scope.level(level.word)]) is Tense.PAST
    return past or is_perfect_conditional(scope, level.word)


def _inherited(scope: Scope, ladder: list[Level]) -> Tense:
    """An infinitive, participle or noun takes its time from what governs it."""
    bottom = ladder[0]
    if any(mark.kind in _AIMED for mark in bottom.marks):
        return Tense.FUTURE
    if len(ladder) == 1:
        return _of_head(scope, bottom.word)
    outer = ladder[1]
    if perfect(bottom.word):
        return Tense.PAST
    if came_about(scope, outer):
        return Tense.PAST
    if outer.kind is not None and RULES[outer.kind].ahead:
        return Tense.FUTURE
    if outer.kind is Kind.SURE and bare_infinitive(bottom.word):
        return Tense.PRESENT  # "claims to own": at the time of saying.
    above = tense(scope, ladder[1:])
    if outer.kind in _OPEN and above is Tense.PRESENT and upos(bottom.word) in VERBAL:
        return Tense.PRESENT if stative(scope, bottom.word) else Tense.FUTURE
    return above


def _of_head(scope: Scope, token: Token) -> Tense:
    """A participle, gerund or noun outside any complement: the time of the clause it stands in."""
    head = token.head
    if head.i == token.i:
        return Tense.UNKNOWN
    if _given(scope, token) and tense(scope, [scope.level(head)]) is Tense.FUTURE:
        return Tense.UNKNOWN
    if (
        upos(token) in NOMINAL
        or features(token) & {"Part", "Ger", "Conv"}
        or without(scope, token)
        or token.dep_ == "acl"
    ):
        return tense(scope, [scope.level(head)])
    return Tense.UNKNOWN


def _given(scope: Scope, token: Token) -> bool:
    """Whether a noun beside a future is there already: "*the talks* will end", "paid for *its delay*"."""
    marked = children(token, "det", "nmod:poss", "nmod")
    definite = any(spelling(word) in scope.lexicon.shape.clauses.definite for word in marked)
    return definite and upos(token) in NOMINAL and token.dep_ in {"nsubj", "nsubj:pass", "obl"}


def governed_by_past(scope: Scope, token: Token) -> bool:
    """Whether the predicate is the content of a report in the past: "announced that it would", "it would, he said"."""
    token = first_conjunct(token)
    around = [child for child in children(token, "parataxis") if scope.kind(child) is Kind.SURE]
    # Who reports beside a clause is named: "soit dit en passant" is no report.
    if token.dep_ == "ccomp" or (token.dep_ == "parataxis" and has_subject(token.head)):
        around.append(token.head)
    if token.dep_ in {"acl", "acl:relcl"} and any(
        spelling(mark) in scope.lexicon.shape.clauses.complement for mark in children(token, "mark")
    ):
        return True  # "the announcement that it would": a noun of saying looks back on what was said.
    return any(upos(word) in VERBAL and tense(scope, [scope.level(word)]) is Tense.PAST for word in around)
