"""Origin: the source that a set of claims goes back to, and what it reached the pages through."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class OriginKind(StrEnum):
    """What is known of an origin."""

    NAMED = "named"
    UNNAMED_OFFICIAL = "unnamed official"
    MEDIA_REPORT = "media report"
    DOCUMENT = "document"
    """A paper, a picture or a register that the text cites as proof."""
    IMPERSONAL = "impersonal"
    """"It is reported", "reportedly": the text names nobody."""
    PUBLISHER = "publisher"
    """The page's own words."""


class Origin(Struct, frozen=True, kw_only=True):
    """A first-hand source, the claims that go back to it, and the outlets they reached us through."""

    id: str
    name: str
    kind: OriginKind
    claims: tuple[str, ...]
    """Ids of the claims, in page order."""
    through: tuple[str, ...]
    """The links between the page and this source, outermost first, as names; one entry a distinct path."""
    doubtful: bool = False
    """Set where any link was inherited or guessed."""
    interest: str = ""
    """Id of the interest it belongs to; empty while nobody has weighed that."""
    known: str = ""
    """What is known of a source without a name, in the words of the text ("a senior official")."""
