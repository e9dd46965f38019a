"""Certainty, polarity and tense of one predicate: the ladder of markers, added up by the rules."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.read.certainty.conditional import conditional_form, is_perfect_conditional
from firsthand.read.certainty.hearsay import hearsay
from firsthand.read.certainty.ladder import adjoining, bare_infinitive, completes_verb, ladder
from firsthand.read.certainty.lexicon import Kind
from firsthand.read.certainty.mood import moods, ordering
from firsthand.read.certainty.reported import ends_perfect, reporting_form
from firsthand.read.certainty.rules import RULES, Negated, Rule, weaker
from firsthand.read.certainty.scope import Level, Mark, Scope
from firsthand.read.certainty.tense import came_about, governed_by_past, perfect, stative, tense
from firsthand.read.certainty.tree import (
    children,
    features,
    group,
    has_subject,
    predicate_of,
    spelling,
)
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import Certainty, Judged, Polarity, Span, Tense

_CORELESS = frozenset({Kind.SURE, Kind.FACTIVE})
_INFERRED = Rule(Certainty.PROBABLE)
_COUNTERFACTUAL = Rule(Certainty.UNKNOWN)
_SETTLED = Rule()


@dataclass
class _Sum:
    """What the levels read so far add up to."""

    certainty: Certainty = Certainty.CERTAIN
    negative: bool = False
    kind: Kind | None = None
    """What the certainty comes from; None where plain grammar tells a fact."""
    certain_by: list[tuple[int, int]] = field(default_factory=list)
    negative_by: list[tuple[int, int]] = field(default_factory=list)

    def add(self, rule: Rule, kind: Kind, place: tuple[int, int]) -> None:
        """Add an affirmed marker."""
        if kind is Kind.DUTY:
            self.kind = self.kind or kind
        if rule.certainty is not Certainty.CERTAIN:
            self._weaken(rule.certainty, kind)
            self.certain_by.append(place)
        if rule.flips:
            self.negative = not self.negative
            self.negative_by.append(place)

    def negate(self, negations: tuple[Token, ...]) -> None:
        """Turn yes into no; several negating words at one level are one negation ("никто не")."""
        if negations:
            self.negative = not self.negative
            self.negative_by += [(word.i, word.i) for word in negations]

    def open(self, certainty: Certainty, kind: Kind, negations: tuple[Token, ...], place: tuple[int, int]) -> None:
        """A negated marker that leaves the content open."""
        self._weaken(certainty, kind)
        self.certain_by += [*((word.i, word.i) for word in negations), place]

    def _weaken(self, certainty: Certainty, kind: Kind) -> None:
        weakest = weaker(self.certainty, certainty)
        if weakest is not self.certainty:
            self.certainty, self.kind = weakest, kind


def core(passage: Passage, head: int, language: str) -> int:
    """The token that carries the content of a clause headed by `head`: below modals, "plan to", "it is likely that"."""
    known = passage.cores.get(head)
    if known is None:
        known = passage.cores[head] = _core(Scope.of(passage, language), passage.tokens[head]).i
    return known


def judge(
    passage: Passage, head: int, language: str, *, within: Span | None = None, reported_past: bool = False
) -> Judged:
    """Judge the content headed by the token `head`, with the words that led to each judgement.

    Only markers inside `within` (document offsets) count; None is the whole sentence. `reported_past`: the content
    stands under a report in the past, so that a conditional is a future ("a annoncé qu'il autoriserait").
    """
    return judge_word(passage, core(passage, head, language), language, within=within, reported_past=reported_past)


def judge_word(
    passage: Passage, head: int, language: str, *, within: Span | None = None, reported_past: bool = False
) -> Judged:
    """As `judge`, but for exactly the event that the token names: in "plans to build", "plans" is certain."""
    scope, levels, after_past, total = _read(passage, head, language, within, reported_past=reported_past)
    return Judged(
        certainty=total.certainty,
        polarity=Polarity.NEGATIVE if total.negative else Polarity.POSITIVE,
        tense=_tense(scope, levels, after_past),
        certainty_markers=_spans(passage, total.certain_by),
        polarity_markers=_spans(passage, total.negative_by),
    )


def placed(passage: Passage, head: int, language: str, *, reported_past: bool = False) -> Tense:
    """The tense alone of what `judge` says of a whole sentence."""
    token = predicate_of(passage.tokens[core(passage, head, language)])
    scope = Scope.of(passage, language)
    return _tense(scope, ladder(scope, token), reported_past or governed_by_past(scope, token))


def reason(passage: Passage, head: int, language: str) -> Kind | None:
    """What makes the event that the token names less than certain; None where plain grammar tells it as a fact."""
    return _read(passage, head, language, None, reported_past=False)[-1].kind


def _read(
    passage: Passage, head: int, language: str, within: Span | None, *, reported_past: bool
) -> tuple[Scope, list[Level], bool, _Sum]:
    token = predicate_of(passage.tokens[head])
    scope = Scope.of(passage, language, within)
    levels = ladder(scope, token)
    total = _Sum()
    after_past = reported_past or governed_by_past(scope, token)
    for level in levels:
        _add(total, scope, level, token, after_past)
    for mark in moods(scope, levels):
        total.add(RULES[mark.kind], mark.kind, (mark.first, mark.last))
    _add_conditional(total, scope, levels, after_past)
    return scope, levels, after_past, total


def _spans(passage: Passage, places: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(sorted({passage.span(first, last) for first, last in places})) if places else ()


def _core(scope: Scope, token: Token) -> Token:
    token = predicate_of(token)
    kind = scope.kind(token)
    if kind is None or kind in _CORELESS:
        return token
    below = children(token, "xcomp")
    below += [child for child in children(token, "advcl") if completes_verb(scope, child, token)]
    if not has_subject(token) or _impersonal(scope, token):
        below += children(token, "ccomp", "csubj")
        below += [child for child in children(token, "acl") if bare_infinitive(child)]
    below = [child for child in below if child.i > token.i] or _adjoined(scope, token)
    # A word that is copula to the one before it leads back there: only steps to the right come to an end.
    below = [child for child in below if predicate_of(child).i > token.i]
    if not below or (kind is Kind.REQUESTED and _of_somebody(token)):
        return token
    return _core(scope, below[0])


def _of_somebody(token: Token) -> bool:
    """Whether another is asked: "asked *the bank* to pay", "*we* were told to wait"; not "asked to speak"."""
    return bool(children(token, "obj", "iobj", "nsubj:pass", "obl"))


def _adjoined(scope: Scope, token: Token) -> list[Token]:
    return [word for word in token.doc[token.i + 1 : token.i + 4] if adjoining(scope, word) == token]


def _impersonal(scope: Scope, token: Token) -> bool:
    subjects = children(token, "nsubj", "nsubj:pass", "expl")
    return all(spelling(subject) in scope.lexicon.shape.expletives for subject in subjects)


def _add(total: _Sum, scope: Scope, level: Level, token: Token, after_past: bool) -> None:
    consumed = False
    if level.entry is not None and not came_about(scope, level):
        consumed = _govern(total, level, _rule(level.entry.kind, token, after_past), level.entry)
        if RULES[level.entry.kind].stops:
            return
    else:
        total.negate(level.negations)
    settled = bool(level.negations) and not consumed
    for mark in level.marks:
        if mark.kind is Kind.INTENDED and _told_as_done(scope, level, mark):
            continue
        if not (settled and RULES[mark.kind].negated is Negated.SETTLES):
            total.add(_rule(mark.kind, token, after_past), mark.kind, (mark.first, mark.last))


def _told_as_done(scope: Scope, level: Level, mark: Mark) -> bool:
    """Whether a modal of wanting passes on what is said to be so: "soll verkauft haben", "soll drei Werke besitzen"."""
    word = level.word
    if all(modal.i != mark.first for modal in group(word)):
        return False
    form = reporting_form(scope, word, state=stative(scope, word))
    return ends_perfect(scope, word) or (form is not None and form.i == mark.first)


def _govern(total: _Sum, level: Level, rule: Rule, entry: Mark) -> bool:
    """Apply a governing word; whether its negation was used up on it."""
    place = (entry.first, entry.last)
    if not level.negations:
        total.add(rule, entry.kind, place)
        return False
    if rule.negated is Negated.OPENS:
        total.open(Certainty.UNKNOWN, entry.kind, level.negations, place)
    elif rule.negated is Negated.WEAKENS:
        total.open(Certainty.POSSIBLE, entry.kind, level.negations, place)
    elif rule.negated is Negated.IGNORED:
        total.add(rule, entry.kind, place)
    else:
        total.add(rule if rule.negated is Negated.PASSES else _SETTLED, entry.kind, place)
        total.negate(level.negations)
    return True


def _rule(kind: Kind, token: Token, after_past: bool) -> Rule:
    if kind is Kind.DUTY and _with_perfect(token):
        return _INFERRED
    if kind is Kind.HYPOTHETICAL:
        if _with_perfect(token):
            return _COUNTERFACTUAL
        return _SETTLED if after_past else RULES[kind]
    return RULES[kind]


def _with_perfect(token: Token) -> bool:
    return perfect(token) or (
        "Part" in features(token) and any(spelling(word) in {"have", "'ve"} for word in children(token, "aux"))
    )


def _add_conditional(total: _Sum, scope: Scope, levels: list[Level], after_past: bool) -> None:
    """The conditional that is neither hearsay nor a future seen from the past."""
    bottom = levels[0].word
    form = conditional_form(scope, bottom)
    if form is not None and not after_past and hearsay(scope, bottom) is None and len(levels) == 1:
        total.add(RULES[Kind.HYPOTHETICAL], Kind.HYPOTHETICAL, (form.i, form.i))


def _tense(scope: Scope, levels: list[Level], after_past: bool) -> Tense:
    bottom = levels[0].word
    if ordering(scope, levels[-1].word) is not None:
        return Tense.FUTURE
    form = conditional_form(scope, bottom)
    if form is None:
        return tense(scope, levels)
    if is_perfect_conditional(scope, bottom):
        return Tense.PAST
    return Tense.PRESENT if stative(scope, bottom) and not after_past else Tense.FUTURE
