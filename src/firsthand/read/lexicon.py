"""What a language calls saying: `attribution.toml` as a typed, indexed lexicon.

The grammar in `frames` is the same for every language; all that differs stands in these tables.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from msgspec import Struct

from firsthand.read.languages import table
from firsthand.read.tokenizer import pieces
from firsthand.records import Distance, Stance


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what they must have beside them to open a frame."""

    say: list[str]
    """Reporting verbs: a clause, a quotation or a bare clause before them is enough."""
    think: list[str]
    """Thinking, showing, asking: only with a clause of their own or a whole quotation."""
    quoted: list[str]
    """Only with a quotation ("continued", "smiled")."""
    named: list[str]
    """An object and what it is called, in quotation marks ("described it as “very reasonable”")."""
    noun: list[str]
    """A noun is content enough ("announced the closure")."""
    infinitive: list[str]
    """An infinitive is content enough ("claims to have delivered")."""
    show: list[str]
    """What an office, body or person presents to the public ("the ministry showed …")."""
    quoting: list[str]
    """In the passive the subject is the source ("was quoted as saying")."""
    decline: list[str] = []
    """Refusing: with an infinitive of speaking ("declined to comment")."""
    silent: list[str] = []
    """The verbs of speaking that one declines."""
    plan: list[str] = []
    """Intending: with an infinitive ("plans to build")."""


class Stances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by what the source does; every other one asserts."""

    confirm: list[str]
    deny: list[str]
    speculate: list[str]
    plan: list[str]
    accuse: list[str]
    ask: list[str]
    decline: list[str]


class Distances(Struct, frozen=True, forbid_unknown_fields=True):
    """Cue verbs by the distance that the writer shows in choosing them."""

    sceptical: list[str]
    hearsay: list[str]


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Prepositional frames ("according to"), before their source."""

    neutral: list[str]
    sceptical: list[str]


class Hearsay(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that report and name nobody ("reportedly")."""

    neutral: list[str]
    sceptical: list[str]


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Sources that are not speakers, offices, times."""

    document: list[str]
    role: list[str]
    temporal: list[str]
    feminine: list[str] = []
    """Titles and offices that only a woman has ("spokeswoman", "Mme")."""
    masculine: list[str] = []


class Pronouns(Struct, frozen=True, forbid_unknown_fields=True):
    """Personal pronouns, as written."""

    masculine: list[str]
    feminine: list[str]
    plural: list[str]
    first: list[str]
    second: list[str]
    neuter: list[str] = []


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `attribution.toml`."""

    complementizers: list[str]
    firm: list[str]
    """Complementizers that make what follows a clause even where the parse does not see it."""
    relatives: list[str]
    as_words: list[str]
    agent: list[str]
    also: list[str]
    anaphors: list[str]
    nobody: list[str]
    """Subjects that name nobody ("on", "one")."""
    postposed: list[str]
    """Prepositions that stand behind their source ("Berichten zufolge")."""
    negations: list[str]
    adjectives: list[str]
    """With a form of "be" and a clause: "is convinced that"."""
    first_endings: list[str]
    """Endings of verbs in the first person that need no pronoun."""
    definite: list[str]
    """Words that open a phrase for something already named; none where a language has no articles."""
    plural: list[str]
    reported_moods: list[str]
    """Verb forms that by themselves mark what somebody else says (German Konjunktiv I)."""
    bare_clauses: bool
    """Whether a clause may follow its cue without a joining word ("said the plant was closed")."""
    verbs: Verbs
    stance: Stances
    distance: Distances
    frames: Phrases
    hearsay: Hearsay
    nouns: Nouns
    pronouns: Pronouns
    singular: list[str] = []
    """Words that open a phrase for one thing, where verbs without an ending are plural."""
    of: list[str] = []
    """Prepositions that tie what follows to the noun before them, whatever the parse says."""
    possessive: list[str] = []
    """Pronouns that open a phrase as an article does ("its lawyer")."""
    told: list[str] = []
    """Verbs that name whom it is said to without a preposition ("told reporters")."""
    prefixes: list[str] = []
    """What a German verb leaves behind at the end of its clause ("räumte … ein")."""
    auxiliaries: list[str] = []
    """Small words between a mark and an inverted verb that taggers confuse ("a", "s'")."""
    straight: bool = False
    """Whether the subject may stand before its verb behind what is said ("…, the mayor said")."""
    partial: list[str] = []
    """Verbs that report only together with a prefix ("teilte … mit")."""
    verb_second: bool = False
    """Whether a verb behind a subordinate clause opens the main clause and reports nothing."""
    impersonal: list[str] = []
    """Verbs whose source is a place or document ("говорится в отчете")."""
    media: list[str] = []
    """How a medium begins ("in an interview")."""
    addressed: list[str] = []
    """Those who are spoken to, in the form that tells it ("reporters", "журналистам")."""
    credits: list[str] = []
    """How a line begins that tells who made the page ("reporting by")."""
    phrasal: list[str] = []
    """Cues of two words, by dictionary form: what they are without the second is no saying ("faire savoir")."""
    parts: dict[str, list[str]] = {}
    """Closed classes of a language the model was not trained on, by Universal Dependencies tag: its tags and arcs are
    noise there, so the grammar goes by order and by these words."""


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
        self.say = frozenset(kept.verbs.say) | self.phrasal
        self.think = frozenset(kept.verbs.think) - self.say
        self.quoted = frozenset(kept.verbs.quoted)
        self.named = frozenset(kept.verbs.named)
        self.noun = frozenset(kept.verbs.noun)
        self.quoting = frozenset(kept.verbs.quoting)
        self.decline = frozenset(kept.verbs.decline)
        self.silent = frozenset(kept.verbs.silent)
        self.plan = frozenset(kept.verbs.plan)
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
        self.roles = frozenset(kept.nouns.role)
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
        self.verb_second = kept.verb_second
        self.media = phrases(kept.media)
        self.addressed = frozenset(kept.addressed)
        self.credits = phrases(kept.credits)
        self.of = frozenset(kept.of)
        self.possessive = frozenset(kept.possessive)
        self.told = frozenset(kept.told)
        self.prefixes = frozenset(kept.prefixes)
        self.auxiliaries = frozenset(kept.auxiliaries)
        self.straight = kept.straight
        self.parts = {word: part for part, words in kept.parts.items() for word in words}
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
