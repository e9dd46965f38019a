"""What a language's certainty markers look like as data, and the same made ready for looking up.

`languages/<code>/certainty.toml` names markers by *kind*; what a kind does to certainty, polarity and tense is the same
in every language and stands in `rules`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import msgspec

from firsthand.read.languages import table


class Kind(StrEnum):
    """What a marker does to the predicate in its scope."""

    PROBABLE = "probable"
    EXPECTED = "expected"
    """Probable, and still to come: expect, predict."""
    POSSIBLE = "possible"
    DOUBTED = "doubted"
    """Probable, but that it is *not* so: unlikely, hardly."""
    UNKNOWN = "unknown"
    INTENDED = "intended"
    """Wanted, planned, asked for: it lies ahead and is no fact."""
    REQUESTED = "requested"
    """Asked of somebody: the asking is the news, what was asked for lies ahead and is no fact."""
    DUTY = "duty"
    """Must, have to: the duty is a fact, its doing is not said; before a perfect ("must have left") an inference."""
    ABILITY = "ability"
    """Can, may be: possible; but its negation is plain ("could not open" = did not open)."""
    FUTURE = "future"
    """Settled to come: will, is going to, decided to."""
    HYPOTHETICAL = "hypothetical"
    """Would: foreseen under a report in the past, imagined elsewhere."""
    DENIED = "denied"
    """It is not so: deny, fail to, refuse to, prevent."""
    EXCLUDED = "excluded"
    """As denied; but "not ruled out" only makes it possible."""
    FACTIVE = "factive"
    """Taken for granted whether negated or not: know, regret. Commits the writer too."""
    SURE = "sure"
    """Adds nothing when affirmed; negated it leaves open whether it is so: confirm, say, be certain."""
    TRANSPARENT = "transparent"
    """True and false together with its complement: manage to, begin to."""
    AIM = "aim"
    """What an infinitive only names as a goal: "in order *to* sell", "so *that*"."""
    CONDITION = "condition"
    """Under an if, or said to follow from one."""
    QUESTION = "question"
    PARTIAL_QUESTION = "partial question"
    """Asks for a part and takes the rest for granted: "*who* paid?"."""
    ORDER = "order"


class Negation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that negate."""

    words: frozenset[str]
    """Negate wherever they stand as adverb, particle, determiner or pronoun: not, never, no, nobody."""
    particles: frozenset[str] = frozenset()
    """First half of a two-part negation; does nothing alone: ne."""
    bound: frozenset[str] = frozenset()
    """Second halves that mean something else without the first: plus, personne."""
    prepositions: frozenset[str] = frozenset()
    focus: frozenset[str] = frozenset()
    """"not *only*": a negation right before one of these is none."""


