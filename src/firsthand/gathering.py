"""Gathering: all that a dossier is made of, put together from a case and weighed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from firsthand import __version__
from firsthand.everybody import Everybody
from firsthand.records import Material
from firsthand.resolve import THINGS
from firsthand.weigh import weigh
from firsthand.weigh.money import money


def material(title: str, known: Everybody, *, unread: Sequence[str]) -> Material:
    """The material of a case at this moment; `unread` are the ids of documents that wait to be read."""
    documents, claims, spots = known.documents, known.claims, known.places
    parties = tuple(one for one in known.entities if one.schema not in THINGS)
    weighed = weigh(documents, claims, parties, spots, mentions=known.mentions, decisions=known.decisions)
    return Material(
        title=title,
        built_at=datetime.now(UTC).replace(microsecond=0),
        **{field: getattr(known, field) for field in known.__struct_fields__},
        unread=tuple(unread),
        software=f"Firsthand {__version__}",
        money=money(documents, claims, parties, spots),
        **msgspec.structs.asdict(weighed),
    )
