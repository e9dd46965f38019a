"""What a language calls saying: `attribution.toml` as an indexed lexicon.

The grammar in `frames` is the same for every language; all that differs stands in these tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from firsthand.read.attribution_table import Stances, Table, Words
from firsthand.read.languages import table
from firsthand.read.tokenizer import pieces
from firsthand.records import Distance, Stance

Phrases = dict[str, "tuple[Phrase, ...]"]
"""Phrases by their first word, longest first."""


class Phrase(NamedTuple):
    """A sequence of words in lower case, and the distance it keeps."""

    words: tuple[str, ...]
    distance: Distance


class Lexicon(Table, frozen=True, dict=True, forbid_unknown_fields=True):
    """One language's table, with what follows from it: sets put together, phrases by their first word."""

    @cached_property
    def say(self) -> Words:
        """Reporting verbs, those of two words included."""
        return self.verbs.say | self.phrasal

    @cached_property
    def phrasal_verbs(self) -> Words:
        """The first words of `phrasal`."""
        return frozenset(phrase.split()[0] for phrase in self.phrasal)

    @cached_property
    def think(self) -> Words:
        """Verbs that need a clause or a whole quotation and are not among those of saying."""
        return self.verbs.think - self.say

    @cached_property
    def cues(self) -> Words:
        """All verbs that can open a frame."""
        verbs = self.verbs
        once = verbs.quoted | verbs.named | verbs.noun | verbs.show | verbs.decline | verbs.plan
        return self.say | self.think | self.impersonal | once

    @cached_property
    def roles(self) -> Words:
        """Offices, newspapers among them."""
        return self.nouns.role | self.nouns.paper

    @cached_property
    def bodies(self) -> Words:
        """Bodies that "it" stands for, newspapers among them."""
        return self.nouns.body | self.nouns.paper

    @cached_property
    def offices(self) -> Words:
        """Offices that people hold: "the company Tolvik" is nobody's office."""
        return self.roles - self.bodies

    @cached_property
    def speaking(self) -> tuple[str, ...]:
        """How the nouns end that stand for those who can speak; empty where endings do not tell."""
        return (*self.agents, *sorted(self.roles | self.bodies)) if self.agents else ()

    @cached_property
    def paper_words(self) -> Words:
        """What newspapers are called by. Papers keep their names: the Times is the Times in Russian too."""
        return self.nouns.called | lexicon("en").nouns.called

    @cached_property
    def pronouns(self) -> dict[str, str]:
        """Personal pronouns with their gender, or "plural"."""
        named = ("masculine", "feminine", "plural", "neuter")
        return {word: gender for gender in named for word in getattr(self.pronoun_words, gender)}

    @cached_property
    def oblique(self) -> dict[str, str | None]:
        """Words that open no subject, with the ending that the word behind them must have for that; None for any."""
        apart = (form.partition(" ") for form in self.oblique_words)
        return {word: ending.removeprefix("-") if joined else None for word, joined, ending in apart}

    @cached_property
    def always(self) -> dict[str, str]:
        """Words of one class only, with it."""
        return {word: part for part, words in self.always_words.items() for word in words}

    @cached_property
    def frames(self) -> Phrases:
        """Prepositional frames."""
        words = self.frame_words
        return _by_first_word({Distance.NEUTRAL: words.neutral, Distance.SCEPTICAL: words.sceptical})

    @cached_property
    def hearsay(self) -> Phrases:
        """Phrases that report and name nobody."""
        words = self.hearsay_words
        return _by_first_word({Distance.HEARSAY: words.neutral, Distance.SCEPTICAL: words.sceptical})

    @cached_property
    def anaphors(self) -> Phrases:
        """Phrases that point back to what was told before ("about this")."""
        return phrases(self.anaphor_words)

    @cached_property
    def media(self) -> Phrases:
        """How a medium begins."""
        return phrases(self.media_words)

    @cached_property
    def citing(self) -> Phrases:
        """How whom a source rests on is joined to it."""
        return phrases(self.citing_words)

    @cached_property
    def credits(self) -> Phrases:
        """How a line begins that tells who made the page."""
        return phrases(self.credit_words)

    @cached_property
    def _stances(self) -> dict[str, Stance]:
        return {verb: Stance(name) for name in Stances.__struct_fields__ for verb in getattr(self.stance_verbs, name)}

    def stance(self, lemma: str) -> Stance:
        """What a source does that this verb is used of."""
        return self._stances.get(lemma, Stance.ASSERT)

    def distance(self, lemma: str) -> Distance:
        """How far the writer stands off who uses this verb."""
        return Distance.SCEPTICAL if lemma in self.distance_verbs.sceptical else Distance.NEUTRAL


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `language`, made once."""
    found: Lexicon = table(language, "attribution", Lexicon)
    return found


def phrases(words: Iterable[str]) -> Phrases:
    """Phrases that keep no distance, by their first word."""
    return _by_first_word({Distance.NEUTRAL: words})


def _words(phrase: str) -> tuple[str, ...]:
    """The words of a phrase; an apostrophe at its end is elision's, which needs a word behind it."""
    whole = f"{phrase}a" if phrase.endswith("'") else phrase
    words = tuple(whole[start:end] for start, end in pieces(whole))
    return words[:-1] if whole != phrase else words


def _by_first_word(phrases: dict[Distance, Iterable[str]]) -> Phrases:
    """Phrases by first word, longest first, so that the first that fits is the fullest."""
    found: dict[str, list[Phrase]] = {}
    for distance, same in phrases.items():
        for phrase in same:
            words = _words(phrase)
            found.setdefault(words[0], []).append(Phrase(words, distance))
    return {first: tuple(sorted(same, key=lambda one: (-len(one.words), one.words))) for first, same in found.items()}