class Clauses(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that open a subordinate clause and say that its content is open."""

    condition: frozenset[str]
    complement: frozenset[str] = frozenset()
    """that, que, что."""
    whether: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    singling_out: frozenset[str] = frozenset()
    """"the *first* to build": an infinitive after these tells a fact."""
    definite: frozenset[str] = frozenset()
    """Determiners of what is there already: the, this, its."""
    outcomes: frozenset[str] = frozenset()
    """Verbs whose infinitive tells how it ended: "*fell* to close at 70"."""
    irrealis: frozenset[str] = frozenset()
    """Particles that take a finite verb out of the real world: бы."""
    content_questions: frozenset[str] = frozenset()
    """Words that ask for a part and take the rest for granted: who, when, why."""
    order_auxiliaries: frozenset[str] = frozenset()
    """Auxiliaries that open an order without a subject: "*do* not wait"."""
    concessive: frozenset[str] = frozenset()
    """"*even* if", "*as* if": no condition after these."""


class Time(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells the time of a predicate besides its form."""

    future_auxiliaries: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    """Endings that only a future has, for forms that a tagger does not know."""
    perfect_auxiliaries: tuple[str, ...] = ()
    """Forms that make a past with any participle, whatever a tagger takes the participle for: "*hat* verkauft"."""
    past_modals: tuple[str, ...] = ()
    """Modals whose negation tells of the past: "could not reach"."""
    achieved: tuple[str, ...] = ()
    """Lemmas of powers and duties that tell in the past what was done: "was *able* to sell", "*had* to sell"."""
    undone: tuple[str, ...] = ()
    """Lemmas of wishes whose negation in the past tells what was not done: "did not *wish* to answer"."""
    timeless_modals: tuple[str, ...] = ()
    """Modals of mere ability, which place nothing in time: "the aircraft can carry two tonnes"."""
    ahead: tuple[str, ...] = ()
    """Time words with which a present tense speaks of what is to come."""
    lasting: str = ""
    """Where a passive without "is" tells a state: how "since then" is put, as a regular expression."""
    perceived: tuple[str, ...] = ()
    """Verbs of perception, of which "can be *seen*" says no more than "is seen"."""
    statives: tuple[str, ...] = ()
    """Lemmas of verbs for states rather than events."""


class Conditional(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The conditional of a language that uses it for hearsay, and the future that is built like it."""

    stems: tuple[str, ...] = ()
    """Irregular stems: aur-, ser-."""
    endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    """Endings of the simple future, which stands on the same stems."""
    modals: tuple[str, ...] = ()
    """Lemmas that are possibility, duty or wish in the conditional, not hearsay."""
    possibility: tuple[str, ...] = ()
    """Lemmas whose perfect conditional is hearsay and possibility at once: pouvoir."""


class Reported(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The mood and the modals by which a language passes on what others say, as forms: a tagger may not know them."""

    moods: tuple[str, ...] = ()
    """Konjunktiv I: habe, sei, könne."""
    modals: tuple[str, ...] = ()
    """Hearsay before a perfect or a state: "*soll* verkauft haben"; a plan before anything else."""
    perfect: tuple[str, ...] = ()
    """Infinitives that end a perfect: haben, sein."""
    change: tuple[str, ...] = ()
    """Infinitives that make of a state a change: "soll Minister *werden*" is a plan."""


class DistanceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a writer keeps away from a statement."""

    hearsay: tuple[str, ...] = ()
    sceptical: tuple[str, ...] = ()


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`certainty.toml`: markers in lower case, as lemma or as form; several words with blanks between."""

    adverbs: dict[Kind, tuple[str, ...]]
    modals: dict[Kind, tuple[str, ...]]
    governors: dict[Kind, tuple[str, ...]]
    negation: Negation
    clauses: Clauses
    time: Time
    distance: DistanceWords
    expletives: tuple[str, ...] = ()
    """Subjects that stand for a clause to come: it, il."""
    heralds: tuple[str, ...] = ()
    """Verbs whose object is yet to come: "*announced* cuts"."""
    light: tuple[str, ...] = ()
    """Verbs that only carry their noun: make (a cut), take place."""
    conditional: Conditional = Conditional()
    reported: Reported = Reported()


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]


@dataclass(frozen=True)
class Lexicon:
    """A language's markers, ready for looking up."""

    shape: Shape
    adverbs: Mapping[str, Kind]
    phrases: Phrases
    """By first word; the longest first."""
    modals: Mapping[str, Kind]
    governors: Mapping[str, Kind]
    negations: frozenset[str]
    statives: frozenset[str]
    ahead: tuple[str, ...]
    """Time words with which a present tense speaks of what is to come, with a blank on either side."""
    telling: frozenset[str]
    """The words that can mark a predicate in whose clause they stand; the others need no second look."""

    @classmethod
    @cache
    def of(cls, language: str) -> Lexicon:
        """The markers of `language`, one of `languages.LANGUAGES`."""
        shape = table(language, "certainty", Shape)
        single, phrases = _adverbs(shape.adverbs)
        return cls(
            shape=shape,
            adverbs=single,
            phrases=phrases,
            modals=_by_word(shape.modals),
            governors=_by_word(shape.governors),
            negations=shape.negation.words,
            statives=frozenset(shape.time.statives),
            ahead=tuple(f" {' '.join(words(phrase))} " for phrase in shape.time.ahead),
            telling=_telling(shape.negation, shape.clauses).union(single, phrases),
        )


def _telling(negation: Negation, clauses: Clauses) -> frozenset[str]:
    """The words that negate a predicate or say that its clause is open."""
    negating = negation.words | negation.particles | negation.bound | negation.prepositions
    return negating | clauses.irrealis | clauses.whether | clauses.condition | clauses.purpose


def words(marker: str) -> tuple[str, ...]:
    """A marker as the tokenizer would cut it: an elided word keeps its apostrophe and stands alone."""
    return tuple(marker.replace("'", "' ").split())


def by_first_word(markers: Iterable[tuple[tuple[str, ...], Kind]]) -> Phrases:
    """Phrases under their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for parts, kind in markers:
        found.setdefault(parts[0], []).append((parts, kind))
    return {first: tuple(sorted(some, key=lambda entry: -len(entry[0]))) for first, some in found.items()}


def _by_word(kinds: Mapping[Kind, tuple[str, ...]]) -> dict[str, Kind]:
    return {marker: kind for kind, markers in kinds.items() for marker in markers}


def _adverbs(kinds: Mapping[Kind, tuple[str, ...]]) -> tuple[dict[str, Kind], Phrases]:
    cut = [(words(marker), kind) for kind, markers in kinds.items() for marker in markers]
    single = {parts[0]: kind for parts, kind in cut if len(parts) == 1}
    return single, by_first_word((parts, kind) for parts, kind in cut if len(parts) > 1)
