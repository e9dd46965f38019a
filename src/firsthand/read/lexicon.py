"""What a language calls saying: `attribution.toml` as an indexed lexicon.

The grammar in `frames` is the same for every language; all that differs stands in these tables.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from firsthand.read.attribution_table import Stances, Table
from firsthand.read.languages import table
from firsthand.read.tokenizer import pieces
from firsthand.records import Distance, Stance


class Phrase(NamedTuple):
    """A sequence of words in lower case, and the distance it keeps."""

    words: tuple[str, ...]
    distance: Distance


class Lexicon:
    """One language's table, indexed: words to sets, phrases by their first word."""

    def __init__(self, language: str) -> None:
        kept = table(language, "attribution", Table)
        self.language = language
        self.phrasal = frozenset(kept.phrasal)
        self.phrasal_verbs = frozenset(phrase.split()[0] for phrase in self.phrasal)
        self.say = frozenset(kept.verbs.say) | self.phrasal
        self.think = frozenset(kept.verbs.think) - self.say
        self.quoted = frozenset(kept.verbs.quoted)
        self.named = frozenset(kept.verbs.named)
        self.noun = frozenset(kept.verbs.noun)
        self.quoting = frozenset(kept.verbs.quoting)
        self.decline = frozenset(kept.verbs.decline)
        self.silent = frozenset(kept.verbs.silent)
        self.plan = frozenset(kept.verbs.plan)
        self.believe = frozenset(kept.verbs.believe)
        self.infinitive = frozenset(kept.verbs.infinitive)
        self.show = frozenset(kept.verbs.show)
        self.bare_clauses = kept.bare_clauses
        self.impersonal = frozenset(kept.impersonal)
        self.cues = self.say | self.think | self.quoted | self.named | self.noun | self.show | self.impersonal
        self.cues |= self.decline | self.plan
        self.complementizers = frozenset(kept.complementizers)
        self.firm = frozenset(kept.firm)
        self.relatives = frozenset(kept.relatives)
        self.as_words = frozenset(kept.as_words)
        self.agent = frozenset(kept.agent)
        self.also = frozenset(kept.also)
        self.nobody = frozenset(kept.nobody)
        self.negations = frozenset(kept.negations)
        self.adjectives = frozenset(kept.adjectives)
        self.definite = frozenset(kept.definite)
        self.plural = frozenset(kept.plural)
        self.reported_moods = frozenset(kept.reported_moods)
        self.first_endings = tuple(kept.first_endings)
        self.postposed = frozenset(kept.postposed)
        self.anaphors = phrases(kept.anaphors)
        self.documents = frozenset(kept.nouns.document)
        self.papers = frozenset(kept.nouns.paper)
        self.roles = frozenset(kept.nouns.role) | self.papers
        self.bodies = frozenset(kept.nouns.body) | self.papers
        # Papers keep their names: the Times is the Times in Russian too.
        self.paper_words = frozenset(kept.nouns.called) | frozenset(table("en", "attribution", Table).nouns.called)
        self.ours = frozenset(kept.nouns.ours)
        self.temporal = frozenset(kept.nouns.temporal)
        self.first_person = frozenset(kept.pronouns.first)
        self.second_person = frozenset(kept.pronouns.second)
        self.feminine = frozenset(kept.nouns.feminine)
        self.masculine = frozenset(kept.nouns.masculine)
        self.neuter = frozenset(kept.pronouns.neuter)
        self.pronouns = {
            word: gender
            for gender, words in (
                ("masculine", kept.pronouns.masculine),
                ("feminine", kept.pronouns.feminine),
                ("plural", kept.pronouns.plural),
                ("neuter", kept.pronouns.neuter),
            )
            for word in words
        }
        self.frames = _by_first_word(
            [(phrase, Distance.NEUTRAL) for phrase in kept.frames.neutral]
            + [(phrase, Distance.SCEPTICAL) for phrase in kept.frames.sceptical]
        )
        self.hearsay = _by_first_word(
            [(phrase, Distance.HEARSAY) for phrase in kept.hearsay.neutral]
            + [(phrase, Distance.SCEPTICAL) for phrase in kept.hearsay.sceptical]
        )
        self.singular = frozenset(kept.singular)
        self.partial = frozenset(kept.partial)
        self.sourcing = frozenset(kept.sourcing)
        self.thereby = frozenset(kept.thereby)
        self.sourced = frozenset(kept.sourced)
        self.verb_second = kept.verb_second
        self.media = phrases(kept.media)
        self.addressed = frozenset(kept.addressed)
        self.credits = phrases(kept.credits)
        self.of = frozenset(kept.of)
        self.oblique: dict[str, str | None] = {
            word: ending.removeprefix("-") if joined else None
            for word, joined, ending in (form.partition(" ") for form in kept.oblique)
        }
        self.agents = tuple(kept.agents)
        self.possessive = frozenset(kept.possessive)
        self.told = frozenset(kept.told)
        self.prefixes = frozenset(kept.prefixes)
        self.auxiliaries = frozenset(kept.auxiliaries)
        self.straight = kept.straight
        self.always = {word: part for part, words in kept.always.items() for word in words}
        self._stances = _inverted(kept.stance)
        self._sceptical = frozenset(kept.distance.sceptical)

    def stance(self, lemma: str) -> Stance:
        """What a source does that this verb is used of."""
        return self._stances.get(lemma, Stance.ASSERT)

    def distance(self, lemma: str) -> Distance:
        """How far the writer stands off who uses this verb."""
        return Distance.SCEPTICAL if lemma in self._sceptical else Distance.NEUTRAL


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of `language`, made once."""
    return Lexicon(language)


def phrases(words: list[str]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases that keep no distance, by their first word."""
    return _by_first_word([(phrase, Distance.NEUTRAL) for phrase in words])


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase[start:end] for start, end in pieces(phrase))


def _by_first_word(phrases: list[tuple[str, Distance]]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases by first word, longest first, so that the first that fits is the fullest."""
    found: dict[str, list[Phrase]] = {}
    for phrase, distance in phrases:
        words = _words(phrase)
        found.setdefault(words[0], []).append(Phrase(words, distance))
    return {first: tuple(sorted(same, key=lambda one: -len(one.words))) for first, same in found.items()}


def _inverted(stances: Stances) -> dict[str, Stance]:
    return {verb: Stance(name) for name in Stances.__struct_fields__ for verb in getattr(stances, name)}
