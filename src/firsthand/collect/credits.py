"""Credits: whose words a page carries when it is not its publisher's own – an agency's report, a company's vacancy."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from firsthand.collect.jsonld import Linked


class _Signatures(Struct, frozen=True, forbid_unknown_fields=True):
    desks: list[str]
    agencies: list[str]


@cache
def _signatures() -> _Signatures:
    raw = (files(__package__) / "credits.toml").read_bytes()
    return msgspec.toml.decode(raw, type=_Signatures)


def credit(byline: str, publisher: str, job: Linked | None = None) -> str:
    """The agency that `byline` names, or the company that a job advertisement hires for; "" where it is nobody else."""
    named = (job.text("hiringOrganization") if job else "") or (byline if _is_agency(byline) else "")
    return "" if named.casefold() in publisher.casefold() else named


def _is_agency(byline: str) -> bool:
    signed = byline.strip().casefold()
    if not signed or signed in _signatures().desks:
        return False
    return " " not in signed or signed in _signatures().agencies
