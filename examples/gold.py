"""The gold of an example case: what a careful reader finds in its pages, as typed structs.

Nothing in a gold file counts characters: words are told by their exact string, so that it does not matter how a
collector lays the text out. A quote stands in its page; all other words of a claim are looked for in the claim's quote
first and then in the whole page. Both sides are compared after `flat`. See examples/README.md for the conventions.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import msgspec

from examples.vocabulary import Change, Clash, Reason, Status
from firsthand.records import (
    Basis,
    Certainty,
    Distance,
    Frame,
    Modifier,
    OriginKind,
    Polarity,
    Resolved,
    Speech,
    Stance,
    Tense,
    TimeKind,
)


class Closed(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What all gold structs share: defaults are left out of the file, and a misspelt field is an error."""


class Link(Closed, frozen=True, kw_only=True):
    """One link of a chain after the publisher. `source` is the name that the words stand for, `words` those words."""

    source: str
    entity: str = ""
    words: str = ""
    resolved: Resolved = Resolved.NAME
    cue: str = ""
    speech: Speech = Speech.INDIRECT
    stance: Stance = Stance.ASSERT
    distance: Distance = Distance.NEUTRAL
    medium: str = ""
    role: str = ""


class Date(Closed, frozen=True, kw_only=True):
    """Words for a time, the days that they can mean (inclusive) and the day they were counted from."""

    words: str
    earliest: date | None
    latest: date | None
    anchor: date | None = None
    modifier: Modifier = Modifier.NONE
    kind: TimeKind = TimeKind.DATE


class Sum(Closed, frozen=True, kw_only=True):
    """A number with its unit or ISO 4217 currency; `low` and `high` differ for a range."""

    words: str
    low: float
    high: float
    unit: str = ""
    currency: str = ""
    approximate: bool = False


class Relation(Closed, frozen=True, kw_only=True):
    """A frame between an entity and an entity, a place, or words where the other side has no name."""

    frame: Frame
    words: str
    """The word that carries the frame; empty where apposition alone does."""
    subject: str
    object: str = ""
    object_words: str = ""


class Claim(Closed, frozen=True, kw_only=True):
    """One proposition as one source puts it in one page. `origin` is the first-hand source that it goes back to."""

    id: str
    quote: str
    content: tuple[str, ...]
    origin: str
    chain: tuple[Link, ...] = ()
    """The links after the publisher, outermost first; empty for the publisher's own statement."""
    parent: str = ""
    certainty: Certainty = Certainty.CERTAIN
    certainty_markers: tuple[str, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    polarity_markers: tuple[str, ...] = ()
    tense: Tense = Tense.PRESENT
    distance: Distance = Distance.NEUTRAL
    """The distance of the publisher where the chain is empty; else each link has its own."""
    distance_markers: tuple[str, ...] = ()
    dates: tuple[Date, ...] = ()
    amounts: tuple[Sum, ...] = ()
    places: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()


class Published(Closed, frozen=True, kw_only=True):
    """A page's own date and the strongest thing on the page that it rests on."""

    date: date
    basis: Basis


class Page(Closed, frozen=True, kw_only=True):
    """One kept page. `kept` are its main paragraphs in order, `cut` words of its furniture that must not be kept."""

    id: str
    file: str
    title: str
    publisher: str
    language: str
    published: Published
    encoding: str = "utf-8"
    byline: str = ""
    url: str = ""
    about: str = ""
    kept: tuple[str, ...]
    cut: tuple[str, ...]
    claims: tuple[Claim, ...]


class Entity(Closed, frozen=True, kw_only=True):
    """Someone or something with every spelling in the pages; `schema` is a FollowTheMoney schema."""

    id: str
    schema: str
    name: str
    names: tuple[str, ...]
    not_same_as: tuple[str, ...] = ()


class Place(Closed, frozen=True, kw_only=True):
    """A place that the pages name: degrees (WGS 84), about the middle of it."""

    id: str
    name: str
    latitude: float
    longitude: float
    level: str
    country: str
    names: tuple[str, ...]


class Origin(Closed, frozen=True, kw_only=True):
    """A first-hand source. Two origins of one `interest` do not corroborate each other."""

    id: str
    name: str
    kind: OriginKind
    claims: tuple[str, ...]
    interest: str
    entity: str = ""


class Derivation(Closed, frozen=True, kw_only=True):
    """Page `page` took from page `source`; `words` are what says so on the page (one per reason, "" where none do)."""

    page: str
    source: str
    reasons: tuple[Reason, ...]
    words: tuple[str, ...] = ()


class Finding(Closed, frozen=True, kw_only=True):
    """Claims that say the same thing about the same parties. `independent` counts interests, not outlets."""

    id: str
    says: str
    status: Status
    supporting: tuple[str, ...]
    opposing: tuple[str, ...] = ()
    supporting_origins: tuple[str, ...]
    opposing_origins: tuple[str, ...] = ()
    independent: int = 1
    note: str = ""


class Contradiction(Closed, frozen=True, kw_only=True):
    """Two claims that cannot both be right, and in what."""

    kind: Clash
    a: str
    b: str
    about: str
    readings: tuple[str, ...] = ()


class Compatible(Closed, frozen=True, kw_only=True):
    """Two claims that look like a contradiction and are none."""

    a: str
    b: str
    why: str


class Drift(Closed, frozen=True, kw_only=True):
    """What the retelling `page` did to `source`: the words then and now ("" where there are none)."""

    page: str
    source: str
    change: Change
    then: str = ""
    now: str = ""
    then_claim: str = ""
    now_claim: str = ""


class Gold(Closed, frozen=True, kw_only=True):
    """Everything that is known about an example case."""

    name: str
    pages: tuple[Page, ...]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
    origins: tuple[Origin, ...]
    derivations: tuple[Derivation, ...]
    findings: tuple[Finding, ...]
    contradictions: tuple[Contradiction, ...]
    compatible: tuple[Compatible, ...]
    drift: tuple[Drift, ...]

    def claims(self) -> dict[str, Claim]:
        """All claims of all pages by id."""
        return {claim.id: claim for page in self.pages for claim in page.claims}


def flat(text: str) -> str:
    """Text with every run of white space, no-break and narrow spaces among it, as one space."""
    return re.sub(r"[\s\u00a0\u202f\u200b]+", " ", text).strip()


def load(path: Path) -> Gold:
    """Read a gold file; raises msgspec.ValidationError when it does not follow these structs."""
    return msgspec.json.decode(path.read_bytes(), type=Gold)
