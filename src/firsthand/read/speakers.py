"""Who the words for a source stand for: names, offices beside names, pronouns, roles named elsewhere on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from firsthand.read import antecedents, gender
from firsthand.read.gender import Gender
from firsthand.read.named import (
    Named,
    full_names,
    head_lemma,
    is_definite,
    is_plural,
    name_in,
    nouns_of,
    role_beside,
    titled_in,
    wording,
)
from firsthand.read.nouns import Range
from firsthand.read.saying_nouns import saying_nouns
from firsthand.read.scene import Scene
from firsthand.records import Resolved, Source, Span

REMEMBERED = 40
"""Speakers that a pronoun can reach back to; older ones are forgotten."""


_OF_ANY_GENDER = frozenset({"single", "own"})
"""Possessive pronouns that do not tell whether a man or a woman is meant."""


class Cast:
    """The speakers of one document, in the order of reading."""

    def __init__(self, scenes: Sequence[Scene], outlet: str = "") -> None:
        """`outlet` is the page's publisher, for which “our newspaper” stands."""
        self._scenes = scenes
        self._outlet = outlet
        self._papers: list[Named] | None = None
        self._spoken: list[Named] = []
        self._titled: list[Named] | None = None
        self._full_names: dict[str, tuple[str, Span]] | None = None
        self._gender = Gender.OPEN

    def source(self, scene: Scene, words: Range, cue: Range | None = None) -> Source:
        """The source that a range of words stands for; it is remembered for pronouns to come.

        `cue` is the verb that goes with it, whose ending can tell a woman from a man.
        """
        span = scene.passage.span(*words)
        if scene.tree.low[words[0]] in scene.lexicon.thereby:
            return self._before(span)
        wanted = _wanted(scene, words)
        if wanted:
            return self._standing_for(scene, words[0], span, wanted)
        self._gender = gender.of_phrase(scene, words, cue)
        name = name_in(scene, words)
        if name is None:
            return self._role(scene, words, span)
        full, named_at = self._fuller(scene, name)
        role = role_beside(scene, words, name)
        text = full or (wording(scene, name) if role else wording(scene, words))
        self._remember(Named(text, named_at or span, nouns_of(scene, words), is_plural(scene, words)))
        return Source(text=text, span=span, named_at=named_at, resolved=Resolved.NAME, role=role)

    def owner(self, scene: Scene, words: Range, antecedent: Range | None) -> Source:
        """Whose a noun of saying is; no pronoun to come reaches back to it, for it has not spoken here.

        A possessive pronoun stands for `antecedent`, the subject of its clause, unless number or gender forbid.
        """
        spoken = list(self._spoken)
        wanted = saying_nouns(scene.language).owners.get(scene.tree.low[words[0]]) if words[0] == words[1] else None
        found = self.source(scene, words) if wanted is None else self._possessor(scene, words, antecedent, wanted)
        self._spoken = spoken
        return found

    def _possessor(self, scene: Scene, words: Range, antecedent: Range | None, wanted: str) -> Source:
        span = scene.passage.span(*words)
        if antecedent is not None:
            subject = self.source(scene, antecedent)
            named = self._spoken[-1] if self._spoken else None
            if wanted == "own" or (named is not None and self._may_own(scene, antecedent, named, wanted)):
                known = wanted == "own" or (named is not None and bool(named.gender))
                return Source(
                    text=subject.text,
                    span=span,
                    named_at=subject.named_at or subject.span,
                    resolved=Resolved.PRONOUN,
                    doubtful=subject.doubtful or not known,
                    role=subject.role,
                )
        return self._standing_for(scene, words[0], span, wanted)

    def _may_own(self, scene: Scene, words: Range, named: Named, wanted: str) -> bool:
        """In English what is not known for a person can own as a thing does: “Tolvik defended its plan”.

        A name of one word that the model takes for a person's may be a company's all the same.
        """
        if wanted == Gender.NEUTER and not named.gender and not named.plural:
            return words[0] == words[1] or not gender.is_person(scene, words)
        return _fits(named, wanted)

    def _remember(self, named: Named) -> None:
        self._spoken.append(replace(named, gender=self._gender or named.gender))
        del self._spoken[:-REMEMBERED]

    def _before(self, span: Span) -> Source:
        """Whoever spoke last, for a word that points back ("demnach")."""
        if not self._spoken:
            return Source(text="", span=span, resolved=Resolved.NOTHING)
        last = self._spoken[-1]
        return Source(text=last.text, span=span, named_at=last.span, resolved=Resolved.INHERITED, doubtful=True)

    def _standing_for(self, scene: Scene, at: int, span: Span, wanted: str) -> Source:
        spoken = [named for named in self._spoken if _fits(named, wanted)]
        subjects = self._subjects(scene, at, wanted) if not spoken or wanted == Gender.NEUTER else []
        # "It" is whatever was last spoken of; he and she are rather those who speak.
        fitting = sorted((*spoken, *subjects), key=lambda named: named.span.start) if subjects else spoken
        if not fitting:
            return Source(text=wording(scene, (at, at)), span=span, resolved=Resolved.PRONOUN, doubtful=True)
        found = fitting[-1]
        # A gender that the text tells leaves only rivals of the same known gender.
        rivals = {named.text for named in fitting[-3:] if not found.gender or named.gender == found.gender}
        return Source(
            text=found.text,
            span=span,
            named_at=found.span,
            resolved=Resolved.PRONOUN,
            doubtful=len(rivals) > 1 or (found in subjects and not found.gender),
        )

    def _subjects(self, scene: Scene, at: int, wanted: str) -> list[Named]:
        """The subjects before that agree; "it" can be a name of which nothing is known but that it is no person's."""
        found = antecedents.subjects(self._scenes, scene, at)
        return [
            one for one in found if _fits(one, wanted) or (wanted == Gender.NEUTER and not (one.gender or one.plural))
        ]

    def _role(self, scene: Scene, words: Range, span: Span) -> Source:
        """A noun phrase without a name: the same office or kind of body named elsewhere on the page."""
        lexicon, head = scene.lexicon, head_lemma(scene, words)
        if head in lexicon.nouns.paper and scene.tree.low[words[0]] in lexicon.nouns.ours and self._outlet:
            return Source(text=self._outlet, span=span, resolved=Resolved.PUBLISHER)
        mine = Named(wording(scene, words), span, nouns_of(scene, words), is_plural(scene, words))
        own_name = any(scene.tree.words[i][0].isupper() for i in range(words[0] + 1, words[1] + 1))
        rivals: list[Named] = []
        if not own_name and is_definite(scene, words):
            if head in lexicon.nouns.paper:
                rivals = self._papers_before(span)
            elif head in lexicon.roles:
                rivals = [named for named in self._titles() if head in named.nouns and named.span.start < span.start]
        if not rivals or (mine.nouns - {head} - rivals[-1].nouns):
            self._remember(mine)
            return Source(text=mine.text, span=span, resolved=Resolved.ROLE)
        found = rivals[-1]
        self._remember(found)
        doubtful = len({named.text for named in rivals}) > 1
        return Source(text=found.text, span=span, named_at=found.span, resolved=Resolved.ROLE, doubtful=doubtful)

    def _papers_before(self, span: Span) -> list[Named]:
        """The newspapers that the page has named before `span`."""
        if self._papers is None:
            self._papers = [named for scene in self._scenes for named in antecedents.papers(scene)]
        return [named for named in self._papers if named.span.end <= span.start]

    def _titles(self) -> list[Named]:
        if self._titled is None:
            self._titled = [named for scene in self._scenes for named in titled_in(scene)]
        return self._titled

    def _fuller(self, scene: Scene, name: Range) -> tuple[str, Span | None]:
        """The fuller spelling of a person called by the last name alone, and where it stands."""
        if name[0] != name[1]:
            return "", None
        if self._full_names is None:
            self._full_names = full_names(self._scenes)
        text, span = self._full_names.get(scene.tree.low[name[0]], ("", None))
        return (text, span) if span is not None else ("", None)


def _wanted(scene: Scene, words: Range) -> str:
    """What a pronoun must agree with, its own or a possessive one; empty for any other phrase."""
    low = scene.tree.low[words[0]]
    if words[0] != words[1]:
        return ""
    return scene.lexicon.pronouns.get(low) or saying_nouns(scene.language).owners.get(low, "")


def _fits(named: Named, wanted: str) -> bool:
    """Whether a pronoun can stand for the speaker: number must agree, and gender where both are known."""
    if wanted == "plural" or named.plural:
        return named.plural == (wanted == "plural")
    if wanted == Gender.NEUTER:
        return named.gender == Gender.NEUTER
    if wanted in _OF_ANY_GENDER:
        return True
    return named.gender in {Gender.OPEN, wanted}
