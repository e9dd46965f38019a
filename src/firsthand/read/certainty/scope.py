"""Which markers bear on a predicate: its own auxiliaries, negations and adverbs, and what governs it.

A predicate stands on a ladder of levels: itself, then outwards every word that governs it by a complement relation.
Markers of another clause (relative, adverbial, a conjunct with its own subject) are on nobody's ladder but their own.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from firsthand.read.certainty.lexicon import Kind, Lexicon
from firsthand.read.certainty.negating import negating
from firsthand.read.certainty.tree import (
    GROUP,
    VERBAL,
    auxiliaries,
    children,
    clause,
    first_conjunct,
    has_subject,
    shares_auxiliaries,
    spelling,
    upos,
)
from firsthand.read.lemmas import lemma
from firsthand.read.parse import Passage
from firsthand.read.tokens import Token
from firsthand.records import Span

_MODIFIERS = frozenset(
    {"advmod", "parataxis", "discourse", "obl", "dep", "mark", "cc", "amod", "ROOT", "advcl", "nsubj"}
)
_TOGETHER = frozenset({"compound", "advmod", "expl", "obj", "compound:prt"})


def _parenthetical(word: Token) -> bool:
    """An adverb between commas speaks of its whole clause, whatever word the parser hung it on."""
    if upos(word) not in {"ADV", "PART", "INTJ"} or word.i + 1 >= len(word.doc) or word.i == 0:
        return False
    return word.nbor(-1).text == "," and word.nbor(1).text == ","


class Mark(msgspec.Struct, frozen=True):
    """A marker at one level: its first and last token and its kind."""

    first: int
    last: int
    kind: Kind


class Level(msgspec.Struct, frozen=True):
    """One rung of the ladder: a word, what it is as a governor, and the markers around it."""

    word: Token
    link: str
    """The relation by which the level below hangs on this one; "" at the bottom."""
    entry: Mark | None
    """The word itself as a marker of the level below; None at the bottom and for words that say nothing."""
    negations: tuple[Token, ...]
    marks: tuple[Mark, ...]
    told: tuple[int, ...] = ()
    """The outermost of the words that this was read from."""

    @property
    def kind(self) -> Kind | None:
        """What the word is as a governor."""
        return None if self.entry is None else self.entry.kind


class Scope:
    """The ladder of predicates in one passage, seen through one language's lexicon.

    With `within` (document offsets) only the words inside are seen; what the `whole` passage says is then looked up
    wherever the stretch leaves nothing out.
    """

    def __init__(
        self, passage: Passage, language: str, *, within: Span | None = None, whole: Scope | None = None
    ) -> None:
        self.lexicon = Lexicon.of(language)
        self.language = language
        # In the passage's own characters: this is asked of every word of a sentence.
        self._first = 0 if within is None else within.start - passage.start
        self._stop = len(passage.text) if within is None else within.end - passage.start
        self._whole = whole
        self.asks = "?" in passage.text
        """Whether a question mark stands in the passage."""
        self._levels: dict[tuple[int, str], Level] = {}
        self._entries: dict[int, Mark | None] = {} if whole is None else whole._entries

    @classmethod
    def of(cls, passage: Passage, language: str, within: Span | None = None) -> Scope:
        """The scope of a passage, or of a stretch of it."""
        whole = passage.scopes.get(language)
        if whole is None:
            passage.mend(language)
            whole = passage.scopes[language] = cls(passage, language)
        return whole if within is None else cls(passage, language, within=within, whole=whole)

    def visible(self, token: Token) -> bool:
        """Whether a word stands within the stretch that is judged."""
        return token.start < self._stop and self._first < token.end

    def kind(self, token: Token) -> Kind | None:
        """The kind that a word has as governor or modal; None for a word that says nothing of its complement."""
        found = self.entry(token)
        return None if found is None else found.kind

    def entry(self, token: Token) -> Mark | None:
        """The word's place in the lexicon, with the words that it is listed with ("rule *out*", "*peu* probable")."""
        if token.i not in self._entries:
            self._entries[token.i] = self._listed(token)
        return self._entries[token.i]

    def _listed(self, token: Token) -> Mark | None:
        for first, last, key in self._keys(token):
            modal = self.lexicon.modals.get(key)
            kind = (modal if upos(token) in VERBAL else None) or self.lexicon.governors.get(key) or modal
            if kind is not None:
                return Mark(first, last, kind)
        return None

    def _keys(self, token: Token) -> Iterator[tuple[int, int, str]]:
        spelt, base = spelling(token), lemma(token.text, self.language, upos(token))
        for child in token.children:
            if child.i == token.i - 1:
                yield child.i, token.i, f"{spelling(child)} {spelt}"
            elif child.i > token.i and child.dep_ in _TOGETHER:
                yield token.i, child.i, f"{base} {spelling(child)}"
            elif child.i > token.i and child.dep_ == "xcomp":
                for mark in children(child, "mark"):
                    if mark.i == token.i + 1:
                        yield token.i, mark.i, f"{base} {spelling(mark)}"
        yield token.i, token.i, spelt
        yield token.i, token.i, base

    def level(self, token: Token, link: str = "") -> Level:
        """The markers that stand around one predicate."""
        known = self._levels.get((token.i, link))
        if known is None:
            known = self._levels[(token.i, link)] = self._read_level(token, link)
        return known

    def _read_level(self, token: Token, link: str) -> Level:
        if self._whole is not None:
            level = self._whole.level(token, link)
            if all(self.visible(token.doc[i]) for i in level.told):
                return level
        words = clause(token)
        if self._whole is not None:
            words = [word for word in words if self.visible(word)]
        # Few words mark anything; the others need no second look.
        told = [word for word in words if word.spelling in self.lexicon.telling or word.dep_ in GROUP]
        marks, taken = self._phrases(words, told)
        near = {token.i, *(word.i for word in auxiliaries(token))}
        for word in told:
            if word.i in taken or word.i == token.i:
                continue
            if word.head.i in near:
                marks += self._single(word) + self._opening(word)
            elif _parenthetical(word):
                marks += self._single(word)
        marks += self._condition(token)
        places = [word.i for word in told] + [i for mark in marks for i in (mark.first, mark.last)]
        # In "не исключено, что" the phrase is the marker, not the participle with its negation.
        whole = next((mark for mark in marks if mark.first <= token.i <= mark.last), None)
        marks = [mark for mark in marks if mark is not whole]
        return Level(
            word=token,
            link=link,
            entry=(whole or self.entry(token)) if link else None,
            negations=tuple(negating(self.lexicon, token, told, taken)),
            marks=tuple(marks),
            told=(min(places), max(places)) if places else (),
        )

    def shared(self, token: Token) -> Level | None:
        """The first conjunct whose auxiliaries and negation a later one shares; None where syntax says it does not."""
        first = first_conjunct(token)
        if not shares_auxiliaries(token) or auxiliaries(token):
            return None
        level = self.level(first)
        carried = tuple(mark for mark in level.marks if mark.first < first.i and mark.last < first.i)
        negations = tuple(word for word in level.negations if word.i < first.i)
        return Level(word=first, link="", entry=None, negations=negations, marks=carried)

    def _phrases(self, words: list[Token], told: list[Token]) -> tuple[list[Mark], set[int]]:
        """The phrases among `words` that begin with one of those `told`, and the places that they take."""
        found: list[Mark] = []
        taken: set[int] = set()
        opening = [word for word in told if word.spelling in self.lexicon.phrases]
        spelt = {word.i: word.spelling for word in words} if opening else {}
        for word in opening:
            for parts, kind in self.lexicon.phrases[word.spelling]:
                span = range(word.i, word.i + len(parts))
                if word.i not in taken and all(spelt.get(i) == part for i, part in zip(span, parts, strict=True)):
                    found.append(Mark(span[0], span[-1], kind))
                    taken.update(span)
        return found, taken

    def _single(self, word: Token) -> list[Mark]:
        spelt = spelling(word)
        if word.dep_ in GROUP:
            kind = self.lexicon.modals.get(spelt) or self.lexicon.modals.get(lemma(word.text, self.language, "AUX"))
            if kind is Kind.ABILITY and self._perceived(word.head):
                kind = None
        elif (word.dep_ in _MODIFIERS or _parenthetical(word)) and not has_subject(word):
            kind = self.lexicon.adverbs.get(spelt)
        else:
            kind = None
        return [Mark(word.i, word.i, kind)] if kind else []

    def _perceived(self, token: Token) -> bool:
        passive = "Pass" in token.tag.features
        return passive and lemma(token.text, self.language, upos(token)) in self.lexicon.shape.time.perceived

    def _opening(self, word: Token) -> list[Mark]:
        """Words by which a clause says that it is open, or only aimed at: if, whether, бы, чтобы."""
        clauses, spelt = self.lexicon.shape.clauses, spelling(word)
        if spelt in clauses.irrealis or (word.dep_ in {"mark", "advmod", "cc"} and spelt in clauses.whether):
            return [Mark(word.i, word.i, Kind.UNKNOWN)] if self._asks(word) else []
        if word.dep_ == "mark" and spelt in clauses.condition and not self._conceded(word):
            return [Mark(word.i, word.i, Kind.CONDITION)]
        if word.dep_ in {"mark", "case"} and spelt in clauses.purpose:
            return [Mark(word.i, word.i, Kind.AIM)]
        return []

    def _asks(self, word: Token) -> bool:
        # A coordinating "или" or "чи" joins things; only one that opens the clause asks.
        before = [other for other in word.head.subtree if other.i < word.i]
        return word.dep_ != "cc" or all(upos(other) == "PUNCT" for other in before)

    def _conceded(self, word: Token) -> bool:
        return word.i > 0 and spelling(word.nbor(-1)) in self.lexicon.shape.clauses.concessive

    def _condition(self, token: Token) -> list[Mark]:
        """A condition that hangs on the predicate: what follows from it is not said to be so."""
        condition = self.lexicon.shape.clauses.condition
        return [
            Mark(mark.i, mark.i, Kind.CONDITION)
            for clause_head in children(token, "advcl")
            for mark in children(clause_head, "mark")
            if self.visible(mark) and spelling(mark) in condition and not self._conceded(mark)
        ]
