"""What an answer is made of: quotes with their ids and how they stand. No sentence of it is the software's own."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from firsthand.records import Certainty, Clash, Distance, OriginKind, Polarity, Quote, Stance, Status


class Against(Struct, frozen=True, kw_only=True):
    """A contradiction that a claim stands in: its value, and the claim and value on the other side."""

    kind: Clash
    words: str
    other: str
    other_words: str
    decided: str = ""
    """What an analyst decided about it; empty while it is open."""


class Standing(Struct, frozen=True, kw_only=True):
    """How a claim stands: its first-hand source, how sure that is, what other claims say."""

    origin: str
    origin_name: str
    origin_kind: OriginKind
    doubtful: bool
    """Whether a link down to the origin was inherited or guessed."""
    retold: bool
    """Whether its page took it from another one of the case."""
    certainty: Certainty
    hedges: tuple[str, ...] = ()
    """The words that make it less than certain, as they stand in the text."""
    polarity: Polarity = Polarity.POSITIVE
    distance: Distance = Distance.NEUTRAL
    stance: Stance = Stance.ASSERT
    finding: str = ""
    status: Status | None = None
    independent: int = 0
    """How many independent interests say it."""
    contradicts: tuple[Against, ...] = ()

    @property
    def hedged(self) -> bool:
        """Whether the source is less than certain, or the writer keeps a distance."""
        return self.certainty in (Certainty.PROBABLE, Certainty.POSSIBLE) or self.distance is not Distance.NEUTRAL

    @property
    def flat(self) -> bool:
        """Whether it is put without any hedge; what cannot be judged is neither hedged nor flat."""
        return self.certainty is Certainty.CERTAIN and not self.hedged


class Passage(Struct, frozen=True, kw_only=True):
    """Something that can be found: a claim, or a sentence of a page in which no claim was read.

    `id` is the claim's (c10) or the place of the sentence (D1:120-188); `standing` is None for such a sentence.
    """

    id: str
    document: str
    outlet: str
    language: str
    published: date | None
    quote: Quote
    speaker: str = ""
    """The immediate source in the words of the text; empty where the page speaks itself or nobody is named."""
    standing: Standing | None = None


class SoughtKind(StrEnum):
    """What a part of a question is."""

    NAME = "name"
    DAY = "day"
    NUMBER = "number"
    WORD = "word"
    RELATION = "relation"
    """What it asks of whom it names: "owns"."""


class Sought(Struct, frozen=True, kw_only=True):
    """A part of the question that was looked for.

    `meant` are the spellings of the case that a name was taken for ("Albatros" → "Альбатрос"). `held` tells whether
    anything in the case holds it.
    """

    words: str
    kind: SoughtKind
    meant: tuple[str, ...] = ()
    held: bool = True


class Found(Struct, frozen=True, kw_only=True):
    """A passage that answers, the parts of the question it holds and lacks, and other claims that say the same."""

    passage: Passage
    holds: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    """Names that it does not hold itself, but its page does."""
    also: tuple[str, ...] = ()
    """Claims of the same finding, and claims read in the same quote."""


class Answer(Struct, frozen=True, kw_only=True):
    """The quotes found, best first; where there are none, `why` says so."""

    question: str
    sought: tuple[Sought, ...]
    found: tuple[Found, ...] = ()
    total: int = 0
    """How many passages answer; `found` holds the best of them."""
    why: str = ""
    language: str = ""
    """The question's language, as far as it can be told."""
    mentions: tuple[Found, ...] = ()
    """Where a relation was asked for: quotes that name the party, or come near, and were not read as saying it."""
    mentioned: int = 0
    """How many there are; `mentions` holds the best of them."""


class Filters(Struct, frozen=True, kw_only=True):
    """What passages must be to be looked at; what is not given lets all pass.

    `since` and `until` ask for the days a claim tells of, or, where it names none, for the day of its page. Filters
    on origins and hedges pass claims alone: a sentence without a claim has neither.
    """

    about: str = ""
    """A party or place named in what is said; a speaker is not what is spoken about."""
    origin: str = ""
    """Id (O3) or name."""
    hedged: bool | None = None
    since: date | None = None
    until: date | None = None
    place: str = ""
    language: str = ""
    """ISO 639-1 code of the page."""
