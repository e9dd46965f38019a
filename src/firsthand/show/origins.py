"""Who says it: the origins that claims go back to, and what they reached the pages through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.records import Origin, OriginKind
from firsthand.show.words import Words


@dataclass(frozen=True)
class OriginView:
    """One origin as a row of the table."""

    id: str
    name: str
    kind: str
    claims: tuple[str, ...]
    through: tuple[str, ...]
    doubtful: bool


def origins(found: Sequence[Origin], words: Words) -> tuple[OriginView, ...]:
    """The origins, the one with most claims first; the pages' own words and nameless hearsay last."""
    last = (OriginKind.PUBLISHER, OriginKind.IMPERSONAL)
    ordered = sorted(found, key=lambda o: (o.kind in last, -len(o.claims), o.name.casefold()))
    return tuple(
        OriginView(
            id=origin.id,
            name=origin.name or words("claim.unnamed"),
            kind=words(f"origin.{origin.kind.replace(' ', '_')}"),
            claims=origin.claims,
            through=origin.through,
            doubtful=origin.doubtful,
        )
        for origin in ordered
    )
